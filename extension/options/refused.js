// Decisions that the service would not take: shown with what it said, to save as a file or to delete.
import { byId, say } from "../ui/text.js";
import { attempt } from "./answer.js";

const { make, save } = kgBuild;
/** @type {Record<Decision["decision"] | Label, string>} */
const NAMES = { accepted: "answerAccepted", ignored: "answerIgnored", personal: "labelPersonal", vouched: "labelVouched", spam: "labelSpam" };

/** @param {boolean} [forget] */
export async function showRefused(forget = false) {
  const { refused } = await kgAsk("refused", { forget });
  byId("refused", HTMLElement).hidden = !refused.length;
  byId("refusedlist", HTMLElement).replaceChildren(...refused.map(row));
}

/** @param {Refused} refused @returns {string} what was decided and when, or what was said */
function told(refused) {
  if (!("decision" in refused)) return say(NAMES[refused.label]);
  return `${say(NAMES[refused.decision])} · ${new Date(refused.decided_at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}`;
}

/** @param {Refused} refused @returns {HTMLElement} */
function row(refused) {
  const { invitation, why } = refused;
  return make("li", {}, [make("div", {}, [
    make("p", {}, [make("strong", {}, [make("bdi", { text: invitation.sender.name })])]),
    make("p", { class: "soft small", text: told(refused) }),
    make("p", { class: "small" }, [make("bdi", { text: why })]),
  ])]);
}

async function saveAll() {
  const { refused } = await kgAsk("refused", {});
  save("kithgate-decisions.json", JSON.stringify(refused, null, 2));
}

byId("refusedsave", HTMLButtonElement).addEventListener("click", () => void saveAll());
byId("refusedforget", HTMLButtonElement).addEventListener("click", () => void attempt(() => showRefused(true), "optionsRefusedForgotten"));
