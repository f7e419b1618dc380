// The audit: every connection with what ties it to the person, marked by click or key; marks are kept by the service at once.
import { ask } from "../ask.js";
import { at, isolated, make, profile } from "../build.js";
import { attempt, button, filled, offerMore, onChange, say } from "../page.js";
import { count, day, GROUPS, number } from "../words.js";

/** @typedef {keyof typeof GROUPS} Group */
/** @typedef {{ id: string, name: string, profile_url: string | null, company: string | null, position: string | null, connected_on: string }} Person */
/** @typedef {{ person: Person, group: Group, ties: string[], mark: Group | null }} Line */
/** @typedef {{ lines: Line[], counts: Record<Group, number>, marks: Record<Group | "none", number>, found: number, next: number | null }} Audit */

const PAGE = 50;
const KEYS = /** @type {Record<string, Group>} */ ({ k: "keep", u: "unsure", l: "let_go" });
const STEPS = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });

/** What each row on the page shows. @type {Map<HTMLElement, Line>} */
const lines = new Map();
const list = at("connections-list", HTMLOListElement);
/** How many of all connections bear which mark. @type {Audit["marks"]} */
let marks = { none: 0, keep: 0, unsure: 0, let_go: 0 };

export const open = () => show(0);

/** What was chosen in the form, as the service reads it. */
function asked() {
  const { sort = "strength", ...rest } = filled("connections-form");
  const [order, backwards] = sort.split(" ");
  return { ...rest, sort: order ?? "strength", backwards: String(backwards !== undefined) };
}

/** The query of what a button saves: the list as it is shown, or beside another section everything. @param {Element} button */
export const chosen = (button) => (button.closest("#connections") ? `?${new URLSearchParams(asked())}` : "");

/** @param {number} start */
async function show(start) {
  const page = /** @type {Audit} */ (await ask(`/audit?${new URLSearchParams({ ...asked(), start: String(start), limit: String(PAGE) })}`));
  if (!start) {
    lines.clear();
    list.replaceChildren();
  }
  const rows = page.lines.map(row);
  list.append(...rows);
  marks = page.marks;
  showProgress();
  const all = sum(marks);
  at("connections-none", HTMLElement).hidden = all > 0;
  at("connections-some", HTMLElement).hidden = all === 0;
  at("connections-found", HTMLElement).textContent = page.found ? `${count(page.found, "connection")} in this list` : "Nobody fits.";
  offerMore("connections-more", page.next === null ? null : more);
  for (const tab of at("connections-form", HTMLFormElement).querySelectorAll("[name=group]")) showCount(/** @type {HTMLInputElement} */ (tab), page);
  (rows[0] ?? null)?.setAttribute("tabindex", start ? "-1" : "0");
}

/** Whoever was marked meanwhile may fit no longer, and then the service counts on without them. */
const more = () => show([...lines.values()].filter((line) => fits(line)).length);

/** @param {Line} line */
function fits({ mark }) {
  const { mark: wanted } = filled("connections-form");
  return wanted === undefined || wanted === (mark ?? "none");
}

/** @param {Record<string, number>} counts */
const sum = (counts) => Object.values(counts).reduce((before, each) => before + each, 0);

/** @param {HTMLInputElement} tab @param {Audit} page */
function showCount(tab, { counts }) {
  const label = tab.value ? GROUPS[/** @type {Group} */ (tab.value)] : "All";
  tab.nextElementSibling?.replaceChildren(label, " ", make("span", { class: "soft" }, number(tab.value ? counts[/** @type {Group} */ (tab.value)] : sum(counts))));
}

function showProgress() {
  const done = marks.keep + marks.unsure + marks.let_go;
  const progress = at("connections-progress", HTMLProgressElement);
  progress.max = Math.max(done + marks.none, 1);
  progress.value = done;
  const split = done ? `: ${number(marks.keep)} to keep, ${number(marks.unsure)} unsure, ${number(marks.let_go)} to let go` : "";
  at("connections-done", HTMLElement).textContent = `You have looked at ${number(done)} of ${number(done + marks.none)}${split}.`;
}

/** A span of years, which no line may break. @param {string} tie */
const together = (tie) => tie.replace(/(\d)-(?=\d)/g, "$1\u2011");

/** @param {Line} line */
function row(line) {
  const { person } = line;
  const works = [person.position, person.company].filter(Boolean).join(", ");
  /** @type {HTMLElement} */
  const made = make(
    "li", { tabindex: -1, class: "tie" },
    make("div", { class: "who" }, make("b", {}, profile(person.name, person.profile_url)), works && make("p", { class: "soft small" }, isolated(works)), make("p", { class: "soft small" }, `Connected since ${day(person.connected_on)}`)),
    make("ul", { class: "why" }, ...line.ties.map((tie) => make("li", {}, isolated(together(tie))))),
    make("div", { class: "marks", role: "group", "aria-label": person.name }, ...Object.entries(GROUPS).map(([group, words]) => button(words, { "data-group": group }, () => mark(made, /** @type {Group} */ (group))))),
  );
  lines.set(made, line);
  showMark(made);
  return made;
}

/** @param {HTMLElement} made */
function showMark(made) {
  const line = lines.get(made);
  made.dataset.mark = line?.mark ?? "none";
  for (const button of made.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.group === line?.mark));
    button.classList.toggle("suggested", button.dataset.group === line?.group);
    button.title = button.dataset.group === line?.group ? "Kithgate suggests this" : "";
  }
}

/** Marks, or takes the same mark back. @param {HTMLElement} made @param {Group} group */
async function mark(made, group) {
  const line = lines.get(made);
  if (!line) return;
  const wanted = line.mark === group ? null : group;
  await ask("/audit/marks", "POST", { person: line.person.id, mark: wanted });
  marks[line.mark ?? "none"] -= 1;
  marks[wanted ?? "none"] += 1;
  line.mark = wanted;
  showMark(made);
  showProgress();
  say(wanted ? `${line.person.name}: ${GROUPS[wanted].toLowerCase()}.` : `${line.person.name}: not marked any more.`);
}

/** @param {HTMLElement} made @param {number} step */
async function go(made, step) {
  const button = at("connections-more", HTMLButtonElement);
  if (step > 0 && !made.nextElementSibling && !button.hidden) await more();
  const next = /** @type {HTMLElement | null} */ (step > 0 ? made.nextElementSibling : made.previousElementSibling);
  if (!next) return;
  made.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

list.addEventListener("keydown", (event) => {
  const made = /** @type {HTMLElement | null} */ (event.target instanceof Element ? event.target.closest(".tie") : null);
  if (!made || event.ctrlKey || event.metaKey || event.altKey) return;
  const group = KEYS[event.key.toLowerCase()];
  const step = STEPS[event.key];
  if (!group && !step) return;
  event.preventDefault();
  void attempt(async () => {
    const isBack = group && lines.get(made)?.mark === group;
    if (group) await mark(made, group);
    if (!isBack) await go(made, step ?? 1);
  });
});

onChange("connections-form", open);
