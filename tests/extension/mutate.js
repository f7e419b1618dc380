// Changes a page's clothes the way redesigns do, from a seed, leaving what a person would see.

/** @param {number} seed @returns {() => number} in [0, 1) */
export function dice(seed) {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PHRASING = new Set(["P", "SPAN", "A", "STRONG", "BUTTON", "H1", "H2", "H3", "FIGURE", "B", "EM", "TIME", "ABBR", "SVG", "svg", "path", "image", "use", "g"]);

/** @param {Element} element @param {string} tag @returns {Element} */
function rename(element, tag) {
  const renamed = element.ownerDocument.createElement(tag);
  for (const { name, value } of [...element.attributes]) if (!name.includes(":")) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

const isBody = (element) => element.closest("main,[role=main]") !== null && !["MAIN", "BODY"].includes(element.tagName) && !element.closest("svg");
const some = (document, selector, chance, roll) => [...document.querySelectorAll(selector)].filter((element) => isBody(element) && roll() < chance);

const cardsOf = (document) => [...document.querySelectorAll("[role=listitem],.invitation-card")].filter((card) => isBody(card) && card.querySelector("button,a[aria-label]"));

/** One change each; names appear in the failures. @type {Record<string, (document: Document, roll: () => number) => void>} */
export const CHANGES = {
  wrap(document, roll) {
    for (const element of some(document, "div,p,button,figure,section", 0.25, roll)) {
      const wrapper = document.createElement(element.parentElement && PHRASING.has(element.parentElement.tagName) ? "span" : "div");
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
  "wrap inline"(document, roll) {
    for (const element of some(document, "a,strong,span", 0.3, roll)) {
      const wrapper = document.createElement("span");
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
  classes(document, roll) {
    for (const element of document.querySelectorAll("*")) {
      if (element.hasAttribute("class") || roll() < 0.3) element.setAttribute("class", `_${Math.floor(roll() * 1e9).toString(16)} x${Math.floor(roll() * 1e6).toString(36)}`);
    }
  },
  "no classes"(document) {
    for (const element of document.querySelectorAll("[class]")) element.removeAttribute("class");
  },
  "no hooks"(document) {
    for (const element of document.querySelectorAll("*")) for (const { name } of [...element.attributes]) if (/^(id|componentkey|data-.*)$/.test(name)) element.removeAttribute(name);
  },
  "no item roles"(document) {
    for (const element of document.querySelectorAll("[role=listitem],[role=list],[role=presentation]")) element.removeAttribute("role");
  },
  "no labels"(document) {
    for (const element of document.querySelectorAll("button,[role=button],a")) element.removeAttribute("aria-label");
  },
  "div buttons"(document, roll) {
    for (const element of some(document, "button", 0.5, roll)) rename(element, "div").setAttribute("role", "button");
  },
  "link buttons"(document, roll) {
    for (const element of some(document, "button", 0.4, roll)) rename(element, "a").setAttribute("href", roll() < 0.5 ? "#" : document.location.href);
  },
  "li to div"(document) {
    for (const element of [...document.querySelectorAll("li,ul,article,section")]) if (isBody(element)) rename(element, "div");
  },
  "p to div"(document, roll) {
    for (const element of some(document, "p", 0.6, roll)) rename(element, "div");
  },
  "p to heading"(document, roll) {
    for (const element of some(document, "p", 0.1, roll)) rename(element, "h5");
  },
  "split text"(document, roll) {
    const walker = document.createTreeWalker(document.body, 4);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.nodeValue.trim().length > 3 && isBody(walker.currentNode.parentElement)) texts.push(walker.currentNode);
    for (const text of texts) {
      if (roll() > 0.3) continue;
      const rest = text.splitText(1 + Math.floor(roll() * (text.nodeValue.length - 1)));
      const span = document.createElement("span");
      rest.replaceWith(span);
      span.append(rest);
    }
  },
  "swap answers"(document) {
    for (const accept of [...document.querySelectorAll("button,a,[role=button]")].filter((element) => isBody(element) && element.textContent.trim() === (element.ownerDocument.kgAccept ?? "Accept"))) {
      const own = accept.parentElement.children.length === 1 ? accept.parentElement : accept;
      const other = own.previousElementSibling ?? own.nextElementSibling;
      if (other && /^(BUTTON|A|DIV|SPAN)$/.test(other.tagName)) (other === own.previousElementSibling ? other.before(own) : other.after(own));
    }
  },
  "answers first"(document) {
    for (const accept of [...document.querySelectorAll("button,a,[role=button]")].filter((element) => isBody(element) && element.textContent.trim() === "Accept")) {
      let group = accept;
      while (group.parentElement && group.parentElement.textContent.trim().length < 30 && !group.parentElement.querySelector("a[href*='/in/']")) group = group.parentElement;
      group.parentElement?.prepend(group);
    }
  },
  shuffle(document, roll) {
    for (const card of cardsOf(document)) {
      const parts = [...card.children].map((part) => ({ part, at: roll() })).sort((one, two) => one.at - two.at);
      card.append(...parts.map(({ part }) => part));
    }
  },
  "note first"(document) {
    for (const card of cardsOf(document)) {
      const last = card.lastElementChild;
      if (last?.matches("div") && card.children.length > 3 && !last.querySelector("a[href*='/in/'],a[href*='/company/']") && !/^\s*(?:Ignore|Accept)/.test(last.textContent)) card.firstElementChild.after(last);
    }
  },
  flatten(document, roll) {
    for (const element of some(document, "div", 0.3, roll)) {
      if (element.closest("[role=listitem],.invitation-card") && !element.matches("[role],[aria-label]") && element.children.length > 0 && [...element.childNodes].every((node) => node.nodeType !== 3 || !node.nodeValue.trim())) element.replaceWith(...element.childNodes);
    }
  },
  "block wrappers"(document, roll) {
    for (const element of some(document, "strong,p > a,p > a + span,button > span", 0.3, roll)) {
      const wrapper = document.createElement("div");
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
  "item wrappers"(document, roll) {
    for (const element of some(document, "[role=listitem] > div,.invitation-card > div,button", 0.2, roll)) {
      const wrapper = document.createElement(["li", "section", "article", "ul"][Math.floor(roll() * 4)]);
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
  "more menus"(document, roll) {
    for (const accept of some(document, "button[aria-label^=Accept]", 0.6, roll)) {
      const menu = document.createElement("button");
      menu.setAttribute("aria-label", "More options");
      menu.innerHTML = "<svg><path></path></svg>";
      if (roll() < 0.5) accept.after(menu);
      else accept.closest("[role=listitem],.invitation-card")?.prepend(menu);
    }
  },
  "empty boxes"(document, roll) {
    for (const element of some(document, "div,p", 0.2, roll)) element.after(document.createElement(PHRASING.has(element.parentElement?.tagName ?? "") ? "span" : "div"));
  },
  "no aria"(document) {
    for (const element of document.querySelectorAll("main *")) for (const { name } of [...element.attributes]) if (name.startsWith("aria-") && name !== "aria-hidden") element.removeAttribute(name);
  },
  "attributes dropped"(document, roll) {
    const kept = /^(href|src|hidden|aria-hidden|lang|dir|checked|type|tabindex|role|alt)$/;
    for (const element of document.querySelectorAll("main *")) for (const { name } of [...element.attributes]) if (!kept.test(name) && roll() < 0.5) element.removeAttribute(name);
  },
  "promotions between"(document, roll) {
    for (const card of cardsOf(document)) {
      if (roll() > 0.4 || card.parentElement?.closest("[role=listitem],.invitation-card,article")) continue;
      const promotion = document.createElement(card.tagName === "LI" ? "li" : "div");
      promotion.innerHTML = '<p>See who viewed you</p><a href="https://www.linkedin.com/premium/products/"><span>Try Premium</span></a><button type="button">Not now</button>';
      card.after(promotion);
    }
  },
  "glyphs at names"(document, roll) {
    for (const name of some(document, "a strong", 0.4, roll)) {
      const glyph = document.createElement("span");
      glyph.innerHTML = '<svg role="img" aria-hidden="true"><path d="M0 0"></path></svg>';
      name.append(" ", glyph);
    }
  },
  comments(document, roll) {
    for (const element of some(document, "div,p,span,a", 0.2, roll)) element.prepend(document.createComment(" x "));
  },
};

/** @param {Document} document @param {number} seed @returns {string[]} the changes made, in order */
export function mutate(document, seed) {
  const roll = dice(seed);
  const chosen = Object.keys(CHANGES).map((name) => ({ name, at: roll() })).sort((one, two) => one.at - two.at).slice(0, 1 + Math.floor(roll() * 5)).map(({ name }) => name);
  for (const name of chosen) CHANGES[name](document, roll);
  return chosen;
}
