import { adapter, pages, open, NOW } from "./pages.js";
import { differences, fields, CORE } from "../pages/compare.js";
import { mutate } from "./mutate.js";
const site = adapter("linkedin");
const n = Number(process.argv[2] ?? 20), want = process.argv[3];
const blame = new Map(); let cards = 0, right = 0, wrong = 0, extra = 0; const samples = [];
for (const page of pages("linkedin")) { if (want && !page.name.includes(want)) continue;
 for (let seed = 1; seed <= n; seed++) {
  const d = open(page.html, page.expected.page.url); const changes = mutate(d, seed);
  const r = site.read(d, NOW); const got = new Map(r.cards.map((c) => [c.invitation.sender.profile_url + c.invitation.kind, c.invitation]));
  for (const e of page.expected.cards) { cards++; const K = { connection: "person", follow_company: "company" }[e.type] ?? e.type;
    const g = got.get(e.sender.profileUrl + K); got.delete(e.sender.profileUrl + K);
    if (!g) { for (const c of changes) blame.set(c + " MISSING", (blame.get(c + " MISSING") ?? 0) + 1); samples.push([page.name, seed, changes.join(","), e.sender.name, "missing"]); continue; }
    const f = fields(e, g, NOW); const bad = CORE.filter((k) => f[k][0] !== f[k][1]);
    const em = page.name.includes("ember"); const bad2 = em ? bad.filter((k) => !k.startsWith("mutual")) : bad;
    if (bad2.length) { wrong++; samples.push([page.name, seed, changes.join(","), e.sender.name, ...bad2.map((k) => k + ": " + JSON.stringify(f[k]))]); for (const c of changes) blame.set(c, (blame.get(c) ?? 0) + 1); } else right++;
  }
  extra += got.size; if (got.size) samples.push([page.name, seed, changes.join(","), "EXTRA", [...got.keys()].join(";")]);
 } }
console.log({ cards, right, wrong, extra, share: right / cards }); console.log([...blame].sort((a, b) => b[1] - a[1]).slice(0, 12)); for (const s of samples.slice(0, 25)) console.log(s.join(" | "));
