// One request before the person: its badge, what the service says of it, and what they say of it themselves.
"use strict";

(() => {
  const { say } = kgBuild;
  /** What is said while the service is off, and once it was told. */
  const KEPT = { corrected: "correctedKept", undone: "undoneKept" };
  /** @type {Record<string, string>} */
  const ARRIVED = Object.fromEntries(Object.entries(KEPT).map(([done, kept]) => [kept, done]));

  /** @param {Invitation} invitation @param {KgSurroundings} surroundings @returns {KgJudged} */
  globalThis.kgJudged = (invitation, { send, state = () => "working", drawn = () => {}, doubtKey = null, isUnsure = false, seat }) => {
    /** @type {Verdict | null} */
    let verdict = null;
    /** What still stands of what they said of it, in that order. @type {Correction[]} */
    const corrections = [];
    /** What the last press led to: a message's key. */
    let said = "";
    /** @type {string | null} */
    let news = null;
    let isPressed = false;
    /** The press before, here or in the side panel: each goes by what that one left standing. */
    let before = Promise.resolve();

    const badge = kgBadge.create({ correct: (label) => void press(label), undo: () => void press("undo"), unsure: () => void press("unsure"), seen },
      (now) => kgPanel.questions(invitation, now), seat);

    /** What was taken back once: a verdict may tell it still, or what they said of another request of the same person. @type {Set<Label>} */
    const takenBack = new Set();

    /** What they said last of it, before this page was open too. @returns {Correction | null} */
    const standing = () => corrections.at(-1) ?? (verdict?.evidence[0]?.code === "corrected" && !takenBack.has(verdict.label) ? { invitation, label: verdict.label } : null);

    const canUndo = () => standing() !== null || isUnsure;

    function draw() {
      if (invitation.kind !== "person") badge.mark(invitation.kind);
      else if (verdict) badge.show(verdict, { note: said && say(said), news, isUnsure, canUndo: canUndo() });
      else badge.idle(state());
      drawn();
    }

    function seen() {
      news = null;
      draw();
    }

    /** @param {KgPress} what */
    function press(what) {
      const next = () => (what === "undo" ? undo() : what === "unsure" ? doubt(true) : correct(what));
      before = before.then(next, next);
      return before;
    }

    /** @param {Label} label */
    async function correct(label) {
      isPressed = true;
      await doubt(false);
      const correction = { invitation, label };
      const reply = await send("correct", { correction });
      if (reply && standing()?.label !== label) corrections.push(correction);
      taught(reply, "corrected");
    }

    /** @param {Correction} saying @returns {Promise<boolean>} whether it was taken back */
    async function takeBack(saying) {
      isPressed = true;
      const reply = await send("undo", { saying });
      if (reply) {
        corrections.pop();
        takenBack.add(saying.label);
      }
      taught(reply, "undone");
      return reply !== null;
    }

    async function undo() {
      const saying = standing();
      if (saying) await takeBack(saying);
      else await doubt(false);
    }

    /** @param {Taught | null} reply null when it was not taken @param {keyof typeof KEPT} done what it says when the service knows it */
    function taught(reply, done) {
      if (reply) {
        verdict = reply.verdict ?? verdict;
        said = reply.isKept ? KEPT[done] : done;
        news = null;
      } else said = "correctedNot";
      isPressed = false;
      draw();
    }

    /** "Not sure" teaches nothing: it is kept until the browser is closed. @param {boolean} next */
    async function doubt(next) {
      if (next === isUnsure) return;
      for (let saying = standing(); next && saying; saying = standing()) if (!(await takeBack(saying))) return;
      isUnsure = next;
      said = next ? "unsureKept" : "undone";
      draw();
      if (doubtKey !== null) await send("doubt", { key: doubtKey, isUnsure });
    }

    return {
      host: badge.host,
      focus: badge.focus,
      draw,
      get invitation() { return invitation; },
      get verdict() { return verdict; },
      get isUnsure() { return isUnsure; },
      get since() { return { said, isUnsure, canUndo: canUndo() }; },
      reads(now) { invitation = now; },
      hears(told) {
        // What was judged with everything known is not replaced by less.
        const next = told.is_provisional && verdict && !verdict.is_provisional ? verdict : told;
        const isNew = verdict === null || JSON.stringify(verdict) !== JSON.stringify(next);
        const change = isPressed ? null : kgVerdict.news(verdict, next);
        // Before the service judged it was told what waited.
        const now = (!told.is_provisional && ARRIVED[said]) || said;
        const isOther = isNew || now !== said;
        verdict = next;
        said = now;
        news = change ?? news;
        if (isOther) draw();
        return change !== null;
      },
      doubted() {
        isUnsure = true;
        draw();
      },
      press,
    };
  };
})();
