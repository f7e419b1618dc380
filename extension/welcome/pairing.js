// Pairing: says how to start the service while it is not there, and asks for the six digits as soon as it is.
import { pairForm } from "../ui/pairform.js";
import { byId, say, stateKey } from "../ui/text.js";

const LOOK_MS = 2000;
/** The states this step knows more about than the popup does. @type {Partial<Record<Standing["state"], { text: string, shows: ("absent" | "code-card" | "allow" | "paired")[] }>>} */
const STATES = {
  working: { text: "pairDone", shows: ["paired"] },
  unpaired: { text: "welcomePairText", shows: ["code-card"] },
  off: { text: "welcomePairOff", shows: ["absent"] },
  barred: { text: "stateBarredText", shows: ["allow"] },
};
/** @type {Standing["state"] | undefined} */
let shown;
let onPaired = () => {};

/** @param {Standing} standing */
function show({ state }) {
  if (state === shown) return;
  shown = state;
  const { text, shows } = STATES[state] ?? { text: stateKey(state, "Text"), shows: [] };
  byId("pairtext", HTMLElement).textContent = say(text);
  for (const part of /** @type {const} */ (["absent", "code-card", "allow", "paired"])) byId(part, HTMLElement).hidden = !shows.includes(part);
  if (state === "unpaired") byId("code", HTMLInputElement).focus();
}

/** Looks again and again while this step is on the screen: the service may just be starting. */
async function watch() {
  if (byId("pair", HTMLElement).hidden) return;
  show(await kgAsk("standing", {}));
  if (shown !== "working") setTimeout(() => void watch(), LOOK_MS);
}

/** @param {() => void} done called when this browser has been paired here */
export async function showPairing(done) {
  onPaired = done;
  shown = undefined;
  await watch();
}

/** The person's own system comes first. */
async function sortSystems() {
  const { os } = await chrome.runtime.getPlatformInfo();
  const own = document.querySelector(`#systems [data-os="${os}"]`);
  own?.parentElement?.prepend(own);
}

pairForm((standing) => {
  show(standing);
  onPaired();
});
byId("allow", HTMLButtonElement).addEventListener("click", async () => {
  await chrome.permissions.request({ origins: ["http://127.0.0.1/*"] });
  show(await kgAsk("standing", {}));
});
void sortSystems();
