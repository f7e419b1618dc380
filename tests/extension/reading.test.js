// Every page with an expected reading is read exactly; what is not understood is counted, never guessed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CORE, differences } from "../pages/compare.js";
import { NOW, adapter, open, page, pages } from "./pages.js";
import { STRIPS } from "./strip.js";

const SITES = { linkedin: ["linkedin", "linkedin-profile"], facebook: ["facebook"], mastodon: ["mastodon"], x: ["x"] };
const LIST = "https://www.linkedin.com/mynetwork/invitation-manager/received/";
const invitations = (reading) => reading.cards.map(({ invitation }) => invitation);

for (const [name, folders] of Object.entries(SITES)) {
  const site = adapter(name);
  for (const { name: title, html, expected } of folders.flatMap(pages)) {
    test(`${title} is read exactly`, () => {
      const reading = site.read(open(html, expected.page.url), NOW);
      assert.deepEqual(differences(expected, invitations(reading), NOW), []);
      assert.equal(reading.unread, 0);
      assert.equal(reading.state, "cards");
      assert.equal(new Set(reading.cards.map(({ key }) => key)).size, reading.cards.length);
      if (reading.promised !== null) assert.equal(reading.promised, reading.cards.length);
    });
    for (const [how, strip] of Object.entries(STRIPS).slice(1)) {
      if (folders[0] !== "linkedin" || title.includes("profile")) continue;
      test(`${title} ${how} keeps cards, names, links, headlines, notes and mutuals`, () => {
        const document = open(html, expected.page.url);
        strip(document);
        // "Tobias Renner and Lena Okafor" alone is known for mutuals by its class only.
        const fields = title.includes("ember") ? CORE.filter((field) => !field.startsWith("mutual")) : CORE;
        assert.deepEqual(differences(expected, invitations(site.read(document, NOW)), NOW, fields), []);
      });
    }
    test(`${title}: a badge has its place outside links and buttons, inside the card or beside it`, () => {
      for (const { anchor, accept } of site.read(open(html, expected.page.url), NOW).cards) {
        assert.equal(anchor.parentElement.closest("a,button,[role=button]"), null);
        assert.ok(anchor.contains(accept) || anchor.parentElement.contains(accept));
      }
    });
  }
}

const linkedin = adapter("linkedin");
const sample = () => open(page("linkedin/linkedin-sdui-2026-received.en.html"), LIST);
const itemOf = (document, slug) => document.querySelector(`a[href*='${slug}']`).closest("[role=listitem]");

test("the sticky header's answers on a profile belong to the same card", () => {
  const [{ html, expected }] = pages("linkedin-profile");
  const { cards } = linkedin.read(open(html, expected.page.url), NOW);
  assert.deepEqual(cards.map(({ twins }) => twins.length), [1]);
});

test("someone else's profile is no invitation", () => {
  const [{ html, expected }] = pages("linkedin-profile");
  const document = open(html, expected.page.url);
  document.querySelectorAll("button").forEach((button) => /request to connect/.test(button.getAttribute("aria-label") ?? "") && button.remove());
  assert.equal(linkedin.read(document, NOW).state, "elsewhere");
});

/** Other generations of a card, each with what must be read of it. */
const GENERATIONS = {
  "2018, spans inside one link": `<li class="invitation-card"><div><a href="/in/ada-demo/" data-control-name="profile"><img src="https://media.licdn.com/a"><span class="visually-hidden">Member’s name</span><span class="mn-person-info__name">Ada Storm</span><span class="visually-hidden">Member’s occupation</span><span class="mn-person-info__occupation">Piano tuner</span></a><span class="member-insights">4 mutual connections</span></div>
    <div><button data-control-name="ignore">Ignore<span class="visually-hidden">Ada Storm’s invitation</span></button><button data-control-name="accept">Accept<span class="visually-hidden">Ada Storm’s invitation</span></button></div></li>`,
  "the name hidden from screen readers, spoken by another text": `<div role="listitem"><div><p><a href="/in/ada-demo/"><span aria-hidden="true">Ada Storm</span><span class="visually-hidden">View Ada Storm’s profile</span></a></p><p>Piano tuner</p><p>4 mutual connections</p></div><div><button aria-label="Ignore an invitation to connect from Ada Storm">Ignore</button><button aria-label="Accept Ada Storm’s invitation">Accept</button></div></div>`,
  "one link around name and headline": `<div><a href="/in/ada-demo/"><div><p>Ada Storm</p><p>Piano tuner</p></div></a><p>4 mutual connections</p><div><a href="#">Ignore</a><a href="#">Accept</a></div></div>`,
  "no boxes at all": `<article><a href="/in/ada-demo/"><img src="https://media.licdn.com/a" alt="Ada Storm’s profile picture"></a><p><a href="/in/ada-demo/">Ada Storm</a> wants to connect</p><p>Piano tuner</p><p>4 mutual connections</p><button>Ignore</button><button>Accept</button></article>`,
  "answers before the facts": `<article><div><button>Accept</button><button>Ignore</button></div><div><p><a href="/in/ada-demo/"><b>Ada Storm</b></a></p><p>Piano tuner</p><p>4 mutual connections</p></div></article>`,
};

for (const [title, card] of Object.entries(GENERATIONS)) {
  test(`a card of another generation: ${title}`, () => {
    const { cards, unread } = linkedin.read(open(`<html lang="en"><body><header><a href="/in/self-demo/">Me</a></header><main><h1>Invitations</h1><div>${card}</div><h2>More</h2><div><a href="/in/other-demo/">Other</a><button>Connect</button></div></main></body></html>`, LIST), NOW);
    assert.equal(unread, 0);
    assert.deepEqual(cards.map(({ invitation: { kind, note, sender, mutuals } }) => [kind, sender.name, sender.profile_url, sender.headline, mutuals.count, note]), [["person", "Ada Storm", "https://www.linkedin.com/in/ada-demo/", "Piano tuner", 4, null]]);
  });
}

test("a link that leads to a person by another name of the site is kept as the site writes it", () => {
  const document = open(page("linkedin/linkedin-sdui-2026-received.en.html").replaceAll("https://www.linkedin.com/in/", "https://linkedin.com/in/"), LIST);
  const links = linkedin.read(document, NOW).cards.map(({ invitation }) => invitation.sender.profile_url);
  assert.ok(links.includes("https://www.linkedin.com/in/udo-brandl-4471/") && links.every((link) => link.startsWith("https://www.linkedin.com/")));
});

test("a page of which nothing is understood says so", () => {
  const reading = linkedin.read(open(page("changed/linkedin-changed.en.html"), LIST), NOW);
  assert.deepEqual([reading.state, reading.cards.length, reading.unread, reading.promised], ["unreadable", 0, 3, 3]);
});

test("cards without accept controls are missed by the page's own count", () => {
  const document = sample();
  document.querySelectorAll("[role=listitem] button,[role=listitem] a[aria-label]").forEach((control) => control.remove());
  assert.equal(linkedin.read(document, NOW).state, "unreadable");
});

test("an empty list is empty, another page is elsewhere", () => {
  const empty = '<html lang="en"><main><p>Manage invitations</p><a aria-current="true" href="#">All (0)</a><p>No new invitations</p></main></html>';
  assert.equal(linkedin.read(open(empty, LIST), NOW).state, "empty");
  const feed = '<html lang="en"><main><div><a href="/in/pim-demo/">Pim</a><p>I accept</p><button>Like</button><button>Comment</button></div></main></html>';
  assert.equal(linkedin.read(open(feed, "https://www.linkedin.com/feed/"), NOW).state, "elsewhere");
});

test("two invitations in one item are counted as unread, the others are read", () => {
  const document = sample();
  const item = itemOf(document, "emeka-udeh-b2");
  item.append(...itemOf(document, "carlotta-bianchin").childNodes);
  const reading = linkedin.read(document, NOW);
  assert.equal(reading.cards.length, 8);
  assert.equal(reading.unread, 2);
});

test("a label that names someone else than the link is counted as unread", () => {
  const document = sample();
  itemOf(document, "udo-brandl-4471").querySelectorAll("strong").forEach((strong) => { strong.textContent = "Someone Else"; });
  const reading = linkedin.read(document, NOW);
  assert.equal(reading.unread, 1);
  assert.ok(reading.cards.every(({ invitation }) => invitation.sender.name !== "Someone Else"));
});

test("a link of an unknown kind makes no person", () => {
  const document = sample();
  const title = itemOf(document, "emeka-udeh-b2").querySelector("p");
  title.insertAdjacentHTML("beforeend", '<span> invited you to </span><a href="/learning/harbour-course/">Harbour course</a>');
  const card = linkedin.read(document, NOW).cards.find(({ invitation }) => invitation.sender.name === "Emeka Udeh");
  assert.equal(card.invitation.kind, "other");
});

test("links inside a note neither change the kind nor the sender", () => {
  const document = sample();
  const box = itemOf(document, "udo-brandl-4471").querySelector("[data-testid=expandable-text-box]");
  box.insertAdjacentHTML("afterbegin", 'See <a href="https://www.linkedin.com/company/other-firm/">Other Firm</a> and <a href="https://www.linkedin.com/in/someone-else/">https://www.linkedin.com/in/someone-else/</a>: ');
  const { invitation } = linkedin.read(document, NOW).cards[0];
  assert.deepEqual([invitation.kind, invitation.sender.profile_url], ["person", "https://www.linkedin.com/in/udo-brandl-4471/"]);
  assert.match(invitation.note, /^See Other Firm and https/);
});

test("a note that can be opened further is marked as cut", () => {
  const document = sample();
  const toggle = itemOf(document, "udo-brandl-4471").querySelector("[data-testid=expandable-text-button]");
  toggle.removeAttribute("aria-hidden");
  assert.equal(linkedin.read(document, NOW).cards[0].invitation.note_truncated, true);
});

test("the secret that answers without logging in is never read", () => {
  const document = sample();
  itemOf(document, "udo-brandl-4471").querySelector("a").href += "?sharedKey=s3cr3tKey&trk=x";
  itemOf(document, "udo-brandl-4471").setAttribute("data-shared-secret", "s3cr3tKey");
  assert.doesNotMatch(JSON.stringify([linkedin.read(document, NOW).cards.map(({ key, invitation }) => [key, invitation]), linkedin.report(document)]), /s3cr3tKey/);
});

test("in a language the reader does not know, cards are read by their shape and no click is attributed", () => {
  const [{ html, expected }] = pages("linkedin").filter(({ name }) => name.endsWith(".ka"));
  const reading = linkedin.read(open(html, expected.page.url), NOW);
  assert.ok(reading.cards.every(({ isTold }) => !isTold));
  assert.equal(linkedin.clicked([reading.cards[0].accept], reading), null);
});

test("reading twice gives the same, and changes nothing", () => {
  const document = sample();
  const before = document.documentElement.outerHTML;
  const once = JSON.stringify(invitations(linkedin.read(document, NOW)));
  assert.equal(JSON.stringify(invitations(linkedin.read(document, NOW))), once);
  assert.equal(document.documentElement.outerHTML, before);
});

test("work grows with the page and not with its square", () => {
  const visits = (copies) => {
    const document = sample();
    const list = document.querySelector("[data-testid=lazy-column]");
    const items = [...list.querySelectorAll("[componentkey^=auto]")].slice(0, 10);
    for (let time = 0; time < copies; time += 1) {
      for (const item of items) {
        const copy = item.cloneNode(true);
        copy.querySelectorAll("a[href*='/in/']").forEach((link) => link.setAttribute("href", link.getAttribute("href").replace("/in/", `/in/copy-${time}-`)));
        list.append(copy);
      }
    }
    let count = 0;
    const { prototype } = document.defaultView.Element;
    for (const method of ["getAttribute", "hasAttributes", "matches", "closest", "querySelector", "querySelectorAll"]) {
      const own = prototype[method];
      prototype[method] = function counted(...parts) { count += 1; return own.apply(this, parts); };
    }
    assert.equal(linkedin.read(document, NOW).unread, 0);
    return count;
  };
  const [small, large] = [visits(4), visits(19)];
  assert.ok(large < small * 4 * 1.3, `50 cards: ${small} steps, 200 cards: ${large} steps`);
});
