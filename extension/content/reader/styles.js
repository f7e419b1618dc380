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

  /** @param {CSSStyleDeclaration} style @returns {boolean} there for screen readers only, or not at all */
  function isKeptFromTheEye({ display, visibility, position, clip, clipPath, overflow, width, height, left, textIndent }) {
    if (display === "none" || visibility === "hidden") return true;
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
    return { isBox: BOX.test(style.display) && !isInRow, keepsBreaks: KEPT.test(style.whiteSpace), isUnseen: isKeptFromTheEye(style) };
  }

  const keyOf = (/** @type {Element | null} */ element) => element && `${element.tagName} ${element.getAttribute("class") ?? ""}`;

  /** @param {Element} element @returns {KgLook} */
  function of(element) {
    const document = element.ownerDocument;
    const page = known.get(document);
    if (!page || page.sheets === 0 || !document.defaultView) return PLAIN;
    const key = `${keyOf(element)} < ${keyOf(element.parentElement)}`;
    const look = page.looks.get(key) ?? lookOf(element, document.defaultView);
    page.looks.set(key, look);
    return look;
  }

  globalThis.kgStyles = { refresh, of };
})();
