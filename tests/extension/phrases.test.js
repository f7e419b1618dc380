// What the sites' phrases mean, language by language. Sentences that have not been seen on a live page are our translations.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW } from "./pages.js";

const { kgPhrases: phrases, kgWords: words } = globalThis;
const speak = (language) => phrases.phrases([language]);

/** language, accept, ignore; a label of each with a name in it */
const ANSWERS = [
  ["en", "Accept Tom Reyes’s invitation", "Ignore an invitation to connect from Tom Reyes"], ["de", "Einladung von Tom Reyes annehmen", "Einladung von Tom Reyes ignorieren"],
  ["fr", "Accepter l’invitation de Tom Reyes", "Ignorer l’invitation de Tom Reyes"], ["es", "Aceptar la invitación de Tom Reyes", "Ignorar la invitación de Tom Reyes"],
  ["pt", "Aceitar convite de Tom Reyes", "Ignorar convite de Tom Reyes"], ["it", "Accetta l’invito di Tom Reyes", "Ignora l’invito di Tom Reyes"],
  ["nl", "Uitnodiging van Tom Reyes accepteren", "Uitnodiging van Tom Reyes negeren"], ["pl", "Zaakceptuj zaproszenie od Tom Reyes", "Ignoruj zaproszenie od Tom Reyes"],
  ["sv", "Acceptera Tom Reyes inbjudan", "Ignorera Tom Reyes inbjudan"], ["no", "Godta Tom Reyes sin invitasjon", "Avvis invitasjonen fra Tom Reyes"],
  ["da", "Acceptér Tom Reyes’ invitation", "Ignorer invitationen fra Tom Reyes"], ["fi", "Hyväksy kutsu: Tom Reyes", "Ohita kutsu: Tom Reyes"],
  ["hu", "Tom Reyes meghívásának elfogadása", "Tom Reyes meghívásának elutasítása"], ["hr", "Prihvati pozivnicu korisnika Tom Reyes", "Zanemari pozivnicu korisnika Tom Reyes"], ["ro", "Acceptă invitația de la Tom Reyes", "Ignoră invitația de la Tom Reyes"],
  ["ru", "Принять приглашение от Tom Reyes", "Игнорировать приглашение от Tom Reyes"], ["uk", "Прийняти запрошення від Tom Reyes", "Ігнорувати запрошення від Tom Reyes"],
  ["cs", "Přijmout pozvánku od Tom Reyes", "Ignorovat pozvánku od Tom Reyes"], ["tr", "Tom Reyes adlı kişinin davetini kabul et", "Tom Reyes adlı kişinin davetini yok say"],
  ["el", "Αποδοχή πρόσκλησης από Tom Reyes", "Παράβλεψη πρόσκλησης από Tom Reyes"], ["id", "Terima undangan Tom Reyes", "Abaikan undangan Tom Reyes"],
  ["vi", "Chấp nhận lời mời của Tom Reyes", "Bỏ qua lời mời của Tom Reyes"], ["ar", "قبول دعوة Tom Reyes", "تجاهل دعوة Tom Reyes"], ["he", "אישור ההזמנה של Tom Reyes", "התעלמות מההזמנה של Tom Reyes"],
  ["hi", "Tom Reyes का आमंत्रण स्वीकार करें", "Tom Reyes का आमंत्रण अनदेखा करें"], ["th", "ยอมรับคำเชิญของ Tom Reyes", "เพิกเฉยคำเชิญของ Tom Reyes"],
  ["ja", "Tom Reyesさんの招待を承認", "Tom Reyesさんからの招待を無視"], ["ko", "Tom Reyes님의 초대 수락", "Tom Reyes님의 초대 무시"], ["zh", "接受 Tom Reyes 的邀请", "忽略 Tom Reyes 的邀请"], ["tl", "Tanggapin ang imbitasyon ni Tom Reyes", "Balewalain ang imbitasyon ni Tom Reyes"],
];

for (const [language, accept, ignore] of ANSWERS) {
  test(`${language}: accept and ignore are told apart`, () => {
    for (const [label, wanted] of [[accept, "accept"], [ignore, "ignore"]]) {
      const said = phrases.answer(label, "invitation");
      assert.equal(said?.answer, wanted, label);
      assert.ok(said.languages.includes(language), label);
    }
  });
}

const MUTUALS = [
  ["ar", "غيداء بن يوسف ومازن الخطيب زميلان مشتركان", 2, "غيداء بن يوسف|مازن الخطيب"], ["ar", "غيداء بن يوسف وزميل مشترك واحد آخر", 2, "غيداء بن يوسف"], ["ar", "جهة اتصال مشتركة واحدة", 1, ""],
  ["ms", "Siti Amin dan Ravi Pillai ialah kenalan bersama", 2, "Siti Amin|Ravi Pillai"], ["fa", "مهناز کوهپایه ارتباط مشترک شماست", 1, "مهناز کوهپایه"], ["fi", "Tuomo Yli ja Jukka Aro ovat yhteisiä kontakteja", 2, "Tuomo Yli|Jukka Aro"],
  ["tl", "Mutual na koneksyon sina Maricel Uy at Rodel Cruz Jr.", 2, "Maricel Uy|Rodel Cruz Jr."], ["tl", "Mutual na koneksyon si Jun-Jun Uy", 1, "Jun-Jun Uy"], ["tl", "Si Jun-Jun Uy ay isang mutual connection", 1, "Jun-Jun Uy"],
  ["hi", "शालिनी बघेल एक म्यूचुअल कनेक्शन हैं", 1, "शालिनी बघेल"], ["mr", "अश्विनी रानडे आणि विठ्ठल शेळके ही सामायिक कनेक्शन आहेत", 2, "अश्विनी रानडे|विठ्ठल शेळके"], ["bn", "কৌশিক তালুকদার আপনাদের পারস্পরিক সংযোগ", 1, "কৌশিক তালুকদার"],
  ["he", "נעמה שקדיאל ו-6 חיבורים הדדיים נוספים", 7, "נעמה שקדיאל"], ["th", "วรัญญา ศรีสุข และผู้ติดต่อร่วมอีก 14 ราย", 15, "วรัญญา ศรีสุข"], ["fr", "Une relation en commun", 1, ""], ["de", "Ein gemeinsamer Kontakt", 1, ""], ["en", "A mutual connection", 1, ""],
  ["pt", "Thaís Costa e Silva é uma conexão em comum", 1, "Thaís Costa e Silva"], ["es", "Ramón y Cajal es un contacto en común", 1, "Ramón y Cajal"], ["fr", "3 ami(e)s en commun", 3, ""], ["fi", "5 yhteistä kaveria", 5, ""],
  ["zh", "王和平是共同人脈", 1, "王和平"], ["zh", "李和平與林志明是共同人脈", 2, "李和平|林志明"], ["ko", "박지민님과 정하늘님이 함께 아는 1촌입니다", 2, "박지민|정하늘"], ["ko", "박지민님과 외 12명의 공통 1촌", 13, "박지민"],
  ["ko", "정유진님과 Lucía Paz님은 함께 아는 1촌입니다", 2, "정유진|Lucía Paz"], ["ar", "محمد وليد و5 زملاء مشتركين آخرين", 6, "محمد وليد"], ["ar", "ليلى الحداد وطارق زيدان و5 زملاء مشتركين آخرين", 7, "ليلى الحداد|طارق زيدان"],
  ["he", "קשר משותף אחד", 1, ""], ["ar", "٢٤ صديقًا مشتركًا", 24, ""], ["ar", "صديقان مشتركان", 2, ""], ["ar", "صديق مشترك واحد", 1, ""],
  ["da", "Mette Lund og 12 andre", 13, "Mette Lund"], ["id", "Budi Santoso dan 12 orang lainnya", 13, "Budi Santoso"], ["el", "Ο χρήστης Νίκος Παππάς είναι κοινή επαφή", 1, "Νίκος Παππάς"], ["cs", "Uživatel Jan Novák je společné spojení", 1, "Jan Novák"],
  ["en", "Josie Penhallow and 12 other mutual connections", 13, "Josie Penhallow"], ["en", "Josie Penhallow, Casper Brandt, and 1,204 other mutual connections", 1206, "Josie Penhallow|Casper Brandt"],
  ["en", "Casper Brandt and another mutual connection", 2, "Casper Brandt"], ["en", "Casper Brandt and one other mutual connection", 2, "Casper Brandt"], ["en", "7 shared connections", 7, ""], ["en", "7 mutuals", 7, ""], ["en", "7 connections in common", 7, ""],
  ["de", "Josie Penhallow und ein weiterer gemeinsamer Kontakt", 2, "Josie Penhallow"], ["de", "5 gemeinsame Verbindungen", 5, ""], ["fr", "Josie Penhallow et une autre relation en commun", 2, "Josie Penhallow"], ["es", "Josie Penhallow y otro contacto en común", 2, "Josie Penhallow"],
  ["pt", "Josie Penhallow e outra conexão em comum", 2, "Josie Penhallow"], ["it", "Josie Penhallow e un altro collegamento in comune", 2, "Josie Penhallow"], ["nl", "Josie Penhallow en een andere gemeenschappelijke connectie", 2, "Josie Penhallow"], ["pl", "Josie Penhallow i jeszcze jeden wspólny kontakt", 2, "Josie Penhallow"],
  ["pl", "Ewa Lis i Jan Stan to wspólne kontakty", 2, "Ewa Lis|Jan Stan"], ["sv", "Josie Penhallow och en annan gemensam kontakt", 2, "Josie Penhallow"], ["sv", "6 ömsesidiga kontakter", 6, ""], ["id", "Ayu Lestari dan Rizky Pratama adalah koneksi bersama", 2, "Ayu Lestari|Rizky Pratama"],
  ["ja", "清水 亮さんが共通のつながりです", 1, "清水 亮"], ["ja", "森 智子さんと清水 亮さんが共通のつながりです", 2, "森 智子|清水 亮"], ["ar", "12 جهة اتصال مشتركة", 12, ""], ["ar", "جهتا اتصال مشتركتان", 2, ""], ["ar", "زميلان مشتركان", 2, ""],
  ["en", "Casper Brandt and Josie Penhallow are mutual connections", 2, "Casper Brandt|Josie Penhallow"], ["en", "Casper Brandt is a mutual connection", 1, "Casper Brandt"], ["en", "1 mutual connection", 1, ""], ["en", "24 mutual friends", 24, ""], ["en", "Tobias Renner and 12 others", 13, "Tobias Renner"],
  ["de", "Josie Penhallow und 71 weitere gemeinsame Kontakte", 72, "Josie Penhallow"], ["de", "Josie Penhallow ist ein gemeinsamer Kontakt", 1, "Josie Penhallow"], ["de", "1.052 gemeinsame Kontakte", 1052, ""], ["de", "5 gemeinsame Freunde", 5, ""],
  ["fr", "Josie Penhallow et 12 autres relations en commun", 13, "Josie Penhallow"], ["fr", "Josie Penhallow est une relation que vous avez en commun", 1, "Josie Penhallow"], ["fr", "3 amis en commun", 3, ""],
  ["es", "Josie Penhallow y otros 12 contactos en común", 13, "Josie Penhallow"], ["es", "12 conexiones en común", 12, ""], ["pt", "Josie Penhallow e outras 12 conexões em comum", 13, "Josie Penhallow"], ["it", "Josie Penhallow e altri 12 collegamenti in comune", 13, "Josie Penhallow"],
  ["nl", "Josie Penhallow en 12 andere gemeenschappelijke connecties", 13, "Josie Penhallow"], ["pl", "Josie Penhallow i 12 innych wspólnych kontaktów", 13, "Josie Penhallow"], ["sv", "Josie Penhallow och 12 andra gemensamma kontakter", 13, "Josie Penhallow"],
  ["da", "Josie Penhallow og 12 andre fælles forbindelser", 13, "Josie Penhallow"], ["no", "Josie Penhallow og 12 andre felles forbindelser", 13, "Josie Penhallow"], ["fi", "Josie Penhallow ja 12 muuta yhteistä kontaktia", 13, "Josie Penhallow"],
  ["ru", "Josie Penhallow и ещё 12 общих контактов", 13, "Josie Penhallow"], ["uk", "Josie Penhallow та ще 12 спільних контактів", 13, "Josie Penhallow"], ["cs", "Josie Penhallow a 12 dalších společných kontaktů", 13, "Josie Penhallow"], ["tr", "Josie Penhallow ve 12 ortak bağlantı daha", 13, "Josie Penhallow"],
  ["ro", "Josie Penhallow și alte 12 conexiuni comune", 13, "Josie Penhallow"], ["hu", "Josie Penhallow és további 12 közös kapcsolat", 13, "Josie Penhallow"], ["es", "Los dos conocéis a Josie Penhallow y a Bo Lind", 2, "Josie Penhallow|Bo Lind"], ["hr", "Josie Penhallow i još 12 zajedničkih veza", 13, "Josie Penhallow"], ["id", "Josie Penhallow dan 12 koneksi lainnya yang sama", 13, "Josie Penhallow"], ["el", "Josie Penhallow και 12 ακόμη κοινές επαφές", 13, "Josie Penhallow"],
  ["id", "Josie Penhallow dan 12 koneksi yang sama lainnya", 13, "Josie Penhallow"], ["vi", "Josie Penhallow và 12 kết nối chung khác", 13, "Josie Penhallow"], ["ja", "Josie Penhallowさんと他12人の共通のつながり", 13, "Josie Penhallow"], ["ja", "共通の知り合い4人", 4, ""],
  ["ko", "Josie Penhallow님 외 12명의 공통 1촌", 13, "Josie Penhallow"], ["zh", "Josie Penhallow 和另外 12 位共同好友", 13, "Josie Penhallow"], ["zh", "12 位共同联系人", 12, ""], ["zh", "李和平和其他 3 位共同好友", 4, "李和平"],
  ["ar", "Josie Penhallow و12 من الزملاء المشتركين الآخرين", 13, "Josie Penhallow"], ["ar", "٤ زملاء مشتركين", 4, ""], ["he", "Josie Penhallow ו-12 קשרים משותפים נוספים", 13, "Josie Penhallow"], ["hi", "Josie Penhallow और 12 अन्य आपसी कनेक्शन", 13, "Josie Penhallow"], ["th", "Josie Penhallow และคนรู้จักร่วมกันอีก 12 คน", 13, "Josie Penhallow"],
];

for (const [language, line, count, names] of MUTUALS) {
  test(`${language}: ${line}`, () => assert.deepEqual(speak(language).mutuals(line, false), { count, names: names ? names.split("|") : [] }));
}

for (const [language, line] of [
  ["en", "Building mutual connections for a living, one introduction at a time, all over the world"], ["en", "Mutual fund analyst | 12 years"], ["en", "Others may join"], ["de", "Gemeinsame Wege | Mediator"],
  ["fr", "Transports en commun de la ville"], ["es", "Economía del bien común"], ["en", "You said mutual connections are a poor sign of trust"],
]) test(`${language}: "${line}" names no mutuals`, () => assert.equal(speak(language).mutuals(line, false), null));

const AGES = [
  ["ro", "acum o săptămână", "2026-11-19T00:00:00Z"], ["hu", "egy hete", "2026-11-19T00:00:00Z"], ["hr", "prije 1 tjedan", "2026-11-19T00:00:00Z"], ["uk", "2 д.", "2026-11-24T00:00:00Z"], ["zh", "一週前", "2026-11-19T00:00:00Z"], ["sk", "práve teraz", "2026-11-26T00:00:00Z"], ["bg", "току-що", "2026-11-26T00:00:00Z"], ["tl", "isang linggo na ang nakalipas", "2026-11-19T00:00:00Z"],
  ["en", "2 days ago", "2026-11-24T00:00:00Z"], ["en", "Yesterday", "2026-11-25T00:00:00Z"], ["en", "Today", "2026-11-26T00:00:00Z"], ["en", "5h", "2026-11-26T07:00:00Z"], ["en", "3w", "2026-11-05T00:00:00Z"], ["en", "2mo", "2026-09-26T00:00:00Z"], ["en", "a week ago", "2026-11-19T00:00:00Z"],
  ["de", "vor 2 Wochen", "2026-11-12T00:00:00Z"], ["de", "gestern", "2026-11-25T00:00:00Z"], ["fr", "il y a 3 jours", "2026-11-23T00:00:00Z"], ["es", "hace 2 semanas", "2026-11-12T00:00:00Z"], ["pt", "há 2 dias", "2026-11-24T00:00:00Z"], ["it", "2 settimane fa", "2026-11-12T00:00:00Z"],
  ["nl", "2 weken geleden", "2026-11-12T00:00:00Z"], ["pl", "2 dni temu", "2026-11-24T00:00:00Z"], ["ru", "2 недели назад", "2026-11-12T00:00:00Z"], ["tr", "2 hafta önce", "2026-11-12T00:00:00Z"], ["ja", "2週間前", "2026-11-12T00:00:00Z"], ["ko", "2주 전", "2026-11-12T00:00:00Z"], ["zh", "3 天前", "2026-11-23T00:00:00Z"], ["ar", "منذ ٣ أيام", "2026-11-23T00:00:00Z"],
  ["he", "לפני שבוע", "2026-11-19T00:00:00Z"], ["he", "לפני שבועיים", "2026-11-12T00:00:00Z"], ["cs", "před měsícem", "2026-10-27T00:00:00Z"], ["uk", "місяць тому", "2026-10-27T00:00:00Z"], ["da", "Lige nu", "2026-11-26T00:00:00Z"],
  ["zh", "3 週前剛創業", null], ["ar", "منذ شهر واحد", "2026-10-27T00:00:00Z"], ["ar", "منذ أسبوعين", "2026-11-12T00:00:00Z"], ["tr", "4 a", "2026-07-27T00:00:00Z"], ["es", "688 seguidores", null], ["pt", "688 seguidores", null],
  ["en", "May 20, 2026", "2026-05-20T00:00:00Z"], ["en", "20 May", null], ["en", "Nov 27, 2026", "2026-11-26T12:00:00Z"], ["en", "12 May 2027", null], ["de", "20. Mai 2026", "2026-05-20T00:00:00Z"], ["ja", "2026年5月20日", "2026-05-20T00:00:00Z"],
  ["es", "12 de mayo de 2026", "2026-05-12T00:00:00Z"], ["hi", "20 मई 2026", "2026-05-20T00:00:00Z"], ["ar", "٢٠ مايو ٢٠٢٦", "2026-05-20T00:00:00Z"], ["en", "May 20 was a good day", null],
];

for (const [language, text, then] of AGES) test(`${language}: ${text}`, () => assert.equal(speak(language).age(text, NOW), then));

test("a headline is no age", () => {
  for (const text of ["10 years in logistics", "Day trader", "24h locksmith", "3 weeks of cycling a year", "Today Show producer"]) assert.equal(speak("en").age(text, NOW), null, text);
  // A word for one that stands before a unit without a space begins another word.
  for (const text of ["Seminarian", "OD", "Open", "Anaesthetist"]) for (const language of Object.keys(globalThis.kgWords)) assert.equal(speak(language).age(text, NOW), null, `${language}: ${text}`);
});

test("every language says where its words come from, and has all of them", () => {
  const needed = (spoken) => Object.keys(spoken).filter((name) => !["invited", "glued", "one", "two", "know", "shared", "article", "then"].includes(name)).sort();
  assert.ok(Object.keys(words).length >= 25);
  for (const [language, spoken] of Object.entries(words)) {
    assert.match(spoken.seen, /^(live|code|own)$/);
    assert.deepEqual(needed(spoken), needed(words.en), language);
    assert.equal(spoken.units.split(";").length, 7, language);
    assert.doesNotThrow(() => speak(language));
  }
});

test("no language takes another's accept for ignore", () => {
  for (const [, spoken] of Object.entries(words)) {
    for (const word of spoken.accept.split("|").filter((part) => !/[\\(]/.test(part))) assert.equal(phrases.answer(word, "invitation")?.answer, "accept", word);
    for (const word of spoken.ignore.split("|").filter((part) => !/[\\(]/.test(part))) assert.equal(phrases.answer(word, "invitation")?.answer, "ignore", word);
  }
});

for (const [language] of Object.entries(globalThis.kgWords)) {
  test(`${language}: what browsers say of times near now is an age`, () => {
    const units = ["second", "minute", "hour", "day", "week", "month", "year"];
    const said = ["long", "short", "narrow"].flatMap((style) => {
      const form = new Intl.RelativeTimeFormat(language, { numeric: "auto", style });
      return [0, 1, 2].flatMap((amount) => units.map((unit) => form.format(-amount, unit)));
    });
    assert.deepEqual(said.filter((text) => speak(language).age(text, NOW) === null), []);
  });
}
