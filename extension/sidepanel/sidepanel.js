// The side panel: what asks for an answer, and a text to screen.
import "../ui/text.js";
import { showRequests } from "./requests.js";
import { screenTexts } from "./screen.js";

showRequests();
screenTexts();
