// One request before the person: what is said of it follows what was kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./pages.js";
import { page } from "./page.js";

const VERDICT = { id: null, label: "spam", badge: "ignore", confidence: 0.9, probabilities: { personal: 0.05, vouched: 0.05, spam: 0.9 }, evidence: [], model: { version: "1", trained_on: 0 } };

const TAKEN = { verdict: null, isKept: false };

/** @param {Record<string, any>} replies to each kind of message; null where nothing comes */
function request(replies) {
  page("<main></main>");
  load("judged.js");
  const invitation = { kind: "person", sender: { name: "Udo Brandl" }, note: null, mutuals: { count: null, names: [] } };
  /** @type {string[]} */
  const told = [];
  const judged = globalThis.kgJudged(invitation, {
    async send(kind, { correction, saying }) {
      told.push(`${kind} ${(correction ?? saying).label}`);
      return replies[kind] ?? null;
    },
  });
  judged.hears(VERDICT);
  return { judged, told };
}

test("not sure is not told while the correction before it still stands", async () => {
  const replies = { correct: TAKEN, undo: null };
  const { judged } = request(replies);
  await judged.press("personal");
  await judged.press("unsure");
  assert.deepEqual(judged.since, { said: "correctedNot", isUnsure: false, canUndo: true });
  replies.undo = TAKEN;
  await judged.press("unsure");
  assert.deepEqual(judged.since, { said: "unsureKept", isUnsure: true, canUndo: true });
});

test("what was said is taken back from the last to the first, and not sure takes all of it back", async () => {
  const { judged, told } = request({ correct: TAKEN, undo: TAKEN });
  for (const what of ["personal", "spam", "spam", "undo", "undo"]) await judged.press(what);
  assert.deepEqual(told, ["correct personal", "correct spam", "correct spam", "undo spam", "undo personal"]);
  assert.equal(judged.since.canUndo, false);
  for (const what of ["vouched", "personal", "unsure", "undo"]) await judged.press(what);
  assert.deepEqual(told.slice(5), ["correct vouched", "correct personal", "undo personal", "undo vouched"]);
  assert.equal(judged.since.canUndo, false);
});

test("presses one upon the other take back one saying each", async () => {
  const { judged, told } = request({ correct: TAKEN, undo: TAKEN });
  for (const what of ["personal", "vouched", "spam"]) await judged.press(what);
  await Promise.all([judged.press("undo"), judged.press("undo")]);
  assert.deepEqual([told.slice(3), judged.since.canUndo], [["undo spam", "undo vouched"], true]);
});

test("not sure takes back a correction that is still on its way", async () => {
  const { judged, told } = request({ correct: TAKEN, undo: TAKEN });
  await Promise.all([judged.press("spam"), judged.press("unsure")]);
  assert.deepEqual([told, judged.since], [["correct spam", "undo spam"], { said: "unsureKept", isUnsure: true, canUndo: true }]);
});

test("what was said before the page was loaded is taken back too, each saying once", async () => {
  const OWN = { code: "corrected", supports: "spam", weight: 3, text: "You said that this is spam." };
  const { judged, told } = request({ correct: TAKEN, undo: TAKEN });
  judged.hears({ ...VERDICT, evidence: [OWN] });
  assert.equal(judged.since.canUndo, true);
  await judged.press("personal");
  await judged.press("undo");
  judged.hears({ ...VERDICT, evidence: [OWN] });
  await judged.press("unsure");
  assert.deepEqual(told, ["correct personal", "undo personal", "undo spam"]);
  await judged.press("undo");
  await judged.press("undo");
  assert.deepEqual([told.length, judged.since], [3, { said: "undone", isUnsure: false, canUndo: false }]);
});

test("a word that stands for another request of the same person is taken back once, and not sure comes to an end", async () => {
  const verdict = { ...VERDICT, evidence: [{ code: "corrected", supports: "spam", weight: 3, text: "You said that this is spam." }] };
  for (const what of ["undo", "unsure"]) {
    const { judged, told } = request({ undo: { verdict, isKept: false } });
    judged.hears(verdict);
    await judged.press(what);
    judged.hears({ ...verdict });
    assert.deepEqual([told, judged.since.canUndo], [["undo spam"], what === "unsure"]);
  }
});
