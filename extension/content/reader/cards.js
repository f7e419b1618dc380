// Finds the cards: accept controls first, then up to the element that holds one invitation. Classes play no part.
"use strict";

(() => {
  const CONTROLS = "button,a,input[type=submit],input[type=button],[role=button],[role=link],[role=menuitem],[tabindex],[aria-label]";
  const PRESSED = "button,a,input,[role=button],[role=link],[role=menuitem]";
  const ENDS = "li,article,tr,[role=listitem],[role=article],[role=row],[data-view-name=pending-invitation],[componentkey^='urn:li:']";
  const TOPS = "body,main,[role=main],[role=dialog],[role=alertdialog],[role=feed]";
  const BARRIERS = `${ENDS},h1,h2,h3,h4,hr,nav,header,footer,aside,[role=heading],[role=navigation],[role=radio],[role=tab],[role=main],[role=alertdialog]`;
  const SMALL = "h3,h4";
  const NAMES = "h2,h3,h4";
  /** Parts of tables: one card's where each holds one. */
  const GROUPS = "tbody,[role=rowgroup]";
  const DIALOGS = "dialog,[role=dialog],[role=alertdialog],footer,[role=contentinfo]";
  const OFFERS = /^invite\s.+\sto connect$/i;

  /** @param {Element} control @returns {string} what it shows, or an empty text if that is too long to be a button's */
  function shown(control) {
    if (!control.matches(PRESSED)) return "";
    if ((control.textContent ?? "").length > 200) return "";
    const text = kgDom.text(control) || (control.getAttribute("value") ?? "");
    return text.length > 40 ? "" : text;
  }

  /**
   * @param {Element} control
   * @param {"invitation" | "friend"} sort
   * @param {string[] | undefined} languages
   * @returns {{ answer: "accept" | "ignore" | "both", languages: string[] } | null} by its text, or by its label where the text says nothing
   */
  function answerOf(control, sort, languages) {
    const label = kgDom.label(control);
    if (label.length > 250 || OFFERS.test(label) || control.getAttribute("componentkey")?.startsWith("ConnectButtonstate:")) return null;
    const text = shown(control);
    const spoken = label || (control.matches(PRESSED) ? kgDom.spoken(control) : "");
    return (text && kgPhrases.answer(text, sort, languages)) || (spoken.length > 0 && spoken.length <= 250 ? kgPhrases.answer(spoken, sort, languages) : null);
  }

  /**
   * @param {Document} document
   * @param {KgSource} source
   * @param {Element[]} links its entity links
   * @param {string[]} [languages] in which to ask; all by default
   * @param {(element: Element) => boolean} [isUnseen]
   */
  function saying(document, source, links, languages, isUnseen = kgDom.seeing()) {
    const entities = new Set(links);
    /** @type {Map<Element, KgAnswer>} */
    const controls = new Map();
    for (const element of document.querySelectorAll(CONTROLS)) {
      if (entities.has(element)) continue;
      const said = answerOf(element, source.sort, languages);
      if (!said || said.answer === "both" || isUnseen(element) || source.isAction(element)) continue;
      controls.set(element, { answer: said.answer, languages: said.languages });
      for (let above = element.parentElement; above; above = above.parentElement) controls.delete(above);
    }
    return controls;
  }

  /**
   * @param {Document} document
   * @param {KgSource} source
   * @param {Element[]} links its entity links
   * @returns {Map<Element, KgAnswer>} in the page's own language, or, where invitations are likely, in any
   */
  function controlsOf(document, source, links) {
    const isUnseen = kgDom.seeing();
    if (source.answers) return new Map(source.answers(document).flatMap(([element, answer]) => (isUnseen(element) ? [] : [[element, { answer, languages: [] }]])));
    const named = kgPhrases.languageOf(document.documentElement.lang);
    const controls = saying(document, source, links, [...new Set([named ?? "en", "en"])]);
    const isAnswered = (/** @type {Map<Element, KgAnswer>} */ said) => [...said.values()].some(({ answer }) => answer === "accept");
    if (links.length === 0 || !source.isLikely(document) || isAnswered(controls)) return controls;
    const inAny = saying(document, source, links);
    // Open menus count only where nothing beside them answers.
    return isAnswered(inAny) ? inAny : saying(document, source, links, undefined, kgDom.seeing(kgDom.isGone));
  }

  /** @param {Element} link @param {Set<string>} slugs of the card so far @param {KgSource} source @returns {boolean} whether it leads to someone else, or elsewhere on the site */
  function isOther(link, slugs, source) {
    const entity = source.entity(link);
    if (entity) return !slugs.has(entity.slug);
    const { baseURI } = link.ownerDocument;
    const url = kgDom.address(link, baseURI);
    // What leaves the site may do so by an address of its own.
    return !source.isAction(link) && url !== null && url.origin === new URL(baseURI).origin && !url.searchParams.has("url");
  }

  /** @param {Element} heading @param {Set<string>} slugs of the card so far @param {KgSource} source @returns {boolean} whether all that it links to is of the card */
  function isOnlyOf(heading, slugs, source) {
    const links = [...heading.querySelectorAll("a[href]")];
    return links.length > 0 && links.every((link) => slugs.has(source.entity(link)?.slug ?? ""));
  }

  /** @param {Element} sibling @param {boolean} isAfter whether it stands after the card @param {Set<string>} slugs of the card so far @param {KgSource} source */
  function isForeign(sibling, isAfter, slugs, source) {
    if (sibling.matches(BARRIERS)) return true;
    const barriers = [...sibling.querySelectorAll(BARRIERS)];
    const names = barriers.filter((barrier) => barrier.matches(NAMES));
    // What names the one who asks, and nobody else, belongs to the card.
    if (names.length > 0 && names.every((name) => isOnlyOf(name, slugs, source))) return false;
    // A small heading that nobody sees names a part of the card, and so does one over a text alone that comes after the rest.
    const isTextAfter = isAfter && sibling.querySelector("a[href],button,[role=button]") === null;
    if (barriers.some((barrier) => !barrier.matches(SMALL) || !(isTextAfter || kgDom.isHidden(barrier)))) return true;
    if (sibling.querySelector("button,[role=button]") === null) return false;
    return [sibling, ...sibling.querySelectorAll("a[href]")].some((link) => link.tagName === "A" && isOther(link, slugs, source));
  }

  /** @param {Element} part @returns {boolean} whether nothing in it can be pressed, and nothing is a heading but all of it */
  function isTextAlone(part) {
    const heading = part.matches(kgDom.HEADINGS) ? part : part.querySelector(kgDom.HEADINGS);
    return part.querySelector("a[href],button,[role=button]") === null && (heading === null || kgDom.text(heading) === kgDom.text(part));
  }

  /** @param {Element} part @returns {boolean} whether there is no text in it but what can be pressed */
  const isBare = (part) => kgDom.lines(part, (element) => element.matches(PRESSED)).every(({ text }) => text === "");

  /** @param {Element[]} links entity links of the page @param {KgSource} source @returns {(link: Element) => boolean} whether a link shows nothing, or what links to others show too */
  function labelling(links, source) {
    const textOf = (/** @type {Element} */ link) => kgDom.squeeze(link.textContent);
    const isOften = kgPhrases.whenMet((text) => new Set(links.filter((link) => textOf(link) === text).map((link) => source.entity(link)?.slug)).size > 2);
    return (link) => textOf(link) === "" || isOften(textOf(link));
  }

  /**
   * @param {Element} accept
   * @param {{ accepts: Map<Element, Element[]>, ignores: Map<Element, Element[]>, links: Map<Element, Element[]> }} held
   * @param {KgSource} source
   * @param {boolean} isOneOfMany whether there are others on the page
   * @param {(link: Element) => boolean} isLabel whether a link names nobody
   * @returns {Element | null} the largest element that holds this invitation and nothing else
   */
  function climb(accept, held, source, isOneOfMany, isLabel) {
    const slugsIn = (/** @type {Element} */ node) => new Set((held.links.get(node) ?? []).map((link) => source.entity(link)?.slug ?? ""));
    /** @param {Element} outer @param {Element} inner @param {Set<string>} slugs */
    const isMerelyAround = (outer, inner, slugs) => outer.querySelector("h1,h2,h3,nav") === null
      && [...outer.querySelectorAll("a[href]")].every((link) => inner.contains(link) || !isOther(link, slugs, source));
    const isAlone = (/** @type {Element} */ node) => (held.accepts.get(node)?.length ?? 0) === 1 && (held.ignores.get(node)?.length ?? 0) <= 1;
    let card = /** @type {Element | null} */ (null);
    for (let node = accept.parentElement; node && isAlone(node) && !node.matches(TOPS); node = node.parentElement) {
      const isFull = held.links.has(node) && (held.ignores.has(node) || node.matches(ENDS));
      if (isFull && node.matches(ENDS)) {
        const outer = node.parentElement?.closest(`${ENDS},${GROUPS}`);
        const isWhole = outer?.matches(GROUPS) !== true || isOneOfMany;
        return outer && isWhole && isAlone(outer) && isMerelyAround(outer, node, slugsIn(node)) ? outer : node;
      }
      if (!card && isFull) card = node;
      else if (card) {
        const slugs = slugsIn(card);
        const inner = card;
        const parts = [...node.children];
        const isNameless = () => isOneOfMany && kgDom.label(accept) === "" && (held.links.get(inner) ?? []).every(isLabel) && isBare(inner);
        const isOutside = (/** @type {Element} */ child, /** @type {number} */ place) => isForeign(child, place > parts.indexOf(inner), slugs, source) && !(isTextAlone(child) && isNameless());
        if (parts.some((child, place) => child !== inner && isOutside(child, place))) return card;
        card = node;
      }
    }
    return card;
  }

  /**
   * Invitations in a language the reader does not know: two controls with words, alone together, under one entity link.
   * @param {Document} document
   * @param {KgSource} source
   * @param {Element[]} links
   * @returns {[Element, Element][]}
   */
  function pairsOf(document, source, links) {
    const entities = new Set(links);
    const isUnseen = kgDom.seeing();
    const controls = [...document.querySelectorAll(PRESSED)].filter((control) => !entities.has(control) && !source.isAction(control)
      && !OFFERS.test(control.getAttribute("aria-label") ?? "") && shown(control) !== "" && !(control.tagName === "A" && isElsewhere(control, document)) && !isUnseen(control));
    const inner = controls.filter((control) => !controls.some((other) => other !== control && control.contains(other)));
    const held = kgDom.holders(inner);
    /** @type {[Element, Element][]} */
    const pairs = [];
    inner.forEach((control, place) => {
      const next = inner[place + 1];
      const both = next && kgDom.common(control, next);
      if (!both || (held.get(both)?.length ?? 0) !== 2) return;
      if (kgDom.lines(both, (part) => part === control || part === next).every((line) => line.text === "")) pairs.push([control, next]);
    });
    return pairs;
  }

  /** @param {Element} anchor @param {Document} document */
  function isElsewhere(anchor, document) {
    const target = kgDom.address(anchor, document.baseURI);
    return target !== null && target.pathname !== new URL(document.baseURI).pathname;
  }

  /** @param {Element} root of a card @param {Element} accept @param {Element | null} ignore @returns {Element} outside every link and button */
  function anchorOf(root, accept, ignore) {
    const both = ignore && kgDom.common(accept, ignore);
    const group = both && both !== root && root.contains(both) ? both : kgDom.branch(accept, root);
    return group.parentElement?.closest("a,button,[role=button],[role=link]") ?? group;
  }

  /**
   * @param {Document} document
   * @param {KgSource} source
   * @returns {{ cards: KgFound[], orphans: Element[], languages: string[] }} `orphans` are accept controls that no card could be found for
   */
  function find(document, source) {
    const links = [...document.querySelectorAll("a[href]")].filter((link) => source.entity(link) !== null);
    const controls = controlsOf(document, source, links);
    const wanted = (/** @type {string} */ answer) => [...controls].filter(([, said]) => said.answer === answer).map(([control]) => control);
    const accepts = wanted("accept");
    const ignores = wanted("ignore");
    const named = kgPhrases.languageOf(document.documentElement.lang);
    const spoken = new Set(accepts.flatMap((accept) => controls.get(accept)?.languages ?? []));
    const languages = named && (spoken.has(named) || spoken.size === 0) ? [named] : [...spoken, ...(named ? [named] : [])];
    const isLabel = labelling(links, source);
    /** @param {[Element, Element | null][]} answers @param {boolean} isTold */
    const gather = (answers, isTold) => {
      const [first] = answers;
      const last = answers.at(-1);
      // What holds them all is no card.
      const top = first && last && first !== last ? kgDom.common(first[0], last[0]) : null;
      const held = {
        accepts: kgDom.holders(answers.map(([accept]) => accept), top), links: kgDom.holders(links, top),
        ignores: kgDom.holders(isTold ? ignores : answers.flatMap(([, ignore]) => ignore ?? []), top),
      };
      return answers.map(([accept]) => {
        const root = climb(accept, held, source, answers.length > 1, isLabel);
        return { accept, root, ignore: (root && held.ignores.get(root)?.[0]) ?? null, isTold };
      });
    };
    let found = gather(accepts.map((accept) => [accept, null]), true);
    if (found.every(({ root }) => root === null) && source.isListed(document)) {
      const byShape = gather(pairsOf(document, source, links).map(([first, second]) => [second, first]), false);
      if (byShape.some(({ root }) => root !== null)) found = [...byShape.filter(({ root }) => root !== null), ...found];
    }
    return {
      languages,
      cards: found.flatMap(({ root, ...answers }) => (root ? [{ root, anchor: anchorOf(root, answers.accept, answers.ignore), ...answers }] : [])),
      orphans: found.filter(({ root, accept }) => root === null && accept.closest(DIALOGS) === null).map(({ accept }) => accept),
    };
  }

  globalThis.kgCards = { PRESSED, find, controlsOf };
})();
