// Reads one card: its lines, who asks, what stands beside the name, and the note; out of their order, the card is not understood.
"use strict";

(() => {
  /** What leads away from the card with more words than this is a text with a link around it. */
  const LABEL = 60;
  const NOTE = "[data-testid*='expandable-text-box'],[class*='custom-message']:not(button),blockquote,q";
  const ASIDE = "aside,[role=complementary]";
  const ROLES = /^(?:button|menuitem)$/;
  /** Several words, or letters that stand for some. */
  const SEVERAL = /\S\s+\S|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]{2}/u;

  /** @param {Element} element @returns {boolean} */
  const isButton = (element) => {
    if (element.tagName === "A") return !kgDom.leads(element);
    return element.tagName === "BUTTON" || element.tagName === "SUMMARY" || element.tagName === "INPUT" || ROLES.test(element.getAttribute("role") ?? "");
  };

  /** @param {PageLine[]} lines @param {(text: string) => boolean} isFact @returns {PageLine[]} without a break where nothing but a sign parts two lines, unless one of them is a fact of its own */
  function together(lines, isFact) {
    /** @type {PageLine[]} */
    const whole = [];
    for (const line of lines) {
      const before = whole.at(-1);
      if (!line.sign || !before || isFact(before.text) || isFact(line.text)) whole.push(line);
      else whole[whole.length - 1] = { ...before, text: `${before.text} ${line.sign} ${line.text}`, controls: [...before.controls, ...line.controls], links: [...before.links, ...line.links] };
    }
    return whole;
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
    const called = source.hasBio ? { mutual: [], message: [] } : kgLabels.parts(root, phrases);
    const isMutual = kgPhrases.whenMet((text) => !source.hasBio && phrases.mutuals(text, false) !== null);
    const labels = kgWho.labelsOf(found).filter(page.isSpecific);
    const isName = (/** @type {string} */ text) => SEVERAL.test(text) && labels.length > 0 && labels.every((label) => kgWho.mentions(label, text));
    const isControl = (/** @type {Element} */ element) => {
      if (element === accept || element === ignore) return true;
      if (element.contains(accept)) return false;
      // A button may open the list of mutual connections, or hold the name of who asks, which the labels of the answers say too.
      const isTold = () => called.mutual.some((box) => box.contains(element)) || isMutual(kgDom.text(element)) || isName(kgDom.text(element));
      if (isButton(element) && !isTold()) return true;
      return element.tagName === "A" && ((source.isAction(element) && kgDom.text(element).length <= LABEL) || page.repeated.labels.has(kgDom.text(element)));
    };
    // What is folded away and speaks of nobody is what somebody wrote.
    const folded = [...root.querySelectorAll("details")].filter((box) => [...box.querySelectorAll("a")].every((link) => source.entity(link) === null) && [...box.children].every((part) => part.tagName === "SUMMARY" || !isMutual(kgDom.text(part))));
    const notes = [...root.querySelectorAll(NOTE), ...called.message, ...folded].filter((box) => !box.contains(accept));
    // What stands aside is the page's own word about the card, unless it is nothing but mutual connections.
    const isAside = (/** @type {Element} */ element) => element.matches(ASIDE) && kgDom.lines(element, isButton).some(({ text }, place) => place > 0 || !isMutual(text));
    const isLeftOut = (/** @type {Element} */ element) => (kgDom.isAway(element) || isAside(element)) && !element.contains(accept);
    const isAge = kgPhrases.whenMet((text) => !source.hasBio && !isMutual(text) && (phrases.age(text, page.now) !== null || (page.repeated.hasDays && phrases.isDay(text))));
    // In a language that the reader does not know, a number alone tells mutual connections and ages.
    const isFact = (/** @type {string} */ text) => isMutual(text) || isAge(text) || phrases.isBesideName(text) || (!phrases.isKnown && /\p{Nd}/u.test(text));
    const all = together(kgDom.lines(root, isControl, isLeftOut), isFact);
    const lines = source.hasBio ? all : kgLabels.gathered(all.flatMap(kgLabels.without(root, phrases)), called.mutual);
    const labelled = new Set(lines.filter((line) => line.isMutual).map(({ text }) => text));
    /** @type {Map<Element, string>} */
    const texts = new Map();
    return {
      found, source, phrases, ...page, lines, inNote: (element) => notes.some((box) => box.contains(element)),
      isMutual: (text) => labelled.has(text) || isMutual(text), isAge,
      links: [...root.querySelectorAll("a[href]")].flatMap((link) => source.entity(link) ?? []),
      textOf(element) {
        const text = texts.get(element) ?? kgDom.text(element);
        texts.set(element, text);
        return text;
      },
    };
  }

  /**
   * @param {KgWho} who
   * @param {KgSheet} sheet
   * @param {{ titleAt: number, answersAt: number, isFlat: boolean, isBoxed: boolean }} places
   * @returns {{ facts: PageLine[], isTold(line: PageLine): boolean, isInsight(line: PageLine): boolean }} what is told of the sender; which mutual lines and ages are the page's own words; what stands in one list with mutual connections
   */
  function factsOf({ details, nameLink }, { found: { accept }, lines, phrases, inNote, isMutual, isAge }, { titleAt, answersAt, isFlat, isBoxed }) {
    // Where notes have boxes of their own, what is described under its name is a fact, wherever it stands.
    const isDescribed = (/** @type {PageLine} */ line) => isBoxed && line.element.closest("dd") !== null;
    const isBeside = (/** @type {PageLine} */ line) => details.contains(line.element) || isDescribed(line) || (isFlat && (lines.indexOf(line) < answersAt || answersAt < titleAt));
    const isUnder = (/** @type {PageLine} */ line) => !isBeside(line) && lines.indexOf(line) > answersAt;
    const shown = lines.filter((line, place) => line.text !== "" && place !== titleAt && !inNote(line.element));
    const known = new Set(shown.filter(({ text }) => isMutual(text) || isAge(text)));
    const free = shown.filter((line) => !known.has(line));
    const headline = free.find((line) => isBeside(line) && lines.indexOf(line) > titleAt);
    // Nothing of the page's own stands behind a break that a text brought along.
    const told = [...known].filter((line) => !line.isKept && !kgNote.isAmongProse(line, free, { accept, title: nameLink ?? lines[titleAt]?.element ?? null, headline, isUnder }, phrases));
    // What is known by its words is a fact wherever it stands; under the answers only where none is above them or beside the name.
    const nearest = [isMutual, isAge].flatMap((is) => {
      const said = told.filter(({ text }) => is(text));
      return said.every(isUnder) ? said : said.filter((line) => !isUnder(line));
    });
    const listOf = (/** @type {PageLine} */ line) => {
      const item = line.element.closest("li");
      return item && !item.contains(accept) ? item.parentElement : null;
    };
    // Where notes have boxes of their own, an age is enough to tell that a list holds no note.
    const lists = new Set(told.filter(({ text }) => isMutual(text) || (isBoxed && isAge(text))).map(listOf));
    const isInsight = (/** @type {PageLine} */ line) => !kgNote.isProse(line.text) && listOf(line) !== null && lists.has(listOf(line));
    return { facts: shown.filter((line) => isBeside(line) || nearest.includes(line) || isInsight(line)), isTold: (line) => told.includes(line), isInsight };
  }

  /** @param {KgSheet} bare @param {KgPlaces} places @returns {KgDraft | null} null if the card is not understood */
  function read(bare, places) {
    const names = places.namesOf(bare);
    const plain = names === null ? bare : { ...bare, lines: bare.lines.map((line) => (line === names ? { ...line, isMutual: true } : line)), isMutual: (/** @type {string} */ text) => text === names.text || bare.isMutual(text) };
    const told = places.notesOf(plain);
    const whole = { ...plain, inNote: (/** @type {Element} */ element) => plain.inNote(element) || told.some(({ block }) => block.contains(element)) };
    const asking = kgWho.whoAsks(whole);
    if (!asking) return null;
    // Letters that stand for a picture.
    const pictures = plain.links.filter(({ link, slug }) => slug === asking.sender.slug && link !== asking.nameLink).map(({ link }) => link);
    const isPicture = (/** @type {PageLine} */ line) => pictures.some((link) => line.links.includes(link)) && kgWho.isInitials(line.text, asking.name);
    const isOfBoth = (/** @type {PageLine} */ { text, element }) => plain.phrases.isShared(text) && !kgNote.isProse(text) && !plain.inNote(element);
    const lines = plain.lines.filter((line) => !isPicture(line) && (!isOfBoth(line) || line.controls.length > 0));
    const sheet = { ...whole, lines };
    const { phrases, repeated, source, inNote, isMutual, isAge } = sheet;
    const titleAt = lines.findIndex((line) => (asking.nameLink ? line.links.includes(asking.nameLink) : line.text === asking.shown || (line.text.startsWith(asking.shown) && phrases.isRequest(line.text.slice(asking.shown.length).trim()))) && kgWho.mentions(line.text, asking.name));
    const title = (lines[titleAt]?.text ?? "").replace(asking.shown, "").trim();
    // Whoever wants to connect asks for nothing else, whatever group or employer the card links to.
    const isLinked = asking.near.some(({ link, slug }) => slug !== asking.sender.slug && (lines[titleAt]?.links.includes(link) || kgWho.speaksOf(title, sheet.textOf(link), phrases)));
    const who = asking.sender.kind === "person" && phrases.isRequest(title) && !isLinked ? { ...asking, target: null, near: asking.near.filter(({ slug }) => slug === asking.sender.slug) } : asking;
    const isAnswer = (/** @type {PageLine} */ line) => kgNote.isAnswer(line, sheet.found);
    // A cross in the corner comes before the name, and the other answer under it.
    const underName = lines.findIndex((line, place) => place > titleAt && isAnswer(line));
    const answersAt = underName < 0 ? lines.findIndex(isAnswer) : underName;
    const isPart = (/** @type {PageLine} */ line) => line === lines[titleAt] || line.text.startsWith("@") || phrases.isRequest(line.text) || phrases.isBesideName(line.text) || isAge(line.text);
    const isFlat = lines.every((line) => !line.text || !who.details.contains(line.element) || isPart(line));
    const { facts, ...sort } = factsOf(who, sheet, { titleAt, answersAt, isFlat, isBoxed: places.isBoxed });
    const known = { ...sheet, ...sort, isNoteKnown: places.isKnown };
    const { later, ...said } = kgFacts(facts, lines[titleAt], title, who, known);
    const note = kgNote.of(kgNote.lines(who, sheet, facts, { titleAt, answersAt, isFlat }), who, known) ?? kgNote.of(later, who, known);
    // Without a box around the facts only their order tells note from headline: anything out of order, and the card is not understood.
    const isScattered = lines.some((line, place) => line.text && place < titleAt && !inNote(line.element) && !repeated.isOwn(line.text, sheet) && !isMutual(line.text) && !isAge(line.text)) || (answersAt < titleAt && (said.about ?? "").includes("\n")) || (said.about === null && note !== null && !kgNote.isProse(note.text) && !phrases.isGreeting(note.text) && !lines.some((line) => line.text && inNote(line.element)));
    if (isFlat && isScattered && who.target === null && !source.hasBio) return null;
    // Where notes are not known to stand, nobody writes one of "40 mutual connections": it is a fact out of its place.
    const isMisplaced = told.length === 0 && note !== null && said.mutuals === null && /^\p{Nd}/u.test(note.text) && phrases.mutuals(note.text, false) !== null;
    return isMisplaced ? null : { sender: who.sender, target: who.target, name: who.name, ...said, note, pictures: sheet.links.flatMap(({ link }) => (sheet.textOf(link) ? [] : [link])) };
  }

  globalThis.kgCard = { read, sheetOf, isButton };
})();
