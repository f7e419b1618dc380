// What the extension keeps for the time when the service is off: the card's part of its model.
import { corrected, provisionalJudge } from "./provisional.js";
import { onShelf } from "./shelf.js";

/** Which model was fetched last: each life of the background fetches once, for the bars of the badges may have been moved. @type {string | undefined} */
let fetched;

/** @returns {Promise<CardModel | undefined>} */
const kept = () => onShelf("model", "readonly", (store) => store.get("card"));

/**
 * Keeps the card's part of the model that judges now, unless it is kept already. A service that has none is none the worse for it.
 * @param {() => Promise<CardModel>} ask @param {Verdict["model"]} [mark] which model judges, where it is known
 */
export async function renewModel(ask, mark) {
  if (mark && fetched === nameOf(mark) && (await kept())) return;
  const model = await ask().catch(() => null);
  if (!model) return;
  await onShelf("model", "readwrite", (store) => store.put(model, "card"));
  fetched = nameOf(model);
}

/** @param {Verdict["model"]} mark */
const nameOf = ({ version, trained_on }) => `${version} ${trained_on}`;

/**
 * @param {Invitation[]} invitations @param {(invitation: Invitation) => Label | undefined} [labelOf] what the person said of it
 * @returns {Promise<Verdict[]>} in the same order; none when no model was ever kept
 */
export async function judgeOffline(invitations, labelOf = () => undefined) {
  const model = await kept();
  if (!model) return [];
  const judge = provisionalJudge(model, chrome.i18n.getMessage);
  return invitations.map((invitation) => {
    const label = labelOf(invitation);
    return label ? corrected(judge(invitation), label, chrome.i18n.getMessage) : judge(invitation);
  });
}
