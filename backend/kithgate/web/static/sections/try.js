// An invitation to try: what Kithgate would say, and why.
import { ask } from "../ask.js";
import { at, isolated, make } from "../build.js";
import { filled, onSubmit } from "../page.js";
import { BADGES, LABELS, MEANINGS, percent } from "../words.js";

/** @typedef {keyof typeof LABELS} Label */
/** @typedef {{ code: string, text: string, supports: Label, weight: number }} Evidence */
/** @typedef {{ badge: keyof typeof BADGES, label: Label, confidence: number, probabilities: Record<Label, number>, evidence: Evidence[] }} Verdict */

const REST = "everything_else";
/** A reason's pull in log-odds, as one to three dots; the same floors as under a badge. @type {[number, number, string][]} */
const PULLS = [[1.5, 3, "strong reason"], [0.6, 2, "clear reason"], [0, 1, "slight reason"]];

async function judge() {
  const { name, headline = null, note = null, count } = filled("try-form");
  const invitation = { sender: { name, headline }, note, mutuals: { count: count === undefined ? null : Number(count) } };
  const verdict = /** @type {Verdict} */ (await ask("/classify", "POST", invitation));
  const { badge, label, confidence, probabilities } = verdict;
  const others = /** @type {Label[]} */ (Object.keys(LABELS)).filter((each) => each !== label).sort((a, b) => probabilities[b] - probabilities[a]);
  at("try-verdict", HTMLElement).replaceChildren(make(
    "div", { class: "card" },
    make("p", { class: "verdict" }, make("span", { class: `badge ${badge}` }, BADGES[badge]), ` ${LABELS[label]}: ${MEANINGS[label]} (${percent(confidence)} sure)`),
    ...reasons(verdict, label, "What speaks for"),
    ...others.flatMap((each) => reasons(verdict, each, "What points to")),
  ));
}

/** What supports a label, the heaviest first and the rest last. @param {Verdict} verdict @param {Label} label @param {string} heading @returns {Node[]} */
function reasons({ evidence }, label, heading) {
  const found = evidence.filter(({ supports }) => supports === label).sort((a, b) => Number(a.code === REST) - Number(b.code === REST) || b.weight - a.weight);
  return found.length ? [make("h3", {}, `${heading} ${LABELS[label]}`), make("ul", { class: "reasons" }, ...found.map(reason))] : [];
}

/** @param {Evidence} evidence */
function reason({ weight, text }) {
  const [, dots, word] = PULLS.find(([floor]) => weight >= floor) ?? [0, 1, ""];
  const pull = make("span", { class: "pull", "aria-hidden": "true" }, ...[1, 2, 3].map((dot) => make("i", { class: dot <= dots ? "on" : "" })));
  return make("li", {}, pull, make("span", {}, isolated(text), make("span", { class: "unseen" }, ` (${word})`)));
}

onSubmit("try-form", judge);
