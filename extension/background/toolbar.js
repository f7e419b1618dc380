// The toolbar icon: one glance tells whether Kithgate works here, and its title says what to do.

/** @typedef {Standing["state"] | "unreadable"} Face */

/** @type {Record<Face, { mark: string, colour: string, title: string }>} */
const FACES = {
  working: { mark: "", colour: "#0f6b4f", title: "toolbarWorking" },
  unpaired: { mark: "+", colour: "#3b5bdb", title: "toolbarUnpaired" },
  off: { mark: "off", colour: "#6b7280", title: "toolbarOff" },
  stranger: { mark: "!", colour: "#b42318", title: "toolbarStranger" },
  barred: { mark: "!", colour: "#b54708", title: "toolbarBarred" },
  troubled: { mark: "!", colour: "#b54708", title: "toolbarTroubled" },
  unreadable: { mark: "?", colour: "#b54708", title: "toolbarUnreadable" },
};

/**
 * @param {Face} face
 * @param {number} [tabId] only this tab, else everywhere
 */
export async function show(face, tabId) {
  const { mark, colour, title } = FACES[face];
  const where = tabId === undefined ? {} : { tabId };
  try {
    await Promise.all([
      chrome.action.setBadgeText({ ...where, text: mark }),
      chrome.action.setBadgeBackgroundColor({ ...where, color: colour }),
      chrome.action.setTitle({ ...where, title: chrome.i18n.getMessage(title) }),
    ]);
  } catch {
    // The tab was closed meanwhile: nothing is left to show.
  }
}
