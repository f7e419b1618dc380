// A verdict in words: why not the other, what changed and why, whom to ask; nothing that its evidence does not hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./page.js";

page("");

const evidence = (code, supports, weight, text = `${code}.`, people = []) => ({ code, supports, weight, text, people });
const verdict = (change = {}) => ({
  id: null, label: "spam", badge: "review", confidence: 0.7, probabilities: { personal: 0.2, vouched: 0.1, spam: 0.7 }, evidence: [], model: { version: "starter-1", trained_on: 0 }, ...change,
});
const REST = evidence("everything_else", "spam", 3);

test("the runner-up is told why it did not win, from the verdict's own evidence", () => {
  const why = (spam, personal, found) => kgVerdict.whyNot(verdict({ probabilities: { spam, personal, vouched: 1 - spam - personal }, evidence: found })).because;
  const met = [evidence("says_met", "personal", 1)];
  assert.equal(why(0.95, 0.04, met), "All this weighs far less than what speaks against it.");
  assert.equal(why(0.75, 0.2, met), "All this weighs less than what speaks against it.");
  assert.equal(why(0.5, 0.4, met), "It was close: a little more would have been enough.");
  assert.equal(why(0.5, 0.4, [{ ...REST, supports: "personal" }]), "Nothing was found that speaks for it.");
  assert.equal(why(0.9, 0.05, [evidence("corrected", "spam", 4), ...met]), "Because you said what it is. That counts more than everything else.");
  assert.equal(kgVerdict.whyNot(verdict()).label, "personal");
});

test("nothing is said while the badge stays", () => {
  assert.equal(kgVerdict.news(null, verdict()), null);
  assert.equal(kgVerdict.news(verdict(), verdict({ confidence: 0.8 })), null);
});

test("what moved a verdict most is told as the reason of its change", () => {
  const before = verdict({ evidence: [evidence("pitch", "spam", 0.5), evidence("note_short", "personal", 0.5), REST] });
  const same = evidence("campaign", "spam", 0.9, "Nearly the same note as Mark Hall sent, whom you ignored.");
  const after = verdict({ badge: "ignore", probabilities: { personal: 0.03, vouched: 0.02, spam: 0.95 }, evidence: [evidence("pitch", "spam", 0.8), same, evidence("note_short", "personal", 0.3)] });
  assert.equal(kgVerdict.news(before, after), "Now: Ignore. Nearly the same note as Mark Hall sent, whom you ignored.");
  assert.equal(kgVerdict.news(after, before), "Now: Review. Counts for less now: Nearly the same note as Mark Hall sent, whom you ignored.");
});

test("a change that no reason explains is put down to what was learned", () => {
  const after = verdict({ badge: "ignore", probabilities: { personal: 0.03, vouched: 0.02, spam: 0.95 }, evidence: [evidence("everything_else", "spam", 6)] });
  assert.equal(kgVerdict.news(verdict({ evidence: [REST] }), after), "Now: Ignore. It follows from what you decided elsewhere.");
  const said = verdict({ badge: "accept", evidence: [evidence("corrected", "personal", 4, "You said that this is personal.")] });
  assert.equal(kgVerdict.news(verdict({ badge: "ignore" }), said), "Now: Accept. You said that this is personal.");
});

test("whom to ask: one the note names or the card shows, and a reason speaks of", () => {
  const invitation = { note: "Hi, Emily Ruiz said we should talk.", sender: { name: "Tom Reyes" }, mutuals: { count: 3, names: ["Omar Dahl", "Ida Voss"] } };
  const reasons = [
    evidence("voucher_close", "vouched", 2, "Nennt Emily Ruiz (seit 2016 bekannt).", ["Emily Ruiz"]),
    evidence("mutual_loose", "personal", 1, "Gemeinsam: Omar Dahl.", ["Omar Dahl"]),
    evidence("headline", "spam", 1, "Their headline: “Ida”."),
  ];
  assert.deepEqual(kgVerdict.vouchers(verdict({ evidence: reasons }), invitation), ["Emily Ruiz", "Omar Dahl"]);
  assert.deepEqual(kgVerdict.vouchers(verdict({ evidence: [evidence("names_unknown", "spam", 1, "Names Emily Ruiz: you have no such connection.")] }), invitation), []);
});

test("a draft names people as its language does, and never breaks on a name", () => {
  assert.match(kgDraft("en-GB", "Dr. Tom Reyes", null).text, /^Hi Tom, /);
  assert.match(kgDraft("ja", "佐藤 花子", null).text, /^佐藤 花子様/);
  assert.deepEqual(kgDraft("xx", "Tom Reyes", "Emily Ruiz").language, "en");
  assert.match(kgDraft("de", "Tom Reyes", "Emily Ruiz").text, /^Hallo Emily, Tom Reyes möchte/);
  assert.doesNotMatch(kgDraft("ja", "Tom \u202e Reyes", "Emily \u2066 Ruiz").text, /[\u202a-\u202e\u2066-\u2069]/);
  assert.match(kgDraft("en", "{to} $& {sender}", null).text, /^Hi \{to\} \$& \{sender\}, /);
  for (const language of ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja"]) {
    assert.equal(kgDraft(language, "Tom", null).language, language);
    assert.doesNotMatch(kgDraft(language, "Tom", "Emily").text, /[{}]/);
  }
});
