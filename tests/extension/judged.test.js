// One request before the person: what is said of it follows what was kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./pages.js";
import { page } from "./page.js";

const VERDICT = { id: null, label: "spam", badge: "ignore", confidence: 0.9, probabilities: { personal: 0.05, vouched: 0.05, spam: 0.9 }, evidence: [], model: { version: "1", trained_on: 0 } };

/** @param {Record<string, any>} replies to each kind of message; null where nothing comes */
function request(replies) {
  page("<main></main>");
  load("judged.js");
  const invitation = { kind: "person", sender: { name: "Udo Brandl" }, note: null, mutuals: { count: null, names: [] } };
  const judged = globalThis.kgJudged(invitation, { send: async (kind) => replies[kind] ?? null });
  judged.hears(VERDICT);
  return judged;
}

test("not sure is not told while the correction before it still stands", async () => {
  const replies = { correct: { verdict: null, isKept: false }, undo: null };
  const judged = request(replies);
  await judged.press("personal");
  await judged.press("unsure");
  assert.deepEqual(judged.since, { said: "correctedNot", isUnsure: false, canUndo: true });
  replies.undo = { verdict: null, isKept: false };
  await judged.press("unsure");
  assert.deepEqual(judged.since, { said: "unsureKept", isUnsure: true, canUndo: true });
});
