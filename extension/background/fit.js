// Cuts an invitation to what the service takes, so that one endless note or number does not spoil a batch for the others.

const LIMITS = { note: 2000, name: 300, line: 1000, link: 2000, names: 100, stays: 50, count: 100_000_000 };

/** Half a character at the cut, or from the page itself, becomes the mark for "unknown character". @param {string} text @param {number} limit */
const cut = (text, limit) => text.slice(0, limit).toWellFormed();

/** @param {string | null} text @param {number} limit */
const cutOrNull = (text, limit) => (text === null ? null : cut(text, limit));

/** @param {number | null} number @param {number} least @param {number} most @returns {number | null} */
const within = (number, least, most) => (number !== null && number >= least && number <= most ? number : null);

/** @param {number | null} year */
const yearOrNull = (year) => within(year, 1900, 2200);

/** @param {Stay[]} stays */
const staysCut = (stays) => stays.slice(0, LIMITS.stays).map(({ name, started, ended }) => ({ name: cut(name, LIMITS.name), started: yearOrNull(started), ended: yearOrNull(ended) }));

/** An invitation of which no request can be made. */
export class Unfit extends Error {}

/** @param {Invitation} invitation @returns {Invitation} */
export function fitted(invitation) {
  try {
    return allCut(invitation);
  } catch (problem) {
    throw new Unfit(String(problem));
  }
}

/** @param {Invitation} invitation @returns {Invitation} */
function allCut({ sender, mutuals, ...invitation }) {
  const { name, profile_url, headline, company, school, location, jobs, studies } = sender;
  return {
    ...invitation,
    id: cutOrNull(invitation.id, LIMITS.name),
    note: cutOrNull(invitation.note, LIMITS.note),
    note_truncated: (invitation.note?.length ?? 0) > LIMITS.note || invitation.note_truncated,
    sender: {
      ...sender,
      name: cut(name, LIMITS.name),
      profile_url: cutOrNull(profile_url, LIMITS.link),
      headline: cutOrNull(headline, LIMITS.line),
      company: cutOrNull(company, LIMITS.line),
      school: cutOrNull(school, LIMITS.line),
      location: cutOrNull(location, LIMITS.line),
      ...(jobs ? { jobs: staysCut(jobs) } : {}),
      ...(studies ? { studies: staysCut(studies) } : {}),
    },
    mutuals: { count: within(mutuals.count, 0, LIMITS.count), names: mutuals.names.slice(0, LIMITS.names).map((one) => cut(one, LIMITS.name)) },
  };
}
