// Compares what the reader made of a page with the page's expected reading: field by field, in plain words.
// Node: import { differences }. Elsewhere: node tests/pages/compare.js <page>.expected.json <invitations.json> (prints one difference a line).
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** The expected files speak the sites' words; the product has its own. */
const KIND = { connection: "person", friend_request: "person", follow_request: "person", follow_company: "company", newsletter: "newsletter", event: "event", group: "group" };
const DAYS = { h: 1 / 24, d: 1, w: 7, mo: 30.44, y: 365.25 };
const UNIT = { hour: "h", day: "d", week: "w", month: "mo", year: "y" };

/** What only a profile tells. */
const PROFILE = ["degree", "company", "school", "location", "connections"];

/** @param {string} sent an English age @returns {number} days */
function daysAgo(sent) {
  if (/^today$/i.test(sent)) return 0;
  if (/^yesterday$/i.test(sent)) return 1;
  const [, amount, unit] = /^(\d+)\s*(hour|day|week|month|year|mo|h|d|w|y)/.exec(sent);
  return Number(amount) * DAYS[UNIT[unit] ?? unit];
}

/**
 * @param {object} expected a card of an .expected.json
 * @param {object} got the invitation read
 * @param {Date} now the time at which it was read
 * @returns {Record<string, [unknown, unknown]>} per field: expected, read. `false` and `null` of a mark are one: "not shown".
 */
export function fields(expected, got, now) {
  const flag = (value) => value === true;
  const days = expected.sentDays ?? (expected.sentText && daysAgo(expected.sentText));
  const age = got.received_at && (now - Date.parse(got.received_at)) / 864e5;
  const isSoon = days === null || days === undefined ? got.received_at === null : age !== null && age >= days - 0.01 && age <= days + 1.01;
  return {
    kind: [KIND[expected.type], got.kind],
    name: [expected.sender.name, got.sender.name],
    link: [expected.sender.profileUrl, got.sender.profile_url],
    headline: [expected.headline, got.sender.headline],
    note: [expected.note, got.note],
    "mutual count": [expected.mutual?.count ?? null, got.mutuals.count],
    "mutual names": [(expected.mutual?.named ?? []).join(" | "), got.mutuals.names.join(" | ")],
    cut: [expected.noteTruncated, got.note_truncated ?? false],
    received: [true, isSoon],
    verified: [expected.verified, flag(got.sender.verified)],
    premium: [expected.premium, flag(got.sender.premium)],
    "open to work": [expected.openToWork, flag(got.sender.open_to_work)],
    photo: [expected.photo, got.sender.has_photo],
    "follows you": [expected.followsYou, flag(got.sender.follows_you)],
    ...Object.fromEntries(["jobs", "studies"].map((field) => [field, [JSON.stringify(expected[field] ?? null), JSON.stringify(got.sender[field] ?? null)]])),
    ...Object.fromEntries(PROFILE.map((field) => [field, [expected[field] ?? null, got.sender[field]]])),
  };
}

/** What must survive every change of the page's clothes. */
export const CORE = ["kind", "name", "link", "headline", "note", "mutual count", "mutual names"];

/**
 * @param {object} page a parsed .expected.json
 * @param {object[]} invitations in page order
 * @param {Date} now
 * @param {string[]} [only] the fields that count; all by default
 * @returns {string[]} empty if everything is as expected
 */
export function differences(page, invitations, now, only) {
  const found = [];
  if (page.cards.length !== invitations.length) found.push(`${page.cards.length} cards expected, ${invitations.length} read`);
  page.cards.forEach((expected, place) => {
    const got = invitations[place];
    if (!got) return;
    for (const [name, [wanted, read]] of Object.entries(fields(expected, got, now))) {
      if ((!only || only.includes(name)) && wanted !== read) found.push(`card ${place + 1} (${expected.sender.name}), ${name}: expected ${JSON.stringify(wanted)}, read ${JSON.stringify(read)}`);
    }
  });
  const text = JSON.stringify(invitations);
  for (const forbidden of page.mustNotExtract ?? []) {
    const name = forbidden.replace(/\s*\(.*/, "");
    if (invitations.some(({ sender }) => sender.name === name) || (/^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(name) && text.includes(name))) found.push(`read what must not be read: ${forbidden}`);
  }
  return found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [page, invitations] = process.argv.slice(2, 4).map((path) => JSON.parse(readFileSync(path, "utf8")));
  const found = differences(page, invitations, new Date());
  console.log(found.join("\n"));
  process.exitCode = found.length > 0 ? 1 : 0;
}
