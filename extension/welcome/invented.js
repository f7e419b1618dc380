// The invented people of the sample, and the site they stand on.

/** @typedef {{ slug: string, name: string, headline: string, note?: string, mutuals?: number }} SampleSender */

/** `headline` and `note` name their message; `mutuals` counts those beside the one who is named. @type {SampleSender[]} */
export const SENDERS = [
  { slug: "marlene-ostrow", name: "Marlene Ostrow", headline: "sampleHeadline1", note: "sampleNote1" },
  { slug: "ruth-adeyemi", name: "Ruth Adeyemi", headline: "sampleHeadline2", note: "sampleNote2", mutuals: 20 },
  { slug: "ines-caldeira", name: "Ines Caldeira", headline: "sampleHeadline3", note: "sampleNote3", mutuals: 2 },
  { slug: "pavel-dorsey", name: "Pavel Dorsey", headline: "sampleHeadline4" },
];
const FRIEND = "Josie Penhallow";
const SITE = "sample";

/** One invitation as a page shows it. @param {typeof kgBuild} build @param {typeof kgBuild.say} say @param {SampleSender} sender */
export function sampleCard({ make }, say, { slug, name, headline, note, mutuals }) {
  return make("div", { role: "listitem", class: "invitation" }, [
    make("div", { class: "lines" }, [
      make("p", {}, [make("a", { href: `#${slug}` }, [make("strong", { text: name })]), ` ${say("sampleWants")}`]),
      make("p", { class: "soft", text: say(headline) }),
      ...(mutuals ? [make("p", { class: "soft", text: say("sampleMutuals", [FRIEND, String(mutuals)]) })] : []),
    ]),
    make("div", { class: "acts" }, [make("button", { type: "button" }, [say("sampleIgnore")]), make("button", { type: "button" }, [say("sampleAccept")])]),
    ...(note ? [make("div", { class: "note" }, [make("p", { text: say(note) })])] : []),
  ]);
}

/** @param {typeof kgDom} dom @returns {KgSite} */
export function sampleSite({ text }) {
  /** @type {KgSource} */
  const source = {
    sort: "invitation", hasBio: false, isInMain: false,
    entity(link) {
      const slug = link.tagName === "A" ? link.getAttribute("href")?.slice(1) : undefined;
      const known = SENDERS.find((sender) => sender.slug === slug);
      return known ? { kind: "person", slug: known.slug, url: "", link } : null;
    },
    isAction: () => false, nameFromPicture: () => null, isLikely: () => true, isListed: () => true,
  };
  return {
    name: SITE, source,
    invitation: (_found, { sender, name, headline, mutuals, note }) => ({
      id: `${SITE}:${sender.slug}`, site: "linkedin", kind: "person", received_at: null, first_seen_at: null, note: note?.text ?? null, note_truncated: false,
      sender: { name, headline, profile_url: null, company: null, school: null, location: null, degree: null, connections: null, has_photo: null, verified: null, premium: null, open_to_work: null, follows_you: null },
      mutuals: mutuals ?? { count: null, names: [] },
    }),
    promised: () => null, isHere: (document) => text(document.body) !== "", isDone: () => false,
  };
}
