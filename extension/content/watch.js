// Notices cards that come, change and go: the page never reloads, and draws its rows anew whenever it likes.
"use strict";

(() => {
  /** In the long run reading may take one part in so many of the page's time, less where there is nothing to read; a burst of it may go ahead. */
  const SHARE = { cards: 8, empty: 8, unreadable: 8, elsewhere: 25 };
  const BURST_MS = 250;
  /** Once what is in sight has been read, reading rests after so long, that no page stutters. */
  const SLICE_MS = 8;
  /** What is out of sight is told in batches: each one makes the browser draw anew. */
  const BATCH = 150;
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
   * @param {{ cards: (cards: Card[]) => void, reading: (reading: Reading) => void }} on the cards read so far, frame by frame; in the end the whole
   * @param {AbortSignal} signal
   */
  globalThis.kgWatch = (site, isOurs, on, signal) => {
    /** @type {Generator<Card, Reading> | null} */
    let steps = null;
    /** How many cards are in sight and must be read before the next frame is drawn: a badge that comes later would push them about. */
    let pressing = 0;
    /** Cards read and not yet told. @type {Card[]} */
    let fresh = [];
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

    /** @param {KgFound[]} found in page order @returns {KgFound[]} from where the person looks downwards, then what lies above */
    function inSightFirst(found) {
      const top = firstOf(found, ({ bottom }) => bottom <= 0);
      pressing = firstOf(found, ({ top: edge }) => edge < innerHeight) - top;
      return [...found.slice(top), ...found.slice(0, top)];
    }

    function read() {
      isWaiting = false;
      if (signal.aborted || !document.body) return;
      const start = performance.now();
      if (isChanged || !steps) {
        steps = site.reading(document, inSightFirst);
        fresh = [];
      }
      isChanged = false;
      slice(steps);
      count();
      credit -= performance.now() - start;
    }

    /** @param {Generator<Card, Reading>} current */
    function slice(current) {
      let step = current.next();
      const end = performance.now() + SLICE_MS;
      for (; !step.done; step = current.next()) {
        fresh.push(step.value);
        if (fresh.length < pressing || performance.now() < end) continue;
        if (pressing > 0 || fresh.length >= BATCH) on.cards(fresh.splice(0));
        pressing = 0;
        return wait(() => setTimeout(read));
      }
      steps = null;
      share = SHARE[step.value.state];
      on.reading(step.value);
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
      const inFrame = () => requestAnimationFrame(read);
      wait(document.hidden ? () => setTimeout(read, rest) : rest > 0 ? () => setTimeout(inFrame, rest) : inFrame);
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
