// Joins the parts: what the page shows, what the service says of it, and a badge for each.
"use strict";

(() => {
  const POLL_MS = 2500;
  const AT_ONCE = 300;
  /** A verdict that comes sooner is drawn at once; until then a badge out of sight is empty. */
  const LATE_MS = 1000;
  const UNREADABLE_AFTER_MS = 1500;
  /** What is said while the service is off, and once it was told. */
  const KEPT = { corrected: "correctedKept", undone: "undoneKept" };
  /** @type {Record<string, string>} */
  const ARRIVED = Object.fromEntries(Object.entries(KEPT).map(([done, kept]) => [kept, done]));
  let stop = new AbortController();
  const { say } = kgBuild;

  /** @typedef {{ key: string, element: Element, badge: KgBadge, invitation: Invitation, print: string, revision: string | null, verdict: Verdict | null, correction: Correction | null, said: string, news: string | null, isPressed: boolean }} Entry */
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {Standing["state"]} */
  let state = "working";
  let isAsking = false;
  /** What the newest verdicts rest on, "" while the service is off: those of another revision may be out of date. */
  let revision = "";
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

  const persons = () => [...entries.values()].filter(({ invitation }) => invitation.kind === "person");
  const due = () => persons().filter((entry) => entry.revision === null || entry.revision !== revision);

  function reportText() {
    const { skeleton, ...about } = kgSite.report(document);
    return `${JSON.stringify(about, null, 2)}\n\n${skeleton}\n`;
  }

  /** What makes it worth judging anew: "3 hours ago" means another moment each time it is read, so only the day counts. @param {Invitation} invitation */
  const printOf = (invitation) => JSON.stringify({ ...invitation, received_at: invitation.received_at?.slice(0, 10) });

  /** @param {() => Entry} entry @returns {KgPerson} */
  const personOf = (entry) => ({ correct: (label) => void correct(entry(), label), undo: () => void undo(entry()), unsure: () => void doubt(entry(), true), seen: () => seen(entry()) });

  /** @param {Card} card @param {KgSeat} [seat] @returns {Entry} */
  function enter(card, seat) {
    /** @type {Entry} */
    const entry = { key: card.key, element: card.element, badge: kgBadge.create(personOf(() => entry), (verdict) => kgPanel.questions(entry.invitation, verdict), seat),
      invitation: card.invitation, print: "", revision: null, verdict: null, correction: null, said: "", news: null, isPressed: false };
    entries.set(card.key, entry);
    hosts.add(entry.badge.host);
    return entry;
  }

  /** The judged ones, in the order of the page. @returns {KgRow[]} */
  function rows() {
    return order.flatMap((key) => {
      const entry = entries.get(key);
      if (!entry?.verdict || entry.invitation.kind !== "person") return [];
      const { verdict, element, invitation } = entry;
      const isUnsure = doubts.has(key);
      return [{ key, element, name: invitation.sender.name, kind: isUnsure ? "review" : verdict.badge, label: verdict.label, confidence: verdict.confidence,
        words: isUnsure ? say("unsure") : kgVerdict.inWords(verdict) }];
    });
  }

  /** @param {string} key */
  function go(key) {
    const badge = entries.get(key)?.badge;
    badge?.host.scrollIntoView({ block: "center", behavior: "instant" });
    badge?.focus();
  }

  /** @param {Card} card @returns {Entry} */
  function entryOf(card) {
    const seat = seats.take(card.element);
    const before = entries.get(card.key);
    if (before) seat?.host.remove();
    return before ?? enter(card, seat);
  }

  /** @param {Entry} entry */
  const isAwaited = ({ invitation, verdict }) => invitation.kind === "person" && verdict === null && state === "working";

  /** @param {Card[]} cards @param {boolean} isInSight @param {KgFound[]} [unread] what will be met later */
  function meet(cards, isInSight, unread = []) {
    const met = cards.map((card) => ({ card, entry: entryOf(card) }));
    for (const { card: { invitation, element }, entry } of met) {
      entry.element = element;
      const print = printOf(invitation);
      if (print === entry.print) continue;
      Object.assign(entry, { print, invitation, revision: null });
      if (isInSight || !isAwaited(entry)) draw(entry);
    }
    if (!isToolbarOnly) {
      kgBadge.place([...met.map(({ card, entry }) => /** @type {[HTMLElement, KgSpot]} */ ([entry.badge.host, card])), ...seats.keep(unread)]);
      overview?.place(cards);
    }
    if (due().length) void judge();
  }

  /** @param {Reading} reading */
  function take(reading) {
    settle(reading);
    const here = new Set(reading.cards.map(({ key }) => key));
    for (const [key, { badge }] of entries) {
      if (here.has(key)) continue;
      badge.host.remove();
      entries.delete(key);
    }
    order = reading.cards.map(({ key }) => key);
    meet(reading.cards, false);
    seats.clear();
    setTimeout(() => [...entries.values()].filter(isAwaited).forEach(draw), LATE_MS);
    if (cardless.has(reading.state)) overview?.clear();
    else if (!due().length) overview?.update();
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
    if (!isUnreadable && page !== lastPage && !due().length) void send("seen", { state: page });
    lastPage = page;
  }

  function report() {
    if (isUnreadable) void send("seen", { state: "unreadable" });
    if (isToolbarOnly) return;
    if (isUnreadable) notice.show("unreadable");
    else notice.show(state === "working" || !persons().length ? null : state, state === "working");
  }

  /** @param {Entry} entry */
  function draw({ key, badge, invitation: { kind }, verdict, correction, said, news }) {
    const isUnsure = doubts.has(key);
    if (kind !== "person") badge.mark(kind);
    else if (verdict) badge.show(verdict, { note: said && say(said), news, isUnsure, canUndo: correction !== null || isUnsure });
    else badge.idle(state);
    overview?.update();
  }

  /** @param {Standing["state"]} next */
  function become(next) {
    if (next === state) return;
    state = next;
    for (const entry of persons()) {
      if (state === "working" && entry.revision === "") entry.revision = null;
      if (!entry.verdict) draw(entry);
    }
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

  async function judge() {
    if (isAsking) return;
    isAsking = true;
    try {
      for (;;) {
        const asked = due().slice(0, AT_ONCE);
        if (!asked.length) return wake();
        const prints = asked.map(({ print }) => print);
        const reply = await send("judge", { invitations: asked.map(({ invitation }) => invitation) });
        become(reply ? reply.standing.state : "troubled");
        if (!reply || reply.verdicts.length !== asked.length) return;
        revision = reply.revision;
        let changed = 0;
        asked.forEach((entry, at) => {
          if (entry.print !== prints[at]) return;
          const told = reply.verdicts[at];
          // What was judged with everything known is not replaced by less.
          const verdict = told.is_provisional && entry.verdict && !entry.verdict.is_provisional ? entry.verdict : told;
          const isNew = entry.verdict === null || JSON.stringify(entry.verdict) !== JSON.stringify(verdict);
          const news = entry.isPressed ? null : kgVerdict.news(entry.verdict, verdict);
          changed += Number(news !== null);
          // Before the service judged it was told what waited.
          const said = (!told.is_provisional && ARRIVED[entry.said]) || entry.said;
          const isOther = isNew || said !== entry.said;
          Object.assign(entry, { verdict, revision, said, news: news ?? entry.news });
          if (isOther) draw(entry);
        });
        if (changed) overview?.changed(changed);
      }
    } finally {
      isAsking = false;
      overview?.update();
    }
  }

  /** @param {Entry} entry @param {Label} label */
  async function correct(entry, label) {
    entry.isPressed = true;
    await doubt(entry, false);
    const correction = { invitation: entry.invitation, label };
    taught(entry, await send("correct", { correction }), correction, "corrected");
  }

  /** @param {Entry} entry */
  async function undo(entry) {
    if (entry.correction === null) return doubt(entry, false);
    entry.isPressed = true;
    taught(entry, await send("undo", { saying: entry.correction }), null, "undone");
  }

  /** @param {Entry} entry @param {Taught | null} reply null when it was not taken @param {Correction | null} correction @param {keyof typeof KEPT} done what it says when the service knows it */
  function taught(entry, reply, correction, done) {
    if (reply) Object.assign(entry, { correction, verdict: reply.verdict ?? entry.verdict, said: reply.isKept ? KEPT[done] : done, news: null });
    else entry.said = "correctedNot";
    entry.isPressed = false;
    draw(entry);
  }

  /** "Not sure" teaches nothing: it is kept until the browser is closed. @param {Entry} entry @param {boolean} isUnsure */
  async function doubt(entry, isUnsure) {
    if (isUnsure === doubts.has(entry.key)) return;
    if (isUnsure && entry.correction !== null) await undo(entry);
    if (isUnsure) doubts.add(entry.key);
    else doubts.delete(entry.key);
    entry.said = isUnsure ? "unsureKept" : "undone";
    draw(entry);
    await send("doubt", { key: `${kgSite.name} ${entry.key}`, isUnsure });
  }

  /** @param {Entry} entry */
  function seen(entry) {
    entry.news = null;
    draw(entry);
  }

  /** Is the service there, and does something wait for it? */
  async function look() {
    const standing = await send("standing", {});
    if (standing) become(standing.state);
    if (state === "working") await judge();
  }

  /** Waits with the service until something was learned, wherever it was, and judges again. @returns {Promise<boolean>} whether something was */
  async function listen() {
    const heard = await send("changes", { after: revision });
    if (heard) become(heard.state);
    const isNew = Boolean(heard?.revision) && heard?.revision !== revision;
    if (heard && isNew) {
      revision = heard.revision;
      await judge();
    }
    return isNew;
  }

  /** @type {() => void} */
  let wake = () => {};

  /** Only while the person looks at invitations. @param {AbortSignal} signal */
  async function follow(signal) {
    while (!signal.aborted) {
      const began = Date.now();
      let isNew = false;
      if (!document.hidden && persons().length && !isAsking) {
        if (due().length) await judge();
        else if (state === "working" && revision) isNew = await listen();
        else await look();
      }
      const rest = isNew ? 0 : POLL_MS - (Date.now() - began);
      if (rest > 0) await new Promise((done) => { wake = () => done(null); setTimeout(wake, rest); });
    }
  }

  /** Elsewhere the person may have opened a profile that tells more: who comes back finds it judged. */
  function awake() {
    for (const entry of persons()) entry.revision = null;
    wake();
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
    settle = kgClicks(kgSite, (key, decision) => {
      void send("decided", { decision });
      overview?.decided(key, decision);
    }, stop.signal);
    kgWatch(kgSite, (node) => hosts.has(node), { inSight: (cards, unread) => meet(cards, true, unread), reading: take }, stop.signal);
    document.addEventListener("visibilitychange", awake, { signal: stop.signal });
    void follow(stop.signal);
    void remember();
  }

  /** What the person was not sure of before. */
  async function remember() {
    const mine = `${kgSite.name} `;
    for (const key of (await send("doubt", {}))?.keys ?? []) if (key.startsWith(mine)) doubts.add(key.slice(mine.length));
    for (const entry of persons()) if (doubts.has(entry.key)) draw(entry);
  }

  function clear() {
    overview?.clear();
    seats.clear();
    for (const host of [notice.host, ...[...entries.values()].map(({ badge }) => badge.host)]) host.remove();
  }

  function rest() {
    stop.abort();
    void send("seen", { state: "resting" });
  }

  function end() {
    rest();
    clear();
    entries.clear();
    lastSeen = "";
    lastPage = "elsewhere";
  }

  /** What the popup and the side panel ask of the page. @type {{ [K in keyof PageMessages]: (body: PageMessages[K]["request"]) => PageMessages[K]["reply"] }} */
  const answers = {
    report: () => (isUnreadable && !stop.signal.aborted ? reportText() : null),
    cards: () => persons().map(({ key, invitation, verdict }) => ({ key: `${kgSite.name} ${key}`, invitation, verdict, isUnsure: doubts.has(key) })),
    go: ({ key }) => {
      const card = kgSite.read(document).cards.find((each) => `${kgSite.name} ${each.key}` === key);
      card?.element.scrollIntoView({ block: "center" });
      if (card && isToolbarOnly) card.element.querySelector("a")?.focus();
      else if (card) entries.get(card.key)?.badge.focus();
      return null;
    },
  };

  chrome.runtime.onMessage.addListener((message, sender, respond) => {
    if (sender.id === chrome.runtime.id && Object.hasOwn(answers, message?.kind)) respond(/** @type {(body: any) => unknown} */ (answers[/** @type {keyof PageMessages} */ (message.kind)])(message));
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
