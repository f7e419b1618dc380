// What the background keeps on disk: a failure lasts no longer than itself, and nothing is known that is not kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { closeDatabase, disk, failing, install, opened } from "./background.js";

install();
const { clear } = await import("../../extension/background/shelf.js");
const { completed, keepJudged, pending } = await import("../../extension/background/pending.js");

const invitation = /** @type {any} */ ({ id: null, site: "linkedin", note: null, sender: { name: "Tom Reyes", profile_url: "https://www.linkedin.com/in/tom-reyes/" }, mutuals: { count: null, names: [] } });
const verdict = /** @type {any} */ ({ label: "personal" });

test("a database that did not open is opened anew", async () => {
  failing.opening = 1;
  await assert.rejects(pending());
  assert.deepEqual(await pending(), []);
});

test("a database that the browser closed is opened anew", async () => {
  const before = opened();
  closeDatabase();
  await clear("model");
  assert.equal(opened(), before + 1);
});

test("what could not be written is not known either", async () => {
  failing.writing = 1;
  await assert.rejects(keepJudged([invitation], [verdict]));
  assert.deepEqual(await pending(), []);
  await keepJudged([invitation], [verdict]);
  assert.equal(disk.pending.size, 1);
  assert.equal((await completed(invitation)).sender.name, "Tom Reyes");
});
