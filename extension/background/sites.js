// Which site is read where: the routing table. The manifest carries out LinkedIn's row, `routing.js` those the person turns on.

/** @typedef {{ site: string, title: string, origin: string | null, requests: string }} Site `origin` null: the person names the servers */

/** @type {Site[]} the files that read a site are the manifest's, with `content/sites/<site>.js` as its adapter */
export const SITES = [
  { site: "linkedin", title: "LinkedIn", origin: "https://www.linkedin.com/*", requests: "/mynetwork/invitation-manager/received/" },
  { site: "facebook", title: "Facebook", origin: "https://www.facebook.com/*", requests: "/friends/requests" },
  { site: "x", title: "X", origin: "https://x.com/*", requests: "/follower_requests" },
  { site: "mastodon", title: "Mastodon", origin: null, requests: "/follow_requests" },
];

const SERVER = /^https:\/\/([^/*]+)\/\*$/;
const EVERYWHERE = new Set(["https://*/*", "*://*/*", "<all_urls>"]);
const ADAPTER = /^content\/sites\//;

/** @param {Site} site @param {string} origin @param {string} id @param {boolean} isOn @returns {Place} */
const placeOf = ({ site, title, requests }, origin, id, isOn) => ({ id, site, title: id === site ? title : `${title}: ${id}`, origin, requests: origin.replace("/*", requests), isOn });

/**
 * Every place that Kithgate can read: the named sites, then the servers the person named.
 * @param {string[]} allowed the origins the browser lets us into
 * @param {string[]} off ids of what the person turned off
 * @returns {Place[]}
 */
export function placesOf(allowed, off) {
  const isOn = (/** @type {string} */ origin, /** @type {string} */ id) => !off.includes(id) && allowed.some((each) => each === origin || EVERYWHERE.has(each));
  const named = SITES.flatMap((row) => (row.origin ? [placeOf(row, row.origin, row.site, isOn(row.origin, row.site))] : []));
  const free = SITES.find(({ origin }) => origin === null);
  const servers = allowed.filter((origin) => named.every((place) => place.origin !== origin)).flatMap((origin) => {
    const host = SERVER.exec(origin)?.[1];
    return free && host ? [placeOf(free, origin, host, isOn(origin, host))] : [];
  });
  return [...named, ...servers];
}

/** The server at an address, as a place that could be turned on. @param {string} address @returns {Place | null} */
export function serverAt(address) {
  const free = SITES.find(({ origin }) => origin === null);
  const { protocol, hostname } = new URL(address);
  return free && protocol === "https:" ? placeOf(free, `https://${hostname}/*`, hostname, false) : null;
}

/** @param {Place[]} places @param {string} address @returns {Place | null} */
export const placeAt = (places, address) => places.find(({ origin }) => origin === `${new URL(address).origin}/*`) ?? null;

/**
 * The content scripts of a site, in the order in which they build on each other.
 * @param {string} site @param {string[]} declared the files that the manifest lists for the first site
 * @returns {string[]}
 */
export function filesOf(site, declared) {
  const at = declared.findIndex((file) => ADAPTER.test(file));
  const shared = declared.filter((file) => !ADAPTER.test(file));
  return site === SITES[0].site ? declared : [...shared.slice(0, at), `content/sites/${site}.js`, ...shared.slice(at)];
}
