// Which words are the page's own: what its cards say alike.
"use strict";

(() => {
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
    // A title phrase may be broken in two, or stand after a name.
    const words = phrases.isKnown ? new Map() : timesOf(sheets.map(({ lines, textOf }) => lines.flatMap(({ text, links }) => [text, ...links.map((link) => text.replace(textOf(link), "").trim())])));
    const titles = timesOf(sheets.map(({ lines }) => lines.filter(isTitle).map(({ text }) => text)));
    const answers = sheets.flatMap(({ found }) => kgWho.labelsOf(found));
    const own = {
      words: new Set([...words].filter(([text, times]) => text.length > 3 && isOften(times)).map(([text]) => text)),
      titles: new Set([...titles].filter(([, times]) => times > 1).map(([text]) => text)),
      labels: new Set([...ledTo(sheets)].filter(([text, people]) => isOften(people.size) && !answers.some((label) => kgWho.mentions(label, text))).map(([text]) => text)),
    };
    return { ...own, isTitle: (line) => own.titles.has(line.text) && isTitle(line), print: Object.values(own).flatMap((texts) => [...texts]).join("\n") };
  }

  globalThis.kgRepeated = { of, timesOf };
})();
