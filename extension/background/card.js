// What a card shows, as the service's named features: features/card.py reads the same, and of a card without a note features/note.py.
import { tradesOf } from "./headline.js";

/** @import { Tables } from "./headline.js" */
/** @typedef {{ sender: Sender, mutuals: number | null, isNobodyNamed: boolean, headline: string, selling: number }} Sight */

const EMOJI = /[\u{1F300}-\u{1FAFF}\u2600-\u27BF]/u;
const FIGURE = /[$€£¥₹]|\p{Nd}+\s?[kKM%+]|\p{Nd}{3,}/u;
const LINK = /https?:\/\/|www\.|[\p{L}\p{N}_][\p{L}\p{N}_-]*\.(?:com|io|net|org|ly|me|co)(?![\p{L}\p{N}_])/iu;
const SHOUT = /(?<![\p{L}\p{N}_])[A-Z]{4,}(?![\p{L}\p{N}_])/gu;
const SEPARATOR = /\s[|•·/]\s|\s\|\|?\s/g;
const MANY_SLOGANS = 2;
const MANY_SHOUTS = 2;
const PLAIN_LENGTH = 28;
const FAR = 3;

/** @param {string} text @param {RegExp} pattern */
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
/** @param {number} low @param {number} high @returns {(sight: Sight) => boolean} */
const mutuals = (low, high) => (sight) => sight.mutuals !== null && sight.mutuals >= low && sight.mutuals <= high;
/** @param {string} headline */
const isBlank = (headline) => !headline.replace(/[- ]/g, "");

/** The service's features of the card (features/card.py), by their names there. @type {Record<string, (sight: Sight) => boolean>} */
const FEATURES = {
  mutuals_none: mutuals(0, 0), mutuals_one: mutuals(1, 1), mutuals_few: mutuals(2, 5), mutuals_some: mutuals(6, 15), mutuals_many: mutuals(16, 39), mutuals_crowd: mutuals(40, 10_000),
  headline_sells: ({ selling }) => selling >= 1,
  headline_sells_twice: ({ selling }) => selling >= 2,
  headline_emoji: ({ headline }) => EMOJI.test(headline),
  headline_figures: ({ headline }) => FIGURE.test(headline),
  headline_link: ({ headline }) => LINK.test(headline),
  headline_hashtag: ({ headline }) => headline.includes("#"),
  headline_shouts: ({ headline }) => count(headline, SHOUT) >= MANY_SHOUTS,
  headline_slogans: ({ headline }) => count(headline, SEPARATOR) >= MANY_SLOGANS,
  headline_blank: ({ sender, headline }) => sender.headline !== null && isBlank(headline),
  headline_plain: ({ headline }) => !isBlank(headline) && [...headline].length <= PLAIN_LENGTH,
  open_to_work: ({ sender }) => Boolean(sender.open_to_work),
  nobody_named: ({ isNobodyNamed }) => isNobodyNamed,
  degree_third: ({ sender }) => (sender.degree ?? 0) >= FAR,
};

/**
 * The names of the features that hold; each stands for 1, or has its number in its weight.
 * @param {Invitation} invitation @param {Tables} tables
 */
export function cardFeatures({ sender, mutuals: { count: shared, names } }, tables) {
  const headline = sender.headline ?? "";
  const trades = tradesOf(headline, tables);
  const sight = { sender, mutuals: shared, isNobodyNamed: names.length === 0, headline, selling: [...trades].filter((trade) => tables.selling.has(trade)).length };
  return [...Object.keys(FEATURES).filter((name) => FEATURES[name](sight)), ...[...trades].map((trade) => `trade_${trade}`)];
}
