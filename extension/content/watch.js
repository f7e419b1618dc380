// Notices cards that come, change and go: the page never reloads, and draws its rows anew whenever it likes.
"use strict";

(() => {
  /** In the long run reading may take one part in so many of the page's time, less where there is nothing to read; a burst of it may go ahead. */
  const SHARE = { cards: 8, empty: 8, unreadable: 8, elsewhere: 25 };
  const BURST_MS = 250;
  /** Reading rests after so long, that no page stutters: somewhat longer until what is in sight has been read. */
  const SLICE_MS = 8;
  const HELD_UP_MS = 24;
  const HIDDEN_MS = 1000;

  /** @param {KgFound[]} found in page order @param {(box: DOMRect) => boolean} isBefore @returns {number} the place of the first card for which it does not hold */
  function firstOf(found, isBefore) {
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(/** @type {KgFound} */ (found[middle]).root.getBoundingClientRect())) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Reads at once, and again before the next frame is drawn whenever the page has changed, so that a badge appears together with its card.
   * @param {SiteAdapter} site
   * @param {(node: Node) => boolean} isOurs whether a node is one of our own hosts
   * @param {{ inSight: (cards: Card[], unread: KgFound[], isAll: boolean) => void, reading: (reading: Reading) => void }} on before the next frame what is read of what is in sight, and what needs a place until it is, in parts where that takes long; in the end the whole
   * @param {AbortSignal} signal
   */
  globalThis.kgWatch = (site, isOurs, on, signal) => {
    /** @type {ReturnType<SiteAdapter["reading"]> | null} */
    let steps = null;
    /** The cards in the order in which they are read. @type {KgFound[]} */
    let found = [];
    /** How many of them are in sight: a badge that comes after the next frame is drawn would push them about, unless a place is kept for it. */
    let pressing = 0;
    let read = 0;
    /** Those read and not told. @type {Card[]} */
    let fresh = [];
    let isTold = false;
    let isChanged = false;
    let isWaiting = false;
    let credit = BURST_MS;
    let share = SHARE.elsewhere;
    let countedAt = performance.now();

    function count() {
      const now = performance.now();
      credit = Math.min(BURST_MS, credit + (now - countedAt) / share);
      countedAt = now;
    }

    /** @param {KgFound[]} cards in page order @returns {KgFound[]} from where the person looks downwards, then what lies above */
    function inSightFirst(cards) {
      const top = firstOf(cards, ({ bottom }) => bottom <= 0);
      pressing = firstOf(cards, ({ top: edge }) => edge < innerHeight) - top;
      return found = [...cards.slice(top), ...cards.slice(0, top)];
    }

    function look() {
      isWaiting = false;
      if (signal.aborted || !document.body) return;
      const start = performance.now();
      // Where a page changes on and on, a reading is ended before the next one begins.
      if (!steps || (isChanged && credit > 0)) {
        [found, fresh, pressing, read, isTold] = [[], [], 0, 0, false];
        steps = site.reading(document, inSightFirst);
        isChanged = false;
      }
      slice(steps);
      count();
      credit = Math.max(-BURST_MS, credit - (performance.now() - start));
      if (isChanged && !isWaiting) schedule();
    }

    /** @param {ReturnType<SiteAdapter["reading"]>} current */
    function slice(current) {
      const start = performance.now();
      let step = current.next();
      for (; !step.done; step = current.next()) {
        if (step.value !== undefined) read += 1;
        if (step.value && !isTold) fresh.push(step.value);
        if (performance.now() - start < (read < pressing ? HELD_UP_MS : SLICE_MS)) continue;
        tellSeen();
        return wait(() => setTimeout(look));
      }
      tellSeen();
      steps = null;
      share = SHARE[step.value.state];
      on.reading(step.value);
    }

    /** What is out of sight has its place once all that is in sight was read. */
    function tellSeen() {
      if (isTold) return;
      isTold = read >= pressing;
      on.inSight(fresh, isTold ? found.slice(read) : found.slice(read, pressing), isTold);
      fresh = [];
    }

    /** @param {() => void} start */
    function wait(start) {
      isWaiting = true;
      start();
    }

    function schedule() {
      if (signal.aborted) return;
      isChanged = true;
      if (isWaiting) return;
      count();
      const rest = Math.max(credit > 0 ? 0 : -credit * share, document.hidden ? HIDDEN_MS : 0);
      const inFrame = () => requestAnimationFrame(look);
      wait(document.hidden ? () => setTimeout(look, rest) : rest > 0 ? () => setTimeout(inFrame, rest) : inFrame);
    }

    /** @param {MutationRecord} record */
    const isTheirs = (record) => !isOurs(record.target) && (record.removedNodes.length > 0 || record.type !== "childList" || ![...record.addedNodes].every(isOurs));

    const observer = new MutationObserver((records) => {
      if (records.some(isTheirs)) schedule();
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    signal.addEventListener("abort", () => observer.disconnect());
    for (const kind of ["popstate", "hashchange", "pageshow"]) addEventListener(kind, schedule, { signal });
    document.addEventListener("visibilitychange", schedule, { signal });
    schedule();
  };
})();
