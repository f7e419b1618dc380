// Reads one card: who asks, then headline, mutual connections, age and note by the order and the boxes of its lines.
"use strict";

(() => {
  const EMPTY = /^[-–—.\s]*$/;
  /** Text above the answers that is shorter than this is no note, unless its place says so. */
  const PROSE = 30;
  /** What leads away from the card with more words than this is a text with a link around it. */
  const LABEL = 60;
  /** What a note nearly always has in it, and a line of facts seldom. */
  const SENTENCE = /[.!?,;。！？、،؟।]/u;
  /** How prose ends, and a headline, a place or what two people share seldom. */
  const ENDED = /[.!?…。！？؟।]["”’)\s]*$/u;
  /** People are named in full; "Trust is a mutual connection" names nobody. */
  const FULL_NAME = /^[\p{Lu}\p{Lt}\p{Lo}]\S*\s\S+/u;
  const NOTE = "[data-testid*='expandable-text-box'],[class*='custom-message']:not(button),blockquote,q";
  /** What parts things told on one line. */
  const BESIDE = /\s*[·•|]\s*/;
  /** How near someone is, where it stands on a line of its own. */
  const DEGREE = /^(?:[·•]\s*[123]\p{L}{0,3}[.ºª°]?\+?|[123](?:st|nd|rd|º|ª|°)\+?(?: degree(?: connection)?)?)$/u;
  /** What the page calls the line that follows. */
  const LABELS = "dt,th,label";
  const LABELLED = /^[^:：]{2,40}[:：]/u;
  const COLON = /[:：]$/u;
  const ROLES = /^(?:button|menuitem)$/;
  const MUTUAL = "[class*='member-insights'],[class*='mutual']";
  const MUTUAL_ICON = "svg[id^='in-common'],li-icon[type^='in-common']";

  /** @param {Element} element @returns {boolean} */
  const isButton = (element) => {
    if (element.tagName === "A") return !kgDom.leads(element);
    return element.tagName === "BUTTON" || element.tagName === "SUMMARY" || element.tagName === "INPUT" || ROLES.test(element.getAttribute("role") ?? "");
  };

  /** @param {PageLine} line @param {string} picture @returns {boolean} whether such a picture stands beside the line, alone with it */
  function hasBeside({ element, text }, picture) {
    const row = element.parentElement;
    return row !== null && row.querySelector(picture) !== null && kgDom.text(row) === text;
  }

  /** @param {PageLine} line @returns {boolean} whether its place says that it is the mutual line */
  const isHinted = (line) => line.element.closest(MUTUAL) !== null || hasBeside(line, MUTUAL_ICON);

  /** @param {PageLine} line @returns {PageLine[]} without the label that an element of its own gives it, as in "<b>Message:</b> Hello"; none if it is nothing else */
  function unlabelled(line) {
    if (line.element.closest(LABELS) !== null) return line.links.some((link) => kgDom.text(link) !== "") ? [line] : [];
    const label = line.element.closest("a") === null && LABELLED.test(line.text) ? kgDom.text(line.element) : "";
    return COLON.test(label) && line.text.length > label.length && line.text.startsWith(label) ? [{ ...line, text: line.text.slice(label.length).trim() }] : [line];
  }

  /**
   * @param {KgFound} found
   * @param {KgSource} source
   * @param {KgPhrases} phrases
   * @param {KgPage} page
   * @returns {KgSheet}
   */
  function sheetOf(found, source, phrases, page) {
    const { root, accept, ignore } = found;
    // The mutual line may open a list of all of them.
    const isMutual = (/** @type {Element} */ element) => !source.hasBio && phrases.mutuals(kgDom.text(element), false) !== null;
    const isControl = (/** @type {Element} */ element) => element === accept || element === ignore || (((isButton(element) && !isMutual(element)) || (source.isAction(element) && kgDom.text(element).length <= LABEL)) && !element.contains(accept));
    const notes = [...root.querySelectorAll(NOTE)].filter((box) => !box.contains(accept));
    const isLeftOut = (/** @type {Element} */ element) => kgDom.isHidden(element) && !element.contains(accept);
    const all = kgDom.lines(root, isControl, isLeftOut);
    /** @type {Map<Element, string>} */
    const texts = new Map();
    return {
      found, source, phrases, ...page, lines: source.hasBio ? all : all.flatMap(unlabelled), inNote: (element) => notes.some((box) => box.contains(element)),
      links: [...root.querySelectorAll("a[href]")].flatMap((link) => source.entity(link) ?? []),
      textOf(element) {
        const text = texts.get(element) ?? kgDom.text(element);
        texts.set(element, text);
        return text;
      },
    };
  }

  /** @param {PageLine[]} rest lines that may be headline or mutual line @param {KgSheet} sheet @returns {{ mutuals: Mutuals | null, line: PageLine | null }} */
  function mutualsOf(rest, { phrases, source }) {
    if (source.hasBio) return { mutuals: null, line: null };
    const said = rest.filter((line) => phrases.mutuals(line.text, isHinted(line)) !== null);
    const line = said.find(isHinted) ?? said.at(-1);
    const mutuals = line ? phrases.mutuals(line.text, isHinted(line)) : null;
    const isNaming = mutuals !== null && mutuals.names.every((name) => FULL_NAME.test(name));
    const isHeadline = line !== undefined && line === rest[0] && rest.length > 1 && !isHinted(line) && !/\p{Nd}/u.test(line.text) && !isNaming;
    if (line && !isHeadline) return { mutuals, line };
    const counted = phrases.isKnown ? undefined : rest.slice(1).find((each) => /^\d/.test(each.text) && hasBeside(each, "svg,img"));
    return counted ? { mutuals: { count: parseInt(counted.text.replace(/[.,\s](?=\d)/g, ""), 10), names: [] }, line: counted } : { mutuals: null, line: null };
  }

  /** @param {string} title @returns {string[]} its last words, two to four, if there is a number among them: an age may stand there with nothing but room before it */
  const endsOf = (title) => [4, 3, 2].map((count) => title.split(" ").slice(-count).join(" ")).filter((end) => end !== title && /\p{Nd}/u.test(end));

  /** @param {PageLine[]} facts the lines beside the name @param {PageLine | undefined} titleLine @param {string} title what the name's own line says after it @param {KgWho} who @param {KgSheet} sheet */
  function factsOf(facts, titleLine, title, who, sheet) {
    const { phrases, source, common, now, lines } = sheet;
    /** @type {PageLine[]} */
    const rest = [];
    let said = title;
    const isLinked = (/** @type {string} */ part) => titleLine?.links.some((link) => sheet.textOf(link).endsWith(part)) === true;
    let age = [...title.split(BESIDE), ...endsOf(title).filter((part) => !isLinked(part))].reduce((/** @type {string | null} */ found, part) => found ?? phrases.age(part, now), null);
    // Where people write about themselves they do so under the handle, and may repeat their name.
    let isBio = source.hasBio && title.includes("@");
    const agedAt = source.hasBio ? -1 : facts.findLastIndex(({ text }) => phrases.age(text, now) !== null);
    for (const line of facts) {
      const isTarget = line.links.some((link) => who.near.some((entity) => entity.link === link && entity.slug !== who.sender.slug));
      const isName = !isBio && (kgWho.isOfName(who.name, line.text) || (kgWho.mentions(line.text, who.name) && who.theirs.some((link) => sheet.textOf(link) === line.text)));
      isBio ||= source.hasBio && line.text.includes("@");
      if (isTarget || isName || phrases.isRequest(line.text) || common.has(line.text)) said = `${said} ${line.text}`;
      else if (line === facts[agedAt]) age = phrases.age(line.text, now);
      else if (!DEGREE.test(line.text) && line.element.closest("time") === null) rest.push(line);
    }
    const { mutuals, line } = mutualsOf(rest, sheet);
    const mutualAt = line ? facts.indexOf(line) : -1;
    const isAfter = (/** @type {PageLine} */ each, /** @type {number} */ place) => place > 0 && facts.indexOf(each) > place;
    // What was sent with the request is told after what is known of its sender.
    const free = rest.filter((each) => each !== line);
    const isProse = (/** @type {PageLine} */ each) => each.text.length > PROSE && (isAfter(each, mutualAt) ? SENTENCE : ENDED).test(each.text);
    const isSaid = (/** @type {PageLine} */ each) => isAfter(each, agedAt) || (isProse(each) && (isAfter(each, mutualAt) || (!source.hasBio && each.element !== free[0]?.element && each !== free[0])));
    // "Dear Jordan," and "Best wishes" belong to the prose that they stand in one box with.
    const isApart = (/** @type {Element | null} */ box) => box !== null && facts.every((each) => !box.contains(each.element) || (free.includes(each) && each !== free[0])) && (titleLine === undefined || !box.contains(titleLine.element));
    const boxes = free.filter((each) => isSaid(each) && isProse(each)).flatMap(({ element }) => [element, element.parentElement].filter(isApart));
    const isLater = (/** @type {PageLine} */ each) => isSaid(each) || boxes.some((box) => box?.contains(each.element));
    // What stands above the name is a label of the card, and what ends with a colon one of the line under it.
    const about = free.filter((each) => !isLater(each) && (source.hasBio || !COLON.test(each.text)) && (titleLine === undefined || lines.indexOf(each) > lines.indexOf(titleLine)));
    return { title: said.trim(), headline: about[0] && !EMPTY.test(about[0].text) ? about[0].text : null, about: kgDom.join(about), mutuals, age, later: free.filter(isLater) };
  }

  /** @param {PageLine[]} parts lines that belong to the note or stand under it @param {KgWho} who @param {KgSheet} sheet @returns {KgDraft["note"]} */
  function noteOf(parts, who, { found: { accept, ignore }, phrases, common, now, inNote }) {
    const isAnswer = (/** @type {PageLine} */ line) => line.controls.includes(accept) || (ignore !== null && line.controls.includes(ignore));
    const isReply = (/** @type {PageLine} */ { text }) => text.length < 60 && phrases.isReply(text) && who.name.split(" ").some((word) => kgWho.mentions(text, word));
    const text = kgDom.join(parts.filter((line) => (line.text || line.controls.length === 0) && !isAnswer(line) && !isReply(line) && !phrases.isMore(line.text) && !common.has(line.text) && (inNote(line.element) || phrases.age(line.text, now) === null)));
    const isToggle = (/** @type {Element} */ control, /** @type {PageLine} */ line) => control.getAttribute("aria-expanded") !== "true" && kgDom.text(control) !== "" && (line.text !== "" || phrases.isMore(kgDom.text(control)));
    const isCut = parts.some((line) => phrases.isMore(line.text) || line.controls.some((control) => isToggle(control, line)));
    return text === null ? null : { text, isCut };
  }

  /** @param {KgWho} who @param {KgSheet} sheet @param {PageLine[]} facts @param {{ titleAt: number, answersAt: number, isFlat: boolean }} places @returns {PageLine[]} the lines of the note */
  function noteLines(who, { lines, inNote }, facts, { titleAt, answersAt, isFlat }) {
    const boxed = lines.flatMap((line, place) => (line.text && inNote(line.element) ? [place] : []));
    if (boxed.length > 0) return lines.slice(boxed[0], /** @type {number} */ (boxed.at(-1)) + 1);
    const isOutside = (/** @type {PageLine} */ line) => !who.details.contains(line.element) && !facts.includes(line) && !who.theirs.some((link) => link.contains(line.element));
    const from = Math.max(titleAt, answersAt);
    const above = lines.slice(0, Math.max(from, 0)).filter(isOutside);
    const isProse = !isFlat && above.reduce((sum, { text }) => sum + text.length, 0) > PROSE;
    return lines.filter((line, place) => (isProse || place > from) && isOutside(line));
  }

  /** @param {KgSheet} sheet @returns {KgDraft | null} null if the card is not understood */
  function read(sheet) {
    const asking = kgWho.whoAsks(sheet);
    if (!asking) return null;
    const { found: { accept, ignore }, lines, phrases, common, now, source, inNote } = sheet;
    const titleAt = lines.findIndex((line) => (asking.nameLink ? line.links.includes(asking.nameLink) : line.text === asking.shown || (line.text.startsWith(asking.shown) && phrases.isRequest(line.text.slice(asking.shown.length).trim()))) && kgWho.mentions(line.text, asking.name));
    const title = (lines[titleAt]?.text ?? "").replace(asking.shown, "").trim();
    // Whoever wants to connect asks for nothing else, whatever group or employer the card links to.
    const isLinked = asking.near.some(({ link, slug }) => slug !== asking.sender.slug && (lines[titleAt]?.links.includes(link) || kgWho.mentions(title, sheet.textOf(link))));
    const who = asking.sender.kind === "person" && phrases.isRequest(title) && !isLinked ? { ...asking, target: null, near: asking.near.filter(({ slug }) => slug === asking.sender.slug) } : asking;
    const answersAt = lines.findIndex((line) => line.controls.includes(accept) || (ignore !== null && line.controls.includes(ignore)));
    const isPart = (/** @type {PageLine} */ line) => line === lines[titleAt] || line.text.startsWith("@") || phrases.isRequest(line.text) || phrases.age(line.text, now) !== null;
    const isFlat = lines.every((line) => !line.text || !who.details.contains(line.element) || isPart(line));
    const isMutual = (/** @type {string} */ text) => !source.hasBio && phrases.mutuals(text, false) !== null;
    const isAge = (/** @type {string} */ text) => !source.hasBio && phrases.age(text, now) !== null;
    // What is known by its words is a fact wherever it stands; of ages under the answers only where none is above them.
    const isAged = lines.some(({ text }, place) => place < answersAt && isAge(text));
    const isFact = (/** @type {PageLine} */ line, /** @type {number} */ place) => line.text !== "" && place !== titleAt && !inNote(line.element)
      && (who.details.contains(line.element) || (isFlat && (place < answersAt || answersAt < titleAt)) || isMutual(line.text) || (isAge(line.text) && (place < answersAt || !isAged)));
    const facts = lines.filter(isFact);
    const { later, ...said } = factsOf(facts, lines[titleAt], title, who, sheet);
    const note = noteOf(noteLines(who, sheet, facts, { titleAt, answersAt, isFlat }), who, sheet) ?? noteOf(later, who, sheet);
    // Without a box around the facts only their order tells note from headline: anything out of order, and the card is not understood.
    const isScattered = lines.some((line, place) => line.text && place < titleAt && !common.has(line.text) && !isMutual(line.text) && !isAge(line.text)) || (answersAt < titleAt && (said.about ?? "").includes("\n")) || (said.about === null && note !== null && !lines.some((line) => line.text && inNote(line.element)));
    if (isFlat && isScattered && who.target === null && !source.hasBio) return null;
    // Nobody writes a note of "40 mutual connections": it is a fact out of its place.
    const isMisplaced = note !== null && said.mutuals === null && /^\p{Nd}/u.test(note.text) && phrases.mutuals(note.text, false) !== null;
    return isMisplaced ? null : { sender: who.sender, target: who.target, name: who.name, ...said, note, pictures: sheet.links.flatMap(({ link }) => (sheet.textOf(link) ? [] : [link])) };
  }

  globalThis.kgCard = { read, sheetOf, isButton };
})();
