// The background's pure parts: the name of a browser, and what is cut before it travels.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fitted } from "../../extension/background/fit.js";
import { browserName, newNonce } from "../../extension/background/pairing.js";

test("a nonce is 128 bits and never the same", () => {
  const nonces = new Set(Array.from({ length: 1000 }, newNonce));
  assert.equal(nonces.size, 1000);
  for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
});

test("a browser is listed under a name its person knows", () => {
  const chromium = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
  assert.equal(browserName(chromium, "Linux"), "Chrome on Linux");
  assert.equal(browserName(`${chromium} Edg/156.0.0.0`, "Windows"), "Edge on Windows");
  assert.equal(browserName("Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", ""), "Firefox");
  assert.equal(browserName("Something else", "Linux"), "Browser on Linux");
});

/** @param {Partial<Invitation>} [change] @param {Partial<Sender>} [who] @returns {Invitation} */
const invitation = (change = {}, who = {}) => ({
  id: "urn:li:invitation:1", site: "linkedin", kind: "person", received_at: null, first_seen_at: null, note: null, note_truncated: null,
  sender: { name: "Tom Reyes", profile_url: null, headline: null, company: null, school: null, location: null, degree: null, connections: null, has_photo: null,
    verified: null, premium: null, open_to_work: null, follows_you: null, ...who },
  mutuals: { count: null, names: [] }, ...change,
});

test("what fits travels as it is", () => {
  const plain = invitation({ note: "Hi Ana", note_truncated: false, mutuals: { count: 3, names: ["Emily Ruiz"] } }, { headline: "Ward manager" });
  assert.deepEqual(fitted(plain), plain);
});

test("what is too long for the service is cut, and said to be", () => {
  const long = fitted(invitation({ note: "x".repeat(5000), note_truncated: false, mutuals: { count: 500, names: Array(500).fill("N".repeat(400)) } }, { name: "y".repeat(999), headline: "z".repeat(2000) }));
  assert.equal(long.note?.length, 2000);
  assert.equal(long.note_truncated, true);
  assert.equal(long.sender.name.length, 300);
  assert.equal(long.sender.headline?.length, 1000);
  assert.equal(long.mutuals.names.length, 100);
  assert.ok(long.mutuals.names.every((name) => name.length === 300));
});

test("numbers that the service would not take are blank", () => {
  const { mutuals, sender } = fitted(invitation({ mutuals: { count: 999_999_999_999, names: [] } }, { jobs: [{ name: "Genuity", started: 1500, ended: 2004 }] }));
  assert.equal(mutuals.count, null);
  assert.deepEqual(sender.jobs, [{ name: "Genuity", started: null, ended: 2004 }]);
});

test("half a character never travels: the service refuses it, and with it the whole batch", () => {
  const note = "x".repeat(1999) + "😀";
  assert.ok(note.length > 2000);
  assert.ok(fitted(invitation({ note })).note?.isWellFormed());
  assert.ok(fitted(invitation({}, { name: "Tom \ud800" })).sender.name.isWellFormed());
});
