// Decisions that the service would not take: shown with what it said, to save as a file or to delete.
import { byId, say } from "../ui/text.js";
import { attempt } from "./answer.js";

const { make, save } = kgBuild;
/** @type {Record<Decision["decision"], string>} */
const ANSWERS = { accepted: "answerAccepted", ignored: "answerIgnored" };

/** @param {boolean} [forget] */
export async function showRefused(forget = false) {
  const { refused } = await kgAsk("refused", { forget });
  byId("refused", HTMLElement).hidden = !refused.length;
  byId("refusedlist", HTMLElement).replaceChildren(...refused.map(row));
}

/** @param {Refused} refused @returns {HTMLElement} */
function row({ invitation, decision, decided_at, why }) {
  const when = new Date(decided_at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  return make("li", {}, [make("div", {}, [
    make("p", {}, [make("strong", {}, [make("bdi", { text: invitation.sender.name })])]),
    make("p", { class: "soft small", text: `${say(ANSWERS[decision])} · ${when}` }),
    make("p", { class: "small" }, [make("bdi", { text: why })]),
  ])]);
}

async function saveAll() {
  const { refused } = await kgAsk("refused", {});
  save("kithgate-decisions.json", JSON.stringify(refused, null, 2));
}

byId("refusedsave", HTMLButtonElement).addEventListener("click", () => void saveAll());
byId("refusedforget", HTMLButtonElement).addEventListener("click", () => void attempt(() => showRefused(true), "optionsRefusedForgotten"));
