// The options: what the person chooses for this browser. Every change is kept at once.
import { byId, say } from "../ui/text.js";

const port = byId("port", HTMLInputElement);
const toolbarOnly = byId("toolbar_only", HTMLInputElement);
const said = byId("said", HTMLElement);

/** @param {string} text @param {boolean} [isWrong] */
function answer(text, isWrong = false) {
  said.textContent = text;
  said.classList.toggle("wrong", isWrong);
}

/** @param {Standing} standing */
function show({ state }) {
  const name = `state${state.charAt(0).toUpperCase()}${state.slice(1)}`;
  byId("standing", HTMLElement).textContent = `${say(`${name}Title`)}. ${say(`${name}Text`)}`;
  byId("allow", HTMLButtonElement).hidden = state !== "barred";
}

/** @param {Partial<Choices>} choice */
async function keep(choice) {
  await chrome.storage.local.set(choice);
  answer(say("saved"));
  show(await kgAsk("standing", {}));
}

byId("service", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
port.addEventListener("change", () => (port.checkValidity() ? void keep({ port: port.valueAsNumber }) : answer(say("optionsPortWrong"), true)));
toolbarOnly.addEventListener("change", () => void keep({ toolbar_only: toolbarOnly.checked }));
byId("allow", HTMLButtonElement).addEventListener("click", async () => {
  await chrome.permissions.request({ origins: ["http://127.0.0.1/*"] });
  show(await kgAsk("standing", {}));
});
byId("unpair", HTMLButtonElement).addEventListener("click", async () => {
  show(await kgAsk("unpair", {}));
  answer(say("optionsUnpaired"));
});

const kept = /** @type {Partial<Choices>} */ (await chrome.storage.local.get("toolbar_only"));
toolbarOnly.checked = Boolean(kept.toolbar_only);
const standing = await kgAsk("standing", {});
port.value = String(standing.port);
show(standing);
