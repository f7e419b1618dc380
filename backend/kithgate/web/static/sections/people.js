// The people of the records: looked for, and forgotten when the person wishes.
import { ask } from "../ask.js";
import { at, isolated, make, profile, sure } from "../build.js";
import { button, filled, offerMore, onChange, say } from "../page.js";
import { count, day, TIES } from "../words.js";

/** @typedef {{ id: string, name: string, profile_url: string | null, company: string | null, position: string | null, connected_on: string | null, messages: number, tie: string }} Person */

const PAGE = 50;

export const open = () => show(0);

/** @param {number} start */
async function show(start) {
  const asked = new URLSearchParams({ ...filled("people-form"), limit: String(PAGE), start: String(start) });
  const found = /** @type {{ people: Person[], count: number }} */ (await ask(`/people?${asked}`));
  at("people-found", HTMLElement).replaceChildren(found.count || start || filled("people-form").q ? count(found.count, "person", "people") : make("a", { href: "#records" }, "Nobody yet: bring your archive."));
  const list = at("people-list", HTMLElement);
  if (!start) list.replaceChildren();
  list.append(...found.people.map(line));
  offerMore("people-more", start + PAGE < found.count ? () => show(start + PAGE) : null);
}

/** @param {Person} person */
function line(person) {
  const works = [person.position, person.company].filter(Boolean).join(", ");
  const facts = [person.connected_on && `connected ${day(person.connected_on)}`, person.messages && count(person.messages, "message"), `tie: ${TIES[person.tie] ?? person.tie}`];
  return make(
    "li", {},
    make("div", {}, make("b", {}, profile(person.name, person.profile_url)), works && make("p", { class: "soft small" }, isolated(works)), make("p", { class: "small" }, facts.filter(Boolean).join(" · "))),
    button("Forget…", { "aria-label": `Forget ${person.name}` }, () => forget(person)),
  );
}

/** @param {Person} person */
async function forget({ id, name }) {
  const text = "They go from your records, history, model and backups, their name is blotted out where others named them, and your next import leaves them out. This cannot be undone.";
  if (!(await sure(`Forget ${name}?`, text, "Forget"))) return;
  const gone = await ask(`/people/${id}`, "DELETE");
  say(`Forgotten: ${count(gone.people, "person", "people")}, ${count(gone.history, "row")} of history, ${count(gone.blotted, "mention")} blotted out.`);
  await open();
}

onChange("people-form", open);
