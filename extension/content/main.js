// Joins the parts: what the page shows, what the service says of it, and a badge for each.
"use strict";

(() => {
  const REMEMBERED = 300;
  /** A verdict that comes sooner is drawn at once; until then a badge out of sight is empty. */
  const LATE_MS = 1000;
  const UNREADABLE_AFTER_MS = 1500;
  let stop = new AbortController();
  const { say } = kgBuild;

  /** @type {Map<string, KgEntry>} */
  const entries = new Map();
  /** Cards that left the page, the latest last: it may draw them again, and what was said of them stands. @type {Map<string, KgEntry>} */
  const gone = new Map();
  /** The cards of which the person said that they are not sure. @type {Set<string>} */
  const doubts = new Set();
  let isToolbarOnly = false;
  let isUnreadable = false;
  let lastSeen = "";
  /** @type {Reading["state"]} */
  let lastPage = "elsewhere";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let unreadableTimer;
  /** The keys of the cards, in the order of the page. @type {string[]} */
  let order = [];
  /** @type {KgOverview | undefined} */
  let overview;
  /** What the bar showed last. @type {KgView | undefined} */
  let view;
  const cardless = new Set(["elsewhere", "unreadable"]);
  const notice = kgNotice(reportText);
  /** Our own elements in the page. */
  const hosts = new WeakSet([/** @type {Node} */ (notice.host)]);
  const seats = kgSeats((host) => hosts.add(host));

  /** At the last reading: one card, or none that was understood. */
  const isListless = () => lastPage === "unreadable" || order.length === 1;
  const persons = () => [...entries.values()].filter(({ judged }) => judged.invitation.kind === "person");
  const asking = kgAsking({ send, requests: persons, became, heard: (changed) => overview?.changed(changed), asked: () => overview?.update() });

  function reportText() {
    const { skeleton, ...about } = kgSite.report(document);
    return `${JSON.stringify(about, null, 2)}\n\n${skeleton}\n`;
  }

  /** What makes it worth judging anew: "3 hours ago" means another moment each time it is read, so only the day counts. @param {Invitation} invitation */
  const printOf = (invitation) => JSON.stringify({ ...invitation, received_at: invitation.received_at?.slice(0, 10) });

  /** Under which a card is known beside those of other sites. @param {string} key */
  const nameOf = (key) => `${kgSite.name} ${key}`;

  /** @param {Card} card @param {KgSeat} [seat] @returns {KgEntry} */
  function enter({ key, element, invitation }, seat) {
    const judged = kgJudged(invitation, { send, seat, state: () => asking.state, drawn: () => drawn(key, judged), doubtKey: nameOf(key), isUnsure: doubts.has(key) });
    const entry = { key, element, judged, print: "", revision: null };
    entries.set(key, entry);
    hosts.add(judged.host);
    return entry;
  }

  /** @param {string} key @param {KgJudged} judged */
  function drawn(key, judged) {
    if (judged.isUnsure) doubts.add(key);
    else doubts.delete(key);
    overview?.update();
  }

  /** The judged ones, in the order of the page. @returns {KgRow[]} */
  function rows() {
    return order.flatMap((key) => {
      const entry = entries.get(key);
      if (!entry?.judged.verdict || entry.judged.invitation.kind !== "person") return [];
      const { element, judged: { verdict, invitation, isUnsure } } = entry;
      return [{ key, element, name: invitation.sender.name, kind: isUnsure ? "review" : verdict.badge, label: verdict.label, confidence: verdict.confidence,
        words: isUnsure ? say("unsure") : kgVerdict.inWords(verdict) }];
    });
  }

  /** @param {string} key */
  function go(key) {
    const judged = entries.get(key)?.judged;
    judged?.host.scrollIntoView({ block: "center", behavior: "instant" });
    judged?.focus();
  }

  /** @param {Card} card @returns {KgEntry} */
  function entryOf(card) {
    const seat = seats.take(card.element);
    const before = entries.get(card.key) ?? gone.get(card.key);
    if (!before) return enter(card, seat);
    seat?.host.remove();
    gone.delete(card.key);
    entries.set(card.key, before);
    return before;
  }

  /** @param {string} key @param {KgEntry} entry */
  function leave(key, entry) {
    entry.judged.host.remove();
    entries.delete(key);
    gone.set(key, entry);
    for (const oldest of gone.keys()) if (gone.size > REMEMBERED) gone.delete(oldest);
  }

  /** @param {KgEntry} entry */
  const isAwaited = ({ judged: { invitation, verdict } }) => invitation.kind === "person" && verdict === null && asking.state === "working";

  /** @param {Card[]} cards @param {boolean} isInSight @param {KgFound[]} [unread] what will be met later @param {boolean} [isAll] whether what is in sight was met */
  function meet(cards, isInSight, unread = [], isAll = true) {
    const met = cards.map((card) => ({ card, entry: entryOf(card) }));
    for (const { card: { invitation, element }, entry } of met) {
      entry.element = element;
      const print = printOf(invitation);
      if (print === entry.print) continue;
      Object.assign(entry, { print, revision: null });
      entry.judged.reads(invitation);
      if (isInSight || !isAwaited(entry)) entry.judged.draw();
    }
    if (!isToolbarOnly) {
      kgBadge.place([...met.map(({ card, entry }) => /** @type {[HTMLElement, KgSpot]} */ ([entry.judged.host, card])), ...seats.keep(lastPage === "unreadable" ? [] : unread)]);
      overview?.place([...cards.map(({ element }) => element), ...(isListless() ? [] : unread).map(({ root }) => root)]);
    }
    if (isAll && asking.isDue()) void asking.judge();
  }

  /** @param {Reading} reading */
  function take(reading) {
    settle(reading);
    const here = new Set(reading.cards.map(({ key }) => key));
    for (const [key, entry] of entries) if (!here.has(key)) leave(key, entry);
    order = reading.cards.map(({ key }) => key);
    meet(reading.cards, false);
    if (reading.state === "cards") seats.leave();
    else seats.clear();
    setTimeout(() => [...entries.values()].filter(isAwaited).forEach(({ judged }) => judged.draw()), LATE_MS);
    if (cardless.has(reading.state) || order.length === 1) overview?.clear();
    else if (!asking.isDue()) overview?.update();
    tell(reading);
  }

  /** @param {Reading} reading */
  function tell({ state: page, cards, unread }) {
    const seen = JSON.stringify([page, cards.length, unread]);
    if (seen === lastSeen) return;
    lastSeen = seen;
    clearTimeout(unreadableTimer);
    isUnreadable = page === "unreadable";
    // A page that is still being drawn is often unreadable for a moment.
    if (isUnreadable) unreadableTimer = setTimeout(report, UNREADABLE_AFTER_MS);
    else report();
    // Judging tells the icon as well.
    if (!isUnreadable && page !== lastPage && !asking.isDue()) void send("seen", { state: page });
    lastPage = page;
  }

  function report() {
    if (stop.signal.aborted) return;
    if (isUnreadable) void send("seen", { state: "unreadable" });
    if (isToolbarOnly) return;
    if (isUnreadable) notice.show("unreadable");
    else notice.show(asking.state === "working" || !persons().length ? null : asking.state, asking.state === "working");
  }

  /** The service is there, or no more. */
  function became() {
    for (const { judged } of persons()) if (!judged.verdict) judged.draw();
    report();
  }

  /**
   * @template {keyof Messages} K
   * @param {K} kind @param {Messages[K]["request"]} body
   * @returns {Promise<Messages[K]["reply"] | null>} null when there is none; an update of the extension ends this copy of it
   */
  async function send(kind, body) {
    try {
      return await kgAsk(kind, body);
    } catch {
      if (!chrome.runtime?.id) {
        stop.abort();
        clear();
      }
      return null;
    }
  }

  /** @type {(reading: Reading) => void} */
  let settle = () => {};

  /** @param {string[]} off @returns {boolean} whether the person turned this site, or this server, off */
  const isTurnedOff = (off) => [kgSite.name, location.hostname].some((id) => off.includes(id));

  /** For this site, on every page of it and after a reload. @param {KgView} next */
  async function keepView(next) {
    view = next;
    const { views } = await chrome.storage.local.get({ views: {} });
    await chrome.storage.local.set({ views: { .../** @type {Choices["views"]} */ (views), [kgSite.name]: next } });
  }

  function begin() {
    stop = new AbortController();
    overview = kgOverview({ rows, go, unlearn: (decision) => send("undo", { saying: decision }), keep: (next) => void keepView(next) }, view, stop.signal);
    hosts.add(overview.host);
    settle = kgClicks(kgSite, async (key, decision) => {
      overview?.decided(key, decision);
      if (!(await send("decided", { decision }))) overview?.lost(decision);
    }, stop.signal);
    kgWatch(kgSite, (node) => hosts.has(node), { inSight: (cards, unread, isAll) => meet(cards, true, unread, isAll), reading: take }, stop.signal);
    document.addEventListener("visibilitychange", anew, { signal: stop.signal });
    void asking.follow(stop.signal);
    void remember();
  }

  /** Elsewhere the person may have opened a profile that tells more: who comes back finds it judged, on cards that come back later too. */
  function anew() {
    for (const entry of gone.values()) entry.revision = null;
    asking.anew();
  }

  /** What the person was not sure of before. */
  async function remember() {
    const mine = nameOf("");
    for (const key of (await send("doubt", {}))?.keys ?? []) if (key.startsWith(mine)) doubts.add(key.slice(mine.length));
    for (const { key, judged } of persons()) if (doubts.has(key)) judged.doubted();
  }

  function clear() {
    overview?.clear();
    seats.clear();
    for (const host of [notice.host, ...[...entries.values()].map(({ judged }) => judged.host)]) host.remove();
  }

  function rest() {
    stop.abort();
    void send("seen", { state: "resting" });
  }

  function end() {
    rest();
    clear();
    for (const known of [entries, gone]) known.clear();
    lastSeen = "";
    lastPage = "elsewhere";
  }

  /** @param {KgEntry} entry @returns {PageCard} */
  const pageCard = ({ key, judged: { invitation, verdict, since } }) => ({ key: nameOf(key), invitation, verdict, ...since });

  /** @param {string} name */
  const entryNamed = (name) => persons().find(({ key }) => nameOf(key) === name);

  /** What the popup and the side panel ask of the page. @type {{ [K in keyof PageMessages]: (body: PageMessages[K]["request"]) => PageMessages[K]["reply"] | Promise<PageMessages[K]["reply"]> }} */
  const answers = {
    report: () => (isUnreadable && !stop.signal.aborted ? reportText() : null),
    cards: () => persons().map(pageCard),
    go: ({ key }) => {
      const entry = entryNamed(key);
      if (entry && !isToolbarOnly) go(entry.key);
      entry?.element.scrollIntoView({ block: "center" });
      if (isToolbarOnly) entry?.element.querySelector("a")?.focus();
      return null;
    },
    press: async ({ key, what }) => {
      const entry = entryNamed(key);
      await entry?.judged.press(what);
      return entry ? pageCard(entry) : null;
    },
  };

  chrome.runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id !== chrome.runtime.id || !Object.hasOwn(answers, message?.kind)) return false;
    const answer = /** @type {(body: any) => unknown} */ (answers[/** @type {keyof PageMessages} */ (message.kind)]);
    void (async () => answer(message))().then(respond, () => respond(null));
    return true;
  });

  chrome.storage.onChanged.addListener(({ off, toolbar_only }) => {
    if (off) {
      if (!isTurnedOff(/** @type {string[]} */ (off.newValue ?? []))) {
        if (stop.signal.aborted) begin();
      } else if (!stop.signal.aborted) end();
    }
    if (!toolbar_only) return;
    isToolbarOnly = Boolean(toolbar_only.newValue);
    if (isToolbarOnly) clear();
    else if (!stop.signal.aborted) take(kgSite.read(document));
  });

  void kgChoices.then(({ toolbar_only, off, views }) => {
    isToolbarOnly = toolbar_only;
    view = views[kgSite.name];
    if (isTurnedOff(off)) rest();
    else begin();
  });
})();
