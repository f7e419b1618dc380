// Where notes stand on this page, told from all of its cards: what only some of them show, beside what others show as well, and mostly prose.
"use strict";

(() => {
  /** How many of the texts in one place must read like notes, and have something beside them. */
  const MOST = 0.6;
  /** How many must be prose where other facts may stand, too. */
  const NEARLY_ALL = 0.8;
  /** In how many cards at most there is a note, if it stands where the first fact may. */
  const AT_MOST = 0.75;
  /** Classes that come and go. */
  const STATE = /^(?:is|has)-/;
  /** Of the web, or of a mailbox. */
  const ADDRESS = /https?:\/\/\S|\S@\S+\.\S/i;
  /** How a line ends that others follow. */
  const BEGUN = /[,،，:：!！]$/u;
  /** In full. */
  const NAME = /^[\p{Lu}\p{Lt}\p{Lo}]\S*(?:\s\S+){1,3}$/u;
  /** What tells the place of all later lines from that of the first one. */
  const AFTER = " after";

  /** @typedef {{ line: PageLine, way: string, place: string, isFree: boolean }} Part a line, the boxes that lead to it, and its place among the lines that they lead to */

  /** @param {KgSheet} sheet @returns {boolean} whether nothing but people is in it: where a company or an event asks, other things stand in these places */
  const isOfPeople = ({ links }) => links.every(({ kind }) => kind === "person");

  /** @param {Element} block @param {Element} root of its card @returns {Element[]} the boxes on the way from the card to the block */
  function boxesOf(block, root) {
    const boxes = [];
    for (let box = /** @type {Element | null} */ (block); box && box !== root; box = box.parentElement) boxes.push(box);
    return boxes.reverse();
  }

  /** @param {KgSheet[]} sheets @returns {(block: Element, root: Element) => string} the tags on the way to a block, with the classes that more than one card has */
  function waysOf(sheets) {
    const classOf = (/** @type {Element} */ box) => [...box.classList].filter((name) => !STATE.test(name)).join(" ");
    const classesOf = (/** @type {KgSheet} */ { lines, found: { root } }) => new Set(lines.flatMap(({ block }) => boxesOf(block, root).map(classOf)));
    const [seen, shared] = [new Set(), new Set()];
    for (const classes of sheets.flatMap((sheet) => [...classesOf(sheet)])) (seen.has(classes) ? shared : seen).add(classes);
    const step = (/** @type {Element} */ box) => (shared.has(classOf(box)) ? `${box.tagName}.${classOf(box)}` : box.tagName);
    return (block, root) => boxesOf(block, root).map(step).join(">");
  }

  /** @param {PageLine} line @param {KgSheet} sheet @returns {boolean} neither a name nor what the page says in words of its own */
  const isFree = ({ text, links, element }, { links: entities, inNote, phrases, isMutual, isAge, textOf }) => !inNote(element) && !isMutual(text) && !isAge(text)
    && !phrases.isBesideName(text) && !phrases.isMore(text) && !phrases.isRequest(text) && !phrases.isShared(text) && !entities.some(({ link }) => links.includes(link) && textOf(link) !== "");

  /** @param {Part[][]} cards @returns {Map<string, Map<number, string>>} the free text of every place, by the number of its card */
  function textsOf(cards) {
    /** @type {Map<string, Map<number, string>>} */
    const texts = new Map();
    cards.forEach((parts, card) => {
      for (const { line, place } of parts.filter((part) => part.isFree)) {
        const of = texts.get(place) ?? new Map();
        texts.set(place, of.set(card, of.has(card) ? `${of.get(card)}\n${line.text}` : line.text));
      }
    });
    return texts;
  }

  /** @param {string} text @returns {boolean} a line of prose, or several short ones */
  function isWords(text) {
    const lines = text.split("\n");
    return lines.some(kgNote.isProse) || (lines.length > 1 && kgNote.isLong(text) && lines.some(kgNote.isEnded));
  }

  /** @param {string} text @param {KgPhrases} phrases @returns {string[]} the names that it consists of, none if there is anything else in it */
  function namesIn(text, phrases) {
    const said = phrases.mutuals(text, true);
    return said !== null && said.count === said.names.length && said.names.every((name) => NAME.test(name)) ? said.names : [];
  }

  /** @param {Map<string, Map<number, string>>} texts @param {number} count of the cards @param {KgPhrases} phrases @returns {Set<string>} the places of notes */
  function forNotes(texts, count, phrases) {
    /** How many of them are prose or give an address; do so or speak to somebody; speak in prose. @param {Map<number, string>} cards */
    const likes = (cards) => {
      const each = [...cards.values()].map((text) => ({ isProse: isWords(text), isAddress: phrases.isAddress(text), isLinked: ADDRESS.test(text) }));
      return { words: each.filter((like) => like.isProse || like.isLinked).length, either: each.filter((like) => like.isProse || like.isLinked || like.isAddress).length, both: each.filter((like) => like.isProse && like.isAddress).length };
    };
    const isWritten = (/** @type {string} */ place, /** @type {Map<number, string>} */ cards) => {
      if (place.endsWith(AFTER)) {
        const { words, both } = likes(cards);
        return both > 0 && words >= NEARLY_ALL * cards.size;
      }
      // "Dear Jordan," alone is the beginning of what follows.
      const after = texts.get(`${place}${AFTER}`);
      const { either, both } = likes(new Map([...cards].map(([card, text]) => [card, after && (BEGUN.test(text) || phrases.isAddress(text)) ? `${text}\n${after.get(card) ?? ""}` : text])));
      return both > 0 && either >= MOST * cards.size && cards.size <= AT_MOST * count;
    };
    const written = new Map([...texts].filter(([place, cards]) => isWritten(place, cards)));
    const headlines = [...texts].filter(([, cards]) => likes(cards).either < MOST * cards.size).map(([, cards]) => cards);
    const isOptional = (/** @type {Map<number, string>} */ cards) => headlines.some((others) => [...others.keys()].some((card) => !cards.has(card)) && [...cards.keys()].filter((card) => others.has(card)).length >= MOST * cards.size);
    return new Set([...written].filter(([, cards]) => isOptional(cards)).map(([place]) => place));
  }

  /**
   * @param {KgSheet[]} all
   * @param {KgPhrases} phrases
   * @param {KgRepeated} repeated
   * @returns {KgPlaces}
   */
  globalThis.kgPlaces = (all, phrases, repeated) => {
    const sheets = all.filter(isOfPeople);
    const wayTo = waysOf(sheets);
    /** The first free line of a way is in one place, all later ones are in another. @param {KgSheet} sheet @returns {Part[]} */
    const partsOf = (sheet) => {
      const begun = new Set();
      return sheet.lines.filter(({ text }) => text !== "").map((line) => {
        const way = wayTo(line.block, sheet.found.root);
        const part = { line, way, place: begun.has(way) ? `${way}${AFTER}` : way, isFree: !repeated.isOwn(line.text, sheet) && !repeated.isTitle(line) && isFree(line, sheet) };
        if (part.isFree) begun.add(way);
        return part;
      });
    };
    const cards = sheets.map(partsOf);
    const places = forNotes(textsOf(cards), sheets.length, phrases);
    // Whoever writes "12 mutual connections" into a note writes it on one card, while the page tells others elsewhere.
    const bare = kgRepeated.timesOf(cards.map((parts) => parts.filter(({ way }) => parts.every((part) => part.way !== way || !part.isFree)).map(({ way }) => way)));
    const isMutual = (/** @type {Part} */ { line }, /** @type {number} */ card) => sheets[card]?.isMutual(line.text) === true;
    const mutual = kgRepeated.timesOf(cards.map((parts, card) => parts.filter((part) => isMutual(part, card)).map(({ way }) => way)));
    const told = cards.flatMap((parts, card) => parts.filter((part) => isMutual(part, card)).map(({ line }) => line.text));
    // A place of nothing but mutual connections, on two cards at least, is one on a card that shows names alone, too.
    const alone = kgRepeated.timesOf(cards.map((parts, card) => parts.filter((part) => isMutual(part, card) && parts.every((other) => other === part || other.way !== part.way)).map(({ way }) => way)));
    const nameWays = new Set([...alone].filter(([way, times]) => times > 1 && cards.every((parts, card) => parts.every((part) => part.way !== way || isMutual(part, card) || namesIn(part.line.text, phrases).length > 0))).map(([way]) => way));
    const wholeWays = new Set([...places].filter((way) => (bare.get(way) ?? 0) < 2 && [...mutual.keys()].some((other) => other !== way)));
    const isBoxed = all.some(({ lines, inNote }) => lines.some(({ text, element }) => text !== "" && inNote(element)));
    return {
      print: [String(isBoxed), ...places, "", ...wholeWays, "", ...nameWays, ...(nameWays.size > 0 ? told : [])].join("\n"),
      isBoxed,
      isKnown: isBoxed || places.size > 0,
      namesOf(sheet) {
        if (nameWays.size === 0 || !isOfPeople(sheet) || sheet.lines.some(({ text }) => sheet.isMutual(text))) return null;
        // What comes first may be the headline.
        const [, ...later] = partsOf(sheet).filter((part) => part.isFree);
        return later.find(({ way, line }) => nameWays.has(way) && namesIn(line.text, phrases).some((name) => told.some((text) => text.includes(name))))?.line ?? null;
      },
      notesOf(sheet) {
        if (places.size === 0 || !isOfPeople(sheet)) return [];
        const parts = partsOf(sheet);
        // An age alone is the page's own.
        const isSaid = (/** @type {string} */ way) => wholeWays.has(way) && parts.some((part) => part.way === way && (part.isFree || sheet.isMutual(part.line.text)));
        const blocks = new Set(parts.filter(({ way, place, isFree: is }) => (is && places.has(place)) || isSaid(way)).map(({ line }) => line.block));
        const isIn = (/** @type {Part} */ { line }) => blocks.has(line.block);
        const note = parts.slice(parts.findIndex(isIn), parts.findLastIndex(isIn) + 1);
        return note.every(isIn) ? note.map(({ line }) => line) : [];
      },
    };
  };
})();
