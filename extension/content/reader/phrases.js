// Understands the sites' own phrases: which control answers how, who the mutual connections are, how long ago.
"use strict";

(() => {
  const UNSPACED = new Set(["ja", "ko", "th", "zh"]);
  const PREMIUM = /พรีเมียม|(?:linkedin )?premium|プレミアム|프리미엄|премиум|преміум|بريميوم|高级|高級/iu;
  /** Two languages write "and" and the next word as one. @type {Record<string, string>} */
  const ATTACHED = { ar: "و", he: "ו" };
  const ONE = "an?|one|une?|ein(?:e[mnrs]?)?|uma?|un[ao]?|ett?|e[nt]|jeden|jedn[aąou]|o|egy|bir|satu|se|yksi|μία|μια|ένα|един|една|одн[ау]|один|isang|一";
  const ALONE = new RegExp(`^(?:${ONE})$`, "iu");
  /** A name of what stands under or after it. */
  const LABEL = /^[^:：]{2,40}[:：]$/u;
  /** Names before what they are. */
  const TOLD = /^(\p{L}[^:：]{2,80})[:：]\s*([^:：]{2,40})$/u;
  /** Names or a number after a label. */
  const LABELLED = /^([^:：]{2,40})[:：]\s*([\p{Lu}\p{Lt}\p{Lo}\p{Nd}].*)$/u;
  const NAMED = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
  /** How near someone is and what they want to be called, where it stands on a line of its own. */
  const BESIDE_NAME = /^(?:\(\p{L}{1,8}(?:\s?\/\s?\p{L}{1,8}){1,2}\)|·\s*[^\s·•].{0,13}|•\s*(?=[^\s·•].{0,13}$).*\p{Nd}.*|[123](?:st|nd|rd|º|ª|°|\.|e|:a|촌|\s?[度次]|ος|-\p{L}{1,2})\+?|(?:[·•]\s*)?[123](?:st|nd|rd)\+? degree(?: connection)?)$/u;
  /** The same where a headline follows; alone it may be one, as "Level 3" and "Premium Wines". */
  const MAYBE_BESIDE = /^(?:\p{L}{2,8}\s[123]|•\s*[^\s·•].{0,13})$/u;
  /** How much of a line words for a mark must be, then. */
  const MOSTLY = 0.4;
  const LONGEST_MARK = 24;
  const DEGREE = /\s*[123]\s?[度次]$/u;
  /** What somebody is to be called by, as "she/her". */
  const PRONOUN = "she|her|hers|he|him|his|they|them|theirs|ze|zir|sie|ihr|er|ihm|ihn|dey|dem|elle|la|iel|il|lui|ella|él|ela|dela|ele|dele|elu|lei|sua|zij|haar|hij|hem|die|hen|hun|hon|henne|han|honom|ham|hans|hende|hendes|hän|ona|jej|jí|jeho|on|jego|ono|ea|ei|el|она|её|ее|он|его|вона|її|він|його|o|onu|dia|היא|הוא|שלה|שלו|هي|هو|彼女|彼|她|他|그녀|그";
  const PRONOUNS = new RegExp(`^\\(?(?:${PRONOUN})(?:\\s?/\\s?(?:${PRONOUN})){0,2}\\)?$`, "iu");
  /** What parts the marks beside a name. */
  const PARTED = /\s+[·•|]\s+/;
  const HASH = /^#/;
  /** A word before an age, as in "Sent 2 days ago". */
  const SENT = /^(?:[\p{L}\p{M}]{3,12}[:：]?\s+|\p{sc=Han}{1,4}(?=\d))/u;
  /** What parts an age from the name before it. */
  const BULLET = /^[·•|]\s*/;
  const UNIT_MS = [1e3, 6e4, 36e5, 864e5, 7 * 864e5, 30.44 * 864e5, 365.25 * 864e5];
  /** Older than the sites: no request's age, but somebody's words. */
  const OLDEST_MS = 50 * 365.25 * 864e5;
  const LONGEST = 160;
  const MOST_BESIDES = 16;
  const LONGEST_DAY = 24;
  const LONGEST_GREETING = 30;
  /** Of one word alone it cannot be told whether it is said to somebody. */
  const SEVERAL = /\p{L}\s+\p{L}|[!.,;！。،]|\p{Extended_Pictographic}/u;
  /** Whatever is no word, before and after it. */
  const AROUND = /^[^\p{L}]+|[^\p{L}\p{M}]+$/gu;
  /** What stands for today's. */
  const CLOCK = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/i;
  const LONGEST_SHARED = 80;
  /** What ends a row of names before the number of the others. */
  const LISTED = /[,+、]\s*$/;
  /** Two forms alone: of one, and of several. */
  const SINGULAR = /^[^|?=]+\|[^|?=]+$/;
  /** Hebrew and Arabic say "two weeks" in one word. */
  const DUAL = /(?:יים|ين|ان)$/u;
  const ASCII = /^[ -~]*$/;
  const KINDS = /** @type {const} */ (["company", "newsletter", "event", "group"]);

  /**
   * What is no part of a word: controls, digits, punctuation, symbols. As plain ranges, for \p{L} costs every expression that has it a millisecond.
   * The signs for micro, kelvin, ohm and ångström are left out: where case does not count, they are letters.
   */
  const EDGES = "\\u0000-@\\[-`{-\\u00b4\\u00b6-\\u00bf\\u05be\\u060c\\u061b\\u061f\\u0660-\\u0669\\u06f0-\\u06f9\\u0964-\\u096f\\u2000-\\u20ff\\u2190-\\u2bff\\u3000-\\u303f\\uff01-\\uff20";
  const LETTER = `[^${EDGES}]`;

  /** @param {string} source @param {string} [flags] @returns {RegExp} */
  const expression = (source, flags = "iu") => new RegExp(source.replace(/\\p\{[LM]\}/g, LETTER), flags);

  /** @param {string} parts @param {string} language @returns {string} matches whole words only where the language has spaces */
  function words(parts, language) {
    if (UNSPACED.has(language)) return `(?:${parts})`;
    const start = `(?<!${LETTER})`;
    return `${language in ATTACHED ? `(?:${start}|(?<=\\s${ATTACHED[language]}))` : start}(?:${parts})(?!${LETTER})`;
  }

  /** @param {string} parts @returns {string} a joining word with the spaces around it that it needs */
  const joint = (parts) => (parts.startsWith("=") ? `(?:${parts.slice(1)})` : `\\s(?:${parts})(?=\\s|$)`);

  /** @param {string} text @returns {string} with every script's digits as 0-9 */
  const plainDigits = (text) => (ASCII.test(text) ? text : text.replace(/\p{Nd}/gu, (digit) => {
    const code = /** @type {number} */ (digit.codePointAt(0));
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  }));

  /**
   * @template V @param {(text: string) => V} make
   * @returns {(text: string) => V} makes it when a text or a language is first met: no page speaks them all
   */
  function whenMet(make) {
    /** @type {Map<string, V>} */
    const made = new Map();
    return (text) => {
      const before = made.get(text) ?? make(text);
      made.set(text, before);
      return before;
    };
  }

  /** @param {(spoken: PageWords) => string} pick @returns {(language: string) => RegExp} */
  const inLanguage = (pick) => whenMet((language) => expression(words(pick(/** @type {PageWords} */ (kgWords[language])), language)));

  const ANSWERS = {
    invitation: { accept: inLanguage((spoken) => spoken.accept), ignore: inLanguage((spoken) => spoken.ignore) },
    friend: { accept: inLanguage((spoken) => `${spoken.confirm}|${spoken.accept}`), ignore: inLanguage((spoken) => `${spoken.remove}|${spoken.ignore}`) },
  };

  /** "Reply (don’t accept yet)" accepts nothing. */
  const REPLY = whenMet((language) => expression(`^(?:${/** @type {PageWords} */ (kgWords[language]).reply})(?!${LETTER})`));

  const ADDRESS = inLanguage((spoken) => spoken.address);

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
    const asked = languages ?? Object.keys(kgWords);
    const accepts = asked.filter((language) => ANSWERS[sort].accept(language).test(label) && !REPLY(language).test(label));
    const ignores = asked.filter((language) => ANSWERS[sort].ignore(language).test(label));
    const said = accepts.length > 0 ? (ignores.length > 0 ? "both" : "accept") : ignores.length > 0 ? "ignore" : null;
    const result = said && { answer: /** @type {"accept" | "ignore" | "both"} */ (said), languages: said === "ignore" ? ignores : accepts };
    if (known.size > 2000) known.clear();
    known.set(key, result);
    return result;
  }

  /** @param {string} language @returns {KgLanguage} */
  const speak = whenMet((language) => {
    const spoken = /** @type {PageWords} */ (kgWords[language]);
    const unit = (/** @type {string} */ stems) => `(${stems.split("|").map((stem) => (UNSPACED.has(language) ? stem : /^[a-z]{1,2}$/.test(stem) ? `${stem}(?!${LETTER})` : `${stem}${LETTER}*`)).join("|")})`;
    const ago = `(?:(?:${spoken.ago})\\s*)*`;
    const units = `(?:${spoken.units.split(";").map(unit).join("|")})`;
    const request = `(?:(?:${spoken.follows})[\\s,،、]*(?:(?:${spoken.and.replace(/^=/, "")})\\s*)?)?(?:${spoken.request})`;
    return {
      mutual: expression(words(spoken.mutual, language)),
      and: expression(joint(spoken.and), "giu"),
      is: expression(joint(spoken.is.replace(/^\?/, ""))),
      isOptional: spoken.is.startsWith("?"),
      isOne: SINGULAR.test(spoken.is) ? expression(joint(/** @type {string} */ (spoken.is.split("|")[0]))) : null,
      code: language,
      isSpaced: !UNSPACED.has(language),
      isAttached: language in ATTACHED,
      one: expression(words(spoken.one ?? "$^", language)),
      know: expression(`^(?:${spoken.know ?? "$^"})\\s+`),
      shared: expression(`^(?:${spoken.shared ?? "$^"})\\s`),
      two: expression(`(?:${spoken.two ?? "$^"})(?!${LETTER})`),
      article: expression(`^(?:${spoken.article ?? "$^"})\\s+`),
      turned: expression(`^(${spoken.mutual})\\s+((?:${spoken.article ?? "$^"})\\s.+)$`),
      age: expression(`^${ago}(\\d+|${UNSPACED.has(language) ? ONE : `(?:${ONE})(?=\\s)`})\\s*${units}\\.?\\s*${ago}$`),
      since: expression(`^(?:(?:${spoken.ago})\\s+${units}(?:\\s+(?:${spoken.one ?? "$^"}))?|${units}\\s+(?:${spoken.ago}))$`),
      ago: expression(words(spoken.ago, language)),
      ofTime: expression(`${UNSPACED.has(language) || language in ATTACHED ? "" : `(?<!${LETTER})`}${units}|\\d\\s|${spoken.today}|${spoken.yesterday}|${words(spoken.then ?? "$^", language)}`),
      today: expression(`^(?:${spoken.today})$`),
      yesterday: expression(`^(?:${spoken.yesterday})$`),
      request: expression(`^(?:${request}|${spoken.follows})[.!。]?$`),
      follows: expression(words(spoken.follows, language)),
      reply: expression(words(spoken.reply, language)),
      more: expression(`^[\\s.…]*(?:${spoken.more})[\\s.…]*$`),
      verified: expression(words(spoken.verified, language)),
      looking: expression(words(spoken.looking, language)),
      experience: expression(`^(?:${spoken.experience})$`),
      education: expression(`^(?:${spoken.education})$`),
      glued: expression(`\\s*(?:${spoken.glued ?? "$"})\\s*$`),
      invited: (spoken.invited ?? "").split(";").filter(Boolean).map((parts) => expression(words(parts, language))),
    };
  });

  /** What stands after a name and a comma, and is no name: "PhD", "M.D.", "Jr." */
  const HONOUR = /^(?:[JS]r\.?|Esq\.?|\p{Lu}[\p{L}.]{0,4}\p{Lu}[\p{L}.]{0,3}(?:-\p{Lu}{1,4})?)[®™]?$/u;
  const DASH = /\s+[-–—]$/;
  const AFTER_NAME = /(?:さん|님)(?:이|과|와)?$/;

  /** @param {string} text @param {KgLanguage} language @returns {string[]} the names in "A, B", honours with the name before them */
  function namesIn(text, { article }) {
    /** @type {string[]} */
    const names = [];
    for (const part of text.split(/\s*[,、،;]\s*/).map((name) => name.trim().replace(article, "").replace(AFTER_NAME, "").replace(DASH, "").trim())) {
      const last = names.length - 1;
      if (last >= 0 && HONOUR.test(part)) names[last] = `${names[last]}, ${part}`;
      else if (part) names.push(part);
    }
    return names;
  }

  /** Where words have no spaces between them, a name may hold the word for "and": then one letter is left of it on a side. @param {string} text @param {KgLanguage} language */
  function parted(text, { and, isSpaced }) {
    let from = 0;
    return text.replace(and, (joint, /** @type {number} */ place) => {
      if (!isSpaced && (place - from < 2 || text.length - place - joint.length < 2)) return joint;
      from = place + joint.length;
      return ",";
    });
  }

  /** @param {string} digits @param {string} after what follows them @returns {number} also of "1.2K" */
  function amountOf(digits, after) {
    const short = /^\s?([KM])(?![\p{L}\p{N}])/u.exec(after);
    return short ? Math.round(Number(digits.replace(",", ".")) * (short[1] === "K" ? 1e3 : 1e6)) : Number(digits.replace(/\D/g, ""));
  }

  /** In "DJ 808 is a mutual connection" the number belongs to the name, in "Ida and 3 others are" it counts. @param {string} head what stands before it @param {RegExpExecArray | null} verb @param {number} start of the words for "mutual" @param {KgLanguage} language */
  const isCount = (head, verb, start, { and }) => !verb || verb.index < head.length || verb.index > start || (head.split(and).at(-1) ?? "").trim() === "" || LISTED.test(head);

  /** @param {string} head @param {string} digits @param {string} after @param {KgLanguage} language @param {boolean} isHinted @returns {Mutuals | null} the names before the number, and their sum */
  function counted(head, digits, after, language, isHinted) {
    const { and } = language;
    const cut = [...head.matchAll(and)].at(-1)?.index ?? (LISTED.test(head) ? head.length : 0);
    // A sentence that speaks of mutual connections says more than who they are.
    if (!isHinted && head.slice(cut).trim().length + after.trim().length > MOST_BESIDES) return null;
    const named = head.slice(0, cut).replace(/[+\s]+$/, "");
    const all = language.isAttached ? parted(named, language) : named;
    // There a name may begin with the letter for "and": then a part is left with one word.
    const names = namesIn(all.split(",").every((part) => /\S\s+\S/.test(part.trim())) ? all : named, language);
    return { count: amountOf(digits, after) + names.length, names };
  }

  /** @param {Mutuals | null} said @returns {Mutuals | null} the same, unless it calls something a name that begins like none */
  const namedOnly = (said) => (said?.names.every((name) => NAMED.test(name)) ? said : null);

  /** @param {string} text @param {KgLanguage} language @param {boolean} isHinted the place on the page says that this is the mutual line @returns {Mutuals | null} */
  function mutuals(text, language, isHinted) {
    const [, label = "", told = ""] = LABELLED.exec(text) ?? [];
    if (told && language.mutual.exec(label)?.[0] === label) return mutuals(told, language, true);
    const [, who = "", what = ""] = TOLD.exec(text) ?? [];
    if (who && language.mutual.exec(what)?.[0] === what) return mutuals(who, language, true);
    const known = text.replace(language.know, "");
    if (known !== text) return namedOnly(mutuals(known, language, true));
    const parts = plainDigits(text).replace(language.turned, "$2 $1").replace(language.one, "1").replace(language.two, "2 $&").split(/\s[·•|]\s/);
    const plain = parts.find((part) => language.mutual.test(part)) ?? parts.join(" ");
    const mark = language.mutual.exec(plain);
    if ((!mark && !isHinted) || plain.length > LONGEST) return null;
    const start = mark ? mark.index : plain.length;
    const rest = mark ? `${plain.slice(0, start)} ${plain.slice(start + mark[0].length)}` : plain;
    if (mark && ALONE.test(rest.trim())) return { count: 1, names: [] };
    const number = [...rest.matchAll(/\d[\d.,٬'’\u00a0\u202f ]*\d|\d/g)].at(-1);
    const verb = language.is.exec(plain);
    if (number && isCount(rest.slice(0, number.index), verb, start, language)) {
      return counted(rest.slice(0, number.index), number[0], rest.slice(number.index + number[0].length), language, isHinted);
    }
    if (mark && ((!verb && !language.isOptional) || plain.length - start - mark[0].length > 15)) return null;
    const named = plain.slice(0, verb && verb.index <= start ? verb.index : start).trim();
    const names = namesIn(verb && language.isOne?.test(verb[0]) ? named : parted(named, language), language);
    return names.length > 0 && names.length < 6 && names.every((name) => name.length < 60) ? { count: names.length, names } : null;
  }

  const WRITTEN = /** @type {const} */ (["long", "short"]);
  /** How a language writes a day. */
  const datesOf = whenMet((language) => (language === "en" ? ["en-US", "en-GB"] : [language]).flatMap((tag) => WRITTEN.map((month) => new Intl.DateTimeFormat(tag, { day: "numeric", month, year: "numeric", timeZone: "UTC" }))));
  const bareDate = (/** @type {string} */ text) => plainDigits(text).toLowerCase().replace(/[.,،\u200e\u200f]/g, "").replace(/\s+/g, " ").trim();

  /** @param {string} text @param {string} code of the language @param {Date} now @returns {string | null} the day meant, null without a year or if it is still to come */
  function date(text, code, now) {
    const said = bareDate(text);
    const numbers = (said.match(/\d+/g) ?? []).map(Number);
    const year = numbers.find((number) => number > 1900);
    const days = numbers.filter((number) => number > 0 && number < 32);
    if (year === undefined || days.length === 0 || numbers.length > 3 || !/[^\d\s/-]/.test(said)) return null;
    const forms = datesOf(code);
    for (const day of days) {
      for (let month = 0; month < 12; month += 1) {
        const then = new Date(Date.UTC(year, month, day));
        if (!forms.some((form) => bareDate(form.format(then)) === said)) continue;
        // In the east it is tomorrow already.
        return then.getTime() > now.getTime() + 864e5 ? null : (then < now ? then : now).toISOString().replace(/\.\d+Z/, "Z");
      }
    }
    return null;
  }

  /** How a language writes a day without a year. */
  const daysOf = whenMet((language) => (language === "en" ? ["en-US", "en-GB"] : [language]).flatMap((tag) => WRITTEN.map((month) => new Intl.DateTimeFormat(tag, { day: "numeric", month, timeZone: "UTC" }))));

  /** @param {string} text @param {string} code of the language @returns {boolean} */
  function isDay(text, code) {
    const said = bareDate(text);
    const [day, ...others] = (said.match(/\d+/g) ?? []).map(Number);
    if (day === undefined || others.length > 0 || day < 1 || day > 31 || said.split(" ").length > 3) return false;
    return daysOf(code).some((form) => Array.from({ length: 12 }, (_, month) => bareDate(form.format(Date.UTC(2024, month, day)))).includes(said));
  }

  const UNITS = /** @type {const} */ (["second", "minute", "hour", "day", "week", "month", "year"]);
  /** How a language says "now", "this week", "last month", "the day before yesterday": the amount and the place of its unit. */
  const relativesOf = whenMet((language) => new Map(/** @type {const} */ (["long", "short", "narrow"]).flatMap((style) => {
    const form = new Intl.RelativeTimeFormat(language, { numeric: "auto", style });
    return [0, 1, 2].flatMap((amount) => UNITS.map((unit, place) => /** @type {[string, [number, number]]} */ ([bareDate(form.format(-amount, unit)), [amount, place]])));
  })));

  /**
   * @param {string} text
   * @param {KgLanguage} language
   * @param {Date} now
   * @returns {string | null} the time meant, no finer than the age was given: by the hour, or by the day
   */
  function age(text, language, now) {
    if (text.length > 40) return null;
    const bare = text.replace(BULLET, "");
    const plain = plainDigits(bare).toLowerCase();
    const match = language.age.exec(plain) ?? (language.ago.test(plain) ? language.age.exec(plain.replace(SENT, "")) : null) ?? /^(\d+)\s?(?:(s)|(m)|(h)|(d)|(w)|(mo)|(y))$/.exec(plain);
    const alone = match ? null : language.since.exec(plain);
    const days = language.today.test(bare) ? 0 : language.yesterday.test(bare) ? 1 : null;
    const named = match || alone || days !== null || !language.ofTime.test(plain) ? null : relativesOf(language.code).get(bareDate(bare));
    if (!match && !alone && days === null && !named) return date(bare, language.code, now);
    const found = match ? match.slice(2) : alone ? alone.slice(1) : null;
    const unit = named ? named[1] : found ? found.findIndex((stem) => stem !== undefined) % UNIT_MS.length : 3;
    const amount = named ? named[0] : match ? Number(match[1]) || 1 : alone ? (DUAL.test(plain) ? 2 : 1) : /** @type {number} */ (days);
    const since = amount * /** @type {number} */ (UNIT_MS[unit]);
    if (since > OLDEST_MS) return null;
    const then = new Date(now.getTime() - since);
    const step = unit < 3 ? 36e5 : 864e5;
    return new Date(Math.floor(then.getTime() / step) * step).toISOString().replace(".000Z", "Z");
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
    const marks = [PREMIUM, ...spoken.flatMap(({ verified, looking }) => [verified, looking])];
    const isMark = whenMet((text) => marks.some((mark) => mark.exec(text)?.[0] === text.replace(HASH, "")));
    const isMostlyMark = (/** @type {string} */ text) => text.length < LONGEST_MARK && marks.some((mark) => (mark.exec(text)?.[0].length ?? 0) > MOSTLY * text.length);
    return {
      isKnown: languages.length > 0,
      mutuals: (text, isHinted) => first(spoken, (language) => mutuals(text, language, false)) ?? (isHinted ? first(spoken, (language) => mutuals(text, language, true)) : null),
      age: (text, now) => first(spoken, (language) => age(text, language, now)),
      isDay: (text) => text.length < LONGEST_DAY && /\p{Nd}/u.test(text) && (CLOCK.test(plainDigits(text)) || spoken.some(({ code }) => isDay(text, code))),
      isShared: (text) => text.length <= LONGEST_SHARED && spoken.some(({ shared }) => shared.test(text)), isRequest: says("request"), isFollower: says("follows"), isReply: says("reply"), isMessage: (text) => spoken.some(({ reply }) => reply.exec(text)?.[0] === text), isMore: says("more"),
      isVerified: says("verified"), isLooking: says("looking"), isPremium: (text) => PREMIUM.test(text), isLabel: (text) => LABEL.test(text), isOfMutuals: says("mutual"), isBesideName: (text) => BESIDE_NAME.test(text) || text.split(PARTED).every((part) => PRONOUNS.test(part) || isMark(part)),
      maybeBesideName: (text) => MAYBE_BESIDE.test(text) || isMostlyMark(text.replace(DEGREE, "")),
      // People write in other languages than the page is in.
      isAddress: (text) => Object.keys(kgWords).some((language) => ADDRESS(language).test(text)),
      isGreeting: (text) => text.length < LONGEST_GREETING && SEVERAL.test(text) && Object.keys(kgWords).some((language) => ADDRESS(language).exec(text)?.[0] === text.replace(AROUND, "")),
      isHeading: (section, text) => spoken.some((language) => language[section].test(text)),
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

  globalThis.kgPhrases = { answer, phrases, languageOf, plainDigits, whenMet };
})();
