// The badge beside a card: verdict by word, colour and shape; reasons and corrections on a click or key.
"use strict";

(() => {
  const { make, icon, button, closed, say } = kgBuild;

  /** Confidence in words: the first row whose floor it reaches. @type {[number, string][]} */
  const SURENESS = [[0.97, "surenessAlmostCertain"], [0.88, "surenessVeryLikely"], [0.7, "surenessLikely"], [0, "surenessLeaning"]];
  const TELLABLE = 0.7;
  /** A reason's pull in log-odds, as one to three dots. @type {[number, number, string][]} */
  const PULLS = [[1.5, 3, "pullStrong"], [0.6, 2, "pullMedium"], [0, 1, "pullSlight"]];
  /** @type {Record<Label, { name: string, key: string }>} */
  const LABELS = { personal: { name: "labelPersonal", key: "p" }, vouched: { name: "labelVouched", key: "v" }, spam: { name: "labelSpam", key: "s" } };
  /** @type {Record<BadgeKind, string>} */
  const BADGES = { accept: "badgeAccept", ignore: "badgeIgnore", review: "badgeReview" };
  /** @type {Record<Exclude<InvitationKind, "person">, string>} */
  const KINDS = { company: "kindCompany", newsletter: "kindNewsletter", event: "kindEvent", group: "kindGroup", other: "kindOther" };
  /** @type {Record<Standing["state"], { text: string, icon: string }>} */
  const IDLE = {
    working: { text: "badgeLooking", icon: "neutral" }, unpaired: { text: "badgeUnpaired", icon: "off" }, off: { text: "badgeOff", icon: "off" },
    stranger: { text: "badgeHeld", icon: "off" }, barred: { text: "badgeHeld", icon: "off" }, troubled: { text: "badgeTroubled", icon: "off" },
    behind: { text: "badgeHeld", icon: "off" }, ahead: { text: "badgeHeld", icon: "off" },
  };

  /** @param {Evidence} evidence @param {boolean} isFor */
  function reason({ weight, text }, isFor) {
    const [, dots, word] = PULLS.find(([floor]) => weight >= floor) ?? PULLS[2];
    const pull = make("span", { class: "pull", "aria-hidden": "true" }, [1, 2, 3].map((dot) => make("i", { class: dot <= dots ? "on" : "" })));
    return make("li", { class: isFor ? "for" : "against" }, [pull, make("span", {}, [make("bdi", { text }), make("span", { class: "hidden", text: ` (${say(word)})` })])]);
  }

  /** @param {string} heading @param {Evidence[]} evidence @param {boolean} isFor @returns {Node[]} */
  function reasons(heading, evidence, isFor) {
    const isRest = (/** @type {Evidence} */ one) => one.code === "everything_else";
    const heaviestFirst = evidence.toSorted((a, b) => Number(isRest(a)) - Number(isRest(b)) || b.weight - a.weight);
    return evidence.length ? [make("h4", { text: heading }), make("ul", {}, heaviestFirst.map((one) => reason(one, isFor)))] : [];
  }

  /**
   * One badge. It owns its host for as long as the invitation is on the page, however often the page draws its card anew.
   * @param {{ correct: (label: Label) => void, undo: () => void }} person what a press on its buttons does
   * @returns {KgBadge}
   */
  function create(person) {
    const { host, root } = closed();
    let isOpen = false;
    /** Opens or closes the reasons of the verdict shown. @type {(next: boolean) => void} */
    let open = () => {};

    /** @param {string} look @param {Node[]} children */
    function draw(look, children) {
      const hadFocus = root.activeElement?.getAttribute("data-part");
      root.replaceChildren(make("div", { class: `badge ${look}`, role: "group", "aria-label": "Kithgate" }, children));
      if (hadFocus) /** @type {HTMLElement | null} */ (root.querySelector(`[data-part="${hadFocus}"]`))?.focus();
    }

    /** @param {string} look @param {string} shape @param {string} text */
    const plain = (look, shape, text) => draw(look, [make("span", { class: "pill" }, [icon(shape), make("span", { text })])]);

    /** The verdict in words. Who is surely no spam may be hard to tell apart as personal or vouched: then it says both. @param {Verdict} verdict */
    function inWords({ badge, label, confidence, probabilities: { personal, vouched } }) {
      const isEither = badge === "accept" && confidence < TELLABLE;
      const sure = isEither ? personal + vouched : confidence;
      return say("verdict", [say(isEither ? "labelEither" : LABELS[label].name), say(SURENESS.find(([floor]) => sure >= floor)?.[1] ?? "surenessLeaning")]);
    }

    /** @param {Verdict} verdict */
    function modelWords({ is_provisional, model: { version, trained_on } }) {
      return is_provisional ? say("modelOffline") : say(trained_on ? "modelLearned" : "modelStarter", [version, String(trained_on)]);
    }

    /** @param {Verdict} verdict @param {{ note?: string, canUndo?: boolean }} since @returns {Node[]} the reasons, and what the person may say to them */
    function reasonsOf(verdict, { note = "", canUndo = false }) {
      const label = say(LABELS[verdict.label].name);
      return [
        make("h3", { text: inWords(verdict) }),
        ...reasons(say("reasonsFor", label), verdict.evidence.filter(({ supports }) => supports === verdict.label), true),
        ...Object.entries(LABELS).flatMap(([other, { name }]) => other === verdict.label ? []
          : reasons(say("reasonsToward", say(name)), verdict.evidence.filter(({ supports }) => supports === other), false)),
        make("div", { class: "right" }, [
          make("span", { text: say("correctQuestion") }),
          ...Object.entries(LABELS).map(([one, { name, key }]) => button(
            { class: "choice", "data-part": one, "aria-pressed": String(one === verdict.label), "aria-keyshortcuts": key }, [say(name)], () => person.correct(/** @type {Label} */ (one)))),
          ...(canUndo ? [button({ class: "choice plain", "data-part": "undo", "aria-keyshortcuts": "u" }, [say("undo")], person.undo)] : []),
        ]),
        make("p", { class: "foot", role: "status", text: note || modelWords(verdict) }),
      ];
    }

    /** @param {Verdict} verdict @param {{ note?: string, canUndo?: boolean }} [since] what the person's last press led to */
    function show(verdict, since = {}) {
      const panel = make("div", { class: "panel", id: "panel" });
      panel.addEventListener("keydown", press);
      const pill = button({ class: "pill", "data-part": "pill", "aria-controls": "panel" }, [
        icon(verdict.badge), make("span", { text: say(BADGES[verdict.badge]) }), make("span", { class: "said", text: inWords(verdict) }),
        ...(verdict.is_provisional ? [make("span", { class: "said", text: say("badgeOffline") })] : []),
        make("span", { class: "why" }, [say("why"), icon("chevron")]),
      ], () => open(!isOpen));
      open = (next) => {
        isOpen = next;
        // Written when first looked at: most never are, and a page may have hundreds.
        if (isOpen && !panel.hasChildNodes()) panel.append(...reasonsOf(verdict, since));
        panel.hidden = !isOpen;
        pill.setAttribute("aria-expanded", String(isOpen));
      };
      open(isOpen);
      draw(`${verdict.badge}${verdict.is_provisional ? " provisional" : ""}`, [pill, panel]);
    }

    /** @param {KeyboardEvent} event */
    function press(event) {
      if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
      const chosen = Object.entries(LABELS).find(([, { key }]) => key === event.key);
      if (chosen) person.correct(/** @type {Label} */ (chosen[0]));
      else if (event.key === "u") person.undo();
    }

    return {
      host,
      show,
      open: (next) => open(next),
      idle: (state) => plain(`neutral${state === "working" ? " waiting" : ""}`, IDLE[state].icon, say(IDLE[state].text)),
      mark: (kind) => plain("neutral", "neutral", say("notJudged", say(KINDS[kind]))),
    };
  }

  /** A badge needs a line of its own: where the neighbours stand side by side and cannot wrap, it goes further out, at most right after the card. @param {Card} card */
  function spotOf({ anchor, element }) {
    let spot = anchor;
    while (spot !== element && spot.parentElement && isRow(spot.parentElement)) spot = spot.parentElement;
    return spot;
  }

  /** @param {Element} element */
  function isRow(element) {
    const { display, flexDirection, flexWrap } = getComputedStyle(element);
    return display.endsWith("flex") && flexDirection.startsWith("row") && flexWrap === "nowrap";
  }

  /** @param {HTMLElement} host @param {Card} card */
  function isInPlace(host, { anchor, element }) {
    const before = host.previousElementSibling;
    return before !== null && before.contains(anchor) && (element.contains(before) || before === element);
  }

  /** Puts badges in their places, and leaves those alone that are there already. @param {[HTMLElement, Card][]} badges */
  function place(badges) {
    // All is looked at before anything is changed: a style asked for after a change has to be worked out anew.
    const moves = badges.filter(([host, card]) => !isInPlace(host, card)).map(([host, card]) => /** @type {const} */ ([host, spotOf(card)]));
    for (const [host, spot] of moves) spot.after(host);
  }

  globalThis.kgBadge = { create, place };
})();
