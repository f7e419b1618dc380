// The requests of the page before the person, and those seen last elsewhere, each with its badge.
import { byId, say, stateKey } from "../ui/text.js";
import { alone, mirrored } from "./badges.js";

const POLL_MS = 2000;
const FILTERS = /** @type {const} */ (["all", "personal", "vouched", "spam"]);

/** @typedef {{ row: HTMLElement, show: (request: KgRequest) => void }} Line */

/** One line for each request of a list, however often the lists are drawn anew. @type {{ here: Map<string, Line>, others: Map<string, Line> }} */
const lines = { here: new Map(), others: new Map() };
/** Where the cards of the last look are. @type {number | null} */
let tabHere = null;
/** @type {typeof FILTERS[number]} */
let filter = "all";

/** To a card on the page. @param {string} key */
async function go(key) {
  if (tabHere !== null) await chrome.tabs.sendMessage(tabHere, { kind: "go", key }).catch(() => {});
}

/** What is selected stays so while nothing changes. @param {HTMLElement} element @param {string} text of a stranger's */
function write(element, text) {
  const plain = kgBuild.straight(text);
  if (element.textContent !== plain) element.textContent = plain;
}

/** @param {KgRequest} request @param {keyof typeof lines} place @returns {Line} */
function lineOf({ key, invitation: first }, place) {
  const isHere = place === "here";
  const { profile_url } = first.sender;
  const [who, headline] = [kgBuild.make("bdi"), kgBuild.make("bdi")];
  const name = isHere ? kgBuild.button({ class: "name", title: say("goToCard") }, [who], () => void go(key))
    : kgBuild.make("a", { class: "name", target: "_blank", rel: "noreferrer", ...(profile_url ? { href: profile_url } : {}) }, [who]);
  const under = kgBuild.make("p", { class: "soft small" }, [headline]);
  const badge = isHere ? mirrored(key, () => tabHere) : alone(first);
  return {
    row: kgBuild.make("li", {}, [name, under, badge.host]),
    show(request) {
      const { name, headline: work } = request.invitation.sender;
      write(who, name);
      write(headline, work ?? "");
      under.hidden = !work;
      badge.show(/** @type {PageCard} */ (request));
    },
  };
}

/** The page's answer, from the tab before the person or the one they looked at last. @param {number | null} last @returns {Promise<PageCard[]>} */
async function requestsHere(last) {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  for (const id of [tab?.id, last]) {
    if (id === undefined || id === null) continue;
    try {
      /** @type {PageCard[]} */
      const cards = await chrome.tabs.sendMessage(id, { kind: "cards" });
      if (!cards) continue;
      tabHere = id;
      return cards;
    } catch {
      // No page of ours.
    }
  }
  return [];
}

/** @param {KgRequest[]} requests @param {keyof typeof lines} place */
function draw(requests, place) {
  const keys = new Set(requests.map(({ key }) => key));
  for (const key of lines[place].keys()) if (!keys.has(key)) lines[place].delete(key);
  const shown = requests.filter(({ verdict }) => filter === "all" || verdict?.label === filter);
  const rows = shown.map((request) => {
    const line = lines[place].get(request.key) ?? lineOf(request, place);
    lines[place].set(request.key, line);
    line.show(request);
    return line.row;
  });
  const list = byId(place, HTMLElement);
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
    .map(({ invitation, verdict }) => ({ key: `${invitation.site} ${invitation.sender.profile_url}`, invitation, verdict }));
  for (const each of FILTERS) {
    const count = [...here, ...others].filter(({ verdict }) => each === "all" || verdict?.label === each).length;
    byId(`count-${each}`, HTMLElement).textContent = String(count);
  }
  draw(here, "here");
  draw(others, "others");
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
