// What the stores are told is what the manifest asks for.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
const manifest = JSON.parse(read("extension/manifest.json"));
const LONGEST_SUMMARY = 132;

/** The rows of the tables of a page, without their heads. @param {string} page @returns {string[][]} */
const rows = (page) => read(`docs/store/${page}`).split("\n").filter((line) => /^\| (`|\[)/.test(line)).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));

test("every permission is justified by one sentence, and no other", () => {
  const asked = [...manifest.permissions, ...manifest.host_permissions, ...(manifest.optional_permissions ?? []), ...manifest.optional_host_permissions].map((each) => `\`${each}\``);
  const told = rows("permissions.md");
  assert.deepEqual(told.map(([permission]) => permission.replace(" (optional)", "")).sort(), asked.sort());
  for (const [permission, why] of told) assert.match(why, /^[A-Z][^.!?]*\.$/, permission);
});

test("no site is read that no permission names", () => {
  const asked = [...manifest.host_permissions, ...manifest.optional_host_permissions];
  for (const { matches } of manifest.content_scripts) for (const match of matches) assert.ok(asked.includes(match), match);
});

test("Firefox is told the same of the person's data as the reader of these pages", () => {
  const { id, data_collection_permissions } = manifest.browser_specific_settings.gecko;
  const told = rows("declarations.md").map(([type]) => type.replaceAll("`", ""));
  assert.deepEqual(told, data_collection_permissions.required);
  assert.ok(read("docs/store/README.md").includes(`\`${id}\``));
  assert.match(id, /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
});

test("the short description is the manifest's, and short enough", () => {
  const { message } = JSON.parse(read("extension/_locales/en/messages.json")).description;
  assert.ok(read("docs/store/description.md").includes(`> ${message}`));
  for (const language of readdirSync(new URL("extension/_locales/", ROOT))) {
    const { description } = JSON.parse(read(`extension/_locales/${language}/messages.json`));
    assert.ok(description.message.length <= LONGEST_SUMMARY, language);
  }
});

test("every page and picture that is linked is there, and every picture is listed", () => {
  const pages = readdirSync(new URL("docs/store/", ROOT));
  const links = pages.flatMap((page) => [...read(`docs/store/${page}`).matchAll(/\]\(([^):]+)\)/g)].map(([, path]) => path));
  for (const path of links) assert.ok(existsSync(new URL(path, new URL("docs/store/", ROOT))), path);
  for (const picture of readdirSync(new URL("docs/pictures/", ROOT))) assert.ok(links.includes(`../pictures/${picture}`), `${picture} is not listed in docs/store/README.md`);
});
