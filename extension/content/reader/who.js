// Tells who asks, and for what: the links of a card, the names they show, the labels that must agree.
"use strict";

(() => {
  const ADDRESS = /^(?:https?:|www\.)|^[^\s/]+\.[^\s/]+\/\S*$/i;

  /** Two or three letters, with signs between them. */
  const LONGEST_INITIALS = 6;

  /** What nobody sees between the letters of a name. */
  const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069\ufeff]/g;

  /** The same names and labels are compared at every reading. @type {Map<string, string>} */
  const plains = new Map();

  /** @param {string} text @returns {string} for comparing: letters and digits only */
  function plain(text) {
    const before = plains.get(text);
    if (before !== undefined) return before;
    const letters = text.replace(INVISIBLE, "").normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
    if (plains.size > 5000) plains.clear();
    plains.set(text, letters);
    return letters;
  }

  /** @param {string} whole @param {string} part @returns {boolean} */
  const mentions = (whole, part) => plain(part) !== "" && plain(whole).includes(plain(part));

  /** Letters of the scripts that have no blanks between words, and of one that hangs its particles on names. */
  const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Hang}]/gu;

  /** @param {string} text @returns {string} its words between blanks; a letter without blanks beside it is a word of its own */
  const words = (text) => ` ${plain(text).replace(UNSPACED, " $& ")} `.replace(/ +/g, " ");

  /** @param {string} title @param {string} name @param {KgPhrases} phrases @returns {boolean} whether the title speaks of that name: in whole words, and in others than those that ask to connect */
  function speaksOf(title, name, { isRequest }) {
    if (plain(name) === "" || !words(title).includes(words(name))) return false;
    return !isRequest(title) || isRequest(kgDom.squeeze(title.toLowerCase().replace(name.toLowerCase(), " ")));
  }

  /** @param {string} name @param {string} text @returns {boolean} whether the text is the name, or several words of it */
  function isOfName(name, text) {
    const words = plain(text);
    return words !== "" && (words === plain(name) || (words.includes(" ") && ` ${plain(name)} `.includes(` ${words} `)));
  }

  /** @param {string} text @param {string} name @returns {boolean} whether the text is nothing but its initials, as they stand where there is no picture */
  function isInitials(text, name) {
    if (text.length > LONGEST_INITIALS) return false;
    const [letters, initials] = [plain(text).replaceAll(" ", ""), plain(name).split(" ").map((word) => [...word][0] ?? "")];
    return letters !== "" && letters !== plain(name).replaceAll(" ", "") && [initials.slice(0, [...letters].length), [initials[0], initials.at(-1)]].some((some) => some.join("") === letters);
  }

  /** @param {Entity} lead the entity that the card names first of all @param {Entity[]} entities of the card @returns {{ sender: Entity, target: Entity | null }} */
  function parties(lead, entities) {
    const others = entities.filter(({ kind }) => kind !== "person");
    const person = lead.kind === "person" ? lead : entities.find(({ kind }) => kind === "person");
    if (person) return { sender: person, target: others[0] ?? null };
    const host = others.find(({ kind }) => kind === "company") ?? lead;
    return { sender: host, target: others.find(({ slug }) => slug !== host.slug) ?? host };
  }

  const BESIDE = "span,time,small";
  /** How long a word for a day is at least, not to be a surname: "Pat Now". */
  const DAY = 5;

  /** @param {Element} link @param {(text: string) => boolean} isAge @returns {string} the name it shows: its first line, the bold part first, without an age beside it */
  function shownName(link, isAge) {
    const strong = link.querySelector("strong,b");
    const source = strong && kgDom.text(strong) ? strong : link;
    const shown = kgDom.lines(source, () => false).find(({ text }) => text)?.text ?? kgDom.text(source);
    const isBeside = (/** @type {string} */ text) => shown.endsWith(` ${text}`) && (/\p{Nd}/u.test(text) || (text.length >= DAY && shown.slice(0, -text.length).trim().includes(" "))) && isAge(text);
    const age = [...source.querySelectorAll(BESIDE)].map(kgDom.text).find(isBeside);
    return age ? shown.slice(0, -age.length).trim() : shown;
  }

  /**
   * @param {string} shown
   * @param {string[]} labels of the answers
   * @returns {string | null} the name without what is glued to it; null if the labels name someone else
   */
  function settleName(shown, labels) {
    const named = labels.filter((label) => plain(label).split(" ").length > 2).map((label) => label.normalize("NFKC").toLowerCase());
    if (named.length === 0 || named.some((label) => mentions(label, shown))) return shown;
    for (let end = shown.length - 1; end >= 4; end -= 1) {
      const part = shown.slice(0, end).trim();
      if (plain(part).split(" ").length >= 2 && named.every((label) => label.includes(part.normalize("NFKC").toLowerCase()))) return part;
    }
    return null;
  }

  /** Where a name may end: before a space, or before what is said to a name. */
  const NAME_ENDS = /\s+(?=\S)|(?=さん|님)/gu;

  /** @param {PageLine[]} lines @param {string[]} labels of this card's answers alone @param {KgPhrases} phrases @returns {string | null} the first line that all of them name, with or without what it asks for, where no link shows a name */
  function nameFromLabels(lines, labels, phrases) {
    if (labels.length === 0) return null;
    const isNamed = (/** @type {string} */ text) => text.length > 2 && labels.every((label) => mentions(label, text));
    const named = (/** @type {string} */ text) => {
      if (isNamed(text)) return text;
      const ends = [...text.matchAll(NAME_ENDS)].map(({ index }) => index);
      const end = ends.findLast((place) => isNamed(text.slice(0, place)) && phrases.isRequest(text.slice(place).trim()));
      return end === undefined ? null : text.slice(0, end);
    };
    return lines.reduce((/** @type {string | null} */ found, { text }) => found ?? named(text), null);
  }

  const BOLD = "strong,b";
  const NAME_IN_HEADING = "strong,b,bdi";

  /** @param {KgSheet} sheet @param {Entity[]} candidates @returns {string | null} what its title shows in bold, a picture is called as well, or its first heading says and no other card's, where nobody else is linked to */
  function nameFromTitle({ found: { root }, lines, inNote, isMutual, isAge, phrases, repeated }, candidates) {
    const people = new Set(candidates.filter(({ kind }) => kind === "person").map(({ slug }) => slug));
    if (people.size !== 1) return null;
    const textsOf = (/** @type {string} */ shapes) => [...root.querySelectorAll(shapes)].filter((each) => !inNote(each)).map((each) => ({ each, text: kgDom.text(each) })).filter(({ text }) => text !== "");
    const bold = textsOf(BOLD).find(({ text }) => lines.some((line) => line.text.startsWith(`${text} `) && phrases.isRequest(line.text.slice(text.length).trim())));
    if (bold) return bold.text;
    const pictures = [...root.querySelectorAll("img[alt]")].map((picture) => picture.getAttribute("alt") ?? "");
    const pictured = lines.find(({ text, element }) => text.includes(" ") && !inNote(element) && !isMutual(text) && pictures.some((alt) => mentions(alt, text)));
    if (pictured) return pictured.text;
    const [heading] = textsOf(kgDom.HEADINGS);
    if (!heading || !repeated.isCompared || repeated.titles.has(heading.text) || isMutual(heading.text) || isAge(heading.text)) return null;
    const name = heading.each.querySelector(NAME_IN_HEADING);
    return (name && kgDom.text(name)) || heading.text;
  }

  /** @param {Element} element @param {Element} other @returns {Element} the largest part of the card around the element without the other */
  function partWithout(element, other) {
    let node = element;
    while (node.parentElement && !node.parentElement.contains(other)) node = node.parentElement;
    return node;
  }

  /** @param {KgSheet} sheet @returns {Entity[]} the card's links to people and things, but for those in notes and mutual lines */
  function candidatesOf({ lines, links, inNote, textOf, phrases }) {
    return links.filter(({ link }) => {
      const { text, isMutual } = lines.find((line) => line.links.includes(link)) ?? { text: "", isMutual: false };
      return !isMutual && !inNote(link) && !ADDRESS.test(textOf(link)) && (text.length <= textOf(link).length || phrases.mutuals(text, false) === null);
    });
  }

  /** @param {Entity[]} candidates @param {string[]} labels @param {(link: Element) => string} textOf @returns {Entity | null} named by the labels, in bold, or linked to twice: the first of the best */
  function leadOf(candidates, labels, textOf) {
    const worth = (/** @type {Entity} */ { link, slug }) => {
      const text = textOf(link);
      if (!text) return -1;
      const isBold = link.querySelector("strong,b") !== null || link.closest("strong,b") !== null;
      return (labels.some((label) => mentions(label, text)) ? 4 : 0) + (isBold ? 2 : 0) + (candidates.some((other) => other.link !== link && other.slug === slug) ? 1 : 0);
    };
    const worths = candidates.map(worth);
    return candidates[worths.indexOf(Math.max(...worths))] ?? null;
  }

  /** They are asked for again and again. @type {WeakMap<KgFound, string[]>} */
  const called = new WeakMap();

  /** @param {KgFound} found @returns {string[]} what its answers are called */
  function labelsOf(found) {
    const labels = called.get(found) ?? [found.accept, found.ignore].flatMap((control) => (control && kgDom.called(control)) || []);
    called.set(found, labels);
    return labels;
  }

  /**
   * @param {KgSheet} sheet
   * @returns {KgWho | null} null if nobody is named, or two names disagree
   */
  function whoAsks(sheet) {
    const { found: { root, accept, ignore }, lines, source, phrases, repeated } = sheet;
    const labels = labelsOf(sheet.found);
    const textOf = (/** @type {Element} */ link) => (repeated.labels.has(sheet.textOf(link)) ? "" : sheet.textOf(link));
    const candidates = candidatesOf(sheet);
    const lead = leadOf(candidates, labels, textOf);
    if (!lead) return null;
    const part = partWithout(lead.link, accept);
    const isBare = lines.filter(({ text, element }) => text && part.contains(element)).length <= 1;
    const isBelow = (/** @type {Element} */ link) => Boolean(accept.compareDocumentPosition(link) & 4);
    // What the name's own line speaks of may be linked to elsewhere.
    const title = (lines.find(({ links }) => links.includes(lead.link))?.text ?? "").replace(shownName(lead.link, sheet.isAge), "").trim();
    const isSpokenOf = (/** @type {Entity} */ { kind, link }) => kind !== "person" && speaksOf(title, textOf(link), phrases);
    const isInviter = (/** @type {Entity} */ { kind, link }) => lead.kind !== "person" && kind === "person" && lines.some((line) => line.links.includes(link) && speaksOf(line.text, shownName(lead.link, sheet.isAge), phrases));
    const near = candidates.filter((each) => !textOf(each.link) || part.contains(each.link) || isSpokenOf(each) || isInviter(each) || (isBare && isBelow(each.link) === isBelow(lead.link)));
    const { sender, target } = parties(lead, near);
    const theirs = near.filter(({ slug }) => slug === sender.slug).map(({ link }) => link);
    const naming = theirs.filter((link) => textOf(link) && !theirs.some((other) => isInitials(textOf(link), textOf(other))));
    const nameLink = naming.find((link) => lines.some((line) => line.links.includes(link))) ?? naming[0] ?? null;
    const others = near.filter(({ slug }) => slug !== sender.slug).map(({ link }) => textOf(link)).filter(Boolean);
    const own = labels.filter((label) => sheet.isSpecific(label) && !others.some((name) => mentions(label, name)));
    const shown = nameLink ? phrases.unglue(shownName(nameLink, sheet.isAge).replace(INVISIBLE, "")) : source.nameFromPicture(root) ?? nameFromLabels(lines, own, phrases) ?? nameFromLabels(lines, theirs.map(kgDom.called).filter(Boolean), phrases) ?? nameFromTitle(sheet, candidates);
    // A tooltip or a picture's title may name nobody.
    const name = shown ? settleName(shown, own.filter((label) => [accept, ignore].some((control) => control?.getAttribute("aria-label") === label))) : null;
    return shown && name ? { sender, target, name: phrases.unglue(name), shown, nameLink, theirs, near, details: partWithout(nameLink ?? lead.link, accept) } : null;
  }

  globalThis.kgWho = { whoAsks, labelsOf, mentions, speaksOf, isOfName, isInitials };
})();
