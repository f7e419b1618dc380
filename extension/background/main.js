// Answers the pages: every listener and every message the background knows is in this file.
import { addMenu, screenSelection } from "./menu.js";
import { judgeOffline, renewModel } from "./offline.js";
import { doubt } from "./doubts.js";
import { dropPairing, pairing } from "./pairing.js";
import { Unfit } from "./fit.js";
import { completed, drop, dropAll, keepJudged, keepKnown, pending } from "./pending.js";
import { countRefused, drain, enqueue, labelsWaiting, refused, takeBack, waiting, whyRefused } from "./queue.js";
import { allowed, begin, placeHere, places, route, turn } from "./routing.js";
import { browsers, cardModel, choices, claim, classify, correct, dashboardLink, decide, forgetAll, job, known, look, nextRevision, revoke, ServiceProblem, settings, takeIn, tryOut, undo } from "./service.js";
import { clear } from "./shelf.js";
import { dismissed, showPage, showStanding } from "./toolbar.js";

const AT_ONCE = 100;
const RETRY_ALARM = "send-decisions";
/** The shortest that a browser allows. */
const RETRY_MINUTES = 0.5;
/** What a script in a web page's process may ask; all else is for the extension's own pages. */
const FOR_CONTENT = new Set(["judge", "decided", "correct", "undo", "standing", "seen", "open", "changes", "dismissed", "doubt"]);
/** @type {Record<PageName, () => string | Promise<string>>} */
const PAGES = {
  welcome: () => chrome.runtime.getURL("welcome/welcome.html"),
  options: () => chrome.runtime.getURL("options/options.html"),
  dashboard: async () => `http://127.0.0.1:${(await choices()).port}${(await dashboardLink()).path}`,
};

const REFUSALS = [400, 413, 422];

/** What stands against something that the service will never take, or that makes no request at all. @param {unknown} problem @returns {string | null} */
function refusal(problem) {
  const isFinal = problem instanceof Unfit || (problem instanceof ServiceProblem && REFUSALS.includes(problem.status));
  return isFinal ? problem.message : null;
}

/** Looks at the service, sends what waits, and shows the result on the icon. @param {number} [tabId] @returns {Promise<Standing>} */
async function standing(tabId) {
  const state = await look();
  if (await waiting()) await (state === "working" ? sendWaiting() : tryLater());
  await showStanding(state, tabId);
  return { state, waiting: await waiting(), refused: await countRefused(), port: (await choices()).port };
}

/** The revision at which the pending ones were last compared with what the service knows. @type {string | undefined} */
let compared;

/** Whom the owner told the service to forget, wherever that was, is not kept here either. @param {string} [revision] asked for where it is not known */
async function forgetToo(revision) {
  try {
    const now = revision ?? await nextRevision("");
    if (now !== compared) await keepKnown(known);
    compared = now;
  } catch (problem) {
    if (!(problem instanceof ServiceProblem)) throw problem;
  }
}

/** @returns {Promise<boolean>} whether nothing waits any more */
async function sendWaiting() {
  try {
    await drain(tell, refusal);
    await chrome.alarms.clear(RETRY_ALARM);
    return true;
  } catch (problem) {
    if (!(problem instanceof ServiceProblem)) throw problem;
    await tryLater();
    return false;
  }
}

/** @param {Saying[]} sayings many decisions, or one of the others */
function tell(sayings) {
  const [first] = sayings;
  if ("undo" in first) return undo(first.undo);
  return "decision" in first ? decide(/** @type {Decision[]} */ (sayings)) : correct(first);
}

/** Also when no page is open any more. A browser may forget the alarm when it starts anew, but not what waits. */
async function tryLater() {
  if (!(await chrome.alarms.get(RETRY_ALARM))) await chrome.alarms.create(RETRY_ALARM, { periodInMinutes: RETRY_MINUTES });
}

/** @param {Invitation[]} invitations @returns {Promise<{ verdicts: Verdict[], revision: string }>} the revision that all of them are at least of */
async function judge(invitations) {
  const replies = [];
  for (let start = 0; start < invitations.length; start += AT_ONCE) replies.push(await classify(invitations.slice(start, start + AT_ONCE)));
  return { verdicts: replies.flatMap(({ verdicts }) => verdicts), revision: replies[0]?.revision ?? "" };
}

/** By the card, and by what the person said while the service was off. @param {Invitation[]} invitations */
const judgeAlone = async (invitations) => judgeOffline(invitations, await labelsWaiting());

/** How it is judged after the person taught something of it. @param {Invitation} invitation @returns {Promise<Verdict | null>} */
async function judgeAgain(invitation) {
  try {
    const { verdicts } = await judge([invitation]);
    await keepJudged([invitation], verdicts);
    return verdicts[0] ?? null;
  } catch (problem) {
    if (!(problem instanceof ServiceProblem)) throw problem;
    return (await judgeAlone([invitation]))[0] ?? null;
  }
}

/** The tab whose page asked last, most likely the one the person looked at last. @type {number | null} */
let lastPage = null;

/** @type {{ [K in keyof Messages]: (body: Messages[K]["request"], tabId: number | undefined) => Promise<Messages[K]["reply"]> }} */
const handlers = {
  judge: async ({ invitations: shown }, tabId) => {
    const now = await standing(tabId);
    const invitations = await Promise.all(shown.map(completed));
    if (now.state !== "working") return { standing: now, verdicts: await judgeAlone(invitations), revision: "" };
    const judged = await judge(invitations);
    if (judged.verdicts[0]) void renewModel(cardModel, judged.verdicts[0].model);
    void keepJudged(invitations, judged.verdicts).then(() => forgetToo(judged.revision));
    return { standing: now, ...judged };
  },
  tryOut: async ({ invitations }) => {
    const now = await standing();
    return { standing: now, verdicts: now.state === "working" ? await tryOut(invitations) : await judgeOffline(invitations) };
  },
  decided: async ({ decision }) => {
    await enqueue({ ...decision, invitation: await completed(decision.invitation) });
    await drop(decision.invitation);
    await sendWaiting();
    return { waiting: await waiting() };
  },
  correct: async ({ correction: { invitation: shown, label } }) => {
    const invitation = await completed(shown);
    const key = await enqueue({ invitation, label });
    const isKept = !(await sendWaiting());
    const why = await whyRefused(key);
    if (why !== undefined) throw new Error(why);
    return { isKept, verdict: await judgeAgain(invitation) };
  },
  undo: async ({ saying }) => {
    const invitation = await completed(saying.invitation);
    const wasWaiting = await takeBack(saying);
    const isKept = !(await sendWaiting()) && !wasWaiting;
    // What was decided is pending no more, and has no badge.
    return { isKept, verdict: "decision" in saying ? null : await judgeAgain(invitation) };
  },
  doubt: async ({ key, isUnsure }) => ({ keys: await doubt(key, isUnsure) }),
  changes: async ({ after }, tabId) => {
    try {
      const revision = await nextRevision(String(after));
      void forgetToo(revision);
      return { state: "working", revision };
    } catch {
      return { state: (await standing(tabId)).state, revision: "" };
    }
  },
  standing: async (_body, tabId) => {
    const now = await standing(tabId);
    if (now.state === "working") await forgetToo();
    return now;
  },
  dismissed: async ({ trouble }) => ({ trouble: await dismissed(trouble) }),
  seen: async ({ state }, tabId) => {
    if (state === "cards" || state === "empty") await standing(tabId);
    else await showPage(state, tabId);
    return {};
  },
  open: async ({ page }) => {
    if (!Object.hasOwn(PAGES, page)) throw new Error(`no page: ${page}`);
    await chrome.tabs.create({ url: await PAGES[page]() });
    return {};
  },
  pending: async () => ({ pending: await pending(), page: lastPage }),
  places: async () => ({ places: await places() }),
  here: async () => ({ place: await placeHere() }),
  turn: async ({ id, isOn }) => {
    await turn(id, isOn);
    return { places: await places() };
  },
  pair: async ({ code }) => {
    await claim(code);
    void renewModel(cardModel);
    return standing();
  },
  unpair: async () => {
    await dropPairing();
    return standing();
  },
  settings: async ({ change }) => ({ settings: await settings(change) }),
  browsers: async ({ revoke: id }) => {
    const mine = (await pairing())?.id ?? null;
    if (id) await revoke(id);
    return { browsers: id === mine ? [] : await browsers(), mine };
  },
  refused: async ({ forget }) => {
    if (forget) await clear("refused");
    return { refused: await refused() };
  },
  takeIn: ({ files }) => takeIn(files),
  job: ({ id }) => job(id),
  forgetAll: async () => {
    await forgetAll();
    for (const store of /** @type {const} */ (["model", "decisions", "refused"])) await clear(store);
    await dropAll();
    await renewModel(cardModel);
    return standing();
  },
};

/** @param {chrome.runtime.MessageSender} sender @param {string} kind */
function mayAsk(sender, kind) {
  if (sender.id !== chrome.runtime.id || !Object.hasOwn(handlers, kind)) return false;
  return FOR_CONTENT.has(kind) || Boolean(sender.url?.startsWith(chrome.runtime.getURL("")));
}

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  const kind = /** @type {keyof Messages} */ (String(message?.kind));
  if (!mayAsk(sender, kind)) return false;
  if (sender.tab?.id !== undefined && FOR_CONTENT.has(kind) && !sender.url?.startsWith(chrome.runtime.getURL(""))) lastPage = sender.tab.id;
  const handler = /** @type {(body: any, tabId: number | undefined) => Promise<any>} */ (handlers[kind]);
  handler(message, sender.tab?.id).then(
    (reply) => respond({ ok: true, reply }),
    (problem) => respond({ ok: false, problem: String(problem?.message ?? problem), status: problem?.status ?? 0 }),
  );
  return true;
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void handlers.open({ page: "welcome" }, undefined);
  void standing();
  void addMenu();
  // An update forgets what was registered; at install a site may be open already.
  void route().then(places).then((all) => Promise.all(all.filter(({ isOn }) => isOn).map(begin)));
});

chrome.runtime.onStartup.addListener(() => {
  void handlers.standing({}, undefined);
  void route();
});

chrome.contextMenus.onClicked.addListener((click, tab) => void screenSelection(click, tab));

chrome.permissions.onAdded.addListener(({ origins = [] }) => void allowed(origins, true));
chrome.permissions.onRemoved.addListener(({ origins = [] }) => void allowed(origins, false));

chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === RETRY_ALARM) void standing();
});
