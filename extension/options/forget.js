// Forgets everything: asked once more before, and gone for good after.
import { byId } from "../ui/text.js";
import { attempt } from "./answer.js";
import { showStanding } from "./service.js";

const sure = byId("sure", HTMLDialogElement);

byId("forget", HTMLButtonElement).addEventListener("click", () => {
  // Escape leaves the answer given before.
  sure.returnValue = "";
  sure.showModal();
});
sure.addEventListener("close", () => {
  if (sure.returnValue === "yes") void attempt(async () => showStanding(await kgAsk("forgetAll", {})), "optionsForgotten");
});
