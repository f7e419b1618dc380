// Which words are the page's own: what its cards say alike.
"use strict";

(() => {
  /** Stands for the name of whom a line speaks. */
  const NAME = "\u0000";
  /** What leads away and says more than this is no label. */
  const LABEL = 60;
  /** What people write, and a site makes a link of: addresses, words with a sign. */
  const WRITTEN = /\S[./]\S|^[#@]/;
  /** No mark beside a name, as "2nd degree connection", is longer. */
  const MARK = 24;
  const HEADING = "h2,h3,h4,h5,h6,[role=heading],a[href]";

  /** @param {string[][]} cards @returns {Map<string, number>} how many cards have each text */
  function timesOf(cards) {
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const text of cards.flatMap((each) => [...new Set(each)])) times.set(text, (times.get(text) ?? 0) + 1);
    return times;
  }

  /** @param {PageLine} line @returns {boolean} whether it is all of a heading or a link */
  function isTitle({ text, element }) {
    const title = element.closest(HEADING);
    return title !== null && kgDom.text(title) === text;
  }

  /** @param {string} text @param {KgSheet} sheet @returns {string} with a sign instead of the names that its card links to */
  const unnamed = (text, { links, textOf }) => links.map(({ link }) => textOf(link)).filter((name) => name !== "").reduce((rest, name) => rest.replace(name, NAME), text);

  /** @param {KgSheet} sheet @returns {string[]} what its links to nobody say, but for addresses and facts */
  function leadingAway({ found: { root }, lines, source, textOf, isMutual, isAge }) {
    // One mutual connection of many may be linked to a search.
    const isNamed = (/** @type {Element} */ link) => lines.some(({ links, text }) => links.includes(link) && isMutual(text));
    const texts = [...root.querySelectorAll("a[href]")].filter((link) => source.entity(link) === null && !isNamed(link)).map(textOf);
    return texts.filter((text) => text !== "" && text.length <= LABEL && !WRITTEN.test(text) && !isMutual(text) && !isAge(text));
  }

  /** @param {KgSheet[]} sheets @returns {Map<string, Set<string>>} to whom links with the same text lead */
  function ledTo(sheets) {
    /** @type {Map<string, Set<string>>} */
    const led = new Map();
    for (const { links, textOf } of sheets) {
      for (const { kind, slug, link } of links) if (kind === "person" && textOf(link) !== "") led.set(textOf(link), (led.get(textOf(link)) ?? new Set()).add(slug));
    }
    return led;
  }

  /**
   * @param {KgSheet[]} sheets
   * @param {KgPhrases} phrases
   * @returns {KgRepeated}
   */
  function of(sheets, phrases) {
    const isOften = (/** @type {number} */ count) => count > 2 && count * 2 > sheets.length;
    // A title phrase may be broken in two, or stand around a name. In a language not known a line says so without one.
    const isOwn = (/** @type {string} */ text) => !phrases.isKnown || text.includes(NAME);
    const words = timesOf(sheets.map((sheet) => sheet.lines.flatMap(({ text, links }) => [text, unnamed(text, sheet), ...links.map((link) => text.replace(sheet.textOf(link), "").trim())]).filter(isOwn)));
    const short = sheets.map(({ lines, isMutual, isAge }) => lines.map(({ text }) => text).filter((text) => text !== "" && text.length <= MARK && !isMutual(text) && !isAge(text)));
    const dated = short.filter((texts, card) => texts.some(phrases.isDay) && !sheets[card]?.lines.some(({ text }) => sheets[card]?.isAge(text))).length;
    const hasDays = isOften(dated);
    const titles = timesOf(sheets.map(({ lines }) => lines.filter(isTitle).map(({ text }) => text)));
    const answers = sheets.flatMap(({ found }) => kgWho.labelsOf(found));
    const own = {
      words: new Set([...words].filter(([text, times]) => text.length > 3 && isOften(times)).map(([text]) => text)),
      often: new Set([...timesOf(short)].filter(([, times]) => times > 2).map(([text]) => text)),
      titles: new Set([...titles].filter(([, times]) => times > 1).map(([text]) => text)),
      labels: new Set([
        ...[...ledTo(sheets)].filter(([text, people]) => isOften(people.size) && !answers.some((label) => kgWho.mentions(label, text))).map(([text]) => text),
        ...[...timesOf(sheets.map(leadingAway))].filter(([, times]) => times > 1).map(([text]) => text),
      ]),
    };
    const isCompared = sheets.length > 1;
    return { ...own, hasDays, isCompared, isMark: (text) => own.often.has(text), isOwn: (text, sheet) => own.words.size > 0 && (own.words.has(text) || own.words.has(unnamed(text, sheet))), isTitle: (line) => own.titles.has(line.text) && isTitle(line), print: [String(hasDays), String(isCompared), ...Object.values(own).flatMap((texts) => [...texts])].join("\n") };
  }

  globalThis.kgRepeated = { of, timesOf };
})();
