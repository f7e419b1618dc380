// X's follower requests: one cell per person with name, handle, marks and bio; Decline comes first, Accept second.
"use strict";

(() => {
  const HOST = /(?:^|\.)(?:x|twitter)\.com$/;
  const PLACES = new Set("compose explore follower_requests hashtag home i jobs login messages notifications premium search settings".split(" "));

  /** @param {Element} link @returns {Entity | null} */
  function entity(link) {
    if (link.tagName !== "A") return null;
    const url = kgDom.address(link, link.ownerDocument.baseURI);
    const slug = url && HOST.test(url.hostname) ? /^\/(\w{1,15})\/?$/.exec(url.pathname)?.[1] : undefined;
    return url && slug && !PLACES.has(slug) ? { kind: "person", slug, url: `${url.origin}/${slug}`, link } : null;
  }

  /** @param {KgFound} found @param {KgDraft} draft @param {KgPhrases} phrases @returns {Invitation} */
  function invitation({ root }, draft, phrases) {
    const lines = (draft.about ?? "").split("\n").filter((line) => line.toLowerCase() !== `@${draft.sender.slug.toLowerCase()}`);
    const pictures = [...root.querySelectorAll("a[href]")].filter((link) => entity(link)?.slug === draft.sender.slug && link.querySelector("img,[style*='background-image']") !== null);
    return {
      id: null, site: "x", kind: "person", received_at: null, first_seen_at: null, note: null, note_truncated: null,
      sender: {
        name: draft.name, profile_url: draft.sender.url, headline: lines.join("\n").trim() || null, company: null, school: null, location: null, degree: null, connections: null,
        has_photo: kgMarks.hasPhoto(pictures), verified: kgMarks.marks(root, draft.name, phrases).verified, premium: null, open_to_work: null,
        follows_you: phrases.isKnown ? phrases.isFollower(draft.title) : null,
      },
      mutuals: { count: null, names: [] },
    };
  }

  const isHere = (/** @type {Document} */ document) => /^\/follower_requests(?:\/|$)/.test(new URL(document.baseURI).pathname);

  globalThis.kgSite = kgAdapter({
    name: "x", source: { sort: "invitation", hasBio: true, isInMain: false, entity, isAction: () => false, nameFromPicture: () => null, isLikely: isHere, isListed: isHere },
    invitation, isHere, promised: () => null, isDone: () => false,
  });
})();
