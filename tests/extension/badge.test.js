// The badge: its words and reasons, its place, and that only a person can press it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { page, rootOf } from "./page.js";

const VERDICT = {
  id: "urn:li:invitation:1", label: "vouched", badge: "accept", confidence: 0.94, probabilities: { personal: 0.05, vouched: 0.94, spam: 0.01 },
  evidence: [
    { code: "photo", supports: "vouched", weight: 0.2, text: "The profile has a photo." },
    { code: "voucher_named", supports: "vouched", weight: 2.1, text: "Names Emily Ruiz, whom you wrote with 42 times." },
    { code: "headline", supports: "spam", weight: 0.8, text: "The headline promises growth." },
  ],
  model: { version: "starter-1", trained_on: 0 },
};
const person = () => {
  const pressed = [];
  return { pressed, correct: (label) => pressed.push(label), undo: () => pressed.push("undo"), unsure: () => pressed.push("unsure"), seen: () => pressed.push("seen") };
};
const texts = (root, selector) => [...root.querySelectorAll(selector)].map((element) => element.textContent);

test("a verdict is told in words, with its reasons by side and weight", () => {
  page("");
  const badge = kgBadge.create(person());
  badge.show(VERDICT);
  assert.deepEqual(texts(rootOf(badge.host), ".pill > span"), ["Accept", "Vouched, very likely", "Why?"]);
  const root = kgPanel.panel(VERDICT, {}, person(), kgPanel.drafts([]));
  assert.deepEqual(texts(root, "h4"), ["What speaks for Vouched", "Why not Personal?", "What points to Spam"]);
  assert.deepEqual(texts(root, ".because"), ["Nothing was found that speaks for it."]);
  assert.deepEqual(texts(root, "bdi"), ["Names Emily Ruiz, whom you wrote with 42 times.", "The profile has a photo.", "The headline promises growth."]);
  assert.deepEqual(texts(root, "li .hidden"), [" (strong reason)", " (slight reason)", " (clear reason)"]);
  assert.equal(root.querySelector(".choice[aria-pressed=true]")?.textContent, "Vouched");
});

for (const [confidence, words] of [[0.99, "almost certain"], [0.97, "almost certain"], [0.9, "very likely"], [0.75, "likely"], [0.4, "not sure"]]) {
  test(`a confidence of ${confidence} is called ${words}`, () => {
    page("");
    const badge = kgBadge.create(person());
    badge.show({ ...VERDICT, confidence, badge: "review" });
    assert.deepEqual(texts(rootOf(badge.host), ".said"), [`Vouched, ${words}`]);
  });
}

test("who is surely no spam is not called unsure because personal and vouched are close", () => {
  page("");
  const badge = kgBadge.create(person());
  badge.show({ ...VERDICT, confidence: 0.52, probabilities: { personal: 0.45, vouched: 0.52, spam: 0.03 } });
  assert.deepEqual(texts(rootOf(badge.host), ".said"), ["Personal or vouched, almost certain"]);
});

test("the three badges differ by word, colour class and outline", () => {
  page("");
  const seen = ["accept", "ignore", "review"].map((kind) => {
    const badge = kgBadge.create(person());
    badge.show({ ...VERDICT, badge: kind });
    const root = rootOf(badge.host);
    return [root.querySelector(".pill > span")?.textContent, root.firstElementChild?.className, root.querySelector(".pill .plate")?.getAttribute("d")];
  });
  for (const column of [0, 1, 2]) assert.equal(new Set(seen.map((row) => row[column])).size, 3);
});

test("what a sender wrote stays text", () => {
  page("");
  const text = "<img src=x onerror=alert(1)> gnirob";
  const root = kgPanel.panel({ ...VERDICT, evidence: [{ code: "note", supports: "vouched", weight: 1, text }] }, { news: text }, person(), kgPanel.drafts([]));
  assert.equal(root.querySelector("bdi")?.textContent, text);
  assert.equal(root.querySelector("img"), null);
});

test("a script's click and key do nothing", () => {
  const window = page("");
  const someone = person();
  const badge = kgBadge.create(someone);
  badge.show(VERDICT, { canUndo: true });
  document.body.append(badge.host);
  const root = rootOf(badge.host);
  for (const button of [...root.querySelectorAll("button"), ...kgPanel.panel(VERDICT, { canUndo: true }, someone, kgPanel.drafts([])).querySelectorAll("button")]) button.click();
  badge.host.dispatchEvent(new window.KeyboardEvent("keydown", { key: "s", bubbles: true }));
  assert.deepEqual(someone.pressed, []);
  assert.equal(root.querySelector(".panel"), null);
});

test("reasons are written when they are looked at, and what is open stays open through a new verdict", () => {
  page("");
  const badge = kgBadge.create(person());
  const root = rootOf(badge.host);
  badge.show(VERDICT);
  assert.deepEqual(texts(root, "bdi"), []);
  badge.open(true);
  badge.show({ ...VERDICT, evidence: VERDICT.evidence.slice(0, 1) });
  assert.deepEqual(texts(root, "bdi"), ["The profile has a photo."]);
  badge.open(false);
  assert.deepEqual([root.querySelector(".panel"), root.querySelector(".pill")?.getAttribute("aria-expanded")], [null, "false"]);
});

test("the host carries nothing: no text, no attribute, no open root", () => {
  page("");
  const badge = kgBadge.create(person());
  for (const draw of [() => badge.show(VERDICT), () => badge.mark("company"), () => badge.idle("off")]) {
    draw();
    assert.deepEqual([badge.host.shadowRoot, badge.host.textContent, badge.host.getAttributeNames()], [null, "", []]);
  }
});

test("an invitation to something is marked, not judged", () => {
  page("");
  const badge = kgBadge.create(person());
  badge.mark("newsletter");
  assert.deepEqual(texts(rootOf(badge.host), ".pill"), ["Newsletter: not judged"]);
});

const ROW = '<ul><li id="card"><div id="row" style="display:flex"><p>Tom</p><div id="acts"><button>Ignore</button><button>Accept</button></div></div><p id="note">Hello</p></li></ul>';

test("a badge gets a line of its own, outside of controls, and stays where it is", () => {
  const { document } = page(ROW);
  const card = { element: document.getElementById("card"), anchor: document.getElementById("acts") };
  const { host } = kgBadge.create(person());
  kgBadge.place([[host, card]]);
  assert.equal(host.previousElementSibling?.id, "row");
  assert.equal(host.nextElementSibling?.id, "note");
  let changes = 0;
  new MutationObserver(() => { changes += 1; }).observe(document, { subtree: true, childList: true });
  kgBadge.place([[host, card]]);
  return new Promise((done) => setTimeout(done, 5)).then(() => assert.equal(changes, 0));
});

test("a badge follows its card when the page draws it anew", () => {
  const { document } = page(ROW);
  const { host } = kgBadge.create(person());
  kgBadge.place([[host, { element: document.getElementById("card"), anchor: document.getElementById("acts") }]]);
  document.querySelector("ul").innerHTML = ROW.replace(/<\/?ul>/g, "");
  kgBadge.place([[host, { element: document.getElementById("card"), anchor: document.getElementById("acts") }]]);
  assert.equal(host.previousElementSibling, document.getElementById("row"));
});

test("where even the card cannot wrap, the badge comes right after it", () => {
  const { document } = page('<main><div id="card" style="display:flex"><p>Tom</p><div id="acts"><button>Accept</button></div></div></main>');
  const card = { element: document.getElementById("card"), anchor: document.getElementById("acts") };
  const { host } = kgBadge.create(person());
  kgBadge.place([[host, card]]);
  assert.equal(host.previousElementSibling, card.element);
});
