import { pages, open } from "./pages.js"; import { mutate } from "./mutate.js";
const p = pages("linkedin")[2];
for (let s = 1; s < 8; s++) { const d = open(p.html, p.expected.page.url); const b = d.body.outerHTML.length; console.log(s, mutate(d, s).join(", "), b, d.body.outerHTML.length); if (s == 3) console.log(d.querySelector("a[href*=carlotta]").closest("[role=listitem],body").outerHTML.slice(0, 3000)); }
