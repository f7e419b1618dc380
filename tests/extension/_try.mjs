import { adapter, pages, open, NOW } from "/work/main/tests/extension/pages.js";
import { differences, CORE } from "/work/main/tests/pages/compare.js";
const site = adapter(process.argv[2] ?? "linkedin");
for (const page of pages(process.argv[2] ?? "linkedin")) {
  if (process.argv[3] && !page.name.includes(process.argv[3])) continue;
  const strips = { plain() {}, bare(d) { for (const e of d.querySelectorAll("*")) for (const a of [...e.attributes]) if (/^(class|id|componentkey|data-.*)$/.test(a.name)) e.removeAttribute(a.name); },
   unlabelled(d) { for (const e of d.querySelectorAll("button,a,[role=button]")) e.removeAttribute("aria-label"); },
   naked(d) { for (const e of d.querySelectorAll("*")) for (const a of [...e.attributes]) if (/^(class|id|componentkey|data-.*|role)$/.test(a.name)) e.removeAttribute(a.name); for (const e of d.querySelectorAll("button,a")) e.removeAttribute("aria-label"); } };
  for (const [n, strip] of Object.entries(strips)) {
    const d = open(page.html, page.expected.page.url); strip(d);
    const t = performance.now(); const r = site.read(d, NOW); const ms = performance.now() - t;
    const diffs = differences(page.expected, r.cards.map((c) => c.invitation), NOW, n === "plain" ? undefined : CORE);
    console.log(page.name, n, r.state, r.cards.length, "promised", r.promised, "unread", r.unread, ms.toFixed(1) + "ms", diffs.length ? "\n  " + diffs.join("\n  ") : "ok");
  }
}
