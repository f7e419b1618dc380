// What two pages tell of one invitation: put together without loss, kept for a while, and not without end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { merged } from "../../extension/background/merge.js";
import { outdated } from "../../extension/background/pending.js";

/** @param {Partial<Invitation>} [change] @param {Partial<Sender>} [who] @returns {Invitation} */
const invitation = (change = {}, who = {}) => ({
  id: null, site: "linkedin", kind: "person", received_at: null, first_seen_at: null, note: null, note_truncated: null,
  sender: { name: "Tom Reyes", profile_url: "https://www.linkedin.com/in/tom-reyes/", headline: null, company: null, school: null, location: null, degree: null, connections: null, has_photo: null,
    verified: null, premium: null, open_to_work: null, follows_you: null, ...who },
  mutuals: { count: null, names: [] }, ...change,
});
const card = invitation({ id: "urn:li:invitation:1", received_at: "2026-11-02T00:00:00Z", note: "Hi Ana", note_truncated: false, mutuals: { count: 3, names: ["Emily Ruiz"] } },
  { headline: "Ward manager", has_photo: true, follows_you: false });
const profile = invitation({ mutuals: { count: 4, names: ["Emily Ruiz", "Jo Park"] } }, { headline: "Ward manager at St Brannoc's", company: "St Brannoc's", school: "Leeds", location: "Leeds", degree: 2, connections: 500, verified: true });

test("a card and a profile complete each other, in either order", () => {
  const whole = { ...card, mutuals: profile.mutuals, sender: { ...profile.sender, has_photo: true, follows_you: false } };
  assert.deepEqual(merged(card, profile), whole);
  assert.deepEqual(merged(profile, card), { ...whole, sender: { ...whole.sender, headline: "Ward manager" }, mutuals: { count: 3, names: whole.mutuals.names } });
});

test("a blank takes nothing away, what is new counts", () => {
  assert.deepEqual(merged(card, invitation()), card);
  assert.equal(merged(card, invitation({ note: "Hello again", note_truncated: false })).note, "Hello again");
  assert.equal(merged(undefined, card), card);
  assert.equal(merged(card, invitation({}, { has_photo: false })).sender.has_photo, false);
});

test("the whole note stays where only its beginning is seen", () => {
  const { note, note_truncated } = merged(card, invitation({ note: "H…", note_truncated: true }));
  assert.deepEqual([note, note_truncated], ["Hi Ana", false]);
  assert.deepEqual(merged(invitation({ note: "H…", note_truncated: true }), card).note, "Hi Ana");
});

test("who asks again is asked about anew", () => {
  const again = invitation({ id: "urn:li:invitation:2" });
  assert.deepEqual(merged(card, again), again);
});

test("what was seen long ago is dropped, and what is too much", () => {
  const now = Date.parse("2026-11-26T12:00:00Z");
  const row = (days) => ({ invitation: card, verdict: /** @type {any} */ ({}), seen_at: new Date(now - days * 86_400_000).toISOString() });
  assert.deepEqual(outdated(new Map([["old", row(31)], ["new", row(1)], ["recent", row(29)]]), now), ["old"]);
  const many = new Map(Array.from({ length: 502 }, (_, at) => [`row ${at}`, row(at / 1000)]));
  assert.deepEqual(outdated(many, now), ["row 500", "row 501"]);
});
