// Joins what stands above the list with the badges in it: the bar, the dimming, the key for the next, the lesson to take back.
"use strict";

(() => {
  const { say, shortcut } = kgBuild;
  /** @type {KgView} */
  const ALL = { kind: null, label: null, order: "page", isDim: false };
  /** A list of one needs no overview. */
  const LEAST = 2;
  /** @type {Record<Decision["decision"], { told: string, answer: string }>} */
  const DECISIONS = { accepted: { told: "toldAccepted", answer: "answerAccepted" }, ignored: { told: "toldIgnored", answer: "answerIgnored" } };

  /** @param {Element} element */
  function standsInARow(element) {
    const { display, flexDirection } = getComputedStyle(element.parentElement ?? element);
    return display.endsWith("grid") || (display.endsWith("flex") && flexDirection.startsWith("row"));
  }

  /** The list that all cards are in, or what holds it where something else stands beside it. @param {Element[]} cards @returns {Element | null} */
  function listOf(cards) {
    let list = kgDom.common(cards[0], cards[cards.length - 1]);
    while (list?.parentElement && list !== document.body && standsInARow(list)) list = list.parentElement;
    return list === document.body || list === document.documentElement ? null : list;
  }

  /** @param {KeyboardEvent} event */
  const isNextKey = (event) => event.code === "KeyR" && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;

  /**
   * @param {{ rows: () => KgRow[], go: (key: string) => void, unlearn: (decision: Decision) => Promise<Taught | null>, keep: (view: KgView) => void }} page
   * @param {KgView | undefined} view what the person chose last
   * @param {AbortSignal} signal
   * @returns {KgOverview}
   */
  globalThis.kgOverview = ({ rows, go, unlearn, keep }, view = ALL, signal) => {
    const dim = kgDim(signal);
    /** @type {Decision | null} */
    let last = null;
    /** Answers that were never saved. @type {WeakSet<Decision>} */
    const gone = new WeakSet();
    let isDue = false;
    const bar = kgBar({ go, keep, unlearn: () => void takeBack(), look: (view) => dim(kgTally.dimmed(rows(), view).map(({ element }) => element)) }, view);

    async function takeBack() {
      const taken = last;
      if (!taken) return;
      // A second press has nothing more to take back; meanwhile the person may answer another.
      last = null;
      const reply = await unlearn(taken);
      if (!reply && !gone.has(taken)) last ??= taken;
      tell(say(!reply ? "correctedNot" : reply.isKept ? "undoneKept" : "unlearned"), learned());
    }

    /** The answer that can still be taken back. */
    const learned = () => (last ? say(DECISIONS[last.decision].told, last.invitation.sender.name) : "");

    /** @param {string[]} sentences */
    const tell = (...sentences) => bar.tell(sentences.filter(Boolean).join(" "), last !== null);

    shortcut((event) => {
      if (!isNextKey(event) || !bar.host.isConnected) return false;
      bar.next();
      return true;
    }, signal);

    return {
      host: bar.host,
      place(cards) {
        if (cards.length < LEAST || (bar.host.isConnected && bar.host.nextElementSibling?.contains(cards[0]))) return;
        listOf(cards)?.before(bar.host);
      },
      update() {
        if (isDue) return;
        isDue = true;
        requestAnimationFrame(() => {
          isDue = false;
          const now = rows();
          if (bar.host.isConnected) bar.show(now);
        });
      },
      decided(key, decision) {
        last = decision;
        tell(learned());
        bar.done(key, say(DECISIONS[decision.decision].answer));
      },
      lost(decision) {
        gone.add(decision);
        if (last === decision) last = null;
        tell(say("toldLost", decision.invitation.sender.name), learned());
      },
      changed(count) {
        tell(learned(), say("toldChanged", String(count)));
      },
      clear() {
        bar.host.remove();
        dim([]);
      },
    };
  };
})();
