// Loads the page's classic scripts for their effect, and pages for them to read.
import { readFileSync, readdirSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { JSDOM } from "jsdom";

const ROOT = new URL("../../", import.meta.url);
export const NOW = new Date("2026-11-26T12:00:00Z");

/** @param {string} path under extension/content */
export function load(path) {
  const file = new URL(`extension/content/${path}`, ROOT);
  runInThisContext(readFileSync(file, "utf8"), { filename: file.pathname });
}

for (const path of ["reader/styles.js", "reader/dom.js", "reader/words.js", "reader/phrases.js", "reader/cards.js", "reader/who.js", "reader/marks.js", "reader/note.js", "reader/repeated.js", "reader/places.js", "reader/facts.js", "reader/labels.js", "reader/card.js", "reader/report.js", "reader/adapter.js"]) load(path);

/** @param {string} name @returns {SiteAdapter} */
export function adapter(name) {
  if (name === "linkedin") for (const part of ["career", "profile"]) load(`sites/linkedin-${part}.js`);
  load(`sites/${name}.js`);
  return globalThis.kgSite;
}

/** @param {string} site @returns {{ name: string, html: string, expected: object }[]} the site's pages with their expected readings */
export function pages(site) {
  const folder = new URL(`tests/pages/${site}/`, ROOT);
  return readdirSync(folder).filter((file) => file.endsWith(".html")).sort().map((file) => ({
    name: file.replace(/\.html$/, ""),
    html: readFileSync(new URL(file, folder), "utf8"),
    expected: JSON.parse(readFileSync(new URL(file.replace(/\.html$/, ".expected.json"), folder), "utf8")),
  }));
}

/** @param {string} html @param {string} url @returns {Document} */
export const open = (html, url) => new JSDOM(html, { url }).window.document;

/** @param {string} path under tests/pages @returns {string} */
export const page = (path) => readFileSync(new URL(`tests/pages/${path}`, ROOT), "utf8");
