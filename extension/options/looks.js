// How Kithgate looks in this browser: its theme, and whether it draws in the site's page at all.
import { byId } from "../ui/text.js";
import { attempt } from "./answer.js";

const toolbarOnly = byId("toolbar_only", HTMLInputElement);
const themes = /** @type {HTMLInputElement[]} */ ([...byId("theme", HTMLElement).querySelectorAll("input")]);

toolbarOnly.addEventListener("change", () => void attempt(() => chrome.storage.local.set({ toolbar_only: toolbarOnly.checked })));
for (const each of themes) each.addEventListener("change", () => void attempt(() => chrome.storage.local.set({ theme: each.value })));

const kept = await chrome.storage.local.get({ toolbar_only: false, theme: "auto" });
toolbarOnly.checked = Boolean(kept.toolbar_only);
for (const each of themes) each.checked = each.value === kept.theme;
