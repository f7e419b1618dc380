// Asks, before anything else, for what the person chose: nothing may be drawn in the page until it is known.
"use strict";

globalThis.kgChoices = chrome.storage.local.get({ toolbar_only: false, theme: "auto", off: [], views: {} });
