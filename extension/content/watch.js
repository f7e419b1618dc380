// Notices cards that come, change and go: the page never reloads, and draws its rows anew whenever it likes.
"use strict";

(() => {
  /** In the long run reading may take one part in so many of the page's time, less where there is nothing to read; a burst of it may go ahead. */
  const SHARE = { cards: 8, empty: 8, unreadable: 8, elsewhere: 25 };
  const BURST_MS = 250;
  const HIDDEN_MS = 1000;

  /**
   * Reads at once, and again before the next frame is drawn whenever the page has changed, so that a badge appears together with its card.
   * @param {SiteAdapter} site
   * @param {(node: Node) => boolean} isOurs whether a node is one of our own hosts
   * @param {(reading: Reading) => void} onReading
   * @param {AbortSignal} signal
   */
  globalThis.kgWatch = (site, isOurs, onReading, signal) => {
    let isDue = false;
    let credit = BURST_MS;
    let share = SHARE.elsewhere;
    let countedAt = performance.now();

    function count() {
      const now = performance.now();
      credit = Math.min(BURST_MS, credit + (now - countedAt) / share);
      countedAt = now;
    }

    function read() {
      isDue = false;
      if (signal.aborted || !document.body) return;
      const start = performance.now();
      const reading = site.read(document);
      onReading(reading);
      share = SHARE[reading.state];
      count();
      credit -= performance.now() - start;
    }

    function schedule() {
      if (isDue || signal.aborted) return;
      isDue = true;
      count();
      const rest = Math.max(credit > 0 ? 0 : -credit * share, document.hidden ? HIDDEN_MS : 0);
      if (document.hidden) setTimeout(read, rest);
      else if (rest > 0) setTimeout(() => requestAnimationFrame(read), rest);
      else requestAnimationFrame(read);
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
    document.addEventListener("readystatechange", schedule, { signal });
    schedule();
  };
})();
