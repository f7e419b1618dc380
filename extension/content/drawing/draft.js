// Drafts of questions, in the language of the page: the person edits and copies them, and sends them or not.
"use strict";

(() => {
  /** To the sender, and to someone both know. {to}: who is written to. {sender}: who asks. @type {Record<string, { sender: string, voucher: string }>} */
  const TEXTS = {
    en: {
      sender: "Hi {to}, thank you for your invitation. Forgive me, I can't place it yet: how do we know each other?",
      voucher: "Hi {to}, {sender} would like to connect with me, and you seem to know each other. How do you know {sender}, and would you say we should be in touch?",
    },
    de: {
      sender: "Hallo {to}, danke für die Einladung. Entschuldigung, ich kann sie gerade nicht einordnen: Woher kennen wir uns?",
      voucher: "Hallo {to}, {sender} möchte sich mit mir vernetzen, und ihr scheint euch zu kennen. Woher kennst du {sender}, und würdest du uns den Kontakt empfehlen?",
    },
    fr: {
      sender: "Bonjour {to}, merci pour votre invitation. Pardonnez-moi, je ne vous situe pas encore : d’où nous connaissons-nous ?",
      voucher: "Bonjour {to}, {sender} souhaite entrer en contact avec moi, et vous semblez vous connaître. D’où connaissez-vous {sender}, et nous conseilleriez-vous d’échanger ?",
    },
    es: {
      sender: "Hola, {to}: gracias por la invitación. Perdona, ahora mismo no caigo: ¿de qué nos conocemos?",
      voucher: "Hola, {to}: {sender} quiere conectar conmigo y parece que os conocéis. ¿De qué conoces a {sender}? ¿Nos recomendarías estar en contacto?",
    },
    pt: {
      sender: "Olá, {to}, obrigado pelo convite. Desculpe, ainda não estou a ver: de onde nos conhecemos?",
      voucher: "Olá, {to}, {sender} quer ligar-se a mim e parece que vocês se conhecem. De onde conhece {sender}, e acha que devíamos estar em contacto?",
    },
    it: {
      sender: "Ciao {to}, grazie per l’invito. Scusami, al momento non riesco a collocarlo: come ci conosciamo?",
      voucher: "Ciao {to}, {sender} vorrebbe collegarsi con me e sembra che vi conosciate. Come conosci {sender}, e ci consiglieresti di sentirci?",
    },
    nl: {
      sender: "Hallo {to}, bedankt voor je uitnodiging. Sorry, ik kan het even niet plaatsen: waar kennen we elkaar van?",
      voucher: "Hallo {to}, {sender} wil met mij in contact komen en jullie lijken elkaar te kennen. Waar ken je {sender} van, en zou je ons dat contact aanraden?",
    },
    pl: {
      sender: "Cześć, {to}, dziękuję za zaproszenie. Przepraszam, nie mogę sobie przypomnieć: skąd się znamy?",
      voucher: "Cześć, {to}, {sender} chce nawiązać ze mną kontakt i chyba się znacie. Skąd znasz tę osobę ({sender}) i czy polecasz nam kontakt?",
    },
    tr: {
      sender: "Merhaba {to}, davetiniz için teşekkürler. Kusura bakmayın, şu an çıkaramadım: Nereden tanışıyoruz?",
      voucher: "Merhaba {to}, {sender} benimle bağlantı kurmak istiyor ve tanışıyor gibisiniz. {sender} ile nereden tanışıyorsunuz, görüşmemizi önerir misiniz?",
    },
    ja: {
      sender: "{to}様　ご招待ありがとうございます。恐れ入りますが、どちらでお会いしたか思い出せずにおります。どのようなご縁でしたでしょうか。",
      voucher: "{to}様　{sender}様からつながりの申請をいただきました。お知り合いのようですので、どのようなご関係か、また私とつながるとよい方か、お聞かせいただけますか。",
    },
  };

  /** What people of this language are called in a letter: the first name, the whole one in Japanese. @param {string} name @param {string} language */
  const called = (name, language) => (language === "ja" ? name : name.split(/\s+/).find((word) => /^\p{L}[\p{L}'’-]+$/u.test(word)) ?? name);

  /** @param {string} tag as the page gives it, such as "pt-BR" @returns {string} one we have, else English */
  function languageOf(tag) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    return Object.hasOwn(TEXTS, language) ? language : "en";
  }

  /**
   * @param {string} tag the page's language
   * @param {string} sender the sender's name
   * @param {string | null} voucher who is asked about the sender; null asks the sender
   * @returns {{ language: string, text: string }}
   */
  function draft(tag, sender, voucher) {
    const language = languageOf(tag);
    const words = { to: kgBuild.straight(called(voucher ?? sender, language)), sender: kgBuild.straight(sender) };
    const text = TEXTS[language][voucher ? "voucher" : "sender"].replace(/\{(to|sender)\}/g, (_place, word) => words[/** @type {"to" | "sender"} */ (word)]);
    return { language, text };
  }

  globalThis.kgDraft = draft;
})();
