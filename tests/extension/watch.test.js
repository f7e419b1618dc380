// Watching and clicks: as few readings as the page allows, and only clicks that a person made and the page confirmed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { page } from "./page.js";

const READING = { state: "cards", cards: [], promised: null, unread: 0 };
const frames = (count) => new Promise((done) => setTimeout(done, count * 20));

function watched(html) {
  const window = page(html);
  const ours = window.document.createElement("div");
  const stop = new AbortController();
  let readings = 0;
  // eslint-disable-next-line require-yield
  kgWatch({ *reading() { return READING; } }, (node) => node === ours, { inSight() {}, reading: () => { readings += 1; } }, stop.signal);
  return { document: window.document, ours, stop, count: () => readings };
}

test("a burst of changes is one reading, and each later change another", async () => {
  const { document, stop, count } = watched("<main></main>");
  await frames(3);
  const first = count();
  assert.ok(first >= 1);
  for (let i = 0; i < 50; i += 1) document.querySelector("main").append(document.createElement("p"));
  await frames(4);
  assert.equal(count(), first + 1);
  document.querySelector("p").firstChild ?? document.querySelector("p").append("text");
  await frames(4);
  assert.equal(count(), first + 2);
  stop.abort();
});

test("what we add ourselves is no change of the page; that it was taken away is", async () => {
  const { document, ours, stop, count } = watched("<main></main>");
  await frames(3);
  const first = count();
  document.querySelector("main").append(ours);
  await frames(4);
  assert.equal(count(), first);
  document.querySelector("main").replaceChildren();
  await frames(4);
  assert.equal(count(), first + 1);
  stop.abort();
});

test("a long reading rests in between, and begins anew when the page changes meanwhile", async () => {
  const { document } = page("<main></main>");
  const stop = new AbortController();
  const busy = (ms) => { for (const end = performance.now() + ms; performance.now() < end;); };
  let begun = 0;
  const ended = [];
  const site = { *reading() {
    const mine = ++begun;
    for (let card = 0; card < 20; card += 1) {
      busy(3);
      yield {};
    }
    ended.push(mine);
    return READING;
  } };
  let turns = 0;
  const count = () => { turns += 1; if (!stop.signal.aborted) setTimeout(count); };
  kgWatch(site, () => false, { inSight() {}, reading() {} }, stop.signal);
  while (begun === 0) await frames(1);
  document.querySelector("main").append("text");
  setTimeout(count);
  while (ended.length === 0) await frames(1);
  stop.abort();
  assert.deepEqual([begun, ended], [2, [2]]);
  assert.ok(turns > 2, `others had ${turns} turns`);
});

test("where a page changes on and on, readings end all the same, and what changes last is read soon", async () => {
  const { document } = page("<main></main>");
  const stop = new AbortController();
  let [spent, ended] = [0, 0];
  const site = { *reading() {
    for (let card = 0; card < 8; card += 1) {
      for (const end = performance.now() + 3; performance.now() < end;);
      spent += 3;
      yield {};
    }
    return READING;
  } };
  kgWatch(site, () => false, { inSight() {}, reading() { ended += 1; } }, stop.signal);
  const storm = setInterval(() => { document.querySelector("main").append("text"); }, 5);
  await new Promise((done) => setTimeout(done, 3000));
  clearInterval(storm);
  assert.ok(ended > 1, `${ended} readings ended`);
  assert.ok(spent < 1500, `${spent} ms of 3000`);
  const before = ended;
  document.querySelector("main").append("text");
  await new Promise((done) => setTimeout(done, 3000));
  stop.abort();
  assert.ok(ended > before);
});

test("before the next frame it is told what was read and what was not, in the end the whole", async () => {
  const { document } = page("<main></main>");
  const stop = new AbortController();
  const found = Array.from({ length: 20 }, (_, key) => ({ key, root: document.createElement("p") }));
  const site = { *reading(_document, inOrder) {
    for (const each of inOrder(found)) {
      for (const end = performance.now() + 3; performance.now() < end;);
      yield each.key % 2 ? each : null;
    }
    return READING;
  } };
  const told = [];
  kgWatch(site, () => false, { inSight: (cards, unread) => told.push([cards, unread]), reading: () => told.push("whole") }, stop.signal);
  while (told.at(-1) !== "whole") await frames(1);
  stop.abort();
  assert.equal(told.length, 2);
  const [[cards, unread]] = told;
  assert.ok(unread.length > 0 && unread.length < 20, `${unread.length} unread`);
  assert.deepEqual(cards, found.slice(0, 20 - unread.length).filter(({ key }) => key % 2));
  assert.deepEqual(unread, found.slice(20 - unread.length));
});

test("what is in sight has its place before the next frame, and what is not once that was read", async () => {
  const { document } = page("<main></main>");
  const stop = new AbortController();
  const found = Array.from({ length: 20 }, (_, key) => {
    const root = document.createElement("p");
    root.getBoundingClientRect = () => ({ top: key * innerHeight / 10, bottom: (key + 1) * innerHeight / 10 });
    return { key, root };
  });
  const site = { *reading(_document, inOrder) {
    const ordered = inOrder(found);
    for (const end = performance.now() + 60; performance.now() < end;);
    yield undefined;
    yield* ordered;
    return READING;
  } };
  const told = [];
  kgWatch(site, () => false, { inSight: (cards, unread) => told.push([cards.length, unread.length]), reading: () => told.push("whole") }, stop.signal);
  while (told.at(-1) !== "whole") await frames(1);
  stop.abort();
  assert.deepEqual(told[0], [0, 10]);
  assert.equal(told.slice(1, -1).reduce((sum, [read]) => sum + read, 0) + told.at(-2)[1], 20);
});

test("nothing is read after the end", async () => {
  const { document, stop, count } = watched("<main></main>");
  await frames(3);
  stop.abort();
  const last = count();
  document.querySelector("main").append("text");
  await frames(4);
  assert.equal(count(), last);
});

test("a script's click is no decision", () => {
  const window = page("<button>Accept</button>");
  const decisions = [];
  const card = { key: "person tom", invitation: { kind: "person" } };
  const site = { read: () => READING, clicked: () => ({ card, answer: "accepted" }), settled: () => true };
  const stop = new AbortController();
  const settle = kgClicks(site, (decision) => decisions.push(decision), stop.signal);
  window.document.querySelector("button").click();
  settle(READING);
  assert.deepEqual(decisions, []);
  stop.abort();
});
