// The one notice of the page: says what keeps Kithgate from working here, and the one thing to do about it.
"use strict";

(() => {
  const { make, icon, button, closed, say, save } = kgBuild;
  const BACK_MS = 4000;

  /** What says nothing of other pages. @type {Set<KgTrouble>} */
  const OF_THE_PAGE = new Set(["unreadable", "back"]);

  /** @type {Record<KgTrouble, { title: string, text: string, shape: string, open?: PageName, press?: string }>} */
  const TROUBLES = {
    unpaired: { title: "noticeUnpairedTitle", text: "noticeUnpairedText", shape: "neutral", open: "welcome", press: "pairNow" },
    off: { title: "noticeOffTitle", text: "noticeOffText", shape: "off" },
    stranger: { title: "noticeStrangerTitle", text: "noticeStrangerText", shape: "ignore" },
    barred: { title: "noticeBarredTitle", text: "noticeBarredText", shape: "review", open: "options", press: "openOptions" },
    behind: { title: "stateBehindTitle", text: "stateBehindText", shape: "review" },
    ahead: { title: "stateAheadTitle", text: "stateAheadText", shape: "review" },
    troubled: { title: "noticeTroubledTitle", text: "noticeTroubledText", shape: "review" },
    unreadable: { title: "noticeUnreadableTitle", text: "noticeUnreadableText", shape: "review" },
    back: { title: "noticeBackTitle", text: "noticeBackText", shape: "accept" },
  };

  /** @param {() => string} report @returns {Node[]} */
  function reportButtons(report) {
    const shown = make("pre", { tabindex: "0", hidden: true, "aria-label": say("report") });
    return [
      make("div", { class: "row" }, [
        button({ class: "choice" }, [say("reportLook")], () => {
          shown.textContent = report();
          shown.hidden = !shown.hidden;
        }),
        button({ class: "choice" }, [say("reportSave")], () => save("kithgate-page-report.txt", report())),
      ]),
      shown,
    ];
  }

  /**
   * @param {() => string} report made only when the person wants to see it
   * @returns {{ host: HTMLElement, show: (trouble: KgTrouble | null) => void }}
   */
  globalThis.kgNotice = (report) => {
    const { host, root } = closed();
    /** @type {KgTrouble | null} */
    let now = null;

    /** @param {KgTrouble} trouble */
    async function dismiss(trouble) {
      host.remove();
      if (!OF_THE_PAGE.has(trouble)) await kgAsk("dismissed", { trouble });
    }

    /** @param {KgTrouble} trouble */
    function draw(trouble) {
      const { title, text, shape, open, press } = TROUBLES[trouble];
      root.replaceChildren(make("section", { class: `notice ${shape}`, role: "status", "aria-label": "Kithgate" }, [
        icon(shape),
        make("div", { class: "words" }, [
          make("h2", { text: say(title) }),
          make("p", { text: say(text) }),
          ...(open && press ? [make("div", { class: "row" }, [button({ class: "choice" }, [say(press)], () => void kgAsk("open", { page: open }))])] : []),
          ...(trouble === "unreadable" ? reportButtons(report) : []),
        ]),
        button({ class: "close", "aria-label": say("close") }, [icon("close")], () => void dismiss(trouble)),
      ]));
      document.documentElement.append(host);
    }

    /**
     * Once when something is lost and once when it is back; what was dismissed stays so on every page until it changes.
     * @param {KgTrouble | null} trouble null where there is none, or nothing that it would keep from
     * @param {boolean} [isWorking] whether the service is there
     */
    async function show(trouble, isWorking = false) {
      if (trouble === now) return;
      const isBack = now !== null && !OF_THE_PAGE.has(now) && trouble === null && isWorking;
      now = trouble;
      host.remove();
      if (trouble) {
        const { trouble: dismissed } = await kgAsk("dismissed", {}).catch(() => ({ trouble: null }));
        if (trouble === now && trouble !== dismissed) draw(trouble);
      } else if (isBack) {
        draw("back");
        setTimeout(() => now === null && host.remove(), BACK_MS);
      }
    }

    return { host, show };
  };
})();
