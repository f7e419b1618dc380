// Asks the background: the page's only way out, and the only place where a reply is unwrapped.
"use strict";

globalThis.kgAsk = async (kind, body) => {
  /** @type {Answer<typeof kind> | undefined} */
  const answer = await chrome.runtime.sendMessage({ kind, ...body });
  if (answer?.ok) return answer.reply;
  throw new Error(answer?.problem ?? chrome.i18n.getMessage("reloadPage"));
};
