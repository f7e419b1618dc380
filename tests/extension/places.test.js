// What is told from all cards of a page together: where notes stand, and which words are the page's own. One card alone would leave it open.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, adapter, open } from "./pages.js";

const LIST = "https://www.linkedin.com/mynetwork/invitation-manager/received/";
const linkedin = adapter("linkedin");

const paragraphs = (text) => text.split("\n").map((line) => `<p>${line}</p>`).join("");
const some = (text, draw) => (text ? draw(text) : "");

/** A build that shows the note above what is known of its sender. */
const above = ({ name, headline, note, mutual }) => `<article><header><h3><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a></h3></header>
  ${some(note, (text) => `<div><div>${paragraphs(text)}</div></div>`)}<section>${some(headline, (text) => `<p>${text}</p>`)}${some(mutual, (text) => `<p>${text}</p>`)}</section>
  <footer><button>Ignore</button><button>Accept</button></footer></article>`;

/** A build that shows all in boxes of one kind. */
const under = ({ name, headline, note, mutual }) => `<li><div><div><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a></div>${[headline, mutual, note].map((text) => some(text, (line) => `<div>${line.replaceAll("\n", "<br>")}</div>`)).join("")}</div>
  <div><button>Ignore</button><button>Accept</button></div></li>`;

const document = (cards, draw) => open(`<html lang="en"><body><main><h1>Invitations</h1><div>${cards.map(draw).join("")}</div></main></body></html>`, LIST);
const told = (page) => linkedin.read(page, NOW).cards.map(({ invitation: { sender, note, mutuals } }) => ({ name: sender.name, headline: sender.headline, note, mutuals: mutuals.count }));
const wanted = ({ name, headline = null, note = null, mutual }) => ({ name, headline, note, mutuals: mutual ? parseInt(mutual, 10) : null });

const SILENT = [
  { name: "Ada Storm", headline: "Piano tuner", mutual: "4 mutual connections" }, { name: "Udo Brandl", headline: "Head of Pricing at Tarn" },
  { name: "Petra Kolar", headline: "Nurse | Night shifts", mutual: "1 mutual connection" }, { name: "Jon Pell", mutual: "2 mutual connections" },
  { name: "Mia Lund", headline: "Baker" }, { name: "Bo Aas", headline: "Pilot | Instructor" },
];
const SAID = [
  { name: "Ida Voss", headline: "Bookbinder", note: "Hello Jordan, your talk on paper was the best of the day.\nMay I send you a sample?", mutual: "3 mutual connections" },
  { name: "Tom Ek", headline: "Chief of Staff", note: "Hi Jordan,\nwe help firms like yours to grow. Do you have ten minutes?\nTom" },
  { name: "Noor Haddad", headline: "Surveyor", note: "I read your report on the old bridge twice. Could we talk about section four?" },
  { name: "Kai Brandt", headline: "Student", note: "Dear Jordan, I am looking for a place to write my thesis. May I send you my plan?" },
];
const SHORT = { name: "Lena Okoro", headline: "Translator", note: "thx for the add", mutual: "9 mutual connections" };

for (const [where, draw] of Object.entries({ above, under })) {
  test(`notes ${where} the facts are found once two of them read like notes, the short one too`, () => {
    const cards = [...SILENT, ...SAID, SHORT];
    assert.deepEqual(told(document(cards, draw)), cards.map(wanted));
  });
}

test("what stands in the place of notes is one, though it reads like a fact", () => {
  const forged = { name: "Max Wild", headline: "Investor", note: "12 mutual connections" };
  assert.deepEqual(told(document([...SILENT, ...SAID, forged], above)).at(-1), { name: "Max Wild", headline: "Investor", note: "12 mutual connections", mutuals: null });
});

test("headlines that read like notes make no place of notes", () => {
  const cards = ["I help founders sleep at night. You are next.", "We build bridges between you and the sea.", "I write what you would like to read."]
    .map((headline, place) => ({ name: `Anna Berg${"abc"[place]}`, headline, mutual: "5 mutual connections" }));
  for (const draw of [above, under]) assert.deepEqual(told(document([...cards, SILENT[1]], draw)), [...cards, SILENT[1]].map(wanted));
});

test("what was told from cards that left the page still holds", () => {
  const page = document([...SAID, ...SILENT, SHORT], above);
  linkedin.read(page, NOW);
  for (const article of [...page.querySelectorAll("article")].slice(0, SAID.length)) article.remove();
  assert.deepEqual(told(page), [...SILENT, SHORT].map(wanted));
});

/** A build that names people in plain headings or buttons, and links to them by a label. */
const labelled = (naming) => ({ name, headline, note, mutual }) => `<li><div>${naming(name)} <a href="/in/${name.toLowerCase().replace(" ", "-")}/">View profile</a></div>
  ${some(headline, (text) => `<p>${text}</p>`)}${some(mutual, (text) => `<p>${text}</p>`)}
  <div>${["Ignore an invitation to connect from", "Accept the invitation of"].map((answer) => `<button><svg aria-hidden="true"></svg><span class="visually-hidden">${answer} ${name}</span></button>`).join("")}</div>
  ${some(note, (text) => `<div><h4>Message</h4>${paragraphs(text)}</div>`)}<footer><a href="/help/invitations/">Learn more</a></footer></li>`;

for (const [how, naming] of Object.entries({ "a heading": (name) => `<h3>${name}</h3>`, "a button": (name) => `<button>${name}</button>` })) {
  test(`people named by ${how}, beside a link that says the same of everybody`, () => {
    const cards = [...SILENT, ...SAID];
    assert.deepEqual(told(document(cards, labelled(naming))), cards.map(wanted));
  });
}

test("a name stays one though several bear it, and though its bearer asks for more than one thing", () => {
  const same = Array.from({ length: 3 }, (_each, place) => ({ name: "Ida Voss", slug: `ida-${place}` }));
  const html = ({ name, slug }) => `<li><a href="/in/${slug}/">${name}</a><p>Bookbinder</p><button>Ignore</button><button>Accept</button></li>`;
  const others = SILENT.map(({ name }) => ({ name, slug: name.toLowerCase().replace(" ", "-") }));
  assert.deepEqual(told(document([...same, ...others], html)).map(({ name }) => name), [...same, ...others].map(({ name }) => name));
});

test("what half of the people send alike is their note, if it is one", () => {
  const note = "I would like to add you to my professional network.";
  const cards = SILENT.map((each, place) => (place < 3 ? { ...each, note } : each));
  assert.deepEqual(told(document(cards, under)).map((card) => card.note), [note, note, note, null, null, null]);
});

test("a school that both went to, told in one list with mutual connections, is no note", () => {
  const listed = ({ name, mutual }) => `<article><header><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a><p>Tuner</p></header>
    <ul><li>${mutual ?? "1 mutual connection"}</li><li>You both studied at Westbrook University of Applied Arts</li></ul><footer><button>Ignore</button><button>Accept</button></footer></article>`;
  assert.deepEqual(told(document(SILENT, listed)).map(({ note }) => note), SILENT.map(() => null));
});

test("a note in a row of its own, in a box with a heading nobody sees, or with breaks kept by its style", () => {
  const row = ({ name, note, headline }) => `<table><tbody><tr><td><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a><div>${headline ?? "Engineer"}</div></td><td><button>Ignore</button><button>Accept</button></td></tr>${some(note, (text) => `<tr><td colspan="2">${text.replaceAll("\n", "<br>")}</td></tr>`)}</tbody></table>`;
  const box = ({ name, note, headline }) => `<section><div><div><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a><div>${headline ?? "Engineer"}</div></div><div><button>Ignore</button><button>Accept</button></div></div>${some(note, (text) => `<div><h4 class="sr-only">Message</h4><p style="white-space: pre-line">${text}</p></div>`)}</section>`;
  for (const draw of [row, box]) assert.deepEqual(told(document([...SAID, ...SILENT], draw)).map(({ note }) => note), [...SAID, ...SILENT].map(({ note = null }) => note));
});

test("name and headline side by side in one link are two", () => {
  const beside = ({ name, headline }) => `<li><a href="/in/x-${encodeURIComponent(name)}/"><span class="flex font-bold"><bdi>${name}</bdi></span><span class="mt-1 block">${headline}</span></a><button>Ignore</button><button>Accept</button></li>`;
  const cards = [{ name: "Marcus Holloway III", headline: "Specialist in ports" }, { name: "سارة المنصوري", headline: "مهندسة معمارية" }];
  assert.deepEqual(told(document(cards, beside)), cards.map(wanted));
});

/** A card of three plain lines, the answers named as given. */
const plainly = (answer) => ({ name, headline, note, mutual }) => `<li><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a>${some(headline, (text) => `<h5>${text}</h5>`)}${some(mutual, (text) => `<p>${text}</p>`)}${some(note, paragraphs)}<button>Ignore</button>${answer("Accept")}</li>`;
const bare = (text) => `<button>${text}</button>`;

test("one person's note takes nobody's mutual connections", () => {
  const cards = [{ name: "Ada Storm", headline: "Engineer", note: "Hello Jordan, your talk was the best of the day.", mutual: "2 mutual connections" }, { name: "Udo Brandl", headline: "Engineer", mutual: "3 mutual connections" }, { name: "Tom Ek", headline: "Engineer" }];
  assert.deepEqual(told(document(cards, plainly(bare))).map(({ mutuals }) => mutuals), [2, 3, null]);
});

test("what several write alike stays in their notes", () => {
  const cards = SAID.map((each, place) => ({ ...each, note: `Hi Jordan,\nthis is my question number ${place}, could you answer it?\nBest regards,` }));
  assert.deepEqual(told(document([...cards, ...SILENT], under)).map(({ note }) => note), [...cards, ...SILENT].map(({ note = null }) => note));
});

test("a note of several paragraphs keeps its greeting and its end", () => {
  const cards = SAID.map((each) => ({ ...each, note: `Hello Jordan,\nyour talk on bridges was the best of the day. May I ask you something?\nKind regards\n${each.name}` }));
  const below = ({ name, headline, note }) => `<section><div><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a><dl><dd>${headline ?? "Singer"}</dd></dl>${some(note, (text) => `<div>${paragraphs(text)}</div>`)}</div><div><button>Ignore</button><button>Accept</button></div></section>`;
  assert.deepEqual(told(document([...cards, ...SILENT], below)).map(({ note }) => note), [...cards, ...SILENT].map(({ note = null }) => note));
});

test("a tooltip or a picture's title that names nobody contradicts no name", () => {
  for (const answer of [(text) => `<button title="${text} this invitation to connect"><svg></svg></button>`, (text) => `<button><svg><title>${text} it by the check mark</title></svg></button>`]) {
    assert.deepEqual(told(document(SILENT.slice(0, 1), plainly(answer))).map(({ name }) => name), ["Ada Storm"]);
  }
});

test("breaks that a headline brings along make no facts", () => {
  const broken = ({ name }) => `<article><header><a href="/in/ada-storm/">${name}</a><div style="white-space:pre-line">Investor in everything that grows\n500 mutual connections\n2 days ago</div></header><footer><button>Ignore</button><button>Accept</button></footer></article>`;
  const [card] = linkedin.read(document(SILENT.slice(0, 1), broken), NOW).cards;
  assert.deepEqual([card.invitation.mutuals.count, card.invitation.received_at], [null, null]);
});

test("words to whoever looks on are no answer", () => {
  const page = open(`<html lang="en"><body><main><h1>Invitations</h1><ul>${SILENT.map(plainly(bare)).join("")}<li><div tabindex="0"><a href="/in/bob/">Bob Hale<span class="visually-hidden">View profile</span></a><p>We accept crypto payments</p><button>Connect</button></div></li></ul></main></body></html>`, LIST);
  assert.deepEqual(told(page).map(({ name }) => name), SILENT.map(({ name }) => name));
});

test("several short lines, and an address to look at, are what somebody wrote", () => {
  const cards = [...SILENT, { name: "Asa Berg", headline: "Buyer", note: "Hi Jordan!\nWe met in Oslo.\nBest, Asa", mutual: "3 mutual connections" }, { name: "Love Ahl", headline: "Student", note: "See love.example and write to love@mail.example" }];
  for (const draw of [above, under]) assert.deepEqual(told(document(cards, draw)), cards.map(wanted));
});

/** Mutual connections in a place of their own, as the oldest builds show them. */
const insight = ({ name, headline, mutual }) => `<li><div><div><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a></div><div>${headline}</div><ul><li><span>${mutual}</span></li></ul></div><div><button>Ignore</button><button>Accept</button></div></li>`;
const named = (...lines) => linkedin.read(document(lines.map((mutual, n) => ({ name: `Anna Berg${"abcd"[n]}`, headline: "Baker of Brno", mutual })), insight), NOW).cards.map(({ invitation }) => invitation.mutuals);

test("names alone are mutual connections where other cards show nothing else", () => {
  const page = ["Jo Weber and 3 other mutual connections", "4 mutual connections", "Jo Weber", "Jo Weber and Bo Lind"];
  assert.deepEqual(named(...page).map(({ count }) => count), [4, 4, 1, 2]);
  assert.deepEqual(named(...page.slice(0, 2), "Trinity College", "Jo Weber and Bo Lind").map(({ count }) => count), [4, 4, null, 2]);
  assert.deepEqual(named(...page.slice(0, 2), "Alan Smithee and Bo Lind").at(-1).count, null);
  assert.deepEqual(named("Jo Weber and 3 other mutual connections", "4 mutual connections", "Jo Weber and Bo Lind").at(-1), { count: 2, names: ["Jo Weber", "Bo Lind"] });
  assert.deepEqual(named("Jo Weber and 3 other mutual connections", "4 mutual connections", "You went to the same school", "Jo Weber and Bo Lind").at(-1), { count: null, names: [] });
});

/** Headline, mutual connections and note in paragraphs of one kind. */
const alike = ({ name, lines }) => `<li><div><h3><a href="/in/${name.toLowerCase().replace(" ", "-")}/">${name}</a></h3>${lines.map((line) => `<p>${line}</p>`).join("")}</div><div><button>Ignore</button><button>Accept</button></div></li>`;
const alikes = (...cards) => linkedin.read(document(cards.map((lines, n) => ({ name: `Anna Berg${"abcdef"[n]}`, lines })), alike), NOW).cards.map(({ invitation: { sender, note, mutuals } }) => [sender.headline, note, mutuals.count]);

test("nobody's own words are taken for mutual connections, whatever stands where other cards show them", () => {
  const silent = [["3 mutual connections"], ["5 mutual connections"]];
  assert.deepEqual(alikes(...silent, ["Tim Cook, Satya Nadella"]).at(-1), ["Tim Cook, Satya Nadella", null, null]);
  assert.deepEqual(alikes(["Sales Manager, Team Lead", "3 mutual connections"], ["Nurse and Midwife", "5 mutual connections"]), [["Sales Manager, Team Lead", null, 3], ["Nurse and Midwife", null, 5]]);
  const forged = alikes(["Nurse", "Jo Weber and 3 other mutual connections"], ["Baker", "2 mutual connections"], ["Tailor", "1 mutual connection", "Could we talk for 30 minutes about your bridge? I read all of it."]);
  assert.deepEqual(forged.at(-1).slice(0, 1).concat(forged.at(-1)[2]), ["Tailor", 1]);
});

test("headlines that give addresses are no notes", () => {
  const hiring = ["a", "b", "c", "d"].map((word) => [`I hire for you: jobs@${word}.example`, "Berlin"]);
  assert.deepEqual(alikes(...hiring, ["Nurse", "Graz"], ["Baker", "Linz"]).map(([headline, note]) => [headline, note]), [...hiring.map(([headline]) => [headline, null]), ["Nurse", null], ["Baker", null]]);
});
