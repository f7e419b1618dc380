// Kithgate at work on invented invitations: the page's own reader, the page's own badges, judged by the service, and none of it kept.
import { byId, say } from "../ui/text.js";
import { sampleCard, sampleSite, SENDERS } from "./invented.js";

/** @type {{ badge: KgBadge, card: Card }[]} */
let entries = [];

/** @param {KgBadge} badge @param {Verdict} verdict */
const explain = (badge, verdict) => badge.show(verdict, { note: say("sampleOnly") });

/** Lays the list out and reads it as any page. @returns {Card[]} */
function laidOut() {
  byId("sample", HTMLElement).replaceChildren(...SENDERS.map((sender) => sampleCard(kgBuild, say, sender)));
  return kgAdapter(sampleSite(kgDom)).read(document).cards;
}

/** @param {Card} card */
function enter(card) {
  /** @type {Verdict | null} */
  let verdict = null;
  const tell = () => verdict && explain(badge, verdict);
  const badge = kgBadge.create({ correct: tell, unsure: tell, undo: () => {}, seen: () => {} });
  return { badge, card, show: (/** @type {Verdict} */ given) => badge.show(verdict = given) };
}

/** Judges the list, at first and whenever the step is shown again. */
export async function showSample() {
  byId("samplesaid", HTMLElement).textContent = "";
  const drawn = laidOut().map(enter);
  entries = drawn;
  for (const { badge } of drawn) badge.idle("working");
  kgBadge.place(drawn.map(({ badge, card }) => [badge.host, card]));
  const { standing, verdicts } = await kgAsk("tryOut", { invitations: drawn.map(({ card }) => card.invitation) });
  drawn.forEach(({ badge, show }, at) => (verdicts[at] ? show(verdicts[at]) : badge.idle(standing.state)));
}

byId("sample", HTMLElement).addEventListener("click", ({ target }) => {
  const isAnswer = target instanceof Element && entries.some(({ card }) => [card.accept, card.ignore].some((control) => control?.contains(target)));
  if (isAnswer) byId("samplesaid", HTMLElement).textContent = say("sampleClick");
});
