// The bar above the list: how many of each, which to show and in what order, the next one, and a checklist to work through.
"use strict";

(() => {
  const { make, icon, button, closed, say } = kgBuild;
  const { LABELS, BADGES } = kgVerdict;

  /** @type {Record<KgOrder, string>} */
  const ORDERS = { page: "orderPage", badge: "orderBadge", label: "orderLabel", unsure: "orderUnsure" };
  const MIDDLE_DOT = " · ";

  /**
   * @param {{ go: (key: string) => void, look: (view: KgView) => void, keep: (view: KgView) => void, unlearn: () => void }} person what a press leads to
   * @param {KgView} view what the person chose last
   * @returns {KgBar}
   */
  globalThis.kgBar = (person, view) => {
    const { host, root } = closed();
    /** @type {KgRow[]} */
    let rows = [];
    /** Where the person went last. @type {string | null} */
    let at = null;
    /** The rows of the open checklist, with those answered since. @type {Map<string, { row: KgRow, answer: string | null }> | null} */
    let checklist = null;
    /** What the checklist shows, to tell whether it is to be drawn anew. */
    let listed = "";
    const told = make("p", { class: "told", role: "status", text: say("nextHint") });
    const unlearn = button({ class: "choice plain", "data-part": "unlearn", hidden: true }, [say("unlearn")], person.unlearn);
    const list = make("ol", { class: "checks", tabindex: "0", "aria-label": say("checklist") });
    const sheet = make("div", { class: "sheet", hidden: true }, [make("p", { text: say("checklistHow") }), list]);
    const chips = make("div", { class: "chips", role: "group", "aria-label": say("show") });
    const controls = make("div", { class: "controls" });
    root.append(make("section", { class: "bar", "aria-label": "Kithgate" }, [make("div", { class: "top" }, [chips, controls]), make("div", { class: "news" }, [told, unlearn]), sheet]));

    /** @param {Partial<KgView>} change */
    function choose(change) {
      view = { ...view, ...change };
      checklist = checklist && new Map();
      draw();
      person.look(view);
      person.keep(view);
    }

    /** What tells a number, of what, and in which words. @type {Map<HTMLElement, { of: "all" | BadgeKind | Label, words: (number: number) => string }>} */
    const counted = new Map();

    /** @template {HTMLElement} T @param {T} element @param {"all" | BadgeKind | Label} of @param {(number: number) => string} words @returns {T} */
    function counting(element, of, words) {
      counted.set(element, { of, words });
      return element;
    }

    function count() {
      const counts = { all: rows.length, ...kgTally.counts(rows) };
      for (const [element, { of, words }] of counted) {
        const text = words(counts[of]);
        if (element.textContent !== text) element.textContent = text;
      }
    }

    /** @param {string} part @param {boolean} isPressed @param {(Node | string)[]} children @param {() => void} press */
    const toggle = (part, isPressed, children, press) => button({ class: `choice ${part}`, "data-part": part, "aria-pressed": String(isPressed) }, children, press);

    /** @param {string} value @param {boolean} selected @param {string} [text] */
    const option = (value, selected, text = "") => make("option", { value, selected, text });

    /** @param {string} name @param {HTMLOptionElement[]} options @param {(value: string) => void} pick */
    function select(name, options, pick) {
      const box = make("select", { "data-part": name, "aria-label": say(name) }, options);
      box.addEventListener("change", (event) => event.isTrusted && pick(box.value));
      return box;
    }

    /** What has the focus has it afterwards too. @param {() => void} draw */
    function keepingFocus(draw) {
      const part = root.activeElement?.getAttribute("data-part");
      draw();
      if (part) /** @type {HTMLElement | null} */ (root.querySelector(`[data-part="${CSS.escape(part)}"]`))?.focus();
    }

    const draw = () => keepingFocus(() => {
      drawControls();
      count();
      drawList();
    });

    function drawControls() {
      counted.clear();
      chips.replaceChildren(
        toggle("all", view.kind === null, [say("showAll"), counting(make("b"), "all", String)], () => choose({ kind: null })),
        ...(/** @type {BadgeKind[]} */ (["accept", "review", "ignore"])).map((kind) => (
          toggle(kind, view.kind === kind, [icon(kind), say(BADGES[kind]), counting(make("b"), kind, String)], () => choose({ kind: view.kind === kind ? null : kind })))),
      );
      const labels = /** @type {Label[]} */ (Object.keys(LABELS)).map((label) => counting(option(label, label === view.label), label, (number) => `${say(LABELS[label].name)} (${number})`));
      const orders = Object.entries(ORDERS).map(([order, key]) => option(order, order === view.order, say(key)));
      controls.replaceChildren(
        select("labels", [option("", view.label === null, say("labelAny")), ...labels], (label) => choose({ label: /** @type {Label} */ (label) || null })),
        select("order", orders, (order) => choose({ order: /** @type {KgOrder} */ (order) })),
        toggle("dim", view.isDim, [say("dim")], () => choose({ isDim: !view.isDim })),
        toggle("list", checklist !== null, [say("checklist")], () => {
          checklist = checklist ? null : new Map();
          draw();
        }),
        button({ class: "choice strong", "data-part": "next", title: say("nextKey"), "aria-keyshortcuts": "Alt+Shift+R" }, [say(view.kind === null && view.label === null ? "nextReview" : "next")], next),
      );
    }

    function drawList() {
      sheet.hidden = checklist === null;
      if (!checklist) return;
      for (const row of kgTally.arranged(rows, view)) checklist.set(row.key, { row, answer: checklist.get(row.key)?.answer ?? null });
      const shown = JSON.stringify([...checklist.values()].map(({ row: { key, name, kind, words }, answer }) => [key, name, kind, words, answer]));
      // Drawn anew under a press, a button would not feel it.
      if (shown === listed) return;
      listed = shown;
      list.replaceChildren(...[...checklist.values()].map(({ row, answer }) => make("li", { class: answer ? "done" : row.kind }, answer
        ? [icon("accept"), make("bdi", { text: row.name }), make("span", { class: "soft", text: MIDDLE_DOT + answer })]
        : [button({ class: "check", "data-part": `row ${row.key}` }, [icon(row.kind), make("bdi", { text: row.name }), make("span", { class: "soft", text: MIDDLE_DOT + row.words })], () => go(row.key))])));
    }

    /** @param {string} key */
    function go(key) {
      at = key;
      person.go(key);
    }

    function next() {
      const row = kgTally.next(rows, view, at);
      if (row) go(row.key);
      else tell(say("nextNone"), false);
    }

    /** @param {string} text @param {boolean} canUnlearn */
    function tell(text, canUnlearn) {
      told.textContent = text;
      unlearn.hidden = !canUnlearn;
    }

    draw();
    return {
      host, next, tell,
      show(now) {
        rows = now;
        count();
        keepingFocus(drawList);
        person.look(view);
      },
      done(key, answer) {
        const entry = checklist?.get(key);
        if (entry) entry.answer = answer;
        drawList();
      },
    };
  };
})();
