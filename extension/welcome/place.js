// Where the person is in the first minutes, kept so that they can come back to it.

/** @returns {Promise<WelcomePlace>} */
export async function kept() {
  const { welcome } = await chrome.storage.local.get({ welcome: { step: "about", job: null } });
  return /** @type {WelcomePlace} */ (welcome);
}

/** @param {Partial<WelcomePlace>} change */
export const keep = async (change) => chrome.storage.local.set({ welcome: { ...(await kept()), ...change } });
