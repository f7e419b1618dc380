// What all site adapters have in common: the cards of a page, one for each invitation; whose click it was; whether it took effect.
"use strict";

(() => {
  /** How many cards are known by their markup at once. */
  const REMEMBERED = 2000;
  /** How many cards are enough to tell what all of them say. */
  const COMPARED = 40;
  const MAIN = "main,[role=main]";
  /** @type {KgRepeated} */
  const NOTHING = { hasDays: false, isCompared: false, titles: new Set(), isOwn: () => false, isMark: () => false, labels: new Set(), isTitle: () => false, print: "" };

  /** @param {KgFound[]} found @returns {(label: string) => boolean} whether a label belongs to one card rather than to all */
  function specificLabels(found) {
    /** @type {Map<string, number>} */
    const labels = new Map();
    for (const label of found.flatMap(kgWho.labelsOf)) labels.set(label, (labels.get(label) ?? 0) + 1);
    return (label) => (labels.get(label) ?? 0) < 3;
  }

  /** How many letters each card has tells well enough whether the page shows others. @param {KgFound[]} found */
  const sizesOf = (found) => found.map(({ root }) => (root.textContent ?? "").length);

  /** What was told of a page, and from what. @type {WeakMap<Document, { sizes: number[], languages: string, compared: KgCompared }>} */
  const known = new WeakMap();

  /** The cards are compared anew only once there are twice as many of them, or mostly others: those that leave take nothing back. @param {Document} document @param {KgFound[]} found @param {string} languages @param {(found: KgFound[]) => Generator<undefined, KgCompared>} compare @returns {Generator<undefined, KgCompared>} */
  function* comparedOn(document, found, languages, compare) {
    const before = known.get(document);
    const sizes = sizesOf(found.slice(0, COMPARED));
    const isMore = !before || sizes.length >= Math.min(2 * before.sizes.length, COMPARED) && sizes.length > before.sizes.length;
    const isOther = before && (before.languages !== languages || sizes.filter((size) => !before.sizes.includes(size)).length * 2 > before.sizes.length);
    if (!isMore && !isOther) return before.compared;
    const compared = yield* compare(found.slice(0, COMPARED));
    known.set(document, { sizes, languages, compared });
    return compared;
  }

  /** @param {Element} orphan @returns {boolean} a label that names someone, where a banner's would say a word or two */
  const isNamed = (orphan) => (orphan.getAttribute("aria-label") ?? "").trim().split(/\s+/).length > 2;

  /** @param {Card} card @returns {number} how much it tells: what stands on a page twice may be short in one place */
  const told = ({ invitation: { sender, note, mutuals, received_at } }) => [...Object.values(sender), note, mutuals.count, received_at].filter((fact) => fact !== null).length;

  /** @param {KgSource} source @returns {KgSource} the same for one reading, in which no link is looked at twice */
  function remembering(source) {
    /** @type {Map<Element, Entity | null>} */
    const seen = new Map();
    /** Picture and name lead to the same place. @type {Map<string | null, Entity | null>} */
    const places = new Map();
    return {
      ...source,
      entity(link) {
        const before = seen.get(link);
        if (before !== undefined) return before;
        const href = link.tagName === "A" ? link.getAttribute("href") : null;
        const same = places.get(href);
        const entity = same === undefined ? source.entity(link) : same && { ...same, link };
        places.set(href, entity);
        seen.set(link, entity);
        return entity;
      },
    };
  }

  /**
   * What one site's cards say. A card drawn anew, or read again, says the same: what was read once is known by its markup.
   * @param {KgSite} site
   * @returns {(found: KgFound, source: KgSource, phrases: KgPhrases, page: KgPage & KgCompared & { print: string, sheets: Map<KgFound, KgSheet> }) => { key: string, invitation: Invitation } | null} null if the card is not understood
   */
  function teller(site) {
    /** @type {Map<string, { key: string, invitation: Invitation } | null>} */
    const told = new Map();

    /** @type {ReturnType<typeof teller>} */
    function tell(found, source, phrases, page) {
      // But for labels that are no text and days that are ages, a card is spread out as it was for comparing.
      const compared = page.repeated.labels.size === 0 && !page.repeated.hasDays && page.sheets.get(found);
      const sheet = compared ? { ...compared, ...page } : kgCard.sheetOf(found, source, phrases, page);
      const draft = kgCard.read(sheet, page.places);
      if (!draft) return null;
      const invitation = site.invitation(found, draft, phrases);
      const target = draft.target && draft.target.slug !== draft.sender.slug ? [draft.target.slug] : [];
      return { key: [invitation.kind, draft.sender.slug, ...target].join(" "), invitation };
    }

    return (found, source, phrases, page) => {
      // A badge of ours is an empty box, and an empty box says nothing.
      const markup = `${page.print} ${kgWho.labelsOf(found).map(page.isSpecific).join()} ${found.root.outerHTML.replaceAll("<div></div>", "")}`;
      const before = told.get(markup);
      if (before !== undefined) return before;
      const said = tell(found, source, phrases, page);
      if (told.size > REMEMBERED) told.clear();
      told.set(markup, said);
      return said;
    };
  }

  /**
   * @param {KgSite} site
   * @param {ReturnType<typeof teller>} tell
   * @param {Document} document
   * @param {Date} now
   * @param {(found: KgFound[]) => KgFound[]} inOrder
   * @returns {Generator<Card | null | undefined, Reading>} card by card, null where one is not understood; undefined where it may rest before the first
   */
  function* reading(site, tell, document, now, inOrder) {
    const alone = site.alone?.(document);
    if (alone) {
      yield* alone.cards;
      return alone;
    }
    const styles = kgStyles.refresh(document);
    const source = remembering(site.source);
    const { cards: all, orphans, languages } = kgCards.find(document, source);
    // Beside the page's main part the same words answer other things, such as a first message.
    const main = document.querySelector(MAIN);
    const isInside = source.isInMain && all.some(({ root }) => main?.contains(root)) ? (/** @type {Element} */ element) => main?.contains(element) === true : () => true;
    const found = all.filter(({ root }) => isInside(root));
    const ordered = inOrder(found);
    yield undefined;
    const phrases = kgPhrases.phrases(languages);
    const plain = { repeated: NOTHING, isSpecific: specificLabels(found), now };
    /** @type {Map<KgFound, KgSheet>} */
    const sheets = new Map();
    const { repeated, places } = yield* comparedOn(document, found, [styles, ...languages].join(), function* compare(some) {
      for (const each of some) {
        sheets.set(each, kgCard.sheetOf(each, source, phrases, plain));
        yield undefined;
      }
      const words = kgRepeated.of([...sheets.values()], phrases);
      yield undefined;
      return { repeated: words, places: kgPlaces([...sheets.values()], phrases, words) };
    });
    const page = { ...plain, repeated, places, sheets, print: [styles, ...languages, repeated.print, places.print].join("\n") };
    /** @type {Map<KgFound, Card | null>} */
    const read = new Map();
    for (const each of ordered) {
      const said = tell(each, source, phrases, page);
      const card = said && toCard(each, said);
      read.set(each, card);
      yield card;
    }
    /** @type {Map<string, Card>} */
    const cards = new Map();
    const lost = orphans.filter(isInside);
    const strange = [...lost, ...found.filter((each) => !read.get(each)).map(({ accept }) => accept)];
    let unread = lost.length > 1 || lost.some(isNamed) || (found.length === 0 && lost.some((orphan) => orphan.closest(MAIN))) ? lost.length : 0;
    for (const each of found) {
      const card = read.get(each);
      const twin = card && cards.get(card.key);
      if (!card) unread += 1;
      else if (!twin) cards.set(card.key, card);
      else if (told(card) <= told(twin)) twin.twins.push(card);
      else cards.set(card.key, { ...card, twins: [...twin.twins, { ...twin, twins: [] }] });
    }
    const promised = site.promised(document);
    const isHere = site.isHere(document);
    const isLost = unread > 0 || (isHere && promised !== null && promised > 0);
    return { state: cards.size > 0 ? "cards" : isLost ? "unreadable" : isHere ? "empty" : "elsewhere", cards: [...cards.values()], promised, unread, strange };
  }

  /** @param {ReturnType<typeof reading>} steps @returns {Reading} */
  function whole(steps) {
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** @param {KgFound} found @param {{ key: string, invitation: Invitation }} said @returns {Card} */
  const toCard = ({ root, ...found }, said) => ({ ...said, ...found, element: root, twins: [] });

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
  globalThis.kgAdapter = (site) => {
    const tell = teller(site);
    const asFound = (/** @type {KgFound[]} */ found) => found;
    const read = (/** @type {Document} */ document, now = new Date()) => whole(reading(site, tell, document, now, asFound));
    return {
      name: site.name,
      read,
      reading: (document, inOrder) => reading(site, tell, document, new Date(), inOrder),
      clicked,
      settled(card, { state, unread, strange, cards }, document, before) {
        // Where no card can be read the list is still being drawn, unless the same ones could not be read before.
        const isLeft = unread > 0 ? strange.every((accept) => before.strange.includes(accept)) : state === "empty" || site.isDone(card, document);
        // One more that cannot be read may be this one, drawn anew.
        const isSound = state === "cards" ? unread <= before.unread : isLeft;
        return isSound && cards.every(({ key }) => key !== card.key);
      },
      report(document) {
        const found = read(document);
        const meanings = new Map(found.cards.flatMap((card) => /** @type {[Element, string][]} */ ([[card.element, "card"], [card.accept, "accept"], ...(card.ignore ? [[card.ignore, "ignore"]] : [])])));
        return kgReport(site.name, document, found, (element) => {
          const kind = site.source.entity(element)?.kind;
          return meanings.get(element) ?? (kind ? `link to ${kind}` : null);
        });
      },
    };
  };
})();
