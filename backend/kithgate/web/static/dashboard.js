// The dashboard: exchanges the key of its link for a token that lives as long as this tab, and shows what the service tells.

const TOKEN = "kithgate-token";
const LABELS = { personal: "Knows you", vouched: "Vouched for", spam: "Sent to everyone" };
const BADGES = { accept: "✓ Accept", ignore: "✕ Ignore", review: "? Review" };
const ANSWERS = { accepted: "accepted", ignored: "ignored" };

/** @param {string} id */
const at = (id) => /** @type {any} */ (document.getElementById(id));

/** @param {string} name @param {string} text @param {string} [className] */
function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** @param {string} path @param {string} [method] @param {object | FormData} [body] */
async function ask(path, method = "GET", body = undefined) {
  /** @type {Record<string, string>} */
  const headers = {};
  const token = sessionStorage.getItem(TOKEN);
  if (token) headers.Authorization = `Bearer ${token}`;
  const form = body instanceof FormData;
  if (method !== "GET" && !form) headers["Content-Type"] = "application/json";
  const answer = await fetch(path, { method, headers, body: form || body === undefined ? body : JSON.stringify(body), cache: "no-store" });
  const said = await answer.json();
  if (answer.ok) return said;
  if (answer.status === 401) {
    sessionStorage.removeItem(TOKEN);
    show("outside");
  }
  throw new Error(said.detail);
}

/** @param {"inside" | "outside"} place */
function show(place) {
  at("inside").hidden = place !== "inside";
  at("outside").hidden = place !== "outside";
  at("state").textContent = place === "inside" ? "Running on this machine" : "Running";
}

async function enter() {
  const key = new URLSearchParams(location.search).get("key");
  if (!key) return;
  history.replaceState(null, "", "/");
  const told = await ask("/enter", "POST", { key });
  sessionStorage.setItem(TOKEN, `${told.id}.${told.token}`);
}

/** Runs the work and tells what went wrong beside the state. @param {() => Promise<unknown>} work */
async function attempt(work) {
  try {
    await work();
  } catch (error) {
    at(at("inside").hidden ? "refusal" : "state").textContent = /** @type {Error} */ (error).message;
  }
}

/** @param {any} verdict */
function showVerdict(verdict) {
  const share = Math.round(verdict.confidence * 100);
  const line = element("p", "");
  line.append(
    element("span", BADGES[/** @type {keyof typeof BADGES} */ (verdict.badge)], `badge ${verdict.badge}`),
    ` — ${LABELS[/** @type {keyof typeof LABELS} */ (verdict.label)]} (${share} %)`,
  );
  const reasons = document.createElement("ul");
  reasons.append(...verdict.evidence.map((/** @type {any} */ each) => element("li", each.text)));
  at("verdict").replaceChildren(line, reasons);
}

async function tryIt() {
  const fields = new FormData(at("try"));
  const text = (/** @type {string} */ name) => String(fields.get(name) ?? "").trim() || null;
  const count = text("count");
  const sender = { name: text("name"), headline: text("headline") };
  showVerdict(await ask("/classify", "POST", { sender, note: text("note"), mutuals: { count: count === null ? null : Number(count) } }));
}

/** @param {any} job */
async function watch(job) {
  at("progress").hidden = false;
  while (job.state === "queued" || job.state === "running") {
    at("progress").value = job.progress;
    at("imported").textContent = job.doing;
    await new Promise((done) => setTimeout(done, 300));
    job = await ask(`/jobs/${job.id}`);
  }
  at("progress").hidden = true;
  if (job.state === "failed") throw new Error(job.result.error);
  return job.result;
}

async function takeIn() {
  try {
    const summary = await watch(await ask("/imports", "POST", new FormData(at("import"))));
    const ties = Object.entries(summary.ties ?? {}).map(([grade, count]) => `${count} ${grade}`).join(", ");
    at("imported").textContent = `Done. People by tie: ${ties || "none"}. New examples: ${summary.new_examples ?? 0}.`;
  } catch (error) {
    at("imported").textContent = /** @type {Error} */ (error).message;
  }
  await Promise.all([showModel(), showPeople(), showHistory()]);
}

async function showModel() {
  const model = await ask("/model");
  at("model").replaceChildren(
    ...Object.entries(model)
      .filter(([, value]) => value !== null)
      .flatMap(([name, value]) => [element("dt", name.replaceAll("_", " ")), element("dd", String(value))]),
  );
}

/** @param {string} words @param {() => Promise<unknown>} work */
function button(words, work) {
  const made = element("button", words);
  made.addEventListener("click", () => attempt(work));
  const cell = document.createElement("td");
  cell.append(made);
  return cell;
}

/** @param {number | null} before */
async function showHistory(before = null) {
  const page = await ask(`/history?limit=20${before === null ? "" : `&before=${before}`}`);
  const rows = page.entries.map((/** @type {any} */ entry) => {
    const row = document.createElement("tr");
    const said = [ANSWERS[/** @type {keyof typeof ANSWERS} */ (entry.answer)], LABELS[/** @type {keyof typeof LABELS} */ (entry.label)]];
    row.append(
      element("td", (entry.decided_at ?? "").slice(0, 10)),
      element("td", entry.invitation.sender.name),
      element("td", said.filter(Boolean).join(", ")),
      button("Undo", async () => { await ask(`/decisions/${entry.id}`, "DELETE"); await showHistory(); }),
    );
    return row;
  });
  if (before === null) at("history").replaceChildren(...rows);
  else at("history").append(...rows);
  at("more").hidden = page.next === null;
  at("more").onclick = () => attempt(() => showHistory(page.next));
}

async function showPeople() {
  const asked = new URLSearchParams({ limit: "20", q: String(new FormData(at("search")).get("q") ?? "") });
  const found = await ask(`/people?${asked}`);
  at("count").textContent = `${found.count} people`;
  at("people").replaceChildren(...found.people.map((/** @type {any} */ person) => {
    const row = document.createElement("tr");
    row.append(
      element("td", person.name),
      element("td", [person.position, person.company].filter(Boolean).join(", ")),
      element("td", person.tie),
      button("Forget", async () => {
        if (!confirm(`Forget ${person.name}? This cannot be undone.`)) return;
        await ask(`/people/${person.id}`, "DELETE");
        await Promise.all([showPeople(), showHistory()]);
      }),
    );
    return row;
  }));
}

/** @param {number} start */
async function showAudit(start = 0) {
  const asked = new URLSearchParams({ limit: "25", start: String(start) });
  const group = String(new FormData(at("audit-form")).get("group") ?? "");
  if (group) asked.set("group", group);
  const page = await ask(`/audit?${asked}`);
  at("audit-counts").textContent = Object.entries(page.counts).map(([name, count]) => `${count} ${name.replace("_", " ")}`).join(", ");
  const rows = page.lines.map((/** @type {any} */ line) => {
    const row = document.createElement("tr");
    row.append(element("td", line.person.name), element("td", line.group.replace("_", " ")), element("td", line.ties.join(" ")));
    return row;
  });
  if (start) at("audit").append(...rows);
  else at("audit").replaceChildren(...rows);
  at("audit-more").hidden = page.next === null;
  at("audit-more").onclick = () => attempt(() => showAudit(page.next));
}

async function showBrowsers() {
  const { browsers } = await ask("/browsers");
  at("browsers").replaceChildren(...browsers.map((/** @type {any} */ each) => {
    const row = document.createElement("tr");
    row.append(
      element("td", each.name), element("td", each.kind), element("td", each.last_used_at ?? "never"),
      button("Revoke", async () => { await ask(`/browsers/${each.id}`, "DELETE"); await showBrowsers(); }),
    );
    return row;
  }));
}

/** @param {string} id @param {() => Promise<unknown>} work */
function onSubmit(id, work) {
  at(id).addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    void attempt(work);
  });
}

onSubmit("try", tryIt);
onSubmit("import", takeIn);
onSubmit("search", showPeople);
onSubmit("audit-form", () => showAudit());
at("train").addEventListener("click", () => attempt(async () => { await watch(await ask("/train", "POST", {})); await showModel(); }));
at("rollback").addEventListener("click", () => attempt(async () => { await ask("/model/rollback", "POST", {}); await showModel(); }));
for (const kind of ["dragover", "dragleave", "drop"]) {
  at("drop").addEventListener(kind, (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    at("drop").classList.toggle("over", kind === "dragover");
    if (kind === "drop" && event.dataTransfer) at("import").elements.file.files = event.dataTransfer.files;
  });
}

await attempt(async () => {
  await enter();
  if (!sessionStorage.getItem(TOKEN)) return show("outside");
  await showModel();
  show("inside");
  await Promise.all([showHistory(), showPeople(), showBrowsers()]);
});
if (at("inside").hidden) show("outside");
