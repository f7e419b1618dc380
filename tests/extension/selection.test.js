// What is made of a text the person selected; everyone in it is invented.
import assert from "node:assert/strict";
import { test } from "node:test";
import { invitationOf, requestIn } from "../../extension/sidepanel/selection.js";

const TOM = { name: "Tom Reyes", headline: "Ward manager at St Brannoc's" };
const LINK = "https://www.linkedin.com/comm/in/tom-reyes?midToken=AQ&trk=eml-email_m2m_invite_single_01&sharedKey=s3cr3t";
const URL = "https://www.linkedin.com/in/tom-reyes/";

/** @type {Record<string, [string, object]>} */
const TEXTS = {
  "LinkedIn's plain e-mail with the default text": [
    `Hi Ana,\nI'd like to join your LinkedIn network.\n\nTom Reyes\nWard manager at St Brannoc's\n\nView profile: ${LINK}\n\nAccept: https://www.linkedin.com/comm/mynetwork/invite-accept/invitationId/7/sharedKey/s3cr3t/\n\nUnsubscribe: https://www.linkedin.com/e/v2?x=1\nLinkedIn Corporation, Sunnyvale`,
    { ...TOM, note: "I'd like to join your LinkedIn network.", profile_url: URL }],
  "LinkedIn's plain e-mail with a note of two paragraphs": [
    `Hi Ana,\r\nwe met at the Leeds workshop, the one with the broken projector.\r\n\r\nEmily says hello.\r\n\r\nTom Reyes\r\nWard manager at St Brannoc's\r\nView profile: ${LINK}`,
    { ...TOM, note: "we met at the Leeds workshop, the one with the broken projector.\nEmily says hello.", profile_url: URL }],
  "the e-mail as its reader sees it": [
    "Tom Reyes wants to connect\nTom Reyes\nWard manager at St Brannoc's\n3 mutual connections\nEmily Ruiz said we should talk.\nView profile\nAccept",
    { ...TOM, note: "Emily Ruiz said we should talk.", profile_url: null }],
  "an e-mail that names its reader": ["Ana, Tom Reyes would like to join your network\nAccept", { name: "Tom Reyes", headline: "", note: "", profile_url: null }],
  "a German one": ["Tom Reyes möchte Kontakt mit Ihnen aufnehmen\nStationsleiter in Ulm\nProfil ansehen\nAnnehmen", { name: "Tom Reyes", headline: "Stationsleiter in Ulm", note: "", profile_url: null }],
  "the head of an e-mail": [
    "From: Tom Reyes <tom@st-brannocs.example>\nTo: Ana\nSubject: The gauge\n\nHi Ana,\nshall we talk about the gauge? https://cal.example/tom",
    { name: "Tom Reyes", headline: "", note: "Hi Ana,\nshall we talk about the gauge? https://cal.example/tom", profile_url: null }],
  "a card": ["Tom Reyes\nWard manager at St Brannoc's\nHi Ana, can I show you our new scheduling tool?", { ...TOM, note: "Hi Ana, can I show you our new scheduling tool?", profile_url: null }],
  "a card without headline": ["Tom Reyes\nHi Ana, can I show you our new scheduling tool?", { name: "Tom Reyes", headline: "", note: "Hi Ana, can I show you our new scheduling tool?", profile_url: null }],
  "a message that is signed": ["Hi Ana,\nI can 10x your pipeline.\n\nBest regards,\nTom Reyes", { name: "Tom Reyes", headline: "", note: "Hi Ana,\nI can 10x your pipeline.\nBest regards,\nTom Reyes", profile_url: null }],
  "a message from nobody": ["i can 10x your pipeline. book a call today!", { name: "", headline: "", note: "i can 10x your pipeline. book a call today!", profile_url: null }],
  "a name alone": ["Ana-María O’Connell J.", { name: "Ana-María O’Connell J.", headline: "", note: "", profile_url: null }],
  "a name without capitals": ["王小明\n上海大学教授", { name: "王小明", headline: "上海大学教授", note: "", profile_url: null }],
  "nothing": [" \n \n", { name: "", headline: "", note: "", profile_url: null }],
};

for (const [title, [text, expected]] of Object.entries(TEXTS)) test(title, () => assert.deepEqual(requestIn(text), expected));

test("a link that answers the request for whoever opens it is never kept", () => {
  for (const [text] of Object.values(TEXTS)) assert.doesNotMatch(JSON.stringify(requestIn(text)), /s3cr3t|midToken/);
});

test("a text without end is read in no time", () => {
  const started = Date.now();
  requestIn("a ".repeat(200_000));
  requestIn(`Hi ${"x,".repeat(100_000)}\n`.repeat(3));
  assert.ok(Date.now() - started < 2000);
});

test("what is empty is not known", () => {
  const { site, note, note_truncated, sender } = invitationOf({ name: " Tom Reyes ", headline: " ", note: "", profile_url: null });
  assert.deepEqual([site, note, note_truncated, sender.name, sender.headline], ["elsewhere", null, null, "Tom Reyes", null]);
  assert.equal(invitationOf({ name: "Tom", headline: "", note: "Hi", profile_url: URL }).site, "linkedin");
});
