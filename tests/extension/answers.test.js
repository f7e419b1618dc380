// A click belongs to a card, and counts once the page shows that it took effect.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, adapter, load, open, page, pages } from "./pages.js";

load("clicks.js");
const site = adapter("linkedin");
const URL_OF_LIST = "https://www.linkedin.com/mynetwork/invitation-manager/received/";
const sample = () => open(page("linkedin/linkedin-sdui-2026-received.en.html"), URL_OF_LIST);

const NONE = { unread: 0, strange: [] };

const isSettled = (card, document, before = NONE) => site.settled(card, site.read(document), document, before);

/** @param {Element} element @returns {EventTarget[]} as event.composedPath() gives it */
function pathOf(element) {
  const path = [];
  for (let node = element; node; node = node.parentNode) path.push(node);
  return path;
}

/** A page whose clicks are watched: what presses a control as a person would, and what was decided once the page is read again. @param {Document} document */
function watched(document) {
  let listener = /** @type {(event: any) => void} */ (() => {});
  document.addEventListener = (/** @type {string} */ _kind, /** @type {any} */ listen) => { listener = listen; };
  Object.assign(globalThis, { document, Element: document.defaultView.Element });
  const decisions = /** @type {string[]} */ ([]);
  const settle = globalThis.kgClicks(site, (key, { decision }) => decisions.push(`${decision} ${key}`), new AbortController().signal);
  return {
    press: (/** @type {Element} */ control) => listener({ isTrusted: true, composedPath: () => pathOf(control) }),
    decided() {
      settle(site.read(document));
      return decisions;
    },
  };
}

test("a click inside Accept or Ignore is told, any other is not", () => {
  const document = sample();
  const reading = site.read(document, NOW);
  for (const card of reading.cards) {
    assert.equal(site.clicked(pathOf(card.accept.querySelector("span span")), reading).answer, "accepted");
    assert.equal(site.clicked(pathOf(card.ignore), reading).answer, "ignored");
    assert.equal(site.clicked(pathOf(card.accept), reading).card.key, card.key);
    assert.equal(site.clicked(pathOf(card.element), reading), null);
  }
  assert.equal(site.clicked(pathOf(document.querySelector("[role=alertdialog] button")), reading), null);
});

test("a click is settled once the row is gone or replaced, and not before", () => {
  const document = sample();
  const [card] = site.read(document, NOW).cards;
  assert.equal(isSettled(card, document), false);
  card.element.innerHTML = '<p><a href="https://www.linkedin.com/in/udo-brandl-4471/"><strong>Udo Brandl</strong></a> is now a connection.</p><button aria-label="Dismiss"><svg></svg></button>';
  assert.equal(isSettled(card, document), true);
  card.element.remove();
  assert.equal(isSettled(card, document), true);
});

test("beside a card that cannot be read an answer is settled all the same, but not when its own is such a card now", () => {
  const document = sample();
  const [card, other] = site.read(document, NOW).cards;
  const spoil = ({ element }) => element.querySelectorAll("a").forEach((link) => link.removeAttribute("href"));
  spoil(other);
  const before = site.read(document, NOW);
  assert.equal(before.unread, 1);
  card.element.remove();
  assert.equal(isSettled(card, document, before), true);
  for (const { element } of site.read(document, NOW).cards) element.remove();
  assert.equal(site.read(document).state, "unreadable");
  assert.equal(isSettled(card, document, before), true);
  // A list of which nothing can be read, and nothing is as it was, is still being drawn.
  other.element.replaceWith(other.element.cloneNode(true));
  assert.equal(isSettled(card, document, before), false);
  const again = sample();
  const [drawn] = site.read(again, NOW).cards;
  spoil(drawn);
  assert.equal(site.read(again).unread, 1);
  assert.equal(isSettled(drawn, again), false);
});

test("a row drawn anew is not gone", () => {
  const document = sample();
  const [card] = site.read(document, NOW).cards;
  card.element.replaceWith(card.element.cloneNode(true));
  assert.equal(isSettled(card, document), false);
});

test("a list that is not there at all settles nothing", () => {
  const [card] = site.read(sample(), NOW).cards;
  assert.equal(isSettled(card, open("<html lang=en><main>Feed</main></html>", "https://www.linkedin.com/feed/")), false);
  assert.equal(isSettled(card, open("<html lang=en><main><a aria-current=true href='#'>All (9)</a></main></html>", URL_OF_LIST)), false);
});

test("on a profile, both renderings answer the same invitation, and it is settled when they are gone", () => {
  const [{ html, expected }] = pages("linkedin-profile");
  const document = open(html, expected.page.url);
  const reading = site.read(document, NOW);
  const [card] = reading.cards;
  const accepts = [...document.querySelectorAll("button[aria-label^=Accept]")];
  assert.deepEqual(accepts.map((accept) => site.clicked(pathOf(accept), reading)?.card.key), [card.key, card.key]);
  assert.equal(isSettled(card, document), false);
  document.querySelectorAll("button[aria-label*='request to connect']").forEach((button) => button.remove());
  assert.equal(isSettled(card, document), true);
});

test("the last answer that can be given counts beside a card that stays unreadable", () => {
  const row = (/** @type {string} */ title) => `<div role=listitem><p>${title} wants to connect</p><div><button>Ignore</button><button>Accept</button></div></div>`;
  const document = open(`<html lang=en><main>${row("Ida Voss")}${row("<a href='/in/udo-brandl/'>Udo Brandl</a>")}</main></html>`, URL_OF_LIST);
  const { press, decided } = watched(document);
  const [, udo] = document.querySelectorAll("[role=listitem]");
  press(udo.querySelector("button"));
  udo.querySelector("a").removeAttribute("href");
  assert.deepEqual(decided(), []);
  udo.remove();
  assert.equal(site.read(document).unread, 1);
  assert.deepEqual(decided(), ["ignored person udo-brandl"]);
});

test("an answer in a menu is noticed like any other", () => {
  const menu = "<button aria-haspopup=menu>More</button><ul role=menu><li role=menuitem><b>Accept</b></li><li role=menuitem>Ignore</li></ul>";
  const document = open(`<html lang=en><main><div role=listitem><p><a href="/in/udo-brandl/">Udo Brandl</a> wants to connect</p><div>${menu}</div></div></main></html>`, URL_OF_LIST);
  const { press, decided } = watched(document);
  press(document.querySelector("[role=menuitem] b"));
  document.querySelector("[role=listitem]").remove();
  assert.deepEqual(decided(), ["accepted person udo-brandl"]);
});
