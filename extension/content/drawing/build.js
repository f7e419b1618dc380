// Builds our own elements: text goes in as text, never as markup.
"use strict";

(() => {
  /** A browser may still be reading what is saved. */
  const SAVED_MS = 10_000;
  /** How many sentences are known at once. */
  const REMEMBERED = 2000;
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

  /** @type {Map<string, Element>} */
  const models = new Map();

  /**
   * Three hundred badges look like one of a few: each look is drawn once, and copied.
   * @template {Element} T @param {string} look @param {() => T} draw without listeners: a copy has none @returns {T}
   */
  function copied(look, draw) {
    const model = models.get(look) ?? draw();
    models.set(look, model);
    return /** @type {T} */ (model.cloneNode(true));
  }

  /** @param {string} name of SHAPES @returns {SVGElement} a drawing that screen readers skip */
  const icon = (name) => copied(`icon ${name}`, () => drawing(name));

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
   * Lets only a person press it: the page's own script cannot fake a trusted event.
   * @template {HTMLElement} T @param {T} element @param {() => void} press @returns {T}
   */
  function pressed(element, press) {
    element.addEventListener("click", (event) => {
      if (event.isTrusted) press();
    });
    return element;
  }

  /** @param {Record<string, string | boolean>} attributes @param {(Node | string)[]} children @param {() => void} press */
  const button = (attributes, children, press) => pressed(make("button", { type: "button", ...attributes }, children), press);

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

  /** @param {HTMLElement} host @param {(event: KeyboardEvent) => void} press what a key does in it, beside what it does to the control in focus */
  const typed = (host, press) => void keys.set(host, press);

  const keepInside = (/** @type {Event} */ event) => event.stopPropagation();

  /**
   * A host whose closed root the page cannot open, and whose events stay inside.
   * @param {boolean} [isResting] see kgLook
   * @returns {{ host: HTMLElement, root: ShadowRoot }}
   */
  function closed(isResting) {
    const host = document.createElement("div");
    typed(host, () => {});
    const root = host.attachShadow({ mode: "closed" });
    kgLook.dress(root, isResting);
    for (const kind of ["click", "pointerdown", "mousedown"]) root.addEventListener(kind, keepInside);
    return { host, root };
  }

  /** Badges say the same few words again and again. @type {Map<string, string>} */
  const said = new Map();

  /** @param {string} key @param {string | string[]} [parts] @returns {string} */
  function say(key, parts = []) {
    const asked = [key, parts].join("\n");
    const text = said.get(asked) ?? chrome.i18n.getMessage(key, parts);
    if (said.size > REMEMBERED) said.clear();
    said.set(asked, text);
    return text;
  }

  /** Gives the person a text as a file. @param {string} name @param {string} text */
  function save(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
  }

  globalThis.kgBuild = { straight, make, copied, icon, pressed, button, closed, typed, shortcut, say, save };
})();
