// The form that pairs this browser: six digits, sent as soon as the sixth is there.
import { byId, say } from "./text.js";

/** @param {(standing: Standing) => void} onPaired */
export function pairForm(onPaired) {
  const form = byId("pairform", HTMLFormElement);
  const code = byId("code", HTMLInputElement);
  const said = byId("pairsaid", HTMLElement);
  let isBusy = false;

  async function pair() {
    const digits = code.value.replace(/\D/g, "");
    if (digits.length !== 6) return answer(say("pairShort"), true);
    if (isBusy) return;
    isBusy = true;
    try {
      const standing = await kgAsk("pair", { code: digits });
      answer(say("pairDone"), false);
      onPaired(standing);
    } catch (problem) {
      answer(/** @type {Error} */ (problem).message, true);
      code.select();
    } finally {
      isBusy = false;
    }
  }

  /** @param {string} text @param {boolean} isWrong */
  function answer(text, isWrong) {
    said.textContent = text;
    said.classList.toggle("wrong", isWrong);
    code.setAttribute("aria-invalid", String(isWrong));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void pair();
  });
  code.addEventListener("input", () => {
    if (code.value.replace(/\D/g, "").length === 6) void pair();
  });
}
