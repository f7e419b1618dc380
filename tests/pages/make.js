// Writes the pages that differ in language or number alone, with their expected readings: node tests/pages/make.js
// Own markup after the 2026 page, invented people. Sentences in other languages than English and German are our translations.
import { writeFileSync } from "node:fs";

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const URL_OF = { person: "in", company: "company", newsletter: "newsletters", event: "events", group: "groups" };
const link = (kind, slug) => `https://www.linkedin.com/${URL_OF[kind]}/${encodeURIComponent(slug)}/`;

/** One invitation: see LANGUAGES for the words around it. */
function card(person, words, place) {
  const { name, slug, headline = null, note = null, mutual = null, sent = null, verified = false, premium = false, looking = false, photo = true, follows = false, target = null, suffix = "" } = person;
  const address = link("person", slug);
  const bold = (text, extra = "") => `<strong>${escape(text)}${extra}</strong>`;
  const marks = `${verified ? `<span><svg role="img" aria-label="${words.verified}" width="16" height="16"><path d="M0 0"></path></svg></span>` : ""}${premium ? `<span aria-label="Premium"><svg aria-hidden="true"><path d="M0 0"></path></svg></span>` : ""}${suffix ? `<span>${suffix}</span>` : ""}`;
  const nameLink = `<a href="${address}" class="_f51e3782">${bold(name, marks && ` ${marks}`)}</a>`;
  const title = target ? words.invited(nameLink, target, `<a href="${link(target.kind, target.slug)}">${bold(target.name)}</a>`) : `<p class="_07a123a2">${words.title(nameLink, follows)}</p>`;
  const owner = target ? { slug: target.slug, kind: target.kind, alt: words.logo(target.name) } : { slug, kind: "person", alt: words.picture(name) };
  const picture = looking ? `<svg role="img" aria-label="${words.looking(name)}"><image href="https://media.licdn.com/x/${place}"></image></svg>` : photo ? `<img alt="${escape(owner.alt)}" src="https://media.licdn.com/dms/image/x/${place}">` : `<svg id="person-accent-4" role="img" aria-label="${escape(owner.alt)}"><path d="M0 0"></path></svg>`;
  const button = (text, label) => `<div class="_1e7cf1c1"><button type="button" aria-label="${escape(label)}"><span><span>${text}</span></span></button></div>`;
  return `
    <div componentkey="auto-component-${place}"><div data-display-contents="true"><div role="listitem" componentkey="urn:li:invitation:74${String(place).padStart(8, "0")}" class="_4be1e6c8">
      <div><a href="${link(owner.kind, owner.slug)}" tabindex="-1"><figure>${picture}</figure></a></div>
      <div class="_50859d55">
        ${title}
        ${target ? "" : `<div><svg id="company-accent-4" aria-hidden="true"><path d="M0 0"></path></svg><p>${escape(headline ?? "--")}</p></div>`}
        ${mutual ? `<div><svg id="in-common-small" aria-hidden="true"><path d="M0 0"></path></svg><p>${escape(mutual.text)}</p></div>` : ""}
        ${sent ? `<p>${sent.text}</p>` : ""}
      </div>
      <div>${button(words.ignore, words.ignoreLabel(name))}${button(words.accept, words.acceptLabel(name))}</div>
      ${note ? `<div><p><span data-testid="expandable-text-box">${note.split("\n").map(escape).join("<br>")}<button type="button" data-testid="expandable-text-button" aria-hidden="true" tabindex="-1"><span>… ${words.more}</span></button></span></p>
        <p><a href="/messaging/compose/?invitation=urn%3Ali%3Afsd_invitation%3A74${String(place).padStart(8, "0")}">${words.reply(name.split(" ")[0])}</a></p></div>` : ""}
    </div></div></div><hr role="presentation">`;
}

function page(language, people, words) {
  return `<!DOCTYPE html>
<!-- OWN MARKUP, invented people. Made by tests/pages/make.js after the 2026 page. -->
<html lang="${language}"${words.dir ? ` dir="${words.dir}"` : ""}><head><meta charset="utf-8"><title>LinkedIn</title></head><body><div id="root">
<header><nav><a href="/feed/">LinkedIn</a><a href="/in/jordan-vale-demo/"><img alt="Jordan Vale" src="https://media.licdn.com/me"></a></nav></header>
<main id="workspace-main"><p>${words.heading}</p>
  <div role="button" tabindex="0" aria-expanded="false"><input aria-hidden="true" type="checkbox" checked>${words.all} (${people.length})</div>
  <div data-testid="lazy-column">${people.map((person, place) => card(person, words, place + 1)).join("")}
    ${words.load ? `<button type="button"><span>${words.load}</span></button>` : ""}
    <section><h3>${words.suggestions}</h3><div><a href="https://www.linkedin.com/in/mateo-quiroga-demo/"><p>Mateo Quiroga</p><p>Data engineer</p></a><button aria-label="${words.connectLabel("Mateo Quiroga")}">${words.connect}</button></div></section>
  </div></main>
<div role="alertdialog"><p>Cookies</p><button type="button">${words.accept}</button><button type="button">${words.refuse}</button></div>
</div></body></html>
`;
}

const TYPES = { company: "follow_company", newsletter: "newsletter", event: "event", group: "group" };

function expected(language, people, name) {
  return {
    fixture: `${name}.html`, page: { site: "linkedin", url: "https://www.linkedin.com/mynetwork/invitation-manager/received/", era: "sdui-2026", locale: language },
    cards: people.map((person) => ({
      type: person.target ? TYPES[person.target.kind] : "connection",
      sender: { name: person.name, kind: "person", slug: person.slug, profileUrl: link("person", person.slug) }, target: person.target ?? null,
      headline: person.headline ?? null, note: person.note ?? null, noteTruncated: false, mutual: person.mutual ?? null,
      sentText: person.sent?.text ?? null, sentDays: person.sent?.days ?? null,
      verified: person.verified ?? false, premium: person.premium ?? false, openToWork: person.looking ?? false, photo: person.photo ?? true, followsYou: person.follows ?? false,
    })),
    mustNotExtract: ["Mateo Quiroga (suggestion)", "Jordan Vale (self)"],
  };
}

const mutual = (text, count, ...named) => ({ text, count, named });
const english = {
  heading: "Manage invitations", all: "Focused", suggestions: "Suggestions for you", connect: "Connect", connectLabel: (name) => `Invite ${name} to connect`, refuse: "Reject", load: "Load more",
  accept: "Accept", ignore: "Ignore", acceptLabel: (name) => `Accept ${name}’s invitation`, ignoreLabel: (name) => `Ignore an invitation to connect from ${name}`,
  title: (name, follows) => `${name}<span> ${follows ? "follows you and is inviting you to connect" : "wants to connect"}</span>`, invited: (name, target, to) => `<p>${name}<span> invited you to follow </span>${to}</p>`,
  picture: (name) => `${name}’s profile picture`, logo: (name) => `${name} logo`, looking: (name) => `${name} open to work, profile picture`, verified: "Verified", more: "more", reply: (name) => `Reply to ${name}`,
};

/** @returns {object[]} a hundred people, each of whom differs */
function hundred() {
  const given = "Ada Bram Celia Dario Edda Farid Greta Hamid Ilse Jonas Katja Liam Mona Nils Olga Pavel Qi Rosa Sven Tara".split(" ");
  const family = ["Abbott", "Brückner", "O’Connell", "Dlamini", "van Eyck"];
  return Array.from({ length: 100 }, (_, place) => {
    const name = `${given[place % 20]} ${family[Math.floor(place / 20)]}`;
    return {
      name, slug: `person-${place}-${given[place % 20].toLowerCase()}`, headline: place % 7 === 0 ? null : `Planner of crossings, line ${place}`,
      note: place % 4 === 1 ? `Hello Jordan, this is note ${place}.\nWe met at stall ${place}.` : null,
      mutual: place % 3 === 0 ? mutual(`${place + 2} mutual connections`, place + 2) : place % 3 === 1 ? mutual(`Josie Penhallow and ${place} other mutual connections`, place + 1, "Josie Penhallow") : null,
      sent: place % 5 === 0 ? { text: `${2 + (place % 3)} weeks ago`, days: 14 + 7 * (place % 3) } : null, verified: place % 6 === 2, premium: place % 9 === 4, follows: place % 8 === 3, photo: place % 10 !== 9,
    };
  });
}

const PAGES = {
  "linkedin-sdui-2026-received.de": ["de", [
    { name: "Heike Sandvoss", slug: "heike-sandvoss", headline: "Leiterin Einkauf, Brandt & Söhne", mutual: mutual("Josie Penhallow und 71 weitere gemeinsame Kontakte", 72, "Josie Penhallow"), verified: true, note: "Mehr als drei Jahre haben wir im selben Haus gearbeitet. Gestern fiel Ihr Name.\nFreundliche Grüße" },
    { name: "Jens Hollerith", slug: "jens-hollerith-4a", headline: "Anlagenbauer", suffix: "Aktueller Entitätsverlauf", photo: false },
    { name: "Mattes", slug: "mattes-kruse", headline: "Gemeinsame Wege | Mediator", mutual: mutual("1.052 gemeinsame Kontakte", 1052), follows: true },
    { name: "Ulla Reinders", slug: "ulla-reinders", target: { kind: "company", name: "Fährwerk GmbH", slug: "faehrwerk" } },
    { name: "Otto Wieland", slug: "otto-wieland", target: { kind: "company", name: "Nordlicht Solar", slug: "nordlicht-solar", split: true } },
  ], {
    heading: "Einladungen verwalten", all: "Alle", suggestions: "Vorschläge für Sie", connect: "Vernetzen", connectLabel: (name) => `${name} einladen, sich zu vernetzen`, refuse: "Ablehnen",
    accept: "Annehmen", ignore: "Ignorieren", acceptLabel: (name) => `Einladung von ${name} annehmen`, ignoreLabel: (name) => `Einladung von ${name} ignorieren`,
    title: (name, follows) => (follows ? `${name}<span> folgt Ihnen und möchte Kontakt mit Ihnen aufnehmen</span>` : `${name}<span> möchte Kontakt mit Ihnen aufnehmen</span>`),
    invited: (name, target, to) => (target.split ? `<p>${name}</p><p>hat Sie eingeladen, ${to} zu folgen</p>` : `<p>${name}<span> hat Sie eingeladen, </span>${to}<span> zu folgen</span></p>`),
    picture: (name) => `${name}${name.endsWith("s") ? "" : "s"} Profilbild`, logo: (name) => `Unternehmenslogo von ${name}`, looking: (name) => `${name} ist offen für Arbeit, Profilbild`, verified: "Verifiziert", more: "mehr", reply: (name) => `${name} antworten`,
  }],
  "linkedin-sdui-2026-received.fr": ["fr", [
    { name: "Anaïs Corbière", slug: "anaïs-corbière", headline: "Transports en commun de la ville | Ingénieure", mutual: mutual("Josie Penhallow et 12 autres relations en commun", 13, "Josie Penhallow"), note: "Bonjour Jordan,\nnous étions au même atelier hier. J’accepte volontiers un café.", premium: true },
    { name: "Loïc d’Estrées", slug: "loic-d-estrees", headline: "Photographe", mutual: mutual("Casper Brandt est une relation en commun", 1, "Casper Brandt"), sent: { text: "il y a 3 semaines", days: 21 } },
    { name: "Maud Ferrand", slug: "maud-ferrand", follows: true, looking: true },
    { name: "Yann Kerbrat", slug: "yann-kerbrat", target: { kind: "company", name: "Atelier Sud", slug: "atelier-sud" } },
  ], {
    heading: "Gérer les invitations", all: "Tout", suggestions: "Suggestions pour vous", connect: "Se connecter", connectLabel: (name) => `Inviter ${name} à se connecter`, refuse: "Refuser",
    accept: "Accepter", ignore: "Ignorer", acceptLabel: (name) => `Accepter l’invitation de ${name}`, ignoreLabel: (name) => `Ignorer l’invitation de ${name}`,
    title: (name, follows) => `${name}<span> ${follows ? "vous suit et vous invite à entrer en relation" : "souhaite entrer en relation"}</span>`, invited: (name, target, to) => `<p>${name}<span> vous a invité à suivre </span>${to}</p>`,
    picture: (name) => `Photo de profil de ${name}`, logo: (name) => `Logo de ${name}`, looking: (name) => `${name} ouvert au travail, photo de profil`, verified: "Vérifié", more: "voir plus", reply: (name) => `Répondre à ${name}`,
  }],
  "linkedin-sdui-2026-received.es": ["es", [
    { name: "Íñigo Barrenechea", slug: "inigo-barrenechea", headline: "Economía del bien en común | Profesor", mutual: mutual("Josie Penhallow y 4 contactos más en común", 5, "Josie Penhallow"), verified: true, note: "Hola Jordan, hoy leí tu artículo y quiero conectar contigo." },
    { name: "Lucía Peñalver", slug: "lucía-peñalver-9", headline: "Más que ventas", mutual: mutual("12 contactos en común", 12), sent: { text: "hace 2 días", days: 2 } },
    { name: "Roque Salinas", slug: "roque-salinas", follows: true },
    { name: "Vera Montiel", slug: "vera-montiel", target: { kind: "newsletter", name: "Carta del Puerto", slug: "carta-del-puerto-7101" } },
  ], {
    heading: "Gestionar invitaciones", all: "Todas", suggestions: "Sugerencias", connect: "Conectar", connectLabel: (name) => `Invita a ${name} a conectar`, refuse: "Rechazar",
    accept: "Aceptar", ignore: "Ignorar", acceptLabel: (name) => `Aceptar la invitación de ${name}`, ignoreLabel: (name) => `Ignorar la invitación de ${name}`,
    title: (name, follows) => `${name}<span> ${follows ? "te sigue y te ha invitado a conectar" : "quiere conectar"}</span>`, invited: (name, target, to) => `<p>${name}<span> te ha invitado a suscribirte a </span>${to}</p>`,
    picture: (name) => `Foto de perfil de ${name}`, logo: (name) => `Logotipo de ${name}`, looking: (name) => `${name} en busca de empleo`, verified: "Verificado", more: "más", reply: (name) => `Responder a ${name}`,
  }],
  "linkedin-sdui-2026-received.pt": ["pt-BR", [
    { name: "Thaís Gonçalves", slug: "thais-goncalves", headline: "Designer de produto | Mais acesso", mutual: mutual("Josie Penhallow e mais 7 conexões em comum", 8, "Josie Penhallow"), note: "Oi, Jordan!\n\nAceite meu convite, trabalhamos com a Maria.", looking: true },
    { name: "João d’Ávila", slug: "joão-d-ávila", headline: "Engenheiro", mutual: mutual("1 conexão em comum", 1), photo: false, sent: { text: "há 1 mês", days: 30.44 } },
    { name: "Iara Fontenele", slug: "iara-fontenele", mutual: mutual("Casper Brandt e Josie Penhallow são conexões em comum", 2, "Casper Brandt", "Josie Penhallow"), follows: true },
    { name: "Caio Prado Lima", slug: "caio-prado-lima", target: { kind: "event", name: "Encontro de Dados", slug: "encontro-de-dados-748" } },
  ], {
    heading: "Gerenciar convites", all: "Todos", suggestions: "Sugestões para você", connect: "Conectar", connectLabel: (name) => `Convidar ${name} para se conectar`, refuse: "Recusar",
    accept: "Aceitar", ignore: "Ignorar", acceptLabel: (name) => `Aceitar convite de ${name}`, ignoreLabel: (name) => `Ignorar convite de ${name}`,
    title: (name, follows) => `${name}<span> ${follows ? "segue você e está convidando você para se conectar" : "quer se conectar"}</span>`, invited: (name, target, to) => `<p>${name}<span> convidou você para participar de </span>${to}</p>`,
    picture: (name) => `Foto do perfil de ${name}`, logo: (name) => `Logo da empresa ${name}`, looking: (name) => `${name} em busca de emprego`, verified: "Verificado", more: "mais", reply: (name) => `Responder a ${name}`,
  }],
  "linkedin-sdui-2026-received.ja": ["ja", [
    { name: "里見 和子", slug: "里見-和子", headline: "編集者 | 港出版", mutual: mutual("Josie Penhallowさんと他12人の共通のつながり", 13, "Josie Penhallow"), note: "はじめまして。今日の講演を聞きました。\nつながりをお願いします。", verified: true },
    { name: "田所 亮", slug: "tadokoro-ryo", headline: "物流エンジニア", mutual: mutual("共通のつながり4人", 4), sent: { text: "2週間前", days: 14 } },
    { name: "Naomi Idehara", slug: "naomi-idehara", follows: true },
  ], {
    heading: "招待の管理", all: "すべて", suggestions: "おすすめ", connect: "つながる", connectLabel: (name) => `${name}さんをつながりに招待`, refuse: "拒否",
    accept: "承認", ignore: "無視", acceptLabel: (name) => `${name}さんの招待を承認`, ignoreLabel: (name) => `${name}さんからの招待を無視`,
    title: (name, follows) => `${name}<span>${follows ? "さんがあなたをフォローしており、つながりに招待しています" : "さんがつながりをリクエストしています"}</span>`, invited: (name, target, to) => `<p>${name}<span>さんが</span>${to}<span>をフォローするよう招待しました</span></p>`,
    picture: (name) => `${name}さんのプロフィール写真`, logo: (name) => `${name}のロゴ`, looking: (name) => `${name}さん、求職中`, verified: "認証済み", more: "もっと見る", reply: (name) => `${name}さんに返信`,
  }],
  "linkedin-sdui-2026-received.ar": ["ar", [
    { name: "ليلى الحداد", slug: "layla-haddad-x1", headline: "مهندسة معمارية | عمّان", mutual: mutual("Josie Penhallow و12 من الزملاء المشتركين الآخرين", 13, "Josie Penhallow"), note: "مرحبا،\nالتقينا أمس في المؤتمر.", premium: true },
    { name: "سامي العطار", slug: "sami-attar", headline: "محاسب", mutual: mutual("٤ زملاء مشتركين", 4), sent: { text: "منذ 3 أسابيع", days: 21 } },
    { name: "Rania Barakat", slug: "rania-barakat", follows: true, photo: false },
  ], {
    dir: "rtl", heading: "إدارة الدعوات", all: "الكل", suggestions: "اقتراحات لك", connect: "تواصل", connectLabel: (name) => `دعوة ${name} للتواصل`, refuse: "رفض",
    accept: "قبول", ignore: "تجاهل", acceptLabel: (name) => `قبول دعوة ${name}`, ignoreLabel: (name) => `تجاهل دعوة ${name}`,
    title: (name, follows) => `${name}<span> ${follows ? "يتابعك ويدعوك إلى التواصل" : "يريد التواصل معك"}</span>`, invited: (name, target, to) => `<p>${name}<span> دعاك لمتابعة </span>${to}</p>`,
    picture: (name) => `صورة ملف ${name}`, logo: (name) => `شعار ${name}`, looking: (name) => `${name} متاح للعمل`, verified: "تم التحقق", more: "عرض المزيد", reply: (name) => `الرد على ${name}`,
  }],
  "linkedin-sdui-2026-received.ka": ["ka", [
    { name: "ნინო ბერიძე", slug: "nino-beridze-t", headline: "არქიტექტორი", mutual: mutual("12 საერთო კავშირი", 12), note: "გამარჯობა, გუშინ შევხვდით." },
    { name: "გიორგი მაისურაძე", slug: "giorgi-maisuradze-k", headline: "პროგრამისტი" },
    { name: "Tamar Lomidze", slug: "tamar-lomidze" },
    { name: "ლევან კობახია", slug: "levan-kobakhia", target: { kind: "company", name: "Rioni Port", slug: "rioni-port" } },
  ], {
    heading: "მოწვევების მართვა", all: "ყველა", suggestions: "შემოთავაზებები", connect: "დაკავშირება", connectLabel: (name) => `${name} დაკავშირება`, refuse: "უარყოფა",
    accept: "მიღება", ignore: "უგულებელყოფა", acceptLabel: (name) => `${name} მოწვევის მიღება`, ignoreLabel: (name) => `${name} მოწვევის უგულებელყოფა`,
    title: (name) => `${name}<span> სურს დაკავშირება</span>`, invited: (name, target, to) => `<p>${name}<span> გიწვევთ გვერდზე </span>${to}</p>`,
    picture: (name) => `${name} პროფილის სურათი`, logo: (name) => `${name} ლოგო`, looking: (name) => `${name} ეძებს სამუშაოს`, verified: "დადასტურებული", more: "მეტი", reply: (name) => `${name} პასუხი`,
  }],
  "linkedin-sdui-2026-hundred.en": ["en", hundred(), english],
};

for (const [name, [language, people, words]] of Object.entries(PAGES)) {
  writeFileSync(new URL(`linkedin/${name}.html`, import.meta.url), page(language, people, words));
  writeFileSync(new URL(`linkedin/${name}.expected.json`, import.meta.url), `${JSON.stringify(expected(language, people, name), null, 1)}\n`);
}
