// Wears the theme the person chose; without a choice, the browser's.

const wear = (/** @type {unknown} */ theme) => {
  document.documentElement.dataset.theme = String(theme ?? "auto");
};

void chrome.storage.local.get({ theme: "auto" }).then(({ theme }) => wear(theme));
chrome.storage.onChanged.addListener(({ theme }) => theme && wear(theme.newValue));
