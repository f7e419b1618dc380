// The one notice of the page: says what keeps Kithgate from working here, and the one thing to do about it.
"use strict";

(() => {
  const { make, icon, button, closed, say } = kgBuild;
  const BACK_MS = 4000;
  /** A browser may still be reading what is saved. */
  const SAVED_MS = 10_000;

  /** @type {Record<KgTrouble, { title: string, text: string, shape: string, open?: PageName, press?: string }>} */
  const TROUBLES = {
    unpaired: { title: "noticeUnpairedTitle", text: "noticeUnpairedText", shape: "neutral", open: "welcome", press: "pairNow" },
    off: { title: "noticeOffTitle", text: "noticeOffText", shape: "off" },
    stranger: { title: "noticeStrangerTitle", text: "noticeStrangerText", shape: "ignore" },
    barred: { title: "noticeBarredTitle", text: "noticeBarredText", shape: "review", open: "options", press: "openOptions" },
    troubled: { title: "noticeTroubledTitle", text: "noticeTroubledText", shape: "review" },
    unreadable: { title: "noticeUnreadableTitle", text: "noticeUnreadableText", shape: "review" },
    back: { title: "noticeBackTitle", text: "noticeBackText", shape: "accept" },
  };

  /** @param {() => PageReport} report @returns {Node[]} */
  function reportButtons(report) {
    const shown = make("pre", { tabindex: "0", hidden: true, "aria-label": say("report") });
    const text = () => {
      const { skeleton, ...about } = report();
      return `${JSON.stringify(about, null, 2)}\n\n${skeleton}\n`;
    };
    return [
      make("div", { class: "row" }, [
        button({ class: "choice" }, [say("reportLook")], () => {
          shown.textContent = text();
          shown.hidden = !shown.hidden;
        }),
        button({ class: "choice" }, [say("reportSave")], () => {
          const address = URL.createObjectURL(new Blob([text()], { type: "text/plain" }));
          make("a", { href: address, download: "kithgate-page-report.txt" }).click();
          setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
        }),
      ]),
      shown,
    ];
  }

  /**
   * @param {() => PageReport} report made only when the person wants to see it
   * @returns {{ host: HTMLElement, show: (trouble: KgTrouble | null) => void }}
   */
  globalThis.kgNotice = (report) => {
    const { host, root } = closed();
    /** @type {KgTrouble | null} */
    let now = null;

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
        button({ class: "close", "aria-label": say("close") }, [icon("close")], () => host.remove()),
      ]));
      document.documentElement.append(host);
    }

    /** Once when something is lost and once when it is back; dismissed stays dismissed until it changes. @param {KgTrouble | null} trouble */
    function show(trouble) {
      if (trouble === now) return;
      const isBack = now !== null && now !== "unreadable" && now !== "back" && trouble === null;
      now = trouble;
      if (trouble) draw(trouble);
      else if (isBack) {
        draw("back");
        setTimeout(() => now === null && host.remove(), BACK_MS);
      } else host.remove();
    }

    return { host, show };
  };
})();
