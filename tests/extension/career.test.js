// What a profile tells of work and study: the employers, their years and the schools, read exactly in every tongue, and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, adapter, open } from "./pages.js";
import { SPOKEN, URL_OF_PROFILE, WANTED, WHO, draw } from "./profiles.js";

const site = adapter("linkedin");
const senderOf = (html) => site.read(open(html, URL_OF_PROFILE), NOW).cards[0]?.invitation.sender;

for (const generation of ["ember", "sdui"]) {
  for (const words of SPOKEN) {
    test(`${generation}, ${words.language}: employers and schools`, () => {
      const { name, headline, company, school, jobs, studies } = senderOf(draw(generation, words));
      assert.deepEqual({ name, headline, company, school, jobs, studies }, { name: WHO, headline: "Hydrologist", ...WANTED });
    });
  }
}

test("under headings that are not understood nothing is read", () => {
  const [english] = SPOKEN;
  const { company, school, jobs, studies } = senderOf(draw("sdui", { ...english, experience: "Works", education: "Learnings" }));
  assert.deepEqual([company, school, jobs, studies], [null, null, null, null]);
});

test("a name that its line and its logo do not agree on is left out", () => {
  const [english] = SPOKEN;
  const { company, school } = senderOf(draw("sdui", { ...english, logo: "A picture" }));
  assert.deepEqual([company, school], ["Atelier Zuid", null]);
});
