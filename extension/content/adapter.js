// What all site adapters have in common: the cards of a page, one for each invitation; whose click it was; whether it took effect.
"use strict";

(() => {
  /** @param {KgFound[]} found @returns {Set<string>} lines that most cards show word for word, such as a title phrase broken in two */
  function sharedLines(found) {
    /** @type {Map<string, number>} */
    const seen = new Map();
    for (const { root, accept, ignore } of found) {
      const isControl = (/** @type {Element} */ element) => element === accept || element === ignore || kgCard.isButton(element);
      const lines = kgDom.lines(root, isControl);
      const afterNames = lines.flatMap(({ text, links }) => links.map((link) => text.replace(kgDom.text(link), "").trim()));
      for (const text of new Set([...lines.map((line) => line.text), ...afterNames])) seen.set(text, (seen.get(text) ?? 0) + 1);
    }
    return new Set([...seen].filter(([text, times]) => text.length > 3 && times > 2 && times * 2 > found.length).map(([text]) => text));
  }

  /** @param {KgFound[]} found @returns {(label: string) => boolean} whether a label belongs to one card rather than to all */
  function specificLabels(found) {
    /** @type {Map<string, number>} */
    const labels = new Map();
    for (const { accept, ignore } of found) {
      for (const label of [accept.getAttribute("aria-label"), ignore?.getAttribute("aria-label")]) if (label) labels.set(label, (labels.get(label) ?? 0) + 1);
    }
    return (label) => (labels.get(label) ?? 0) < 3;
  }

  /** @param {Element} orphan @returns {boolean} a label that names someone, where a banner's would say a word or two */
  const isNamed = (orphan) => (orphan.getAttribute("aria-label") ?? "").trim().split(/\s+/).length > 2;

  /** @param {KgSource} source @returns {KgSource} the same for one reading, in which no link is looked at twice */
  function remembering(source) {
    /** @type {Map<Element, Entity | null>} */
    const seen = new Map();
    return {
      ...source,
      entity(link) {
        const before = seen.get(link);
        if (before !== undefined) return before;
        const entity = source.entity(link);
        seen.set(link, entity);
        return entity;
      },
    };
  }

  /** @param {KgSite} site @param {Document} document @param {Date} now @returns {Reading} */
  function read(site, document, now) {
    const alone = site.alone?.(document);
    if (alone) return alone;
    const source = remembering(site.source);
    const { cards: found, orphans, languages } = kgCards.find(document, source);
    const phrases = kgPhrases.phrases(languages);
    const common = phrases.isKnown ? new Set() : sharedLines(found);
    const isSpecific = specificLabels(found);
    /** @type {Map<string, Card>} */
    const cards = new Map();
    let unread = orphans.length > 1 || orphans.some(isNamed) ? orphans.length : 0;
    for (const each of found) {
      const draft = kgCard.read(kgCard.sheetOf(each, source, phrases, { common, isSpecific, now }));
      if (!draft) {
        unread += 1;
        continue;
      }
      const card = toCard(site, each, draft, phrases);
      const twin = cards.get(card.key);
      if (twin) twin.twins.push(card);
      else cards.set(card.key, card);
    }
    const promised = site.promised(document);
    const isHere = site.isHere(document);
    const isLost = unread > 0 || (isHere && promised !== null && promised > 0);
    return { state: cards.size > 0 ? "cards" : isLost ? "unreadable" : isHere ? "empty" : "elsewhere", cards: [...cards.values()], promised, unread };
  }

  /** @param {KgSite} site @param {KgFound} found @param {KgDraft} draft @param {KgPhrases} phrases @returns {Card} */
  function toCard(site, found, draft, phrases) {
    const { root, accept, ignore, isTold } = found;
    const both = ignore && kgDom.common(accept, ignore);
    const group = both && both !== root && root.contains(both) ? both : kgDom.branch(accept, root);
    const anchor = group.parentElement?.closest("a,button,[role=button],[role=link]") ?? group;
    const invitation = site.invitation(found, draft, phrases);
    const target = draft.target && draft.target.slug !== draft.sender.slug ? [draft.target.slug] : [];
    return { key: [invitation.kind, draft.sender.slug, ...target].join(" "), element: root, anchor, accept, ignore, isTold, twins: [], invitation };
  }

  /** @param {EventTarget[]} path @param {Reading} reading @returns {{ card: Card, answer: "accepted" | "ignored" } | null} */
  function clicked(path, reading) {
    for (const card of reading.cards) {
      for (const { accept, ignore, isTold } of [card, ...card.twins]) {
        if (!isTold) continue;
        if (path.includes(accept)) return { card, answer: "accepted" };
        if (ignore && path.includes(ignore)) return { card, answer: "ignored" };
      }
    }
    return null;
  }

  /** @param {KgSite} site @returns {SiteAdapter} */
  globalThis.kgAdapter = (site) => ({
    name: site.name,
    read: (document, now = new Date()) => read(site, document, now),
    clicked,
    settled(card, document) {
      const reading = read(site, document, new Date());
      return (reading.state === "cards" || reading.state === "empty" || site.isDone(card, document)) && reading.unread === 0 && reading.cards.every(({ key }) => key !== card.key);
    },
    report(document) {
      const reading = read(site, document, new Date());
      const meanings = new Map(reading.cards.flatMap((card) => /** @type {[Element, string][]} */ ([[card.element, "card"], [card.accept, "accept"], ...(card.ignore ? [[card.ignore, "ignore"]] : [])])));
      return kgReport(site.name, document, reading, (element) => {
        const kind = site.source.entity(element)?.kind;
        return meanings.get(element) ?? (kind ? `link to ${kind}` : null);
      });
    },
  });
})();
