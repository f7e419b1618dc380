// Mastodon's follow requests, on any server: its pictures tell the answers, its links tell who asks, the text beside the name is the bio.
"use strict";

(() => {
  const YES = "svg[class~=icon-check],i[class~=fa-check]";
  const NAMED = "[class*=display-name],:has([class*=display-name])";
  const NO = "svg[class~=icon-times],i[class~=fa-times]";

  /** @param {Document} document @returns {[Element, "accept" | "ignore"][]} by icon; without icons, the first of two buttons authorizes */
  function answers(document) {
    /** @type {[Element, "accept" | "ignore"][]} */
    const found = [];
    const buttons = [...document.querySelectorAll("button,[role=button]")];
    for (const button of buttons) {
      if (button.querySelector(YES)) found.push([button, "accept"]);
      else if (button.querySelector(NO)) found.push([button, "ignore"]);
    }
    if (found.length > 0 || !isHere(document)) return found;
    const held = kgDom.holders(buttons);
    for (const [holder, both] of held) {
      const [first, second] = both;
      if (first && second && both.length === 2 && holder.querySelector("a[href]") === null && kgDom.text(holder) === "") found.push([first, "accept"], [second, "ignore"]);
    }
    return [...new Map(found)];
  }

  /** @param {Element} link @returns {Entity | null} */
  function entity(link) {
    if (link.tagName !== "A") return null;
    const { baseURI } = link.ownerDocument;
    const url = kgDom.address(link, baseURI);
    const name = url ? /^\/@([^/]+)\/?$/.exec(kgDom.decode(url.pathname))?.[1] : undefined;
    const { origin } = new URL(baseURI);
    // Older servers link a name to the server it is from; in a bio such a link is a mention of somebody else.
    if (!url || !name || (url.origin !== origin && !link.matches(NAMED))) return null;
    const slug = url.origin === origin ? name : `${name}@${url.host}`;
    return { kind: "person", slug, url: `${origin}/@${slug}`, link };
  }

  /** @param {KgFound} found @param {KgDraft} draft @returns {Invitation} */
  function invitation({ root }, draft) {
    const pictures = [...root.querySelectorAll("a[href]")].filter((link) => entity(link)?.slug === draft.sender.slug && link.querySelector("img") !== null);
    return {
      id: root.closest("[data-id]")?.getAttribute("data-id") ?? null, site: "mastodon", kind: "person", received_at: null, first_seen_at: null, note: null, note_truncated: null,
      sender: {
        name: draft.name, profile_url: draft.sender.url, headline: draft.about, company: null, school: null, location: null, degree: null, connections: null,
        has_photo: kgMarks.hasPhoto(pictures), verified: null, premium: null, open_to_work: null, follows_you: null,
      },
      mutuals: { count: null, names: [] },
    };
  }

  const isHere = (/** @type {Document} */ document) => /\/follow_requests\/?$/.test(new URL(document.baseURI).pathname);

  globalThis.kgSite = kgAdapter({
    name: "mastodon", source: { sort: "invitation", hasBio: true, isInMain: false, answers, entity, isAction: () => false, nameFromPicture: () => null, isLikely: () => false, isListed: () => false },
    invitation, isHere, isDone: () => false,
    promised: (document) => Number(document.querySelector("[role=feed] [aria-setsize]")?.getAttribute("aria-setsize")) || null,
  });
})();
