// Judges while the service is off: by what the card shows alone, with the weights that the service gave out while it was on.
import { cardFeatures } from "./card.js";
import { tablesOf } from "./headline.js";

/** @typedef {(key: string, parts?: string | string[]) => string} Say */

const LONGEST_HEADLINE = 80;
/** How sure the person's own word makes it, as with the service (model/explain.py). */
const CERTAIN = 0.999;
/** @type {Record<Label, string>} */
const LABELS = { personal: "labelPersonal", vouched: "labelVouched", spam: "labelSpam" };

/** What the person is told a feature is: the first row that fits its name. @type {[RegExp, (say: Say, invitation: Invitation) => string][]} */
const REASONS = [
  [/^mutuals_none$/, (say) => say("cardNoMutuals")],
  [/^mutuals_/, (say, { mutuals }) => say("cardMutuals", String(mutuals.count))],
  [/^headline_blank$/, (say) => say("cardNoHeadline")],
  [/^(headline|trade)_/, (say, { sender }) => say("cardHeadline", (sender.headline ?? "").slice(0, LONGEST_HEADLINE))],
  [/./, (say) => say("cardMarks")],
];

/** @param {number} odds in logarithms */
const logistic = (odds) => 1 / (1 + Math.exp(-odds));
/** @param {number} probability */
const logOdds = (probability) => Math.log(probability / (1 - probability));

/**
 * @param {CardModel} model @param {Say} say words in the person's language
 * @returns {(invitation: Invitation) => Verdict}
 */
export function provisionalJudge(model, say) {
  const tables = tablesOf(model.trades);
  const weights = new Map(model.weights.map((weight) => [weight.feature, weight]));

  return (invitation) => {
    const terms = cardFeatures(invitation, tables).flatMap((name) => weights.get(name) ?? []);
    const [wanted, vouched] = /** @type {const} */ (["wanted", "vouched"]).map((score) => model.bias[score] + sum(terms.map((term) => term[score])));
    const probabilities = { personal: logistic(wanted) * logistic(-vouched), vouched: logistic(wanted) * logistic(vouched), spam: logistic(-wanted) };
    const label = probabilities.spam >= 0.5 ? "spam" : probabilities.vouched > probabilities.personal ? "vouched" : "personal";
    return {
      id: invitation.id, label, probabilities, confidence: probabilities[label],
      badge: probabilities.spam >= model.ignore_at ? "ignore" : probabilities.spam <= model.accept_at ? "accept" : "review",
      evidence: [...reasons(terms, invitation, say), evidence("everything_else", say("cardRest"), model.bias.wanted, 0)],
      model: { version: model.version, trained_on: model.trained_on },
      is_provisional: true,
    };
  };
}

/** The verdict under the person's own word: it outranks the card. @param {Verdict} verdict @param {Label} label @param {Say} say @returns {Verdict} */
export function corrected(verdict, label, say) {
  const rest = (1 - CERTAIN) / 2;
  const probabilities = { personal: rest, vouched: rest, spam: rest, [label]: CERTAIN };
  const pull = logOdds(verdict.probabilities.spam) - logOdds(probabilities.spam);
  return {
    ...verdict, label, badge: label === "spam" ? "ignore" : "accept", confidence: CERTAIN, probabilities,
    evidence: [evidence("corrected", say("youSaid", say(LABELS[label])), pull, label === "vouched" ? 1 : 0), ...verdict.evidence],
  };
}

/** Features that say the same to the person are one reason: their sum. @param {CardModel["weights"]} terms @param {Invitation} invitation @param {Say} say @returns {Evidence[]} */
function reasons(terms, invitation, say) {
  /** @type {Map<string, CardModel["weights"]>} */
  const bySentence = new Map();
  for (const term of terms.filter(({ wanted }) => wanted !== 0)) {
    const text = REASONS.find(([name]) => name.test(term.feature))?.[1](say, invitation) ?? "";
    bySentence.set(text, [...(bySentence.get(text) ?? []), term]);
  }
  return [...bySentence]
    .map(([text, same]) => evidence(same[0].feature, text, sum(same.map(({ wanted }) => wanted)), sum(same.map(({ vouched }) => vouched))))
    .sort((one, other) => other.weight - one.weight);
}

/** @param {string} code @param {string} text @param {number} wanted @param {number} vouched both in log-odds @returns {Evidence} */
const evidence = (code, text, wanted, vouched) => ({ code, text, weight: Math.abs(wanted), supports: wanted < 0 ? "spam" : vouched > 0 ? "vouched" : "personal" });

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
