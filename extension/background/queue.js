// Decisions wait here, on disk, until the service has them: sent in order, taken out only when acknowledged.
import { onShelf } from "./shelf.js";

const AT_ONCE = 100;

/** @param {Decision} decision */
export const enqueue = (decision) => onShelf("decisions", "readwrite", (store) => store.add(decision));

/** @returns {Promise<number>} */
export const waiting = () => onShelf("decisions", "readonly", (store) => store.count());

/**
 * Sends what waits, oldest first. The lock keeps two wakings of the background from sending the same rows.
 * The service knows a decision it already has, so an answer lost on the way costs nothing.
 * @param {(decisions: Decision[]) => Promise<unknown>} send throws when the service did not take them
 * @param {(problem: unknown) => boolean} refused whether the service will never take it
 */
export async function drain(send, refused) {
  await navigator.locks.request("kithgate-queue", async () => {
    for (;;) {
      const keys = await onShelf("decisions", "readonly", (store) => store.getAllKeys(undefined, AT_ONCE));
      if (!keys.length) return;
      const rows = /** @type {Decision[]} */ (await onShelf("decisions", "readonly", (store) => store.getAll(undefined, AT_ONCE)));
      await sendAll(rows, send, refused);
      await onShelf("decisions", "readwrite", (store) => store.delete(IDBKeyRange.bound(keys[0], keys[keys.length - 1])));
    }
  });
}

/**
 * One decision that the service refuses must not hold up the others: then they go one by one, and it alone is left out.
 * @param {Decision[]} rows @param {(decisions: Decision[]) => Promise<unknown>} send @param {(problem: unknown) => boolean} refused
 */
async function sendAll(rows, send, refused) {
  try {
    await send(rows);
  } catch (problem) {
    if (!refused(problem)) throw problem;
    if (rows.length > 1) for (const row of rows) await sendAll([row], send, refused);
  }
}
