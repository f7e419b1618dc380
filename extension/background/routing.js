// Makes Kithgate run on the sites that are on, and on no other: registers their scripts, and begins in the tabs that are open.
import { choices } from "./service.js";
import { filesOf, placeAt, placesOf, serverAt, SITES } from "./sites.js";

/** Firefox tells the files of the manifest as whole addresses. */
const DECLARED = (chrome.runtime.getManifest().content_scripts?.[0]?.js ?? []).map((file) => new URL(file, chrome.runtime.getURL("/")).pathname.slice(1));

/** @returns {Promise<Place[]>} */
export const places = async () => placesOf((await chrome.permissions.getAll()).origins ?? [], (await choices()).off);

/** @param {Place} place */
const isDeclared = ({ site }) => site === SITES[0].site;

/** Brings the browser's registered scripts in line with what is on. */
export const route = () => navigator.locks.request("kithgate-routing", async () => {
  const wanted = (await places()).filter((place) => place.isOn && !isDeclared(place)).map(({ id, site, origin }) => (
    /** @type {chrome.scripting.RegisteredContentScript} */ ({ id, matches: [origin], js: filesOf(site, DECLARED), runAt: "document_start", persistAcrossSessions: true })));
  const there = new Set((await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const [known, fresh] = [wanted.filter(({ id }) => there.has(id)), wanted.filter(({ id }) => !there.has(id))];
  const gone = [...there].filter((id) => wanted.every((script) => script.id !== id));
  if (gone.length) await chrome.scripting.unregisterContentScripts({ ids: gone });
  if (known.length) await chrome.scripting.updateContentScripts(known);
  if (fresh.length) await chrome.scripting.registerContentScripts(fresh);
});

/** Begins in the tabs that show a place already, so that nobody has to reload them. @param {Place} place */
export const begin = ({ site, origin }) => navigator.locks.request("kithgate-begin", async () => {
  for (const { id: tabId } of await chrome.tabs.query({ url: origin })) {
    if (tabId === undefined) continue;
    try {
      const [there] = await chrome.scripting.executeScript({ target: { tabId }, func: () => "kgSite" in globalThis });
      if (!there?.result) await chrome.scripting.executeScript({ target: { tabId }, files: filesOf(site, DECLARED) });
    } catch {
      // An error page, or a tab that was closed meanwhile.
    }
  }
});

/** Turns a place on, whose permission is given by now, or off. @param {string} id @param {boolean} isOn */
export async function turn(id, isOn) {
  const rest = (await choices()).off.filter((each) => each !== id);
  await chrome.storage.local.set({ off: isOn ? rest : [...rest, id] });
  const place = (await places()).find((each) => each.id === id);
  if (!isOn && place && !isDeclared(place)) await chrome.permissions.remove({ origins: [place.origin] });
  await route();
  if (place?.isOn) await begin(place);
}

/** What the person allowed or withdrew in the browser's own settings counts as well. @param {string[]} origins @param {boolean} isOn */
export async function allowed(origins, isOn) {
  for (const origin of origins) {
    const address = origin.replace("/*", "/");
    if (!URL.canParse(address)) continue;
    const place = placeAt(placesOf(origins, []), address);
    if (place) await turn(place.id, isOn);
  }
  // All sites at once are no place of the table.
  await route();
}

/** The place in the tab before the person, or null where there is nothing to read. @returns {Promise<Place | null>} */
export async function placeHere() {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (!tab?.url || tab.id === undefined) return null;
  const known = placeAt(await places(), tab.url);
  return known ?? ((await isMastodon(tab.id)) ? serverAt(tab.url) : null);
}

/** Only where the person has just clicked our icon does the browser let us ask. @param {number} tabId */
async function isMastodon(tabId) {
  try {
    const [there] = await chrome.scripting.executeScript({ target: { tabId }, func: () => document.getElementById("mastodon") !== null });
    return there?.result === true;
  } catch {
    return false;
  }
}
