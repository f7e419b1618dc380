// Keeps a place for each card that is not read yet, so that its badge moves nothing when it comes.
"use strict";

/** @param {(host: HTMLElement) => void} own what to do with each of our hosts before it goes into the page @returns {KgSeats} */
globalThis.kgSeats = (own) => {
  /** By the card's element. @type {Map<Element, KgSeat>} */
  const kept = new Map();
  /** Elements whose cards were read before: they have their badge. @type {WeakSet<Element>} */
  const met = new WeakSet();

  return {
    keep(found) {
      return found.filter(({ root }) => !kept.has(root) && !met.has(root)).map(({ root, anchor }) => {
        const seat = kgBadge.seat();
        kept.set(root, seat);
        own(seat.host);
        return [seat.host, { anchor, element: root }];
      });
    },
    take(element) {
      met.add(element);
      const seat = kept.get(element);
      kept.delete(element);
      return seat;
    },
    clear() {
      for (const { host } of kept.values()) host.remove();
      kept.clear();
    },
  };
};
