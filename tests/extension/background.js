// A browser around the background in a test: a disk in memory, messages, and a service that answers as told.
import { proofOf } from "../../extension/background/pairing.js";
import { sayIn } from "./page.js";

const TOKEN = "0".repeat(64);

/** @type {Record<string, Map<any, any>>} what is on the disk, store by store */
export const disk = {};
/** How many times the database is yet to fail when opened or written. */
export const failing = { opening: 0, writing: 0 };
/** What the service answers to a path: a status and a body, which is cut off where it is null. @type {Record<string, (body: any) => [number, any]>} */
export const service = {};

/** @param {() => any} result @param {boolean} [isFailing] */
function request(result, isFailing = false) {
  const asked = /** @type {any} */ ({});
  queueMicrotask(() => {
    if (isFailing) asked.error = new Error("the disk fails");
    else asked.result = result();
    (isFailing ? asked.onerror : asked.onsuccess)?.();
  });
  return asked;
}

/** @param {Map<any, any>} rows */
const storeOf = (rows) => ({
  get: (key) => ({ result: rows.get(key) }),
  getAll: () => ({ result: [...rows.values()] }),
  getAllKeys: () => ({ result: [...rows.keys()] }),
  count: () => ({ result: rows.size }),
  add: (row) => {
    const key = Math.max(0, ...rows.keys()) + 1;
    rows.set(key, row);
    return { result: key };
  },
  put: (row, key) => ({ result: rows.set(key, row) }),
  delete: (keys) => ({ result: [...rows.keys()].filter((key) => (keys.holds ? keys.holds(key) : key === keys)).forEach((key) => rows.delete(key)) }),
  clear: () => ({ result: rows.clear() }),
});

function transaction(name, mode) {
  const done = /** @type {any} */ ({});
  const isFailing = mode === "readwrite" && failing.writing > 0 && failing.writing-- > 0;
  setTimeout(() => {
    if (isFailing) done.error = new Error("the disk fails");
    (isFailing ? done.onabort : done.oncomplete)();
  });
  disk[name] ??= new Map();
  return Object.assign(done, { objectStore: () => storeOf(isFailing ? new Map() : disk[name]) });
}

const database = { transaction };
/** The browser closes the database by itself. */
export const closeDatabase = () => /** @type {any} */ (database).onclose?.();
let openings = 0;
export const opened = () => openings;

const event = () => ({ addListener(listener) { this.listener = listener; }, listener: /** @type {any} */ (null) });
const session = {};
const chromeOf = {
  action: { setIcon: async () => {}, setTitle: async () => {} },
  alarms: { get: async () => ({}), create: async () => {}, clear: async () => {}, onAlarm: event() },
  contextMenus: { onClicked: event() },
  i18n: { getMessage: sayIn("en") },
  permissions: { contains: async () => true, getAll: async () => ({ origins: [] }), onAdded: event(), onRemoved: event() },
  runtime: { id: "kithgate", getURL: (path) => `chrome-extension://kithgate/${path}`, getManifest: () => ({ version: "1" }), onMessage: event(), onInstalled: event(), onStartup: event() },
  scripting: { registered: /** @type {any[]} */ ([]), async getRegisteredContentScripts() { return this.registered; }, async registerContentScripts(scripts) { this.registered.push(...scripts); } },
  storage: { local: { get: async (defaults) => ({ ...defaults }), set: async () => {} }, session: { get: async (defaults) => ({ ...defaults, ...session }), set: async (change) => Object.assign(session, change) } },
  tabs: { query: async () => [] },
};

async function answer(address, { method, body }) {
  const path = new URL(address).pathname;
  const told = JSON.parse(body ?? "null");
  if (path === "/health") return Response.json({ proof: await proofOf(TOKEN, told.nonce, 8765) });
  const [status, reply] = service[`${method} ${path}`]?.(told) ?? [404, {}];
  return new Response(reply === null ? "{\"cut" : JSON.stringify(reply), { status });
}

/** @returns {typeof chromeOf} the browser */
export function install() {
  const locks = { request: (_name, work) => work() };
  Object.assign(globalThis, {
    chrome: chromeOf, navigator: { locks, userAgent: "Firefox/153" }, fetch: answer,
    IDBKeyRange: { bound: (low, high) => ({ holds: (key) => key >= low && key <= high }) },
    indexedDB: { open: () => (openings += 1, request(() => database, failing.opening > 0 && failing.opening-- > 0)) },
  });
  disk.pairing = new Map([["mine", { id: "b1", token: TOKEN }]]);
  return chromeOf;
}

/** Asks the background as one of the extension's own pages does. @param {string} kind @param {object} [body] */
export const ask = (kind, body) => new Promise((respond) => {
  chromeOf.runtime.onMessage.listener({ kind, ...body }, { id: "kithgate", url: "chrome-extension://kithgate/options/options.html" }, respond);
});
