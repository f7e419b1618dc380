// Reads the marks beside a name, and whether there is a photograph.
"use strict";

(() => {
  const MARKED = "[aria-label],img[alt]";

  /**
   * @param {Element} root
   * @param {string} name
   * @param {KgPhrases} phrases
   * @returns {{ verified: boolean, premium: boolean, looking: boolean }} the marks the card shows
   */
  function marks(root, name, phrases) {
    const labels = [...root.querySelectorAll(MARKED)].filter((element) => !element.matches("button,a,[role=button]"))
      .map((element) => kgDom.squeeze(element.getAttribute("aria-label") ?? element.getAttribute("alt"))).filter((label) => label && label.length < 120);
    const bare = labels.map((label) => label.replace(name, " ").trim());
    const short = bare.filter((label) => label.split(" ").length <= 4);
    return { verified: short.some(phrases.isVerified), premium: short.some(phrases.isPremium), looking: bare.some(phrases.isLooking) };
  }

  /** @param {Element[]} pictures elements that hold the card's picture @returns {boolean | null} */
  function hasPhoto(pictures) {
    for (const picture of pictures) {
      if (picture.querySelector("[class*='ghost']")) return false;
      const image = picture.querySelector("img,image");
      const address = image?.getAttribute("src") ?? image?.getAttribute("href") ?? image?.getAttribute("xlink:href") ?? image?.getAttributeNS("http://www.w3.org/1999/xlink", "href") ?? null;
      if (address) return address.startsWith("data:") ? null : !/ghost|missing\.png|default_profile|\/\/static\.licdn\.com\//.test(address);
    }
    return pictures.length > 0 ? false : null;
  }

  globalThis.kgMarks = { marks, hasPhoto };
})();
