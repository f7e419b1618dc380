// Every setting of the service, drawn by the kind of its value; what each means comes from the service.
import { ask, Refused } from "../ask.js";
import { at, make } from "../build.js";
import { attempt, say } from "../page.js";

/** @typedef {{ name: string, value: unknown, default: unknown, meaning: string }} Setting */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Box */

export async function open() {
  show((await ask("/settings")).settings);
}

/** @param {Setting[]} settings */
const show = (settings) => at("settings-form", HTMLElement).replaceChildren(...settings.flatMap(field));

/** @param {Setting} setting @returns {HTMLElement[]} */
function field(setting) {
  const { name, meaning, value } = setting;
  if (typeof value === "boolean") {
    const box = make("input", { type: "checkbox", checked: value });
    return [make("label", { class: "tick" }, box, make("span", {}, meaning)), keeping(name, box, () => box.checked)];
  }
  if (typeof value === "number") {
    const box = make("input", { type: "number", min: 1, value });
    return [make("label", { class: "field" }, make("span", {}, `${meaning} (Default: ${setting.default}.)`), box), keeping(name, box, () => box.valueAsNumber)];
  }
  const box = make("textarea", { rows: 2, spellcheck: "false", placeholder: "one a line" }, /** @type {string[]} */ (value).join("\n"));
  return [make("label", { class: "field" }, make("span", {}, meaning), box), keeping(name, box, () => box.value.split(/\s+/).filter(Boolean))];
}

/** Keeps what is put in, and tells beside the box why the service refuses it. @param {string} name @param {Box} box @param {() => unknown} value */
function keeping(name, box, value) {
  const refusal = make("p", { class: "said wrong", id: `setting-${name}-wrong`, role: "alert", hidden: true });
  box.setAttribute("aria-describedby", refusal.id);
  box.addEventListener("change", () => void attempt(async () => {
    refusal.textContent = await choose(name, value());
    refusal.hidden = !refusal.textContent;
    box.ariaInvalid = String(!refusal.hidden);
  }));
  return refusal;
}

/** @param {string} name @param {unknown} value @returns {Promise<string>} why it was refused, in words for the page; empty when it is kept */
async function choose(name, value) {
  say("");
  try {
    await ask("/settings", "PUT", { settings: { [name]: value } });
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    return problem.message.replace(`${name} takes`, "This takes");
  }
  say("Saved.");
  return "";
}

at("settings-form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
