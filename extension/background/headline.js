// Which trades a headline speaks of. The service's features/trades.py reads it the same way, and its words come from there.

/**
 * How a word of the service's tables is matched: the whole word, its beginning, or anywhere in writing without blanks; and which trades come to sell.
 * @typedef {{ whole: Map<string, string>, beginnings: Map<string, string>, anywhere: Map<string, string>, selling: Set<string> }} Tables
 */

const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g;
const STARTS_UNSPACED = /^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const LONGEST_RUN = 6;
const SHORTEST = 2;

/** Letters without case or accents, everything else a blank: the service's name_key. @param {string} text */
export function plainWords(text) {
  const letters = [...text.normalize("NFKD")].map((letter) => letter.toLowerCase().toUpperCase().toLowerCase()).join("");
  return [...letters].filter((letter) => !isAccent(letter)).join("")
    .replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("ı", "i").replace(/[^\p{L}\p{N}_]+/gu, " ").trim();
}

/** Normalising puts accents in the order of their combining class, and this one is the last: it moves behind every other. @param {string} letter */
const isAccent = (letter) => `\u0345${letter}`.normalize("NFD") !== `\u0345${letter}`;

/** @param {CardModel["trades"]} trades @returns {Tables} */
export function tablesOf(trades) {
  /** @type {Tables} */
  const tables = { whole: new Map(), beginnings: new Map(), anywhere: new Map(), selling: new Set(trades.filter(({ sells }) => sells).map(({ trade }) => trade)) };
  for (const { trade, words } of trades) {
    for (const word of words.split(" ")) {
      const table = STARTS_UNSPACED.test(word) ? tables.anywhere : word.endsWith("=") ? tables.whole : tables.beginnings;
      table.set(plainWords(word), trade);
    }
  }
  return tables;
}

/** @param {string} headline @param {Tables} tables @returns {Set<string>} */
export function tradesOf(headline, { whole, beginnings, anywhere }) {
  const plain = plainWords(headline);
  const words = plain.split(" ").filter(Boolean);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const ofWords = [...words, ...pairs].map((word) => whole.get(word) ?? startingLike(word, beginnings));
  const ofRuns = (plain.match(UNSPACED) ?? []).flatMap(pieces).map((piece) => anywhere.get(piece));
  return new Set([...ofWords, ...ofRuns].filter((trade) => trade !== undefined));
}

/** What the longest known beginning of a word stands for. @param {string} word @param {Map<string, string>} beginnings */
function startingLike(word, beginnings) {
  for (let length = word.length; length >= SHORTEST; length -= 1) {
    const trade = beginnings.get(word.slice(0, length));
    if (trade !== undefined) return trade;
  }
  return undefined;
}

/** Every piece of writing without blanks, up to the longest word. @param {string} run */
const pieces = (run) => [...run].flatMap((_, start) => Array.from({ length: LONGEST_RUN }, (_, more) => run.slice(start, start + more + 1)));
