// The first minutes: what Kithgate does and never does, and pairing. Left halfway, it goes on where it was.
import { pairForm } from "../ui/pairform.js";
import { byId, say } from "../ui/text.js";

/** @param {Standing} standing */
function show({ state }) {
  if (state === "working") byId("pairsaid", HTMLElement).textContent = say("pairDone");
}

pairForm(show);
show(await kgAsk("standing", {}));
