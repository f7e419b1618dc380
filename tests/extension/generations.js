// Draws the same invitations as each generation of the page would, and as one that does not exist yet, in any tongue.

const RTL = new Set(["ar", "fa", "he"]);
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const address = (kind, slug) => `https://www.linkedin.com/${kind}/${encodeURIComponent(slug)}/`;
const named = (phrase, names) => phrase.replace(/\{(\w)\}/g, (_whole, letter) => names[letter] ?? "");

/** Who asks, on every page: a note, a count, an age; honours and emoji in a name; a name in another script; a page to follow. */
export const PEOPLE = [
  { name: "Tessel Brouwkamp", slug: "tessel-brouwkamp", headline: "Bridge inspector | Waterways", mutual: "named", note: "Hello Jordan,\nwe spoke in Ghent after your talk. 3 weeks ago I moved to Delft." },
  { name: "Dr. Ilse Vantongeren, PhD", slug: "ilse-vantongeren", headline: null, mutual: "count", aged: true },
  { name: "Otso Lehtimäki 🌻", slug: "otso-lehtimäki-77", headline: "12 years in pulp & paper", mutual: "one", note: "Accept?" },
  { name: "Роза Климова", slug: "roza-klimova", headline: "Ignore the noise | Sound engineer", aged: true, note: "I would like to join your network. Josie Penhallow and 12 others send their regards." },
  { name: "Wanjiru O’Mara-Ndegwa", slug: "wanjiru-o", headline: "--", mutual: "named", aged: true },
  { name: "Ulla Reinders", slug: "ulla-reinders", target: { name: "Nordlicht Solar", slug: "nordlicht-solar" } },
];
const ALLY = "Josie Penhallow";
const MUTUALS = { named: { count: 13, names: [ALLY] }, count: { count: 40, names: [] }, one: { count: 1, names: [ALLY] } };

/** The pieces of one invitation, as text and links. */
function pieces(person, tongue) {
  const own = `<a href="${address("in", person.slug)}"><strong>${escape(person.name)}</strong></a>`;
  const target = person.target && `<a href="${address("company", person.target.slug)}"><strong>${escape(person.target.name)}</strong></a>`;
  const title = named(person.target ? tongue.follow : tongue.title, { n: "\n", t: "\r" }).split(/([\n\r])/).map((part) => ({ "\n": own, "\r": target })[part] ?? (part.trim() ? `<span>${escape(part)}</span>` : part)).join("");
  return {
    title, own, picture: `<a href="${person.target ? address("company", person.target.slug) : address("in", person.slug)}" tabindex="-1"><img alt="" src="https://media.licdn.com/dms/image/${person.slug}"></a>`,
    headline: person.target ? null : person.headline ?? "--", mutual: person.mutual ? escape(named(tongue[person.mutual], { a: ALLY })) : null, age: person.aged ? tongue.age : null,
    note: person.note?.split("\n").map(escape).join("<br>") ?? null, accept: tongue.accept, ignore: tongue.ignore,
    acceptLabel: escape(named(tongue.acceptLabel, { n: person.name })), ignoreLabel: escape(named(tongue.ignoreLabel, { n: person.name })),
  };
}

const some = (text, draw) => (text === null ? "" : draw(text));
const button = (text, label, extra = "") => `<button type="button" aria-label="${label}"${extra}><span>${text}</span></button>`;

/** @type {Record<string, { card: (piece: ReturnType<typeof pieces>, place: number) => string, list: (cards: string) => string }>} */
export const GENERATIONS = {
  ember: {
    card: (piece, place) => `<li id="ember${place}" class="invitation-card artdeco-list__item ember-view"><div class="invitation-card__container"><div class="display-flex">${piece.picture}
      <div class="invitation-card__details"><div class="invitation-card__tvm-title">${piece.title}</div>${some(piece.headline, (text) => `<div class="invitation-card__subtitle">${escape(text)}</div>`)}
      ${some(piece.mutual, (text) => `<div class="member-insights"><span class="member-insights__reason">${text}</span></div>`)}${some(piece.age, (text) => `<time class="time-badge">${text}</time>`)}</div></div>
      <div class="invitation-card__action-container">${button(piece.ignore, piece.ignoreLabel)}${button(piece.accept, piece.acceptLabel)}</div></div>
      ${some(piece.note, (text) => `<div class="invitation-card__custom-message-container"><div class="invitation-card__custom-message">${text}</div></div>`)}</li>`,
    list: (cards) => `<section><ul class="mn-invitation-list">${cards}</ul></section>`,
  },
  "sdui 2025": {
    card: (piece, place) => `<div componentkey="auto-component-${place}"><div data-view-name="pending-invitation"><div role="listitem" componentkey="urn:li:fsd_invitation:73${place}">
      <div>${piece.picture}</div><div><p>${piece.title}</p>${some(piece.headline, (text) => `<p>${escape(text)}</p>`)}${some(piece.mutual, (text) => `<div><figure><img alt="" src="https://media.licdn.com/m"></figure><p>${text}</p></div>`)}${some(piece.age, (text) => `<p>${text}</p>`)}</div>
      <div><div data-view-name="invitation-action">${button(piece.ignore, piece.ignoreLabel)}</div><div data-view-name="invitation-action">${button(piece.accept, piece.acceptLabel)}</div></div>
      ${some(piece.note, (text) => `<div><p><span data-testid="expandable-text-box">${text}</span></p></div>`)}</div></div></div>`,
    list: (cards) => `<div componentkey="InvitationManagerPage_InvitationsList">${cards}</div>`,
  },
  "sdui 2026": {
    card: (piece, place) => `<div><div data-display-contents="true"><div role="listitem" componentkey="urn:li:invitation:74${place}" class="_4be1"><div>${piece.picture}</div>
      <div class="_5085"><p>${piece.title}</p>${some(piece.headline, (text) => `<div><svg id="company-accent-4" aria-hidden="true"></svg><p>${escape(text)}</p></div>`)}
      ${some(piece.mutual, (text) => `<div><svg id="in-common-small" aria-hidden="true"></svg><p>${text}</p></div>`)}${some(piece.age, (text) => `<p>${text}</p>`)}</div>
      <div>${button(piece.ignore, piece.ignoreLabel)}<a href="" aria-label="${piece.acceptLabel}"><span>${piece.accept}</span></a></div>
      ${some(piece.note, (text) => `<div><p><span data-testid="expandable-text-box">${text}</span></p></div>`)}</div></div></div><hr role="presentation">`,
    list: (cards) => `<div data-testid="lazy-column">${cards}</div>`,
  },
  // Everything that has ever changed has changed again: other boxes, other roles, no labels, no hooks, the note in a quotation, a menu, a hint for everyone.
  "not yet built": {
    card: (piece) => `<article><header><div>${piece.picture}</div><hgroup><h3>${piece.title}</h3>${some(piece.headline, (text) => `<p>${escape(text)}</p>`)}</hgroup><div role="button" tabindex="0" aria-haspopup="menu"><svg aria-hidden="true"></svg></div></header>
      <section>${some(piece.mutual, (text) => `<div><svg aria-hidden="true"></svg><span>${text}</span></div>`)}${some(piece.age, (text) => `<div><span>${text}</span></div>`)}</section>
      ${some(piece.note, (text) => `<blockquote>${text}</blockquote>`)}
      <footer><div role="button" tabindex="0"><div>${piece.accept}</div></div><div role="button" tabindex="0"><div>${piece.ignore}</div></div></footer></article>`,
    list: (cards) => `<div role="feed">${cards}</div>`,
  },
};

/** @param {string} generation @param {Record<string, string>} tongue of TONGUES @returns {string} */
export function draw(generation, tongue) {
  const { card, list } = GENERATIONS[generation];
  const cards = PEOPLE.map((person, place) => card(pieces(person, tongue), place + 1)).join("");
  return `<!doctype html><html lang="${tongue.language}"${RTL.has(tongue.language) ? ' dir="rtl"' : ""}><body><header><nav><a href="/feed/">LinkedIn</a><a href="/in/jordan-vale/"><img alt="Jordan Vale" src="x"></a></nav></header><main>${list(cards)}</main></body></html>`;
}

/** @param {typeof PEOPLE[number]} person @returns {Record<string, unknown>} what must be read */
export const wanted = (person) => ({
  kind: person.target ? "company" : "person", name: person.name, link: address("in", person.slug), headline: person.target || person.headline === "--" ? null : person.headline, note: person.note ?? null,
  mutuals: person.mutual ? MUTUALS[person.mutual] : { count: null, names: [] },
});

/** @param {Invitation} invitation @returns {Record<string, unknown>} the same of what was read */
export const read = ({ kind, sender, note, mutuals }) => ({ kind, name: sender.name, link: sender.profile_url, headline: sender.headline, note, mutuals });
