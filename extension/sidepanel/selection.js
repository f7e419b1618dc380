// Who asks and what they wrote, out of a text the person selected: a notification e-mail, a card of some site, a message.

/** @typedef {{ name: string, headline: string, note: string, profile_url: string | null }} Request what is not found is empty */

/** Links of the site itself go, for some of them answer the request for whoever opens them; a sender's own link stays. */
const SITE_LINK = /https?:\/\/(?:[a-z]+\.)?linkedin\.com\/\S*/gi;
const PROFILE = /https?:\/\/(?:[a-z]+\.)?linkedin\.com\/(?:comm\/)?in\/([^/?#\s>]+)/i;
const VIEW = /^(?:view (?:full )?profile|profil ansehen|voir le profil|ver perfil|vedi profilo|profiel weergeven)\b/i;
/** What stands around a request and is no part of it. */
const FURNITURE = [
  /^(?:accept|ignore|decline|confirm|delete|reply|connect|message|annehmen|ignorieren|accepter|refuser|aceptar|aceitar|accetta|accepteren)[:\s]*$/i,
  /^(?:subject|to|date|cc|sent|betreff|an|datum|objet|asunto|oggetto)\s*:/i,
  /^(?:unsubscribe|help|you are receiving|this email was|learn why|©|linkedin(?: corporation)?\b.{0,40}$)/i,
  /^[\s|·•—–_-]*$/,
];
const MUTUALS = /\bmutual (?:connections?|friends?)\b/i;
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|bonjour|salut|hola|olá|oi|ciao|buongiorno|beste|cześć|merhaba)(?=[\s,!.:]|$)/iu;
const FAREWELL = /^(?:best|all the best|(?:best|kind|warm) (?:regards|wishes)|regards|cheers|thanks(?: again)?|thank you|many thanks|sincerely|yours|viele grüße|mit freundlichen grüßen|beste grüße|cordialement|saludos|abraços|cordiali saluti|groeten)[,!.\s]*$/iu;
const ASKS = /^(?:.{1,60}?, )?(.{2,80}?) (?:wants to connect|would like to (?:connect|join|add)|is inviting you|is waiting for your|sent you an? (?:connection|friend|follow|invitation)|(?:has )?(?:requested to follow|invited you)|möchte )/iu;
const FROM = /^(?:from|von|de|da)\s*:\s*"?([^"<]+?)"?\s*(?:<.*)?$/iu;
const SENTENCE_END = /[.!?,;:…]$/u;

/** @param {string} line */
const isName = (line) => line.length < 61 && line.split(" ").length < 7 && /^[\p{Lu}\p{Lo}]/u.test(line) && !/[\d@<>|/]/.test(line)
  && !(SENTENCE_END.test(line) && !/\b\p{L}\.$/u.test(line)) && !GREETING.test(line) && !FAREWELL.test(line);

/** @param {string | undefined} line */
const isHeadline = (line) => line !== undefined && line.length < 221 && !SENTENCE_END.test(line) && !GREETING.test(line) && !/^I(?:'|’|\s)/.test(line);

/** @param {string[]} lines @returns {string} */
const joined = (lines) => lines.join("\n").trim();

/** @typedef {Pick<Request, "name" | "headline" | "note">} Parts */

/** Each shape a request comes in, the surest first: its parts, or null when it is not of this shape. @type {((lines: string[]) => Parts | null)[]} */
const SHAPES = [
  /** Greeting, note, name, headline, link to the profile: LinkedIn's plain e-mail. */
  (lines) => {
    const link = lines.findIndex((line) => VIEW.test(line));
    const [name, headline] = lines.slice(link - 2, link);
    return link > 2 && GREETING.test(lines[0]) && isName(name) ? { name, headline, note: joined(lines.slice(1, link - 2)) } : null;
  },
  /** "Tom Reyes wants to connect", with all else after it. */
  (lines) => {
    const at = lines.findIndex((line) => ASKS.test(line));
    const name = ASKS.exec(lines[at] ?? "")?.[1] ?? "";
    const rest = lines.filter((line, place) => place !== at && line !== name && !VIEW.test(line));
    return isName(name) ? { name, ...headed(rest) } : null;
  },
  /** The head of an e-mail. */
  (lines) => {
    const at = lines.findIndex((line) => FROM.test(line));
    const name = FROM.exec(lines[at] ?? "")?.[1] ?? "";
    return isName(name) ? { name, headline: "", note: joined(lines.filter((_line, place) => place !== at)) } : null;
  },
  /** A card: name, headline, note. */
  (lines) => (lines.length > 0 && isName(lines[0]) ? { name: lines[0], ...headed(lines.slice(1).filter((line) => line !== lines[0] && !VIEW.test(line))) } : null),
  /** A message that is signed. */
  (lines) => {
    const name = lines.at(-1) ?? "";
    return lines.length > 1 && isName(name) ? { name, headline: "", note: joined(lines) } : null;
  },
];

/** @param {string[]} lines what follows a name */
const headed = (lines) => (isHeadline(lines[0]) ? { headline: lines[0], note: joined(lines.slice(1)) } : { headline: "", note: joined(lines) });

/** @param {string} text as selected @returns {Request} */
export function requestIn(text) {
  const slug = PROFILE.exec(text)?.[1];
  const lines = text.replace(SITE_LINK, "").split(/\r?\n/).map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "" && !MUTUALS.test(line) && !FURNITURE.some((form) => form.test(line)));
  const parts = SHAPES.reduce((/** @type {Parts | null} */ found, shape) => found ?? shape(lines), null) ?? { name: "", headline: "", note: joined(lines) };
  return { ...parts, profile_url: slug ? `https://www.linkedin.com/in/${slug}/` : null };
}

/** @param {Request} request @returns {Invitation} what is empty is not known */
export function invitationOf({ name, headline, note, profile_url }) {
  const known = (/** @type {string} */ text) => text.trim() || null;
  return {
    id: null, site: profile_url ? "linkedin" : "elsewhere", kind: "person", received_at: null, first_seen_at: null, note: known(note), note_truncated: known(note) ? false : null,
    sender: {
      name: name.trim(), profile_url, headline: known(headline), company: null, school: null, location: null, degree: null, connections: null,
      has_photo: null, verified: null, premium: null, open_to_work: null, follows_you: null,
    },
    mutuals: { count: null, names: [] },
  };
}
