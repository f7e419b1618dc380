// The dashboard: lets the person in, and shows the section that the address names.
import { ask, enter, isInside, save } from "./ask.js";
import { at } from "./build.js";
import { attempt, press, say, show } from "./page.js";
import * as browsers from "./sections/browsers.js";
import * as connections from "./sections/connections.js";
import * as decided from "./sections/history.js";
import * as model from "./sections/model.js";
import * as people from "./sections/people.js";
import * as questions from "./sections/questions.js";
import * as records from "./sections/records.js";
import * as settings from "./sections/settings.js";
import "./sections/try.js";

/** What a section shows anew whenever it is opened. @type {Record<string, { open(): Promise<unknown> }>} */
const SECTIONS = { browsers, connections, history: decided, model, people, questions, records, settings };

/** The section in the address, else the first. */
const named = () => [...document.querySelectorAll("#main > section")].map(({ id }) => id).find((id) => location.hash === `#${id}`) ?? "connections";

/** @param {boolean} [byHand] whether the person went there, and so the reader's focus should, too */
async function open(byHand = false) {
  const id = named();
  for (const section of document.querySelectorAll("#main > section")) /** @type {HTMLElement} */ (section).hidden = section.id !== id;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === `#${id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const title = at(`${id}-title`, HTMLElement);
  document.title = `${title.textContent} · Kithgate`;
  say("");
  scrollTo(0, 0);
  document.querySelector("nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (byHand) title.focus({ preventScroll: true });
  await SECTIONS[id]?.open();
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-save]"))) {
  const { save: path = "", name } = button.dataset;
  button.addEventListener("click", () => void press(button, () => save(path + (path.startsWith("/audit") ? connections.chosen(button) : ""), name ?? `kithgate${path.replace("/", "-")}`)));
}
addEventListener("hashchange", () => void attempt(() => open(true)));
addEventListener("focus", () => void ask("/health").catch(() => {}));
at("skip", HTMLElement).addEventListener("click", (event) => {
  event.preventDefault();
  at("main", HTMLElement).focus();
});

await attempt(async () => {
  await enter();
  if (!isInside()) return show("outside");
  show("inside");
  await open();
});
if (!isInside()) show("outside");
