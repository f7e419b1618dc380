// The person's records: brought by dropping an archive, shown table by table, copied, and forgotten.
import { ask, finished } from "../ask.js";
import { at, isolated, make, sure } from "../build.js";
import { button, onPress, onSubmit, say } from "../page.js";
import { count, megabytes, moment, number, plain, TIES } from "../words.js";

/** @typedef {{ file: string, line: number, why: string }} Skipped */
/** @typedef {{ archives: string[], dry_run: boolean, owner: string | null, read: Record<string, number>, people: Record<string, number>, ties: Record<string, number>, examples: Record<string, number>, new_examples: number, hidden_connections: number, left_out: Record<string, number>, skipped: Skipped[], warnings: string[] }} Summary */

const MOST_SKIPPED = 200;
const form = at("import-form", HTMLFormElement);
const files = /** @type {HTMLInputElement} */ (form.elements.namedItem("file"));
const dry = /** @type {HTMLInputElement} */ (form.elements.namedItem("dry"));

export async function open() {
  const kept = await ask("/kept");
  at("kept-folder", HTMLElement).textContent = kept.folder;
  at("kept-list", HTMLElement).replaceChildren(...kept.tables.map((/** @type {{ what: string, meaning: string, count: number }} */ table) => make("li", {}, make("div", {}, make("b", {}, table.what), make("p", { class: "soft small" }, table.meaning)), make("b", {}, number(table.count)))));
  at("backups-list", HTMLElement).replaceChildren(...(kept.backups.length ? kept.backups.map(copy).reverse() : [make("li", { class: "soft" }, "None yet.")]));
}

/** @param {{ name: string, made_at: string | null, bytes: number }} backup */
const copy = ({ name, made_at, bytes }) => make("li", {}, make("div", {}, make("b", {}, made_at ? moment(made_at) : isolated(name)), make("p", { class: "soft small" }, isolated(name))), make("span", {}, megabytes(bytes)));

/** @param {boolean} isDry */
async function bring(isDry) {
  const body = new FormData();
  for (const file of files.files ?? []) body.append("file", file);
  const progress = at("import-progress", HTMLProgressElement);
  const said = at("import-said", HTMLElement);
  progress.hidden = false;
  progress.value = 0;
  said.classList.remove("wrong");
  said.textContent = "Sending…";
  at("import-summary", HTMLElement).replaceChildren();
  try {
    const job = await ask(`/imports?dry_run=${isDry}`, "POST", body);
    const summary = await finished(job, (share, doing) => {
      progress.value = share;
      said.textContent = `Reading: ${doing} (${Math.floor(share * 100)} %)`;
    });
    said.textContent = summary.dry_run ? "This is what would come in; nothing was kept." : "It is in.";
    showSummary(summary);
    if (!isDry) await open();
  } catch (problem) {
    said.textContent = /** @type {Error} */ (problem).message;
    said.classList.add("wrong");
  } finally {
    progress.hidden = true;
  }
}

/** @param {Summary} summary */
function showSummary(summary) {
  const groups = [
    counts("Read", summary.read),
    counts("People", summary.people),
    counts("How well you know them", Object.fromEntries(Object.entries(summary.ties).map(([tie, many]) => [TIES[tie] ?? tie, many]))),
    counts("Invitations you received", summary.examples),
    counts("Left out", { ...summary.left_out, "hidden or closed members": summary.hidden_connections }),
  ];
  at("import-summary", HTMLElement).replaceChildren(
    make("p", {}, summary.owner ? "This is the archive of " : "", summary.owner ? make("b", {}, isolated(summary.owner)) : "", summary.owner ? ". " : "", `${count(summary.new_examples, "invitation")} to learn from ${summary.new_examples === 1 ? "is" : "are"} new.`),
    make("div", { class: "summary" }, ...groups),
    ...summary.warnings.map((warning) => make("p", { class: "small" }, isolated(warning))),
    summary.skipped.length ? skipped(summary.skipped) : "",
    summary.dry_run ? make("div", { class: "row" }, button("Bring it in now", { class: "strong" }, () => bring(false))) : make("div", { class: "row" }, make("a", { class: "button", href: "#connections" }, "See your connections")),
  );
}

/** @param {string} title @param {Record<string, number>} told */
function counts(title, told) {
  const rows = Object.entries(told).filter(([, many]) => many);
  return rows.length ? make("div", {}, make("h3", {}, title), make("dl", { class: "counts" }, ...rows.map(([name, many]) => make("div", {}, make("dt", {}, plain(name)), make("dd", {}, number(many)))))) : null;
}

/** @param {Skipped[]} lines */
function skipped(lines) {
  const shown = lines.slice(0, MOST_SKIPPED).map(({ file, line, why }) => make("li", {}, isolated(`${file}, line ${line}: ${why}`)));
  const rest = lines.length - shown.length;
  return make("details", {}, make("summary", {}, `${count(lines.length, "line")} could not be read`), make("ul", { class: "small" }, ...shown, rest > 0 ? make("li", {}, `and ${number(rest)} more`) : ""));
}

async function backUp() {
  const { backup } = await ask("/backups", "POST", {});
  say(`Copied and checked: ${backup}.`);
  await open();
}

async function forgetAll() {
  if (!(await sure("Forget everything?", "Your records, decisions, settings, model and backups are removed from this machine, now and for good. Save a copy first if you may want them back.", "Forget everything"))) return;
  await ask("/everything", "DELETE");
  at("import-summary", HTMLElement).replaceChildren();
  at("import-said", HTMLElement).textContent = "";
  say("Everything is forgotten.");
  await open();
}

const nameFiles = () => {
  const names = [...(files.files ?? [])].map(({ name }) => name);
  at("drop-words", HTMLElement).textContent = names.length ? names.join(", ") : "Drop files here, or choose them";
};

files.addEventListener("change", nameFiles);
for (const kind of ["dragover", "dragleave", "drop"]) {
  at("drop", HTMLElement).addEventListener(kind, (event) => {
    event.preventDefault();
    at("drop", HTMLElement).classList.toggle("over", kind === "dragover");
    if (kind !== "drop" || !(event instanceof DragEvent) || !event.dataTransfer) return;
    files.files = event.dataTransfer.files;
    nameFiles();
  });
}
onSubmit("import-form", () => bring(dry.checked));
onPress("backup", backUp);
onPress("forget-all", forgetAll);
