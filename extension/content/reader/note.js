// The note of a card: which lines it is, and its text without the controls under it.
"use strict";

(() => {
  /** What the page sets on a line of its own under a text that goes on. */
  const CUT = /\n(?:…|\.\.\.)$/u;
  /** An empty field says so: "Reply to Ida…". */
  const ASKED = /(?:…|\.\.\.)$/u;
  /** What a page draws around a text that somebody wrote, and nothing of its kind within. */
  const QUOTED = /^(?:“([^“”]+)”|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|»\s?([^«»]+?)\s?«|「([^「」]+)」|『([^『』]+)』)$/u;
  /** No initial: that stands in many words. */
  const WORD = /\p{L}{2}|[\p{sc=Han}\p{sc=Hang}]/u;
  /** Text above the answers that is shorter than this is no note, unless its place says so. */
  const PROSE = 30;
  /** How prose ends, and a headline, a place or what two people share seldom. */
  const ENDED = /(?:[.!?…。！？؟।]|ครับ|ค่ะ|คะ)["”’)\s]*$/u;
  const END = /[.!?…。！？؟।]|ครับ|ค่ะ|คะ/u;
  /** What ends with a period and no sentence: "Inc.", "S.A.", "Univ." */
  const SHORT = /(?<![\p{L}.])(?:\p{Lu}\p{L}{0,2}|Corp|Univ|Dept|Bros|Ltda|(?:\p{L}{1,2}\.)+\p{L}{1,2})\./gu;

  /** @param {string} text @returns {boolean} */
  const isEnded = (text) => ENDED.test(text) && END.test(text.replace(SHORT, ""));

  /** Letters that stand for a syllable or a word. */
  const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;

  /** @param {string} text @returns {boolean} */
  const isLong = (text) => text.length + (text.match(DENSE)?.length ?? 0) > PROSE;

  /** @param {string} text @returns {boolean} */
  const isProse = (text) => isLong(text) && isEnded(text);

  /** What the page itself makes a thing of its own: nobody writes it into a note. */
  const OWN = "li,dt,dd,th,td,time,button,summary,[role=button]";

  /**
   * @param {PageLine} line that reads like a fact
   * @param {PageLine[]} free the lines that are neither name nor read like facts
   * @param {{ accept: Element, title: Element | null, headline: PageLine | undefined, isUnder: (line: PageLine) => boolean }} places
   * @param {KgPhrases} phrases
   * @returns {boolean} whether it shares a box with what somebody wrote: then they may have written it as well
   */
  function isAmongProse(line, free, { accept, title, headline, isUnder }, phrases) {
    const isWide = (/** @type {Element} */ box) => box.contains(accept) || box.contains(title);
    const boxOf = (/** @type {PageLine} */ { block }) => {
      let box = block;
      while (!box.matches(OWN) && box.parentElement && !isWide(box.parentElement)) box = box.parentElement;
      return box;
    };
    const box = boxOf(line);
    const isOneRun = (/** @type {PageLine} */ each) => each.block === line.block && !each.sign && !line.sign;
    const near = free.filter((each) => isOneRun(each) || (!isWide(box) && box.contains(each.block)));
    // Above the answers other facts may share a box with it, and a run of lines that the headline begins.
    const isRunOfFacts = headline !== undefined && isOneRun(headline) && !(isProse(headline.text) && phrases.isAddress(headline.text));
    if (!isUnder(line)) return !isWide(box) && near.some((each) => (isOneRun(each) && !isRunOfFacts) || (each !== headline && isEnded(each.text)));
    // Of paragraphs that share no box one may be the note; several are, with all that looks like them.
    const alike = box.matches(OWN) ? [] : free.filter((each) => isUnder(each) && boxOf(each).tagName === box.tagName && boxOf(each).parentElement === box.parentElement);
    return near.length > 0 || (alike.some(({ text }) => isProse(text)) && new Set(alike.map(boxOf)).size > 1);
  }

  /** @param {string} text @returns {string} without quotation marks around all of it */
  const unquoted = (text) => (QUOTED.exec(text)?.slice(1).find(Boolean) ?? text).trim();

  /** @param {PageLine} line @param {KgFound} found @returns {boolean} whether one of the answers stands on it */
  const isAnswer = ({ controls }, { accept, ignore }) => controls.includes(accept) || (ignore !== null && controls.includes(ignore));

  /** @param {PageLine[]} parts lines that belong to the note or stand under it @param {KgWho} who @param {KgTold} sheet @returns {KgDraft["note"]} */
  function noteOf(parts, who, sheet) {
    const { found, phrases, repeated, isAge, isTold } = sheet;
    const isReply = (/** @type {PageLine} */ { text }) => text.length < 60 && (!isEnded(text) || ASKED.test(text)) && phrases.isReply(text) && who.name.split(" ").some((word) => WORD.test(word) && kgWho.mentions(text, word));
    const isCalled = (/** @type {PageLine} */ line) => line === parts[0] && phrases.isMessage(line.text);
    const whole = kgDom.join(parts.filter((line) => !isCalled(line) && (line.text || line.controls.length === 0) && !isAnswer(line, found) && !isReply(line) && !phrases.isMore(line.text) && !repeated.isOwn(line.text, sheet) && !repeated.isTitle(line) && !(isTold(line) && isAge(line.text))));
    const text = whole && unquoted(whole.replace(CUT, ""));
    const isToggle = (/** @type {Element} */ control, /** @type {PageLine} */ line) => control.getAttribute("aria-expanded") !== "true" && kgDom.text(control) !== "" && (line.text !== "" || phrases.isMore(kgDom.text(control)));
    const isCut = (whole !== null && CUT.test(whole)) || parts.some((line) => phrases.isMore(line.text) || line.controls.some((control) => isToggle(control, line)));
    return text === null ? null : { text, isCut };
  }

  /** @param {KgWho} who @param {KgSheet} sheet @param {PageLine[]} facts @param {{ titleAt: number, answersAt: number, isFlat: boolean }} places @returns {PageLine[]} the lines of the note */
  function noteLines(who, { lines, inNote }, facts, { titleAt, answersAt, isFlat }) {
    const boxed = lines.flatMap((line, place) => (line.text && inNote(line.element) ? [place] : []));
    if (boxed.length > 0) return lines.slice(boxed[0], /** @type {number} */ (boxed.at(-1)) + 1);
    const isOutside = (/** @type {PageLine} */ line) => !who.details.contains(line.element) && !facts.includes(line) && !who.theirs.some((link) => link.contains(line.element));
    const from = Math.max(titleAt, answersAt);
    // What stands before the name without being prose is the page's own, as "From your school".
    const before = lines.slice(0, Math.max(titleAt, 0)).filter(isOutside);
    const isReason = (/** @type {PageLine} */ line) => before.includes(line) && !before.some(({ text }) => isProse(text));
    const above = lines.slice(0, Math.max(from, 0)).filter((line) => isOutside(line) && !isReason(line));
    const isWritten = !isFlat && isLong(above.map(({ text }) => text).join(""));
    return lines.filter((line, place) => (isWritten || place > from) && isOutside(line) && !isReason(line));
  }

  globalThis.kgNote = { isLong, isEnded, isProse, isAmongProse, isAnswer, of: noteOf, lines: noteLines };
})();
