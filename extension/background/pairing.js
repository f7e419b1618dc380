// The secret between this browser and the service: kept in IndexedDB, proved by the service before it is told anything.
import { dropAll } from "./pending.js";
import { clear, onShelf } from "./shelf.js";

/** @typedef {{ id: string, token: string }} Pairing */

export const PROTOCOL = 1;

/** @returns {Promise<Pairing | undefined>} */
export const pairing = () => onShelf("pairing", "readonly", (store) => store.get("mine"));

/** @param {Pairing} mine */
export const keepPairing = (mine) => onShelf("pairing", "readwrite", (store) => store.put({ id: mine.id, token: mine.token }, "mine"));

/** What came with a pairing goes with it: the model was learned from what the person did, and the notes are of others. */
export async function dropPairing() {
  await clear("pairing");
  await clear("model");
  await dropAll();
}

/** @returns {string} 128 random bits, in hex */
export const newNonce = () => hex(crypto.getRandomValues(new Uint8Array(16)));

/**
 * What only the holder of the token can answer: HMAC-SHA256 over the nonce, keyed with the token's hash, because the hash is all the service keeps.
 * @param {string} token @param {string} nonce @param {number} port
 * @returns {Promise<string>} in hex
 */
export async function proofOf(token, nonce, port) {
  const text = new TextEncoder();
  const hash = await crypto.subtle.digest("SHA-256", text.encode(token));
  const key = await crypto.subtle.importKey("raw", hash, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return hex(new Uint8Array(await crypto.subtle.sign("HMAC", key, text.encode(`${nonce}|${port}|${PROTOCOL}`))));
}

/** @param {Uint8Array} bytes */
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The name under which the service lists this browser. @param {string} agent @param {string} platform */
export function browserName(agent, platform) {
  /** @type {[RegExp, string][]} */
  const known = [[/Firefox\//, "Firefox"], [/Edg\//, "Edge"], [/OPR\//, "Opera"], [/Chrome\//, "Chrome"]];
  const browser = known.find(([mark]) => mark.test(agent))?.[1] ?? "Browser";
  return platform ? `${browser} on ${platform}` : browser;
}
