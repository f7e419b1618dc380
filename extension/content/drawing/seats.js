// Keeps a place for each card that is not read yet, so that its badge moves nothing when it comes.
"use strict";

/** @param {(host: HTMLElement) => void} own what to do with each of our hosts before it goes into the page @returns {KgSeats} */
globalThis.kgSeats = (own) => {
  /** By the card's element. @type {Map<Element, KgSeat>} */
  const kept = new Map();
  /** Elements whose cards were read before: they have their badge. @type {WeakSet<Element>} */
  const met = new WeakSet();

  /** @param {KgSeat} seat */
  function isInSight({ host }) {
    const { top, bottom } = host.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** @param {(seat: KgSeat) => boolean} isOver */
  function clear(isOver) {
    const over = [...kept].filter(([, seat]) => isOver(seat));
    for (const [root, { host }] of over) {
      host.remove();
      kept.delete(root);
    }
  }

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
    leave: () => clear((seat) => !isInSight(seat)),
    clear: () => clear(() => true),
  };
};
