// Asking the service: each request once for what is known, and again when it says more, or the service knows more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./pages.js";
import { page } from "./page.js";

const WORKING = { state: "working" };

/** @param {Record<string, (body: any) => any>} service what it says to each kind of message @param {number} [count] of requests */
function asked(service, count = 2) {
  page("<main></main>");
  load("asking.js");
  const requests = Array.from({ length: count }, (_each, at) => {
    const heard = /** @type {any[]} */ ([]);
    return { key: String(at), print: "1", revision: null, heard, judged: { invitation: { at }, hears: (verdict) => Boolean(heard.push(verdict)) } };
  });
  const told = /** @type {any[]} */ ([]);
  const asking = globalThis.kgAsking({
    requests: () => requests, send: async (kind, body) => service[kind]?.(body) ?? null,
    became: () => told.push(asking.state), heard: (changed) => told.push(changed), asked: () => {},
  });
  return { asking, requests, told };
}

/** @param {string} revision @param {{ state: string }} [standing] */
const judges = (revision, standing = WORKING) => ({ invitations }) => ({ standing, revision, verdicts: invitations.map(({ at }) => `${revision} ${at}`) });

test("at most three hundred are asked at once, all are answered, and none is asked twice for the same", async () => {
  const sizes = [];
  const { asking, requests } = asked({ judge: (body) => sizes.push(body.invitations.length) && judges("1")(body) }, 301);
  await asking.judge();
  await asking.judge();
  assert.deepEqual([sizes, asking.isDue(), requests[300].heard], [[300, 1], false, ["1 300"]]);
});

test("a card that changed while it was asked about hears nothing of what it said before", async () => {
  const sizes = [];
  const { asking, requests } = asked({ judge(body) {
    if (sizes.push(body.invitations.length) === 1) requests[0].print = "2";
    return judges("1")(body);
  } });
  await asking.judge();
  assert.deepEqual([sizes, requests.map(({ heard }) => heard.length)], [[2, 1], [1, 1]]);
});

test("what was judged while the service was off is judged again once it is back", async () => {
  const service = { judge: judges("", { state: "off" }), standing: () => WORKING };
  const { asking, requests, told } = asked(service, 1);
  await asking.judge();
  assert.deepEqual([asking.state, asking.isDue()], ["off", false]);
  service.judge = judges("7");
  const stop = new AbortController();
  const end = asking.follow(stop.signal);
  await new Promise((done) => setTimeout(done, 50));
  stop.abort();
  asking.anew();
  await end;
  assert.deepEqual([requests[0].heard, told], [[" 0", "7 0"], ["off", 1, "working", 1]]);
});

test("what was learned elsewhere is asked for, and no answer is trouble", async () => {
  let revision = "1";
  const stop = new AbortController();
  const { asking, requests, told } = asked({ judge: (body) => (revision === "3" ? null : judges(revision)(body)), changes: () => {
    revision = String(Number(revision) + 1);
    if (revision === "3") stop.abort();
    return { ...WORKING, revision };
  } }, 1);
  await asking.judge();
  const end = asking.follow(stop.signal);
  await new Promise((done) => setTimeout(done, 50));
  asking.anew();
  await end;
  assert.deepEqual([requests[0].heard, told.at(-1)], [["1 0", "2 0"], "troubled"]);
});
