// What the page calls the parts of a card: before a description, over a column, in an attribute, or in front of a line.
"use strict";

(() => {
  const LABELS = "dt,th,label";
  const LABELLED = /^[^:：]{2,40}[:：]/u;
  const PARTS = "dd,td,[data-label],div[aria-label],section[aria-label],p[aria-label],figure[aria-label]";
  /** Pictures before what they stand for, and what is there for its tooltip alone. */
  const ICONS = "svg[id^='in-common'],li-icon[type^='in-common'],[title]:empty,svg[aria-label],[role=img][aria-label]";
  const IN_COMMON = /^in-common/;
  /** What has these in it is more than what somebody wrote. */
  const OTHERS = "button,input,textarea,time,[role=button]";
  const NUMBER = /\p{Nd}+/u;
  /** Whoever gives an address may call it something. */
  const WEB = /^\s*https?:/i;
  const EMPTY = /^[^\p{L}\p{N}]*$/u;

  /** @param {HTMLTableCellElement} cell @returns {string} what stands over its column */
  function headOf(cell) {
    const heads = [...cell.closest("table")?.tHead?.rows[0]?.cells ?? []];
    const before = [...cell.parentElement?.children ?? []].slice(0, cell.cellIndex).reduce((sum, each) => sum + /** @type {HTMLTableCellElement} */ (each).colSpan, 0);
    const head = heads.length > 1 ? heads[before] : undefined;
    return head ? kgDom.text(head) : "";
  }

  /** @param {Element} part @returns {string} */
  function labelOf(part) {
    const own = part.getAttribute("data-label") ?? part.getAttribute("aria-label");
    if (own !== null) return own;
    if (part.tagName === "TD") return headOf(/** @type {HTMLTableCellElement} */ (part));
    let label = part.previousElementSibling;
    while (label && label.tagName !== "DT") label = label.previousElementSibling;
    return label ? kgDom.text(label) : "";
  }

  /** @param {Element} root of a card @param {KgPhrases} phrases @returns {Element[]} the rows that begin with a picture for mutual connections */
  function pictured(root, phrases) {
    const isMutual = (/** @type {Element} */ icon) => [icon.id, icon.getAttribute("type") ?? ""].some((name) => IN_COMMON.test(name)) || phrases.isOfMutuals(icon.getAttribute("title") ?? icon.getAttribute("aria-label") ?? "");
    return [...root.querySelectorAll(ICONS)].filter(isMutual).flatMap((icon) => {
      let row = icon.parentElement;
      while (row && row !== root && !row.textContent?.trim()) row = row.parentElement;
      return row && row !== root && kgDom.lines(row, () => false).length === 1 ? [row] : [];
    });
  }

  /** @param {Element} root of a card @param {KgPhrases} phrases @returns {{ mutual: Element[], message: Element[] }} its parts that hold mutual connections, and those that hold what was written */
  function parts(root, phrases) {
    const called = [...root.querySelectorAll(PARTS)].filter((part) => part.querySelector(OTHERS) === null).map((part) => ({ part, label: labelOf(part) })).filter(({ label }) => label !== "");
    const whose = (/** @type {(label: string) => boolean} */ is) => called.filter(({ label }) => is(label)).map(({ part }) => part);
    return { mutual: [...whose(phrases.isOfMutuals), ...pictured(root, phrases)], message: whose(phrases.isReply) };
  }

  /** @param {Element} root @param {KgPhrases} phrases @returns {(line: PageLine) => PageLine[]} the line without the label that an element of its own gives it, as in "<b>Message:</b> Hello"; none if it is nothing else */
  function without(root, phrases) {
    // What holds a linked name is no label, and a line with an answer stays to tell where the answers are.
    const labels = [...root.querySelectorAll(LABELS)].filter((box) => [box.closest("a"), ...box.querySelectorAll("a")].every((link) => link === null || kgDom.text(link) === ""));
    return (line) => {
      if (labels.some((box) => box.contains(line.element))) return line.controls.length > 0 ? [{ ...line, text: "" }] : [];
      const label = line.element.closest("a") === null && LABELLED.test(line.text) ? kgDom.text(line.element) : "";
      return phrases.isLabel(label) && line.text.length > label.length && line.text.startsWith(label) && !WEB.test(line.text.slice(label.length)) ? [{ ...line, text: line.text.slice(label.length).trim() }] : [line];
    };
  }

  /** @param {PageLine[]} lines @param {Element[]} boxes that hold mutual connections @returns {PageLine[]} all that stands in one of them as one line, a later number as that of the others */
  function gathered(lines, boxes) {
    if (boxes.length === 0) return lines;
    /** @type {Map<Element, PageLine>} */
    const lists = new Map();
    return lines.flatMap((line) => {
      const box = line.text && boxes.find((each) => each.contains(line.element));
      if (!box) return [line];
      if (EMPTY.test(line.text)) return [];
      const list = lists.get(box);
      if (!list) {
        const begun = { ...line, isMutual: true };
        lists.set(box, begun);
        return [begun];
      }
      const others = NUMBER.exec(line.text);
      list.text = `${list.text}, ${others ? `+${others[0]}` : line.text}`;
      list.controls = [...list.controls, ...line.controls];
      list.links = [...list.links, ...line.links];
      return [];
    });
  }

  globalThis.kgLabels = { parts, without, gathered };
})();
