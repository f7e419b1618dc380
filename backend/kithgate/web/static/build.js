// Builds what the page shows. Everything that comes from outside goes in as text.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Record<string, string | number | boolean>} Attributes */

/** @param {Element} made @param {Attributes} attributes @param {(Node | string | null)[]} children */
function furnish(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== null));
}

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Attributes} [attributes] @param {(Node | string | null)[]} children @returns {HTMLElementTagNameMap[T]} */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  furnish(made, attributes, children);
  return made;
}

/** @param {string} tag @param {Attributes} [attributes] @param {(Node | string | null)[]} children */
export function draw(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  furnish(made, attributes, children);
  return made;
}

/** @template {HTMLElement} T @param {string} id @param {{ new (): T, prototype: T }} kind @returns {T} */
export function at(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
}

/** A link to a profile, or the bare name where the address is none that a browser should open. @param {string} name @param {string | null} address */
export function profile(name, address) {
  const isWeb = address !== null && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isWeb ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, isolated(name)) : isolated(name);
}

/** Text of somebody else, which may not turn the text around it. @param {string} text */
export const isolated = (text) => make("bdi", {}, text);

/** Asks once more before what cannot be undone. @param {string} title @param {string} text @param {string} press @returns {Promise<boolean>} */
export function sure(title, text, press) {
  const dialog = at("sure", HTMLDialogElement);
  at("sure-title", HTMLElement).replaceChildren(isolated(title));
  at("sure-text", HTMLElement).textContent = text;
  at("sure-press", HTMLElement).textContent = press;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((answer) => dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true }));
}
