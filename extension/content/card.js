// Reads one card: links tell who asks, the order of the lines tells headline, mutual connections, age and note.
"use strict";

(() => {
  const EMPTY = /^[-–—.\s]*$/;
  const MARKED = "svg[aria-label],[aria-label],img[alt]";
  const NOTE = "[data-testid*='expandable-text-box'],[class*='custom-message']:not(button)";
  const MUTUAL = "[class*='member-insights'],[class*='mutual']";
  const MUTUAL_ICON = ":scope > svg[id^='in-common'], :scope > li-icon[type^='in-common']";

  /** @param {string} text @returns {string} for comparing: letters and digits only */
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();

  /** @param {string} whole @param {string} part @returns {boolean} */
  const mentions = (whole, part) => plain(part) !== "" && plain(whole).includes(plain(part));

  /** @param {Element} element @returns {boolean} */
  const isButton = (element) => {
    if (element.tagName === "A") return kgDom.address(element, "https://page.invalid/") === null;
    return element.tagName === "BUTTON" || element.tagName === "INPUT" || element.getAttribute("role") === "button";
  };

  /** @param {KgFound} found @param {Entity[]} entities of the card, in document order @returns {{ sender: Entity, target: Entity | null } | null} */
  function parties(found, entities) {
    const people = entities.filter(({ kind }) => kind === "person");
    const others = entities.filter(({ kind }) => kind !== "person");
    const times = (/** @type {Entity} */ entity) => entities.filter(({ slug }) => slug === entity.slug).length;
    const label = found.accept.getAttribute("aria-label") ?? "";
    const called = (/** @type {Entity} */ entity) => entities.some((other) => other.slug === entity.slug && mentions(label, kgDom.text(other.link)));
    const best = (/** @type {Entity[]} */ list) => list.reduce((one, two) => (Number(called(two)) * 100 + times(two) > Number(called(one)) * 100 + times(one) ? two : one), /** @type {Entity} */ (list[0]));
    if (others.length === 0) return people.length > 0 ? { sender: best(people), target: null } : null;
    if (people.length > 0) return { sender: best(people), target: /** @type {Entity} */ (others[0]) };
    const company = others.find(({ kind }) => kind === "company") ?? /** @type {Entity} */ (others[0]);
    return { sender: company, target: others.find(({ slug }) => slug !== company.slug) ?? company };
  }

  /** @param {Element} link @returns {string} the name it shows: its first line, the bold part first */
  function shownName(link) {
    const strong = link.querySelector("strong,b") ?? link.closest("strong,b");
    const source = strong && kgDom.text(strong) ? strong : link;
    return kgDom.lines(source, () => false).find(({ text }) => text)?.text ?? kgDom.text(source);
  }

  /**
   * @param {string} shown
   * @param {string[]} labels of the answers and pictures
   * @returns {string | null} the name without what is glued to it; null if the labels name someone else
   */
  function settleName(shown, labels) {
    const named = labels.filter((label) => plain(label).split(" ").length > 2);
    if (named.length === 0 || named.some((label) => mentions(label, shown))) return shown;
    for (let end = shown.length - 1; end > 2; end -= 1) {
      const part = shown.slice(0, end).trim();
      const isWhole = named.filter((label) => label.normalize("NFKC").toLowerCase().includes(part.normalize("NFKC").toLowerCase())).length === named.length;
      if (isWhole && end >= 4 && plain(part).split(" ").length >= 2) return part;
    }
    return null;
  }

  /** @param {KgFound} found @param {KgSource} source @param {Set<string>} common lines that several cards show alike @param {KgPhrases} phrases @param {Date} now @param {(label: string) => boolean} isSpecific @returns {KgDraft | null} */
  function read(found, source, common, phrases, now, isSpecific) {
    const { root, accept, ignore } = found;
    const isControl = (/** @type {Element} */ element) => element === accept || element === ignore || isButton(element) || source.isAction(element);
    const lines = kgDom.lines(root, isControl);
    const notes = [...root.querySelectorAll(NOTE)].filter((box) => !box.contains(accept));
    const inNote = (/** @type {Element} */ element) => notes.some((box) => box.contains(element));
    const links = [...root.querySelectorAll("a[href]")].flatMap((link) => source.entity(link) ?? []);
    const above = new Set();
    for (let node = /** @type {Element | null} */ (accept); node && node !== root.parentElement; node = node.parentElement) above.add(node);

    /** @param {Element} link @returns {Element} the largest part of the card around it without the answers */
    const partOf = (link) => {
      let node = link;
      while (node.parentElement && !above.has(node.parentElement)) node = node.parentElement;
      return node;
    };
    const isMutualLine = (/** @type {Element} */ link) => lines.some((line) => line.links.includes(link) && phrases.mutuals(line.text, false) !== null && line.text.length > kgDom.text(link).length);
    const first = links.find(({ link }) => !inNote(link));
    if (!first) return null;
    const firstPart = partOf(first.link);
    const outsideNote = links.filter(({ link }) => !inNote(link) && !isMutualLine(link));
    const acceptsFirst = Boolean(accept.compareDocumentPosition(first.link) & 4);
    const near = outsideNote.filter(({ link }) => acceptsFirst || partOf(link) === firstPart || Boolean(accept.compareDocumentPosition(link) & 2));
    const who = parties(found, near);
    if (!who) return null;

    const theirs = near.filter(({ slug }) => slug === who.sender.slug).map(({ link }) => link);
    const nameLink = theirs.find((link) => kgDom.text(link) && lines.some((line) => line.links.includes(link))) ?? theirs.find((link) => kgDom.text(link)) ?? null;
    const labels = [accept, ignore].flatMap((control) => control?.getAttribute("aria-label") ?? []).filter(isSpecific);
    const targetNames = near.filter(({ slug }) => slug !== who.sender.slug).map(({ link }) => kgDom.text(link)).filter(Boolean);
    const ownLabels = labels.filter((label) => !targetNames.some((name) => mentions(label, name)));
    const shown = nameLink ? shownName(nameLink) : source.nameFromPicture(root);
    const name = shown && settleName(shown, ownLabels);
    if (!name || !shown) return null;

    const titleAt = lines.findIndex((line) => (nameLink ? line.links.includes(nameLink) : line.text === shown) && mentions(line.text, name));
    const details = partOf(nameLink ?? first.link);
    const inside = lines.filter((line) => details.contains(line.element) && line.text);
    const answersAt = lines.findIndex((line) => line.controls.includes(accept) || (ignore !== null && line.controls.includes(ignore)));
    const isFlat = inside.length <= 1;
    const isNear = (/** @type {PageLine} */ line, /** @type {number} */ place) => !inNote(line.element) && (details.contains(line.element) || (isFlat && (place < answersAt || answersAt < titleAt)));
    const facts = lines.filter((line, place) => line.text && place !== titleAt && isNear(line, place));
    return { ...who, name, ...detail(), note: noteOf() };

    function detail() {
      const titled = (lines[titleAt]?.text ?? "").replace(shown ?? "", "").trim();
      const rest = /** @type {PageLine[]} */ ([]);
      let title = titled;
      let mutuals = /** @type {Mutuals | null} */ (null);
      let age = /** @type {string | null} */ (null);
      facts.forEach((line) => {
        const isTarget = line.links.some((link) => near.some((entity) => entity.link === link && entity.slug !== who?.sender.slug));
        if (isTarget || phrases.isRequest(line.text) || common.has(line.text) || mentions(name ?? "", line.text) || line.text === shown) title = `${title} ${line.text}`;
        else if (age === null && phrases.age(line.text, now) !== null) age = phrases.age(line.text, now);
        else rest.push(line);
      });
      const hinted = (/** @type {PageLine} */ line) => line.element.closest(MUTUAL) !== null || Boolean(line.element.parentElement?.querySelector(MUTUAL_ICON));
      const said = rest.filter((line) => phrases.mutuals(line.text, hinted(line)) !== null);
      const mutualLine = said.find(hinted) ?? said.at(-1) ?? null;
      if (mutualLine && !(rest.length > 1 && mutualLine === rest[0] && said.length === 1 && !hinted(mutualLine) && !/\d/.test(mutualLine.text))) mutuals = phrases.mutuals(mutualLine.text, hinted(mutualLine));
      const free = rest.filter((line) => mutuals === null || line !== mutualLine);
      const headline = free[0] && !EMPTY.test(free[0].text) ? free[0].text : null;
      return { title: title.trim(), headline, mutuals, age };
    }

    function noteOf() {
      const boxed = lines.filter((line) => inNote(line.element) && (line.text || line.element === root));
      const after = lines.filter((line, place) => place > titleAt && !details.contains(line.element) && !facts.includes(line)
        && !theirs.some((link) => link.contains(line.element)) && (line.element === root || !isFlat || place > answersAt));
      const first = lines.findIndex((line) => inNote(line.element) && line.text);
      const all = boxed.length > 0 ? lines.slice(first, lines.lastIndexOf(/** @type {PageLine} */ (boxed.filter((line) => line.text).at(-1))) + 1) : after;
      const isReply = (/** @type {PageLine} */ line) => line.text.length < 60 && phrases.isReply(line.text) && plain(name ?? "").split(" ").some((word) => mentions(line.text, word));
      const kept = all.filter((line) => !line.controls.includes(accept) && !(ignore && line.controls.includes(ignore)) && !isReply(line) && !phrases.isMore(line.text) && !common.has(line.text));
      const spoken = kept.filter((line) => line.text || line.controls.length === 0);
      const toggles = all.flatMap((line) => line.controls.filter((control) => (line.text !== "" || phrases.isMore(kgDom.text(control))) && control.getAttribute("aria-expanded") !== "true" && kgDom.text(control) !== ""));
      const text = kgDom.join(spoken);
      return text === null ? null : { text, isCut: toggles.length > 0 || all.some((line) => phrases.isMore(line.text)) };
    }
  }

  /**
   * @param {Element} root
   * @param {string} name
   * @param {KgPhrases} phrases
   * @returns {{ verified: boolean, premium: boolean, looking: boolean }} the marks the card shows
   */
  function marks(root, name, phrases) {
    const labels = [...root.querySelectorAll(MARKED)].filter((element) => !element.matches("button,a,[role=button]"))
      .map((element) => kgDom.squeeze(element.getAttribute("aria-label") ?? element.getAttribute("alt"))).filter((label) => label && label.length < 120);
    const bare = labels.map((label) => label.replace(name, " ").trim());
    const short = bare.filter((label) => label.split(" ").length <= 4);
    return { verified: short.some(phrases.isVerified), premium: short.some(phrases.isPremium), looking: bare.some(phrases.isLooking) };
  }

  /** @param {Element[]} pictures elements that hold the card's picture @returns {boolean | null} */
  function hasPhoto(pictures) {
    for (const picture of pictures) {
      if (picture.querySelector("[class*='ghost']")) return false;
      const image = picture.querySelector("img,image");
      const address = image?.getAttribute("src") ?? image?.getAttribute("href") ?? image?.getAttribute("xlink:href") ?? image?.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? null;
      if (address) return address.startsWith("data:") ? null : !/ghost|missing\.png|default_profile|\/\/static\.licdn\.com\//.test(address);
    }
    return pictures.length > 0 ? false : null;
  }

  globalThis.kgCard = { read, marks, hasPhoto, mentions, isButton };
})();
