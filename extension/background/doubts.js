// Cards of which the person said "not sure": remembered while the browser runs, on no disk, and told to nobody.

const MOST = 500;

/**
 * @param {string} [key] of the card; without it nothing changes
 * @param {boolean} [isUnsure]
 * @returns {Promise<string[]>} all such cards, newest last
 */
export async function doubt(key, isUnsure) {
  return navigator.locks.request("kithgate-doubts", async () => {
    const { doubts } = /** @type {{ doubts: string[] }} */ (await chrome.storage.session.get({ doubts: [] }));
    if (key === undefined) return doubts;
    const others = doubts.filter((each) => each !== key);
    const kept = isUnsure ? [...others, String(key)].slice(-MOST) : others;
    await chrome.storage.session.set({ doubts: kept });
    return kept;
  });
}
