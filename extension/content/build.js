// Builds our own elements: text goes in as text, never as markup.
"use strict";

(() => {
  /** A browser may still be reading what is saved. */
  const SAVED_MS = 10_000;
  const SVG = "http://www.w3.org/2000/svg";

  const TYPING = ["keydown", "keypress", "keyup", "beforeinput", "input", "change", "compositionstart", "compositionupdate", "compositionend", "copy", "cut", "paste", "select"];

  /** One drawing each, on a 16 by 16 grid: told apart by outline alone. @type {Record<string, string[]>} */
  const SHAPES = {
    accept: ["M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", "M4.8 8.3l2.2 2.2 4.3-4.7"],
    ignore: ["M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z", "M4.8 8h6.4"],
    review: ["M8 .8L15.2 8 8 15.2.8 8z", "M6.2 6.5a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.1M8 11.2v.1"],
    neutral: ["M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5z", "M5 8h.1M8 8h.1M11 8h.1"],
    off: ["M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", "M3.5 12.5l9-9"],
    chevron: ["", "M4.5 6.5L8 10l3.5-3.5"],
    close: ["", "M4 4l8 8M12 4l-8 8"],
    news: ["", "M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3"],
  };

  /** What turns the text after it round: a stranger's text has no say in the order of our words. */
  const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

  /** @param {string} text @returns {string} */
  const straight = (text) => text.replace(TURNS, "");

  /**
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | boolean>} [attributes] `text` is the text; true writes an empty attribute, false none
   * @param {(Node | string)[]} [children]
   * @returns {HTMLElementTagNameMap[T]}
   */
  function make(tag, attributes = {}, children = []) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "text") element.textContent = straight(String(value));
      else if (value !== false) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.map((child) => (typeof child === "string" ? straight(child) : child)));
    return element;
  }

  /** @type {Map<string, SVGElement>} */
  const drawn = new Map();

  /** @param {string} name of SHAPES @returns {SVGElement} a drawing that screen readers skip */
  function icon(name) {
    const before = drawn.get(name) ?? drawing(name);
    drawn.set(name, before);
    return /** @type {SVGElement} */ (before.cloneNode(true));
  }

  /** @param {string} name @returns {SVGElement} */
  function drawing(name) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    SHAPES[name].forEach((outline, layer) => {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", outline);
      path.setAttribute("class", layer ? "stroke" : "plate");
      svg.append(path);
    });
    return svg;
  }

  /**
   * A button that only a person can press: the page's own script cannot fake a trusted event.
   * @param {Record<string, string | boolean>} attributes @param {(Node | string)[]} children @param {() => void} press
   */
  function button(attributes, children, press) {
    const element = make("button", { type: "button", ...attributes }, children);
    element.addEventListener("click", (event) => {
      if (event.isTrusted) press();
    });
    return element;
  }

  /** What a key does in each of our hosts. @type {WeakMap<EventTarget, (event: KeyboardEvent) => void>} */
  const keys = new WeakMap();

  /** What a key does wherever the focus is; true where it did something. @type {(event: KeyboardEvent) => boolean} */
  let anywhere = () => false;

  /** @param {(event: KeyboardEvent) => boolean} press @param {AbortSignal} signal */
  function shortcut(press, signal) {
    anywhere = press;
    signal.addEventListener("abort", () => { anywhere = () => false; });
  }

  /** First in line, before any script of the page: what is typed into our own elements is for nobody else. */
  for (const kind of TYPING) {
    addEventListener(kind, (event) => {
      const key = /** @type {KeyboardEvent} */ (event);
      if (kind === "keydown" && event.isTrusted && anywhere(key)) {
        event.preventDefault();
        return event.stopImmediatePropagation();
      }
      const press = event.target && keys.get(event.target);
      if (!press) return;
      event.stopImmediatePropagation();
      if (kind === "keydown" && event.isTrusted && !key.ctrlKey && !key.altKey && !key.metaKey) press(key);
    }, true);
  }

  /**
   * A host whose closed root the page cannot open, and whose events stay inside.
   * @param {(event: KeyboardEvent) => void} [press] what a key does in it, beside what it does to the control in focus
   * @returns {{ host: HTMLElement, root: ShadowRoot }}
   */
  function closed(press = () => {}) {
    const host = document.createElement("div");
    keys.set(host, press);
    const root = host.attachShadow({ mode: "closed" });
    kgLook.dress(root);
    for (const kind of ["click", "pointerdown", "mousedown"]) root.addEventListener(kind, (event) => event.stopPropagation());
    return { host, root };
  }

  /** Badges say the same few words again and again. @type {Map<string, string>} */
  const said = new Map();

  /** @param {string} key @param {string | string[]} [parts] @returns {string} */
  function say(key, parts) {
    if (parts !== undefined) return chrome.i18n.getMessage(key, parts);
    const text = said.get(key) ?? chrome.i18n.getMessage(key);
    said.set(key, text);
    return text;
  }

  /** Gives the person a text as a file. @param {string} name @param {string} text */
  function save(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
  }

  globalThis.kgBuild = { straight, make, icon, button, closed, shortcut, say, save };
})();
