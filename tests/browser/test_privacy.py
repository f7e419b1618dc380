"""What a site's own script can find out: that an empty element was added, and no more."""

import pytest
from fake_site import HOSTS
from listener import Listener
from own_service import OwnService
from page import Page

from conftest import EXTENSION, Network

LISTED = [path.relative_to(EXTENSION).as_posix() for path in EXTENSION.rglob("*") if path.is_file()]


def test_the_page_cannot_reach_the_service(paired: Page, service: OwnService) -> None:
    paired.open_living(3)
    paired.judged(3)
    call = """
    const attempt = fetch(args[0], args[1]).then((reply) => reply.type + ' ' + reply.status, () => 'refused');
    return await Promise.race([attempt, new Promise((done) => setTimeout(() => done('held back'), 1500))]);
    """
    json_post = {"method": "POST", "headers": {"Content-Type": "application/json"}, "body": "{}"}
    heard: list[bytes] = []
    with Listener(heard) as listener:
        for port in (service.port, listener.port):
            for options in ({}, {"mode": "no-cors"}, json_post):
                answer = paired.driver.js(call, f"http://127.0.0.1:{port}/health", options)
                assert answer in ("refused", "held back")
    assert heard == []


def test_the_page_cannot_read_or_press_a_badge(paired: Page) -> None:
    paired.open_living(3)
    paired.judged(3)
    found = paired.driver.js("""
    const hosts = [...document.querySelectorAll('#list div')].filter((e) => !e.childNodes.length);
    for (const host of hosts) {
      host.click();
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));
    }
    return {
      hosts: hosts.length,
      roots: hosts.filter((e) => e.shadowRoot).length,
      text: hosts.map((e) => e.textContent).join(''),
      attributes: hosts.flatMap((e) => e.getAttributeNames()),
      visible: document.body.innerText,
      html: document.documentElement.outerHTML,
      globals: Object.keys(window).filter((name) => name.startsWith('kg')),
      runtime: typeof chrome === 'undefined' ? 'none' : typeof chrome.runtime?.sendMessage,
    };
    """)
    assert found["hosts"] == 3 and found["roots"] == 0
    assert found["text"] == "" and found["attributes"] == [] and found["globals"] == []
    assert found["runtime"] in ("none", "undefined")
    for word in ("Why?", "very likely", "Not right", "extension://"):
        assert word not in found["visible"] and word not in found["html"]
    assert all(paired.in_badge(index, "return !root.querySelector('.panel')") for index in range(3))


def test_a_content_script_may_ask_only_what_it_needs(paired: Page) -> None:
    """Should a page take over its process, the background still answers none of the verbs of our own pages."""
    if paired.name != "chromium":
        pytest.skip("Firefox lets no test into a content script's own world.")
    paired.open_living(1)
    paired.judged(1)
    ask = "return (await chrome.runtime.sendMessage(args[0])) ?? null"
    for kind in ("pair", "unpair", "constructor", "__proto__", "toString", "", None, 7):
        assert paired.driver.shadow_js(ask, {"kind": kind, "code": "000000"}) is None
    broken = [{"page": "constructor", "kind": "open"}, {"kind": "judge", "invitations": [None]}]
    for body in [*broken, {"kind": "judge"}, {"kind": "correct"}, {"kind": "undo"}]:
        assert paired.driver.shadow_js(ask, body)["ok"] is False
    assert paired.driver.shadow_js(ask, {"kind": "standing"})["reply"]["state"] == "working"


def test_the_page_cannot_fetch_a_file_of_the_extension(paired: Page) -> None:
    paired.open_living(1)
    paired.judged(1)
    assert "manifest.json" in LISTED and "content/drawing/badge.js" in LISTED
    reached = paired.driver.js(
        """
    const tries = args[1].map(async (file) => {
      try { return (await fetch(args[0] + file)).status; } catch { /* not by fetch */ }
      const image = new Image();
      image.src = args[0] + file;
      return image.decode().then(() => file, () => 0);
    });
    return (await Promise.all(tries)).filter(Boolean);
    """,
        paired.driver.extension_url,
        LISTED,
    )
    assert reached == []


def test_toolbar_only_leaves_the_page_untouched(paired: Page) -> None:
    paired.driver.storage_set({"toolbar_only": True})
    paired.open_living(3)
    count = "return document.querySelectorAll('*').length"
    paired.driver.inject("""
    window.changes = 0;
    const observer = new MutationObserver((all) => { changes += all.length; });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    """)
    before = paired.driver.js(count)
    paired.pause(3.5)
    assert paired.driver.js("return changes") == 0 and paired.driver.js(count) == before
    assert paired.badges() == [] and paired.notice() == ""


def test_badges_do_not_depend_on_the_sites_leave(paired: Page) -> None:
    """A site that allows no foreign style still shows the badge dressed."""
    paired.open_fixture("linkedin-sdui-2026-received.en", strict="1")
    paired.judged(6)
    style = "return getComputedStyle(root.querySelector('.pill')).borderRadius"
    assert paired.in_badge(0, style) == "15px"


def test_nothing_else_was_reached(paired: Page, network: Network) -> None:
    """The site and its pictures belong to the page, the rest to the browser itself. Nothing comes from us."""
    proxy = network.proxy
    assert set(proxy.tunnels) <= {f"{host}:443" for host in HOSTS}
    browsers = ("google", "gstatic", "gvt1", "mozilla", "firefox")
    theirs = (*browsers, "media.licdn.com", "static.licdn.com", ".example")
    assert [line for line in proxy.refused if not any(name in line for name in theirs)] == []
