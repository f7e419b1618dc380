// The bar: what it shows of the rows, and that only a person can press it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./pages.js";
import { page, rootOf } from "./page.js";

const row = (key, kind, label, name = key) => ({ key, kind, label, confidence: 0.9, name, words: `${label}, very likely`, element: null });
const ROWS = [row("a", "accept", "personal"), row("b", "review", "spam"), row("c", "ignore", "spam", "<b>Ida</b> \u202Essov")];

const ALL = { kind: null, label: null, order: "page", isDim: false };

/** @param {Partial<KgView>} [view] as it was left before */
function opened(view = {}) {
  page("");
  const pressed = [];
  const bar = kgBar({ go: (key) => pressed.push(key), look: () => {}, keep: () => pressed.push("keep"), unlearn: () => pressed.push("unlearn") }, { ...ALL, ...view });
  bar.show(ROWS);
  return { bar, root: rootOf(bar.host), pressed };
}

test("the counts are told beside their badges", () => {
  const { root } = opened();
  assert.deepEqual([...root.querySelectorAll(".chips .choice")].map((chip) => chip.textContent), ["All3", "Accept1", "Review1", "Ignore1"]);
  assert.deepEqual([...root.querySelectorAll("[data-part=labels] option")].map((option) => option.textContent), ["Any label", "Personal (1)", "Vouched (0)", "Spam (2)"]);
});

test("it begins as it was left before", () => {
  const { root, pressed } = opened({ kind: "ignore", label: "spam", order: "unsure", isDim: true });
  assert.deepEqual([...root.querySelectorAll("[aria-pressed=true]")].map(({ dataset }) => dataset.part), ["ignore", "dim"]);
  assert.deepEqual([...root.querySelectorAll("select")].map(({ value }) => value), ["spam", "unsure"]);
  assert.deepEqual(pressed, []);
});

test("next goes to what is to be reviewed", () => {
  const { bar, pressed } = opened();
  bar.next();
  bar.next();
  assert.deepEqual(pressed, ["b", "b"]);
});

test("where nothing is left to go to, it says so", () => {
  const { bar, root } = opened();
  bar.show([]);
  bar.next();
  assert.equal(root.querySelector(".told")?.textContent, "Nothing is left to go to.");
});

test("a lesson can be taken back only where there is one", () => {
  const { bar, root } = opened();
  assert.equal(root.querySelector("[data-part=unlearn]")?.hasAttribute("hidden"), true);
  bar.tell("You ignored Ida Voss; Kithgate learns from it.", true);
  assert.equal(root.querySelector("[data-part=unlearn]")?.hasAttribute("hidden"), false);
});

const [IDA, UDO] = ["Ida Voss", "Udo Brandl"].map((name) => /** @type {Decision} */ ({ decision: "ignored", invitation: { sender: { name } } }));

/** What stands above a list, what it tells, and the press that takes an answer back. @param {() => Promise<Taught | null>} unlearn */
function above(unlearn) {
  page("");
  for (const file of ["dim", "overview"]) load(`drawing/${file}.js`);
  const bar = kgBar;
  let takeBack = () => {};
  globalThis.kgBar = (person, view) => {
    takeBack = person.unlearn;
    return bar(person, view);
  };
  const overview = globalThis.kgOverview({ rows: () => ROWS, go: () => {}, keep: () => {}, unlearn }, undefined, new AbortController().signal);
  const root = rootOf(overview.host);
  return { overview, takeBack: () => takeBack(), shown: () => [root.querySelector(".told").textContent, !root.querySelector("[data-part=unlearn]").hasAttribute("hidden")] };
}

test("which answer was lost is told, and it takes back nothing of a later one", () => {
  const { overview, shown } = above(async () => null);
  overview.decided("a", IDA);
  overview.decided("b", UDO);
  overview.lost(IDA);
  assert.deepEqual(shown(), ["Your answer to Ida Voss was not saved: Kithgate does not answer. You ignored Udo Brandl; Kithgate learns from it.", true]);
  overview.lost(UDO);
  assert.deepEqual(shown(), ["Your answer to Udo Brandl was not saved: Kithgate does not answer.", false]);
});

test("what is answered while an earlier answer is taken back can be taken back too", async () => {
  const { overview, takeBack, shown } = above(async () => ({ verdict: null, isKept: false }));
  overview.decided("a", IDA);
  takeBack();
  overview.decided("b", UDO);
  await new Promise(setImmediate);
  assert.deepEqual(shown(), ["Unlearned. On the site it stays as you answered. You ignored Udo Brandl; Kithgate learns from it.", true]);
  takeBack();
  await new Promise(setImmediate);
  assert.deepEqual(shown(), ["Unlearned. On the site it stays as you answered.", false]);
});

test("two quick presses take an answer back once, and it can be tried again where that failed", async () => {
  let asked = 0;
  const { overview, takeBack, shown } = above(async () => {
    asked += 1;
    return null;
  });
  overview.decided("a", IDA);
  takeBack();
  takeBack();
  await new Promise(setImmediate);
  assert.deepEqual([asked, shown()[1]], [1, true]);
  takeBack();
  assert.equal(asked, 2);
});

test("an answer that was lost while it was taken back is not offered again", async () => {
  const { overview, takeBack, shown } = above(async () => null);
  overview.decided("a", IDA);
  takeBack();
  overview.lost(IDA);
  await new Promise(setImmediate);
  assert.equal(shown()[1], false);
});

test("a script presses nothing, and the page can read nothing", () => {
  const { bar, root, pressed } = opened();
  for (const button of root.querySelectorAll("button")) button.click();
  assert.deepEqual(pressed, []);
  assert.deepEqual([...root.querySelectorAll("[aria-pressed=true]")].map((chip) => chip.textContent), ["All3"]);
  assert.deepEqual([bar.host.shadowRoot, bar.host.textContent, bar.host.getAttributeNames()], [null, "", []]);
});
