// What the extension keeps for the time when the service is off: the card's part of its model.
import { provisionalJudge } from "./provisional.js";
import { onShelf } from "./shelf.js";

/** @typedef {Verdict["model"]} Mark */

/** Which model was asked for last: each life of the background asks once, for the bars of the badges may have been moved. @type {string | undefined} */
let asked;

/**
 * Keeps the model that judges now, unless it is kept already.
 * @param {Mark} mark @param {() => Promise<CardModel>} ask
 */
export async function renewModel({ version, trained_on }, ask) {
  const mark = `${version} ${trained_on}`;
  if (mark === asked) return;
  asked = mark;
  const model = await ask();
  await onShelf("model", "readwrite", (store) => store.put(model, "card"));
}

/** @param {Invitation[]} invitations @returns {Promise<Verdict[]>} in the same order; none when no model was ever kept */
export async function judgeOffline(invitations) {
  const model = /** @type {CardModel | undefined} */ (await onShelf("model", "readonly", (store) => store.get("card")));
  return model ? invitations.map(provisionalJudge(model, chrome.i18n.getMessage)) : [];
}
