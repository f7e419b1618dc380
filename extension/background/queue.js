// What the person decided and said waits here, on disk, until the service has it: sent in order, taken out only when acknowledged or set aside.
import { onShelf } from "./shelf.js";

const AT_ONCE = 100;
const LOCK = "kithgate-queue";

/** What waits, under the number that says when it was said. @typedef {[IDBValidKey, Saying]} Row */

/** @param {Saying} saying @returns {Promise<IDBValidKey>} its number */
export const enqueue = (saying) => onShelf("decisions", "readwrite", (store) => store.add(saying));

/** @returns {Promise<number>} */
export const waiting = () => onShelf("decisions", "readonly", (store) => store.count());

/** What the service would not take, oldest first. @returns {Promise<Refused[]>} */
export const refused = () => onShelf("refused", "readonly", (store) => store.getAll());

/** @returns {Promise<number>} */
export const countRefused = () => onShelf("refused", "readonly", (store) => store.count());

/** Why the service would not take it, where it did not. @param {IDBValidKey} key @returns {Promise<string | undefined>} */
export const whyRefused = async (key) => (await onShelf("refused", "readonly", (store) => store.get(key)))?.why;

/** @param {Invitation} invitation */
const senderOf = ({ site, sender: { profile_url, name } }) => `${site} ${profile_url ?? name}`;

/** Everything that tells one saying from another. @param {Saying} saying */
const markOf = (saying) => ("undo" in saying ? "" : JSON.stringify([senderOf(saying.invitation), saying.label, "decision" in saying ? [saying.decision, saying.decided_at] : null]));

/** What still waits is not sent; what the service may have is taken back there, in its turn. @param {Decision | Correction} saying @returns {Promise<boolean>} whether it still waited */
export const takeBack = (saying) => navigator.locks.request(LOCK, async () => {
  const rows = await oldest();
  const [key] = rows.findLast(([, each]) => markOf(each) === markOf(saying)) ?? [];
  if (key === undefined) await enqueue({ undo: saying });
  else await onShelf("decisions", "readwrite", (store) => store.delete(key));
  return key !== undefined;
});

/** @returns {Promise<(invitation: Invitation) => Label | undefined>} what the person said of a sender, and the service does not know yet */
export async function labelsWaiting() {
  const rows = await oldest();
  const labels = new Map(rows.flatMap(([, saying]) => ("label" in saying && saying.label ? [/** @type {const} */ ([senderOf(saying.invitation), saying.label])] : [])));
  return (invitation) => labels.get(senderOf(invitation));
}

/**
 * Sends what waits, oldest first. The lock keeps two wakings of the background from sending the same rows.
 * The service knows a decision it already has, so an answer lost on the way costs nothing.
 * @param {(sayings: Saying[]) => Promise<unknown>} send many decisions or one of the others; throws when the service did not take them
 * @param {(problem: unknown) => string | null} refusal why the service will never take it, or null where it may
 */
export async function drain(send, refusal) {
  await navigator.locks.request(LOCK, async () => {
    for (;;) {
      const rows = together(await oldest(AT_ONCE));
      if (!rows.length) return;
      await sendAll(rows, send, refusal);
    }
  });
}

/** @param {number} [most] all by default @returns {Promise<Row[]>} */
async function oldest(most) {
  const keys = await onShelf("decisions", "readonly", (store) => store.getAllKeys(undefined, most));
  const sayings = await onShelf("decisions", "readonly", (store) => store.getAll(undefined, most));
  return keys.map((key, at) => [key, sayings[at]]);
}

/** The decisions up to what is none, or that alone. @param {Row[]} rows @returns {Row[]} */
function together(rows) {
  const end = rows.findIndex(([, saying]) => !("decision" in saying));
  return end < 0 ? rows : rows.slice(0, Math.max(end, 1));
}

/**
 * One that the service refuses must not hold up the others: then they go one by one, and it alone is set aside.
 * @param {Row[]} rows @param {(sayings: Saying[]) => Promise<unknown>} send @param {(problem: unknown) => string | null} refusal
 */
async function sendAll(rows, send, refusal) {
  try {
    await send(rows.map(([, saying]) => saying));
  } catch (problem) {
    const why = refusal(problem);
    if (why === null) throw problem;
    if (rows.length === 1) await setAside(rows[0], why);
    else for (const row of rows) await sendAll([row], send, refusal);
  }
  await onShelf("decisions", "readwrite", (store) => store.delete(IDBKeyRange.bound(rows[0][0], rows[rows.length - 1][0])));
}

/** Under the same number as it waited under: set aside twice, it is there once. What could not be taken back stays as it is. @param {Row} row @param {string} why */
const setAside = ([key, saying], why) => onShelf("refused", "readwrite", (store) => store.put({ ...("undo" in saying ? saying.undo : saying), why }, key));
