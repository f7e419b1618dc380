// What ships: the manifest, its files, its words and its colours.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

const ROOT = new URL("../../extension/", import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
const files = readdirSync(ROOT, { recursive: true }).map(String).filter((path) => statSync(new URL(path, ROOT)).isFile());
const manifest = JSON.parse(read("manifest.json"));
const english = JSON.parse(read("_locales/en/messages.json"));

test("the manifest asks for no more than what is used", () => {
  assert.deepEqual(manifest.permissions, ["storage", "alarms", "scripting", "activeTab", "contextMenus", "sidePanel"]);
  assert.deepEqual(manifest.host_permissions, ["http://127.0.0.1/*", "https://www.linkedin.com/*"]);
  assert.deepEqual(manifest.optional_host_permissions, ["https://*/*"]);
  for (const key of ["web_accessible_resources", "externally_connectable", "optional_permissions"]) assert.equal(manifest[key], undefined, key);
  const policy = manifest.content_security_policy.extension_pages;
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src http://127.0.0.1:*", "require-trusted-types-for 'script'"]) assert.ok(policy.includes(rule), rule);
  assert.ok(!/unsafe|upgrade-insecure|https?:\/\/(?!127\.0\.0\.1)/.test(policy), policy);
});

test("every file the manifest and the pages name is there", () => {
  const named = [
    ...manifest.content_scripts.flatMap(({ js }) => js), ...manifest.background.scripts, manifest.background.service_worker, manifest.action.default_popup,
    manifest.options_ui.page, ...Object.values(manifest.icons), ...Object.values(manifest.action.default_icon),
  ];
  for (const page of files.filter((path) => path.endsWith(".html"))) {
    for (const [, address] of read(page).matchAll(/(?:src|href)="([^":]+)"/g)) named.push(new URL(address, new URL(page, "file:///")).pathname.slice(1));
  }
  for (const path of named) assert.ok(files.includes(path), path);
});

test("every content script but the adapters of other sites is in the manifest", () => {
  const listed = new Set(manifest.content_scripts.flatMap(({ js }) => js));
  for (const path of files.filter((each) => /^content\/[^/]+$/.test(each))) assert.ok(listed.has(path), `${path} is loaded nowhere`);
});

test("nothing is fetched from elsewhere, and no page carries a script or style of its own", () => {
  for (const path of files.filter((each) => /\.(js|html|css)$/.test(each))) {
    const text = read(path);
    assert.ok(!/import\(|importScripts|eval\(/.test(text), path);
    if (path.endsWith(".html")) assert.ok(!/<style|<script(?![^>]*\bsrc=)|\son[a-z]+=|\sstyle=/.test(text), path);
  }
});

/** Every message the code names: whole keys in quotes, and those built from a state's name. */
function usedKeys() {
  const used = new Set();
  for (const path of files.filter((each) => /\.(js|html)$/.test(each))) {
    for (const [, key] of read(path).matchAll(/["'`]([a-z][A-Za-z0-9]+)["'`]/g)) used.add(key);
  }
  for (const [, key] of read("manifest.json").matchAll(/__MSG_(\w+)__/g)) used.add(key);
  return used;
}

test("every message is used", () => {
  const used = usedKeys();
  for (const key of Object.keys(english)) assert.ok(used.has(key), `${key} is used nowhere`);
});

test("every message a page or a table names exists", () => {
  const named = [
    ...files.filter((path) => path.endsWith(".html")).flatMap((path) => [...read(path).matchAll(/data-text="(\w+)"/g)].map(([, key]) => key)),
    ...files.filter((path) => path.endsWith(".js") && !path.startsWith("content/sites/")).flatMap((path) => [
      ...[...read(path).matchAll(/\bsay\("(\w+)"/g)].map(([, key]) => key),
      ...[...read(path).matchAll(/\b(?:title|text|name|press): "([a-z]\w+)"/g)].map(([, key]) => key),
    ]),
  ];
  assert.ok(named.length > 60);
  for (const key of named) assert.ok(english[key], key);
});

test("every language has every message with the same places, and no other", () => {
  for (const language of readdirSync(new URL("_locales/", ROOT))) {
    const messages = JSON.parse(read(`_locales/${language}/messages.json`));
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort(), language);
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      assert.deepEqual(placeholders, english[key].placeholders ?? {}, `${language} ${key}`);
      for (const place of Object.keys(placeholders)) assert.ok(message.includes(`$${place.toUpperCase()}$`), `${language} ${key} ${place}`);
    }
  }
});

test("every language names itself, so that pages are spoken as they are written", () => {
  for (const language of readdirSync(new URL("_locales/", ROOT))) assert.equal(JSON.parse(read(`_locales/${language}/messages.json`)).language.message, language.replace("_", "-"));
});

test("no English stands in a page", () => {
  for (const path of files.filter((each) => each.endsWith(".html"))) {
    const html = read(path);
    const text = html.replace(/<!doctype html>|<title>Kithgate<\/title>|<code>[^<]*<\/code>/g, "").replace(/<[^>]*>/g, " ").trim();
    assert.equal(text, "", path);
    for (const [, name, value] of html.matchAll(/\s(alt|title|placeholder|aria-label|value)="([^"]*)"/g)) assert.ok(!/\s/.test(value), `${path} ${name}="${value}"`);
  }
});

test("no English stands in the code: ESLint finds a sentence wherever it is written", async () => {
  const eslint = new ESLint({ cwd: fileURLToPath(new URL("../", ROOT)) });
  const found = async (path, code) => (await eslint.lintText(code, { filePath: fileURLToPath(new URL(path, ROOT)) }))[0].messages.filter(({ message }) => message.includes("_locales"));
  for (const path of ["content/drawing/badge.js", "popup/popup.js", "background/service.js"]) {
    assert.equal((await found(path, '"use strict";\nconst said = ["Not saved.", `The service answered ${1}.`];\n')).length, 2, path);
    assert.equal((await found(path, read(path))).length, 0, path);
  }
});

/** @param {string} path @returns {Map<string, [string, string]>} its colours by name: in the light, in the dark */
const colours = (path) => new Map([...read(path).matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name, [light, dark]]));

test("badges, pages and dashboard share their colours", () => {
  const [badge, page, dashboard] = ["content/drawing/look.js", "ui/ui.css", "../backend/kithgate/web/static/look.css"].map(colours);
  assert.ok(badge.size > 15);
  for (const [name, pair] of badge) assert.deepEqual(page.get(name), pair, name);
  assert.deepEqual(dashboard, page);
});

test("no style knows left from right: what is written from right to left is laid out so", () => {
  const sided = /[{;\s](?:left|right|[a-z-]+-(?:left|right)(?:-[a-z]+)?)\s*:|:\s*(?:left|right)\b/g;
  for (const path of ["content/drawing/look.js", "ui/ui.css", "../backend/kithgate/web/static/look.css", "../backend/kithgate/web/static/dashboard.css"]) {
    assert.deepEqual(read(path).match(sided), null, path);
  }
  for (const wrong of [" left: 0", "{margin-left: 1px", ";border-top-right-radius:3px", " text-align: right"]) assert.ok(wrong.match(sided), wrong);
});

/** WCAG 2.2: the contrast of two colours. @param {string} one @param {string} other */
function contrast(one, other) {
  const [bright, dim] = [one, other].map((colour) => {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }).sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

test("every text is told from its ground", () => {
  const colour = colours("ui/ui.css");
  const pairs = [["ink", "paper"], ["soft", "paper"], ["soft", "ground"], ["ink", "ground"], ["on-strong", "strong"], ["ignore-ink", "paper"],
    ...["accept", "ignore", "review", "neutral"].map((tone) => [`${tone}-ink`, `${tone}-paper`])];
  for (const [text, ground] of pairs) {
    for (const theme of [0, 1]) assert.ok(contrast(colour.get(text)[theme], colour.get(ground)[theme]) >= 4.5, `${["light", "dark"][theme]}: ${text} on ${ground}`);
  }
});
