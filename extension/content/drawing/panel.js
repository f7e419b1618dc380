// The panel under a badge: the verdict with its reasons, why not the other, the person's correction, and drafts to ask.
"use strict";

(() => {
  const { make, icon, button, say } = kgBuild;
  const { LABELS } = kgVerdict;

  /** A reason's pull in log-odds, as one to three dots. @type {[number, number, string][]} */
  const PULLS = [[1.5, 3, "pullStrong"], [0.6, 2, "pullMedium"], [0, 1, "pullSlight"]];

  /** @param {Evidence} evidence @param {boolean} isFor */
  function reason({ weight, text }, isFor) {
    const [, dots, word] = PULLS.find(([floor]) => weight >= floor) ?? PULLS[2];
    const pull = make("span", { class: "pull", "aria-hidden": "true" }, [1, 2, 3].map((dot) => make("i", { class: dot <= dots ? "on" : "" })));
    return make("li", { class: isFor ? "for" : "against" }, [pull, make("span", {}, [make("bdi", { text }), make("span", { class: "hidden", text: ` (${say(word)})` })])]);
  }

  /** @param {string} heading @param {Evidence[]} evidence @param {boolean} isFor @param {string} [because] @returns {Node[]} */
  function reasons(heading, evidence, isFor, because) {
    if (!evidence.length && !because) return [];
    return [make("h4", { text: heading }), ...(evidence.length ? [make("ul", {}, evidence.map((one) => reason(one, isFor)))] : []), ...(because ? [make("p", { class: "because", text: because })] : [])];
  }

  /** What the person says it is: three labels that teach, and "not sure", which does not. @param {Verdict} verdict @param {KgSince} since @param {KgPerson} person */
  function correction(verdict, { canUndo, isUnsure }, person) {
    const choice = (/** @type {string} */ part, /** @type {string} */ name, /** @type {string} */ key, /** @type {boolean} */ isPressed, /** @type {() => void} */ press) => (
      button({ class: "choice", "data-part": part, "aria-pressed": String(isPressed), "aria-keyshortcuts": key, title: say("byKey", key.toUpperCase()) }, [say(name)], press));
    return make("div", { class: "right", role: "group", "aria-label": say("correctQuestion") }, [
      make("span", { text: say("correctQuestion") }),
      ...Object.entries(LABELS).map(([label, { name, key }]) => (
        choice(label, name, key, !isUnsure && label === verdict.label, () => person.correct(/** @type {Label} */ (label))))),
      choice("unsure", "labelUnsure", "n", Boolean(isUnsure), person.unsure),
      ...(canUndo ? [button({ class: "choice plain", "data-part": "undo", "aria-keyshortcuts": "u" }, [say("undo")], person.undo)] : []),
    ]);
  }

  /** @param {HTMLTextAreaElement} box */
  async function copy(box) {
    try {
      await navigator.clipboard.writeText(box.value);
      return true;
    } catch {
      box.select();
      return document.execCommand("copy");
    }
  }

  /** What could be asked before answering. @param {Invitation} invitation @param {Verdict} verdict @returns {KgQuestion[]} */
  function questions(invitation, verdict) {
    const draft = (/** @type {string | null} */ voucher) => kgDraft(document.documentElement.lang, invitation.sender.name, voucher);
    return [{ name: say("askSender"), draft: draft(null) }, ...kgVerdict.vouchers(verdict, invitation).map((name) => ({ name: say("askVoucher", name), draft: draft(name) }))];
  }

  /** Questions to ask before answering: shown, edited and copied here, sent by the person or not at all. @param {KgQuestion[]} questions @returns {HTMLElement} */
  function drafts(questions) {
    const box = make("textarea", { "data-part": "draft", rows: "4", dir: "auto", "aria-label": say("draft") });
    const told = make("span", { class: "told", role: "status" });
    const sheet = make("div", { class: "draft", hidden: true }, [box, make("div", { class: "row" }, [
      button({ class: "choice", "data-part": "copy" }, [say("copy")], () => void copy(box).then((done) => { told.textContent = say(done ? "copied" : "copiedNot"); })), told,
    ])]);
    const asks = questions.map(({ name, draft: { text, language } }) => {
      const ask = button({ class: "choice", "data-part": "ask", "aria-expanded": "false" }, [name], () => {
        const isOpen = ask.getAttribute("aria-expanded") === "true";
        for (const each of asks) each.setAttribute("aria-expanded", String(each === ask && !isOpen));
        sheet.hidden = isOpen;
        told.textContent = "";
        if (isOpen) return;
        box.value = text;
        box.lang = language;
        box.focus();
      });
      return ask;
    });
    return make("div", { class: "ask" }, [make("div", { class: "row" }, asks), sheet]);
  }

  /**
   * @param {Verdict} verdict @param {KgSince} since @param {KgPerson} person
   * @param {HTMLElement} asks the drafts, which outlive the panel: what the person wrote into them stays
   * @returns {HTMLElement}
   */
  function panel(verdict, since, person, asks) {
    const { label: other, because } = kgVerdict.whyNot(verdict);
    const named = (/** @type {string} */ key, /** @type {Label} */ label) => say(key, say(LABELS[label].name));
    const [third] = /** @type {Label[]} */ (Object.keys(LABELS)).filter((label) => label !== verdict.label && label !== other);
    return make("div", { class: "panel", id: "panel" }, [
      make("h3", { text: kgVerdict.inWords(verdict) }),
      ...(since.news ? [make("p", { class: "news" }, [icon("news"), make("bdi", { text: since.news })])] : []),
      ...reasons(named("reasonsFor", verdict.label), kgVerdict.speaksFor(verdict, verdict.label), true),
      ...reasons(named("whyNot", other), kgVerdict.speaksFor(verdict, other), false, because),
      ...reasons(named("reasonsToward", third), kgVerdict.speaksFor(verdict, third), false),
      ...(verdict.nearest ? [make("p", { class: "because" }, [make("bdi", { text: verdict.nearest })])] : []),
      correction(verdict, since, person),
      asks,
      make("p", { class: "foot", role: "status", text: since.note || kgVerdict.model(verdict) }),
    ]);
  }

  globalThis.kgPanel = { panel, questions, drafts };
})();
