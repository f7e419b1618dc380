// The vocabulary of the extension, for the checker alone: nothing of this file runs.

type Label = "personal" | "vouched" | "spam";
type BadgeKind = "accept" | "ignore" | "review";
type InvitationKind = "person" | "company" | "newsletter" | "event" | "group" | "other";

/** Where somebody works or studies, or did. Years; `ended` null while it lasts. */
interface Stay { name: string; started: number | null; ended: number | null }

/** Who asks. `null` means "not shown". `company`: the present employer, `school`: where they studied; several are joined by " · ". `jobs` and `studies`: where a profile was read. */
interface Sender {
  name: string;
  profile_url: string | null;
  headline: string | null;
  company: string | null;
  school: string | null;
  location: string | null;
  jobs?: Stay[] | null;
  studies?: Stay[] | null;
  degree: number | null;
  connections: number | null;
  has_photo: boolean | null;
  verified: boolean | null;
  premium: boolean | null;
  open_to_work: boolean | null;
  follows_you: boolean | null;
}

interface Mutuals { count: number | null; names: string[] }

/** One connection request as its card told it. Times are ISO 8601 in UTC. */
interface Invitation {
  id: string | null;
  site: string;
  kind: InvitationKind;
  received_at: string | null;
  first_seen_at: string | null;
  note: string | null;
  note_truncated: boolean | null;
  sender: Sender;
  mutuals: Mutuals;
}

/** `people`: who of the owner's people the text names. */
interface Evidence { code: string; supports: Label; weight: number; text: string; people?: string[] }

interface Verdict {
  id: string | null;
  label: Label;
  badge: BadgeKind;
  confidence: number;
  probabilities: Record<Label, number>;
  evidence: Evidence[];
  model: { version: string; trained_on: number };
  /** The owner's own decision on a request like this one. */
  nearest?: string | null;
  /** Judged by the card alone while the service was off, and judged again when it is back. */
  is_provisional?: boolean;
}

/** The part of the service's model that reads the card alone, as the service gives it out. */
interface CardModel {
  version: string;
  trained_on: number;
  /** At or above one probability of spam the badge is "ignore", at or below the other "accept". */
  ignore_at: number;
  accept_at: number;
  bias: { wanted: number; vouched: number };
  weights: { feature: string; wanted: number; vouched: number }[];
  /** The words of headlines by trade: a beginning each, a whole word where it ends in "=". */
  trades: { trade: string; sells: boolean; words: string }[];
}

/** One invitation card on the page, as an adapter found it. */
interface Card {
  /** The same for every rendering of the same invitation: kind + slug (+ target), never the element. */
  key: string;
  element: Element;
  /** The badge goes right after this element, outside every link and button. */
  anchor: Element;
  accept: Element;
  ignore: Element | null;
  /** Whether accept and ignore could be told apart; if not, no click is attributed. */
  isTold: boolean;
  /** Other renderings of the same invitation on the same page, such as a sticky header. */
  twins: Card[];
  invitation: Invitation;
}

/** What an adapter made of the page. */
interface Reading {
  state: "cards" | "empty" | "unreadable" | "elsewhere";
  cards: Card[];
  /** How many the page itself says there are under the current filter, or null. */
  promised: number | null;
  /** How many accept controls are without a readable card. */
  unread: number;
  /** Those accept controls, and any that may be a banner's. */
  strange: Element[];
}

/** A redacted skeleton of the page: tags, roles, attribute names; texts as lengths. */
interface PageReport { site: string; path: string; language: string; reading: { cards: number; unread: number; promised: number | null }; skeleton: string }

interface SiteAdapter {
  name: string;
  /** Reads the whole page. Pure: changes nothing, calls nothing. Ages count back from `now`. */
  read(document: Document, now?: Date): Reading;
  /** The same card by card, in the order wanted, for whoever must rest in between; null for a card that is not understood, undefined before the first. */
  reading(document: Document, inOrder: (found: KgFound[]) => KgFound[]): Generator<Card | null | undefined, Reading>;
  /** The control a click went to, or null: `path` is the event's composed path. */
  clicked(path: EventTarget[], reading: Reading): { card: Card; answer: "accepted" | "ignored" } | null;
  /**
   * Whether the page as now read shows that the click on this card took effect ("X is now a connection", row gone).
   * `before`: the page as it was clicked.
   */
  settled(card: Card, reading: Reading, document: Document, before: Reading): boolean;
  report(document: Document): PageReport;
}

/** What the person did on the site, once the page itself showed that it took effect. */
interface Decision { invitation: Invitation; decision: "accepted" | "ignored"; decided_at: string; label: Label | null }

/** What the person said of an invitation: its label. */
interface Correction { invitation: Invitation; label: Label }

/** What waits for the service: what was decided or said of an invitation, or that it is taken back. */
type Saying = Decision | Correction | { undo: Decision | Correction };

/** What the service would not take, and what it said. */
type Refused = (Decision | Correction) & { why: string };

/** How the invitation is judged after the person taught something of it. `isKept`: the service is off and is told when it is back. */
interface Taught { verdict: Verdict | null; isKept: boolean }

/** How things stand between this browser and the service. */
interface Standing {
  state: "working" | "unpaired" | "off" | "stranger" | "barred" | "troubled"
    /** The extension, or the service, is too old to be understood by the other. */
    | "behind" | "ahead";
  /** What still waits to be sent. */
  waiting: number;
  /** What the service would not take, kept for the person to see. */
  refused: number;
  port: number;
}

/** What the person chose for this browser alone; kept in storage.local. */
interface Choices {
  port: number; toolbar_only: boolean; off: string[]; theme: "auto" | "light" | "dark";
  /** What the bar shows, by site. */
  views: Record<string, KgView>;
}

/** An invitation as last seen, with what was said of it. */
interface Pending { invitation: Invitation; verdict: Verdict; seen_at: string }

/** A site or server whose requests can be read. `id`: the site's name, or the server's host; `requests`: where they are shown. */
interface Place { id: string; site: string; title: string; origin: string; requests: string; isOn: boolean }

/** One thing the owner can decide, as the service tells it. */
interface ServiceSetting { name: string; value: unknown; default: unknown; meaning: string }

/** One that may call the service. Times are ISO 8601. */
interface ServiceCaller { id: string; name: string; kind: "browser" | "script" | "dashboard"; origin: string | null; created_at: string; last_used_at: string | null }

/** Work of the service that takes a while. `progress` runs from 0 to 1; `result` is what came of it, or says why it failed. */
interface ServiceJob { id: string; state: "queued" | "running" | "done" | "failed"; progress: number; doing: string; result: Record<string, unknown> }

/** What an import brought. */
interface ImportSummary { ties: Partial<Record<"close" | "working" | "loose" | "stranger", number>>; new_examples: number; hidden_connections: number; skipped: unknown[]; warnings: string[] }

type WelcomeStep = "about" | "pair" | "archive" | "see";
/** Where the person is in the first minutes. `job` is the archive being taken in. */
interface WelcomePlace { step: WelcomeStep; job: string | null }

type PageName = "welcome" | "options" | "dashboard";

/** Every message between the pages and the background: what is asked, what comes back. */
interface Messages {
  judge: { request: { invitations: Invitation[] }; reply: { standing: Standing; verdicts: Verdict[]; revision: string } };
  changes: { request: { after: string }; reply: { state: Standing["state"]; revision: string } };
  /** Judges invitations that nobody sent. */
  tryOut: { request: { invitations: Invitation[] }; reply: { standing: Standing; verdicts: Verdict[] } };
  decided: { request: { decision: Decision }; reply: { waiting: number } };
  correct: { request: { correction: Correction }; reply: Taught };
  /** Takes back what was learned from a decision or correction; on the site it stays as it is. */
  undo: { request: { saying: Decision | Correction }; reply: Taught };
  /** Keeps or drops that the person is not sure of a card; the cards of which they are not. */
  doubt: { request: { key?: string; isUnsure?: boolean }; reply: { keys: string[] } };
  standing: { request: object; reply: Standing };
  /** The trouble whose notice the person closed, after another was closed where told. It is told again once it was gone. */
  dismissed: { request: { trouble?: string }; reply: { trouble: string | null } };
  seen: { request: { state: Reading["state"] | "resting" }; reply: object };
  open: { request: { page: PageName }; reply: object };
  /** What was seen last of every request, and the tab that the person looked at last. */
  pending: { request: object; reply: { pending: Pending[]; page: number | null } };
  places: { request: object; reply: { places: Place[] } };
  here: { request: object; reply: { place: Place | null } };
  turn: { request: { id: string; isOn: boolean }; reply: { places: Place[] } };
  pair: { request: { code: string }; reply: Standing };
  unpair: { request: object; reply: Standing };
  /** The service's settings, after the change where there is one. */
  settings: { request: { change?: Record<string, unknown> }; reply: { settings: ServiceSetting[] } };
  /** Who may call the service, after one of them was shut out. `mine` is this browser. */
  browsers: { request: { revoke?: string }; reply: { browsers: ServiceCaller[]; mine: string | null } };
  /** What the service would not take, after it was forgotten where asked. */
  refused: { request: { forget?: boolean }; reply: { refused: Refused[] } };
  forgetAll: { request: object; reply: Standing };
  /** Archives, each under its name, at an address of the page's own (blob:): a message could not hold them. */
  takeIn: { request: { files: { name: string; address: string }[] }; reply: ServiceJob };
  job: { request: { id: string }; reply: ServiceJob };
}

/** A request as the side panel lists it, on a page or not. */
interface KgRequest { key: string; invitation: Invitation; verdict: Verdict | null }

/** A card as its page tells the side panel of it. */
interface PageCard extends KgRequest, KgSaid {}

/** What the person said of a request, and what the last press led to: a message's key, or "". */
interface KgSaid { said: string; isUnsure: boolean; canUndo: boolean }

/** What a press on a badge says of a request. */
type KgPress = Label | "unsure" | "undo";

/** Every message from the extension's own pages to a site's page. */
interface PageMessages {
  /** The report of a page that is not understood. */
  report: { request: object; reply: string | null };
  cards: { request: object; reply: PageCard[] };
  /** Brings a card into sight. */
  go: { request: { key: string }; reply: null };
  /** As though the person had pressed it on the page's own badge; null when the card is there no more. */
  press: { request: { key: string; what: KgPress }; reply: PageCard | null };
}

/** A message to the background; null when nothing came of it. */
type KgSend = <K extends keyof Messages>(kind: K, body: Messages[K]["request"]) => Promise<Messages[K]["reply"] | null>;

type Answer<K extends keyof Messages> = { ok: true; reply: Messages[K]["reply"] } | { ok: false; problem: string; status: number };

/** The words of one language on the sites' pages: see content/reader/words.js. */
type PageWords = { seen: "live" | "code" | "own" } & Record<"accept" | "ignore" | "confirm" | "remove" | "and" | "is" | "mutual" | "request" | "follows" | "reply" | "more"
  | "ago" | "units" | "today" | "yesterday" | "verified" | "looking" | "address" | "experience" | "education", string> & { invited?: string; glued?: string; one?: string; two?: string; know?: string; shared?: string; article?: string; then?: string };

/** A line of text as a reader would see it, or a line with controls alone. `block`: the box that it stands in, with nothing or with a <br> between it and the other lines there. `sign`: what alone parts it from the line before. */
interface PageLine { text: string; element: Element; block: Element; controls: Element[]; links: Element[]; sign?: string; isKept?: boolean; isMutual?: boolean }

/** Whom or what a link leads to. */
interface Entity { kind: InvitationKind; slug: string; url: string; link: Element }

/** What the reader must know of a site. */
interface KgSource {
  sort: "invitation" | "friend";
  /** Whether the lines beside the name are a text about the sender, and no mutual line or age is among them. */
  hasBio: boolean;
  /** Where its main part holds requests, what stands beside it is none. */
  isInMain: boolean;
  /** The answers, where pictures tell them and not words. */
  answers?(document: Document): [Element, "accept" | "ignore"][];
  entity(link: Element): Entity | null;
  /** A control that answers nothing, such as "Reply". */
  isAction(element: Element): boolean;
  nameFromPicture(root: Element): string | null;
  /** Whether it is worth to look for the answers in every language. */
  isLikely(document: Document): boolean;
  /** Whether this is a page of invitations for certain, so that cards may be told by their shape alone. */
  isListed(document: Document): boolean;
}

/** What makes an adapter of a site. */
interface KgSite {
  name: string;
  source: KgSource;
  invitation(found: KgFound, draft: KgDraft, phrases: KgPhrases): Invitation;
  /** The reading of a page that is no list of cards, or null where it is. */
  alone?(document: Document): Reading | null;
  promised(document: Document): number | null;
  /** Whether this page is the place where invitations are shown. */
  isHere(document: Document): boolean;
  /** Whether the page itself says, away from the list, that the answer to this card took effect. */
  isDone(card: Card, document: Document): boolean;
}

/** What a control answers, and in which languages it says so. */
interface KgAnswer { answer: "accept" | "ignore"; languages: string[] }

interface KgFound { root: Element; anchor: Element; accept: Element; ignore: Element | null; isTold: boolean }

/** What the cards of a page say alike: which lines most have, but for names; which short ones several have; whether a line is a heading or a link of several; what links to most people, or away from several cards, say, as "View profile". `hasDays`: most of its cards say "Oct 27" instead of an age. `isCompared`: there were several cards. */
interface KgRepeated { hasDays: boolean; isCompared: boolean; titles: Set<string>; isOwn(text: string, sheet: KgSheet): boolean; isMark(text: string): boolean; labels: Set<string>; isTitle(line: PageLine): boolean; print: string }

/** Where notes stand on a page. `print` tells one page's places from another's. */
interface KgPlaces {
  print: string;
  isBoxed: boolean;
  isKnown: boolean;
  notesOf(sheet: KgSheet): PageLine[];
  /** The line with nothing but names, where other cards show who the mutual connections are, and one of these among them. */
  namesOf(sheet: KgSheet): PageLine | null;
}

/** What the cards of a page tell together. */
interface KgCompared { repeated: KgRepeated; places: KgPlaces }

/** What all cards of a page have in common. `isSpecific`: which labels are one card's own. */
interface KgPage { repeated: KgRepeated; isSpecific(label: string): boolean; now: Date }

/** One card spread out for reading. */
interface KgSheet extends KgPage {
  found: KgFound;
  source: KgSource;
  phrases: KgPhrases;
  lines: PageLine[];
  links: Entity[];
  inNote(element: Element): boolean;
  isMutual(text: string): boolean;
  isAge(text: string): boolean;
  textOf(element: Element): string;
}

/** The same, where it is known which lines that read like facts are told by the page, and not by who wrote the note, what stands in one list with mutual connections, and whether the page tells where its notes stand. */
interface KgTold extends KgSheet { isTold(line: PageLine): boolean; isInsight(line: PageLine): boolean; isNoteKnown: boolean }

/** Who asks, and where the card says so. */
interface KgWho { sender: Entity; target: Entity | null; name: string; shown: string; nameLink: Element | null; theirs: Element[]; near: Entity[]; details: Element }

/** What a card says, before it is an invitation. */
interface KgDraft {
  sender: Entity;
  target: Entity | null;
  name: string;
  title: string;
  headline: string | null;
  /** Every line beside the name that is neither mutual line nor age. */
  about: string | null;
  mutuals: Mutuals | null;
  age: string | null;
  note: { text: string; isCut: boolean } | null;
  /** Links to people and things that show no text. */
  pictures: Element[];
}

type KgLanguage = Record<"mutual" | "and" | "is" | "one" | "two" | "know" | "shared" | "article" | "turned" | "age" | "ago" | "ofTime" | "since" | "today" | "yesterday" | "request" | "follows" | "reply" | "more" | "verified" | "looking" | "experience" | "education" | "glued", RegExp>
  & { code: string; isOptional: boolean; isSpaced: boolean; isAttached: boolean; isOne: RegExp | null; invited: RegExp[] };

interface KgPhrases {
  isKnown: boolean;
  mutuals(text: string, isHinted: boolean): Mutuals | null;
  age(text: string, now: Date): string | null;
  /** Whether it is a day without a year. */
  isDay(text: string): boolean;
  /** Nothing but a greeting or thanks: several words, or a sign after one. */
  isGreeting(text: string): boolean;
  isRequest(text: string): boolean;
  /** Whether the page says of both what they have in common, as "You both worked at Vela". */
  isShared(text: string): boolean;
  isFollower(text: string): boolean;
  isReply(text: string): boolean;
  /** Whether it is nothing but what a message is called. */
  isMessage(text: string): boolean;
  isMore(text: string): boolean;
  isVerified(text: string): boolean;
  isLooking(text: string): boolean;
  isPremium(text: string): boolean;
  isLabel(text: string): boolean;
  /** Whether a label says that mutual connections follow. */
  isOfMutuals(label: string): boolean;
  isBesideName(text: string): boolean;
  /** Whether it may stand beside a name, if something else is the headline. */
  maybeBesideName(text: string): boolean;
  /** Whether somebody says it who writes to somebody. */
  isAddress(text: string): boolean;
  invited(text: string): InvitationKind | null;
  isHeading(section: "experience" | "education", text: string): boolean;
  /** The name without what the page hangs on it. */
  unglue(name: string): string;
}

/** How the page's style sheets show an element: set on lines of its own, breaks kept as they are, nothing that the eye sees. */
interface KgLook { isBox: boolean; isInRow: boolean; keepsBreaks: boolean; isUnseen: boolean }

/** The one global of each content script. */
declare var kgChoices: Promise<Pick<Choices, "toolbar_only" | "theme" | "off" | "views">>;
declare var kgWords: Record<string, PageWords>;
declare var kgStyles: {
  refresh(document: Document): number;
  of(element: Element): KgLook;
};
declare var kgDom: {
  HEADINGS: string;
  isHidden(element: Element): boolean;
  isGone(element: Element): boolean;
  isAway(element: Element): boolean;
  seeing(isLeftOut?: (element: Element) => boolean): (element: Element) => boolean;
  squeeze(text: string | null | undefined): string;
  lines(root: Element, isControl: (element: Element) => boolean, isLeftOut?: (element: Element) => boolean): PageLine[];
  join(parts: PageLine[]): string | null;
  text(element: Element): string;
  label(control: Element): string;
  spoken(button: Element): string;
  called(control: Element): string;
  holders(elements: Iterable<Element>, top?: Element | null): Map<Element, Element[]>;
  common(one: Element, other: Element): Element | null;
  branch(element: Element, top: Element): Element;
  leads(anchor: Element): string | null;
  address(anchor: Element, base: string): Readonly<URL> | null;
  decode(path: string): string;
};
declare var kgLabels: {
  parts(root: Element, phrases: KgPhrases): { mutual: Element[]; message: Element[] };
  without(root: Element, phrases: KgPhrases): (line: PageLine) => PageLine[];
  gathered(lines: PageLine[], boxes: Element[]): PageLine[];
};
declare var kgPhrases: {
  answer(label: string, sort: "invitation" | "friend", languages?: string[]): { answer: "accept" | "ignore" | "both"; languages: string[] } | null;
  phrases(languages: string[]): KgPhrases;
  languageOf(tag: string | null): string | null;
  plainDigits(text: string): string;
  /** Asks for each text once. */
  whenMet<V>(make: (text: string) => V): (text: string) => V;
};
declare var kgReport: (site: string, document: Document, reading: Reading, mark: (element: Element) => string | null) => PageReport;
declare var kgAdapter: (site: KgSite) => SiteAdapter;
declare var kgCareer: (main: Element, source: KgSource, phrases: KgPhrases) => { companies: string[]; schools: string[]; jobs: Stay[] | null; studies: Stay[] | null };
declare var kgProfile: (document: Document, source: KgSource) => Reading;
declare var kgCards: {
  /** What a press may answer. */
  PRESSED: string;
  find(document: Document, source: KgSource): { cards: KgFound[]; orphans: Element[]; languages: string[] };
  controlsOf(document: Document, source: KgSource, links: Element[]): Map<Element, KgAnswer>;
};
declare var kgWho: { whoAsks(sheet: KgSheet): KgWho | null; labelsOf(found: KgFound): string[]; mentions(whole: string, part: string): boolean; speaksOf(title: string, name: string, phrases: KgPhrases): boolean; isOfName(name: string, text: string): boolean; isInitials(text: string, name: string): boolean };
declare var kgMarks: {
  marks(root: Element, name: string, phrases: KgPhrases): { verified: boolean; premium: boolean; looking: boolean };
  hasPhoto(pictures: Element[]): boolean | null;
};
declare var kgNote: {
  /** Whether one of the card's answers stands on the line. */
  isAnswer(line: PageLine, found: KgFound): boolean;
  /** Shorter text above the answers is no note, unless its place or its end says so. */
  isLong(text: string): boolean;
  /** Whether it ends as sentences do. */
  isEnded(text: string): boolean;
  /** Both. */
  isProse(text: string): boolean;
  isAmongProse(line: PageLine, free: PageLine[], places: { accept: Element; title: Element | null; headline: PageLine | undefined; isUnder(line: PageLine): boolean }, phrases: KgPhrases): boolean;
  of(parts: PageLine[], who: KgWho, sheet: KgTold): KgDraft["note"];
  lines(who: KgWho, sheet: KgSheet, facts: PageLine[], places: { titleAt: number; answersAt: number; isFlat: boolean }): PageLine[];
};
declare var kgRepeated: { of(sheets: KgSheet[], phrases: KgPhrases): KgRepeated; timesOf(cards: string[][]): Map<string, number> };
declare var kgPlaces: (sheets: KgSheet[], phrases: KgPhrases, repeated: KgRepeated) => KgPlaces;
declare var kgFacts: (facts: PageLine[], titleLine: PageLine | undefined, title: string, who: KgWho, sheet: KgTold) => Omit<KgDraft, "sender" | "target" | "name" | "note" | "pictures"> & { about: string | null; later: PageLine[] };
declare var kgCard: {
  read(sheet: KgSheet, places: KgPlaces): KgDraft | null;
  sheetOf(found: KgFound, source: KgSource, phrases: KgPhrases, page: KgPage): KgSheet;
  isButton(element: Element): boolean;
};
declare var kgSite: SiteAdapter;
declare var kgAsk: <K extends keyof Messages>(kind: K, body: Messages[K]["request"]) => Promise<Messages[K]["reply"]>;
declare var kgLook: { dress(root: ShadowRoot, isResting?: boolean): void; suit(element: Element): void };
declare var kgBuild: {
  /** A text without what would turn the text around it round. */
  straight(text: string): string;
  make<T extends keyof HTMLElementTagNameMap>(tag: T, attributes?: Record<string, string | boolean>, children?: (Node | string)[]): HTMLElementTagNameMap[T];
  copied<T extends Element>(look: string, draw: () => T): T;
  icon(name: string): SVGElement;
  pressed<T extends HTMLElement>(element: T, press: () => void): T;
  button(attributes: Record<string, string | boolean>, children: (Node | string)[], press: () => void): HTMLButtonElement;
  closed(isResting?: boolean): { host: HTMLElement; root: ShadowRoot };
  /** What a key does in a host, beside what it does to the control in focus. */
  typed(host: HTMLElement, press: (event: KeyboardEvent) => void): void;
  /** One key for the whole page; true from `press` where it did something. */
  shortcut(press: (event: KeyboardEvent) => boolean, signal: AbortSignal): void;
  say(key: string, parts?: string | string[]): string;
  save(name: string, text: string): void;
};
declare var kgVerdict: {
  LABELS: Record<Label, { name: string; key: string }>;
  BADGES: Record<BadgeKind, string>;
  inWords(verdict: Verdict): string;
  speaksFor(verdict: Verdict, label: Label): Evidence[];
  whyNot(verdict: Verdict): { label: Label; because: string };
  news(before: Verdict | null, after: Verdict): string | null;
  vouchers(verdict: Verdict, invitation: Invitation): string[];
  model(verdict: Verdict): string;
};
declare var kgDraft: (tag: string, sender: string, voucher: string | null) => { language: string; text: string };
declare var kgPanel: { panel(verdict: Verdict, since: KgSince, person: KgPerson, asks: HTMLElement): HTMLElement; questions(invitation: Invitation, verdict: Verdict): KgQuestion[]; drafts(questions: KgQuestion[]): HTMLElement };
declare var kgBadge: {
  seat(): KgSeat;
  create(person: KgPerson, questions?: (verdict: Verdict) => KgQuestion[], seat?: KgSeat): KgBadge;
  place(badges: [HTMLElement, KgSpot][]): void;
};
declare var kgJudged: (invitation: Invitation, surroundings: KgSurroundings) => KgJudged;
declare var kgAsking: (page: { send: KgSend; requests(): KgEntry[]; became(): void; heard(changed: number): void; asked(): void }) => KgAsking;
declare var kgSeats: (own: (host: HTMLElement) => void) => KgSeats;
declare var kgNotice: (report: () => string) => { host: HTMLElement; show(trouble: KgTrouble | null, isWorking?: boolean): void };
declare var kgTally: {
  counts(rows: KgRow[]): Record<BadgeKind | Label, number>;
  arranged(rows: KgRow[], view: KgView): KgRow[];
  next(rows: KgRow[], view: KgView, after: string | null): KgRow | null;
  dimmed(rows: KgRow[], view: KgView): KgRow[];
};
declare var kgDim: (signal: AbortSignal) => (elements: Element[]) => void;
declare var kgBar: (person: { go(key: string): void; look(view: KgView): void; keep(view: KgView): void; unlearn(): void }, view: KgView) => KgBar;
declare var kgOverview: (page: { rows(): KgRow[]; go(key: string): void; unlearn(decision: Decision): Promise<Taught | null>; keep(view: KgView): void }, view: KgView | undefined, signal: AbortSignal) => KgOverview;
declare var kgWatch: (site: SiteAdapter, isOurs: (node: Node) => boolean, on: { inSight(cards: Card[], unread: KgFound[], isAll: boolean): void; reading(reading: Reading): void }, signal: AbortSignal) => void;
declare var kgClicks: (site: SiteAdapter, onDecision: (key: string, decision: Decision) => void, signal: AbortSignal) => (reading: Reading) => void;

/** Where a badge belongs: after the anchor, in the element. */
type KgSpot = Pick<Card, "anchor" | "element">;

/** An empty badge: it keeps its card's place while the card is not read yet. */
interface KgSeat { host: HTMLElement; root: ShadowRoot; box: HTMLElement }

interface KgSeats {
  /** New hosts, and where each belongs. */
  keep(found: KgFound[]): [HTMLElement, KgSpot][];
  /** The seat of a card, which is kept no longer. */
  take(element: Element): KgSeat | undefined;
  /** All cards were read: the seats of those not understood go, but for what is in sight, which would jump. */
  leave(): void;
  clear(): void;
}

/** A badge for as long as its invitation is on the page. */
interface KgBadge {
  host: HTMLElement;
  show(verdict: Verdict, since?: KgSince): void;
  /** Opens or closes the reasons, as a press on the badge does. */
  open(next: boolean): void;
  idle(state: Standing["state"]): void;
  mark(kind: Exclude<InvitationKind, "person">): void;
  focus(): void;
}

/** Where a request is shown: by which way it reaches the service, and what else depends on it. */
interface KgSurroundings {
  send: KgSend;
  /** How things stand, as long as nothing was judged. */
  state?(): Standing["state"];
  /** Called whenever the badge was drawn anew. */
  drawn?(): void;
  /** Under which "not sure" is remembered, where it is. */
  doubtKey?: string | null;
  isUnsure?: boolean;
  seat?: KgSeat;
}

/** One request with its badge. */
interface KgJudged {
  host: HTMLElement;
  focus(): void;
  draw(): void;
  readonly invitation: Invitation;
  readonly verdict: Verdict | null;
  readonly isUnsure: boolean;
  readonly since: KgSaid;
  /** What its card says now; drawn by whoever knows that it is to be. */
  reads(invitation: Invitation): void;
  /** What the service says of it now. Returns whether the badge tells that something changed. */
  hears(verdict: Verdict): boolean;
  /** The person said before that they are not sure. */
  doubted(): void;
  press(what: KgPress): Promise<void>;
}

/** A card of the page with its badge; what it said when it was judged last, and what that verdict rests on: null before, "" while the service is off. */
interface KgEntry { key: string; element: Element; judged: KgJudged; print: string; revision: string | null }

/** The page's questions to the service. */
interface KgAsking {
  readonly state: Standing["state"];
  /** Whether a request is not judged yet, or by what was known before. */
  isDue(): boolean;
  judge(): Promise<void>;
  /** Judges all of them once more. */
  anew(): void;
  /** Only while the person looks at invitations. */
  follow(signal: AbortSignal): Promise<void>;
}

/** What the person's presses on one badge do. */
interface KgPerson { correct(label: Label): void; undo(): void; unsure(): void; seen(): void }

/** What came about since the card was first judged: what the last press led to, what changed and why. */
interface KgSince { note?: string; news?: string | null; canUndo?: boolean; isUnsure?: boolean }

type KgOrder = "page" | "badge" | "label" | "unsure";

/** One judged invitation as the bar sees it. */
interface KgRow { key: string; element: Element; name: string; kind: BadgeKind; label: Label; confidence: number; words: string }

/** What the person wants to see clearly, and in which order to go through it. */
interface KgView { kind: BadgeKind | null; label: Label | null; order: KgOrder; isDim: boolean }

interface KgBar { host: HTMLElement; show(rows: KgRow[]): void; next(): void; tell(text: string, canUnlearn: boolean): void; done(key: string, answer: string): void }

/** What stands above the list. */
interface KgOverview {
  host: HTMLElement;
  /** Puts the bar above the list of these cards, and leaves it alone when it is there already. */
  place(cards: Element[]): void;
  /** The rows may be others: shown before the next frame. */
  update(): void;
  decided(key: string, decision: Decision): void;
  /** What was told of this decision does not hold: it was not kept. */
  lost(decision: Decision): void;
  /** So many badges became others by what was learned. */
  changed(count: number): void;
  clear(): void;
}

/** What could be asked before answering: under which name, and with what words. */
interface KgQuestion { name: string; draft: { language: string; text: string } }

type KgTrouble = Exclude<Standing["state"], "working"> | "unreadable" | "back";
