// Every setting of the service, drawn by the kind of its value; what each means comes from the service.
import { ask } from "../ask.js";
import { at, make } from "../build.js";
import { attempt, say } from "../page.js";

/** @typedef {{ name: string, value: unknown, default: unknown, meaning: string }} Setting */

export async function open() {
  show((await ask("/settings")).settings);
}

/** @param {Setting[]} settings */
const show = (settings) => at("settings-form", HTMLElement).replaceChildren(...settings.map(field));

/** @param {Setting} setting */
function field(setting) {
  const { name, meaning } = setting;
  if (typeof setting.value === "boolean") {
    const box = make("input", { type: "checkbox", checked: setting.value });
    box.addEventListener("change", () => void attempt(() => choose(name, box.checked)));
    return make("label", { class: "tick" }, box, make("span", {}, meaning));
  }
  if (typeof setting.value === "number") {
    const box = make("input", { type: "number", min: 1, value: setting.value });
    box.addEventListener("change", () => void attempt(() => choose(name, box.valueAsNumber)));
    return make("label", { class: "field" }, make("span", {}, `${meaning} (Default: ${setting.default}.)`), box);
  }
  const box = make("textarea", { rows: 2, spellcheck: "false", placeholder: "one a line" }, /** @type {string[]} */ (setting.value).join("\n"));
  box.addEventListener("change", () => void attempt(() => choose(name, box.value.split(/\s+/).filter(Boolean))));
  return make("label", { class: "field" }, make("span", {}, meaning), box);
}

/** @param {string} name @param {unknown} value */
async function choose(name, value) {
  try {
    await ask("/settings", "PUT", { settings: { [name]: value } });
    say("Saved.");
  } catch (problem) {
    await open();
    throw problem;
  }
}

at("settings-form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
