// The side panel's list of requests: what it shows and where it leads is what the last look saw.
import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./page.js";

const window = page(`<p id="standing"></p><section><ul id="here"></ul></section><section><ul id="others"></ul></section><p id="nothing"></p><div id="requests"></div><div id="filter"></div>
  ${["all", "personal", "vouched", "spam"].map((each) => `<span id="count-${each}"></span>`).join("")}`);
globalThis.HTMLElement = window.HTMLElement;
const wait = setTimeout;
globalThis.setTimeout = /** @type {any} */ ((work, after) => wait(work, after).unref());
const seen = { tab: 1, cards: /** @type {object[]} */ ([]), told: /** @type {any[]} */ ([]) };
let look = () => {};
Object.assign(globalThis.chrome, {
  storage: { local: { get: async () => ({}) }, onChanged: { addListener() {} } },
  tabs: {
    query: async () => [{ id: seen.tab }], onActivated: { addListener: (listener) => { look = listener; } },
    async sendMessage(tab, message) {
      if (message.kind === "cards") return seen.cards;
      return seen.told.push([tab, message.key]);
    },
  },
});
// No test can press as a person does.
globalThis.kgBuild = {
  ...globalThis.kgBuild,
  button(attributes, children, press) {
    const made = globalThis.kgBuild.make("button", attributes, children);
    made.addEventListener("click", press);
    return made;
  },
};
globalThis.kgAsk = async (kind) => (kind === "pending" ? { pending: [], page: null } : { state: "working" });
const { showRequests } = await import("../../extension/sidepanel/requests.js");
showRequests();

const card = (name, headline) => ({ key: "1", verdict: null, said: "", isUnsure: false, canUndo: false, invitation: { sender: { name, headline, profile_url: null } } });
/** @param {number} tab @param {object[]} cards */
async function lookAt(tab, cards) {
  Object.assign(seen, { tab, cards });
  look();
  await new Promise((done) => wait(done, 20));
}
const row = () => window.document.querySelector("#here li");
const texts = () => [...row().querySelectorAll("bdi")].map((text) => text.textContent);

test("a request leads to the tab where it was seen last, under the name it has there", async () => {
  await lookAt(1, [card("Tom", null)]);
  const before = row();
  await lookAt(2, [card("Tom Reyes", "Ward manager")]);
  assert.equal(row(), before);
  assert.deepEqual(texts(), ["Tom Reyes", "Ward manager"]);
  row().querySelector(".name").click();
  await lookAt(2, []);
  assert.deepEqual(seen.told, [[2, "1"]]);
  await lookAt(2, [card("Tom Reyes", null)]);
  assert.notEqual(row(), before);
});
