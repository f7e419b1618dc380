// The profile of someone who invited you: its head and its sections say more than any card, and it shows its two answers twice.
"use strict";

(() => {
  const NAMED = /^(?:accept|ignore) (.+?)[’'‘`]s (?:request|invitation)/i;
  const DEGREE = /^[·•\s]*([123])(?:st|nd|rd|\.|er|ère|º|ª|°|e|:a)?(?:\s*\+)?(?:\s+(?:degree\s+)?(?:connection|grad\p{L}*|relation\p{L}*|degré))?$/iu;
  const CONNECTIONS = /^(\d[\d.,]*)\s*\+?\s+(?:connections?|kontakte|relations?|contactos?|conex\p{L}+|collegament\p{L}*|connecties|kontakter)$/iu;
  const FOLLOWERS = /^\d[\d.,\s]*\p{L}?\+?\s+(?:followers?|abonn\p{L}+|seguidor\p{L}+|volgers)$/iu;
  const CURRENT = /^(?:current company|aktuelles unternehmen|entreprise actuelle): (.+?)\. /i;
  const EDUCATION = /^(?:education|ausbildung|formation): (.+?)\. /i;
  const CONTACT = /\/overlay\/contact/;

  /** @param {Element} scope @param {RegExp} expression @returns {string | null} */
  const labelled = (scope, expression) => [...scope.querySelectorAll("button[aria-label],a[aria-label]")].flatMap((element) => expression.exec(element.getAttribute("aria-label") ?? "")?.[1] ?? [])[0] ?? null;

  /** @param {string | null} first from the head of the profile @param {string[]} others from its sections @returns {string | null} each once */
  function joined(first, others) {
    const names = [first, ...others].flatMap((name) => name ?? []);
    return names.filter((name, place) => names.findIndex((other) => kgWho.mentions(other, name)) === place).join(" · ") || null;
  }

  /** @param {Element} control @param {Element} main @returns {Element | null} the smallest section-like part that names the person */
  function headOf(control, main) {
    for (let node = control.parentElement; node && main.contains(node); node = node.parentElement) {
      if (node.matches("section,[role=region]") || node.querySelector("h1,h2") !== null || node === main) return node;
    }
    return null;
  }

  /** @param {PageLine} line @returns {Element | undefined} */
  const contact = ({ links }) => links.find((link) => CONTACT.test(link.getAttribute("href") ?? ""));

  /** @param {PageLine[]} lines @returns {string | null} what stands beside "Contact info" */
  function locationIn(lines) {
    const line = lines.find((each) => contact(each) !== undefined);
    const link = line && contact(line);
    return (line && link && line.text.replace(kgDom.text(link), "").replace(/[·•\s]+$/, "")) || null;
  }

  /** @param {string} name @param {PageLine[]} lines @param {KgPhrases} phrases */
  function facts(name, lines, phrases) {
    const at = lines.findIndex((line) => kgWho.mentions(line.text, name));
    const rest = lines.slice(at + 1).filter(({ text }) => text && text.length > 1);
    const degreeIn = [...(lines[at]?.text.replace(name, " ").split(/[·•]/) ?? []), ...rest.map(({ text }) => text)].flatMap((text) => DEGREE.exec(text.trim())?.[1] ?? [])[0];
    const mutualLine = rest.find(({ text }) => phrases.mutuals(text, false) !== null);
    const connected = rest.flatMap(({ text }) => CONNECTIONS.exec(text)?.[1] ?? [])[0];
    const free = rest.filter((line) => line !== mutualLine && !DEGREE.test(line.text) && !CONNECTIONS.test(line.text) && !FOLLOWERS.test(line.text) && !contact(line)
      && !/^(?:he|she|they|er|sie)\/\p{L}+$/iu.test(line.text) && !phrases.isVerified(line.text) && !/^[·•\s]*$/.test(line.text));
    return { degree: degreeIn ? Number(degreeIn) : null, mutuals: mutualLine ? phrases.mutuals(mutualLine.text, false) : null, connections: connected ? Number(connected.replace(/\D/g, "")) : null, headline: free[0]?.text ?? null };
  }

  /**
   * @param {Document} document
   * @param {KgSource} source
   * @returns {Reading} one card at most; the sticky header's answers are its twin
   */
  globalThis.kgProfile = (document, source) => {
    const url = new URL(document.baseURI);
    const slug = kgDom.decode(url.pathname.split("/")[2] ?? "");
    const main = document.querySelector("main,[role=main]") ?? document.body;
    const controls = kgCards.controlsOf(document, source, [...document.querySelectorAll("a[href]")].filter((link) => source.entity(link) !== null));
    const wanted = (/** @type {string} */ answer) => [...controls].filter(([control, said]) => said.answer === answer && control.closest("[role=alertdialog],[role=dialog],aside,footer") === null).map(([control]) => control);
    const accepts = wanted("accept");
    const ignores = wanted("ignore");
    const reading = /** @type {Reading} */ ({ state: "elsewhere", cards: [], promised: null, unread: 0, strange: [] });
    const pairs = accepts.flatMap((accept, place) => (ignores[place] ? /** @type {[Element, Element][]} */ ([[accept, ignores[place]]]) : []));
    if (pairs.length === 0 || accepts.length !== ignores.length) return reading;
    const named = kgPhrases.languageOf(document.documentElement.lang);
    const phrases = kgPhrases.phrases([...new Set([...(named ? [named] : []), ...accepts.flatMap((accept) => controls.get(accept)?.languages ?? [])])]);
    const inHead = pairs.find(([accept]) => main.contains(accept) && accept.closest("header,[aria-hidden=true]") === null) ?? /** @type {[Element, Element]} */ (pairs[0]);
    const head = headOf(inHead[0], main);
    const lines = head ? kgDom.lines(head, kgCard.isButton) : [];
    const labels = pairs.flat().map((control) => kgDom.squeeze(control.getAttribute("aria-label")));
    const heading = kgDom.text(head?.querySelector("h1,h2") ?? main) || (lines.find(({ text }) => text)?.text ?? "");
    const first = head?.querySelector("h1,h2") ? heading : lines.find(({ text }) => text)?.text ?? "";
    const name = labels.flatMap((label) => NAMED.exec(label)?.[1] ?? [])[0] ?? first;
    const isSure = name.length > 1 && name.length < 120 && lines.some(({ text }) => kgWho.mentions(text, name)) && labels.every((label) => label.split(" ").length < 3 || kgWho.mentions(label, name));
    if (!head || !isSure) return { ...reading, state: "unreadable", unread: accepts.length, strange: accepts };

    const { degree, mutuals, connections, headline } = facts(name, lines, phrases);
    const { companies, schools, jobs, studies } = kgCareer(main, source, phrases);
    const marks = kgMarks.marks(head, name, phrases);
    const picture = [...head.querySelectorAll("img[alt],svg[aria-label]")].find((image) => kgWho.mentions(image.getAttribute("alt") ?? image.getAttribute("aria-label") ?? "", name));
    /** @type {Invitation} */
    const invitation = {
      id: null, site: "linkedin", kind: "person", received_at: null, first_seen_at: null, note: null, note_truncated: null,
      sender: {
        name, profile_url: `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`, headline, company: joined(labelled(head, CURRENT), companies), school: joined(labelled(head, EDUCATION), schools), location: locationIn(lines), jobs, studies, degree, connections,
        has_photo: picture?.parentElement ? kgMarks.hasPhoto([picture.parentElement]) : null, verified: marks.verified || null, premium: marks.premium || null, open_to_work: marks.looking || null, follows_you: null,
      },
      mutuals: mutuals ?? { count: null, names: [] },
    };
    const cards = [inHead, ...pairs.filter((pair) => pair !== inHead)].map(([accept, ignore]) => {
      const group = kgDom.common(accept, ignore);
      const element = accept === inHead[0] ? head : group ?? accept;
      return /** @type {Card} */ ({ key: `person ${slug}`, element, anchor: group && group !== head ? group : accept, accept, ignore, isTold: true, twins: [], invitation });
    });
    const [card, ...twins] = /** @type {[Card, ...Card[]]} */ (cards);
    card.twins.push(...twins);
    return { ...reading, state: "cards", cards: [card] };
  };
})();
