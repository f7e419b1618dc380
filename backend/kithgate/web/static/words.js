// The words of the dashboard that stand in several places, and how it writes numbers and days.

export const LABELS = { personal: "Personal", vouched: "Vouched", spam: "Spam" };
export const MEANINGS = { personal: "someone who knows you", vouched: "someone whom your own people stand in for", spam: "sent to everyone" };
export const BADGES = { accept: "✓ Accept", ignore: "− Ignore", review: "? Review" };
export const GROUPS = { keep: "Keep", unsure: "Unsure", let_go: "Let go" };
/** @type {Record<string, string>} */
export const TIES = { close: "close", working: "working", loose: "loose", stranger: "no tie found" };

const NUMBER = new Intl.NumberFormat("en");
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const MEGABYTES = new Intl.NumberFormat("en", { style: "unit", unit: "megabyte", minimumSignificantDigits: 2, maximumSignificantDigits: 2 });

/** @param {number} value */
export const number = (value) => NUMBER.format(value);

/** @param {number} value @param {string} one @param {string} [many] */
export const count = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

/** A share in words a person reads: never "100%" for less than all. @param {number} share */
export function percent(share) {
  const rounded = Math.round(share * 1000) / 10;
  return `${share < 1 && rounded === 100 ? "over 99.9" : rounded}%`;
}

/** @param {string | null} text an ISO date or time */
export const day = (text) => (text ? DAY.format(new Date(text)) : "");

/** @param {string} text an ISO time */
export const moment = (text) => MOMENT.format(new Date(text));

/** @param {number} bytes */
export const megabytes = (bytes) => MEGABYTES.format(bytes / 1e6);

/** A name of the service as words. @param {string} name */
export const plain = (name) => name.replaceAll("_", " ");
