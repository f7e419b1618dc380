// Draws a page's skeleton for a report: tags, roles, attribute names, lengths of texts. No text, no address, no id, no value.
"use strict";

(() => {
  const LIMIT = 40_000;
  const TAGS = new Set(("a abbr article aside b bdi body br button circle code dd div dl dt em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 header hr i iframe image img input label li "
    + "main nav ol option p path picture pre rect section select small span strong style summary details dialog svg table tbody td template textarea th thead time tr ul use video").split(" "));
  const ATTRIBUTES = new Set(("alt aria-checked aria-controls aria-current aria-describedby aria-disabled aria-expanded aria-haspopup aria-hidden aria-label aria-labelledby aria-level aria-live aria-modal "
    + "aria-posinset aria-pressed aria-selected aria-setsize checked class componentkey data-component-type data-display-contents data-id data-sdui-screen data-testid data-urn data-view-name dir disabled "
    + "height hidden href id lang loading name role src style tabindex target title type value width xlink:href").split(" "));
  const ROLES = new Set(("alert alertdialog article banner button checkbox complementary contentinfo dialog feed figure form grid gridcell group heading img link list listitem main menu menuitem "
    + "navigation none option presentation progressbar radio radiogroup region row search separator status tab table tablist tabpanel toolbar").split(" "));
  const SEGMENTS = new Set("mynetwork invitation-manager received sent grow preload in company feed friends requests follow_requests follower_requests PEOPLE_WITH_MUTUAL_CONNECTION PEOPLE_WITH_MUTUAL_SCHOOL CONNECTION".split(" "));

  /** @param {Element} element @param {(element: Element) => string | null} mark @returns {string} */
  function line(element, mark) {
    const tag = element.tagName.toLowerCase();
    const role = element.getAttribute("role");
    const names = [...new Set(element.getAttributeNames().map((name) => (ATTRIBUTES.has(name) ? name : name.startsWith("data-") ? "data-?" : "?")))].filter((name) => name !== "role").sort();
    const length = [...element.childNodes].filter((node) => node.nodeType === 3).reduce((sum, node) => sum + (node.nodeValue ?? "").trim().length, 0);
    const meaning = mark(element);
    return `${TAGS.has(tag) ? tag : "?"}${role ? `(${ROLES.has(role) ? role : "?"})` : ""}${names.length > 0 ? ` [${names.join(" ")}]` : ""}${length > 0 ? ` ${length}` : ""}${meaning ? ` = ${meaning}` : ""}`;
  }

  /**
   * @param {Document} document
   * @param {(element: Element) => string | null} mark what the reader takes an element for, in words of its own
   * @returns {string} one line per element, indented
   */
  function skeleton(document, mark) {
    /** @type {string[]} */
    const lines = [];
    let length = 0;
    /** @param {Element} element @param {number} depth */
    function visit(element, depth) {
      if (length > LIMIT) return;
      const drawn = `${" ".repeat(depth)}${line(element, mark)}`;
      lines.push(drawn);
      length += drawn.length + 1;
      if (element.tagName.toLowerCase() === "svg") return;
      for (const child of element.children) visit(child, depth + 1);
    }
    if (document.body) visit(document.querySelector("main,[role=main]") ?? document.body, 0);
    return lines.join("\n");
  }

  /** @param {string} path @returns {string} with every part that might name someone left out */
  const plainPath = (path) => path.split("/").map((part) => (part === "" || SEGMENTS.has(part) ? part : "*")).join("/");

  /** @param {string} tag @returns {string} a language tag, if it is one */
  const plainLanguage = (tag) => (/^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(tag) ? tag : "");

  globalThis.kgReport = (site, document, reading, mark) => ({
    site, path: plainPath(new URL(document.baseURI).pathname), language: plainLanguage(document.documentElement.lang),
    reading: { cards: reading.cards.length, unread: reading.unread, promised: reading.promised }, skeleton: skeleton(document, mark),
  });
})();
