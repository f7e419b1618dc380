// What the bar counts, shows, dims and goes to next.
import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./page.js";

page("");

const row = (key, kind, label, confidence) => ({ key, kind, label, confidence, name: key, words: "", element: null });
const ROWS = [row("a", "accept", "personal", 0.9), row("b", "review", "spam", 0.6), row("c", "ignore", "spam", 0.99), row("d", "review", "vouched", 0.5), row("e", "accept", "vouched", 0.8)];
const ALL = { kind: null, label: null, order: "page", isDim: false };
const keys = (rows) => rows.map(({ key }) => key).join("");

test("every row counts once by its badge and once by its label", () => {
  assert.deepEqual(kgTally.counts(ROWS), { accept: 2, review: 2, ignore: 1, personal: 1, vouched: 2, spam: 2 });
  assert.deepEqual(kgTally.counts([]), { accept: 0, review: 0, ignore: 0, personal: 0, vouched: 0, spam: 0 });
});

test("rows are filtered by badge and label, and ordered; equals stay in the order of the page", () => {
  assert.equal(keys(kgTally.arranged(ROWS, ALL)), "abcde");
  assert.equal(keys(kgTally.arranged(ROWS, { ...ALL, kind: "review" })), "bd");
  assert.equal(keys(kgTally.arranged(ROWS, { ...ALL, kind: "review", label: "spam" })), "b");
  assert.equal(keys(kgTally.arranged(ROWS, { ...ALL, order: "badge" })), "bdcae");
  assert.equal(keys(kgTally.arranged(ROWS, { ...ALL, order: "label" })), "adebc");
  assert.equal(keys(kgTally.arranged(ROWS, { ...ALL, order: "unsure" })), "dbeac");
});

test("next goes through those to review, or through what is shown, and begins again", () => {
  const walk = (view) => {
    const seen = [];
    for (let at = null; seen.length < 4;) seen.push((at = kgTally.next(ROWS, view, at)?.key ?? "-"));
    return seen.join("");
  };
  assert.equal(walk(ALL), "bdbd");
  assert.equal(walk({ ...ALL, order: "unsure" }), "dbdb");
  assert.equal(walk({ ...ALL, kind: "accept" }), "aeae");
  assert.equal(kgTally.next([], ALL, null), null);
  assert.equal(kgTally.next(ROWS, ALL, "gone")?.key, "b");
});

test("what a filter leaves out is dimmed, and what would be ignored where that is wanted", () => {
  assert.equal(keys(kgTally.dimmed(ROWS, ALL)), "");
  assert.equal(keys(kgTally.dimmed(ROWS, { ...ALL, isDim: true })), "c");
  assert.equal(keys(kgTally.dimmed(ROWS, { ...ALL, kind: "ignore", isDim: true })), "abde");
  assert.equal(keys(kgTally.dimmed(ROWS, { ...ALL, label: "vouched" })), "abc");
});
