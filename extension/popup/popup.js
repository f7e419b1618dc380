// The popup: how things stand, and the one thing to do about it.
import { pairForm } from "../ui/pairform.js";
import { placeSwitch } from "../ui/place.js";
import { byId, say } from "../ui/text.js";

/** @type {Record<Standing["state"], { title: string, text: string, command?: string, shows?: ("pairing" | "allow" | "again" | "dashboard")[] }>} */
const STATES = {
  working: { title: "stateWorkingTitle", text: "stateWorkingText", shows: ["dashboard"] },
  unpaired: { title: "stateUnpairedTitle", text: "stateUnpairedText", command: "kithgate pair", shows: ["pairing"] },
  off: { title: "stateOffTitle", text: "stateOffText", command: "kithgate serve", shows: ["again"] },
  stranger: { title: "stateStrangerTitle", text: "stateStrangerText", shows: ["again"] },
  barred: { title: "stateBarredTitle", text: "stateBarredText", shows: ["allow"] },
  troubled: { title: "stateTroubledTitle", text: "stateTroubledText", command: "kithgate doctor", shows: ["again"] },
};

/** @param {Standing} standing */
function show({ state, waiting, refused }) {
  const { title, text, command = "", shows = [] } = STATES[state];
  byId("state", HTMLElement).dataset.state = state;
  byId("title", HTMLElement).textContent = say(title);
  byId("text", HTMLElement).textContent = say(text);
  byId("command", HTMLElement).hidden = !command;
  byId("command", HTMLElement).firstElementChild?.replaceChildren(command);
  for (const part of /** @type {const} */ (["pairing", "allow", "again", "dashboard"])) byId(part, HTMLElement).hidden = !shows.includes(part);
  byId("waiting", HTMLElement).hidden = !waiting;
  byId("waiting", HTMLElement).textContent = say("waitingDecisions", String(waiting));
  byId("refused", HTMLElement).hidden = !refused;
  byId("refused", HTMLElement).textContent = say("refusedDecisions", String(refused));
  if (state === "unpaired") byId("code", HTMLInputElement).focus();
}

const look = async () => show(await kgAsk("standing", {}));

/** The switch of the site in the tab before the person. */
async function placeHere() {
  const { place } = await kgAsk("here", {});
  byId("here", HTMLElement).hidden = !place;
  if (place) byId("here", HTMLElement).replaceChildren(placeSwitch(place, () => void placeHere()));
}

/** @param {string} id @param {() => unknown} press */
const onPress = (id, press) => byId(id, HTMLButtonElement).addEventListener("click", () => void press());

pairForm(show);
onPress("again", look);
onPress("allow", async () => {
  await chrome.permissions.request({ origins: ["http://127.0.0.1/*"] });
  await look();
});
onPress("dashboard", () => kgAsk("open", { page: "dashboard" }));
onPress("options", () => kgAsk("open", { page: "options" }));
void look();
void placeHere();
