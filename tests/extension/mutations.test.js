// Redesigns by dice: wrapped, renamed, shuffled, stripped pages are read right or not at all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CORE, fields } from "../pages/compare.js";
import { CHANGES, dice, mutate } from "./mutate.js";
import { NOW, adapter, open, pages } from "./pages.js";

const SEEDS = 10;
const site = adapter("linkedin");
const TYPES = { connection: "person", follow_company: "company" };

/** @returns {{ right: number, missing: number, wrong: string[] }} */
function count({ name, html, expected }, seeds, change) {
  const result = { right: 0, missing: 0, wrong: [] };
  // Bare names are known for mutuals by a class alone in the oldest generation, and by their words in the languages we know.
  const only = /ember|\.ka$/.test(name) ? CORE.filter((field) => !field.startsWith("mutual")) : CORE;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const document = open(html, expected.page.url);
    const changes = change(document, seed);
    const left = new Map(site.read(document, NOW).cards.map(({ invitation }) => [`${invitation.kind} ${invitation.sender.profile_url}`, invitation]));
    for (const card of expected.cards) {
      const key = `${TYPES[card.type] ?? card.type} ${card.sender.profileUrl}`;
      const read = left.get(key);
      left.delete(key);
      const off = read ? Object.entries(fields(card, read, NOW)).filter(([field, [wanted, got]]) => only.includes(field) && wanted !== got) : [];
      if (!read) result.missing += 1;
      else if (off.length === 0) result.right += 1;
      else result.wrong.push(`${name}, seed ${seed} (${changes}): ${card.sender.name}: ${JSON.stringify(off)}`);
    }
    for (const key of left.keys()) result.wrong.push(`${name}, seed ${seed} (${changes}): ${key} is no invitation`);
  }
  return result;
}

const all = pages("linkedin").filter(({ name }) => !name.includes("hundred"));

test(`of ${SEEDS} redesigns of each page, 98 % of the cards are read right and fewer than 1 % wrongly`, () => {
  const results = all.map((page) => count(page, SEEDS, mutate));
  const right = results.reduce((sum, result) => sum + result.right, 0);
  const missing = results.reduce((sum, result) => sum + result.missing, 0);
  const wrong = results.flatMap((result) => result.wrong);
  const total = right + missing + wrong.length;
  console.log(`redesigns: ${total} cards, ${right} right, ${missing} not understood, ${wrong.length} wrong`);
  assert.ok(right / total >= 0.98, `${right} of ${total} right`);
  assert.ok(wrong.length / total < 0.01, wrong.join("\n"));
});

for (const name of Object.keys(CHANGES)) {
  test(`"${name}" alone: nothing is read wrongly`, () => {
    const results = all.map((page) => count(page, 1, (document, seed) => CHANGES[name](document, dice(seed))));
    const right = results.reduce((sum, result) => sum + result.right, 0);
    const missing = results.reduce((sum, result) => sum + result.missing, 0);
    assert.deepEqual(results.flatMap(({ wrong }) => wrong), []);
    assert.ok(right / (right + missing) >= 0.95, `${right} right, ${missing} not understood`);
  });
}
