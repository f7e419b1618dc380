// Notices cards that come, change and go: the page never reloads, and draws its rows anew whenever it likes.
"use strict";

(() => {
  /** In the long run reading may take one part in so many of the page's time, less where there is nothing to read; a burst of it may go ahead. */
  const SHARE = { cards: 8, empty: 8, unreadable: 8, elsewhere: 25 };
  const BURST_MS = 250;
  /** Once what is in sight has been read, reading rests after so long, that no page stutters. */
  const SLICE_MS = 8;
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
   * @param {{ inSight: (cards: Card[], unread: KgFound[]) => void, reading: (reading: Reading) => void }} on before the next frame what is in sight, and what is not read by then; in the end the whole
   * @param {AbortSignal} signal
   */
  globalThis.kgWatch = (site, isOurs, on, signal) => {
    /** @type {Generator<Card | null, Reading> | null} */
    let steps = null;
    /** The cards in the order in which they are read. @type {KgFound[]} */
    let found = [];
    /** How many of them are in sight and must be read before the next frame is drawn: a badge that comes later would push them about. */
    let pressing = 0;
    /** Those read before that frame. @type {Card[]} */
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
        [found, fresh, pressing, isTold] = [[], [], 0, false];
        steps = site.reading(document, inSightFirst);
        isChanged = false;
      }
      slice(steps);
      count();
      credit = Math.max(-BURST_MS, credit - (performance.now() - start));
      if (isChanged && !isWaiting) schedule();
    }

    /** @param {Generator<Card | null, Reading>} current */
    function slice(current) {
      let step = current.next();
      const end = performance.now() + SLICE_MS;
      for (let read = 1; !step.done; step = current.next(), read += 1) {
        if (step.value && !isTold) fresh.push(step.value);
        if ((!isTold && read < pressing) || performance.now() < end) continue;
        tellSeen(read);
        return wait(() => setTimeout(look));
      }
      tellSeen(found.length);
      steps = null;
      share = SHARE[step.value.state];
      on.reading(step.value);
    }

    /** Once what is in sight was read, before the next frame. @param {number} read how many were read by now */
    function tellSeen(read) {
      if (!isTold) on.inSight(fresh, found.slice(read));
      isTold = true;
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
