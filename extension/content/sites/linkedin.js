// LinkedIn's received invitations, in every generation of the page, and the profile of someone who invited you.
"use strict";

(() => {
  const HOST = /(?:^|\.)linkedin\.com$/;
  const KINDS = /** @type {Record<string, InvitationKind>} */ ({
    in: "person", company: "company", school: "company", showcase: "company", groups: "group", events: "event", newsletters: "newsletter", newsletter: "newsletter",
  });
  const ACTIONS = /^\/(?:messaging|mynetwork\/invite-connect|preload\/custom-invite)\//;
  /** Areas where a link names something that one can be invited to, and that is none of the kinds above. */
  const OTHERS = new Set("learning pulse posts jobs services products article live video".split(" "));
  const LISTS = /^\/(?:mynetwork|preload)(?:\/|$)/;
  const PICTURE = /^(.+?)[’'‘`]s (?:profile picture|photo)$/i;
  const PILLS = "[aria-current]:not([aria-current=false]),[aria-pressed=true],[aria-selected=true],[aria-checked=true],[role=button]:has(input:checked),label:has(input:checked)";

  /** @param {Element} link @returns {Entity | null} */
  function entity(link) {
    if (link.tagName !== "A") return null;
    const url = kgDom.address(link, link.ownerDocument.baseURI);
    if (!url || !HOST.test(url.hostname)) return null;
    const [, area = "", raw] = url.pathname.split("/");
    const kind = KINDS[area] ?? (OTHERS.has(area) ? "other" : undefined);
    if (!kind || !raw) return null;
    const slug = kgDom.decode(raw);
    return { kind, slug, url: `https://www.linkedin.com/${area}/${encodeURIComponent(slug)}/`, link };
  }

  /** @param {Element} element @returns {boolean} a control that answers no invitation, such as "Reply to X" */
  function isAction(element) {
    const url = element.tagName === "A" ? kgDom.address(element, element.ownerDocument.baseURI) : null;
    return url !== null && HOST.test(url.hostname) && ACTIONS.test(url.pathname);
  }

  /** @param {Element} root @returns {string | null} */
  function nameFromPicture(root) {
    const name = PICTURE.exec(kgDom.squeeze(root.querySelector("a img[alt]")?.getAttribute("alt")))?.[1] ?? null;
    return name && kgDom.lines(root, kgCard.isButton).some(({ text }) => text.startsWith(name)) ? name : null;
  }

  /** @param {Document} document */
  const pathOf = (document) => new URL(document.baseURI).pathname;

  /** @param {Element} root @returns {string | null} the invitation's own number, never its shared secret */
  function invitationId(root) {
    const keyed = root.matches("[componentkey^='urn:li:']") ? root : root.querySelector("[componentkey^='urn:li:']");
    const key = /^urn:li:(?:fsd_)?invitation:(\d+)$/.exec(keyed?.getAttribute("componentkey") ?? "")?.[1];
    if (key) return `urn:li:invitation:${key}`;
    const number = [...root.querySelectorAll("a[href*='invitation']")].flatMap((link) => /invitation(?:%3A|:)(\d+)/i.exec(link.getAttribute("href") ?? "")?.[1] ?? [])[0];
    return number ? `urn:li:invitation:${number}` : null;
  }

  /** @param {KgFound} found @param {KgDraft} draft @param {KgPhrases} phrases @returns {Invitation} */
  function invitation({ root }, draft, phrases) {
    const { sender, target, title } = draft;
    const asked = sender.kind === "person" && target === null && title !== "" && !phrases.isRequest(title) ? phrases.invited(title) : null;
    const kind = target?.kind ?? asked ?? sender.kind;
    const isPerson = kind === "person";
    const marks = kgMarks.marks(root, draft.name, phrases);
    // Only the generations with component keys are known to show marks: elsewhere a missing mark means nothing.
    const couldShow = phrases.isKnown && (root.hasAttribute("componentkey") || root.querySelector("[componentkey]") !== null || root.closest("[componentkey]") !== null);
    const mark = (/** @type {boolean} */ isShown) => isShown || (couldShow ? false : null);
    return {
      id: invitationId(root), site: "linkedin", kind, received_at: draft.age, first_seen_at: null,
      note: draft.note?.text ?? null, note_truncated: draft.note?.isCut ?? false,
      sender: {
        name: draft.name, profile_url: sender.url, headline: isPerson ? draft.headline : null, company: null, school: null, location: null,
        degree: null, connections: null, has_photo: kgMarks.hasPhoto(draft.pictures),
        verified: mark(marks.verified), premium: mark(marks.premium), open_to_work: mark(marks.looking), follows_you: mark(phrases.isFollower(title)),
      },
      mutuals: (isPerson && draft.mutuals) || { count: null, names: [] },
    };
  }

  /** @param {Document} document @returns {number | null} the number beside the filter that is on */
  function promised(document) {
    for (const pill of document.querySelectorAll(PILLS)) {
      const number = /[(（]\s*(\d[\d.,\s]*)\s*[)）]\s*$/.exec(kgDom.squeeze(pill.textContent))?.[1];
      if (number && !pill.closest("header")) return Number(number.replace(/\D/g, ""));
    }
    return null;
  }

  const isProfile = (/** @type {Document} */ document) => /^\/in\/[^/]+\/?$/.test(pathOf(document));

  /** @type {KgSource} */
  const source = { sort: "invitation", hasBio: false, isInMain: true, entity, isAction, nameFromPicture, isLikely: (document) => LISTS.test(pathOf(document)) || isProfile(document), isListed: (document) => LISTS.test(pathOf(document)) };

  globalThis.kgSite = kgAdapter({
    name: "linkedin", source, invitation, promised,
    alone: (document) => (isProfile(document) ? kgProfile(document, source) : null),
    isHere: (document) => /\/invitation-manager(?:\/(?!sent)|$)/.test(pathOf(document)),
    isDone: (card, document) => isProfile(document) && card.invitation.sender.profile_url?.includes(encodeURIComponent(kgDom.decode(pathOf(document).split("/")[2] ?? ""))) === true && document.querySelector("main,[role=main]") !== null,
  });
})();
