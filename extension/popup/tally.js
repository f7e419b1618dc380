// What the page before the person holds: how many of each badge, and the way to the next one to review.
import { byId, say } from "../ui/text.js";

const { make, icon } = kgBuild;
/** @type {Record<BadgeKind, string>} */
const NAMES = { review: "badgeReview", ignore: "badgeIgnore", accept: "badgeAccept" };

/** What the person is not sure of is for review, as in the page's own bar. @param {PageCard} card */
const kindOf = ({ verdict, isUnsure }) => (isUnsure ? "review" : verdict?.badge);

/** @returns {Promise<{ tab: number, cards: PageCard[] } | null>} null where no page answers */
async function pageHere() {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return null;
  const cards = await chrome.tabs.sendMessage(tab.id, { kind: "cards" }).catch(() => null);
  return cards && { tab: tab.id, cards };
}

/** Shows the counts, and offers the first that waits for a look. */
export async function showTally() {
  const here = await pageHere();
  const judged = (here?.cards ?? []).filter(({ verdict }) => verdict);
  byId("tally", HTMLElement).hidden = judged.length === 0;
  byId("counts", HTMLElement).replaceChildren(...Object.entries(NAMES).map(([badge, name]) => make("li", { class: badge }, [
    make("span", { class: "mark" }, [icon(badge), say(name), make("strong", { text: judged.filter((card) => kindOf(card) === badge).length.toLocaleString() })]),
  ])));
  const first = judged.find((card) => kindOf(card) === "review");
  const next = byId("next", HTMLButtonElement);
  next.hidden = !first;
  next.onclick = async () => {
    if (here && first) await chrome.tabs.sendMessage(here.tab, { kind: "go", key: first.key });
    close();
  };
}
