// Who may call the service, and a way to end that.
import { ask, ownId } from "../ask.js";
import { at, isolated, make, sure } from "../build.js";
import { button, say } from "../page.js";
import { day } from "../words.js";

/** @typedef {{ id: string, name: string, kind: "browser" | "script" | "dashboard", created_at: string, last_used_at: string | null }} Caller */

const KINDS = { browser: "a browser with the extension", script: "a script", dashboard: "a dashboard page" };

export async function open() {
  const { browsers } = /** @type {{ browsers: Caller[] }} */ (await ask("/browsers"));
  at("browsers-list", HTMLElement).replaceChildren(...browsers.map(line));
}

/** @param {Caller} caller */
function line(caller) {
  const used = caller.last_used_at ? `last used ${day(caller.last_used_at)}` : "not used yet";
  const what = make("div", {}, make("b", {}, isolated(caller.name)), make("p", { class: "soft small" }, `${caller.id === ownId() ? "this page" : KINDS[caller.kind]}, let in ${day(caller.created_at)}, ${used}`));
  return make("li", {}, what, button("Revoke", { "aria-label": `Revoke ${caller.name}` }, () => revoke(caller)));
}

/** @param {Caller} caller */
async function revoke({ id, name }) {
  const text = id === ownId() ? "This page closes; the extension or a new link opens it again." : "It can ask Kithgate nothing more, until you let it in again.";
  if (!(await sure(`Revoke ${name}?`, text, "Revoke"))) return;
  await ask(`/browsers/${id}`, "DELETE");
  say(`${name} may no longer call Kithgate.`);
  await open();
}
