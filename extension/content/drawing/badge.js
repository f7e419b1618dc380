// The badge beside a card: verdict by word, colour and shape; reasons and corrections on a click or key.
"use strict";

(() => {
  const { make, copied, icon, pressed, closed, typed, say } = kgBuild;
  const { LABELS, BADGES } = kgVerdict;

  /** @type {Record<Exclude<InvitationKind, "person">, string>} */
  const KINDS = { company: "kindCompany", newsletter: "kindNewsletter", event: "kindEvent", group: "kindGroup", other: "kindOther" };
  /** @type {Record<Standing["state"], { text: string, icon: string }>} */
  const IDLE = {
    working: { text: "badgeLooking", icon: "neutral" }, unpaired: { text: "badgeUnpaired", icon: "off" }, off: { text: "badgeOff", icon: "off" },
    stranger: { text: "badgeHeld", icon: "off" }, barred: { text: "badgeHeld", icon: "off" }, troubled: { text: "badgeTroubled", icon: "off" },
    behind: { text: "badgeHeld", icon: "off" }, ahead: { text: "badgeHeld", icon: "off" },
  };

  /** @param {BadgeKind} kind @param {string[]} said @param {boolean} isOpen */
  const pillOf = (kind, said, isOpen) => make("button", { type: "button", class: "pill", "data-part": "pill", "aria-expanded": String(isOpen), "aria-controls": "panel" }, [
    icon(kind), make("span", { text: say(BADGES[kind]) }), ...said.map((text) => make("span", { class: "said", text })),
    make("span", { class: "why" }, [make("span", { text: say("why") }), icon("chevron")]),
  ]);

  /** @returns {KgSeat} */
  function seat() {
    const box = copied("badge", () => make("div", { class: "badge", role: "group", "aria-label": "Kithgate" }));
    const { host, root } = closed(true);
    root.append(box);
    return { host, root, box };
  }

  /**
   * One badge. It owns its host for as long as the invitation is on the page, however often the page draws its card anew.
   * @param {KgPerson} person what a press on its buttons does
   * @param {(verdict: Verdict) => KgQuestion[]} [questions] what could be asked before answering
   * @param {KgSeat} [seat] where it is drawn
   * @returns {KgBadge}
   */
  function create(person, questions = () => [], { host, root, box } = seat()) {
    let isOpen = false;
    /** @type {HTMLElement | undefined} */
    let asks;
    /** Opens and closes the reasons. What is new was seen once they close. @type {() => void} */
    let toggle = () => {};
    typed(host, press);

    /** @param {string} look @param {Node[]} children */
    function draw(look, children) {
      const hadFocus = root.activeElement?.getAttribute("data-part");
      box.className = `badge ${look}`;
      box.replaceChildren(...children);
      if (hadFocus) part(hadFocus)?.focus();
    }

    /** @param {string} name @returns {HTMLElement | null} */
    const part = (name) => root.querySelector(`[data-part="${name}"]`);

    /** @param {string} look @param {string} shape @param {string} text */
    const plain = (look, shape, text) => draw(look, [copied(`${shape} ${text}`, () => make("span", { class: "pill", "data-part": "plain", tabindex: "-1" }, [icon(shape), make("span", { text })]))]);

    /** @param {Verdict} verdict @param {KgSince} [since] */
    function show(verdict, since = {}) {
      toggle = () => {
        isOpen = !isOpen;
        kgLook.dress(root, !isOpen);
        if (!isOpen && since.news) person.seen();
        else show(verdict, since);
      };
      const kind = since.isUnsure ? "review" : verdict.badge;
      const said = [since.isUnsure ? say("unsure") : kgVerdict.inWords(verdict), ...(verdict.is_provisional ? [say("badgeOffline")] : [])];
      const pill = pressed(copied([kind, isOpen, ...said].join("\n"), () => pillOf(kind, said, isOpen)), toggle);
      const news = since.news && !isOpen ? [make("span", { class: "news" }, [icon("news"), make("bdi", { text: since.news })])] : [];
      draw(`${kind}${verdict.is_provisional ? " provisional" : ""}`, [make("div", { class: "line" }, [pill, ...news]), ...(isOpen ? [kgPanel.panel(verdict, since, person, asks ??= kgPanel.drafts(questions(verdict)))] : [])]);
    }

    /** One key is enough wherever in the badge the focus is, but for the text of a draft. @param {KeyboardEvent} event */
    function press(event) {
      if (!part("pill")) return;
      if (event.key === "Escape" && isOpen) {
        part("pill")?.focus();
        toggle();
      }
      if (root.activeElement?.localName === "textarea") return;
      const chosen = Object.entries(LABELS).find(([, { key }]) => key === event.key.toLowerCase());
      if (chosen) person.correct(/** @type {Label} */ (chosen[0]));
      else if (event.key.toLowerCase() === "n") person.unsure();
      else if (event.key.toLowerCase() === "u") person.undo();
    }

    return {
      host,
      show,
      open: (next) => next !== isOpen && toggle(),
      idle: (state) => plain(`neutral${state === "working" ? " waiting" : ""}`, IDLE[state].icon, say(IDLE[state].text)),
      mark: (kind) => plain("neutral", "neutral", say("notJudged", say(KINDS[kind]))),
      focus: () => (part("pill") ?? part("plain"))?.focus(),
    };
  }

  /** A badge needs a line of its own: where the neighbours stand side by side and cannot wrap, it goes further out, at most right after the card. @param {KgSpot} card */
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

  /** @param {HTMLElement} host @param {KgSpot} card */
  function isInPlace(host, { anchor, element }) {
    const before = host.previousElementSibling;
    return before !== null && before.contains(anchor) && (element.contains(before) || before === element);
  }

  /** Puts badges in their places, and leaves those alone that are there already. @param {[HTMLElement, KgSpot][]} badges */
  function place(badges) {
    // All is looked at before anything is changed: a style asked for after a change has to be worked out anew.
    if (badges[0]) kgLook.suit(badges[0][1].element);
    const moves = badges.filter(([host, card]) => !isInPlace(host, card)).map(([host, card]) => /** @type {const} */ ([host, spotOf(card)]));
    for (const [host, spot] of moves) spot.after(host);
  }

  globalThis.kgBadge = { seat, create, place };
})();
