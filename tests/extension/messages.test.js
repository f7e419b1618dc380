// What the background answers the pages, with a service that answers as told.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ask, disk, install, service } from "./background.js";

const browser = install();
await import("../../extension/background/main.js");

const invitation = /** @type {any} */ ({ id: "1", site: "linkedin", kind: "person", note: null, sender: { name: "Tom Reyes", profile_url: "https://www.linkedin.com/in/tom-reyes/", headline: null, company: null, school: null, location: null }, mutuals: { count: null, names: [] } });
const correction = { invitation, label: "personal" };

beforeEach(() => {
  for (const store of ["decisions", "refused"]) disk[store]?.clear();
  disk.pairing.set("mine", { id: "b1", token: "0".repeat(64) });
  service["POST /known"] = ({ senders }) => [200, { known: senders.map(() => true) }];
  service["POST /classify"] = ({ invitations }) => [200, { verdicts: invitations.map(() => ({ label: "spam", model: { version: "1", trained_on: 0 } })), revision: "1" }];
  service["GET /changes"] = () => [200, { revision: "1" }];
});

test("an answer that was cut off is none: what was said stays, to be said again", async () => {
  service["POST /corrections"] = () => [200, null];
  await ask("undo", { saying: correction });
  assert.deepEqual([disk.decisions.size, disk.refused?.size ?? 0], [1, 0]);
});

test("what can never be sent is set aside", async () => {
  await ask("decided", { decision: { invitation: { ...invitation, sender: { ...invitation.sender, profile_url: null, name: null } }, decision: "accepted", decided_at: "2026-11-02T00:00:00Z", label: null } });
  assert.deepEqual([disk.decisions.size, disk.refused.size], [0, 1]);
});

test("a correction that the service refuses is not told as learned", async () => {
  service["POST /corrections"] = () => [422, { detail: "Too long a name." }];
  assert.deepEqual(await ask("correct", { correction }), { ok: false, problem: "Too long a name.", status: 0 });
  assert.deepEqual([disk.decisions.size, disk.refused.size], [0, 1]);
});

test("a permission for all sites turns each of them on, in deed", async () => {
  browser.permissions.getAll = async () => ({ origins: ["https://*/*"] });
  browser.permissions.onAdded.listener({ origins: ["https://*/*"] });
  await new Promise((done) => setTimeout(done, 20));
  assert.deepEqual(browser.scripting.registered.map(({ id }) => id), ["facebook", "x"]);
});

test("a browser that may call no more keeps nobody's notes", async () => {
  await ask("judge", { invitations: [invitation] });
  assert.equal((/** @type {any} */ (await ask("pending"))).reply.pending.length, 1);
  service["POST /classify"] = () => [401, {}];
  await ask("judge", { invitations: [invitation] });
  assert.deepEqual([disk.pairing.size, disk.pending.size], [0, 0]);
  assert.deepEqual((/** @type {any} */ (await ask("pending"))).reply.pending, []);
});
