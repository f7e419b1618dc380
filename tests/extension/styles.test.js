// What the page's style sheets say of a card's parts: names of classes tell nothing, what they do tells all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, adapter, open } from "./pages.js";

const LIST = "https://www.linkedin.com/mynetwork/invitation-manager/received/";
const site = adapter("linkedin");
const SHEET = `<style>.x1a { position: absolute; width: 1px; height: 1px; overflow: hidden } .k9 { display: block } .p3 { white-space: pre-line }
  .far { position: absolute; left: -9999px } .cut { position: absolute; clip-path: inset(50%) } .gone { display: none } .row { display: flex } .row > .k9 { font-weight: 400 }</style>`;
const page = (inside, sheet = SHEET) => open(`<html lang="en"><head>${sheet}</head><body><div><main><div role="list"><div role="listitem">${inside}
  <div><button aria-label="Ignore an invitation to connect from Ida Voss">Ignore</button><button aria-label="Accept Ida Voss’s invitation">Accept</button></div></div></div></main></div></body></html>`, LIST);
const first = (document) => site.read(document, NOW).cards[0].invitation;

for (const hidden of ["x1a", "far", "cut", "gone"]) {
  test(`what only screen readers are told is no part of a name: ${hidden}`, () => {
    const { sender } = first(page(`<div><a href="/in/ida-voss"><span aria-hidden="true">Ida Voss</span><span class="${hidden}">View Ida Voss’s profile</span></a><p>Nurse</p></div>`));
    assert.deepEqual([sender.name, sender.headline], ["Ida Voss", "Nurse"]);
  });
}

test("spans set on lines of their own are lines", () => {
  const { sender, mutuals } = first(page("<div><a href=\"/in/ida-voss\"><b>Ida Voss</b></a><span class=\"k9\">nurse at ward nine</span><span class=\"k9\">3 mutual connections</span></div>"));
  assert.deepEqual([sender.headline, mutuals.count], ["nurse at ward nine", 3]);
});

test("boxes in a row stay on one line", () => {
  const { sender, mutuals } = first(page("<div><p><a href=\"/in/ida-voss\"><b>Ida Voss</b></a></p><p>Nurse</p><div class=\"row\"><span class=\"k9\">Per Lund </span><span class=\"k9\">and 3 other mutual connections</span></div></div>"));
  assert.deepEqual([sender.headline, mutuals], ["Nurse", { count: 4, names: ["Per Lund"] }]);
});

test("breaks that a style sheet keeps are breaks", () => {
  const { note } = first(page("<div><p><a href=\"/in/ida-voss\"><b>Ida Voss</b></a></p><p>Nurse</p><blockquote class=\"p3\">Hi,\n\nwe met in Graz.\nIda</blockquote></div>"));
  assert.equal(note, "Hi,\n\nwe met in Graz.\nIda");
});

test("a style sheet that comes late is heard", () => {
  const document = page("<div><p><a href=\"/in/ida-voss\"><b>Ida Voss</b></a></p><p>Nurse<span class=\"x1a\"> on the way</span></p></div>", "");
  assert.equal(first(document).sender.headline, "Nurse on the way");
  document.head.innerHTML = SHEET;
  assert.equal(first(document).sender.headline, "Nurse");
});

test("what is hidden or styled by hand says nothing of others of its kind", () => {
  for (const styled of ["<span style=\"display: none\">on the way</span>", "<span hidden>on the way</span>", "<span style=\"visibility: hidden\"><span>on the way</span></span>"]) {
    const { sender } = first(page(`<div><p><a href="/in/ida-voss"><b>Ida Voss</b></a></p><p>${styled}</p><p><span><span>Nurse</span></span></p></div>`));
    assert.equal(sender.headline, "Nurse");
  }
});

test("breaks are kept where a style sheet says so, and not in what is alike elsewhere", () => {
  const { sender, note } = first(page("<div><p><a href=\"/in/ida-voss\"><b>Ida Voss</b></a></p><blockquote class=\"p3\"><span>Hi,\nwe met.</span></blockquote><div><blockquote><span>Nurse\non nights</span></blockquote></div></div>"));
  assert.deepEqual([sender.headline, note], [null, "Hi,\nwe met.\nNurse on nights"]);
});

test("marks in a row with the name stand beside it, each for itself", () => {
  const { sender, received_at } = first(page("<div><div class=\"row\"><a href=\"/in/ida-voss\">Ida Voss</a><span title=\"Premium\"></span><span>3rd</span><span>2d</span></div><div>Nurse</div></div>"));
  assert.deepEqual([sender.name, sender.headline, received_at], ["Ida Voss", "Nurse", new Date(Math.floor((NOW - 2 * 864e5) / 864e5) * 864e5).toISOString().replace(".000Z", "Z")]);
});
