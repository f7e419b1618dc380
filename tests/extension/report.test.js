// A page report shows how a page is built and nobody who is on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, adapter, open, pages } from "./pages.js";

const site = adapter("linkedin");

/** @returns {string[]} everything on the page that could tell a person: texts, names, slugs, ids, in every spelling */
function secrets(document, expected) {
  const texts = [];
  const walker = document.createTreeWalker(document.body, 4);
  while (walker.nextNode()) texts.push(...walker.currentNode.nodeValue.split(/\s+/));
  const values = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].filter(({ name }) => /^(href|src|alt|aria-label|id|componentkey|class)$/.test(name)).map(({ value }) => value));
  const people = expected.cards.flatMap(({ sender, target }) => [sender, target]).filter(Boolean).flatMap(({ name, slug }) => [name, slug, encodeURIComponent(slug), ...name.split(" "), ...slug.split("-")]);
  return [...new Set([...texts, ...values, ...people])].filter((text) => !/^\/mynetwork\/(?:grow|invitation-manager\/received)\/$/.test(text) && text.length > 3 && /[\p{Lu}\d%_-]|[^\p{ASCII}]/u.test(text));
}

for (const { name, html, expected } of pages("linkedin")) {
  test(`the report of ${name} holds no text, name, slug or id`, () => {
    const document = open(html, `${expected.page.url}udo-brandl-4471/?x=petra-vukovic`);
    document.body.setAttribute("data-udo-brandl-4471", "");
    document.body.firstElementChild.append(document.createElement("udo-brandl"));
    document.documentElement.lang = document.documentElement.lang || "udo-brandl";
    const report = JSON.stringify(site.report(document));
    for (const secret of secrets(document, expected)) assert.ok(!report.includes(secret), secret);
    for (const trace of ["udo", "brandl", "4471", "vukovic"]) assert.ok(!report.toLowerCase().includes(trace), trace);
  });
}

test("the report tells what the reader took each element for", () => {
  const [{ html, expected }] = pages("linkedin").filter(({ name }) => name === "linkedin-sdui-2026-received.en");
  const report = site.report(open(html, expected.page.url));
  assert.deepEqual(report.reading, { cards: 10, unread: 0, promised: 10 });
  assert.deepEqual([report.site, report.path, report.language], ["linkedin", "/mynetwork/invitation-manager/received/", "en"]);
  for (const [meaning, times] of [["card", 10], ["accept", 10], ["ignore", 10]]) assert.equal(report.skeleton.split("\n").filter((line) => line.endsWith(`= ${meaning}`)).length, times);
  assert.match(report.skeleton, /div\(listitem\) \[class componentkey\] = card/);
  assert.equal(site.read(open(html, expected.page.url), NOW).cards.length, 10);
});
