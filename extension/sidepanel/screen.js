// A text to screen, from a selection or typed: who asks and what they wrote, and the badge that comes of it.
import { byId, say, stateKey } from "../ui/text.js";
import { alone } from "./badges.js";
import { invitationOf, requestIn } from "./selection.js";

const name = byId("name", HTMLInputElement);
const headline = byId("headline", HTMLInputElement);
const note = byId("note", HTMLTextAreaElement);
const result = byId("result", HTMLElement);
/** The sender's profile, where the selection told it and the name is still theirs. @type {{ name: string, url: string | null }} */
let profile = { name: "", url: null };

async function screen() {
  const profile_url = name.value === profile.name ? profile.url : null;
  const invitation = invitationOf({ name: name.value, headline: headline.value, note: note.value, profile_url });
  const badge = alone(invitation);
  result.replaceChildren(badge.host);
  const { standing, verdicts } = await kgAsk("judge", { invitations: [invitation] });
  if (verdicts[0]) badge.show({ invitation, verdict: verdicts[0] });
  else result.replaceChildren(kgBuild.make("p", { class: "said wrong", text: say(stateKey(standing.state, "Title")) }));
}

/** Fills the form; with a name it is judged at once. @param {string} text */
function take(text) {
  const request = requestIn(text);
  profile = { name: request.name, url: request.profile_url };
  [name.value, headline.value, note.value] = [request.name, request.headline, request.note];
  byId("screen", HTMLDetailsElement).open = true;
  result.replaceChildren();
  if (request.name) void screen();
  else name.focus();
}

/** @param {unknown} selection what was put there by the browser's menu; taken out, so that it is read once */
async function arrived(selection) {
  if (typeof selection !== "string") return;
  await chrome.storage.session.remove("selection");
  take(selection);
}

export function screenTexts() {
  byId("screenform", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    void screen();
  });
  chrome.storage.session.onChanged.addListener(({ selection }) => void arrived(selection?.newValue));
  void chrome.storage.session.get("selection").then(({ selection }) => arrived(selection));
}
