// An invitation to try: what Kithgate would say, and why.
import { ask } from "../ask.js";
import { at, isolated, make } from "../build.js";
import { attempt, filled } from "../page.js";
import { BADGES, LABELS, percent } from "../words.js";

/** @typedef {{ badge: keyof typeof BADGES, label: keyof typeof LABELS, confidence: number, evidence: { text: string, supports: keyof typeof LABELS }[] }} Verdict */

async function judge() {
  const { name, headline = null, note = null, count } = filled("try-form");
  const invitation = { sender: { name, headline }, note, mutuals: { count: count === undefined ? null : Number(count) } };
  const verdict = /** @type {Verdict} */ (await ask("/classify", "POST", invitation));
  at("try-verdict", HTMLElement).replaceChildren(make(
    "div", { class: "card" },
    make("p", { class: "verdict" }, make("span", { class: `badge ${verdict.badge}` }, BADGES[verdict.badge]), ` ${LABELS[verdict.label]} (${percent(verdict.confidence)} sure)`),
    make("ul", {}, ...verdict.evidence.map((each) => make("li", {}, isolated(each.text), make("span", { class: "soft small" }, ` speaks for “${LABELS[each.supports]}”`)))),
  ));
}

at("try-form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void attempt(judge);
});
