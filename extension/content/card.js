// Reads one card: links tell who asks, the order of the lines tells headline, mutual connections, age and note.
"use strict";

(() => {
  const EMPTY = /^[-–—.\s]*$/;
  const MARKED = "svg[aria-label],[aria-label],img[alt]";
  const ADDRESS = /^(?:https?:|www\.)|\w\/\w/i;
  /** Text above the name that is shorter than this is a heading, not a note. */
  const PROSE = 30;
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

  /** @param {Entity} lead the entity that the card names first of all @param {Entity[]} entities of the card @returns {{ sender: Entity, target: Entity | null }} */
  function parties(lead, entities) {
    const others = entities.filter(({ kind }) => kind !== "person");
    const person = lead.kind === "person" ? lead : entities.find(({ kind }) => kind === "person");
    if (person) return { sender: person, target: others[0] ?? null };
    const host = others.find(({ kind }) => kind === "company") ?? lead;
    return { sender: host, target: others.find(({ slug }) => slug !== host.slug) ?? host };
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

  /** @param {PageLine} line @returns {boolean} whether a picture stands beside it, alone with it */
  const hasPicture = ({ element, text }) => element.parentElement !== null && element.parentElement.querySelector("svg,img") !== null && kgDom.text(element.parentElement) === text;

  /** @param {KgFound} found @param {KgSource} source @param {Set<string>} common lines that several cards show alike @param {KgPhrases} phrases @param {Date} now @param {(label: string) => boolean} isSpecific @returns {KgDraft | null} */
  function read(found, source, common, phrases, now, isSpecific) {
    const { root, accept, ignore } = found;
    const isControl = (/** @type {Element} */ element) => element === accept || element === ignore || ((isButton(element) || source.isAction(element)) && !element.contains(accept));
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
    const lineOf = (/** @type {Element} */ link) => lines.find((line) => line.links.includes(link)) ?? null;
    const isAside = (/** @type {Element} */ link) => {
      const text = lineOf(link)?.text ?? "";
      return inNote(link) || ADDRESS.test(kgDom.text(link)) || (text.length > kgDom.text(link).length && phrases.mutuals(text, false) !== null);
    };
    const answers = [accept, ignore].flatMap((control) => control?.getAttribute("aria-label") ?? []);
    const candidates = links.filter(({ link }) => !isAside(link));
    const worth = (/** @type {Entity} */ { link, slug }) => {
      const text = kgDom.text(link);
      if (!text) return -1;
      return (answers.some((label) => mentions(label, text)) ? 4 : 0) + (link.querySelector("strong,b") || link.closest("strong,b") ? 2 : 0) + (candidates.some((other) => other.link !== link && other.slug === slug) ? 1 : 0);
    };
    const lead = candidates.reduce((/** @type {Entity | null} */ best, next) => (best && worth(best) >= worth(next) ? best : next), null);
    if (!lead) return null;
    const side = (/** @type {Element} */ link) => Boolean(accept.compareDocumentPosition(link) & 4);
    const leadPart = partOf(lead.link);
    const isBare = kgDom.lines(leadPart, isControl).filter(({ text }) => text).length <= 1;
    const near = candidates.filter(({ link }) => !kgDom.text(link) || leadPart.contains(link) || (isBare && side(link) === side(lead.link)));
    const who = parties(lead, near);

    const theirs = near.filter(({ slug }) => slug === who.sender.slug).map(({ link }) => link);
    const nameLink = theirs.find((link) => kgDom.text(link) && lines.some((line) => line.links.includes(link))) ?? theirs.find((link) => kgDom.text(link)) ?? null;
    const labels = answers.filter(isSpecific);
    const targetNames = near.filter(({ slug }) => slug !== who.sender.slug).map(({ link }) => kgDom.text(link)).filter(Boolean);
    const ownLabels = labels.filter((label) => !targetNames.some((name) => mentions(label, name)));
    const shown = nameLink ? phrases.unglue(shownName(nameLink)) : source.nameFromPicture(root);
    const name = shown && settleName(shown, ownLabels);
    if (!name || !shown) return null;

    const titleAt = lines.findIndex((line) => (nameLink ? line.links.includes(nameLink) : line.text === shown) && mentions(line.text, name));
    const details = partOf(nameLink ?? lead.link);
    const inside = lines.filter((line) => details.contains(line.element) && line.text);
    const answersAt = lines.findIndex((line) => line.controls.includes(accept) || (ignore !== null && line.controls.includes(ignore)));
    const isFlat = inside.every((line) => line === lines[titleAt] || line.text.startsWith("@") || phrases.isRequest(line.text) || phrases.age(line.text, now) !== null);
    const isNear = (/** @type {PageLine} */ line, /** @type {number} */ place) => !inNote(line.element) && (details.contains(line.element) || (isFlat && (place < answersAt || answersAt < titleAt)));
    const facts = lines.filter((line, place) => line.text && place !== titleAt && isNear(line, place));
    const told = { ...who, name, ...detail(), note: noteOf() };
    // Without a box around the facts only their order tells note from headline: anything out of order, and the card is not understood.
    const isScattered = lines.some((line, place) => line.text && place < titleAt && !common.has(line.text)) || (answersAt < titleAt && (told.about ?? "").includes("\n")) || (told.about === null && told.note !== null);
    return isFlat && isScattered && who.target === null && !source.hasBio ? null : told;

    function detail() {
      const titled = (lines[titleAt]?.text ?? "").replace(shown ?? "", "").trim();
      const rest = /** @type {PageLine[]} */ ([]);
      let title = titled;
      let mutuals = /** @type {Mutuals | null} */ (null);
      let age = /** @type {string | null} */ (null);
      facts.forEach((line) => {
        const isTarget = line.links.some((link) => near.some((entity) => entity.link === link && entity.slug !== who?.sender.slug));
        if (isTarget || phrases.isRequest(line.text) || common.has(line.text) || mentions(name ?? "", line.text) || line.text === shown) title = `${title} ${line.text}`;
        else if (source.hasBio) rest.push(line);
        else if (age === null && phrases.age(line.text, now) !== null) age = phrases.age(line.text, now);
        else rest.push(line);
      });
      const hinted = (/** @type {PageLine} */ line) => line.element.closest(MUTUAL) !== null || (line.element.parentElement !== null && line.element.parentElement.querySelector(MUTUAL_ICON) !== null && kgDom.text(line.element.parentElement) === line.text);
      const said = source.hasBio ? [] : rest.filter((line) => phrases.mutuals(line.text, hinted(line)) !== null);
      const mutualLine = said.find(hinted) ?? said.at(-1) ?? null;
      if (mutualLine && !(rest.length > 1 && mutualLine === rest[0] && said.length === 1 && !hinted(mutualLine) && !/\d/.test(mutualLine.text))) mutuals = phrases.mutuals(mutualLine.text, hinted(mutualLine));
      const counted = phrases.isKnown || source.hasBio ? null : rest.slice(1).find((line) => /^\d/.test(line.text) && hasPicture(line)) ?? null;
      if (counted) mutuals = { count: parseInt(counted.text.replace(/[.,\s](?=\d)/g, ""), 10), names: [] };
      const free = rest.filter((line) => mutuals === null || (line !== mutualLine && line !== counted));
      const headline = free[0] && !EMPTY.test(free[0].text) ? free[0].text : null;
      return { title: title.trim(), headline, about: kgDom.join(free), mutuals, age };
    }

    function noteOf() {
      const boxed = lines.filter((line) => inNote(line.element) && (line.text || line.element === root));
      const outside = lines.filter((line) => !details.contains(line.element) && !facts.includes(line) && !theirs.some((link) => link.contains(line.element)));
      const above = outside.filter((line) => lines.indexOf(line) < titleAt);
      const isProse = !isFlat && above.reduce((sum, { text }) => sum + text.length, 0) > PROSE;
      const after = outside.filter((line) => isProse || lines.indexOf(line) > (isFlat ? Math.max(titleAt, answersAt) : titleAt));
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
