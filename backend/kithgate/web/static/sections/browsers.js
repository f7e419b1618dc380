// Who may call the service, and a way to end that.
import { ask, ownId } from "../ask.js";
import { at, isolated, make, sure } from "../build.js";
import { button, say } from "../page.js";
import { count, day } from "../words.js";

/** @typedef {{ id: string, name: string, kind: "browser" | "script" | "dashboard", created_at: string, last_used_at: string | null }} Caller */

const KINDS = { browser: "a browser with the extension", script: "a script", dashboard: "this page" };

export async function open() {
  const { browsers } = /** @type {{ browsers: Caller[] }} */ (await ask("/browsers"));
  const others = browsers.filter(({ id, kind }) => kind === "dashboard" && id !== ownId());
  const rows = browsers.filter((caller) => !others.includes(caller)).map(line);
  at("browsers-list", HTMLElement).replaceChildren(...rows, ...(others.length ? [closing(others)] : []));
}

/** @param {Caller} caller */
function line(caller) {
  const used = caller.id === ownId() ? "in use now" : caller.last_used_at ? `last used ${day(caller.last_used_at)}` : "not used yet";
  const what = make("div", {}, make("b", {}, isolated(caller.name)), make("p", { class: "soft small" }, `${KINDS[caller.kind]}, let in ${day(caller.created_at)}, ${used}`));
  return make("li", {}, what, button("Revoke", { "aria-label": `Revoke ${caller.name}` }, () => revoke(caller)));
}

/** Pages that were opened earlier, most of them closed again, in one line. @param {Caller[]} pages the oldest first */
function closing(pages) {
  const what = make("div", {}, make("b", {}, count(pages.length, "other dashboard page")), make("p", { class: "soft small" }, `opened earlier; the last ${day(pages.at(-1)?.created_at ?? null)}`));
  return make("li", {}, what, button("Revoke", { "aria-label": "Revoke the other dashboard pages" }, async () => {
    for (const { id } of pages) await ask(`/browsers/${id}`, "DELETE");
    say("Only this page of the dashboard is still let in.");
    await open();
  }));
}

/** @param {Caller} caller */
async function revoke({ id, name }) {
  const text = id === ownId() ? "This page closes; the extension or a new link opens it again." : "It can ask Kithgate nothing more, until you let it in again.";
  if (!(await sure(`Revoke ${name}?`, text, "Revoke"))) return;
  await ask(`/browsers/${id}`, "DELETE");
  say(`${name} may no longer call Kithgate.`);
  await open();
}
