// The routing table: what is on, by which files it is read, and that each row has all that the recipe asks for.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { SITES, filesOf, placeAt, placesOf, serverAt } from "../../extension/background/sites.js";
import { hostIn } from "../../extension/options/host.js";

const ROOT = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("extension/manifest.json", ROOT), "utf8"));
const declared = manifest.content_scripts[0].js;
const on = (places) => places.filter(({ isOn }) => isOn).map(({ id }) => id);
const FIRST = "https://www.linkedin.com/*";

test("every site has its adapter and a page with what must be read from it", () => {
  for (const { site, origin } of SITES) {
    assert.ok(existsSync(new URL(`extension/content/sites/${site}.js`, ROOT)), site);
    const pages = readdirSync(new URL(`tests/pages/${site}/`, ROOT));
    assert.ok(pages.some((file) => file.endsWith(".html") && pages.includes(file.replace(/\.html$/, ".expected.json"))), site);
    const hosts = site === SITES[0].site ? manifest.host_permissions : manifest.optional_host_permissions;
    assert.ok(hosts.includes(origin) || (hosts.includes("https://*/*") && (origin ?? "https://").startsWith("https://")), site);
  }
  assert.deepEqual(manifest.content_scripts.map(({ matches }) => matches), [[SITES[0].origin]]);
  assert.equal(SITES.filter(({ origin }) => origin === null).length, 1);
});

test("each site is read by the shared files in the manifest's order, with its own adapter among them", () => {
  assert.deepEqual(filesOf("linkedin", declared), declared);
  const files = filesOf("x", declared);
  assert.deepEqual(files.filter((file) => file.startsWith("content/sites/")), ["content/sites/x.js"]);
  assert.equal(files[files.indexOf("content/sites/x.js") - 1], "content/reader/adapter.js");
  assert.deepEqual(files.filter((file) => !file.startsWith("content/sites/")), declared.filter((file) => !file.startsWith("content/sites/")));
  for (const { site } of SITES) for (const file of filesOf(site, declared)) assert.ok(existsSync(new URL(`extension/${file}`, ROOT)), file);
});

test("a site is on while the browser allows it and the person has not turned it off", () => {
  assert.deepEqual(on(placesOf(["http://127.0.0.1/*", FIRST], [])), ["linkedin"]);
  assert.deepEqual(on(placesOf([FIRST, "https://x.com/*", "https://social.example/*"], ["linkedin"])), ["x", "social.example"]);
  assert.deepEqual(on(placesOf(["https://*/*"], ["x"])), ["linkedin", "facebook"]);
  assert.deepEqual(on(placesOf([], [])), []);
});

test("a server that the person named is a place of its own", () => {
  const places = placesOf([FIRST, "https://social.example/*"], []);
  assert.deepEqual(placeAt(places, "https://social.example/@ana"), {
    id: "social.example", site: "mastodon", title: "Mastodon: social.example", origin: "https://social.example/*", requests: "https://social.example/follow_requests", isOn: true,
  });
  assert.equal(placeAt(places, "https://other.example/"), null);
  assert.equal(serverAt("https://other.example/home")?.isOn, false);
  assert.equal(serverAt("http://other.example/home"), null);
  assert.equal(serverAt("about:blank"), null);
});

const TYPED = {
  "social.example": "social.example", " Social.Example ": "social.example", "@ana@social.example": "social.example", "ana@social.example": "social.example",
  "https://social.example/@ana": "social.example", "social.example/follow_requests": "social.example", "http://social.example": "social.example",
  "": null, "ana": null, "not a server": null, "@ana": null, "127.0.0.1": null, "localhost": null, "https://*/": null, "javascript:alert(1)": null, "https://": null, "[::1]": null,
};

for (const [typed, host] of Object.entries(TYPED)) {
  test(`the server in ${JSON.stringify(typed)}`, () => assert.equal(hostIn(typed), host));
}
