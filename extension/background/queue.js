// Decisions wait here, on disk, until the service has them: sent in order, taken out only when acknowledged or set aside.
import { onShelf } from "./shelf.js";

const AT_ONCE = 100;

/** A decision under the number that says when it was made. @typedef {[IDBValidKey, Decision]} Row */

/** @param {Decision} decision */
export const enqueue = (decision) => onShelf("decisions", "readwrite", (store) => store.add(decision));

/** @returns {Promise<number>} */
export const waiting = () => onShelf("decisions", "readonly", (store) => store.count());

/** What the service would not take, oldest first. @returns {Promise<Refused[]>} */
export const refused = () => onShelf("refused", "readonly", (store) => store.getAll());

/**
 * Sends what waits, oldest first. The lock keeps two wakings of the background from sending the same rows.
 * The service knows a decision it already has, so an answer lost on the way costs nothing.
 * @param {(decisions: Decision[]) => Promise<unknown>} send throws when the service did not take them
 * @param {(problem: unknown) => string | null} refusal why the service will never take it, or null where it may
 */
export async function drain(send, refusal) {
  await navigator.locks.request("kithgate-queue", async () => {
    for (;;) {
      const rows = await oldest();
      if (!rows.length) return;
      await sendAll(rows, send, refusal);
    }
  });
}

/** @returns {Promise<Row[]>} */
async function oldest() {
  const keys = await onShelf("decisions", "readonly", (store) => store.getAllKeys(undefined, AT_ONCE));
  const decisions = await onShelf("decisions", "readonly", (store) => store.getAll(undefined, AT_ONCE));
  return keys.map((key, at) => [key, decisions[at]]);
}

/**
 * One decision that the service refuses must not hold up the others: then they go one by one, and it alone is set aside.
 * @param {Row[]} rows @param {(decisions: Decision[]) => Promise<unknown>} send @param {(problem: unknown) => string | null} refusal
 */
async function sendAll(rows, send, refusal) {
  try {
    await send(rows.map(([, decision]) => decision));
  } catch (problem) {
    const why = refusal(problem);
    if (why === null) throw problem;
    if (rows.length === 1) await setAside(rows[0], why);
    else for (const row of rows) await sendAll([row], send, refusal);
  }
  await onShelf("decisions", "readwrite", (store) => store.delete(IDBKeyRange.bound(rows[0][0], rows[rows.length - 1][0])));
}

/** Under the same number as it waited under: set aside twice, it is there once. @param {Row} row @param {string} why */
const setAside = ([key, decision], why) => onShelf("refused", "readwrite", (store) => store.put({ ...decision, why }, key));
