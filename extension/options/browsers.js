// Everyone who may talk to the service: browsers, scripts and dashboard pages, each with the way to end that.
import { byId, say } from "../ui/text.js";
import { attempt } from "./answer.js";
import { showStanding } from "./service.js";

const { make, button } = kgBuild;
/** @type {Record<ServiceCaller["kind"], string>} */
const KINDS = { browser: "callerBrowser", script: "callerScript", dashboard: "callerDashboard" };

export async function showBrowsers() {
  const { browsers, mine } = await kgAsk("browsers", {}).catch(() => ({ browsers: [], mine: null }));
  byId("browsers", HTMLElement).replaceChildren(...(browsers.length ? browsers.map((each) => row(each, each.id === mine)) : [make("li", { class: "soft", text: say("optionsNeedsService") })]));
}

/** @param {ServiceCaller} caller @param {boolean} isMine @returns {HTMLElement} */
function row({ id, name, kind, last_used_at }, isMine) {
  const used = last_used_at ? say("callerUsed", new Date(last_used_at).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })) : say("callerNeverUsed");
  return make("li", {}, [
    make("div", {}, [
      make("p", {}, [make("strong", {}, [make("bdi", { text: name })]), ...(isMine ? [" ", make("span", { class: "tag", text: say("callerMine") })] : [])]),
      make("p", { class: "soft small", text: `${say(KINDS[kind])} · ${used}` }),
    ]),
    button({ "aria-label": say("callerRevokeName", name) }, [say("callerRevoke")], () => void revoke(id)),
  ]);
}

/** @param {string} id */
async function revoke(id) {
  await attempt(() => kgAsk("browsers", { revoke: id }), "callerRevoked");
  await showStanding();
}
