// Cuts an invitation to what the service takes, so that one endless note does not spoil a batch for the others.

const LIMITS = { note: 2000, name: 300, line: 1000, link: 2000, names: 100, stays: 50 };

/** Half a character at the cut, or from the page itself, becomes the mark for "unknown character". @param {string} text @param {number} limit */
const cut = (text, limit) => text.slice(0, limit).toWellFormed();

/** @param {string | null} text @param {number} limit */
const cutOrNull = (text, limit) => (text === null ? null : cut(text, limit));

/** @param {Stay[]} stays */
const staysCut = (stays) => stays.slice(0, LIMITS.stays).map((stay) => ({ ...stay, name: cut(stay.name, LIMITS.name) }));

/** @param {Invitation} invitation @returns {Invitation} */
export function fitted({ sender, mutuals, ...invitation }) {
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
    mutuals: { ...mutuals, names: mutuals.names.slice(0, LIMITS.names).map((one) => cut(one, LIMITS.name)) },
  };
}
