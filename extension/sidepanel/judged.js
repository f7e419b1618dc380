// A badge of the side panel: shown, corrected and undone here. The page's own badge follows by itself.
import { say } from "../ui/text.js";

/**
 * @param {string | null} doubtKey under which "not sure" is remembered, where it is
 * @returns {{ host: HTMLElement, show: (invitation: Invitation, verdict: Verdict | null, isUnsure?: boolean) => void }}
 */
export function judgedBadge(doubtKey) {
  /** @type {Invitation} */
  let invitation;
  /** @type {Verdict | null} */
  let verdict = null;
  /** @type {Correction | null} */
  let correction = null;
  let isUnsure = false;

  const badge = kgBadge.create({ correct: (label) => void correct(label), undo: () => void undo(), unsure: () => void doubt(true), seen: () => {} },
    (now) => kgPanel.questions(invitation, now));

  /** @param {string} [note] what the last press led to */
  function draw(note = "") {
    if (verdict) badge.show(verdict, { note, isUnsure, canUndo: correction !== null || isUnsure });
    else badge.idle("working");
  }

  /** @param {Label} label */
  async function correct(label) {
    if (isUnsure) await doubt(false);
    const said = { invitation, label };
    await taught(() => kgAsk("correct", { correction: said }), said, "corrected", "correctedKept");
  }

  async function undo() {
    const saying = correction;
    if (saying === null) return doubt(false);
    await taught(() => kgAsk("undo", { saying }), null, "undone", "undoneKept");
  }

  /** @param {() => Promise<Taught>} teach @param {Correction | null} next @param {string} done @param {string} kept what is said instead while the service is off */
  async function taught(teach, next, done, kept) {
    try {
      const told = await teach();
      correction = next;
      verdict = told.verdict ?? verdict;
      draw(say(told.isKept ? kept : done));
    } catch {
      draw(say("correctedNot"));
    }
  }

  /** @param {boolean} next */
  async function doubt(next) {
    if (next && correction !== null) await undo();
    isUnsure = next;
    draw(say(next ? "unsureKept" : "undone"));
    if (doubtKey !== null) await kgAsk("doubt", { key: doubtKey, isUnsure });
  }

  return {
    host: badge.host,
    show(shown, next, unsure = isUnsure) {
      const isSame = JSON.stringify([verdict, isUnsure]) === JSON.stringify([next, unsure]) && invitation !== undefined;
      invitation = shown;
      verdict = next;
      isUnsure = unsure;
      if (!isSame) draw();
    },
  };
}
