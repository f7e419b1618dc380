// The note of a card: which lines it is, and its text without the controls under it.
"use strict";

(() => {
  /** Text above the answers that is shorter than this is no note, unless its place says so. */
  const PROSE = 30;
  /** How prose ends, and a headline, a place or what two people share seldom. */
  const ENDED = /[.!?…。！？؟।]["”’)\s]*$/u;
  const END = /[.!?…。！？؟।]/u;
  /** What ends with a period and no sentence: "Inc.", "S.A.", "Univ." */
  const SHORT = /(?<![\p{L}.])(?:\p{Lu}\p{L}{0,2}|Corp|Univ|Dept|Bros|Ltda|(?:\p{L}{1,2}\.)+\p{L}{1,2})\./gu;

  /** @param {string} text @returns {boolean} */
  const isProse = (text) => text.length > PROSE && ENDED.test(text) && END.test(text.replace(SHORT, ""));

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

  globalThis.kgNote = { PROSE, isProse, of: noteOf, lines: noteLines };
})();
