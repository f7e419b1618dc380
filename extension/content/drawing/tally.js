// Counts, filters and orders the invitations of a page, and finds the next: pure, and without touching the page.
"use strict";

(() => {
  /** What needs the person most comes first. @type {BadgeKind[]} */
  const KINDS = ["review", "ignore", "accept"];
  /** @type {Label[]} */
  const LABELS = ["personal", "vouched", "spam"];

  /** @type {Record<KgOrder, (a: KgRow, b: KgRow) => number>} */
  const ORDERS = {
    page: () => 0,
    badge: (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    label: (a, b) => LABELS.indexOf(a.label) - LABELS.indexOf(b.label),
    unsure: (a, b) => a.confidence - b.confidence,
  };

  /** @param {KgRow[]} rows @returns {Record<BadgeKind | Label, number>} */
  function counts(rows) {
    const found = { accept: 0, review: 0, ignore: 0, personal: 0, vouched: 0, spam: 0 };
    for (const { kind, label } of rows) {
      found[kind] += 1;
      found[label] += 1;
    }
    return found;
  }

  /** @param {KgRow} row @param {KgView} view */
  const fits = ({ kind, label }, view) => (view.kind === null || kind === view.kind) && (view.label === null || label === view.label);

  /** @param {KgRow[]} rows in page order @param {KgView} view @returns {KgRow[]} those asked for, in the order asked for */
  const arranged = (rows, view) => rows.filter((row) => fits(row, view)).sort(ORDERS[view.order]);

  /** @param {KgRow[]} rows @param {KgView} view @param {string | null} after a key @returns {KgRow | null} the one after it, from the start again at the end */
  function next(rows, view, after) {
    const isOpen = view.kind === null && view.label === null;
    const found = arranged(rows, isOpen ? { ...view, kind: "review" } : view);
    return found[(found.findIndex(({ key }) => key === after) + 1) % found.length] ?? null;
  }

  /** What is dimmed: what a filter leaves out, and what would be ignored where the person wants that. @param {KgRow[]} rows @param {KgView} view @returns {KgRow[]} */
  const dimmed = (rows, view) => rows.filter((row) => !fits(row, view) || (view.isDim && view.kind !== "ignore" && row.kind === "ignore"));

  globalThis.kgTally = { counts, arranged, next, dimmed };
})();
