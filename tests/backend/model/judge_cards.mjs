// Judges invitations by the extension's own code: {"model", "invitations"} on standard input, its verdicts on standard output.
import { readFileSync } from "node:fs";
import { provisionalJudge } from "../../../extension/background/provisional.js";

const { model, invitations } = JSON.parse(readFileSync(0, "utf8"));
const judge = provisionalJudge(model, (key, parts = "") => `${key} ${parts}`);
process.stdout.write(JSON.stringify(invitations.map(judge)));
