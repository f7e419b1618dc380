// Invitations as last seen, one of each sender: a card on the list and the sender's profile complete each other.
import { merged } from "./merge.js";
import { onShelf } from "./shelf.js";

const MOST = 500;
const DAYS = 30;
const DAY_MS = 86_400_000;

/** @type {Promise<Map<string, Pending>> | undefined} */
let read;

const shelf = () => (read ??= onShelf("pending", "readonly", (store) => store.getAll()).then((rows) => (
  new Map(/** @type {Pending[]} */ (rows).map((row) => [keyOf(row.invitation), row])))).catch((problem) => {
  read = undefined;
  throw problem;
}));

/** @param {Invitation} invitation @returns {string} "" for a sender without a link, who cannot be known again */
const keyOf = ({ site, sender: { profile_url } }) => (profile_url === null ? "" : `${site} ${profile_url}`);

/**
 * @param {Map<string, Pending>} rows
 * @returns {string[]} the keys of those seen too long ago, or too many
 */
export function outdated(rows, now = Date.now()) {
  const newestFirst = [...rows].sort(([, a], [, b]) => b.seen_at.localeCompare(a.seen_at));
  return newestFirst.filter(([, { seen_at }], place) => place >= MOST || now - Date.parse(seen_at) > DAYS * DAY_MS).map(([key]) => key);
}

/** One change after the other: each sees what the one before it kept. @param {(rows: Map<string, Pending>) => { put: Pending[], drop: string[] }} change of what is kept */
const keep = (change) => navigator.locks.request("kithgate-pending", async () => {
  const rows = await shelf();
  const { put, drop } = change(rows);
  if (!put.length && !drop.length) return;
  await onShelf("pending", "readwrite", (store) => {
    for (const key of drop) store.delete(key);
    for (const row of put) store.put(row, keyOf(row.invitation));
    return store.count();
  });
  for (const row of put) rows.set(keyOf(row.invitation), row);
  for (const key of drop) rows.delete(key);
});

/** @param {Invitation} invitation @returns {Promise<Invitation>} with what other pages told of it */
export const completed = async (invitation) => merged((await shelf()).get(keyOf(invitation))?.invitation, invitation);

/** Keeps what was judged, and how. @param {Invitation[]} invitations @param {Verdict[]} verdicts in the same order */
export const keepJudged = (invitations, verdicts) => keep((rows) => {
  const seen_at = new Date().toISOString();
  const put = invitations.flatMap((invitation, at) => (keyOf(invitation) && verdicts[at] ? [{ invitation, verdict: verdicts[at], seen_at }] : []));
  return { put, drop: outdated(new Map([...rows, ...put.map((row) => /** @type {const} */ ([keyOf(row.invitation), row]))])) };
});

/** What was decided is pending no more. @param {Invitation} invitation */
export const drop = (invitation) => keep((rows) => ({ put: [], drop: [keyOf(invitation)].filter((key) => rows.has(key)) }));

/** Keeps nobody whom the service knows no more: the owner told it to forget them. @param {(invitations: Invitation[]) => Promise<boolean[]>} ask */
export async function keepKnown(ask) {
  const rows = [...await shelf()];
  if (!rows.length) return;
  const known = await ask(rows.map(([, { invitation }]) => invitation));
  await keep(() => ({ put: [], drop: rows.flatMap(([key], at) => (known[at] ? [] : [key])) }));
}

export const dropAll = () => keep((rows) => ({ put: [], drop: [...rows.keys()] }));

/** @returns {Promise<Pending[]>} as last seen, the newest first */
export const pending = async () => [...(await shelf()).values()].sort((a, b) => b.seen_at.localeCompare(a.seen_at));
