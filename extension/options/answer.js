// Says what became of the person's last change, in the one line that every section shares.
import { byId, say } from "../ui/text.js";

/** @param {string} text @param {boolean} [isWrong] */
export function answer(text, isWrong = false) {
  const said = byId("said", HTMLElement);
  said.textContent = text;
  said.classList.toggle("wrong", isWrong);
}

/** Tries a change and says how it went. @param {() => Promise<unknown>} change @param {string} [done] the message of success @returns {Promise<boolean>} whether it was kept */
export async function attempt(change, done = "saved") {
  try {
    await change();
    answer(say(done));
    return true;
  } catch (problem) {
    answer(/** @type {Error} */ (problem).message, true);
    return false;
  }
}
