// The popup: how things stand, and the one thing to do about it.
import { pairForm } from "../ui/pairform.js";
import { placeSwitch } from "../ui/place.js";
import { byId, say } from "../ui/text.js";
import { showTally } from "./tally.js";

const PARTS = /** @type {const} */ (["pairing", "allow", "again", "dashboard", "requests", "save"]);

/** How things stand, and, while all is well, what is special about the page before the person. @type {Record<Standing["state"] | "elsewhere" | "listed" | "resting" | "unreadable", { title: string, text: string, icon?: string, command?: string, shows?: (typeof PARTS[number])[] }>} */
const STATES = {
  working: { title: "stateWorkingTitle", text: "stateWorkingText", shows: ["dashboard", "requests"] },
  listed: { title: "stateWorkingTitle", text: "stateListedText", icon: "working", shows: ["dashboard"] },
  elsewhere: { title: "stateElsewhereTitle", text: "stateWorkingText", shows: ["dashboard", "requests"] },
  resting: { title: "stateRestingTitle", text: "stateRestingText", shows: ["dashboard"] },
  unreadable: { title: "noticeUnreadableTitle", text: "noticeUnreadableText", shows: ["dashboard", "save"] },
  unpaired: { title: "stateUnpairedTitle", text: "stateUnpairedText", command: "kithgate pair", shows: ["pairing"] },
  off: { title: "stateOffTitle", text: "stateOffText", command: "kithgate serve", shows: ["again"] },
  stranger: { title: "stateStrangerTitle", text: "stateStrangerText", shows: ["again"] },
  barred: { title: "stateBarredTitle", text: "stateBarredText", shows: ["allow"] },
  troubled: { title: "stateTroubledTitle", text: "stateTroubledText", command: "kithgate doctor", shows: ["again"] },
  behind: { title: "stateBehindTitle", text: "stateBehindText", shows: ["again"] },
  ahead: { title: "stateAheadTitle", text: "stateAheadText", command: "kithgate serve", shows: ["again"] },
};
/** What is not so where pages show no badges. */
const OF_BADGES = new Set(["stateWorkingText", "stateListedText"]);
const LINKEDIN = "https://www.linkedin.com/mynetwork/invitation-manager/received/";

/** What is known of the tab before the person, and whether pages show badges at all. @type {{ place: Place | null, report: string | null, isOfRequests: boolean, isQuiet: boolean }} */
const here = { place: null, report: null, isOfRequests: false, isQuiet: false };

/** @returns {keyof typeof STATES} */
function faceOfPage() {
  if (!here.place) return "elsewhere";
  if (!here.place.isOn) return "resting";
  if (here.report) return "unreadable";
  return here.isOfRequests ? "listed" : "working";
}

/** @param {Standing} standing */
function show({ state, waiting, refused }) {
  const face = state === "working" ? faceOfPage() : state;
  const { title, text, icon = face, command = "", shows = [] } = STATES[face];
  byId("state", HTMLElement).dataset.state = state;
  byId("face", HTMLImageElement).src = `../icons/${icon}-32.png`;
  byId("title", HTMLElement).textContent = say(title);
  byId("text", HTMLElement).textContent = say(here.isQuiet && OF_BADGES.has(text) ? "stateQuietText" : text);
  byId("command", HTMLElement).hidden = !command;
  byId("command", HTMLElement).firstElementChild?.replaceChildren(command);
  for (const part of PARTS) byId(part, HTMLElement).hidden = !shows.includes(part);
  byId("waiting", HTMLElement).hidden = !waiting;
  byId("waiting", HTMLElement).textContent = say("waitingDecisions", String(waiting));
  byId("refused", HTMLElement).hidden = !refused;
  byId("refused", HTMLElement).textContent = say("refusedDecisions", String(refused));
  if (state === "unpaired") byId("code", HTMLInputElement).focus();
}

/** The page before the person first: what is said of the service depends on it. */
async function look() {
  const { place } = await kgAsk("here", {});
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const { toolbar_only: isQuiet } = await chrome.storage.local.get({ toolbar_only: false });
  Object.assign(here, { place, isQuiet, report: await reportOf(tab), isOfRequests: Boolean(place && tab?.url?.startsWith(place.requests)) });
  byId("here", HTMLElement).hidden = !place;
  if (place) byId("here", HTMLElement).replaceChildren(placeSwitch(place, () => void look()));
  show(await kgAsk("standing", {}));
  await showTally();
}

/** @param {chrome.tabs.Tab | undefined} tab @returns {Promise<string | null>} the report of a page that is not understood */
const reportOf = async (tab) => (tab?.id === undefined ? null : chrome.tabs.sendMessage(tab.id, { kind: "report" }).catch(() => null));

/** @param {string} id @param {() => unknown} press */
const onPress = (id, press) => byId(id, HTMLButtonElement).addEventListener("click", () => void press());

pairForm(show);
onPress("again", look);
onPress("allow", async () => {
  await chrome.permissions.request({ origins: ["http://127.0.0.1/*"] });
  await look();
});
onPress("dashboard", () => kgAsk("open", { page: "dashboard" }));
onPress("sidepanel", () => (chrome.sidePanel ? chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: Number(id) })) : /** @type {any} */ (chrome).sidebarAction.open()));
onPress("welcome", () => kgAsk("open", { page: "welcome" }));
onPress("options", () => kgAsk("open", { page: "options" }));
onPress("requests", () => chrome.tabs.create({ url: here.place?.requests ?? LINKEDIN }));
onPress("save", () => here.report && kgBuild.save("kithgate-page-report.txt", here.report));
void look();
