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
  const MARKS = ["data-part", "data-slot", "slot", "role", "id"];
  /** @type {KgLook} */
  const PLAIN = { isBox: false, isInRow: false, keepsBreaks: false, isUnseen: false };

  /** What was told of a page, by marks and by elements that bear their classes still. @typedef {{ sheets: number, looks: Map<string, KgLook>, elements: WeakMap<Element, { classes: string | null, look: KgLook }> }} Page */

  /** @type {WeakMap<Document, Page>} */
  const known = new WeakMap();

  const sheetsOf = (/** @type {Document} */ { styleSheets, adoptedStyleSheets }) => styleSheets.length + (adoptedStyleSheets?.length ?? 0);

  /** @param {Document} document @returns {number} how many style sheets it has; where there are others than before, all is asked anew */
  function refresh(document) {
    const sheets = sheetsOf(document);
    if (known.get(document)?.sheets !== sheets) known.set(document, { sheets, looks: new Map(), elements: new WeakMap() });
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
    return { isBox: BOX.test(style.display) && !isInRow, isInRow, keepsBreaks, isUnseen: isKeptFromTheEye(style, around) };
  }

  /** @param {Element} element @returns {string} what style sheets know it by: its tag, and its classes or other marks */
  function keyOf(element) {
    const classes = element.getAttribute("class");
    if (classes !== null || !element.hasAttributes()) return `${element.tagName} ${classes ?? ""}`;
    return [element.tagName, ...MARKS.map((name) => element.getAttribute(name))].join();
  }

  /** @param {Element} element @returns {Page | null} */
  const pageOf = ({ ownerDocument }) => (ownerDocument.defaultView ? known.get(ownerDocument) ?? null : null);

  /** @param {Element} element @param {Element} parent @param {Page} page @returns {KgLook} */
  function ask(element, parent, { looks }) {
    if (element.hasAttribute("hidden")) return PLAIN;
    const window = /** @type {Window} */ (element.ownerDocument.defaultView);
    // What is styled by hand tells nothing of others that look like it.
    if (element.hasAttribute("style") || parent.hasAttribute("style")) return lookOf(element, window);
    const key = `${keyOf(element)} < ${keyOf(parent)}`;
    const look = looks.get(key) ?? lookOf(element, window);
    looks.set(key, look);
    return look;
  }

  /** @param {Element} element @returns {KgLook} what comes from style sheets alone; an element's own style and marks tell the rest */
  function of(element) {
    const page = pageOf(element);
    const { parentElement } = element;
    if (!page || page.sheets === 0 || !parentElement) return PLAIN;
    const classes = element.getAttribute("class");
    const before = page.elements.get(element);
    if (before && before.classes === classes) return before.look;
    const look = ask(element, parentElement, page);
    page.elements.set(element, { classes, look });
    return look;
  }

  globalThis.kgStyles = { refresh, of };
})();
