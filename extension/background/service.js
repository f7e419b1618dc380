// Talks to the service on this machine, and is the only file that calls fetch. It sends nothing private before the service has proved itself.
import { fitted } from "./fit.js";
import { browserName, dropPairing, keepPairing, newNonce, pairing, PROTOCOL, proofOf } from "./pairing.js";

const PATIENCE_MS = 2000;
const WORK_PATIENCE_MS = 20_000;
/** Longer than the service holds a question. */
const HELD_PATIENCE_MS = 25_000;
const ARCHIVE_PATIENCE_MS = 600_000;
/** @type {Choices} */
export const DEFAULT_CHOICES = { port: 8765, toolbar_only: false, off: [], theme: "auto", views: {} };

/** Said with every proof, so that the service knows whom it talks to. */
const SPOKEN = { protocol: PROTOCOL, version: chrome.runtime.getManifest().version };

/** What the person is told where the service itself says nothing. @type {Record<Exclude<Standing["state"], "working">, string>} */
const SAID = {
  unpaired: "stateUnpairedTitle", off: "stateOffTitle", stranger: "stateStrangerText", barred: "stateBarredText", troubled: "stateTroubledText",
  behind: "stateBehindText", ahead: "stateAheadText",
};

/** A reply that is no success. `state` says what that means for this browser. */
export class ServiceProblem extends Error {
  /** @param {keyof typeof SAID} state @param {string} [detail] what the service says itself @param {number} [status] */
  constructor(state, detail, status = 0) {
    super(detail ?? chrome.i18n.getMessage(SAID[state]));
    this.state = state;
    this.status = status;
  }
}

/** @returns {Promise<Choices>} */
export const choices = async () => /** @type {Choices} */ (await chrome.storage.local.get({ ...DEFAULT_CHOICES }));

/**
 * @param {string} path @param {"GET" | "POST" | "PUT" | "DELETE"} method
 * @param {{ body?: object, headers?: Record<string, string>, patience?: number }} [more] a form travels as it is, all else as JSON
 * @returns {Promise<any>} the decoded answer
 */
async function call(path, method, { body, headers = {}, patience = PATIENCE_MS } = {}) {
  const { port } = await choices();
  let answer;
  try {
    answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { ...(method === "GET" || body instanceof FormData ? {} : { "Content-Type": "application/json" }), "Accept-Language": chrome.i18n.getMessage("language"), ...headers },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      credentials: "omit", cache: "no-store", redirect: "error", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(patience),
    });
  } catch {
    const allowed = await chrome.permissions.contains({ origins: ["http://127.0.0.1/*"] });
    throw new ServiceProblem(allowed ? "off" : "barred");
  }
  const said = await answer.json().catch(() => null);
  if (answer.ok) return said;
  throw new ServiceProblem(answer.status === 401 ? "unpaired" : "troubled", said?.detail, answer.status);
}

/** Throws where this extension and the service speak different protocols. @param {{ service?: string, protocol?: unknown } | null} health */
function understood(health) {
  const protocol = health?.service === "kithgate" ? Number(health.protocol) : PROTOCOL;
  if (protocol > PROTOCOL) throw new ServiceProblem("behind");
  if (protocol < PROTOCOL) throw new ServiceProblem("ahead");
}

/** Makes sure that the one who answers knows our token. @returns {Promise<Record<string, string>>} the header that lets us in */
async function proved() {
  const mine = await pairing();
  if (!mine) {
    understood(await call("/health", "GET"));
    throw new ServiceProblem("unpaired");
  }
  const nonce = newNonce();
  const { port } = await choices();
  const { proof } = (await call("/health", "POST", { body: { id: mine.id, nonce, ...SPOKEN } })) ?? {};
  if (proof !== (await proofOf(mine.token, nonce, port))) {
    understood(await call("/health", "GET"));
    throw new ServiceProblem("stranger");
  }
  return { Authorization: `Bearer ${mine.id}.${mine.token}` };
}

/** @param {string} path @param {"GET" | "POST" | "PUT" | "DELETE"} method @param {object} [body] @param {number} [patience] */
async function send(path, method, body, patience = WORK_PATIENCE_MS) {
  const headers = await proved();
  try {
    const said = await call(path, method, { body, headers, patience });
    if (said === null) throw new ServiceProblem("troubled");
    return said;
  } catch (problem) {
    if (problem instanceof ServiceProblem && problem.status === 401) await dropPairing();
    throw problem;
  }
}

/** @returns {Promise<Standing["state"]>} */
export async function look() {
  try {
    await proved();
    return "working";
  } catch (problem) {
    if (problem instanceof ServiceProblem) return problem.state;
    throw problem;
  }
}

/** @param {string} code the six digits */
export async function claim(code) {
  const system = /** @type {any} */ (navigator).userAgentData?.platform ?? /Windows|Mac OS X|Android|Linux/.exec(navigator.userAgent)?.[0] ?? "";
  await keepPairing(await call("/pair", "POST", { body: { code, name: browserName(navigator.userAgent, system), ...SPOKEN } }));
}

/** @param {Invitation[]} invitations at most 500 @returns {Promise<{ verdicts: Verdict[], revision: string }>} in the same order */
export const classify = (invitations) => send("/classify", "POST", { invitations: invitations.map(fitted) });

/** Waits until verdicts may be others than they were at this revision, or for a while. @param {string} after @returns {Promise<string>} */
export const nextRevision = async (after) => (await send(`/changes?after=${encodeURIComponent(after)}`, "GET", undefined, HELD_PATIENCE_MS)).revision;

/** @param {Invitation[]} invitations at most 500 @returns {Promise<boolean[]>} whether it remembers anything of each sender */
export const known = async (invitations) => (await send("/known", "POST", { senders: invitations.map((each) => fitted(each).sender) })).known;

/** @returns {Promise<CardModel>} what to judge by while the service is off */
export const cardModel = () => send("/model/card", "GET");

/** @param {Decision[]} decisions at most 500 */
export const decide = (decisions) =>
  send("/decisions", "POST", { decisions: decisions.map((decision) => ({ ...decision, invitation: fitted(decision.invitation) })) });

/** @param {Correction} correction @returns {Promise<{ id: string }>} */
export const correct = ({ invitation, label }) => send("/corrections", "POST", { invitation: fitted(invitation), label });

/** What the service has already keeps the id it has: said once more, it is known by it and can go. @param {Decision | Correction} saying */
export async function undo(saying) {
  const id = "decision" in saying ? (await decide([saying])).ids[0] : (await correct(saying)).id;
  await send(`/decisions/${encodeURIComponent(id)}`, "DELETE");
}

/** @param {Record<string, unknown>} [change] new values by name @returns {Promise<ServiceSetting[]>} */
export const settings = async (change) => (await (change ? send("/settings", "PUT", { settings: change }) : send("/settings", "GET"))).settings;

/** @returns {Promise<ServiceCaller[]>} */
export const browsers = async () => (await send("/browsers", "GET")).browsers;

/** @param {string} id */
export const revoke = (id) => send(`/browsers/${encodeURIComponent(id)}`, "DELETE");

export const forgetAll = () => send("/everything", "DELETE");

/** @returns {Promise<{ path: string }>} where the dashboard lets this browser in, once */
export const dashboardLink = () => send("/dashboard-links", "POST", {});

/** Judges what nobody sent: the service keeps nothing of it. @param {Invitation[]} invitations @returns {Promise<Verdict[]>} in the same order */
export const tryOut = async (invitations) => (await send("/classify?trial", "POST", { invitations: invitations.map(fitted) })).verdicts;

/** @param {Messages["takeIn"]["request"]["files"]} files @returns {Promise<ServiceJob>} */
export async function takeIn(files) {
  const form = new FormData();
  for (const { name, address } of files) form.append("file", await (await fetch(address)).blob(), name);
  return send("/imports", "POST", form, ARCHIVE_PATIENCE_MS);
}

/** @param {string} id @returns {Promise<ServiceJob>} */
export const job = (id) => send(`/jobs/${encodeURIComponent(id)}`, "GET");
