// What the extension keeps for the time when the service is off: the card's part of its model.
import { provisionalJudge } from "./provisional.js";
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

/** @param {Invitation[]} invitations @returns {Promise<Verdict[]>} in the same order; none when no model was ever kept */
export async function judgeOffline(invitations) {
  const model = await kept();
  return model ? invitations.map(provisionalJudge(model, chrome.i18n.getMessage)) : [];
}
