// Asks the service, with the token that the key of the link was exchanged for; it lives as long as this tab.
import { at } from "./build.js";

const TOKEN = "kithgate-token";
const JOB_PAUSE_MS = 300;

/** The service let this tab in no longer. */
export class ShutOut extends Error {}

/** The service did not do it, and says why. */
export class Refused extends Error {}

/** The id under which the service lists this tab. */
export const ownId = () => sessionStorage.getItem(TOKEN)?.split(".")[0];

export const isInside = () => sessionStorage.getItem(TOKEN) !== null;

/** Exchanges the key of the link, if there is one. */
export async function enter() {
  const key = new URLSearchParams(location.search).get("key");
  if (!key) return;
  history.replaceState(null, "", `/${location.hash}`);
  const told = await ask("/enter", "POST", { key });
  sessionStorage.setItem(TOKEN, `${told.id}.${told.token}`);
}

/** Tells in the head of the page whether the service answers. @param {boolean} answers */
function showState(answers) {
  const state = at("state", HTMLElement);
  state.textContent = answers ? "Running on this machine" : "Not answering";
  state.classList.toggle("wrong", !answers);
}

/** @param {string} path @param {string} [method] @param {object | FormData} [body] @returns {Promise<Response>} only when it is well */
async function send(path, method = "GET", body = undefined) {
  /** @type {Record<string, string>} */
  const headers = {};
  const token = sessionStorage.getItem(TOKEN);
  if (token) headers.Authorization = `Bearer ${token}`;
  const isForm = body instanceof FormData;
  if (method !== "GET" && !isForm) headers["Content-Type"] = "application/json";
  const answer = await fetch(path, { method, headers, body: isForm || body === undefined ? body : JSON.stringify(body), cache: "no-store" }).catch(() => {
    showState(false);
    throw new Error("Kithgate's service does not answer: run 'kithgate serve', then try again.");
  });
  showState(true);
  if (answer.ok) return answer;
  const said = (await answer.json().catch(() => null))?.detail ?? `The service answered ${answer.status}.`;
  if (answer.status !== 401) throw new Refused(said);
  sessionStorage.removeItem(TOKEN);
  throw new ShutOut(said);
}

/** @param {string} path @param {string} [method] @param {object | FormData} [body] @returns {Promise<any>} the decoded answer */
export const ask = async (path, method, body) => (await send(path, method, body)).json();

/** Waits until a job is done. @param {any} job @param {(share: number, doing: string) => void} tell @returns {Promise<any>} what came of it */
export async function finished(job, tell) {
  while (job.state === "queued" || job.state === "running") {
    tell(job.progress, job.doing);
    await new Promise((done) => setTimeout(done, JOB_PAUSE_MS));
    job = await ask(`/jobs/${job.id}`);
  }
  if (job.state === "failed") throw new Error(job.result.error);
  return job.result;
}

/** Saves what is at an address as a file. @param {string} path @param {string} name */
export async function save(path, name) {
  const address = URL.createObjectURL(await (await send(path)).blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download begins after this turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
