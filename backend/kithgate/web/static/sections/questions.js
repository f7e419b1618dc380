// The few questions that are open: how the person knows somebody they accepted.
import { ask } from "../ask.js";
import { at, isolated, make } from "../build.js";
import { button, say } from "../page.js";

/** @typedef {{ id: string, text: string, options: { answer: string, text: string }[], invitation: { note: string | null, sender: { headline: string | null } } }} Question */

const list = at("questions-list", HTMLElement);

export async function open() {
  const { questions } = /** @type {{ questions: Question[] }} */ (await ask("/questions"));
  list.replaceChildren(...questions.map(card));
  showNone();
}

const showNone = () => {
  at("questions-none", HTMLElement).hidden = list.childElementCount > 0;
};

/** @param {Question} question */
function card(question) {
  const { text, options, invitation } = question;
  /** @type {HTMLElement} */
  const made = make(
    "li", { class: "card" },
    make("h2", {}, isolated(text)),
    invitation.sender.headline && make("p", { class: "soft" }, isolated(invitation.sender.headline)),
    invitation.note && make("blockquote", {}, isolated(invitation.note)),
    make("div", { class: "row" }, ...options.map((option) => button(option.text, { class: option.answer === "skip" ? "quiet" : "" }, () => answer(question, option, made)))),
  );
  return made;
}

/** @param {Question} question @param {{ answer: string, text: string }} option @param {HTMLElement} made */
async function answer(question, option, made) {
  const { id } = await ask(`/questions/${question.id}`, "POST", { answer: option.answer });
  const next = /** @type {HTMLElement | null} */ ((made.nextElementSibling ?? made.previousElementSibling)?.querySelector("button"));
  made.remove();
  (next ?? at("questions-title", HTMLElement)).focus();
  showNone();
  say(id ? `“${option.text}” is kept; “What you decided” can take it back.` : "You are not asked about them again.");
}
