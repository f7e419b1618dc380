// The extension's own IndexedDB: out of reach of every page and content script, unlike storage.local in Firefox.

const VERSION = 4;
/** Each store, and how it numbers what is put into it. */
const STORES = { pairing: {}, model: {}, pending: {}, decisions: { autoIncrement: true }, refused: {} };

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** What failed, or was closed by the browser, is not asked again. */
const openAnew = () => { opened = undefined; };

/** @returns {Promise<IDBDatabase>} */
function database() {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open("kithgate", VERSION);
    opening.onupgradeneeded = () => {
      const there = opening.result.objectStoreNames;
      for (const [name, options] of Object.entries(STORES)) if (!there.contains(name)) opening.result.createObjectStore(name, options);
    };
    opening.onsuccess = () => {
      opening.result.onclose = openAnew;
      resolve(opening.result);
    };
    opening.onerror = () => {
      openAnew();
      reject(opening.error);
    };
  });
  return opened;
}

/**
 * Runs one request in a transaction of its own and answers once it is on disk.
 * @template T
 * @param {keyof typeof STORES} store
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
export async function onShelf(store, mode, work) {
  const transaction = (await database()).transaction(store, mode, { durability: "strict" });
  const request = work(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @param {keyof typeof STORES} store */
export const clear = (store) => onShelf(store, "readwrite", (each) => each.clear());
