// Brings the person's archive in: dropped or chosen, sent by the background, followed as a job, summed up in plain words.
import { byId, say } from "../ui/text.js";
import { keep, kept } from "./place.js";

const LOOK_MS = 400;
/** A service that reads a large archive may be slow to say so. */
const PATIENCE = 5;
const drop = byId("drop", HTMLLabelElement);
const files = byId("files", HTMLInputElement);
const progress = byId("progress", HTMLProgressElement);
const said = byId("archivesaid", HTMLElement);
let isBusy = false;

const count = (/** @type {number | undefined} */ number) => (number ?? 0).toLocaleString();

/** What came of it, a line each; a line about nothing is left out. @type {[(result: ImportSummary) => number, string][]} */
const LINES = [
  [({ ties }) => ties.close ?? 0, "archiveClose"],
  [({ ties }) => ties.working ?? 0, "archiveWorking"],
  [({ ties }) => ties.loose ?? 0, "archiveLoose"],
  [({ ties }) => ties.stranger ?? 0, "archiveStranger"],
  [({ new_examples }) => new_examples, "archiveLessons"],
  [({ hidden_connections }) => hidden_connections, "archiveHidden"],
  [({ skipped }) => skipped.length, "archiveSkipped"],
];

/** @param {string} text @param {boolean} [isWrong] */
function tell(text, isWrong = false) {
  said.textContent = text;
  said.classList.toggle("wrong", isWrong);
}

/** Whether a file is asked for. @param {boolean} isShown */
const isAsked = (isShown) => void (byId("bring", HTMLElement).hidden = !isShown);

/** Whether there is a result to look at. @param {boolean} isDone */
function isThrough(isDone) {
  for (const id of ["archivenext", "another", "archivedone"]) byId(id, HTMLElement).hidden = !isDone;
  byId("skip", HTMLElement).hidden = isDone;
}

/** @param {ServiceJob} job */
function showJob({ state, progress: share, result }) {
  const isOver = state === "done" || state === "failed";
  progress.hidden = isOver;
  progress.value = share;
  isAsked(state === "failed");
  isThrough(state === "done");
  if (state === "failed") return tell(String(result.error), true);
  if (state !== "done") return tell(say("archiveReading", `${Math.round(share * 100)}`));
  const summary = /** @type {ImportSummary} */ (/** @type {unknown} */ (result));
  tell(say("archiveDone", count(Object.values(summary.ties).reduce((sum, each) => sum + each, 0))));
  const lines = LINES.map(([number, key]) => ({ number: number(summary), key })).filter(({ number }) => number > 0);
  byId("archivedone", HTMLElement).replaceChildren(
    ...lines.map(({ number, key }) => kgBuild.make("li", { text: say(key, count(number)) })),
    ...summary.warnings.map((warning) => kgBuild.make("li", { text: warning })));
}

/** @param {string} id */
async function follow(id) {
  for (let misses = 0; ; await new Promise((done) => setTimeout(done, LOOK_MS))) {
    try {
      const job = await kgAsk("job", { id });
      misses = 0;
      showJob(job);
      if (job.state === "done" || job.state === "failed") return;
    } catch (problem) {
      misses += 1;
      if (misses > PATIENCE) throw problem;
    }
  }
}

/** @param {() => Promise<string>} begin the job to follow */
async function run(begin) {
  if (isBusy) return;
  isBusy = true;
  try {
    await follow(await begin());
  } catch (problem) {
    progress.hidden = true;
    isAsked(true);
    tell(/** @type {Error} */ (problem).message, true);
    await keep({ job: null });
  } finally {
    isBusy = false;
  }
}

/** The background takes each file from its address: none of them is too large for that. @param {File[]} chosen */
async function bring(chosen) {
  if (!chosen.length) return;
  const sent = chosen.map((file) => ({ name: file.name, address: URL.createObjectURL(file) }));
  await run(async () => {
    isAsked(false);
    progress.hidden = false;
    progress.removeAttribute("value");
    tell(say("archiveSending"));
    try {
      const { id } = await kgAsk("takeIn", { files: sent });
      await keep({ job: id });
      return id;
    } finally {
      for (const { address } of sent) URL.revokeObjectURL(address);
    }
  });
  files.value = "";
}

/** Goes on with the archive that is being read, if there is one. */
export async function showArchive() {
  const { job } = await kept();
  if (!job || isBusy) return;
  const isKnown = await kgAsk("job", { id: job }).then(() => true, () => false);
  await (isKnown ? run(async () => job) : keep({ job: null }));
}

byId("another", HTMLButtonElement).addEventListener("click", async () => {
  tell("");
  isThrough(false);
  isAsked(true);
  files.focus();
  await keep({ job: null });
});
files.addEventListener("change", () => void bring([...(files.files ?? [])]));
for (const kind of /** @type {const} */ (["dragover", "dragleave", "drop"])) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind === "drop") void bring([...(event.dataTransfer?.files ?? [])]);
  });
}
// A file that misses the place would replace this page.
for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
