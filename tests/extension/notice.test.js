// The notice: once when something is lost, once when it is back, and not when there is merely nothing to judge any more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { page, rootOf } from "./page.js";

const settled = () => new Promise((done) => setTimeout(done));

function shown(notice) {
  return notice.host.isConnected ? rootOf(notice.host).querySelector("h2").textContent : null;
}

test("what was lost is told to be back when the service is there, not when the requests are gone", async () => {
  page("<main></main>");
  globalThis.kgAsk = async () => ({ trouble: null });
  const notice = kgNotice(() => "");
  notice.show("off");
  await settled();
  const lost = shown(notice);
  assert.ok(lost);
  notice.show(null);
  assert.equal(shown(notice), null);
  notice.show("off");
  await settled();
  assert.equal(shown(notice), lost);
  notice.show(null, true);
  assert.ok(shown(notice) && shown(notice) !== lost);
});
