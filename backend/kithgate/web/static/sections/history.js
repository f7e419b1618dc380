// What the person decided and corrected, and a way to take it back.
import { ask } from "../ask.js";
import { at, isolated, make, profile } from "../build.js";
import { button, filled, offerMore, onChange, say } from "../page.js";
import { day, LABELS } from "../words.js";

/** @typedef {{ id: string, answer: "accepted" | "ignored" | null, label: keyof typeof LABELS | null, decided_at: string | null, source: keyof typeof SOURCES, invitation: { note: string | null, sender: { name: string, headline: string | null, profile_url: string | null } } }} Entry */

const SOURCES = { site: "on the site", archive: "from your archive", script: "by a script" };
const PAGE = 30;

export const open = () => show(null);

/** @param {number | null} before */
async function show(before) {
  const asked = new URLSearchParams({ ...filled("history-form"), limit: String(PAGE), ...(before === null ? {} : { before: String(before) }) });
  const page = /** @type {{ entries: Entry[], next: number | null }} */ (await ask(`/history?${asked}`));
  const list = at("history-list", HTMLElement);
  if (before === null) list.replaceChildren(...(page.entries.length ? [] : [make("li", { class: "soft" }, "Nothing here. Accept, ignore or correct an invitation, or import your archive.")]));
  list.append(...page.entries.map(line));
  offerMore("history-more", page.next === null ? null : () => show(page.next));
}

/** @param {Entry} entry */
function line(entry) {
  const { sender, note } = entry.invitation;
  const said = [entry.answer && `You ${entry.answer} it`, entry.label && `You said: ${LABELS[entry.label]}`].filter(Boolean).join(". ");
  // A label may also be the answer to a question, given here.
  const where = entry.answer || entry.source !== "site" ? SOURCES[entry.source] : null;
  const row = make("li", {}, make(
    "div", {}, make("b", {}, profile(sender.name, sender.profile_url)),
    sender.headline && make("p", { class: "soft small" }, isolated(sender.headline)),
    note && make("blockquote", {}, isolated(note)),
    make("p", { class: "small" }, `${[said, where, day(entry.decided_at)].filter(Boolean).join(", ")}.`),
  ));
  row.append(button("Undo", { "aria-label": `Undo: ${sender.name}` }, () => undo(entry, row)));
  return row;
}

/** @param {Entry} entry @param {HTMLElement} row */
async function undo(entry, row) {
  await ask(`/decisions/${entry.id}`, "DELETE");
  const next = /** @type {HTMLElement | null} */ ((row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button"));
  row.remove();
  next?.focus();
  say(`Taken back, and unlearned: ${entry.invitation.sender.name}.`);
}

onChange("history-form", open);
