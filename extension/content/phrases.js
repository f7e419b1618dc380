// Understands the sites' own phrases: which control answers how, who the mutual connections are, how long ago.
"use strict";

(() => {
  const UNSPACED = new Set(["ja", "ko", "th", "zh"]);
  const PREMIUM = /premium|プレミアム|프리미엄|премиум|преміум|بريميوم|高级|高級/iu;
  const ONE = "an?|one|une?|ein(?:e[mnrs]?)?|uma?|un[ao]|ett?|jeden";
  const UNIT_MS = [1e3, 6e4, 36e5, 864e5, 7 * 864e5, 30.44 * 864e5, 365.25 * 864e5];
  const LONGEST = 160;
  const KINDS = /** @type {const} */ (["company", "newsletter", "event", "group"]);

  /** @param {string} parts @param {string} language @returns {string} matches whole words only where the language has spaces */
  const words = (parts, language) => (UNSPACED.has(language) ? `(?:${parts})` : `(?<![\\p{L}\\p{M}])(?:${parts})(?![\\p{L}\\p{M}])`);

  /** @param {string} parts @returns {string} a joining word with the spaces around it that it needs */
  const joint = (parts) => (parts.startsWith("=") ? `(?:${parts.slice(1)})` : `\\s(?:${parts})(?=\\s|$)`);

  /** @param {string} text @returns {string} with every script's digits as 0-9 */
  const plainDigits = (text) => text.replace(/\p{Nd}/gu, (digit) => {
    const code = /** @type {number} */ (digit.codePointAt(0));
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });

  /** @param {(spoken: PageWords) => string} pick @returns {[string, RegExp][]} one expression per language */
  const perLanguage = (pick) => Object.entries(kgWords).map(([language, spoken]) => [language, new RegExp(words(pick(spoken), language), "iu")]);

  const ANSWERS = {
    invitation: { accept: perLanguage((spoken) => spoken.accept), ignore: perLanguage((spoken) => spoken.ignore) },
    friend: { accept: perLanguage((spoken) => `${spoken.confirm}|${spoken.accept}`), ignore: perLanguage((spoken) => `${spoken.remove}|${spoken.ignore}`) },
  };

  /** Labels repeat on every card. @type {Map<string, { answer: "accept" | "ignore" | "both", languages: string[] } | null>} */
  const known = new Map();

  /**
   * @param {string} label
   * @param {keyof typeof ANSWERS} sort
   * @param {string[]} [languages] in which to ask; all by default
   * @returns {{ answer: "accept" | "ignore" | "both", languages: string[] } | null} and the languages in which it says so
   */
  function answer(label, sort, languages) {
    const key = `${sort} ${languages?.join() ?? ""} ${label}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const saying = (/** @type {[string, RegExp][]} */ table) => table.filter(([language, expression]) => (!languages || languages.includes(language)) && expression.test(label)).map(([language]) => language);
    const accepts = saying(ANSWERS[sort].accept);
    const ignores = saying(ANSWERS[sort].ignore);
    const said = accepts.length > 0 ? (ignores.length > 0 ? "both" : "accept") : ignores.length > 0 ? "ignore" : null;
    const result = said && { answer: /** @type {"accept" | "ignore" | "both"} */ (said), languages: said === "ignore" ? ignores : accepts };
    if (known.size > 2000) known.clear();
    known.set(key, result);
    return result;
  }

  /** @param {string} language @returns {KgLanguage} */
  function compile(language) {
    const spoken = /** @type {PageWords} */ (kgWords[language]);
    const unit = (/** @type {string} */ stems) => `(${stems.split("|").map((stem) => (/^[a-z]{1,2}$/.test(stem) ? `${stem}(?!\\p{L})` : `${stem}[\\p{L}\\p{M}]*`)).join("|")})`;
    const ago = `(?:(?:${spoken.ago})\\s*)*`;
    const request = `(?:(?:${spoken.follows})[\\s,،、]*(?:(?:${spoken.and.replace(/^=/, "")})\\s*)?)?(?:${spoken.request})`;
    return {
      mutual: new RegExp(words(spoken.mutual, language), "iu"),
      and: new RegExp(joint(spoken.and), "giu"),
      is: new RegExp(joint(spoken.is.replace(/^\?/, "")), "iu"),
      isOptional: spoken.is.startsWith("?"),
      age: new RegExp(`^${ago}(\\d+|${ONE})\\s*(?:${spoken.units.split(";").map(unit).join("|")})\\.?\\s*${ago}$`, "iu"),
      today: new RegExp(`^(?:${spoken.today})$`, "iu"),
      yesterday: new RegExp(`^(?:${spoken.yesterday})$`, "iu"),
      request: new RegExp(`^(?:${request}|${spoken.follows})[.!。]?$`, "iu"),
      follows: new RegExp(words(spoken.follows, language), "iu"),
      reply: new RegExp(words(spoken.reply, language), "iu"),
      more: new RegExp(`^[\\s.…]*(?:${spoken.more})[\\s.…]*$`, "iu"),
      verified: new RegExp(words(spoken.verified, language), "iu"),
      looking: new RegExp(words(spoken.looking, language), "iu"),
      glued: new RegExp(`\\s*(?:${spoken.glued ?? "$"})\\s*$`, "iu"),
      invited: (spoken.invited ?? "").split(";").filter(Boolean).map((parts) => new RegExp(words(parts, language), "iu")),
    };
  }

  /** @param {string} text @returns {string[]} the names in "A, B" */
  const namesIn = (text) => text.split(/\s*[,、،;]\s*/).map((name) => name.replace(/(?:さん|님)$/, "").trim()).filter(Boolean);

  /** @param {string} text @param {KgLanguage} language @param {boolean} isHinted the place on the page says that this is the mutual line @returns {Mutuals | null} */
  function mutuals(text, language, isHinted) {
    const plain = plainDigits(text);
    const mark = language.mutual.exec(plain);
    if ((!mark && !isHinted) || plain.length > LONGEST) return null;
    const start = mark ? mark.index : plain.length;
    const rest = mark ? `${plain.slice(0, start)} ${plain.slice(start + mark[0].length)}` : plain;
    const number = [...rest.matchAll(/\d[\d.,٬'’\u00a0\u202f ]*\d|\d/g)].at(-1);
    if (number) {
      if (rest.length - number.index - number[0].length > 40) return null;
      const head = rest.slice(0, number.index);
      const cut = [...head.matchAll(language.and)].at(-1)?.index ?? (/[,+、]\s*$/.test(head) ? head.length : 0);
      const names = namesIn(head.slice(0, cut).replace(/[+\s]+$/, ""));
      return { count: Number(number[0].replace(/\D/g, "")) + names.length, names };
    }
    const verb = language.is.exec(plain);
    if (mark && ((!verb && !language.isOptional) || plain.length - start - mark[0].length > 15)) return null;
    const head = verb && verb.index <= start ? plain.slice(0, verb.index) : plain.slice(0, start);
    const names = namesIn(head.trim().replace(language.and, ","));
    return names.length > 0 && names.length < 6 && names.every((name) => name.length < 60) ? { count: names.length, names } : null;
  }

  /**
   * @param {string} text
   * @param {KgLanguage} language
   * @param {Date} now
   * @returns {string | null} the time meant, no finer than the age was given: by the hour, or by the day
   */
  function age(text, language, now) {
    if (text.length > 40) return null;
    const plain = plainDigits(text).toLowerCase();
    const match = language.age.exec(plain) ?? /^(\d+)\s?(?:(s)|(m)|(h)|(d)|(w)|(mo)|(y))$/.exec(plain);
    const days = language.today.test(text) ? 0 : language.yesterday.test(text) ? 1 : null;
    if (!match && days === null) return null;
    const unit = match ? match.slice(2).findIndex((stem) => stem !== undefined) : 3;
    const amount = match ? Number(match[1]) || 1 : /** @type {number} */ (days);
    const then = new Date(now.getTime() - amount * /** @type {number} */ (UNIT_MS[unit]));
    const step = unit < 3 ? 36e5 : 864e5;
    return new Date(Math.floor(then.getTime() / step) * step).toISOString().replace(".000Z", "Z");
  }

  /** @type {Map<string, KgLanguage>} */
  const compiled = new Map();

  /** @param {string} language @returns {KgLanguage} */
  function speak(language) {
    const before = compiled.get(language) ?? compile(language);
    compiled.set(language, before);
    return before;
  }

  /** @template T @param {KgLanguage[]} spoken @param {(language: KgLanguage) => T | null} ask @returns {T | null} the first language's answer */
  function first(spoken, ask) {
    for (const language of spoken) {
      const result = ask(language);
      if (result !== null) return result;
    }
    return null;
  }

  /**
   * @param {string[]} languages in order of trust
   * @returns {KgPhrases} what the page's phrases mean in these languages
   */
  function phrases(languages) {
    const spoken = languages.map(speak);
    /** @param {keyof KgLanguage} sort @returns {(text: string) => boolean} */
    const says = (sort) => (text) => spoken.some((language) => /** @type {RegExp} */ (language[sort]).test(text));
    return {
      isKnown: languages.length > 0,
      mutuals: (text, isHinted) => first(spoken, (language) => mutuals(text, language, false)) ?? (isHinted ? first(spoken, (language) => mutuals(text, language, true)) : null),
      age: (text, now) => first(spoken, (language) => age(text, language, now)),
      isRequest: says("request"), isFollower: says("follows"), isReply: says("reply"), isMore: says("more"),
      isVerified: says("verified"), isLooking: says("looking"), isPremium: (text) => PREMIUM.test(text),
      invited: (text) => first(spoken, (language) => KINDS[language.invited.findIndex((expression) => expression.test(text))] ?? null),
      unglue: (name) => spoken.reduce((rest, language) => rest.replace(language.glued, ""), name),
    };
  }

  /** @param {string | null} tag as in <html lang> @returns {string | null} the language of kgWords */
  function languageOf(tag) {
    const code = (tag ?? "").toLowerCase().split(/[-_]/)[0] ?? "";
    const same = { nb: "no", nn: "no", fil: "tl", in: "id", iw: "he", zh_tw: "zh" }[code] ?? code;
    return same in kgWords ? same : null;
  }

  globalThis.kgPhrases = { answer, phrases, languageOf };
})();
