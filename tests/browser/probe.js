// What the tests look for inside closed roots. Runs beside the page, where `rootOf(element)` opens them.
const ENTITY = ["/in/", "/company/", "/school/", "/groups/", "/events/", "/newsletters/"].map((path) => `a[href*="${path}"]`).join();

/** The badges' hosts in page order: elements with nothing in them but a closed root. */
const hosts = () => [...document.querySelectorAll("div")].filter((e) => !e.shadowRoot && !e.childNodes.length && rootOf(e)?.querySelector(".pill"));

/** Every badge: its words, its look, whether it has a verdict, whose card it stands in, and whether it stands in a control. */
const badges = () => hosts().map((host) => {
  const root = rootOf(host);
  let card = host.parentElement;
  while (card && !card.querySelector(ENTITY)) card = card.parentElement;
  return {
    text: root.querySelector(".pill").textContent,
    look: root.querySelector(".badge").className,
    isJudged: root.querySelector("button.pill") !== null,
    news: root.querySelector(".news")?.textContent ?? "",
    who: card?.querySelector(ENTITY)?.getAttribute("href") ?? null,
    inControl: Boolean(host.closest("a, button, [role=button]")),
    attributes: host.getAttributeNames(),
    height: host.getBoundingClientRect().height,
  };
});

/** The root of the page's one notice, or nothing. */
const notice = () => [...document.documentElement.children].map((e) => rootOf(e)).find((root) => root?.querySelector(".notice"));

/** The root of the bar above the list, or nothing. */
const bar = () => [...document.querySelectorAll("div")].map((e) => (e.childNodes.length ? null : rootOf(e))).find((root) => root?.querySelector(".bar"));

/** Brings an element to where it can be clicked; its centre. */
async function centre(element) {
  element.scrollIntoView({ block: "center" });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const box = element.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}
