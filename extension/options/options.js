// The options: each section keeps what it offers at once, and says so in the one line at the end.
import { showBrowsers } from "./browsers.js";
import "./forget.js";
import "./looks.js";
import "./places.js";
import { showRefused } from "./refused.js";
import { onStanding, showStanding } from "./service.js";
import { showSettings } from "./settings.js";

onStanding(() => {
  void showSettings();
  void showBrowsers();
  void showRefused();
});
await showStanding();
