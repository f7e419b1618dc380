// The page's own script from its first reading to its end: what is said of a card outlives its redrawing, and an old copy says nothing more.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { load, page as fixture } from "./pages.js";
import { sayIn } from "./page.js";

const ADDRESS = "https://www.linkedin.com/mynetwork/invitation-manager/received/";
const SCRIPTS = JSON.parse(readFileSync(new URL("../../extension/manifest.json", import.meta.url), "utf8")).content_scripts[0].js;
const VERDICT = { id: null, label: "spam", badge: "ignore", confidence: 0.9, probabilities: { personal: 0.05, vouched: 0.05, spam: 0.9 }, evidence: [], model: { version: "1", trained_on: 0 } };

/** Lets timers and answers pass. @param {number} [ms] */
const passes = (ms = 100) => new Promise((done) => setTimeout(done, ms));

/** A slow machine's page is read less often. @param {() => boolean | Promise<boolean>} isSo */
async function until(isSo) {
  for (let rounds = 0; !(await isSo()); rounds += 1) {
    assert.ok(rounds < 200, "it did not come");
    await passes(50);
  }
}

/** A page with Kithgate's script in it. @param {Record<string, (body: any) => any>} background what the background says to each kind of message */
async function begin(background) {
  const { window } = new JSDOM(fixture("linkedin/linkedin-sdui-2026-received.en.html"), { url: ADDRESS, pretendToBeVisual: true });
  window.Element.prototype.scrollIntoView = () => {};
  for (const name of ["document", "location", "getComputedStyle", "MutationObserver", "requestAnimationFrame", "Element", "addEventListener", "AbortController", "innerHeight"]) globalThis[name] = window[name];
  /** @type {((message: any, sender: any, respond: (reply: any) => void) => boolean)[]} */
  const listeners = [];
  const known = { standing: () => ({ state: "working" }), doubt: () => ({ keys: [] }), seen: () => ({}), changes: () => new Promise(() => {}), dismissed: () => ({ trouble: null }),
    judge: ({ invitations }) => ({ verdicts: invitations.map(() => VERDICT), revision: "1", standing: { state: "working" } }), ...background };
  const runtime = {
    id: /** @type {string | undefined} */ ("kithgate"),
    onMessage: { addListener: (listener) => void listeners.push(listener) },
    async sendMessage({ kind, ...body }) {
      if (!runtime.id) throw new Error("Extension context invalidated.");
      return { ok: true, reply: await known[kind](body) };
    },
  };
  globalThis.chrome = /** @type {any} */ ({ runtime, i18n: { getMessage: sayIn("en") }, storage: { local: { get: async (asked) => asked }, onChanged: { addListener() {} } } });
  for (const script of SCRIPTS) {
    load(script.replace(/^content\//, ""));
    // jsdom has no sheets that a script makes.
    if (script.endsWith("/look.js")) globalThis.kgLook = { dress: () => {}, suit: () => {} };
  }
  /** @param {string} kind @param {object} [body] */
  const ask = (kind, body = {}) => new Promise((respond) => listeners.forEach((listener) => listener({ kind, ...body }, { id: "kithgate" }, respond)));
  await until(async () => (await ask("cards")).length > 0);
  return { document: window.document, runtime, ask };
}

/** @param {Document} document @param {string} name */
const rowOf = (document, name) => document.querySelector(`[aria-label*="${name}"]`)?.closest("[componentkey^='urn:li:']");

test("what is not sure stays so though the card was drawn anew during an earlier press", async () => {
  /** @type {(reply: any) => void} */
  let answered = () => {};
  const taken = /** @type {string[]} */ ([]);
  const { document, ask } = await begin({
    correct: () => new Promise((done) => { answered = done; }),
    undo: ({ saying }) => taken.push(saying.label) && { verdict: null, isKept: false },
  });
  const cardNow = async () => (await ask("cards")).find((card) => card.key === key);
  const [{ key, invitation: { sender } }] = await ask("cards");
  const row = rowOf(document, sender.name);
  const place = document.createComment("");
  async function drawAnew() {
    row.replaceWith(place);
    await until(async () => !(await cardNow()));
    place.replaceWith(row);
    await until(async () => Boolean((await cardNow())?.verdict));
  }
  const first = ask("press", { key, what: "spam" });
  await drawAnew();
  const second = ask("press", { key, what: "unsure" });
  answered({ verdict: null, isKept: false });
  assert.equal((await first).said, "corrected");
  assert.deepEqual([(await second).isUnsure, taken], [true, ["spam"]]);
  await drawAnew();
  assert.equal((await cardNow()).isUnsure, true);
});

test("a card that left the page is asked about again once the person was elsewhere, and not for its leaving alone", async () => {
  let asked = 0;
  const { document, ask } = await begin({ judge({ invitations }) {
    asked += invitations.length;
    return { verdicts: invitations.map(() => VERDICT), revision: "1", standing: { state: "working" } };
  } });
  const list = document.querySelector("main");
  const place = document.createComment("");
  const count = async () => (await ask("cards")).length;
  const all = kgSite.read(document).cards.filter(({ invitation }) => invitation.kind === "person").length;
  /** @param {() => void} meanwhile @returns {Promise<number>} how many are asked about until all are back */
  async function leave(meanwhile) {
    asked = 0;
    list.replaceWith(place);
    await until(async () => (await count()) === 0);
    meanwhile();
    place.replaceWith(list);
    await until(async () => (await count()) === all);
    await passes();
    return asked;
  }
  await until(() => asked === all);
  assert.equal(await leave(() => {}), 0);
  assert.equal(await leave(() => document.dispatchEvent(new document.defaultView.Event("visibilitychange"))), all);
});

test("a copy that an update of the extension left behind takes all away and says nothing more", async () => {
  /** @type {(error: Error) => void} */
  let lost = () => {};
  const { document, runtime } = await begin({ judge: () => new Promise((_done, fail) => { lost = fail; }) });
  assert.ok(document.querySelector("body *"));
  runtime.id = undefined;
  lost(new Error("Extension context invalidated."));
  await passes(100);
  assert.equal(document.documentElement.lastElementChild, document.body);
});

test("a message whose answer fails is answered all the same", async () => {
  const { document, ask } = await begin({});
  const [{ key }] = await ask("cards");
  document.defaultView.Element.prototype.scrollIntoView = () => { throw new Error("not here"); };
  assert.equal(await ask("go", { key }), null);
});
