// The requests of the page before the person, and those seen last elsewhere, each with its badge.
import { byId, say, stateKey } from "../ui/text.js";
import { judgedBadge } from "./judged.js";

const POLL_MS = 2000;
const FILTERS = /** @type {const} */ (["all", "personal", "vouched", "spam"]);

/** @typedef {{ key: string, invitation: Invitation, verdict: Verdict | null, isUnsure?: boolean, go: (() => void) | null }} Request `go`: to its card on the page */
/** @typedef {{ row: HTMLElement, badge: ReturnType<typeof judgedBadge> }} Line */

/** One line for each request, however often the lists are drawn anew. @type {Map<string, Line>} */
const lines = new Map();
/** @type {typeof FILTERS[number]} */
let filter = "all";

/** @param {Request} request @returns {Line} */
function lineOf({ key, invitation: { sender }, go }) {
  const name = go ? kgBuild.button({ class: "name", title: say("goToCard") }, [kgBuild.make("bdi", { text: sender.name })], go)
    : kgBuild.make("a", { class: "name", target: "_blank", rel: "noreferrer", ...(sender.profile_url ? { href: sender.profile_url } : {}) }, [kgBuild.make("bdi", { text: sender.name })]);
  const badge = judgedBadge(go ? key : null);
  const row = kgBuild.make("li", {}, [name, ...(sender.headline ? [kgBuild.make("p", { class: "soft small" }, [kgBuild.make("bdi", { text: sender.headline })])] : []), badge.host]);
  return { row, badge };
}

/** The page's answer, from the tab before the person or the one they looked at last. @param {number | null} last @returns {Promise<Request[]>} */
async function requestsHere(last) {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  for (const id of [tab?.id, last]) {
    if (id === undefined || id === null) continue;
    try {
      /** @type {PageCard[]} */
      const cards = await chrome.tabs.sendMessage(id, { kind: "cards" });
      if (cards) return cards.map((card) => ({ ...card, go: () => void chrome.tabs.sendMessage(id, { kind: "go", key: card.key }) }));
    } catch {
      // No page of ours.
    }
  }
  return [];
}

/** @param {Request[]} requests @param {HTMLElement} list */
function draw(requests, list) {
  const shown = requests.filter(({ verdict }) => filter === "all" || verdict?.label === filter);
  const rows = shown.map((request) => {
    const id = `${list.id} ${request.key}`;
    const line = lines.get(id) ?? lineOf(request);
    lines.set(id, line);
    line.badge.show(request.invitation, request.verdict, request.isUnsure);
    return line.row;
  });
  // Drawn only when another row came or went: what has the focus keeps it.
  if (rows.length !== list.children.length || rows.some((row, at) => row !== list.children[at])) list.replaceChildren(...rows);
  const section = list.closest("section");
  if (section) section.hidden = rows.length === 0;
}

async function look() {
  const { pending, page } = await kgAsk("pending", {});
  const here = await requestsHere(page);
  const links = new Set(here.map(({ invitation }) => invitation.sender.profile_url));
  const others = pending.filter(({ invitation: { sender } }) => !links.has(sender.profile_url))
    .map(({ invitation, verdict }) => ({ key: `${invitation.site} ${invitation.sender.profile_url}`, invitation, verdict, go: null }));
  for (const each of FILTERS) {
    const count = [...here, ...others].filter(({ verdict }) => each === "all" || verdict?.label === each).length;
    byId(`count-${each}`, HTMLElement).textContent = String(count);
  }
  draw(here, byId("here", HTMLElement));
  draw(others, byId("others", HTMLElement));
  byId("nothing", HTMLElement).hidden = here.length + others.length > 0;
  const { state } = await kgAsk("standing", {});
  byId("standing", HTMLElement).hidden = state === "working";
  byId("standing", HTMLElement).textContent = say(stateKey(state, "Title"));
}

/** Up and down, from name to name. @param {KeyboardEvent} event */
function step(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const names = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("li .name")]);
  const at = names.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (!by || at < 0) return;
  event.preventDefault();
  names[at + by]?.focus();
}

async function follow() {
  for (;;) {
    if (!document.hidden) await look().catch(() => {});
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

export function showRequests() {
  byId("filter", HTMLElement).addEventListener("change", (event) => {
    filter = /** @type {typeof filter} */ (/** @type {HTMLInputElement} */ (event.target).value);
    void look();
  });
  byId("requests", HTMLElement).addEventListener("keydown", step);
  chrome.tabs.onActivated.addListener(() => void look());
  document.addEventListener("visibilitychange", () => void (document.hidden || look()));
  void follow();
}
