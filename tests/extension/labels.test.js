// Cards whose parts bear labels: descriptions, tables, folded texts, and what the page itself says about a card.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, adapter, open } from "./pages.js";

const LIST = "https://www.linkedin.com/mynetwork/invitation-manager/received/";
const site = adapter("linkedin");
const PEOPLE = ["Ida Voss", "Per Lund", "Ana Ruiz", "Udo Brandl"];
const answers = (name) => `<button aria-label="Ignore an invitation to connect from ${name}">Ignore</button><button aria-label="Accept ${name}’s invitation">Accept</button>`;
const slug = (name) => name.toLowerCase().replace(" ", "-");
const list = (...cards) => `<html lang="en"><body><div><main><div role="list">${cards.join("")}</div></main></div></body></html>`;
const described = (name, parts) => `<div role="listitem"><h4><a href="/in/${slug(name)}">${name}</a></h4><dl>${parts}</dl><p>${answers(name)}</p></div>`;
const read = (html) => site.read(open(html, LIST), NOW).cards.map(({ invitation }) => invitation);

test("a number under its label counts mutual connections", () => {
  const [invitation] = read(list(described("Ida Voss", "<dt>Position</dt><dd>Nurse</dd><dt>Mutual connections</dt><dd>5</dd>")));
  assert.deepEqual([invitation.sender.headline, invitation.mutuals], ["Nurse", { count: 5, names: [] }]);
});

test("names one below the other, and how many more there are, are one list", () => {
  const [invitation] = read(list(described("Ida Voss", "<dt>Position</dt><dd>Nurse</dd><dt>Mutual connections</dt><dd><ul><li><a href=\"/in/jo-weber\">Jo Weber</a></li><li><a href=\"/search/results/people/?c=1\">+ 3 more</a></li></ul></dd>")));
  assert.deepEqual([invitation.sender.name, invitation.mutuals], ["Ida Voss", { count: 4, names: ["Jo Weber"] }]);
});

test("a dash under the label is nobody", () => {
  const [invitation] = read(list(described("Ida Voss", "<dt>Position</dt><dd>Nurse</dd><dt>Mutual connections</dt><dd>—</dd>")));
  assert.deepEqual(invitation.mutuals, { count: null, names: [] });
});

test("what is labelled as a message is the note", () => {
  const [invitation] = read(list(described("Ida Voss", "<dt>Position</dt><dd>Nurse</dd><dt>Message</dt><dd>thx for the add</dd>")));
  assert.deepEqual([invitation.sender.headline, invitation.note], ["Nurse", "thx for the add"]);
});

const table = (cells, label) => `<html lang="en"><body><main><table><thead><tr><td></td><th>Person</th><th>Mutual connections</th><th>Answer</th></tr></thead>${PEOPLE.map((name, n) => `<tbody><tr><td><input type="checkbox"></td><th><p><a href="/in/${slug(name)}">${name}</a></p><p>Nurse</p></th><td${label}>${cells[n]}</td><td>${answers(name)}</td></tr></tbody>`).join("")}</table></main></body></html>`;
for (const label of ["", " data-label=\"Mutual connections\""]) {
  test(`a table's column tells what is in it${label && ", and so does an attribute"}`, () => {
    const invitations = read(table(["Jo Weber and 3 more", "7", "—", "Jo Weber and Bo Lind"], label));
    assert.deepEqual(invitations.map(({ mutuals }) => mutuals), [{ count: 4, names: ["Jo Weber"] }, { count: 7, names: [] }, { count: null, names: [] }, { count: 2, names: ["Jo Weber", "Bo Lind"] }]);
    assert.deepEqual(invitations.map(({ sender }) => sender.headline), PEOPLE.map(() => "Nurse"));
  });
}

const card = (name, { beside = "", under = "" } = {}) => `<div role="listitem"><div><p><a href="/in/${slug(name)}"><b>${name}</b></a></p><p>Nurse</p>${beside}</div><div>${answers(name)}</div>${under}</div>`;

test("a folded text is the note, whatever stands before it", () => {
  const tile = "<li><button aria-label=\"Ignore an invitation to connect from Ida Voss\"></button><a href=\"/in/ida-voss\"><b>Ida Voss</b></a><div>Nurse</div><div>2 mutual connections</div><details><summary>Show message</summary><div>hello from Graz</div></details><button aria-label=\"Accept Ida Voss’s invitation\">Accept</button></li>";
  const [invitation] = read(`<html lang="en"><body><main><ul>${tile}</ul></main></body></html>`);
  assert.deepEqual([invitation.sender.headline, invitation.note], ["Nurse", "hello from Graz"]);
});

test("what the page says aside is no note", () => {
  const [invitation] = read(list(card("Ida Voss", { under: "<aside>You both studied at the University of Graz. Why do I see this?</aside>" })));
  assert.equal(invitation.note, null);
});

test("what the page says of each of them is no note", () => {
  const invitations = read(list(...PEOPLE.map((name) => card(name, { under: `<p>${name} sent you an invitation to the list of yours.</p><p><a href="/help">Why am I seeing this?</a></p>` }))));
  assert.deepEqual(invitations.map(({ note }) => note), PEOPLE.map(() => null));
});

test("the same note from each of them stays a note", () => {
  const invitations = read(list(...PEOPLE.map((name) => card(name, { under: "<p>Hi, I would like to add you to my network.</p>" }))));
  assert.deepEqual(invitations.map(({ note }) => note), PEOPLE.map(() => "Hi, I would like to add you to my network."));
});

for (const line of ["· 2-й", "• 3", "2-я", "hon/henne", "(she/her/hers)", "sie/ihr", "彼女/彼", "#Open to work"]) {
  test(`beside the name: ${line}`, () => {
    assert.equal(read(list(card("Ida Voss").replace("<p>Nurse", `<p>${line}</p><p>Nurse`)))[0].sender.headline, "Nurse");
  });
}

for (const headline of ["writer/editor", "2-day trainer", "#hiring nurses"]) {
  test(`a headline: ${headline}`, () => {
    assert.equal(read(list(card("Ida Voss").replace("<p>Nurse", `<p>${headline}`)))[0].sender.headline, headline);
  });
}

for (const [language, said, day] of [["en", "last week", "2026-11-19"], ["de", "vorgestern", "2026-11-24"], ["pl", "w zeszłym mies.", "2026-10-27"], ["el", "προηγούμενη εβδομάδα", "2026-11-19"]]) {
  test(`an age without a number: ${said}`, () => {
    const { sender, received_at } = read(list(card("Ida Voss", { beside: `<p>${said}</p>` })).replace("lang=\"en\"", `lang="${language}"`))[0];
    assert.deepEqual([sender.headline, received_at.slice(0, 10)], ["Nurse", day]);
  });
}

test("a line of a note that begins with “reply” stays, for an initial is no name", () => {
  const note = "Reply BOOK and I’ll send the details.";
  const named = (html) => html.replaceAll("Ida Voss", "Brent P. Lasker").replaceAll("ida-voss", "brent-lasker");
  assert.equal(read(named(list(card("Ida Voss", { under: `<blockquote><p>We make books.</p><p>${note}</p></blockquote>` }))))[0].note, `We make books.\n${note}`);
});

for (const [language, line] of [["en", "Premium"], ["en", "Verified · Premium"], ["pt", "ela · Verificado"], ["en", "Open to work"]]) {
  test(`marks beside the name, in words: ${line}`, () => {
    const html = list(card("Ida Voss").replace("<p>Nurse", `<p>${line}</p><p>Nurse`)).replace("lang=\"en\"", `lang="${language}"`);
    assert.equal(read(html)[0].sender.headline, "Nurse");
  });
}

test("names after their label are mutual connections, and what else a label may say is a headline", () => {
  const labelled = (line) => read(list(card("Ida Voss", { beside: `<p>${line}</p>` })))[0].mutuals;
  assert.deepEqual(labelled("Mutual connections: Jo Weber and Bo Lind"), { count: 2, names: ["Jo Weber", "Bo Lind"] });
  assert.deepEqual(labelled("Mutual connections: 12"), { count: 12, names: [] });
  assert.deepEqual(labelled("Mutual connections: how to win them"), { count: null, names: [] });
});

test("a link over the whole card names whoever it leads to, for the ear alone", () => {
  const html = "<html lang=\"en\"><body><main><ul><li><div><a href=\"/in/ida-voss\"><span class=\"sr-only\">Ida Voss</span></a><h3>Ida Voss</h3><h4>Nurse</h4></div><div><button>Ignore</button><button>Accept</button></div></li></ul></main></body></html>";
  const [{ sender }] = read(html);
  assert.deepEqual([sender.name, sender.headline, sender.profile_url], ["Ida Voss", "Nurse", "https://www.linkedin.com/in/ida-voss/"]);
});

test("a box that is called a message is the note, a log of messages is more than that", () => {
  const boxed = (inside) => read(list(card("Ida Voss", { under: `<div role="group" aria-label="Message from Ida">${inside}</div>` })))[0].note;
  assert.equal(boxed("<p>hello</p>"), "hello");
  assert.equal(boxed("<time>2 days ago</time>"), null);
});

for (const degree of ["2.", "2e", "2촌", "2:a", "2ος", "2 度", "· ระดับ 2", "· الثانية", "Gradul 2"]) {
  test(`how near somebody is: ${degree}`, () => {
    assert.equal(read(list(card("Ida Voss").replace("<p>Nurse", `<p>${degree}</p><p>Nurse`)))[0].sender.headline, "Nurse");
  });
}

for (const headline of ["Level 3", "Premium Wines"]) {
  test(`alone it is a headline, though it may stand beside a name: ${headline}`, () => {
    assert.equal(read(list(card("Ida Voss").replace("<p>Nurse", `<p>${headline}`)))[0].sender.headline, headline);
  });
}

test("a mark that several bear is no headline of those who have another", () => {
  const marked = PEOPLE.map((name, n) => card(name).replace("<p>Nurse", `<p>connexion of grade two</p><p>Nurse, ward ${n}`));
  assert.deepEqual(read(list(...marked)).map(({ sender }) => sender.headline), PEOPLE.map((_, n) => `Nurse, ward ${n}`));
});

test("names before what they are", () => {
  assert.deepEqual(read(list(card("Ida Voss", { beside: "<p>Jo Weber: mutual connection</p>" })))[0].mutuals, { count: 1, names: ["Jo Weber"] });
});

test("an age beside the name parts nothing", () => {
  const row = (age, rest) => list(`<div role="listitem"><div><header><h3><a href="/in/ida-voss">Ida Voss</a></h3><time>${age}</time></header>${rest}<footer>${answers("Ida Voss")}</footer></div></div>`);
  const [{ sender, note }] = read(row("Yesterday", "<p>Engineer | Bridges, culverts</p><p>6 mutual connections</p>"));
  assert.deepEqual([sender.headline, note], ["Engineer | Bridges, culverts", null]);
});

test("why somebody is shown, above the name, is no note", () => {
  const [{ sender, note }] = read(list(`<article><div>From your school: University of Graz</div><div><h3><a href="/in/ida-voss">Ida Voss</a></h3><div>Nurse</div></div><div>${answers("Ida Voss")}</div></article>`));
  assert.deepEqual([sender.headline, note], ["Nurse", null]);
});

test("answers in a bar above the name they answer, and a heading over the message, are one card", () => {
  const bar = `<div role="toolbar"><button>Accept</button><button>Ignore</button><div role="menu" hidden><a href="/in/ida-voss">View Ida Voss’s profile</a></div></div>`;
  const [{ sender, note }] = read(list(`<section>${bar}<div><h2><a href="/in/ida-voss">Ida Voss</a></h2><p>Nurse</p></div><div><h3>Message</h3><div><p>Good to talk to you in Graz. Shall we have a call next week?</p></div></div></section>`));
  assert.deepEqual([sender.name, sender.headline, note], ["Ida Voss", "Nurse", "Good to talk to you in Graz. Shall we have a call next week?"]);
});

test("a link out of the site, by an address of the site, does not end a card", () => {
  const [{ note }] = read(list(`<div><div><a href="/in/ida-voss">Ida Voss</a><p>Nurse</p></div><div>${answers("Ida Voss")}</div></div><div><blockquote>Hi, it is here: <a href="https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fgraz.example">https://graz.example</a></blockquote><button>see more</button></div>`).replace("<div role=\"list\">", "<div><section>").replace("</div></main>", "</section></div></main>"));
  assert.equal(note, "Hi, it is here: https://graz.example");
});

const FACTS = [
  ["You both know <a href=\"/in/jo-weber\">Jo Weber</a> and 3 others", { count: 4, names: ["Jo Weber"] }],
  ["You both know <a href=\"/in/jo-weber\">Jo Weber</a>, <a href=\"/in/bo-lind\">Bo Lind</a>", { count: 2, names: ["Jo Weber", "Bo Lind"] }],
  ["You both know how hard it is", { count: null, names: [] }],
  ["<i title=\"Mutual connections\"></i>Jo Weber and Bo Lind", { count: 2, names: ["Jo Weber", "Bo Lind"] }],
  ["<i><svg role=\"img\" aria-label=\"Shared connections\"></svg></i><button>Jo Weber</button>", { count: 1, names: ["Jo Weber"] }],
  ["<i title=\"Verified\"></i><button>Jo Weber</button>", { count: null, names: [] }],
];
for (const [told, mutuals] of FACTS) {
  test(`who is known to both: ${told}`, () => {
    const [invitation] = read(list(card("Ida Voss", { beside: `<p>${told}</p>` })));
    assert.deepEqual([invitation.sender.name, invitation.sender.headline, invitation.mutuals], ["Ida Voss", "Nurse", mutuals]);
  });
}

test("initials in the place of a picture are no name", () => {
  const drawn = (name, initials) => `<div role="listitem"><div><a href="/in/${slug(name)}"><div>${initials}</div></a></div><div><div><div><a href="/in/${slug(name)}"><span>${name}</span></a></div><div>2w</div></div><div>Nurse of ${name}</div>${answers(name)}</div></div>`;
  assert.deepEqual(read(list(drawn("Ida Voss", "I"), drawn("Per Lund", "PL"), drawn("Bo", "B"))).map(({ sender }) => sender.name), ["Ida Voss", "Per Lund", "Bo"]);
});

test("a day without a year beside the answers is no headline, elsewhere it may be one", () => {
  const dated = (headline) => `<div role="listitem"><div><h3><a href="/in/ida-voss">Ida Voss</a></h3>${headline}</div><div><span>May 28</span>${answers("Ida Voss")}</div></div>`;
  assert.deepEqual(read(list(dated(""))).map(({ sender }) => sender.headline), [null]);
  assert.deepEqual(read(list(dated("<p>March 8</p>"))).map(({ sender }) => sender.headline), ["March 8"]);
});

test("a bullet may begin a headline", () => {
  assert.equal(read(list(card("Ida Voss").replace("<p>Nurse", "<p>• Nurse")))[0].sender.headline, "• Nurse");
  assert.equal(read(list(card("Ida Voss").replace("<p>Nurse", "<p>• 2nd</p><p>Nurse")))[0].sender.headline, "Nurse");
});

const noted = (name, facts, note, headline = "") => `<li><article><header><h3><a href="/in/${slug(name)}">${name}</a></h3>${headline}</header><ul>${facts}</ul>${note && `<blockquote>${note}</blockquote>`}<div>${answers(name)}</div></article></li>`;

test("what stands in one list with an age is no note where notes have boxes of their own", () => {
  const cards = [noted("Ida Voss", "<li>From the mixed choir of the town of Vela</li><li>1 week ago</li>", "", "<p>Nurse</p>"), noted("Per Lund", "<li>1 week ago</li>", "Good to meet you in Graz.", "<p>Nurse</p>")];
  assert.deepEqual(read(`<html lang="en"><body><main><ul>${cards.join("")}</ul></main></body></html>`).map(({ note }) => note), [null, "Good to meet you in Graz."]);
});

test("what comes after the age is a headline, however it reads, where notes have boxes of their own", () => {
  const after = (name, headline, note) => noted(name, `<li>1 week ago</li><li>${headline}</li>`, note);
  const cards = [after("Ida Voss", "I paint. Ask me.", ""), after("Per Lund", "Nurse", "Good to meet you in Graz.")];
  assert.deepEqual(read(`<html lang="en"><body><main><ul>${cards.join("")}</ul></main></body></html>`).map(({ sender }) => sender.headline), ["I paint. Ask me.", "Nurse"]);
});

test("a mutual connection of several, linked to a search, is no label", () => {
  const linked = (name) => card(name, { beside: "<p><a href=\"/search/results/all/?k=1\">Jo Weber</a> and 3 other mutual connections</p>" });
  assert.deepEqual(read(list(...PEOPLE.map(linked))).map(({ mutuals }) => mutuals), PEOPLE.map(() => ({ count: 4, names: ["Jo Weber"] })));
});

const QUOTED = { "“Good to meet you in Graz.”": "Good to meet you in Graz.", "« Good to meet you in Graz. »": "Good to meet you in Graz.", "“Yes” and “no” were all I said.": "“Yes” and “no” were all I said." };
for (const [drawn, written] of Object.entries(QUOTED)) {
  test(`quotation marks around the whole of a note are the page's: ${drawn}`, () => {
    assert.equal(read(list(card("Ida Voss", { under: `<p>${drawn}</p>` })))[0].note, written);
  });
}

test("prose under the answers is a note, though nothing but a name and an age stands above them", () => {
  const [{ sender, note }] = read(list(`<div><div><a href="/in/ida-voss">Ida Voss</a><span>1w</span></div><div>${answers("Ida Voss")}</div></div><div><div>It was good to meet you at the fair in Graz.</div></div>`));
  assert.deepEqual([sender.name, sender.headline, note], ["Ida Voss", null, "It was good to meet you at the fair in Graz."]);
});

test("what the page says of both is neither headline nor note", () => {
  const both = (name) => card(name, { under: "<p>You both worked at Vela &amp; Sons</p>" });
  assert.deepEqual(read(list(both("Ida Voss"), card("Per Lund", { under: "<p>You both were so kind to me in Graz. Thank you!</p>" }))).map(({ note }) => note), [null, "You both were so kind to me in Graz. Thank you!"]);
});

const headed = (name, link, acts = "<button>Ignore</button><button>Accept</button>") => `<section><header><img alt="" src="/x.jpg"><h2>${name}</h2></header><div><p>Nurse of ${slug(name)}</p></div><form>${link}<menu><li>${acts}</li></menu></form></section>`;

test("where no link shows a name, the heading does", () => {
  const empty = (name) => headed(name, `<a href="/in/${slug(name)}"></a>`);
  const view = (name) => headed(name, `<a href="/in/${slug(name)}">View profile</a>`);
  for (const draw of [empty, view]) {
    const invitations = read(list(...PEOPLE.map(draw)));
    assert.deepEqual(invitations.map(({ sender }) => [sender.name, sender.headline]), PEOPLE.map((name) => [name, `Nurse of ${slug(name)}`]));
  }
});

test("a card with one heading and links to two people is not understood", () => {
  const two = (name) => headed(name, `<a href="/in/${slug(name)}"></a><a href="/in/somebody-else"></a><a href="/in/a-third"></a>`);
  assert.deepEqual(read(list(...PEOPLE.map(two))), []);
});

test("what labels a link or an answer may stand elsewhere", () => {
  const labelled = (name, n) => `<div role="listitem"><a href="/in/${slug(name)}" aria-labelledby="n${n}"></a><div><button id="a${n}" aria-labelledby="a${n} n${n}">Accept</button><button id="i${n}" aria-labelledby="i${n} n${n}">Ignore</button></div><div><span id="n${n}">${name}</span><p>Nurse</p></div></div>`;
  assert.deepEqual(read(list(...PEOPLE.map(labelled))).map(({ sender }) => [sender.name, sender.headline]), PEOPLE.map((name) => [name, "Nurse"]));
});

test("a name that is its own initials is a name", () => {
  assert.deepEqual(read(list(`<div role="listitem"><h3><a href="/in/mm">M. M.</a></h3><p>Nurse</p><button>Ignore</button><button>Accept</button></div>`)).map(({ sender }) => sender.name), ["M. M."]);
});

test("mutual connections may stand aside, what else stands there is the page's own", () => {
  const aside = (said) => `<div role="listitem"><h3><a href="/in/ida-voss">Ida Voss</a></h3><p>Nurse</p><aside>${said}</aside><p>${answers("Ida Voss")}</p></div>`;
  const [told] = read(list(aside("<p>Jo Weber and 12 other mutual connections</p>")));
  assert.deepEqual([told.mutuals, told.sender.headline, told.note], [{ count: 13, names: ["Jo Weber"] }, "Nurse", null]);
  const [other] = read(list(aside("<p>Ida wrote to you before, as it seems, but you never answered.</p>")));
  assert.deepEqual([other.mutuals.count, other.sender.headline, other.note], [null, "Nurse", null]);
});

test("\"Don’t accept yet\" does not accept", () => {
  const old = (name) => `<li><div><p><a href="/in/${slug(name)}">${name}</a></p><p>Nurse</p></div><ul><li><a href="/inbox/accept?id=${name[0]}">Accept</a></li><li><a href="/inbox/reply?id=${name[0]}">Reply (don’t accept yet)</a></li><li><a href="/inbox/ignore?id=${name[0]}">Ignore</a></li></ul></li>`;
  assert.deepEqual(read(list(...PEOPLE.map(old))).map(({ sender }) => [sender.name, sender.headline]), PEOPLE.map((name) => [name, "Nurse"]));
});

test("days that several cards show are ages, clock times among them", () => {
  const dated = (name, headline, day) => `<div role="listitem"><h3><a href="/in/${slug(name)}">${name}</a></h3>${headline}<span>${day}</span><p>${answers(name)}</p></div>`;
  const days = ["Oct 27", "April 3", "3:40 PM"];
  assert.deepEqual(read(list(...days.map((day, n) => dated(PEOPLE[n], n ? "<p>Nurse</p>" : "", day)))).map(({ sender, note }) => [sender.headline, note]), [[null, null], ["Nurse", null], ["Nurse", null]]);
});

test("Chinese names are names in full", () => {
  const line = "<div role=\"listitem\"><h3><a href=\"/in/tong\">童子睿</a></h3><p>游思妤和連俊宏是共同人脈</p><p>Sales</p><div><button>忽略</button><button>接受</button></div></div>";
  const [invitation] = read(`<html lang="zh-TW"><body><main><div role="list">${line}</div></main></body></html>`);
  assert.deepEqual([invitation.mutuals, invitation.sender.headline], [{ count: 2, names: ["游思妤", "連俊宏"] }, "Sales"]);
});

test("a signature in Hebrew is no button", () => {
  const line = "<div role=\"listitem\"><h3><a href=\"/in/hadar\">הדר אלקיים</a></h3><p>מנהלת רכש</p><div><button>התעלמות</button><button>אישור</button></div><blockquote>נפגשנו בתערוכה בתל אביב.<br>בברכה,<br>הדר</blockquote></div>";
  assert.deepEqual(read(`<html lang="he"><body><main><div role="list">${line}</div></main></body></html>`).map(({ note }) => note), ["נפגשנו בתערוכה בתל אביב.\nבברכה,\nהדר"]);
});

test("a cross and a tick that say more to screen readers alone are answers", () => {
  const said = (what, name) => `<button><span class="visually-hidden">${what} ${name}</span><span aria-hidden="true">${what[0] === "A" ? "✓" : "✕"}</span></button>`;
  const ticked = (name) => `<div><p><a href="/in/${slug(name)}">${name}</a></p><p>Nurse</p><div>${said("Ignore an invitation from", name)}${said("Accept the invitation of", name)}</div></div>`;
  const bulk = "<div><button disabled>Accept (0)</button><button disabled>Ignore (0)</button></div>";
  assert.deepEqual(read(`<html lang="en"><body><div><div>${bulk}<div>${PEOPLE.map(ticked).join("")}</div></div></div></body></html>`).map(({ sender }) => sender.name), PEOPLE);
});

test("an age beside the name, in one link with it, is no part of the name", () => {
  const lockup = (name) => `<div role="listitem"><a href="/in/${slug(name)}"><span style="display:flex"><span>${name}</span> <span>2w</span></span><span style="display:block">Nurse</span></a><div><button>Ignore</button><button>Accept</button></div></div>`;
  assert.deepEqual(read(list(...PEOPLE.map(lockup))).map(({ sender, received_at: at }) => [sender.name, sender.headline, at !== null]), PEOPLE.map((name) => [name, "Nurse", true]));
});

test("whoever invites to what the card is named after is its sender", () => {
  const event = "<div role=\"listitem\"><a href=\"/events/7340000111222333011/\"><span style=\"display:block\">Water Days</span><span style=\"display:block\">Thursday, online</span></a><p><a href=\"/in/ida-voss\">Ida Voss</a> invited you to attend the event Water Days</p><div><button>Ignore</button><button>Accept</button></div></div>";
  assert.deepEqual(read(list(event)).map(({ kind, sender }) => [kind, sender.name]), [["event", "Ida Voss"]]);
});

test("nothing but thanks is a note, also where a headline may stand", () => {
  for (const thanks of ["Thanks!", "Good morning", "Grazie 🙏"]) {
    assert.deepEqual(read(list(card("Ida Voss").replace("<p>Nurse", `<p>${thanks}`))).map(({ sender, note }) => [sender.headline, note]), [[null, thanks]]);
  }
});

test("a note that speaks of replying is no button", () => {
  const [invitation] = read(list(noted("Ida Voss", "<li>1 week ago</li>", "Happy to talk.<br>Reply to ida@voss.example or accept.<br>Reply to Ida", "<p>Nurse</p>")));
  assert.equal(invitation.note, "Happy to talk.\nReply to ida@voss.example or accept.");
});

test("\"In common\" is a label of mutual connections", () => {
  const [invitation] = read(list(card("Ida Voss", { beside: "<p>In common: Jo Weber and 5 others</p>" })));
  assert.deepEqual([invitation.mutuals, invitation.sender.headline], [{ count: 6, names: ["Jo Weber"] }, "Nurse"]);
  assert.deepEqual(read(list(card("Ida Voss").replace("Nurse", "3 things in common with you")))[0].mutuals.count, null);
});

test("what is described under the answers is a fact where notes have boxes of their own", () => {
  const facts = (name, headline, note) => `<article><h2><a href="/in/${slug(name)}">${name}</a></h2><div>${answers(name)}</div><dl><div><dt>Headline</dt><dd>${headline}</dd></div></dl>${note && `<blockquote>${note}</blockquote>`}</article>`;
  const people = read(list(facts("Ida Voss", "Founder at Kilnworks | ceramics", "Good to meet you in Graz."), facts("Per Lund", "Nurse", "")));
  assert.deepEqual(people.map(({ sender, note }) => [sender.headline, note]), [["Founder at Kilnworks | ceramics", "Good to meet you in Graz."], ["Nurse", null]]);
});

test("a name that no link or label shows is told by the picture that is called like it", () => {
  const pictured = (name) => `<section><img alt="Photo of ${name}" src="/x.jpg"><div><div>${name}</div><div>Nurse</div><div><a href="/in/${slug(name)}">View profile</a></div></div><div><button>Ignore</button><button>Accept</button></div></section>`;
  assert.deepEqual(read(list(...PEOPLE.map(pictured))).map(({ sender }) => [sender.name, sender.headline]), PEOPLE.map((name) => [name, "Nurse"]));
});

test("what several cards call alike, an age, or bold words are no names", () => {
  const titled = (title) => (name) => `<section>${title}<a href="/in/${slug(name)}"><img alt="" src="/x.jpg"></a><p>Nurse of ${slug(name)}</p><div><button>Ignore</button><button>Accept</button></div></section>`;
  for (const title of ["<h4>Pending invitation</h4>", "<h4>2 weeks ago</h4>", "<p><b>New</b> here</p>", "<p><strong>Jo Weber</strong> is a mutual connection</p>"]) {
    assert.deepEqual(read(list(...PEOPLE.map(titled(title)))).map(({ sender }) => sender.name), [], title);
  }
});

test("a heading over a group is not the name of its one card", () => {
  const group = (name, n) => `<div><h3>${["Fresh", "Recent", "Older", "Oldest"][n]}</h3><div><a href="/in/${slug(name)}">View profile</a><p>${name}</p><p>Nurse</p><div><button>Ignore</button><button>Accept</button></div></div></div>`;
  assert.deepEqual(read(list(...PEOPLE.map(group))).filter(({ sender }) => !PEOPLE.includes(sender.name)), []);
});

test("what labels an answer by the sender's name does not make it another", () => {
  const labelled = (name, n) => `<div role="listitem"><div role="button" aria-labelledby="s${n}"><img alt="" src="/x.jpg"></div><p><a href="/in/${slug(name)}" id="s${n}">${name}</a></p><p>Nurse</p><div><button aria-label="Ignore">✕</button><button aria-label="Accept">✓</button></div></div>`;
  const people = ["Max Ignore", "Accept Me", "Ida Voss"];
  assert.deepEqual(read(list(...people.map(labelled))).map(({ sender }) => sender.name), people);
});

test("a surname that also means now is a surname", () => {
  const named = (first, last) => `<div role="listitem"><a href="/in/x"><span>${first}</span> <span>${last}</span></a><p>Nurse</p><div><button>Ignore</button><button>Accept</button></div></div>`;
  assert.deepEqual(read(list(named("Pat", "Now"))).map(({ sender }) => sender.name), ["Pat Now"]);
});

test("a short word that speaks to somebody somewhere is a headline", () => {
  for (const headline of ["Mina", "Tu", "Thanks"]) assert.equal(read(list(card("Ida Voss").replace("Nurse", headline)))[0].sender.headline, headline);
});

test("an empty field for a reply is no part of the note", () => {
  assert.equal(read(list(noted("Ida Voss", "<li>1 week ago</li>", "Happy to talk.<br>Reply to Ida…", "<p>Nurse</p>")))[0].note, "Happy to talk.");
});

test("a day does not take the place of an age, nor do two headlines that read like days", () => {
  const aged = (name) => noted(name, "<li>2 weeks ago</li><li>Oct 27</li>", "", "<p>Nurse</p>");
  assert.deepEqual(read(list(...PEOPLE.map(aged))).map(({ received_at: at }) => at), PEOPLE.map(() => "2026-11-12T00:00:00Z"));
  const day = (name, headline) => `<div role="listitem"><h3><a href="/in/${slug(name)}">${name}</a></h3><p>${headline}</p><p>${answers(name)}</p></div>`;
  assert.deepEqual(read(list(...["March 8", "April 9", "Nurse", "Baker", "Tailor"].map((headline, n) => day([...PEOPLE, "Bo Aas"][n], headline)))).map(({ sender }) => sender.headline), ["March 8", "April 9", "Nurse", "Baker", "Tailor"]);
});

test("a card that could not be read alone is read once there are others to compare it with", () => {
  const cards = PEOPLE.map((name) => `<div role="listitem"><a href="/in/${slug(name)}"></a><h3>${name}</h3><p>Nurse of ${slug(name)}</p><div><button>Ignore</button><button>Accept</button></div></div>`);
  const page = open(list(cards[0]), LIST);
  assert.equal(site.read(page, NOW).state, "unreadable");
  page.querySelector("[role=list]").insertAdjacentHTML("beforeend", cards.slice(1).join(""));
  assert.deepEqual(site.read(page, NOW).cards.map(({ invitation }) => invitation.sender.name), PEOPLE);
});
