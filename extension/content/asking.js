// Asks the service what it says of the requests on the page, and again once it learned something, while the person looks.
"use strict";

(() => {
  const POLL_MS = 2500;
  const AT_ONCE = 300;

  /** @param {{ send: KgSend, requests: () => KgEntry[], became: () => void, heard: (changed: number) => void, asked: () => void }} page @returns {KgAsking} */
  globalThis.kgAsking = ({ send, requests, became, heard, asked }) => {
    /** @type {Standing["state"]} */
    let state = "working";
    let isAsking = false;
    /** What the newest verdicts rest on, "" while the service is off: those of another revision may be out of date. */
    let revision = "";
    /** Ends a rest between two looks. @type {() => void} */
    let wake = () => {};

    const due = () => requests().filter((entry) => entry.revision === null || entry.revision !== revision);

    /** @param {Standing["state"]} next */
    function become(next) {
      if (next === state) return;
      state = next;
      // What was judged while the service was off is judged again.
      if (state === "working") for (const entry of requests()) if (entry.revision === "") entry.revision = null;
      became();
    }

    async function judge() {
      if (isAsking) return;
      isAsking = true;
      try {
        for (;;) {
          const now = due().slice(0, AT_ONCE);
          if (!now.length) return wake();
          const prints = now.map(({ print }) => print);
          const reply = await send("judge", { invitations: now.map(({ judged }) => judged.invitation) });
          become(reply ? reply.standing.state : "troubled");
          if (!reply || reply.verdicts.length !== now.length) return;
          revision = reply.revision;
          let changed = 0;
          now.forEach((entry, at) => {
            if (entry.print !== prints[at]) return;
            entry.revision = revision;
            changed += Number(entry.judged.hears(reply.verdicts[at]));
          });
          if (changed) heard(changed);
        }
      } finally {
        isAsking = false;
        asked();
      }
    }

    /** Is the service there, and does something wait for it? */
    async function look() {
      const standing = await send("standing", {});
      if (standing) become(standing.state);
      if (state === "working") await judge();
    }

    /** Waits with the service until something was learned, wherever it was, and judges again. @returns {Promise<boolean>} whether something was */
    async function listen() {
      const heard = await send("changes", { after: revision });
      if (heard) become(heard.state);
      if (!heard?.revision || heard.revision === revision) return false;
      revision = heard.revision;
      await judge();
      return true;
    }

    return {
      get state() { return state; },
      isDue: () => due().length > 0,
      judge,
      anew() {
        for (const entry of requests()) entry.revision = null;
        wake();
      },
      async follow(signal) {
        while (!signal.aborted) {
          const began = Date.now();
          let isNew = false;
          if (!document.hidden && requests().length && !isAsking) {
            if (due().length) await judge();
            else if (state === "working" && revision) isNew = await listen();
            else await look();
          }
          const rest = isNew ? 0 : POLL_MS - (Date.now() - began);
          if (rest > 0) await new Promise((done) => { wake = () => done(null); setTimeout(wake, rest); });
        }
      },
    };
  };
})();
