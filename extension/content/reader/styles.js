// How a page's style sheets show an element: asked once for all whose tags, classes and parents are alike.
"use strict";

(() => {
  const BOX = /^(?:block|flex|grid|list-item|table|flow-root|-webkit-box)/;
  const ROW = /^(?:row|row-reverse)$/;
  const KEPT = /^(?:pre|break-spaces)/;
  /** Cut to nothing. */
  const CUT = /^rect\((?:[01]px|0)(?:[,\s]+(?:[01]px|0)){3}\)$|^inset\((?:50|100)%/;
  /** Less than this is nothing that anybody sees. */
  const SMALLEST_PX = 1;
  /** Farther than this is off the page. */
  const OUTSIDE_PX = -999;
  const MARKS = /^(?:id|slot|role|data-.*)$/;
  /** @type {KgLook} */
  const PLAIN = { isBox: false, keepsBreaks: false, isUnseen: false };

  /** @type {WeakMap<Document, { sheets: number, looks: Map<string, KgLook> }>} */
  const known = new WeakMap();

  const sheetsOf = (/** @type {Document} */ { styleSheets, adoptedStyleSheets }) => styleSheets.length + (adoptedStyleSheets?.length ?? 0);

  /** @param {Document} document @returns {number} how many style sheets it has; where there are others than before, all is asked anew */
  function refresh(document) {
    const sheets = sheetsOf(document);
    if (known.get(document)?.sheets !== sheets) known.set(document, { sheets, looks: new Map() });
    return sheets;
  }

  /** @param {CSSStyleDeclaration} style @param {CSSStyleDeclaration | null} around of its parent, from which it may have some of it @returns {boolean} there for screen readers only, or not at all */
  function isKeptFromTheEye({ display, visibility, position, clip, clipPath, overflow, width, height, left, textIndent }, around) {
    if (display === "none" || (visibility === "hidden" && around?.visibility !== "hidden")) return true;
    if (parseFloat(textIndent) < OUTSIDE_PX) return true;
    if (position !== "absolute" && position !== "fixed") return false;
    const isTiny = parseFloat(width) <= SMALLEST_PX && parseFloat(height) <= SMALLEST_PX && overflow !== "visible" && overflow !== "";
    return isTiny || CUT.test(clip) || CUT.test(clipPath) || parseFloat(left) < OUTSIDE_PX;
  }

  /** @param {Element} element @param {Window} window @returns {KgLook} */
  function lookOf(element, window) {
    const style = window.getComputedStyle(element);
    const around = element.parentElement && window.getComputedStyle(element.parentElement);
    // What stands in a row is a box by itself, and still on one line with what stands beside it.
    const isInRow = around !== null && around.display.includes("flex") && ROW.test(around.flexDirection || "row");
    const keepsBreaks = KEPT.test(style.whiteSpace) && !(around && KEPT.test(around.whiteSpace));
    return { isBox: BOX.test(style.display) && !isInRow, keepsBreaks, isUnseen: isKeptFromTheEye(style, around) };
  }

  /** @param {Element} element @returns {string} what style sheets know it by: its classes, or its other marks */
  function marksOf(element) {
    const classes = element.getAttribute("class");
    if (classes !== null) return classes;
    return [...element.attributes].filter(({ name }) => MARKS.test(name)).map(({ name, value }) => `${name}=${value}`).join(" ");
  }

  const keyOf = (/** @type {Element} */ element) => `${element.tagName} ${marksOf(element)}`;

  /** @param {Element} element @returns {KgLook} what comes from style sheets alone; an element's own style and marks tell the rest */
  function of(element) {
    const document = element.ownerDocument;
    const page = known.get(document);
    const { parentElement } = element;
    if (!page || page.sheets === 0 || !document.defaultView || !parentElement || element.hasAttribute("hidden")) return PLAIN;
    // What is styled by hand tells nothing of others that look like it.
    if (element.hasAttribute("style") || parentElement.hasAttribute("style")) return lookOf(element, document.defaultView);
    const key = `${keyOf(element)} < ${keyOf(parentElement)}`;
    const look = page.looks.get(key) ?? lookOf(element, document.defaultView);
    page.looks.set(key, look);
    return look;
  }

  globalThis.kgStyles = { refresh, of };
})();
