// Loads the badge and its neighbours into a page of jsdom, with English words, and lets tests look into closed roots.
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { JSDOM } from "jsdom";

const CONTENT = new URL("../../extension/content/", import.meta.url);

/** @type {WeakMap<Element, ShadowRoot>} */
const roots = new WeakMap();

/** @param {Element} host @returns {ShadowRoot} */
export const rootOf = (host) => roots.get(host);

/** A fresh page. @param {string} html @returns {Window} */
export function page(html) {
  const { window } = new JSDOM(html, { url: "https://www.linkedin.com/", pretendToBeVisual: true });
  const attach = window.Element.prototype.attachShadow;
  window.Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.set(this, root);
    return root;
  };
  for (const name of ["document", "getComputedStyle", "MutationObserver", "requestAnimationFrame", "Element", "addEventListener", "AbortController", "innerHeight"]) globalThis[name] = window[name];
  globalThis.chrome = { i18n: { getMessage: sayIn("en") } };
  globalThis.kgLook = { dress: () => {}, suit: () => {} };
  for (const file of ["drawing/build.js", "drawing/verdict.js", "drawing/draft.js", "drawing/panel.js", "drawing/badge.js", "drawing/notice.js", "watch.js", "clicks.js", "drawing/tally.js", "drawing/bar.js"]) {
    const path = new URL(file, CONTENT);
    runInThisContext(readFileSync(path, "utf8"), { filename: path.pathname });
  }
  return window;
}

/** What chrome.i18n.getMessage does in a language. @param {string} language @returns {(key: string, parts?: string | string[]) => string} */
export function sayIn(language) {
  const messages = JSON.parse(readFileSync(new URL(`../../extension/_locales/${language}/messages.json`, import.meta.url), "utf8"));
  return (key, parts = []) => {
    const given = [parts].flat();
    const { message, placeholders = {} } = messages[key] ?? { message: "" };
    return message.replace(/\$(\w+)\$/g, (_whole, name) => placeholders[name.toLowerCase()].content.replace(/\$(\d)/, (_digit, at) => given[at - 1] ?? ""));
  };
}
