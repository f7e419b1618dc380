// The badges of the side panel: of cards on a page, which is told what is pressed here, and of requests that are on none.
import { say } from "../ui/text.js";

/** @type {KgSend} */
const send = (kind, body) => kgAsk(kind, body).catch(() => null);

/**
 * @param {string} key of the card
 * @param {() => number | null} tab where the card is
 * @returns {{ host: HTMLElement, show: (card: PageCard) => void }}
 */
export function mirrored(key, tab) {
  /** @type {PageCard} */
  let card;
  let shown = "";
  const badge = kgBadge.create({ correct: (label) => void press(label), undo: () => void press("undo"), unsure: () => void press("unsure"), seen: () => {} },
    (verdict) => kgPanel.questions(card.invitation, verdict));

  /** @param {KgPress} what */
  async function press(what) {
    /** @type {PageCard | null} */
    const now = await chrome.tabs.sendMessage(tab() ?? chrome.tabs.TAB_ID_NONE, { kind: "press", key, what }).catch(() => null);
    show(now ?? { ...card, said: "correctedNot" });
  }

  /** @param {PageCard} now */
  function show(now) {
    card = now;
    const look = JSON.stringify([now.verdict, now.said, now.isUnsure, now.canUndo]);
    if (look === shown) return;
    shown = look;
    const { verdict, said, isUnsure, canUndo } = now;
    if (verdict) badge.show(verdict, { note: said && say(said), isUnsure, canUndo });
    else badge.idle("working");
  }

  return { host: badge.host, show };
}

/**
 * @param {Invitation} first as it was asked about
 * @returns {{ host: HTMLElement, show: (request: Omit<KgRequest, "key">) => void }} what is heard twice is shown once: since then the person may have said more
 */
export function alone(first) {
  const request = kgJudged(first, { send });
  let heard = "";
  request.draw();
  return {
    host: request.host,
    show({ invitation, verdict }) {
      request.reads(invitation);
      const now = JSON.stringify(verdict);
      if (verdict && now !== heard) request.hears(verdict);
      heard = now;
    },
  };
}
