// The toolbar icon: one glance tells whether Kithgate works here, and its title says what to do.

/** What the icon says of a tab: how the service stands, or what of this page it is not about. @typedef {Standing["state"] | "unreadable" | "resting" | "elsewhere"} Face */

/** The title of each face; its drawing has the face's name. @type {Record<Face, string>} */
const TITLES = {
  working: "toolbarWorking", unpaired: "toolbarUnpaired", off: "toolbarOff", stranger: "toolbarStranger", barred: "toolbarBarred", troubled: "toolbarTroubled",
  behind: "toolbarBehind", ahead: "toolbarAhead", unreadable: "toolbarUnreadable", resting: "toolbarResting", elsewhere: "toolbarElsewhere",
};
const SIZES = [16, 32];

/** @param {Face} face @param {number} [tabId] only this tab, else every tab that has no face of its own */
async function show(face, tabId) {
  const where = tabId === undefined ? {} : { tabId };
  const path = Object.fromEntries(SIZES.map((size) => [size, chrome.runtime.getURL(`icons/${face}-${size}.png`)]));
  try {
    await Promise.all([chrome.action.setIcon({ ...where, path }), chrome.action.setTitle({ ...where, title: chrome.i18n.getMessage(TITLES[face]) })]);
  } catch {
    // The tab was closed meanwhile: nothing is left to show.
  }
}

/** @returns {Promise<Face>} what tabs show where there is nothing to screen */
const usual = async () => /** @type {{ usual: Face }} */ (await chrome.storage.session.get({ usual: "elsewhere" })).usual;

/** How the service stands, in the tab that asked and, when it keeps Kithgate from working, in every other. @param {Standing["state"]} state @param {number} [tabId] */
export async function showStanding(state, tabId) {
  const face = state === "working" ? "elsewhere" : state;
  if (face !== (await usual())) {
    await chrome.storage.session.set({ usual: face, dismissed: null });
    await show(face);
  }
  if (tabId !== undefined) await show(state, tabId);
}

/** What a tab itself has to say. @param {"unreadable" | "resting" | "elsewhere"} face @param {number} [tabId] */
export const showPage = async (face, tabId) => show(face === "elsewhere" ? await usual() : face, tabId);

/** The trouble whose notice the person closed; forgotten as soon as things stand otherwise. @param {string} [trouble] closed right now @returns {Promise<string | null>} */
export async function dismissed(trouble) {
  if (trouble) await chrome.storage.session.set({ dismissed: trouble });
  return /** @type {{ dismissed: string | null }} */ (await chrome.storage.session.get({ dismissed: null })).dismissed;
}
