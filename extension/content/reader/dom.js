// Walks a page as it is shown: what is hidden, which lines of text there are, which controls, who contains what.
"use strict";

(() => {
  const INLINE = new Set(("A B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INPUT INS KBD LABEL MARK PICTURE Q S SAMP SLOT SMALL SPAN STRONG SUB SUP TT U VAR WBR svg SVG").split(" "));
  const SILENT = new Set("svg SVG SCRIPT STYLE TEMPLATE NOSCRIPT HEAD IFRAME OBJECT VIDEO AUDIO CANVAS SELECT TEXTAREA".split(" "));
  const UNSEEN_CLASS = /(?:^|[\s_-])(?:visually-?hidden|sr-only|a11y-text|screen-reader(?:-text)?|offscreen|assistive-text)(?:$|[\s_-])/i;
  /** Spans that the older pages set on a line of their own. */
  const BOXED_CLASS = /(?:__|-)(?:title|subtitle|occupation|headline)(?:$|\s)|-info__name(?:$|\s)/;
  /** What makes a box of a span, unless it stands among words. */
  const UTILITY_CLASS = /(?:^|\s)(?:d-)?(?:block|flex|grid)(?:$|\s)/;
  const BLOCK_STYLE = /display:\s*(?:block|flex|grid)/i;
  /** Where one span's small letter or number runs into the next one's capital, the page sets each on a line of its own. */
  const RUN_OUT = /[\p{Ll}\p{Nd}]$/u;
  const RUN_IN = /^[\p{Lu}\p{Nd}]/u;
  /** The same where only several words tell it: after capitals, and in scripts that have none. */
  const WIDE_OUT = /\p{Lu}{2}$|[\p{sc=Arab}\p{sc=Hebr})]$/u;
  const WIDE_IN = /^[\p{Lu}\p{Nd}\p{sc=Arab}\p{sc=Hebr}]\S*\s+\S/u;
  const KEPT_BREAKS = /white-space:\s*(?:pre|break-spaces)/i;
  /** A sign that parts what stands beside each other, and that screen readers leave out. */
  const PARTING = /^\s*[·•|]\s*$/;
  /** A cross or a tick alone says nothing. */
  const SAID = /[\p{L}\p{N}]/u;
  const HEADINGS = "h1,h2,h3,h4,h5,h6,[role=heading]";
  const MENU = /^(?:menu|listbox)$/;
  const LOOSE = /^\s|\s$|\s\s|[^\S ]/;
  const UNSEEN_STYLE = /display:\s*none|visibility:\s*hidden|clip:\s*rect|clip-path:\s*inset\(\s*(?:50|100)%|(?:^|[;\s])width:\s*1px/i;

  /** A picture of a character, as some sites draw them; it needs one that is no digit. */
  const EMOJI = /^(?=.*[\p{Extended_Pictographic}\p{RI}])[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;

  /** @param {Element} picture @returns {string} the character it stands for, if it stands for one */
  function drawn(picture) {
    const text = picture.getAttribute("alt") ?? "";
    return EMOJI.test(text) ? text : "";
  }

  /** @param {Element} element @returns {boolean} whether a sentence beside it, for the ear, says what its links show */
  function isSpoken(element) {
    const spoken = [...element.parentElement?.children ?? []].filter(isOutOfSight).map((sibling) => squeeze(sibling.textContent)).join(" ");
    return spoken !== "" && [...element.querySelectorAll("a[href]")].map((link) => squeeze(link.textContent)).some((text) => text !== "" && spoken.includes(text));
  }

  /** @param {Element} element @returns {boolean} whether there are words right beside it */
  const isAmongWords = ({ parentElement: around }) => around !== null && [...around.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());

  /** @param {Element} span @returns {boolean} one of several texts in boxes of their own, each of its class, and no words between them: the page sets each on a line of its own */
  function isOneOfRows(span) {
    const { previousElementSibling: before, parentElement: row } = span;
    if (before?.tagName !== "SPAN" && before?.tagName !== "svg") return false;
    if (!row || span.className === "" || isAmongWords(span)) return false;
    const texts = [...row.children].filter((each) => each.tagName === "SPAN" && each.textContent?.trim() && !isUnseen(each));
    return new Set(texts.map((each) => each.className)).size === texts.length && (texts.length > 2 || texts.some((each) => (each.textContent ?? "").trim().split(/\s+/).length > 3));
  }

  /** @param {Element} element hidden from screen readers @returns {boolean} the page itself, behind a dialog; or what a twin or a sentence beside it says to them */
  function isForTheEye(element) {
    if (element.querySelector("main,[role=main]") !== null || element.matches("main,[role=main]")) return true;
    const twin = element.nextElementSibling ?? element.previousElementSibling;
    const shown = squeeze(element.textContent);
    return (twin !== null && shown !== "" && isOutOfSight(twin) && squeeze(twin.textContent).includes(shown)) || isSpoken(element);
  }

  /** @param {Element} element @returns {boolean} kept from the eye by its class or style */
  const isUnseen = (element) => UNSEEN_STYLE.test(element.getAttribute("style") ?? "") || UNSEEN_CLASS.test(element.getAttribute("class") ?? "");

  /** @param {Element} element @returns {boolean} the same, or by the page's style sheets */
  const isOutOfSight = (element) => isUnseen(element) || kgStyles.of(element).isUnseen;

  /** @param {Element} element @returns {boolean} hidden by its own marks, whatever its ancestors are */
  const isHidden = (element) => isGone(element) || MENU.test(element.getAttribute("role") ?? "");

  /** @param {Element} element @returns {boolean} the same, where a menu is as good as what stands beside it */
  function isGone(element) {
    if (SILENT.has(element.tagName)) return true;
    if (!element.hasAttributes()) return false;
    return element.hasAttribute("hidden") || (element.getAttribute("aria-hidden") === "true" && !isForTheEye(element)) || isUnseen(element);
  }

  /** @param {Element} element @returns {boolean} hidden by its own marks, or by the page's style sheets */
  const isAway = (element) => isHidden(element) || kgStyles.of(element).isUnseen;

  /** @param {(element: Element) => boolean} [isLeftOut] @returns {(element: Element) => boolean} whether an element is hidden by its own marks or by an ancestor's; remembers the ancestors, so make one for each look at a page */
  function seeing(isLeftOut = isHidden) {
    /** @type {Map<Element, boolean>} */
    const known = new Map();
    /** @param {Element} element @returns {boolean} */
    return function isUnder(element) {
      const before = known.get(element);
      if (before !== undefined) return before;
      const is = isLeftOut(element) || (element.parentElement !== null && isUnder(element.parentElement));
      known.set(element, is);
      return is;
    };
  }

  /** @param {string | null | undefined} text */
  const squeeze = (text) => (text && LOOSE.test(text) ? text.replace(/\s+/g, " ").trim() : text ?? "");

  /** @param {string} before @param {string} after */
  const runsIn = (before, after) => (RUN_OUT.test(before) && RUN_IN.test(after)) || (WIDE_OUT.test(before) && WIDE_IN.test(after));

  /**
   * The lines a reader would see, in document order: block elements and <br> end a line, controls stay out of the text.
   * A line with no text carries controls, or is an empty line made by a second <br>.
   * @param {Element} root
   * @param {(element: Element) => boolean} isControl
   * @param {(element: Element) => boolean} [isLeftOut] by default, whatever is hidden
   * @returns {PageLine[]}
   */
  function lines(root, isControl, isLeftOut = isAway) {
    /** @type {PageLine[]} */
    const found = [];
    /** @type {Element[]} */
    const open = [];
    let block = root;
    let keepsBreaks = false;
    /** @type {PageLine} */
    let line = { text: "", element: root, block, controls: [], links: [] };

    /** @param {boolean} keepEmpty */
    function end(keepEmpty) {
      line.text = squeeze(line.text);
      const isEmpty = !line.text && line.controls.length === 0 && !keepEmpty;
      if (isEmpty) line.sign = undefined;
      if (isEmpty && line.links.length === open.length) return;
      if (!isEmpty) found.push(line);
      line = { text: "", element: root, block, controls: [], links: [...open] };
    }

    /** @param {string} text of an element that is left out: a dot before a degree belongs to the name's line, any other may part two lines */
    function part(text) {
      if (!PARTING.test(text)) return;
      if (line.links.length > 0) line.text += " · ";
      else if (line.text.trim()) {
        end(false);
        line.sign = squeeze(text);
      }
    }

    /** @param {string} text @param {Node} node */
    function write(text, node) {
      if (!line.text.trim() && text.trim()) {
        line.element = /** @type {Element} */ (node.parentElement);
        line.block = block;
      }
      line.text += text;
    }

    /** @param {Node} node */
    function visit(node) {
      const kind = node.nodeType;
      if (kind === 3) {
        const [first = "", ...others] = keepsBreaks ? (node.nodeValue ?? "").split("\n") : [node.nodeValue ?? ""];
        write(first, node);
        for (const other of others) {
          const isKept = line.isKept || line.text.trim() !== "";
          end(true);
          line.isKept = isKept;
          write(other, node);
        }
        return;
      }
      if (kind !== 1) return;
      const element = /** @type {Element} */ (node);
      const { tagName } = element;
      if (tagName === "BR") return end(true);
      if (isLeftOut(element)) return part(element.textContent ?? "");
      if (tagName === "IMG") return void (line.text += drawn(element));
      if (element !== root && isControl(element)) return void line.controls.push(element);
      const style = element.getAttribute("style") ?? "";
      const classes = element.getAttribute("class") ?? "";
      const look = kgStyles.of(element);
      const isBlock = !INLINE.has(tagName) || element.hasAttribute("slot") || BOXED_CLASS.test(classes) || BLOCK_STYLE.test(style) || look.isBox || (UTILITY_CLASS.test(classes) && !isAmongWords(element));
      const isRunIn = tagName === "SPAN" && !look.isInRow && ((element.previousSibling?.nodeName === "SPAN" && runsIn(line.text, element.textContent ?? "")) || (open.length > 0 && isOneOfRows(element)));
      const [around, kept] = [block, keepsBreaks];
      keepsBreaks ||= KEPT_BREAKS.test(style) || look.keepsBreaks;
      if (isBlock || isRunIn) {
        end(false);
        block = element;
      } else if (look.isInRow) line.text += " ";
      if (tagName === "A") {
        open.push(element);
        line.links.push(element);
      }
      for (let child = element.firstChild; child; child = child.nextSibling) visit(child);
      if (tagName === "A") open.pop();
      if (isBlock) end(false);
      block = around;
      keepsBreaks = kept;
    }

    visit(root);
    end(false);
    return found;
  }

  /** @param {PageLine[]} parts @returns {string | null} the lines as one text, null if there is none */
  const join = (parts) => parts.map(({ text }) => text).join("\n").replace(/\n{3,}/g, "\n\n").trim() || null;

  const never = () => false;

  /** @param {Element} element @returns {string} its text on one line; if all of it is hidden from screen readers, that text */
  function text(element) {
    // Most of what is asked for is a word or two in boxes one inside the other.
    let inner = element;
    while (inner.firstElementChild !== null && inner.firstChild === inner.lastChild && !isAway(inner)) inner = inner.firstElementChild;
    if (inner.firstElementChild === null && !isAway(inner)) return squeeze(inner.tagName === "IMG" ? drawn(inner) : inner.textContent);
    return squeeze(lines(element, never).map((line) => line.text).join(" ")) || squeeze(lines(element, never, (part) => SILENT.has(part.tagName) || isOutOfSight(part)).map((line) => line.text).join(" "));
  }

  /** @param {Element} control @returns {string} what it is called, by a label, a tooltip or its picture */
  const label = (control) => squeeze(control.getAttribute("aria-label") ?? control.getAttribute("title") ?? control.querySelector("svg[aria-label]")?.getAttribute("aria-label") ?? control.querySelector("svg title")?.textContent);

  /** @param {Element} button @returns {string} the same, or what only screen readers are told */
  const spoken = (button) => label(button) || (SAID.test(text(button)) ? "" : squeeze(button.textContent));

  /** @param {Element} control @returns {string} the same, or what the elements say that label it: they may be the sender's words, so no answer is known by them */
  const called = (control) => spoken(control) || squeeze(control.getAttribute("aria-labelledby")?.split(/\s+/).map((id) => control.ownerDocument.getElementById(id)?.textContent ?? "").join(" "));

  /** @param {Iterable<Element>} elements @param {Element | null} [top] @returns {Map<Element, Element[]>} for every ancestor below the top, which of the elements it holds */
  function holders(elements, top = null) {
    /** @type {Map<Element, Element[]>} */
    const held = new Map();
    for (const element of elements) {
      for (let node = element.parentElement; node && node !== top; node = node.parentElement) {
        const list = held.get(node);
        if (list) list.push(element);
        else held.set(node, [element]);
      }
    }
    return held;
  }

  /** @param {Element} one @param {Element} other @returns {Element | null} the smallest element that holds both */
  function common(one, other) {
    let node = /** @type {Element | null} */ (one);
    while (node && !node.contains(other)) node = node.parentElement;
    return node;
  }

  /** @param {Element} element @param {Element} top @returns {Element} the child of top that holds the element, or the element */
  function branch(element, top) {
    let node = element;
    while (node.parentElement && node.parentElement !== top) node = node.parentElement;
    return node;
  }

  /** @param {Element} anchor @returns {string | null} what it leads to, if it is no button in disguise */
  function leads(anchor) {
    const href = anchor.getAttribute("href");
    return !href || href.startsWith("#") || /^javascript:/i.test(href) ? null : href;
  }

  /** The same few addresses stand on a page again and again. @type {Map<string, URL | null>} */
  const parsed = new Map();

  /** @param {Element} anchor @param {string} base the page's address @returns {Readonly<URL> | null} */
  function address(anchor, base) {
    const href = leads(anchor);
    if (!href) return null;
    const key = `${base} ${href}`;
    let url = parsed.get(key);
    if (url === undefined) {
      url = URL.parse(href, base);
      if (parsed.size > 5000) parsed.clear();
      parsed.set(key, url);
    }
    return url;
  }

  /** @param {string} path @returns {string} percent signs decoded where they are valid */
  function decode(path) {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  globalThis.kgDom = { HEADINGS, isHidden, isGone, isAway, seeing, squeeze, lines, join, text, label, spoken, called, holders, common, branch, leads, address, decode };
})();
