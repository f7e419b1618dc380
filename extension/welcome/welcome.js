// The first minutes, in four steps. Each can be left, skipped and resumed: where the person was is kept.
import { byId, say } from "../ui/text.js";
import { showArchive } from "./archive.js";
import { keep, kept } from "./place.js";
import { showPairing } from "./pairing.js";
import { showSample } from "./sample.js";

/** What a step does when it is shown. @type {Record<WelcomeStep, () => unknown>} */
const SHOWS = { about: () => {}, pair: () => showPairing(() => go("archive")), archive: showArchive, see: showSample };
/** @type {BadgeKind[]} */
const BADGES = ["accept", "review", "ignore"];
/** @type {Record<BadgeKind, { name: string, text: string }>} */
const LEGEND = { accept: { name: "badgeAccept", text: "legendAccept" }, review: { name: "badgeReview", text: "legendReview" }, ignore: { name: "badgeIgnore", text: "legendIgnore" } };

const isStep = (/** @type {string | undefined} */ name) => name !== undefined && Object.hasOwn(SHOWS, name);

/** @param {WelcomeStep} step @param {boolean} [isMoved] whether the person went there, so that the focus goes along */
async function go(step, isMoved = true) {
  for (const each of Object.keys(SHOWS)) byId(each, HTMLElement).hidden = each !== step;
  for (const link of document.querySelectorAll("#steps [data-step]")) {
    if (link.getAttribute("data-step") === step) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  scrollTo(0, 0);
  if (isMoved) byId(step, HTMLElement).querySelector("h1")?.focus();
  await keep({ step });
  await SHOWS[step]();
}

document.addEventListener("click", ({ target }) => {
  const step = target instanceof Element ? target.closest("[data-step]")?.getAttribute("data-step") ?? undefined : undefined;
  if (isStep(step)) void go(/** @type {WelcomeStep} */ (step));
});

byId("legend", HTMLElement).append(...BADGES.map((badge) => kgBuild.make("li", { class: badge }, [
  kgBuild.make("span", { class: "mark" }, [kgBuild.icon(badge), say(LEGEND[badge].name)]), kgBuild.make("span", { class: "soft", text: say(LEGEND[badge].text) }),
])));

const toolbarOnly = byId("toolbar_only", HTMLInputElement);
toolbarOnly.addEventListener("change", () => void chrome.storage.local.set({ toolbar_only: toolbarOnly.checked }));
toolbarOnly.checked = Boolean((await chrome.storage.local.get({ toolbar_only: false })).toolbar_only);

await go((await kept()).step, false);
