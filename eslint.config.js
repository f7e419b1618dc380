// What the extension's code may do, and which of its rooms may know which.
import js from "@eslint/js";
import globals from "globals";

/** Page text is untrusted: it goes in as text. These are the ways by which it could become markup or code. */
const MARKUP = [
  { selector: "AssignmentExpression[left.property.name='outerHTML']", message: "Use textContent." },
  ...["innerHTML", "srcdoc"].map((name) => ({ selector: `MemberExpression[property.name='${name}']`, message: "Use textContent." })),
  ...["insertAdjacentHTML", "setHTMLUnsafe", "setHTML", "createContextualFragment", "parseFromString"].map((name) => (
    { selector: `CallExpression[callee.property.name='${name}']`, message: "Build elements and use textContent." })),
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: "Build elements and use textContent." },
];
const NO_NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "indexedDB"].map((name) => (
  { name, message: "Only background/ talks to the service and keeps secrets: ask it by a message." }));
const NO_BEACON = { selector: "MemberExpression[property.name='sendBeacon']", message: "The extension calls nobody but the service." };
/** A capital, then a word in small letters: a sentence. */
const NO_WORDS = ["Literal[value=/^[A-Z][A-Za-z'’]* [a-z]/]", "TemplateElement[value.cooked=/^[A-Z][A-Za-z'’]* [a-z]/]"].map((selector) => (
  { selector, message: "What people read lives in _locales." }));
const NO_IMPORTS = [
  { selector: "ImportDeclaration", message: "Content scripts are classic scripts in the order of the manifest." },
  { selector: "ImportExpression", message: "No code is loaded at run time." },
];

/** The order of the page's rooms: each file may use the globals of the files before it. */
const ROOMS = [
  { files: ["content/choices.js", "content/reader/styles.js", "content/reader/words.js", "content/reader/report.js", "content/ask.js"], uses: [] },
  { files: ["content/drawing/look.js"], uses: ["kgChoices"] },
  { files: ["content/reader/dom.js"], uses: ["kgStyles"] },
  { files: ["content/reader/phrases.js"], uses: ["kgWords"] },
  { files: ["content/reader/cards.js"], uses: ["kgDom", "kgPhrases"] },
  { files: ["content/reader/who.js", "content/reader/marks.js"], uses: ["kgDom"] },
  { files: ["content/reader/note.js"], uses: ["kgDom", "kgWho"] },
  { files: ["content/reader/repeated.js"], uses: ["kgDom", "kgWho"] },
  { files: ["content/reader/places.js"], uses: ["kgNote", "kgRepeated"] },
  { files: ["content/reader/facts.js"], uses: ["kgDom", "kgWho", "kgNote"] },
  { files: ["content/reader/labels.js"], uses: ["kgDom"] },
  { files: ["content/reader/card.js"], uses: ["kgDom", "kgPhrases", "kgLabels", "kgWho", "kgFacts", "kgNote"] },
  { files: ["content/reader/adapter.js"], uses: ["kgStyles", "kgDom", "kgPhrases", "kgCards", "kgWho", "kgCard", "kgRepeated", "kgPlaces", "kgReport"] },
  { files: ["content/sites/*.js"], uses: ["kgDom", "kgPhrases", "kgCards", "kgCard", "kgWho", "kgMarks", "kgAdapter", "kgCareer", "kgProfile"] },
  { files: ["content/drawing/build.js"], uses: ["kgLook"] },
  { files: ["content/drawing/verdict.js", "content/drawing/draft.js"], uses: ["kgBuild"] },
  { files: ["content/drawing/panel.js"], uses: ["kgBuild", "kgVerdict", "kgDraft"] },
  { files: ["content/drawing/badge.js"], uses: ["kgLook", "kgBuild", "kgVerdict", "kgPanel"] },
  { files: ["content/drawing/seats.js"], uses: ["kgBadge"] },
  { files: ["content/drawing/notice.js"], uses: ["kgBuild", "kgAsk"] },
  { files: ["content/watch.js"], uses: [] },
  { files: ["content/clicks.js"], uses: ["kgCards"] },
  { files: ["content/drawing/tally.js", "content/drawing/dim.js"], uses: [] },
  { files: ["content/drawing/bar.js"], uses: ["kgBuild", "kgVerdict", "kgTally"] },
  { files: ["content/drawing/overview.js"], uses: ["kgDom", "kgBuild", "kgTally", "kgDim", "kgBar"] },
  { files: ["content/judged.js"], uses: ["kgBuild", "kgVerdict", "kgPanel", "kgBadge"] },
  { files: ["content/asking.js"], uses: [] },
  { files: ["content/main.js"], uses: ["kgAsking", "kgOverview", "kgChoices", "kgSite", "kgAsk", "kgBuild", "kgVerdict", "kgBadge", "kgSeats", "kgNotice", "kgWatch", "kgClicks", "kgJudged"] },
];
/** The background's modules: which of its neighbours each may import. */
const IMPORTS = [
  { file: "shelf", uses: [] }, { file: "fit", uses: [] }, { file: "toolbar", uses: [] }, { file: "headline", uses: [] }, { file: "sites", uses: [] }, { file: "merge", uses: [] }, { file: "menu", uses: [] },
  { file: "pairing", uses: ["shelf", "pending"] }, { file: "queue", uses: ["shelf"] }, { file: "service", uses: ["pairing", "fit"] },
  { file: "card", uses: ["headline"] }, { file: "provisional", uses: ["headline", "card"] }, { file: "offline", uses: ["shelf", "provisional"] },
  { file: "pending", uses: ["shelf", "merge"] }, { file: "routing", uses: ["sites", "service"] },
];

const readable = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

export default [
  { ignores: ["node_modules/", ".venv/", "dist/", "build/", "tests/pages/"] },
  js.configs.recommended,
  {
    files: ["extension/**/*.js"],
    languageOptions: { ecmaVersion: "latest", sourceType: "module", globals: { ...globals.browser, chrome: "readonly" } },
    rules: {
      "no-restricted-syntax": ["error", ...MARKUP, NO_BEACON, ...NO_WORDS],
      "no-restricted-globals": ["error", ...NO_NETWORK],
      "no-eval": "error", "no-implied-eval": "error", "no-new-func": "error", "prefer-const": "error", "no-var": "error", eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", 400],
    },
  },
  { files: ["extension/content/**/*.js"], languageOptions: { sourceType: "script" }, rules: {
    strict: ["error", "global"], "no-var": "off", "no-unused-vars": ["error", { varsIgnorePattern: "^kg[A-Z]" }], "no-restricted-syntax": ["error", ...MARKUP, NO_BEACON, ...NO_IMPORTS, ...NO_WORDS],
  } },
  // The words of the sites' own pages, and of drafts, in many languages.
  { files: ["extension/content/{reader/words,drawing/draft}.js"], rules: { "no-restricted-syntax": ["error", ...MARKUP, NO_BEACON, ...NO_IMPORTS] } },
  ...ROOMS.map(({ files, uses }) => ({ files: files.map((file) => `extension/${file}`), languageOptions: { globals: readable(uses) } })),
  { files: ["extension/background/*.js"], languageOptions: { globals: globals.serviceworker } },
  { files: ["extension/background/service.js"], rules: { "no-restricted-globals": ["error", ...NO_NETWORK.filter(({ name }) => name !== "fetch")] } },
  { files: ["extension/background/shelf.js"], rules: { "no-restricted-globals": ["error", ...NO_NETWORK.filter(({ name }) => name !== "indexedDB")] } },
  ...IMPORTS.map(({ file, uses }) => ({
    files: [`extension/background/${file}.js`],
    rules: { "no-restricted-imports": ["error", { patterns: [{ regex: `^(?!\\./(${uses.join("|") || "-"})\\.js$)`, message: "Imports point one way: see ARCHITECTURE.md." }] }] },
  })),
  {
    files: ["extension/{ui,popup,options,welcome,sidepanel}/*.js"],
    languageOptions: { globals: readable(["kgAsk", "kgBuild", "kgDom", "kgAdapter", "kgBadge", "kgVerdict", "kgPanel", "kgJudged"]) },
    rules: { "no-restricted-imports": ["error", { patterns: [{ group: ["**/background/*", "**/content/*"], message: "Pages ask the background by messages." }] }] },
  },
  {
    files: ["backend/kithgate/web/static/**/*.js"],
    languageOptions: { ecmaVersion: "latest", sourceType: "module", globals: globals.browser },
    rules: { "no-restricted-syntax": ["error", ...MARKUP, NO_BEACON], "prefer-const": "error", eqeqeq: ["error", "always"] },
  },
  {
    files: ["tests/browser/probe.js"],
    languageOptions: { sourceType: "script", globals: { ...globals.browser, rootOf: "readonly" } },
    rules: { "no-unused-vars": "off" },
  },
  {
    files: ["tests/extension/**/*.js", "eslint.config.js"],
    languageOptions: {
      ecmaVersion: "latest", sourceType: "module",
      globals: { ...globals.node, ...globals.browser, ...readable(["chrome", "kgBadge", "kgNotice", "kgWatch", "kgClicks", "kgSite", "kgVerdict", "kgPanel", "kgDraft", "kgTally", "kgBar", "kgDom", "kgPhrases"]) },
    },
  },
];
