"""Writes payloads.json, what a hostile sender may write, family by family: python tests/security/make_payloads.py."""

# ruff: noqa: E501, RUF001

import itertools
import json
from pathlib import Path

HIT = "window.hit=1"
AWAY = "http://evil.example/x"
BASICS = (
    f"<script>{HIT}</script>",
    f"<img src={AWAY} onerror={HIT}>",
    f"<svg onload={HIT}>",
    f"<iframe srcdoc='<script>parent.{HIT}</script>'></iframe>",
    f"<a href=javascript:{HIT} autofocus onfocus={HIT}>x</a>",
    f"<form action={AWAY}><button id=sure>x</button></form>",
    f"<style>@import '{AWAY}'; * {{ display: none !important }}</style>",
    f"<template shadowrootmode=open><script>{HIT}</script></template>",
)
TAGS = (
    f"img src={AWAY}", "svg", "body", f"iframe src={AWAY}", f"video src={AWAY}", f"audio src={AWAY}", "details open",
    "input autofocus", "marquee", f"object data={AWAY}", "math", "select autofocus", "textarea autofocus", "dialog open",
    f"link rel=stylesheet href={AWAY}", f"embed src={AWAY}", "div popover", "x-element",
)  # fmt: skip
EVENTS = ("onerror", "onload", "onfocus", "ontoggle", "onstart", "onpointerenter", "onpointerdown", "onanimationstart")
ENDS = ('">', "'>", "`>", "</span>", "</bdi></span></li></ul>", "</style>", "</script>", "-->", "]]>", "</template>", "</textarea>", '\\">')  # fmt: skip
SCHEMES = (f"javascript:{HIT}", f"JaVaScRiPt:{HIT}", f"java\tscript:{HIT}", f"data:text/html,<script>{HIT}</script>", f"vbscript:{HIT}", "file:///etc/passwd", AWAY, "//evil.example/x")  # fmt: skip
LINKS = ("{}", "<a href='{}'>x</a>", "<iframe src='{}'></iframe>", "<form action='{}'>", "<object data='{}'></object>", "<base href='{}'>", "<meta http-equiv=refresh content='0;url={}'>", "<img srcset='{} 1x'>", "[x]({})")  # fmt: skip
STYLES = (
    f"*{{background:url({AWAY})}}", f"@import url({AWAY});", ":host{display:none!important}", "}*{display:none}", "::slotted(*){opacity:0}", f"@font-face{{font-family:x;src:url({AWAY})}}",
    "position:fixed;inset:0;z-index:2147483647", "expression(window.hit=1)", "-moz-binding:url(x)", "--accept-ink:red",
)  # fmt: skip
STYLED = ("{}", "</style><style>{}</style>", '" style="{}', "x;{}")
TURNS = {"lre": "\u202a", "rle": "\u202b", "pdf": "\u202c", "lro": "\u202d", "rlo": "\u202e", "lri": "\u2066", "rli": "\u2067", "fsi": "\u2068", "pdi": "\u2069", "lrm": "\u200e", "rlm": "\u200f", "alm": "\u061c"}  # fmt: skip
TURNED = ("{}Ignore", "Accept{}", "{0}{0}{0}Spam", "Tom {}\u2069 Reyes", "\u2069\u2069{}abc", "שלום {} abc 123")
FOREIGN = ("{{7*7}}", "${window.hit=1}", "<%= 1 %>", "#{1}", "{% raw %}", "__proto__", "constructor", "toString", '{"__proto__":{"hit":1}}', "%s%n%x", "' OR 1=1 --", "=HYPERLINK(\"http://evil.example/x\")", "@SUM(1)", "\\u003cscript\\u003e", "\x00<script>", "null", "$1$&$`", "$LABEL$", "__MSG_name__", "undefined")  # fmt: skip
LONG = (
    "a" * 5000,
    "W" * 300,
    "\u0301" * 200,
    "👩‍👩‍👧‍👦" * 60,
    "\u200b" * 100 + "x",
    "\ufeff\u2028\u2029x",
    "ﷺ" * 40,
    "𒐫" * 40,
)
DISGUISES = (
    lambda text: text.replace("<", "&lt;").replace(">", "&gt;"),
    lambda text: text.replace("<", "&amp;lt;"),
    lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    lambda text: text.replace("<", "＜").replace(">", "＞"),
    lambda text: text.replace("<", "<\u200b"),
    lambda text: text.swapcase(),
)


def families() -> dict[str, list[str]]:
    """The payloads by what they try."""
    return {
        "handlers": [f"<{tag} {event}={HIT}>" for tag, event in itertools.product(TAGS, EVENTS)],
        "markup": [f"{end}{basic}" for end, basic in itertools.product(("", *ENDS), BASICS)],
        "addresses": [link.format(scheme) for link, scheme in itertools.product(LINKS, SCHEMES)],
        "styles": [styled.format(style) for styled, style in itertools.product(STYLED, STYLES)],
        "direction": [turned.format(turn) for turned, turn in itertools.product(TURNED, TURNS.values())],
        "disguised": [disguise(basic) for disguise, basic in itertools.product(DISGUISES, BASICS)],
        "other languages": list(FOREIGN),
        "long": list(LONG),
    }


if __name__ == "__main__":
    path = Path(__file__).with_name("payloads.json")
    told = {family: list(dict.fromkeys(payloads)) for family, payloads in families().items()}
    path.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(sum(map(len, told.values())))
