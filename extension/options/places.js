// The section of sites: each with its switch, and a field for the Mastodon servers that the person names.
import { placeSwitch } from "../ui/place.js";
import { byId, say } from "../ui/text.js";
import { hostIn } from "./host.js";

const list = byId("places", HTMLElement);
const server = byId("server", HTMLInputElement);
const said = byId("serversaid", HTMLElement);

/** @param {Place} place */
function line(place) {
  const open = kgBuild.make("a", { href: place.requests, target: "_blank", rel: "noreferrer", text: say("placeOpen") });
  return kgBuild.make("li", {}, [placeSwitch(place, () => void showPlaces()), ...(place.isOn ? [open] : [])]);
}

async function showPlaces() {
  const { places } = await kgAsk("places", {});
  const held = document.activeElement?.id;
  list.replaceChildren(...places.map(line));
  if (held) document.getElementById(held)?.focus();
}

/** @param {string} problem empty when there is none */
function answer(problem) {
  said.textContent = problem;
  said.classList.toggle("wrong", problem !== "");
  server.setAttribute("aria-invalid", String(problem !== ""));
}

byId("serverform", HTMLFormElement).addEventListener("submit", async (event) => {
  event.preventDefault();
  const id = hostIn(server.value);
  if (!id) return answer(say("serverWrong"));
  if (!(await chrome.permissions.request({ origins: [`https://${id}/*`] }))) return answer(say("serverRefused"));
  await kgAsk("turn", { id, isOn: true });
  answer("");
  server.value = "";
  await showPlaces();
});
void showPlaces();
