// What stands beside the name, told apart by order, words and boxes: headline, mutual connections, age; what was sent comes after them.
"use strict";

(() => {
  /** No headline: signs alone, or a number that some part of the card counts. */
  const EMPTY = /^(?:[-–—.…\s]*|\p{Nd}{1,4})$/u;
  /** What a note nearly always has in it, and a line of facts seldom. */
  const SENTENCE = /[.!?,;。！？、،؟।]/u;
  /** People are named in full; "Trust is a mutual connection" names nobody. */
  const FULL_NAME = /^[\p{Lu}\p{Lt}\p{Lo}]\S*\s\S+/u;
  /** Where names have no blanks, several are as sure a sign. */
  const DENSE_NAME = /^[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]{2}/u;
  /** What parts things told on one line. */
  const BESIDE = /\s*[·•|]\s*/;
  const MUTUAL = "[class*='member-insights'],[class*='mutual']";

  /** @param {PageLine} line @returns {boolean} whether a picture stands beside the line, alone with it */
  function hasPicture({ element, text }) {
    const row = element.parentElement;
    return row !== null && row.querySelector("svg,img") !== null && kgDom.text(row) === text;
  }

  /** @param {PageLine} line @returns {boolean} whether its place says that it is the mutual line */
  const isHinted = (line) => line.isMutual === true || line.element.closest(MUTUAL) !== null;

  /** @param {PageLine} line */
  const isSentence = ({ text }) => kgNote.isLong(text) && SENTENCE.test(text);

  /** @param {PageLine[]} rest lines that may be headline or mutual line @param {KgTold} sheet @returns {{ mutuals: Mutuals | null, line: PageLine | null }} */
  function mutualsOf(rest, { phrases, source, isTold }) {
    if (source.hasBio) return { mutuals: null, line: null };
    const said = rest.filter((line) => phrases.mutuals(line.text, isHinted(line)) !== null && (isHinted(line) || isTold(line)));
    // Of several, one after prose may be a part of it.
    const isLate = (/** @type {PageLine} */ line) => rest.slice(1, rest.indexOf(line)).some(isSentence);
    const line = said.find(isHinted) ?? said.findLast((each) => !isLate(each)) ?? said.at(-1);
    const mutuals = line ? phrases.mutuals(line.text, isHinted(line)) : null;
    const isNaming = mutuals !== null && (mutuals.names.every((name) => FULL_NAME.test(name)) || (mutuals.names.length > 1 && mutuals.names.every((name) => DENSE_NAME.test(name))));
    const isHeadline = line !== undefined && line === rest[0] && rest.length > 1 && !isHinted(line) && !/\p{Nd}/u.test(line.text) && !isNaming;
    if (line && !isHeadline) return { mutuals, line };
    const counted = phrases.isKnown ? undefined : rest.slice(1).find((each) => /^\d/.test(each.text) && hasPicture(each));
    return counted ? { mutuals: { count: parseInt(counted.text.replace(/[.,\s](?=\d)/g, ""), 10), names: [] }, line: counted } : { mutuals: null, line: null };
  }

  /** @param {string} title @returns {string[]} its last words, two to four, if there is a number among them: an age may stand there with nothing but room before it */
  const endsOf = (title) => [4, 3, 2].map((count) => title.split(" ").slice(-count).join(" ")).filter((end) => end !== title && /\p{Nd}/u.test(end));

  /** @param {PageLine | undefined} titleLine @param {string} title @param {KgSheet} sheet @returns {string | null} an age on the name's own line */
  function ageBeside(titleLine, title, { phrases, now, textOf }) {
    const isLinked = (/** @type {string} */ part) => titleLine?.links.some((link) => textOf(link).endsWith(part)) === true;
    const marks = title.split(" ").slice(0, -1);
    // "2d" alone is one after marks only: "3D" may end a name.
    const lone = marks.length > 0 && marks.every(phrases.isBesideName) ? title.split(" ").slice(-1) : [];
    const parts = [...title.split(BESIDE), ...[...endsOf(title), ...lone].filter((part) => !isLinked(part))];
    return parts.reduce((/** @type {string | null} */ found, part) => found ?? phrases.age(part, now), null);
  }

  /**
   * What was sent with the request is told after what is known of its sender.
   * @param {PageLine[]} free the lines that are neither name nor age nor mutual line, the headline first
   * @param {PageLine[]} facts
   * @param {{ agedAt: number, mutualAt: number, titleLine: PageLine | undefined }} places
   * @param {KgTold} sheet
   * @returns {PageLine[]} those that were sent
   */
  function sentOf(free, facts, { agedAt, mutualAt, titleLine }, { phrases, source, lines, inNote, isInsight, isNoteKnown }) {
    const [headline] = free;
    const isBoxless = !lines.some(({ text, element }) => text !== "" && inNote(element));
    const isGreeting = (/** @type {PageLine} */ { text }) => isBoxless && phrases.isGreeting(text);
    const isAfter = (/** @type {PageLine} */ each, /** @type {number} */ place) => place > 0 && facts.indexOf(each) > place;
    // An age may stand beside the name, before anything else is told.
    const isAgeFirst = headline !== undefined && isAfter(headline, agedAt) && (isNoteKnown || (!kgNote.isEnded(headline.text) && !phrases.isAddress(headline.text)));
    const endAt = isAgeFirst ? -1 : agedAt;
    const isFree = (/** @type {PageLine} */ each) => each !== headline && free.includes(each);
    const isApart = (/** @type {Element | null} */ box) => box !== null && (titleLine === undefined || !box.contains(titleLine.element)) && facts.every((each) => !box.contains(each.element) || isFree(each));
    // "Dear Jordan," and "Best wishes" belong to the prose that they stand in one box with.
    const boxesOf = (/** @type {PageLine} */ { element }) => [element, element.parentElement].filter(isApart);
    const isLate = (/** @type {PageLine} */ each) => isAfter(each, mutualAt);
    const isBoxed = (/** @type {PageLine} */ { block }) => isApart(block.parentElement);
    const isProse = (/** @type {PageLine} */ each) => (kgNote.isEnded(each.text) && (kgNote.isLong(each.text) || isBoxed(each))) || (isLate(each) && isSentence(each));
    // Under a headline facts may end like prose, but they greet nobody, and speak of no I and you.
    const isAddressed = (/** @type {PageLine} */ each) => boxesOf(each).some((box) => free.some(({ element, text }) => box?.contains(element) && phrases.isAddress(text)));
    const isUnderHeadline = (/** @type {PageLine} */ each) => !source.hasBio && each !== headline && each.element !== headline?.element && isAddressed(each);
    const isWritten = (/** @type {PageLine} */ each) => isGreeting(each) || (isProse(each) && (isLate(each) || isAfter(each, endAt) || isUnderHeadline(each)));
    const boxes = free.filter(isWritten).flatMap(boxesOf);
    // Where notes are known to stand, what stands elsewhere and speaks to nobody is the headline.
    const isHeadline = (/** @type {PageLine} */ each) => isNoteKnown && each === headline && !phrases.isReply(each.text) && !isGreeting(each) && !(kgNote.isProse(each.text) && phrases.isAddress(each.text));
    return free.filter((each) => !isInsight(each) && !isHeadline(each) && (isAfter(each, endAt) || isWritten(each) || boxes.some((box) => box?.contains(each.element))));
  }

  /**
   * @param {PageLine[]} facts the lines beside the name
   * @param {PageLine | undefined} titleLine the name's own
   * @param {string} title what it says after the name
   * @param {KgWho} who
   * @param {KgTold} sheet
   * @returns {{ title: string, headline: string | null, about: string | null, mutuals: Mutuals | null, age: string | null, later: PageLine[] }} `later` may be the note
   */
  globalThis.kgFacts = (facts, titleLine, title, who, sheet) => {
    const { found, phrases, source, repeated, now, lines } = sheet;
    /** @type {PageLine[]} */
    const rest = [];
    let said = title;
    let age = ageBeside(titleLine, title, sheet);
    // Where people write about themselves they do so under the handle, and may repeat their name.
    let isBio = source.hasBio && title.includes("@");
    // Elsewhere "March 8" may be a headline.
    const isDated = (/** @type {PageLine} */ { element, text }) => found.anchor !== element && found.anchor.contains(element) && phrases.isDay(text);
    const aged = facts.filter((line) => sheet.isAge(line.text) && sheet.isTold(line));
    const agedAt = facts.indexOf(/** @type {PageLine} */ (aged.findLast(({ text }) => phrases.age(text, now) !== null) ?? aged.at(-1)));
    for (const line of facts) {
      const isTarget = line.links.some((link) => who.near.some((entity) => entity.link === link && entity.slug !== who.sender.slug));
      const isName = !isBio && (kgWho.isOfName(who.name, line.text) || (kgWho.mentions(line.text, who.name) && who.theirs.some((link) => sheet.textOf(link) === line.text)));
      isBio ||= source.hasBio && line.text.includes("@");
      if (isTarget || isName || phrases.isRequest(line.text) || repeated.isOwn(line.text, sheet)) said = `${said} ${line.text}`;
      else if (line === facts[agedAt]) age = phrases.age(line.text, now);
      else if (!phrases.isBesideName(line.text) && line.element.closest("time") === null && !isDated(line)) rest.push(line);
    }
    const { mutuals, line } = mutualsOf(rest, sheet);
    const free = rest.filter((each) => each !== line);
    // A name that only the eye sees has no line.
    const isUnderName = (/** @type {PageLine} */ each) => (titleLine ? lines.indexOf(each) > lines.indexOf(titleLine) : !who.nameLink || !(who.nameLink.compareDocumentPosition(each.element) & 2));
    // What stands above the name tells nothing of where its facts end.
    const placeOf = (/** @type {PageLine | null | undefined} */ each) => (each && isUnderName(each) ? facts.indexOf(each) : -1);
    const later = sentOf(free, facts, { agedAt: placeOf(facts[agedAt]), mutualAt: placeOf(line), titleLine }, sheet);
    // What stands above the name is a label of the card, and what ends with a colon one of the line under it, if another element has one; a headline may end so above mutual connections.
    const isLabel = (/** @type {PageLine} */ each) => {
      const next = lines[lines.indexOf(each) + 1];
      return !source.hasBio && phrases.isLabel(each.text) && next !== undefined && next.text !== "" && next.element !== each.element && !(each === free[0] && (sheet.isMutual(next.text) || sheet.isAge(next.text)));
    };
    const all = free.filter((each) => !later.includes(each) && !isLabel(each) && isUnderName(each));
    const headlineAt = all.findIndex(({ text }) => !phrases.maybeBesideName(text) && !repeated.isMark(text));
    const about = headlineAt < 0 ? all : all.slice(headlineAt);
    return { title: said.trim(), headline: about[0] && !EMPTY.test(about[0].text) ? about[0].text : null, about: kgDom.join(about), mutuals, age, later };
  };
})();
