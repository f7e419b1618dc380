// What the popup counts of the page before the person.
import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./page.js";

const window = page('<section id="tally"><ul id="counts"></ul><button id="next"></button></section>');
for (const name of ["HTMLElement", "HTMLButtonElement"]) globalThis[name] = window[name];
const cards = [{ key: "1", verdict: { badge: "accept" }, isUnsure: true }, { key: "2", verdict: { badge: "ignore" }, isUnsure: false }, { key: "3", verdict: null, isUnsure: true }];
Object.assign(globalThis.chrome, {
  storage: { local: { get: async () => ({}) }, onChanged: { addListener() {} } },
  tabs: { query: async () => [{ id: 1 }], sendMessage: async () => cards },
});
const { showTally } = await import("../../extension/popup/tally.js");

test("what the person is not sure of is counted for review, as in the page's bar", async () => {
  await showTally();
  assert.deepEqual([...window.document.querySelectorAll("strong")].map((count) => count.textContent), ["1", "1", "0"]);
  assert.equal(window.document.getElementById("next")?.hidden, false);
});
