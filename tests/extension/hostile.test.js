// Five hundred hostile texts in every place of a badge that shows what others wrote: they stay text, make nothing, and turn no word of ours round.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { page, rootOf } from "./page.js";

const FAMILIES = JSON.parse(readFileSync(new URL("../security/payloads.json", import.meta.url), "utf8"));
const PERSON = { correct() {}, undo() {}, unsure() {}, seen() {} };
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

/** @param {string} text @returns {Document} a badge with the text wherever it may be, its reasons open */
function shown(text) {
  const badge = kgBadge.create(PERSON, () => [{ name: text, draft: { language: "en", text } }]);
  badge.show({
    id: text, label: "personal", badge: "review", confidence: 0.5, probabilities: { personal: 0.5, vouched: 0.3, spam: 0.2 },
    evidence: ["personal", "vouched", "spam"].map((supports) => ({ code: text, supports, weight: 1, text })), model: { version: text, trained_on: 3 },
  }, { note: text, news: text, canUndo: true });
  badge.open(true);
  return rootOf(badge.host);
}

/** @param {Element | ShadowRoot} root @returns {string} its elements with the names of their attributes: what would differ if a text became markup */
const skeleton = (root) => [...root.querySelectorAll("*")].map((element) => `${element.tagName} ${element.getAttributeNames()}`).join("\n");

test("there are five hundred", () => {
  assert.ok(new Set(Object.values(FAMILIES).flat()).size >= 500);
});

for (const [family, payloads] of Object.entries(FAMILIES)) {
  test(`${family}: text stays text`, () => {
    const window = page("");
    const harmless = skeleton(shown("Tom Reyes wrote to you."));
    for (const payload of payloads) {
      const root = shown(payload);
      assert.equal(skeleton(root), harmless, payload);
      assert.equal(TURNS.test(root.textContent), false, JSON.stringify(payload));
      for (const told of root.querySelectorAll("bdi")) assert.equal(told.textContent, payload.replace(/[\u202a-\u202e\u2066-\u2069]/g, ""));
    }
    assert.equal(window.hit, undefined);
  });
}
