// What every section needs of the page: to say how something went, and to keep a form and a list together.
import { ShutOut } from "./ask.js";
import { at, make } from "./build.js";

const TYPING_MS = 250;
const WAITING_MS = 400;
const WORKING = "Working…";

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

/** Runs the work of a button, which cannot be pressed again meanwhile; work that lasts is told. @param {HTMLButtonElement} button @param {() => unknown} work */
export async function press(button, work) {
  if (button.ariaBusy) return;
  // The attribute `disabled` would take the focus away.
  button.ariaBusy = button.ariaDisabled = "true";
  say("");
  const waiting = setInterval(sayWorking, WAITING_MS);
  await attempt(work);
  clearInterval(waiting);
  if (at("said", HTMLElement).textContent === WORKING) say("");
  button.ariaBusy = button.ariaDisabled = null;
}

/** Unless something else is told, or the person is asked once more. */
function sayWorking() {
  if (!at("said", HTMLElement).textContent && !at("sure", HTMLDialogElement).open) say(WORKING);
}

/** @param {string} words @param {import("./build.js").Attributes} attributes @param {() => unknown} work @returns {HTMLButtonElement} */
export function button(words, attributes, work) {
  const made = make("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", () => void press(made, work));
  return made;
}

/** @param {string} id @param {() => unknown} work */
export function onPress(id, work) {
  const button = at(id, HTMLButtonElement);
  button.addEventListener("click", () => void press(button, work));
}

/** A form that does something when its button is pressed. @param {string} id @param {() => unknown} work */
export const onSubmit = (id, work) => at(id, HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void press(/** @type {HTMLButtonElement} */ (event.submitter), work);
});

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
  button.onclick = more && (() => void press(button, more));
}
