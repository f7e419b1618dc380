// Which words are the page's own: what most of its cards say alike.
"use strict";

(() => {
  const HEADING = "h2,h3,h4,h5,h6,[role=heading]";

  /** @param {string[][]} texts of each card @returns {Map<string, number>} how many cards have them */
  function times(texts) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const text of texts.flatMap((each) => [...new Set(each)])) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
  }

  /** @param {KgSheet} sheet @param {KgPhrases} phrases @returns {PageLine[]} those that are nobody's note, though many may send the same */
  const plainLines = ({ lines }, phrases) => lines.filter(({ text }) => !phrases.isKnown || !kgNote.isProse(text));

  /**
   * @param {KgSheet[]} sheets
   * @param {KgPhrases} phrases
   * @returns {KgRepeated}
   */
  globalThis.kgRepeated = (sheets, phrases) => {
    const isOften = (/** @type {number} */ count) => count > 2 && count * 2 > sheets.length;
    // A title phrase may be broken in two, or stand after a name.
    const said = times(sheets.map((sheet) => plainLines(sheet, phrases).flatMap(({ text, links }) => [text, ...links.map((link) => text.replace(sheet.textOf(link), "").trim())])));
    const headings = times(sheets.map((sheet) => plainLines(sheet, phrases).filter(({ element, links }) => links.length === 0 && element.closest(HEADING)).map(({ text }) => text)));
    const linked = times(sheets.map(({ links, textOf }) => links.filter(({ kind }) => kind === "person").map(({ slug, link }) => `${textOf(link)}\n${slug}`)));
    const labels = times([...linked.keys()].map((key) => [/** @type {string} */ (key.split("\n")[0])]));
    return {
      words: new Set([...said].filter(([text, count]) => text.length > 3 && (isOften(count) || (headings.get(text) ?? 0) > 1)).map(([text]) => text)),
      labels: new Set([...labels].filter(([text, people]) => text !== "" && isOften(people)).map(([text]) => text)),
    };
  };
})();
