// How this browser stands with the service: its port, the permission to reach it, the pairing.
import { byId, say, stateKey } from "../ui/text.js";
import { answer, attempt } from "./answer.js";

const port = byId("port", HTMLInputElement);
/** @type {((standing: Standing) => void)[]} */
const listeners = [];

/** Calls back whenever it was looked how things stand. @param {(standing: Standing) => void} listener */
export const onStanding = (listener) => void listeners.push(listener);

/** @param {Standing} [known] */
export async function showStanding(known) {
  const standing = known ?? (await kgAsk("standing", {}));
  const { state } = standing;
  byId("standing", HTMLElement).textContent = `${say(stateKey(state, "Title"))}. ${say(stateKey(state, "Text"))}`;
  const shown = { allow: state === "barred", pair: state === "unpaired", unpair: state === "working" };
  for (const [id, isShown] of Object.entries(shown)) byId(id, HTMLButtonElement).hidden = !isShown;
  byId("dashboard", HTMLButtonElement).disabled = state !== "working";
  port.value = String(standing.port);
  for (const listener of listeners) listener(standing);
}

async function choosePort() {
  if (!port.checkValidity()) return answer(say("optionsPortWrong"), true);
  await attempt(() => chrome.storage.local.set({ port: port.valueAsNumber }));
  await showStanding();
}

/** @param {string} id @param {() => unknown} press */
const onPress = (id, press) => byId(id, HTMLButtonElement).addEventListener("click", () => void press());

byId("service", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
port.addEventListener("change", () => void choosePort());
onPress("allow", async () => {
  await chrome.permissions.request({ origins: ["http://127.0.0.1/*"] });
  await showStanding();
});
onPress("pair", () => kgAsk("open", { page: "welcome" }));
onPress("dashboard", () => kgAsk("open", { page: "dashboard" }));
onPress("unpair", () => attempt(async () => showStanding(await kgAsk("unpair", {})), "optionsUnpaired"));
