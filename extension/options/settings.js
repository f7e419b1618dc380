// The service's settings in plain words. One that this version does not know yet is shown as the service describes it.
import { byId, say } from "../ui/text.js";
import { attempt } from "./answer.js";

const { make } = kgBuild;
const STRICTNESS = [20, 50, 100, 200, 500, 1000];

/** @typedef {{ setting: ServiceSetting, id: string, help: string }} Place */

/** The words and the control of each setting. @type {Record<string, { label: string, help: string, control?: (place: Place) => HTMLElement }>} */
const KNOWN = {
  at_most_hidden: { label: "settingHidden", help: "settingHiddenHelp", control: strictness },
  ask_questions: { label: "settingAsk", help: "settingAskHelp" },
  keep_notes_days: { label: "settingNotes", help: "settingNotesHelp" },
  allowed_origins: { label: "settingOrigins", help: "settingOriginsHelp" },
};

/** By the kind of its value. @type {Record<string, (place: Place) => HTMLElement>} */
const CONTROLS = { boolean: tick, number, string: line, object: lines };

const ORDER = Object.keys(KNOWN);

/** Those that are known come first, in the order of the table. @param {ServiceSetting} setting */
const place = ({ name }) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

export async function showSettings() {
  const { settings } = await kgAsk("settings", {}).catch(() => ({ settings: /** @type {ServiceSetting[]} */ ([]) }));
  settings.sort((one, other) => place(one) - place(other));
  byId("settings", HTMLElement).replaceChildren(...(settings.length ? settings.map(field) : [make("p", { class: "soft", text: say("optionsNeedsService") })]));
}

/** @param {ServiceSetting} setting @returns {HTMLElement} */
function field(setting) {
  const words = KNOWN[setting.name];
  const id = `setting-${setting.name}`;
  const help = `${id}-help`;
  const control = (words?.control ?? CONTROLS[typeof setting.value] ?? line)({ setting, id, help });
  const label = make("label", { for: id, text: words ? say(words.label) : setting.name });
  const meaning = make("p", { id: help, class: "soft small", text: words ? say(words.help) : setting.meaning });
  return typeof setting.value === "boolean"
    ? make("div", { class: "tick" }, [control, make("div", {}, [label, meaning])])
    : make("div", { class: "field" }, [label, meaning, control]);
}

/** What the service refuses is shown again as it was. @param {ServiceSetting} setting @param {unknown} value */
async function keep({ name }, value) {
  if (!(await attempt(() => kgAsk("settings", { change: { [name]: value } })))) await showSettings();
}

/** @template {HTMLElement} T @param {T} control @param {() => unknown} value @param {Place} place @returns {T} */
function keeping(control, value, { setting }) {
  control.addEventListener("change", () => void keep(setting, value()));
  return control;
}

/** @param {Place} place */
function strictness(place) {
  const { setting, id, help } = place;
  const now = Number(setting.value);
  const steps = [...new Set([...STRICTNESS, now])].sort((a, b) => a - b);
  const select = make("select", { id, "aria-describedby": help }, steps.map((step) => make("option", { value: String(step), selected: step === now, text: say("oneIn", step.toLocaleString()) })));
  return keeping(select, () => Number(select.value), place);
}

/** @param {Place} place */
function tick(place) {
  const input = make("input", { id: place.id, type: "checkbox", "aria-describedby": place.help, checked: place.setting.value === true });
  return keeping(input, () => input.checked, place);
}

/** @param {Place} place */
function number(place) {
  const input = make("input", { id: place.id, type: "number", min: "1", required: true, "aria-describedby": place.help, value: String(place.setting.value) });
  return keeping(input, () => input.valueAsNumber, place);
}

/** @param {Place} place */
function line(place) {
  const input = make("input", { id: place.id, type: "text", "aria-describedby": place.help, value: String(place.setting.value) });
  return keeping(input, () => input.value, place);
}

/** A list, one a line. @param {Place} place */
function lines(place) {
  const area = make("textarea", { id: place.id, rows: "2", spellcheck: "false", "aria-describedby": place.help, text: /** @type {string[]} */ (place.setting.value).join("\n") });
  return keeping(area, () => area.value.split("\n").map((each) => each.trim()).filter(Boolean), place);
}
