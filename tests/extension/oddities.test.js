// What real names, headlines and pages have in them that a reader may stumble over, each on the smallest page that shows it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, adapter, open } from "./pages.js";

const LIST = "https://www.linkedin.com/mynetwork/invitation-manager/received/";
const [linkedin, facebook, x, mastodon] = ["linkedin", "facebook", "x", "mastodon"].map((name) => {
  const site = adapter(name);
  return { read: (html, url) => site.read(open(html, url), NOW) };
});

/** A card of LinkedIn's; `more` are paragraphs beside the name, `above` it and `under` the answers stands more. */
const card = ({ name = "Christian Berg", title = `<a href="/in/christian-berg"><strong>${name}</strong></a> wants to connect`, above = "", more = [], under = "" }) => `<div role="listitem">
  <a href="/in/christian-berg"><img alt=""></a><div>${above}<p>${title}</p>${more.map((line) => `<p>${line}</p>`).join("")}</div>
  <div><button aria-label="Ignore an invitation to connect from ${name}">Ignore</button><button aria-label="Accept ${name}’s invitation">Accept</button></div>${under}</div>`;
const list = (...cards) => `<html lang="en"><body><div><main><div role="list">${cards.join("")}</div></main></div></body></html>`;
const first = (html) => linkedin.read(html, LIST).cards[0]?.invitation;

test("a headline whose letters stand in the name is a headline", () => {
  for (const headline of ["HR", "Art", "Berger"]) assert.equal(first(list(card({ more: [headline] }))).sender.headline, headline);
});

test("a name with a slash in it is no web address", () => {
  for (const name of ["Anna Smith (she/her)", "Smith/Jones GmbH"]) {
    const { sender } = first(list(card({ name, more: ["Nurse"] })));
    assert.deepEqual([sender.name, sender.headline], [name, "Nurse"]);
  }
});

test("what nobody sees in a name is no part of it", () => {
  assert.equal(first(list(card({ name: "\u2068Udo\u2069 Bran\u00addl\u200b" }))).sender.name, "Udo Brandl");
});

test("a name that stands beside its link is known by the answers' labels", () => {
  const { sender } = first(list(card({ title: "<a href=\"/in/christian-berg\" aria-label=\"View profile\"></a><span>Christian Berg</span>", more: ["Nurse"] })));
  assert.deepEqual([sender.name, sender.profile_url, sender.headline], ["Christian Berg", "https://www.linkedin.com/in/christian-berg/", "Nurse"]);
});

for (const [line, count, names] of [
  ["Per Lund, PhD and 12 other mutual connections", 13, ["Per Lund, PhD"]], ["Ida Voss, PMP®, Per Lund, and 3 other mutual connections", 5, ["Ida Voss, PMP®", "Per Lund"]],
  ["DJ 808 is a mutual connection", 1, ["DJ 808"]], ["DJ 808 and 3 others are mutual connections", 4, ["DJ 808"]], ["1.2K mutual connections", 1200, []], ["16.1K mutual connections", 16100, []], ["1.2345K mutual connections", 1235, []],
]) {
  test(`mutual line: ${line}`, () => {
    assert.deepEqual(first(list(card({ more: ["Nurse", line] }))).mutuals, { count, names });
  });
}

test("a headline that speaks of mutual connections is no mutual line", () => {
  const { sender, mutuals } = first(list(card({ more: ["Turning 3 mutual connections into one deal", "2 weeks ago"] })));
  assert.deepEqual([sender.headline, mutuals.count], ["Turning 3 mutual connections into one deal", null]);
});

test("of two lines that read like an age the last one is it", () => {
  const { sender, received_at } = first(list(card({ more: ["5 years", "2 weeks ago"] })));
  assert.deepEqual([sender.headline, received_at], ["5 years", "2026-11-12T00:00:00Z"]);
});

test("what is older than the site is no age", () => {
  for (const headline of ["300000 years ago", "300000y", "2500 years ago"]) {
    const { sender, received_at } = first(list(card({ more: [headline] })));
    assert.deepEqual([sender.headline, received_at], [headline, null]);
  }
});

test("a degree on a line of its own is no headline", () => {
  for (const degree of ["· 2nd", "2nd degree connection"]) assert.equal(first(list(card({ more: [degree, "Nurse"] }))).sender.headline, "Nurse");
});

test("a line for the eye beside its twin for screen readers is read once, whatever hides the twin", () => {
  for (const hiding of ["clip:rect(0 0 0 0)", "clip-path: inset(50%)", "position:absolute; width:1px; height:1px"]) {
    const twice = (text) => `<span aria-hidden="true">${text}</span><span style="${hiding}">${text}</span>`;
    const { sender, mutuals } = first(list(card({ more: [twice("Nurse"), twice("3 mutual connections")] })));
    assert.deepEqual([sender.headline, mutuals.count], ["Nurse", 3], hiding);
  }
});

test("a label above the name is no headline", () => {
  for (const above of ["<span>New</span>", "<p>Connection request</p>"]) {
    for (const more of [["Nurse"], []]) assert.equal(first(list(card({ above, more }))).sender.headline, more[0] ?? null);
  }
});

const NOTE = "Hi Jordan, we met at the library fair in Leeds last spring.";

test("prose between headline and mutual line is the note; what both share, or a headline's second line, is none", () => {
  const between = (line) => first(list(card({ more: ["Nurse", line, "3 mutual connections"] })));
  assert.deepEqual([between(NOTE).note, between(NOTE).sender.headline, between(NOTE).mutuals.count], [NOTE, "Nurse", 3]);
  assert.equal(between("Followed by Ida Voss, Per Lund and 3 others you know").note, null);
  assert.equal(first(list(card({ more: [`Nurse at Leeds.<br>${NOTE}`, "3 mutual connections"] }))).note, null);
});

test("a line of facts that ends with a period is no note", () => {
  for (const line of ["Senior Operations Director, Pender Robotics Inc.", "Works at Tarn &amp; Holm Machinery Company Inc.", "You both worked at Tarn &amp; Holm Maszyny Sp. z o.o.", "Helping 500+ leaders find their voice. Speaker.", "Speaker, author and coach. Based in Leeds."]) {
    const { sender, note } = first(list(card({ more: ["Nurse", line] })));
    assert.deepEqual([sender.headline, note], ["Nurse", null], line);
  }
});

test("a note under the headline is known by whom it speaks to", () => {
  for (const [language, line] of [["de", "Hallo Jordan, wir saßen in Leeds am selben Tisch."], ["es", "Me gustaría mucho hablar contigo del proyecto."], ["ru", "Здравствуйте! Мы виделись весной на ярмарке."], ["ja", "ジョーダンさん、先月の図書館フェアでお会いしたクリスチャンと申します。"], ["da", "Hi Jordan, we met in Leeds. Best, Tom."]]) {
    const { sender, note } = first(list(card({ more: ["Nurse", line] })).replace("lang=\"en\"", `lang="${language}"`));
    assert.deepEqual([sender.headline, note], ["Nurse", line]);
  }
});

test("a mutual line under the answers is no note", () => {
  for (const under of ["<p>Ida Voss and 3 other mutual connections</p>", `<p>Ida Voss and 3 other mutual connections</p><p>${NOTE}</p>`, `<p>${NOTE}</p><p>Ida Voss and 3 other mutual connections</p>`]) {
    const { note, mutuals } = first(list(card({ more: ["Nurse"], under })));
    assert.deepEqual([note, mutuals], [under.includes(NOTE) ? NOTE : null, { count: 4, names: ["Ida Voss"] }]);
  }
});

const FORGED = "Maria Silva is a mutual connection";
const OWN = "Per Lund is a mutual connection";
/** Ways to draw a note of several lines that no box of a known name holds. */
const DRAWN = {
  "in one paragraph": (lines) => `<p>${lines.join("<br>")}</p>`,
  "in paragraphs of one box": (lines) => `<div>${lines.map((line) => `<p>${line}</p>`).join("")}</div>`,
  "in boxes of boxes": (lines) => `<div dir="auto"><div>${lines.map((line) => `<div><span>${line}</span></div>`).join("")}</div></div>`,
  "in a box whose lines are parted": (lines) => `<div dir="auto">${lines.join("<br><br>")}</div>`,
  "without a box": (lines) => lines.map((line) => `<span>${line}</span>`).join("<br>"),
  "in a quotation": (lines) => `<blockquote>${lines.map((line) => `<p>${line}</p>`).join("")}</blockquote>`,
};

for (const [how, draw] of Object.entries(DRAWN)) {
  test(`nobody writes a mutual connection or an age into a note ${how}`, () => {
    for (const lines of [[NOTE, FORGED], ["Hello", FORGED, "Best"], [FORGED, NOTE], [NOTE, "2 years ago"]]) {
      for (const more of [["Nurse", OWN, "2 weeks ago"], ["Nurse"]]) {
        const { sender, note, mutuals, received_at } = first(list(card({ more, under: draw(lines) })));
        assert.deepEqual([sender.headline, note.replace(/\n+/g, "\n"), mutuals.names, received_at], ["Nurse", lines.join("\n"), more.includes(OWN) ? ["Per Lund"] : [], more.includes(OWN) ? "2026-11-12T00:00:00Z" : null]);
      }
    }
    for (const lines of [[NOTE, FORGED], [NOTE, FORGED, "2 years ago", "Best"], ["Great talk!", FORGED, "It moved my whole team"]]) {
      for (const facts of [["Nurse", OWN], ["Nurse"], [OWN, "Nurse"]]) {
        const beside = list(card({ more: [...facts, "<hr>"] })).replace("<p><hr></p>", `<div>${draw(lines)}</div>`);
        const between = list(card({ more: facts })).replace("<div><button", `<div>${draw(lines)}</div><div><button`);
        for (const page of [beside, between]) {
          const { sender, note, mutuals, received_at } = first(page);
          assert.deepEqual([sender.headline, mutuals.names, received_at], ["Nurse", facts.includes(OWN) ? ["Per Lund"] : [], null]);
          if (page === between) assert.equal(note.replace(/\n+/g, "\n"), lines.join("\n"));
        }
      }
    }
  });
}

test("nobody writes a mutual connection into a note whose paragraphs share no box", () => {
  const under = `<p>Dear Jordan,</p><p>${NOTE}</p><p>${FORGED}</p>`;
  const { note, mutuals } = first(list(card({ more: ["Nurse"], under })));
  assert.deepEqual([note, mutuals.names], [`Dear Jordan,\n${NOTE}\n${FORGED}`, []]);
  assert.deepEqual(first(list(card({ more: ["Nurse", OWN, NOTE, FORGED] }))).mutuals.names, ["Per Lund"]);
});

test("what the page makes a thing of its own under the answers is the page's word", () => {
  for (const under of [`<div><p>${NOTE}</p><time>2 weeks ago</time><button>${OWN}</button></div>`, `<dl><dt>Message</dt><dd>${NOTE}</dd><dt>Mutual</dt><dd>${OWN}</dd><dt>Received</dt><dd>2 weeks ago</dd></dl>`, `<div><p>${OWN}</p><p>2 weeks ago</p></div><div><p>Dear Jordan,</p><p>${NOTE}</p></div>`]) {
    const { note, mutuals, received_at } = first(list(card({ more: ["Nurse"], under })));
    assert.deepEqual([note.replace("Dear Jordan,\n", ""), mutuals.names, received_at], [NOTE, ["Per Lund"], "2026-11-12T00:00:00Z"]);
  }
});

test("mutual connections may share a box with other facts", () => {
  for (const facts of ["<div><p>You both follow Harbourside Festival</p><p>3 mutual connections</p></div>", "<div>Leeds<p>3 mutual connections</p></div>", "<div><span>Leeds</span><span>3 mutual connections</span></div>"]) {
    assert.equal(first(list(card({ more: ["Nurse", "<hr>"] })).replace("<p><hr></p>", facts)).mutuals.count, 3);
    assert.equal(first(list(card({ more: ["Nurse"] })).replace("<div><button", `${facts}<div><button`)).mutuals.count, 3);
  }
  for (const title of ["<a href=\"/in/christian-berg\"><b>Christian Berg</b></a><br>Nurse<br>Leeds<br>3 mutual connections", "<a href=\"/in/christian-berg\"><b>Christian Berg</b></a></p><p>Nurse<br>Leeds<br>3 mutual connections"]) {
    const { sender, mutuals } = first(list(card({ title })));
    assert.deepEqual([sender.headline, mutuals.count], ["Nurse", 3]);
  }
});

test("a note that leads to the messages as a whole is a note, and the way to answer it is none", () => {
  const linked = (text) => first(list(card({ more: ["Nurse"], under: `<div><a href="/messaging/compose/?to=1">${text}</a></div>` }))).note;
  assert.deepEqual([linked(`${NOTE} I owe you a coffee.`), linked("Reply to Christian")], [`${NOTE} I owe you a coffee.`, null]);
});

test("an age on the name's own line is an age", () => {
  for (const end of ["· 2 weeks ago", "wants to connect • 2 weeks ago", "wants to connect <span>2 weeks ago</span>"]) {
    const { sender, received_at } = first(list(card({ title: `<a href="/in/christian-berg"><strong>Christian Berg</strong></a> ${end}`, more: ["Nurse"] })));
    assert.deepEqual([sender.name, sender.headline, received_at], ["Christian Berg", "Nurse", "2026-11-12T00:00:00Z"]);
  }
});

test("people named above the headline are the mutual connections", () => {
  for (const [line, names] of [["Per Lund is a mutual connection", ["Per Lund"]], ["Per Lund and Ida Voss are mutual connections", ["Per Lund", "Ida Voss"]]]) {
    const { sender, mutuals } = first(list(card({ more: [line, "Nurse", "2 weeks ago"] })));
    assert.deepEqual([sender.headline, mutuals.names], ["Nurse", names]);
  }
  const { sender } = first(list(card({ more: ["Trust is a mutual connection", "2 weeks ago", "Nurse"] })));
  assert.equal(sender.headline, "Trust is a mutual connection");
});

test("what is said after the age, or in sentences after the mutual connections, is the note", () => {
  const said = "Hi Robin, we sat at one table in Leeds. Keep in touch?";
  for (const more of [["Nurse", "3 mutual connections", "2 weeks ago", said], ["Nurse", "3 mutual connections", said], ["Nurse", "3 mutual connections", said, "2 weeks ago"], ["3 mutual connections", "2 weeks ago", said]]) {
    const { sender, note, mutuals } = first(list(card({ more })));
    assert.deepEqual([sender.headline, note, mutuals.count], [more.includes("Nurse") ? "Nurse" : null, said, 3]);
  }
  assert.equal(first(list(card({ more: ["Nurse", "3 mutual connections", "You both follow Harbourside Festival", "2 weeks ago"] }))).note, null);
});

test("a name that only the picture links to may have the request after it", () => {
  const { sender } = first(list(card({ title: "<strong>Christian Berg</strong> wants to connect", more: ["Nurse"] })).replace("alt=\"\"", "alt=\"Christian Berg’s profile picture\""));
  assert.deepEqual([sender.name, sender.headline], ["Christian Berg", "Nurse"]);
});

test("lines that are spans are told apart by their style, or where a word would run into the next", () => {
  for (const style of ["", " style=\"display: block\""]) {
    const lines = ["<a href=\"/in/christian-berg\"><strong>Christian Berg</strong></a> wants to connect", "Nurse", "3 mutual connections"].map((line) => `<span${style}>${line}</span>`).join("");
    const { sender, mutuals } = first(list(card({ title: lines })));
    assert.deepEqual([sender.headline, mutuals.count], ["Nurse", 3]);
  }
});

test("answers may be named by the titles of their drawings", () => {
  const drawn = (name) => `<button><svg role="img"><title>${name}</title></svg></button>`;
  const page = list(card({})).replace(/<button.*<\/button>/, `${drawn("Ignore")}${drawn("Accept")}`);
  assert.equal(linkedin.read(page, LIST).cards.length, 1);
});

test("a group or an employer that the card links to does not make it another kind of request", () => {
  const { kind, sender } = first(list(card({ more: ["Pilot at <a href=\"/company/pender\">Pender</a>", "You are both in <a href=\"/groups/77\">Rust Berlin</a>"] })));
  assert.deepEqual([kind, sender.headline], ["person", "Pilot at Pender"]);
});

test("a line that is there once for the eye and once for the ear is one line", () => {
  const twice = (text) => `<span aria-hidden="true">${text}</span><span class="visually-hidden">${text}</span>`;
  const { sender, mutuals } = first(list(card({ more: [twice("Nurse"), twice("3 mutual connections")] })));
  assert.deepEqual([sender.headline, mutuals.count], ["Nurse", 3]);
});

test("an open menu is no note", () => {
  assert.equal(first(list(card({ more: ["Nurse"], under: "<ul role=\"menu\"><li>Report</li><li>Block Christian Berg</li></ul>" }))).note, null);
});

test("neither a time under a note nor the switch that shows it is part of the note", () => {
  for (const under of ["<p>Hello there</p><p>3 days ago</p>", "<details><summary>Show message</summary><p>Hello there</p></details>"]) {
    assert.equal(first(list(card({ more: ["Nurse"], under }))).note, "Hello there");
  }
});

test("a page behind a dialog is still there", () => {
  const html = list(card({ more: ["Nurse"] })).replace("<body><div>", "<body><div aria-hidden=\"true\">");
  assert.equal(first(html).sender.headline, "Nurse");
});

test("a first message beside the list is no invitation", () => {
  const message = "<div><a href=\"/in/tom-reyes\">Tom Reyes</a><p>Hello there</p><button>Decline</button><button>Accept</button></div>";
  const { cards, unread } = linkedin.read(list(card({ more: ["Nurse"] })).replace("</main>", `</main>${message}`), LIST);
  assert.deepEqual([cards.length, unread], [1, 0]);
});

test("answers that only a title or a picture names are answers", () => {
  const html = list(card({ more: ["Nurse"] })).replaceAll(/<button aria-label="([^"]+)">\w+<\/button>/g, "<button title=\"$1\"><svg></svg></button>");
  assert.equal(linkedin.read(html, LIST).cards.length, 1);
});

test("emoji that a site draws as pictures belong to the text", () => {
  const leaf = "<img alt=\"🌿\" src=\"/e.svg\">";
  const html = `<html lang="en"><body><main><div><div><a href="/tilda"><span>Tilda ${leaf}</span></a><a href="/tilda"><span>@tilda</span></a></div><div><span>Moss ${leaf} and more</span></div>
    <div><button>Decline</button><button>Accept</button></div></div></main></body></html>`;
  const { sender } = x.read(html, "https://x.com/follower_requests").cards[0].invitation;
  assert.deepEqual([sender.name, sender.headline], ["Tilda 🌿", "Moss 🌿 and more"]);
});

const follower = ({ href, bio }) => `<article data-id="1"><div><a class="detailed-status__display-name" href="${href}"><span class="display-name"><strong>Yara Lindholm</strong> <span>@yara@fedi.example</span></span></a><div>${bio}</div></div>
  <div><button><svg class="icon icon-check"></svg></button><button><svg class="icon icon-times"></svg></button></div></article>`;
const followers = (...rows) => mastodon.read(`<html lang="en"><body>${rows.join("")}</body></html>`, "https://here.example/follow_requests").cards.map(({ invitation: { sender } }) => sender);

test("older servers link a name to the server it is from", () => {
  const [sender] = followers(follower({ href: "https://fedi.example/@yara", bio: "<p>Botanist, friend of <a href=\"https://fedi.example/@tom\">@tom</a>.</p>" }));
  assert.deepEqual([sender.name, sender.profile_url, sender.headline], ["Yara Lindholm", "https://here.example/@yara@fedi.example", "Botanist, friend of @tom."]);
});

test("of a request that stands on a page twice the fuller place counts", () => {
  const notified = follower({ href: "/@yara@fedi.example", bio: "" });
  const senders = followers(notified, follower({ href: "/@yara@fedi.example", bio: "<p>Botanist.</p>" }));
  assert.deepEqual(senders.map(({ headline }) => headline), ["Botanist."]);
});

test("people may write about themselves what their name says", () => {
  const [sender] = followers(follower({ href: "/@yara@fedi.example", bio: "<p>Yara Lindholm</p>" }));
  assert.equal(sender.headline, "Yara Lindholm");
});

test("a request may link to its place in Facebook's list", () => {
  const html = `<html lang="en"><body><div><a href="/friends/requests/?profile_id=104"><img alt=""><span>Ida Voss</span></a><div>3 mutual friends</div><div><div role="button">Confirm</div><div role="button">Delete</div></div></div></body></html>`;
  const [{ invitation }] = facebook.read(html, "https://www.facebook.com/friends/requests").cards;
  assert.deepEqual([invitation.sender.name, invitation.sender.profile_url, invitation.mutuals.count], ["Ida Voss", "https://www.facebook.com/profile.php?id=104", 3]);
});

test("a title that is bold as a whole is more than the name", () => {
  const title = "<strong><a href=\"/in/christian-berg\">Christian Berg</a> wants to connect</strong>";
  const page = list(card({ title, more: ["Nurse"] })).replaceAll(/ aria-label="[^"]*"/g, "");
  const { sender } = first(page);
  assert.deepEqual([sender.name, sender.headline], ["Christian Berg", "Nurse"]);
});

test("a dot that only the eye sees parts what stands beside it", () => {
  const dot = "<span aria-hidden=\"true\"> · </span>";
  const beside = (...parts) => first(list(card({ more: [parts.map((part) => `<span>${part}</span>`).join(dot)] })));
  for (const [headline, shown] of [["nurse", "nurse"], ["看護師", "看護師"], [null, "--"]]) {
    const { sender, mutuals, received_at } = beside(shown, "Ida Voss and 12 other mutual connections", "2 weeks ago");
    assert.deepEqual([sender.headline, mutuals, received_at], [headline, { count: 13, names: ["Ida Voss"] }, "2026-11-12T00:00:00Z"]);
  }
  const { sender } = first(list(card({ title: `<a href="/in/christian-berg">Christian Berg</a>${dot}<span>2.</span>`, more: ["Nurse"] })));
  assert.deepEqual([sender.name, sender.headline], ["Christian Berg", "Nurse"]);
});

test("a sign that only the eye sees parts a headline from facts, and not from itself", () => {
  const sign = "<span aria-hidden=\"true\">|</span>";
  for (const [line, headline] of [[`Founder ${sign} Author`, "Founder | Author"], [`<span>Founder</span>${sign}<span>Author</span>${sign}<span>3 mutual connections</span>`, "Founder | Author"], [`<span>2nd</span>${sign}<span>Founder</span>${sign}<span>2 weeks ago</span>`, "Founder"], [`Founder ${sign}`, "Founder"]]) {
    const { sender, mutuals, received_at } = first(list(card({ more: [line] })));
    assert.deepEqual([sender.headline, mutuals.count, received_at], [headline, line.includes("mutual") ? 3 : null, line.includes("ago") ? "2026-11-12T00:00:00Z" : null]);
  }
  for (const line of [`Leeds ${sign} 3 mutual connections`, `3 mutual connections ${sign} Leeds`]) assert.equal(first(list(card({ more: ["Founder", line] }))).mutuals.count, 3);
});

test("in a language that the reader does not know a number beside such a sign is no part of the headline", () => {
  const sign = "<span aria-hidden=\"true\">·</span>";
  const page = list(card({ title: "<a href=\"/in/christian-berg\">Christian Berg</a>", more: [`<span>ექთანი</span>${sign}<span>ლიდსი</span>${sign}<span>12 საერთო ნაცნობი</span>`] }));
  const { sender } = first(page.replace("lang=\"en\"", "lang=\"ka\"").replaceAll(/<button.*?<\/button>/g, "<button>დიახ</button>"));
  assert.equal(sender.headline, "ექთანი · ლიდსი");
});

test("a headline that ends with a colon is a headline, unless another element has what it calls by name", () => {
  for (const more of [["Helping founders find:"], ["Helping founders find:", "3 mutual connections"], ["Helping founders find:", "2 weeks ago"], ["Helping founders find:<br>Their voice"]]) {
    for (const under of ["", `<p>${NOTE}</p>`]) assert.equal(first(list(card({ more, under }))).sender.headline, "Helping founders find:");
  }
  assert.equal(first(list(card({ more: ["I write about:<br>Tech, art and the sea"] }))).sender.headline, "I write about:");
  for (const more of [["Headline:", "Nurse", "Mutual connections:", "3 mutual connections"], ["<b>Headline:</b><br>Nurse"]]) assert.equal(first(list(card({ more }))).sender.headline, "Nurse");
});

test("what stands in quotation marks of the page is the note, whether or not there is a headline", () => {
  for (const quote of ["<blockquote><p>Great talk!</p></blockquote>", "<q>Great talk!</q>"]) {
    for (const more of [["Nurse", quote], [quote], ["--", quote]]) {
      const { sender, note } = first(list(card({ more })));
      assert.deepEqual([sender.headline, note], [more.includes("Nurse") ? "Nurse" : null, "Great talk!"]);
    }
  }
});

test("a mutual line may open the list of them, and may stand above the name", () => {
  const mutuals = { count: 13, names: ["Ida Voss"] };
  const line = "Ida Voss and 12 other mutual connections";
  for (const opener of [`<button aria-haspopup="dialog">${line}</button>`, `<div role="button">${line}</div>`, `<details><summary>${line}</summary><a href="/in/ida">Ida Voss</a></details>`]) {
    for (const place of [{ more: ["Nurse", opener] }, { more: ["Nurse"], above: opener }]) {
      const { sender, note, ...read } = first(list(card(place)));
      assert.deepEqual([sender.headline, note, read.mutuals], ["Nurse", null, mutuals]);
    }
  }
  const apart = `<div>${line}</div>${card({ more: ["Nurse"] }).replace(/^<div[^>]*>|<\/div>$/g, "")}`;
  const { note, ...read } = first(list(`<div role="listitem">${apart}<p>${NOTE}</p></div>`));
  assert.deepEqual([note, read.mutuals], [NOTE, mutuals]);
});

test("an age may stand under the answers, or under the note", () => {
  for (const under of ["<footer>2 weeks ago</footer>", `<div>${NOTE}</div><p>2 weeks ago</p>`]) {
    const { note, received_at } = first(list(card({ more: ["Nurse"], under })));
    assert.deepEqual([note, received_at], [under.includes(NOTE) ? NOTE : null, "2026-11-12T00:00:00Z"]);
  }
  const { received_at, note } = first(list(card({ more: ["Nurse", "2 weeks ago"], under: `<div>${NOTE}</div><p>3 weeks ago</p>` })));
  assert.deepEqual([note, received_at], [NOTE, "2026-11-12T00:00:00Z"]);
});

test("a note above the answers keeps its salutation and its end", () => {
  const parts = ["Dear Jordan,", NOTE, "Best wishes"];
  for (const box of [`<div>${parts.map((part) => `<p>${part}</p>`).join("")}</div>`, parts.join("<br>")]) {
    for (const rest of [["3 mutual connections", box], [box, "3 mutual connections"], [box]]) {
      const { sender, note } = first(list(card({ more: ["Nurse", ...rest] }).replaceAll("<p><div>", "<div>").replaceAll("</div></p>", "</div>")));
      assert.deepEqual([sender.headline, note], ["Nurse", parts.join("\n")]);
    }
  }
});

test("what the page calls a line is no part of it", () => {
  const lines = [["Headline", "Nurse"], ["Mutual connections", "Ida Voss and 12 other mutual connections"], ["Message", NOTE], ["Received", "2 weeks ago"]];
  for (const draw of [([label, text]) => `<b>${label}:</b> ${text}`, ([label, text]) => `<span>${label}: </span>${text}`, ([label, text]) => `<dl><dt>${label}</dt><dd>${text}</dd></dl>`, ([label, text]) => `<table><tr><th>${label}</th><td>${text}</td></tr></table>`, ([label, text]) => `<label>${label}</label><div>${text}</div>`]) {
    const { sender, mutuals, note, received_at } = first(list(card({ more: lines.map(draw) }).replaceAll(/<(\/?)p>/g, "<$1div>")));
    assert.deepEqual([sender.headline, mutuals, note, received_at], ["Nurse", { count: 13, names: ["Ida Voss"] }, NOTE, "2026-11-12T00:00:00Z"]);
  }
  const linked = `<b>Message:</b> ${NOTE.replace("fair", "<a href=\"https://fair.example/\">fair</a>")}`;
  for (const more of [["Nurse", "3 mutual connections", linked], ["Nurse", `<span>Message:</span><blockquote>${NOTE}</blockquote>`], [`<span>Message:</span><blockquote>${NOTE}</blockquote>`]]) {
    const { sender, note } = first(list(card({ more })));
    assert.deepEqual([sender.headline, note], [more.includes("Nurse") ? "Nurse" : null, NOTE]);
  }
  for (const headline of ["Mission: clean water", "Ex: Pender | Tarn &amp; Holm"]) assert.equal(first(list(card({ more: [headline] }))).sender.headline, headline.replace("&amp;", "&"));
});

test("each slot of a component is a line of its own", () => {
  const slots = [["subtitle", "nurse"], ["insight", "3 mutual connections"], ["meta", "2 weeks ago"]].map(([slot, text]) => `<span slot="${slot}">${text}</span>`).join("");
  const { sender, mutuals, received_at } = first(list(card({ title: `<kg-card><a slot="title" href="/in/christian-berg">Christian Berg</a>${slots}</kg-card>` })));
  assert.deepEqual([sender.name, sender.headline, mutuals.count, received_at], ["Christian Berg", "nurse", 3, "2026-11-12T00:00:00Z"]);
});

test("a name that asks on its own line, and is linked to without words, is known by the answers' labels", () => {
  for (const title of ["<h3>Christian Berg wants to connect</h3>", "<p>Christian Berg</p>"]) {
    const { sender } = first(list(card({ title: `<a href="/in/christian-berg" aria-label="View profile"></a>${title}`, more: ["Nurse"] }).replaceAll(/<p>(<a.*?<\/(?:h3|p)>)<\/p>/g, "<div>$1</div>")));
    assert.deepEqual([sender.name, sender.headline], ["Christian Berg", "Nurse"]);
  }
});

test("what the name's line asks for may be linked to beside it", () => {
  const title = "<a href=\"/in/christian-berg\"><strong>Christian Berg</strong> te ha invitado a seguir a Pender Robotics<div>2 weeks ago</div></a>";
  const beside = `<div>${card({ title }).replace("<div><button", "<a href=\"/company/pender\">Pender Robotics</a><div><button")}</div>`;
  assert.equal(first(list(beside)).kind, "company");
  assert.equal(first(list(card({ more: ["Pilot at <a href=\"/company/berg\">Berg</a>"] }))).kind, "person");
});

test("an employer whose name stands in the words that ask to connect is asked for by nobody", () => {
  for (const employer of ["NN", "On", "CT", "Connect", "Wants"]) {
    const link = `<a href="/company/7">${employer}</a>`;
    for (const place of [{ more: [`Pilot at ${link}`] }, { more: [`Pilot at ${employer}`], under: link }, { more: [`Pilot at ${employer}`], under: `<p>${link}</p>` }]) {
      const { kind, sender } = first(list(card(place)));
      assert.deepEqual([kind, sender.headline], ["person", `Pilot at ${employer}`]);
    }
  }
});

test("what the name's line asks for is known by whole words, in scripts without blanks by its letters", () => {
  const kindOf = (title, company) => first(`<div>${list(card({ title: `<a href="/in/christian-berg"><strong>Christian Berg</strong></a>${title}`, more: ["Nurse"] })).replace("<div><button", `<a href="/company/7">${company}</a><div><button`)}</div>`).kind;
  for (const [title, company] of [[" invited you to follow Pender", "Pender"], ["さんがPenderのフォローに招待しました", "Pender"], ["さんが北光電機のフォローに招待しました", "北光電機"], ["님이 북광전기를 팔로우하도록 초대했습니다", "북광전기"]]) assert.equal(kindOf(title, company), "company");
  assert.equal(kindOf(" te ha invitado a seguir a Penderton", "Pender"), "person");
});

test("what a sentence says to the ear is read where the eye sees it", () => {
  const seen = card({ more: ["Nurse", "3 mutual connections", "2 weeks ago"] }).replace("<div>", "<div aria-hidden=\"true\">");
  const { sender, mutuals, received_at } = first(list(seen.replace("<a", "<span class=\"sr-only\">Christian Berg wants to connect. Nurse. 3 mutual connections.</span><a")));
  assert.deepEqual([sender.headline, mutuals.count, received_at], ["Nurse", 3, "2026-11-12T00:00:00Z"]);
});

test("answers may stand in an open menu", () => {
  const menu = "<button aria-haspopup=\"menu\">More</button><ul role=\"menu\"><li role=\"menuitem\">Accept</li><li role=\"menuitem\">Ignore</li><li role=\"menuitem\">Report</li></ul>";
  const page = list(card({ more: ["Nurse", "2 weeks ago"], under: `<p>${NOTE}</p>` })).replace(/<div><button.*?<\/div>/s, `<div>${menu}</div>`);
  const { sender, note, received_at } = first(page);
  assert.deepEqual([sender.name, sender.headline, note, received_at], ["Christian Berg", "Nurse", NOTE, "2026-11-12T00:00:00Z"]);
  assert.equal(linkedin.read(page.replace("<ul", "<ul hidden"), LIST).cards.length, 0);
});

test("an event whose name ends with a time has no age for that", () => {
  const { received_at } = first(list(card({ title: "<a href=\"/in/christian-berg\">Christian Berg</a> invited you to attend <a href=\"/events/7\">Founders Retreat 3 days</a>" })));
  assert.equal(received_at, null);
});

test("what the page calls the answers leaves them in their place", () => {
  for (const tag of ["label", "th"]) {
    const html = `<article><p><a href="/in/christian-berg"><b>Christian Berg</b></a> wants to connect</p><p>Nurse</p><table><tr><${tag}>Your answer <button>Ignore</button><button>Accept</button></${tag}></tr></table><p>Great talk!</p></article>`;
    const { sender, note } = first(list(html));
    assert.deepEqual([sender.headline, note], ["Nurse", "Great talk!"]);
  }
});

test("what stands around the card, or around the name, is no label", () => {
  const inside = card({ more: ["Nurse"], under: `<p>${NOTE}</p>` });
  for (const page of [`<table><tr><th>${inside}</th></tr></table>`, inside.replace(/<div>(<p>.*?)<\/div>/, "<label>$1</label>")]) {
    const { sender, note } = first(list(page));
    assert.deepEqual([sender.headline, note], ["Nurse", NOTE]);
  }
});

const ANSWERS = "<div><button>Ignore</button><button>Accept</button></div>";
const LINKED = "<a href=\"/in/christian-berg\">Christian Berg</a>";

test("a name that only the eye sees does not make its box that of a note", () => {
  const name = "<a href=\"/in/christian-berg\"><span aria-hidden=\"true\">Christian Berg</span><span class=\"visually-hidden\">View Christian Berg’s profile</span></a>";
  for (const page of [`<div><h3>${name}</h3><p>Nurse</p><p>31 mutual connections</p><p>2 weeks ago</p><p>${NOTE}</p></div>`, `<div><div>31 mutual connections</div><div>2 weeks ago</div><div>${name}</div><div>Nurse</div><div>${NOTE}</div></div>`]) {
    const { sender, note, mutuals, received_at } = first(list(`<article>${page}${ANSWERS}</article>`));
    assert.deepEqual([sender.headline, note, mutuals.count, received_at], ["Nurse", NOTE, 31, "2026-11-12T00:00:00Z"]);
  }
});

test("degree, pronouns or age may share a box with the name alone", () => {
  for (const beside of ["· 2nd", "2nd", "(she/her)", "• 2w", "· 2 weeks ago"]) {
    for (const [under, note] of [["", null], [`<div><p>${NOTE}</p></div>`, NOTE]]) {
      const said = first(list(`<article><div><h2>${LINKED}</h2><span>${beside}</span></div><p>Nurse | Author</p><p>3 mutual connections</p>${under}${ANSWERS}</article>`));
      assert.deepEqual([said.sender.headline, said.note, said.mutuals.count, said.received_at !== null], ["Nurse | Author", note, 3, /2 ?w/.test(beside)], beside);
    }
  }
});

test("a note in a box above the answers may be short, and in another language than the page", () => {
  const mutual = "<p>3 mutual connections</p>";
  const under = (line) => `${mutual}<div><p>${line}</p></div>`;
  const above = (line) => `<div><p>${line}</p></div>${mutual}`;
  // Straight under the headline it must speak to somebody.
  for (const [line, ...places] of [["Great talk yesterday.", under], ["We met at the Ghent fair.", under, above], ["Bonjour Jordan, je cherche un stage pour mars.", under, above], ["はじめまして。木曜日のゼミに出ています。", under, above]]) {
    for (const draw of places) {
      const { sender, note, mutuals } = first(list(`<article><div><h3>${LINKED}</h3><p>Nurse</p>${draw(line)}</div>${ANSWERS}</article>`));
      assert.deepEqual([sender.headline, note, mutuals.count], ["Nurse", line, 3]);
    }
  }
});
