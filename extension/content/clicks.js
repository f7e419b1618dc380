// Notices the person's own Accept and Ignore: a click counts only once the page itself shows that it took effect.
"use strict";

(() => {
  const PATIENCE_MS = 60_000;

  /**
   * @param {SiteAdapter} site
   * @param {(key: string, decision: Decision) => void} onDecision
   * @param {AbortSignal} signal
   * @returns {(reading: Reading) => void} to be called with every reading of the page
   */
  globalThis.kgClicks = (site, onDecision, signal) => {
    /** @type {Map<string, { card: Card, decision: Decision, before: Reading, until: number }>} */
    const open = new Map();

    document.addEventListener("click", (event) => {
      const path = event.composedPath();
      if (!event.isTrusted || !path.some((step) => step instanceof Element && step.matches(kgCards.PRESSED))) return;
      const before = site.read(document);
      const clicked = site.clicked(path, before);
      if (!clicked || clicked.card.invitation.kind !== "person") return;
      const { card, answer } = clicked;
      const decided_at = new Date().toISOString();
      open.set(card.key, { card, decision: { invitation: card.invitation, decision: answer, decided_at, label: null }, before, until: Date.now() + PATIENCE_MS });
    }, { capture: true, signal });

    return (reading) => {
      for (const [key, { card, decision, before, until }] of open) {
        const isSettled = site.settled(card, reading, document, before);
        if (isSettled) onDecision(key, decision);
        if (isSettled || Date.now() > until) open.delete(key);
      }
    };
  };
})();
