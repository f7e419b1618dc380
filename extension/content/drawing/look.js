// How badges and notices look. A style sheet object, so that the site's own content security policy has no say in it.
"use strict";

(() => {
  const LOOK = `
:host { all: initial !important; display: block !important; box-sizing: border-box !important; width: 100% !important; flex: 1 0 100% !important; grid-column: 1 / -1 !important; color-scheme: light dark !important;
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  --paper: light-dark(#ffffff, #1b2027); --ink: light-dark(#1b2430, #e8edf3); --soft: light-dark(#5a6675, #a3afbd); --line: light-dark(#d9dfe7, #37414d); --focus: light-dark(#3b5bdb, #91a7ff);
  --accept-ink: light-dark(#0b5d3b, #8fe0b4); --accept-paper: light-dark(#e7f5ed, #12301f); --accept-line: light-dark(#a3d6ba, #2f6b4b);
  --ignore-ink: light-dark(#9b1c1c, #ffb4ab); --ignore-paper: light-dark(#fdeceb, #3a1817); --ignore-line: light-dark(#f0b9b5, #7d3a36);
  --review-ink: light-dark(#7a4d00, #ffd97a); --review-paper: light-dark(#fff4d9, #32270c); --review-line: light-dark(#ecd08a, #75601f);
  --neutral-ink: light-dark(#4a5563, #c3ccd7); --neutral-paper: light-dark(#f2f4f7, #262c35); --neutral-line: light-dark(#d5dbe3, #434d5a); }
* { box-sizing: border-box; margin: 0; padding: 0; font: inherit; color: inherit; letter-spacing: normal; }
/* Our words may be written the other way than the page: each text in its own order, all on the page's side. */
:where(:dir(rtl):not(.said, .checks .soft)) { unicode-bidi: plaintext; text-align: -webkit-match-parent; text-align: match-parent; }
.badge { display: flex; flex-direction: column; align-items: flex-start; font: 400 13px/1.45 var(--font); color: var(--ink); padding: 6px 0; min-height: 42px; text-align: start; }
.accept { --tone: var(--accept-ink); --fill: var(--accept-paper); --edge: var(--accept-line); }
.ignore { --tone: var(--ignore-ink); --fill: var(--ignore-paper); --edge: var(--ignore-line); }
.review { --tone: var(--review-ink); --fill: var(--review-paper); --edge: var(--review-line); }
.neutral, .off { --tone: var(--neutral-ink); --fill: var(--neutral-paper); --edge: var(--neutral-line); }
.pill { display: inline-flex; align-items: center; gap: 7px; height: 30px; max-width: 100%; padding-inline: 9px 12px; border: 1px solid var(--edge); border-radius: 15px;
  background: var(--fill); color: var(--tone); font-weight: 600; white-space: nowrap; }
.neutral .pill, .off .pill { font-weight: 500; }
.provisional .pill { border-style: dashed; border-color: var(--tone); }
button.pill { cursor: pointer; padding-inline-end: 8px; }
button.pill:hover { border-color: var(--tone); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.pill:focus-visible { outline-offset: -2px; }
.icon { flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.accept .pill > .icon:first-child .plate, .ignore .pill > .icon:first-child .plate { fill: currentColor; }
.accept .pill > .icon:first-child .stroke, .ignore .pill > .icon:first-child .stroke { stroke: var(--fill); }
.said { font-weight: 400; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.said::before { content: ""; display: inline-block; width: 3px; height: 3px; margin-inline-end: 7px; border-radius: 50%; background: currentColor; vertical-align: middle; opacity: .7; }
.why { display: inline-flex; align-items: center; gap: 1px; margin-inline-start: 3px; padding-inline-start: 9px; border-inline-start: 1px solid var(--edge); font-weight: 500; }
.why .icon { width: 14px; height: 14px; transition: transform .15s; }
[aria-expanded="true"] .why .icon { transform: rotate(180deg); }
/* The whole icon: a part of it would keep the page's own thread at work. */
.waiting .icon { animation: breathe 1.4s ease-in-out infinite; }
@keyframes breathe { 50% { opacity: .25; } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
.panel { margin-top: 8px; width: 100%; max-width: 560px; padding: 14px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); box-shadow: 0 1px 2px rgb(0 0 0 / .06), 0 6px 18px rgb(0 0 0 / .07); white-space: normal; }
[hidden] { display: none !important; }
.line { display: flex; align-items: center; gap: 10px; width: 100%; min-width: 0; }
.line .pill { flex: 0 1 auto; min-width: 0; }
.news { display: flex; align-items: center; gap: 6px; min-width: 0; color: var(--soft); }
.news .icon { width: 14px; height: 14px; color: var(--tone); }
.line .news { flex: 1 1 0; }
.line .news bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.panel .news { margin-top: 6px; align-items: baseline; color: var(--ink); }
.panel .news .icon { transform: translateY(2px); }
.because { margin-top: 2px; color: var(--soft); }
.ask { margin-top: 8px; }
.ask .row { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
.choice[aria-expanded="true"] { border-color: var(--soft); background: var(--neutral-paper); }
.draft { display: grid; gap: 8px; margin-top: 8px; }
.told { color: var(--soft); font-size: 12px; }
.bar { container-type: inline-size; padding: 8px 12px; border-block: 1px solid var(--line); background: var(--paper); color: var(--ink); font: 400 13px/1.45 var(--font); text-align: start; }
.bar .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 6px 12px; min-height: 30px; }
.chips, .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
.bar .choice { display: inline-flex; align-items: center; gap: 6px; height: 30px; padding-inline: 10px; border-radius: 15px; white-space: nowrap; }
.bar .choice[aria-pressed="true"] { --tone: var(--ink); --fill: var(--neutral-paper); }
.bar b { min-width: 3ch; font-weight: 600; font-variant-numeric: tabular-nums; }
.choice.strong { border-color: var(--ink); background: var(--ink); color: var(--paper); font-weight: 600; }
.choice.accept .icon { color: var(--accept-ink); } .choice.ignore .icon { color: var(--ignore-ink); } .choice.review .icon { color: var(--review-ink); }
select { height: 30px; width: 11.5em; padding-inline: 8px; border: 1px solid var(--line); border-radius: 15px; background: var(--paper); color: var(--ink); cursor: pointer; }
.bar > .news { justify-content: space-between; height: 30px; margin-top: 4px; }
.bar .told { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
@container (max-width: 520px) { .bar > .news { height: 42px; } .bar .told { white-space: normal; } }
.sheet { margin-top: 6px; padding-top: 8px; border-top: 1px solid var(--line); }
.sheet > p { color: var(--soft); }
.checks { max-height: 260px; margin-top: 6px; overflow: auto; list-style: none; }
.checks li { padding: 2px 0; align-items: center; }
.checks li .icon { color: var(--tone); }
.check { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 28px; padding: 2px 6px; border: 0; border-radius: 8px; background: transparent; text-align: start; cursor: pointer; }
.check:hover { background: var(--neutral-paper); }
.checks .done { --tone: var(--soft); padding-inline: 6px; min-height: 32px; gap: 8px; } .checks .done bdi { text-decoration: line-through; color: var(--soft); }
.soft { color: var(--soft); }
textarea { width: 100%; min-height: 84px; padding: 8px 10px; border: 1px solid var(--soft); border-radius: 10px; background: var(--paper); color: var(--ink); resize: vertical; }
.panel h3 { font-size: 14px; font-weight: 600; }
.panel h4 { margin-top: 10px; font-size: 12px; font-weight: 600; color: var(--soft); }
ul { list-style: none; }
li { display: flex; align-items: baseline; gap: 9px; padding: 4px 0; overflow-wrap: anywhere; }
.pull { flex: none; display: inline-flex; gap: 2px; width: 27px; }
.pull i { width: 7px; height: 7px; border-radius: 50%; border: 1.5px solid var(--soft); }
.pull i.on { background: var(--soft); }
.for .pull i { border-color: var(--tone); } .for .pull i.on { background: var(--tone); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.right { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--line); }
.right > span { color: var(--soft); margin-inline-end: 4px; }
.choice { min-height: 28px; max-width: 100%; padding: 3px 12px; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 14px; background: transparent; cursor: pointer; }
.choice:hover { border-color: var(--soft); }
.choice[aria-pressed="true"] { border-color: var(--tone); background: var(--fill); color: var(--tone); font-weight: 600; }
.choice.plain { border-color: transparent; text-decoration: underline; text-underline-offset: 2px; padding-inline: 6px; }
.foot { margin-top: 10px; font-size: 12px; color: var(--soft); }
.notice { position: fixed; inset-block-end: 16px; inset-inline-start: 16px; z-index: 9999; display: flex; gap: 12px; align-items: flex-start; width: 380px; max-width: calc(100vw - 32px);
  padding: 14px; padding-inline-start: 16px; border: 1px solid var(--line); border-radius: 14px; background: var(--paper); color: var(--ink); font: 400 14px/1.45 var(--font);
  box-shadow: 0 2px 4px rgb(0 0 0 / .08), 0 12px 32px rgb(0 0 0 / .16); text-align: start; }
.notice > .icon { margin-top: 2px; color: var(--tone); }
.notice h2 { font-weight: 600; }
.notice p { margin-top: 2px; color: var(--soft); }
.notice .words { flex: 1; min-width: 0; }
.notice .row { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px; }
.notice .row:empty { display: none; }
.notice .close { flex: none; width: 28px; height: 28px; border: 0; border-radius: 8px; background: transparent; color: var(--soft); cursor: pointer; display: grid; place-items: center; }
.notice .close:hover { background: var(--neutral-paper); }
.notice pre { margin-top: 10px; max-height: 220px; overflow: auto; padding: 8px; border-radius: 8px; background: var(--neutral-paper); font: 12px/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (forced-colors: active) { .pill, .panel, .notice, .choice { border-color: CanvasText; } }
`;

  /** A badge out of sight is not laid out; an open one is as large as what it says. */
  const RESTING = ":host { content-visibility: auto !important; contain-intrinsic-block-size: 42px !important; }";

  /** @type {{ worn: CSSStyleSheet[], theme: CSSStyleSheet, resting: CSSStyleSheet[] } | undefined} */
  let sheets;
  /** What the person chose, or "auto". @type {unknown} */
  let chosen = "auto";
  /** What the page is, as far as it shows. @type {"light" | "dark" | null} */
  let ground = null;

  /** The look, and over it the theme, which changes in every root at once. */
  function made() {
    const [look, theme, resting] = [new CSSStyleSheet(), new CSSStyleSheet(), new CSSStyleSheet()];
    look.replaceSync(LOOK);
    resting.replaceSync(RESTING);
    void kgChoices.then(({ theme }) => choose(theme));
    chrome.storage.onChanged.addListener(({ theme: change }) => change && choose(change.newValue));
    return { worn: [look, theme], theme, resting: [look, theme, resting] };
  }

  /** @param {unknown} theme */
  function choose(theme) {
    chosen = theme;
    wear();
  }

  function wear() {
    const scheme = chosen === "light" || chosen === "dark" ? chosen : ground;
    sheets?.theme.replaceSync(scheme ? `:host { color-scheme: ${scheme} !important; }` : "");
  }

  /** @param {Element} element @returns {"light" | "dark" | null} how bright it is under an element, where the page says so in plain colours */
  function groundOf(element) {
    for (let under = /** @type {Element | null} */ (element); under; under = under.parentElement) {
      const [, red, green, blue, opacity = "1"] = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(under).backgroundColor) ?? [];
      if (red && Number(opacity) > 0.5) return 0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue) < 128 ? "dark" : "light";
    }
    return null;
  }

  /** Dresses a shadow root. @param {ShadowRoot} root @param {boolean} [isResting] whether it is a badge whose reasons are closed */
  function dress(root, isResting = false) {
    sheets ??= made();
    root.adoptedStyleSheets = isResting ? sheets.resting : sheets.worn;
  }

  /** Where the person chose no theme, ours is that of the page: a site may be light in a dark browser. @param {Element} element of the page */
  function suit(element) {
    const found = groundOf(element);
    if (found === ground) return;
    ground = found;
    wear();
  }

  globalThis.kgLook = { dress, suit };
})();
