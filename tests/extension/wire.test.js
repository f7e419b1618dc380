// The golden pairs of tests/wire, from the extension's side: what it sends is what the service reads, and what comes back it can show.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fitted } from "../../extension/background/fit.js";
import { PROTOCOL, proofOf } from "../../extension/background/pairing.js";
import { corrected, provisionalJudge } from "../../extension/background/provisional.js";
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
  const badge = kgBadge.create({ correct() {}, undo() {}, unsure() {}, seen() {} });
  badge.show(verdict);
  badge.open(true);
  const root = rootOf(badge.host);
  assert.equal(root.querySelector(".pill")?.textContent, "AcceptVouched, very likelyWhy?");
  assert.deepEqual([...root.querySelectorAll("bdi")].map((text) => text.textContent), verdict.evidence.map(({ text }) => text));
});

test("the card's part of the model judges as it comes", () => {
  const model = golden("card-model").reply;
  const { request } = golden("classify-one");
  const judge = provisionalJudge(model, (key, parts) => `${key}: ${parts ?? ""}`);
  const verdict = judge({ ...request, sender: { ...request.sender, headline: "Sales nurse" }, mutuals: { count: 3, names: [] } });
  const expected = ["mutuals_few", "headline_plain", "headline_sells", "trade_sales", "trade_nursing"]
    .map((name) => model.weights.find(({ feature }) => feature === name).wanted).reduce((sum, weight) => sum + weight, model.bias.wanted);
  assert.ok(Math.abs(verdict.probabilities.spam - 1 / (1 + Math.exp(expected))) < 1e-12);
  assert.ok(verdict.is_provisional);
  assert.deepEqual(verdict.evidence.map(({ text }) => text).sort(), ["cardHeadline: Sales nurse", "cardMutuals: 3", "cardRest: "]);
});

test("the person's own word outranks the card, and is the number that made it", () => {
  const say = (key, parts) => `${key}: ${parts ?? ""}`;
  const logOdds = (probability) => Math.log(probability / (1 - probability));
  const alone = provisionalJudge(golden("card-model").reply, say)(golden("classify-one").request);
  for (const [label, badge] of [["personal", "accept"], ["vouched", "accept"], ["spam", "ignore"]]) {
    const verdict = corrected(alone, label, say);
    const [word, ...others] = verdict.evidence;
    assert.deepEqual([verdict.label, verdict.badge, word.supports, word.code, others], [label, badge, label, "corrected", alone.evidence]);
    assert.ok(Math.abs(Object.values(verdict.probabilities).reduce((sum, one) => sum + one) - 1) < 1e-12);
    assert.ok(Math.abs(logOdds(alone.probabilities.spam) + (label === "spam" ? 1 : -1) * word.weight - logOdds(verdict.probabilities.spam)) < 1e-9);
  }
});
