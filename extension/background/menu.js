// "Screen this request" in the menu of a selected text, on any page: the side panel opens with what was selected.

const SCREEN = "screen";

/** Adds the line to the browser's menu, anew after each install and update. */
export async function addMenu() {
  await chrome.contextMenus.removeAll();
  chrome.contextMenus.create({ id: SCREEN, title: chrome.i18n.getMessage("menuScreen"), contexts: ["selection"] });
}

/** Has to come first: browsers open a panel only while the click is being handled. @param {number} windowId */
const openPanel = (windowId) => (chrome.sidePanel ? chrome.sidePanel.open({ windowId }) : /** @type {any} */ (chrome).sidebarAction.open());

/** @param {chrome.contextMenus.OnClickData} click @param {chrome.tabs.Tab} tab @returns {Promise<string>} with its lines, which the menu's own copy has lost */
async function selected({ frameId = 0, selectionText = "" }, tab) {
  try {
    const [found] = await chrome.scripting.executeScript({ target: { tabId: Number(tab.id), frameIds: [frameId] }, func: () => String(getSelection() ?? "") });
    return String(found?.result || selectionText);
  } catch {
    return selectionText;
  }
}

/** @param {chrome.contextMenus.OnClickData} click @param {chrome.tabs.Tab | undefined} tab */
export async function screenSelection(click, tab) {
  if (click.menuItemId !== SCREEN || !tab) return;
  const opening = openPanel(tab.windowId);
  await chrome.storage.session.set({ selection: await selected(click, tab) });
  await opening;
}
