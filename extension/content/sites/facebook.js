// Facebook's friend requests: confirm and delete are words, the rest is links and the order of the lines. There is no note.
"use strict";

(() => {
  const HOST = /(?:^|\.)facebook\.com$/;
  const PLACES = new Set(("bookmarks events friends gaming groups hashtag help home.php login login.php marketplace me memories messages notifications pages photo photo.php "
    + "photos posts profile.php reel search settings share stories story.php watch").split(" "));

  /** @param {Element} link @returns {Entity | null} */
  function entity(link) {
    if (link.tagName !== "A") return null;
    const url = kgDom.address(link, link.ownerDocument.baseURI);
    if (!url || !HOST.test(url.hostname)) return null;
    const [, area = "", , number] = url.pathname.split("/");
    const id = url.pathname === "/profile.php" ? url.searchParams.get("id") : area === "people" ? number : area === "friends" ? url.searchParams.get("profile_id") : null;
    if (id) return { kind: "person", slug: id, url: `${url.origin}/profile.php?id=${id}`, link };
    const slug = kgDom.decode(area);
    return /^[\w.]{3,}$/.test(slug) && !PLACES.has(slug) && /^\/[^/]+\/?$/.test(url.pathname) ? { kind: "person", slug, url: `${url.origin}/${slug}`, link } : null;
  }

  /** @param {KgFound} _found @param {KgDraft} draft @returns {Invitation} */
  function invitation(_found, draft) {
    return {
      id: null, site: "facebook", kind: draft.sender.kind, received_at: draft.age, first_seen_at: null, note: null, note_truncated: null,
      sender: {
        name: draft.name, profile_url: draft.sender.url, headline: null, company: null, school: null, location: null, degree: null, connections: null,
        has_photo: kgMarks.hasPhoto(draft.pictures), verified: null, premium: null, open_to_work: null, follows_you: null,
      },
      mutuals: draft.mutuals ?? { count: null, names: [] },
    };
  }

  /** @param {Document} document @returns {number | null} as in the heading "4 friend requests" */
  function promised(document) {
    for (const heading of document.querySelectorAll("h1,h2,[role=heading]")) {
      const number = /^(\d[\d.,]*)\s/.exec(kgDom.squeeze(heading.textContent))?.[1];
      if (number) return Number(number.replace(/\D/g, ""));
    }
    return null;
  }

  const isHere = (/** @type {Document} */ document) => /^\/friends(?:\/|$)/.test(new URL(document.baseURI).pathname);

  globalThis.kgSite = kgAdapter({
    name: "facebook", source: { sort: "friend", hasBio: false, isInMain: false, entity, isAction: () => false, nameFromPicture: () => null, isLikely: isHere, isListed: () => false },
    invitation, promised, isHere, isDone: () => false,
  });
})();
