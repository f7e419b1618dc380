// Puts the words of the person's language into a page: elements name their message in data-text, or in data-label where it is not shown.
import "./theme.js";

/** @param {string} key @param {string | string[]} [parts] */
export const say = (key, parts) => chrome.i18n.getMessage(key, parts);

/** The message that names a state, or says what to do about it. @param {Standing["state"]} state @param {"Title" | "Text"} part */
export const stateKey = (state, part) => `state${state.charAt(0).toUpperCase()}${state.slice(1)}${part}`;

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
export function byId(id, kind) {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`no ${kind.name} #${id}`);
}

// The words may be of another language than the browser, where there are none of its own.
document.documentElement.lang = say("language");
document.documentElement.dir = chrome.i18n.getMessage("@@bidi_dir");
for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(String(element.getAttribute("data-text")));
for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(String(element.getAttribute("data-label"))));
