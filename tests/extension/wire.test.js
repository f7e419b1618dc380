// The golden pairs of tests/wire, from the extension's side: what it sends is what the service reads, and what comes back it can show.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fitted } from "../../extension/background/fit.js";
import { PROTOCOL, proofOf } from "../../extension/background/pairing.js";
import { page, rootOf } from "./page.js";

const golden = (name) => JSON.parse(readFileSync(new URL(`../wire/${name}.json`, import.meta.url), "utf8"));

test("the proof is the one worked out for both sides", async () => {
  const { token, nonce, port, protocol, proof } = golden("proof.worked");
  assert.equal(protocol, PROTOCOL);
  assert.equal(await proofOf(token, nonce, port), proof);
  assert.notEqual(await proofOf(token, nonce, port + 1), proof);
});

test("the service speaks the protocol the extension expects", () => {
  assert.equal(golden("health").reply.protocol, PROTOCOL);
});

for (const [name, invitationOf] of [
  ["classify-many", ({ invitations }) => invitations[0]], ["decide-many", ({ decisions }) => decisions[0].invitation], ["correct", ({ invitation }) => invitation],
]) {
  test(`an invitation travels to ${name} as it was read`, () => {
    const invitation = invitationOf(golden(name).request);
    assert.deepEqual(fitted(invitation), invitation);
  });
}

test("a verdict can be shown as it comes", () => {
  page("");
  const [verdict] = golden("classify-many").reply.verdicts;
  const badge = kgBadge.create({ correct() {}, undo() {} });
  badge.show(verdict);
  const root = rootOf(badge.host);
  assert.equal(root.querySelector(".pill")?.textContent, "AcceptVouched, very likelyWhy?");
  assert.deepEqual([...root.querySelectorAll("bdi")].map((text) => text.textContent), verdict.evidence.map(({ text }) => text));
});
