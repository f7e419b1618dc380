// The model in service: which version, what it learned from, how good it is on the person's own past, and the way back.
import { ask, finished } from "../ask.js";
import { at, draw, make, sure } from "../build.js";
import { onPress, say } from "../page.js";
import { count, day, number, percent } from "../words.js";

/** @typedef {{ n: number, accept_accuracy: number | null, hidden: number | null, wanted: number, let_in: number | null, unwanted: number, review: number | null }} Figures */
/** @typedef {{ made_at: string, version: string, decisions: number, by: Record<string, Figures>, intervals: Record<string, { accept_accuracy: [number | null, number | null] }> }} Report */
/** @typedef {{ version: string, trained_on: number, ignore_at: number, accept_at: number, people: number, notice: string | null }} Model */
/** @typedef {{ version: string, saved_at: string, in_service: boolean, learned: { accepted: number, ignored: number, corrected: number } }} Version */

/** @type {Record<string, string>} */
const JUDGES = { personal: "Kithgate, learning from you", starter: "Kithgate, without learning", majority: "Your usual answer", "mutuals >= k": "Counting mutual connections", "naive Bayes": "Counting words" };
const BAR = 10;

export async function open() {
  const [model, { versions }, { report }] = await Promise.all([ask("/model"), ask("/model/versions"), ask("/report-card")]);
  showModel(model);
  showVersions(versions);
  showReport(report);
}

/** @param {Model} model */
function showModel(model) {
  at("model-lead", HTMLElement).textContent = model.trained_on
    ? `Your own model judges: it has learned from ${count(model.trained_on, "decision")} of yours.`
    : "The general model judges, the same for everyone. Your own takes over when it has learned from enough of your decisions.";
  at("model-notice", HTMLElement).textContent = model.notice;
  at("model-notice", HTMLElement).hidden = model.notice === null;
  const facts = [
    ["Version", model.version],
    ["Learned from", count(model.trained_on, "decision")],
    ["People it knows", number(model.people)],
    ["Ignore badge", `when at least ${percent(model.ignore_at)} sure that it is spam`],
    ["Accept badge", `when at most ${percent(model.accept_at)} speaks for that`],
  ];
  at("model-facts", HTMLElement).replaceChildren(...facts.map(([name, value]) => make("div", {}, make("dt", {}, name ?? ""), make("dd", {}, value ?? ""))));
}

/** @param {Version[]} versions the newest first */
function showVersions(versions) {
  at("model-kept", HTMLElement).hidden = !versions.length;
  at("model-back", HTMLButtonElement).disabled = !versions.length;
  at("model-versions", HTMLElement).replaceChildren(...versions.map(({ version, saved_at, in_service, learned }) => make(
    "li", {},
    make("div", {}, make("b", {}, version), make("p", { class: "soft small" }, `${day(saved_at)}, learned from ${number(learned.accepted)} accepted, ${number(learned.ignored)} ignored and ${number(learned.corrected)} corrected`)),
    in_service ? make("span", { class: "tag" }, "judges now") : null,
  )));
}

/** @param {Report | null} report */
function showReport(report) {
  const place = at("model-report", HTMLElement);
  if (!report) return place.replaceChildren(make("p", {}, "Not measured yet."));
  const mine = report.by.personal;
  place.replaceChildren(
    make("p", {}, `Measured ${day(report.made_at)} on ${count(report.decisions, "decision")}, for version ${report.version}.`),
    mine ? make("ul", {}, ...sentences(mine).map((sentence) => make("li", {}, sentence))) : "",
    chart(report),
    table(report),
  );
}

/** @param {Figures} figures */
const sentences = ({ accept_accuracy, hidden, wanted, let_in, unwanted, review }) => [
  accept_accuracy === null ? "" : `Right about accept or ignore in ${percent(accept_accuracy)} of them.`,
  hidden === null ? "" : `An Ignore badge on ${percent(hidden)} of the ${number(wanted)} people you wanted.`,
  let_in === null ? "" : `An Accept badge on ${percent(let_in)} of the ${number(unwanted)} you did not want.`,
  review === null ? "" : `Left to you, as Review: ${percent(review)}.`,
  unwanted ? "" : "Your past holds nobody whom you ignored: always saying Accept would be right, and how well unwanted people are told cannot be measured yet.",
].filter(Boolean);

/** Bars of how often each is right; the thin line is how sure that is. The table below says the same in numbers. @param {Report} report */
function chart(report) {
  const bars = Object.entries(report.by).map(([name, { accept_accuracy }]) => {
    const [low, high] = report.intervals[name]?.accept_accuracy ?? [null, null];
    return make("div", {}, make("span", {}, JUDGES[name] ?? name), draw(
      "svg", { viewBox: `0 0 100 ${BAR}`, preserveAspectRatio: "none" },
      draw("rect", { width: 100, height: BAR, class: "bar-ground" }),
      draw("rect", { width: (accept_accuracy ?? 0) * 100, height: BAR, class: name === "personal" ? "bar mine" : "bar" }),
      low === null || high === null ? null : draw("line", { x1: low * 100, x2: high * 100, y1: BAR / 2, y2: BAR / 2, class: "bar-doubt" }),
    ));
  });
  return make("figure", {}, make("div", { class: "bars", "aria-hidden": "true" }, ...bars), make("figcaption", { class: "soft small" }, "How often each is right about accept or ignore. The thin line is the range in which the truth lies in 19 of 20 cases."));
}

/** @param {Report} report */
function table({ by }) {
  const cell = (/** @type {number | null} */ share) => make("td", {}, share === null ? "–" : percent(share));
  return make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Figures" }, make(
    "table", {},
    make("thead", {}, make("tr", {}, ...["Who judges", "Right", "Wanted people hidden", "Unwanted let in", "Left to you"].map((name) => make("th", { scope: "col" }, name)))),
    make("tbody", {}, ...Object.entries(by).map(([name, each]) => make("tr", {}, make("th", { scope: "row" }, JUDGES[name] ?? name), cell(each.accept_accuracy), cell(each.hidden), cell(each.let_in), cell(each.review)))),
  ));
}

async function train() {
  const report = await finished(await ask("/train", "POST", {}), () => say("Learning…"));
  say(report.told);
  await open();
}

async function back() {
  if (!(await sure("Back to the version before?", "The present version is dropped, and the one before judges until you decide again.", "Go back"))) return;
  const { version } = await ask("/model/rollback", "POST", {});
  say(`Version ${version} judges now.`);
  await open();
}

async function measure() {
  const progress = at("model-progress", HTMLProgressElement);
  progress.hidden = false;
  try {
    showReport(await finished(await ask("/report-card", "POST", {}), (share) => { progress.value = share; }));
    say("Measured.");
  } finally {
    progress.hidden = true;
  }
}

onPress("model-train", train);
onPress("model-back", back);
onPress("model-measure", measure);
