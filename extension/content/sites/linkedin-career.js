// The sections of a profile that tell where someone works and worked, and where they studied, in any language: only names that two places agree on.
"use strict";

(() => {
  const HEADINGS = "h2,[role=heading]";
  /** What a page says beside a name in the description of a logo: "Logo of the company" is the longest. */
  const BESIDE = 4;
  /** A span of time: its first year, and what stands after the dash. */
  const SPAN = /(\p{Nd}{4}).{0,12}?\s[-–—]\s*([^·•]+)/u;
  const YEAR = /\p{Nd}{4}/u;
  /** Thai years count from the Buddha; those of no other calendar are that high. */
  const BUDDHIST = 543;
  const HIGHEST = 2400;

  /** The page shows each line once to the eye and once to the ear; what is for the eye is whole. @param {Element} element */
  const isUnseen = (element) => element.localName === "svg" || (kgDom.isHidden(element) && element.getAttribute("aria-hidden") !== "true");

  /** @param {string} text @returns {number} */
  const wordsIn = (text) => text.split(/\s+/).filter(Boolean).length;

  /** @param {Element} heading @param {Element} main @returns {Element} the part of the page that has this heading and no other */
  function sectionOf(heading, main) {
    let node = heading;
    while (node.parentElement && node.parentElement !== main && node.parentElement.querySelectorAll(HEADINGS).length === 1) node = node.parentElement;
    return node;
  }

  /** @param {Element} link @returns {string | null} what was searched for: so the page links names that have no page of their own */
  function soughtBy(link) {
    const url = kgDom.address(link, link.ownerDocument.baseURI);
    return url?.pathname.startsWith("/search/results/") ? url.searchParams.get("keywords") : null;
  }

  /** @param {Element} section @param {KgSource} source @returns {{ root: Element, said: string[] }[]} each entry, and what its links say the name is */
  function entriesOf(section, source) {
    /** @type {Map<string, { link: Element, said: string[] }>} */
    const found = new Map();
    for (const link of section.querySelectorAll("a[href]")) {
      const entity = source.entity(link);
      const name = entity?.kind === "company" ? entity.slug.replaceAll("-", " ") : soughtBy(link);
      if (name && !found.has(name)) found.set(name, { link, said: [name] });
    }
    const links = [...found.values()].map(({ link }) => link);
    return [...found.values()].map(({ link, said }) => {
      let root = link;
      while (root.parentElement && root.parentElement !== section && links.every((other) => other === link || !root.parentElement?.contains(other))) root = root.parentElement;
      return { root, said };
    });
  }

  /** @param {{ root: Element, said: string[] }} entry @param {PageLine[]} lines @returns {string | null} the name that a line shows, and its logo or its link confirms */
  function nameOf({ root, said }, lines) {
    const logos = [...root.querySelectorAll("img[alt],figure[aria-label],svg[aria-label]")].map((picture) => kgDom.squeeze(picture.getAttribute("alt") ?? picture.getAttribute("aria-label")));
    const isSame = (/** @type {string} */ one, /** @type {string} */ other) => kgWho.mentions(one, other) && kgWho.mentions(other, one);
    const isOnLogo = (/** @type {string} */ part) => logos.some((logo) => kgWho.mentions(logo, part) && wordsIn(logo) - wordsIn(part) <= BESIDE);
    const names = lines.map(({ text }) => text.split(/\s[·•]\s/)[0]?.trim() ?? "").filter((part) => part.length > 1 && (isOnLogo(part) || said.some((one) => isSame(one, part))));
    return names.reduce((/** @type {string | null} */ longest, name) => (name.length > (longest?.length ?? 0) ? name : longest), null);
  }

  /** @param {string} digits four of any script @returns {number} */
  function year(digits) {
    const number = Number(kgPhrases.plainDigits(digits));
    return number > HIGHEST ? number - BUDDHIST : number;
  }

  /** @param {PageLine[]} lines @returns {{ started: number | null, ended: number | null, isNow: boolean }} from the first beginning to the last end of all the spans in them */
  function timeIn(lines) {
    const spans = lines.flatMap(({ text }) => {
      const [, first, end] = SPAN.exec(text) ?? [];
      const last = end === undefined ? null : YEAR.exec(end);
      return first && end !== undefined ? [{ started: year(first), ended: last && year(last[0]) }] : [];
    });
    const ends = spans.flatMap(({ ended }) => ended ?? []);
    const isNow = ends.length < spans.length;
    return { started: spans.length ? Math.min(...spans.map(({ started }) => started)) : null, ended: isNow || ends.length === 0 ? null : Math.max(...ends), isNow };
  }

  /** @param {Stay[]} entries @returns {Stay[] | null} those that tell their years */
  function staysIn(entries) {
    const dated = entries.filter(({ started }) => started !== null).map(({ name, started, ended }) => ({ name, started, ended }));
    return dated.length ? dated : null;
  }

  /**
   * @param {Element} main @param {KgSource} source @param {KgPhrases} phrases
   * @returns {{ companies: string[], schools: string[], jobs: Stay[] | null, studies: Stay[] | null }} employers of today, schools, and both with their years where they tell them; without what is not understood
   */
  globalThis.kgCareer = (main, source, phrases) => {
    /** @param {"experience" | "education"} wanted */
    const entriesUnder = (wanted) => {
      const heading = [...main.querySelectorAll(HEADINGS)].find((each) => phrases.isHeading(wanted, kgDom.text(each)));
      const entries = heading ? entriesOf(sectionOf(heading, main), source) : [];
      return entries.flatMap((entry) => {
        const lines = kgDom.lines(entry.root, () => false, isUnseen);
        const name = nameOf(entry, lines);
        return name ? [{ name, ...timeIn(lines) }] : [];
      });
    };
    const [worked, studied] = [entriesUnder("experience"), entriesUnder("education")];
    return {
      companies: worked.filter(({ isNow }) => isNow).map(({ name }) => name),
      schools: studied.map(({ name }) => name),
      jobs: staysIn(worked),
      studies: staysIn(studied),
    };
  };
})();
