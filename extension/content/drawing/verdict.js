// Puts a verdict into words: what it is, why not the other, what changed, and who could vouch. Only its own evidence is used.
"use strict";

(() => {
  const { say } = kgBuild;

  /** Confidence in words: the first row whose floor it reaches. @type {[number, string][]} */
  const SURENESS = [[0.97, "surenessAlmostCertain"], [0.88, "surenessVeryLikely"], [0.7, "surenessLikely"], [0, "surenessLeaning"]];
  const TELLABLE = 0.7;
  /** How many times likelier than the runner-up, in words. @type {[number, string][]} */
  const LEADS = [[20, "whyNotFar"], [3, "whyNotClear"], [0, "whyNotClose"]];
  /** @type {Record<Label, { name: string, key: string }>} */
  const LABELS = { personal: { name: "labelPersonal", key: "p" }, vouched: { name: "labelVouched", key: "v" }, spam: { name: "labelSpam", key: "s" } };
  /** @type {Record<BadgeKind, string>} */
  const BADGES = { accept: "badgeAccept", ignore: "badgeIgnore", review: "badgeReview" };
  const REST = "everything_else";
  /** The owner's own word: it stands first among the reasons and outranks them all. */
  const SAID = "corrected";
  const SLIGHT = 0.05;

  const rowOf = (/** @type {[number, string][]} */ rows, /** @type {number} */ value) => say(rows.find(([floor]) => value >= floor)?.[1] ?? rows[rows.length - 1][1]);

  /** Who is surely no spam may be hard to tell apart as personal or vouched: then it says both. @param {Verdict} verdict */
  function inWords({ badge, label, confidence, probabilities: { personal, vouched } }) {
    const isEither = badge === "accept" && confidence < TELLABLE;
    return say("verdict", [say(isEither ? "labelEither" : LABELS[label].name), rowOf(SURENESS, isEither ? personal + vouched : confidence)]);
  }

  /** @param {Verdict} verdict @param {Label} label @returns {Evidence[]} what speaks for a label, heaviest first, the rest last */
  function speaksFor({ evidence }, label) {
    const isRest = (/** @type {Evidence} */ one) => one.code === REST;
    return evidence.filter(({ supports }) => supports === label).sort((a, b) => Number(isRest(a)) - Number(isRest(b)) || b.weight - a.weight);
  }

  /** The label that came second, and in a sentence why it did not come first. @param {Verdict} verdict @returns {{ label: Label, because: string }} */
  function whyNot(verdict) {
    const others = /** @type {Label[]} */ (Object.keys(LABELS)).filter((label) => label !== verdict.label);
    const [label] = others.sort((a, b) => verdict.probabilities[b] - verdict.probabilities[a]);
    if (verdict.evidence.some(({ code }) => code === SAID)) return { label, because: say("whyNotSaid") };
    const found = speaksFor(verdict, label).some(({ code }) => code !== REST);
    return { label, because: found ? rowOf(LEADS, verdict.probabilities[verdict.label] / verdict.probabilities[label]) : say("whyNotNothing") };
  }

  /** @param {Verdict} verdict @returns {Map<string, { pull: number, text: string }>} reasons by code, pulling towards spam where positive */
  const pulls = ({ evidence }) => new Map(evidence.filter(({ code }) => code !== REST)
    .map(({ code, supports, weight, text }) => [code, { pull: supports === "spam" ? weight : -weight, text }]));

  /** What moved the verdict most from one to the other, in a sentence. @param {Verdict} before @param {Verdict} after */
  function moved(before, after) {
    const way = Math.sign(after.probabilities.spam - before.probabilities.spam) || 1;
    const [was, is] = [pulls(before), pulls(after)];
    const gained = [...is].map(([code, { pull, text }]) => ({ by: way * (pull - (was.get(code)?.pull ?? 0)), why: text, isFor: way * pull > 0 })).filter(({ isFor }) => isFor);
    const lost = [...was].filter(([code]) => !is.has(code)).map(([, { pull, text }]) => ({ by: -way * pull, why: say("newsLess", text) }));
    const [most] = [...gained, ...lost].sort((a, b) => b.by - a.by);
    return most && most.by > SLIGHT ? most.why : say("newsLearned");
  }

  /** What changed and why, where the badge is another one. @param {Verdict | null} before @param {Verdict} after @returns {string | null} */
  function news(before, after) {
    if (!before || before.badge === after.badge) return null;
    const why = before.is_provisional ? say("newsBack") : after.evidence.find(({ code }) => code === SAID)?.text ?? moved(before, after);
    return say("news", [say(BADGES[after.badge]), why]);
  }

  /** Whom to ask about the sender: those the card shows or the note names, where a reason names them too. @param {Verdict} verdict @param {Invitation} invitation @returns {string[]} */
  function vouchers({ evidence }, { mutuals, note, sender }) {
    const told = evidence.flatMap(({ people = [] }) => people);
    const named = told.filter((name) => note?.includes(name.split(" ")[0]));
    const shown = mutuals.names.filter((name) => told.includes(name));
    return [...new Set([...named, ...shown])].filter((name) => name !== sender.name).slice(0, 2);
  }

  /** Which model spoke. @param {Verdict} verdict */
  function model({ is_provisional, model: { version, trained_on } }) {
    return is_provisional ? say("modelOffline") : say(trained_on ? "modelLearned" : "modelStarter", [version, String(trained_on)]);
  }

  globalThis.kgVerdict = { LABELS, BADGES, inWords, speaksFor, whyNot, news, vouchers, model };
})();
