// What every section needs of the page: to say how something went, and to keep a form and a list together.
import { ShutOut } from "./ask.js";
import { at } from "./build.js";

const TYPING_MS = 250;

/** @param {string} text @param {boolean} [isWrong] */
export function say(text, isWrong = false) {
  const said = at("said", HTMLElement);
  said.textContent = text;
  said.classList.toggle("wrong", isWrong);
}

/** @param {"inside" | "outside"} place */
export function show(place) {
  at("inside", HTMLElement).hidden = place !== "inside";
  at("outside", HTMLElement).hidden = place !== "outside";
  at("skip", HTMLElement).hidden = place !== "inside";
  at("state", HTMLElement).textContent = "Running on this machine";
}

/** Runs the work, and says what went wrong. @param {() => unknown} work */
export async function attempt(work) {
  try {
    await work();
  } catch (problem) {
    const text = /** @type {Error} */ (problem).message;
    if (problem instanceof ShutOut) show("outside");
    if (at("inside", HTMLElement).hidden) at("refusal", HTMLElement).textContent = text;
    else say(text, true);
  }
}

/** @param {string} id @param {() => unknown} press */
export const onPress = (id, press) => at(id, HTMLButtonElement).addEventListener("click", () => void attempt(press));

/** A form whose every change shows another list; typing is waited out. @param {string} id @param {() => unknown} look */
export function onChange(id, look) {
  const form = at(id, HTMLFormElement);
  let typing = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(typing);
    const isText = event.target instanceof HTMLInputElement && event.target.type === "search";
    typing = setTimeout(() => void attempt(look), isText ? TYPING_MS : 0);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}

/** The fields of a form that are filled in. @param {string} id @returns {Record<string, string>} */
export const filled = (id) =>
  Object.fromEntries([...new FormData(at(id, HTMLFormElement))].flatMap(([name, value]) => (typeof value === "string" && value.trim() ? [[name, value.trim()]] : [])));

/** The button below a list that is not all here yet. @param {string} id @param {(() => unknown) | null} more */
export function offerMore(id, more) {
  const button = at(id, HTMLButtonElement);
  button.hidden = more === null;
  button.onclick = more && (() => void attempt(more));
}
