// The sample of the first minutes: read by the page's own reader, in every language that the extension speaks.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { sampleCard, sampleSite, SENDERS } from "../../extension/welcome/invented.js";
import { page, sayIn } from "./page.js";
import "./pages.js";

const ROOT = new URL("../../extension/", import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), "utf8");

for (const language of readdirSync(new URL("_locales/", ROOT))) {
  test(`the sample is read as it is written in ${language}`, () => {
    const say = sayIn(language);
    page(`<html lang="${language.replace("_", "-")}"><body><main id="sample"></main></body></html>`);
    document.getElementById("sample").append(...SENDERS.map((sender) => sampleCard(globalThis.kgBuild, say, sender)));
    const { cards, unread } = globalThis.kgAdapter(sampleSite(globalThis.kgDom)).read(document);
    assert.equal(unread, 0);
    assert.deepEqual(
      cards.map(({ isTold, invitation: { note, sender, mutuals } }) => ({ isTold, name: sender.name, headline: sender.headline, note, count: mutuals.count, names: mutuals.names })),
      SENDERS.map(({ name, headline, note, mutuals }) => ({
        isTold: true, name, headline: say(headline), note: note ? say(note) : null, count: mutuals ? mutuals + 1 : null, names: mutuals ? ["Josie Penhallow"] : [],
      })),
    );
  });
}

test("the welcome page reads and draws with the very parts that pages get, in their order", () => {
  const [{ js }] = JSON.parse(read("manifest.json")).content_scripts;
  const loaded = [...new JSDOM(read("welcome/welcome.html")).window.document.querySelectorAll("script[src^='../content/']")].map((script) => script.getAttribute("src").slice(3));
  const parts = js.slice(0, js.indexOf("content/drawing/badge.js") + 1).filter((path) => !path.startsWith("content/sites/"));
  assert.ok(parts.length > 10);
  assert.deepEqual(loaded, parts);
});
