"""Cards of people whose name, headline and note are attacks: nothing runs, nothing is made, nothing is asked for."""

import json
from pathlib import Path

import pytest
from page import Page

from conftest import Network

PAYLOADS = json.loads((Path(__file__).parents[1] / "security" / "payloads.json").read_text(encoding="utf-8"))
WRITE = """
render();
document.querySelectorAll('#list .row').forEach((row, place) => {
  const text = args[0][place];
  row.querySelector('strong').textContent = text || 'Agnes';
  for (const line of row.querySelectorAll('.soft, .note p')) line.textContent = text;
  const [ignore, accept] = row.querySelectorAll('button');
  ignore.setAttribute('aria-label', `Ignore an invitation to connect from ${text}`);
  accept.setAttribute('aria-label', `Accept ${text}’s invitation`);
});
"""
ELEMENTS = """
const ours = (element) => element.matches('div:empty') && !element.attributes.length;
return [...document.querySelectorAll('*')].filter((element) => !ours(element)).length;
"""
INSIDE = """
return [...new Set(hosts().flatMap((host) => [...rootOf(host).querySelectorAll('*')])
  .flatMap((element) => [element.localName, ...element.getAttributeNames().map((name) => `@${name}`)]))];
"""
# Left to right: the pictures and words of a badge, the dots and the text of a reason, the three labels.
ORDERED = """
const lefts = (parts) => [...parts].map((part) => part.getBoundingClientRect().left);
const rows = [root.querySelector('.pill').children, ...[...root.querySelectorAll('li')].map((row) => row.children),
  [...root.querySelectorAll('.right .choice')].slice(0, 3)];
return rows.map(lefts).every((row) => row.every((left, place) => place === 0 || left >= row[place - 1]));
"""
OUR_ELEMENTS = {
    "bdi", "button", "div", "h3", "h4", "i", "li", "p", "path", "span", "svg", "textarea", "ul",
}  # fmt: skip


@pytest.mark.parametrize("family", PAYLOADS)
def test_attacks_stay_text(paired: Page, network: Network, family: str) -> None:
    payloads = PAYLOADS[family]
    refused = len(network.proxy.refused)
    paired.open_living(len(payloads))
    paired.driver.js(WRITE, payloads)
    before = paired.driver.js(ELEMENTS)
    badges = paired.until(paired.badges, timeout=20)
    paired.until(lambda: any(badge["isJudged"] for badge in paired.badges()), timeout=20)
    for place in {0, len(badges) // 2}:
        paired.press_in_badge(place, ".pill")
        assert paired.in_badge(place, ORDERED)
    made = set(paired.probe(INSIDE))
    assert {name for name in made if not name.startswith("@")} <= OUR_ELEMENTS
    assert not {name for name in made if name.startswith("@on") or name in ("@href", "@src", "@style", "@srcdoc")}
    assert paired.driver.js("return typeof window.hit") == "undefined"
    assert paired.driver.js(ELEMENTS) == before
    assert [line for line in network.proxy.refused[refused:] if "evil" in line] == []
