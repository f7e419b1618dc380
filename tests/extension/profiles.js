// Draws the profile of someone who invited you, in two generations of the page and many tongues: our translations.
import { TONGUES } from "./tongues.js";

/** Headings; what stands for "today" at the end of a span; a month; a logo's description, {c} being the company. */
const ROWS = `
en | Experience | Education | Volunteering | Present | Jan 2019 | {c} logo
de | Berufserfahrung | Ausbildung | Ehrenamt | Heute | Jan. 2019 | Logo von {c}
fr | Expérience | Formation | Expérience de bénévolat | aujourd’hui | janv. 2019 | Logo de {c}
es | Experiencia | Educación | Voluntariado | actualidad | ene. 2019 | Logotipo de {c}
pt | Experiência | Formação acadêmica | Voluntariado | o momento | jan de 2019 | Logo da empresa {c}
it | Esperienza | Formazione | Volontariato | Presente | gen 2019 | Logo di {c}
nl | Ervaring | Opleiding | Vrijwilligerswerk | heden | jan. 2019 | Logo van {c}
pl | Doświadczenie | Wykształcenie | Wolontariat | obecnie | sty 2019 | Logo firmy {c}
sv | Erfarenhet | Utbildning | Volontärarbete | nu | jan. 2019 | {c}s logotyp
fi | Kokemus | Koulutus | Vapaaehtoistyö | nykyhetki | tammi 2019 | {c} – logo
ro | Experiență | Studii | Voluntariat | Prezent | ian. 2019 | Sigla {c}
ru | Опыт работы | Образование | Волонтерство | настоящее время | янв. 2019 | Логотип {c}
tr | Deneyim | Eğitim | Gönüllülük | Halen | Oca 2019 | {c} logosu
el | Εμπειρία | Εκπαίδευση | Εθελοντισμός | Σήμερα | Ιαν 2019 | Λογότυπο {c}
he | ניסיון | השכלה | התנדבות | היום | ינו׳ 2019 | הלוגו של {c}
fa | سوابق | تحصیلات | فعالیت داوطلبانه | اکنون | ژانویهٔ ۲۰۱۹ | لوگوی {c}
hi | अनुभव | शिक्षा | स्वयंसेवा | वर्तमान | जन॰ 2019 | {c} का लोगो
ko | 경력 | 학력 | 봉사활동 | 현재 | 2019년 1월 | {c} 로고
zh | 工作经历 | 教育经历 | 志愿者经历 | 至今 | 2019年1月 | {c}的标志
th | ประสบการณ์ | การศึกษา | งานอาสาสมัคร | ปัจจุบัน | ม.ค. 2562 | โลโก้ {c}
`;
const NAMES = /** @type {const} */ (["language", "experience", "education", "volunteering", "present", "month", "logo"]);
const ENGLISH = { language: "en", acceptLabel: "Accept {n}’s request to connect", ignoreLabel: "Ignore {n}’s request to connect", accept: "Accept", ignore: "Ignore" };
const ANSWERED = {
  en: ENGLISH, de: { acceptLabel: "Anfrage von {n} annehmen", ignoreLabel: "Anfrage von {n} ignorieren", accept: "Annehmen", ignore: "Ignorieren" },
  fr: { acceptLabel: "Accepter la demande de {n}", ignoreLabel: "Ignorer la demande de {n}", accept: "Accepter", ignore: "Ignorer" },
  es: { acceptLabel: "Aceptar la solicitud de {n}", ignoreLabel: "Ignorar la solicitud de {n}", accept: "Aceptar", ignore: "Ignorar" },
  pt: { acceptLabel: "Aceitar a solicitação de {n}", ignoreLabel: "Ignorar a solicitação de {n}", accept: "Aceitar", ignore: "Ignorar" },
};

/** @type {Record<string, string>[]} */
export const SPOKEN = ROWS.trim().split("\n").map((row) => {
  const parts = row.split(" | ");
  const words = Object.fromEntries(NAMES.map((name, place) => [name, parts[place]]));
  return { ...words, ...(ANSWERED[words.language] ?? TONGUES.find(({ language }) => language === words.language)) };
});

export const WHO = "Oona Castellan";
export const URL_OF_PROFILE = "https://www.linkedin.com/in/oona-castellan/";
const DASH = " - ";

/**
 * What stands on the profile. `jobs`: [title, from, to]; `isBare`: the picture has no description, and the link only a number;
 * `sought`: a name without a page of its own.
 */
const WORK = [
  { name: "Weir Works", slug: "104711", jobs: [["Lock keeper", 0, null]] },
  { name: "River Board & Sons", slug: "river-board", jobs: [["Surveyor", 0, null], ["Clerk at Weir Works", 2, 1]] },
  { name: "Old Harbour Ltd", slug: "old-harbour-ltd", jobs: [["Pilot", 2, 1]] },
  { name: "Atelier Zuid", sought: true, jobs: [["Adviser", 0, null]] },
  { name: "Tidal Lab", slug: "99123", isBare: true, jobs: [["Adviser", 0, null]] },
];
const STUDY = [
  { name: "Universiteit Gent", slug: "ghent-university", about: "Master of Science, Hydrology" },
  { name: "Maritime Institute", slug: "221", about: "Navigation" },
];
const GIVEN = [{ name: "Red Kite Rescue", slug: "red-kite-rescue", jobs: [["Volunteer", 0, null]] }];
export const WANTED = {
  company: "Weir Works · River Board & Sons · Atelier Zuid", school: "Universiteit Gent · Maritime Institute",
  jobs: [
    { name: "Weir Works", started: 2019, ended: null }, { name: "River Board & Sons", started: 2017, ended: null },
    { name: "Old Harbour Ltd", started: 2017, ended: 2018 }, { name: "Atelier Zuid", started: 2019, ended: null },
  ],
  studies: [{ name: "Universiteit Gent", started: 2009, ended: 2013 }, { name: "Maritime Institute", started: 2009, ended: 2013 }],
};

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const addressOf = ({ name, slug, sought }, area) => (sought ? `/search/results/all/?keywords=${encodeURIComponent(name)}` : `https://www.linkedin.com/${area}/${slug}/`);

/** @param {Record<string, string>} words @returns {(from: number, to: number | null) => string} a span of the years so far before the month, or until today; the last digit tells how far */
const spanIn = (words) => (from, to) => {
  const earlier = (years) => words.month.replace(/(\p{Nd}{3})(\p{Nd})/u, (_year, century, last) => century + String.fromCodePoint(last.codePointAt(0) - years));
  return `${earlier(from)}${DASH}${to === null ? words.present : earlier(to)} · 7`;
};

/** Each line twice in the older generation: once to the eye, once to the ear. */
const LINES = {
  ember: (text) => `<div><span aria-hidden="true">${escape(text)}</span><span class="visually-hidden">${escape(text)}</span></div>`,
  sdui: (text) => `<p>${escape(text)}</p>`,
};

/** @param {"ember" | "sdui"} generation @param {Record<string, string>} words */
function drawer(generation, words) {
  const line = LINES[generation];
  const span = spanIn(words);
  const logo = ({ name, isBare, sought }) => (sought ? "<svg aria-hidden=\"true\"></svg>" : `<img alt="${isBare ? "" : escape(words.logo.replace("{c}", name))}" src="https://media.licdn.com/l">`);
  const entry = (each, area, lines, more = "") => `<li><div><a href="${addressOf(each, area)}">${logo(each)}</a></div><div><a href="${addressOf(each, area)}">${lines.map(line).join("")}</a>${more}</div></li>`;
  const job = (each, [title, from, to]) => entry(each, "company", [title, `${each.name} · 100 %`, span(from, to), "Gent · 2"]);
  const group = (each) => entry(each, "company", [each.name, "100 % · 7"], `<ul>${each.jobs.map(([title, from, to]) => `<li><a href="${addressOf(each, "company")}">${[title, span(from, to)].map(line).join("")}</a></li>`).join("")}</ul>`);
  const section = (heading, entries) => `<section componentkey="x"><div><h2>${generation === "ember" ? line(heading) : escape(heading)}</h2></div><ul>${entries.join("")}</ul><a href="/in/oona-castellan/details/x/">+3</a></section>`;
  return {
    work: (heading, all, alone = "") => section(heading, [...all.map((each) => (each.jobs.length > 1 ? group(each) : job(each, each.jobs[0]))), alone]),
    study: (heading, all) => section(heading, all.map((each) => entry(each, "school", [each.name, each.about, "2009 - 2013"]))),
    alone: `<li>${["Freelance", span(0, null)].map(line).join("")}</li>`,
  };
}

/** @param {"ember" | "sdui"} generation @param {Record<string, string>} words of SPOKEN @returns {string} */
export function draw(generation, words) {
  const { work, study, alone } = drawer(generation, words);
  const button = (text, label) => `<button type="button" aria-label="${label.replace("{n}", WHO)}"><span>${text}</span></button>`;
  const answers = `<div>${button(words.accept, words.acceptLabel)}${button(words.ignore, words.ignoreLabel)}</div>`;
  return `<!doctype html><html lang="${words.language}"><body><header><nav><a href="/feed/">LinkedIn</a></nav></header>
    <main><section><div><a href="/in/oona-castellan/"><h1>${WHO}</h1></a><p>· 2</p></div><p>Hydrologist</p>${answers}</section>
    ${work(words.volunteering, GIVEN)}${work(words.experience, WORK, alone)}${study(words.education, STUDY)}
    <section><h2>More</h2><ul><li><a href="https://www.linkedin.com/company/other-firm/"><img alt="${words.logo.replace("{c}", "Other Firm")}"><p>Other Firm</p></a></li></ul></section></main></body></html>`;
}
