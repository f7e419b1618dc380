"""The page for people. It is the same for everyone and holds nothing; what it shows it asks for with its own token."""

from flask import Blueprint, render_template

pages = Blueprint("pages", __name__)

# Each has a template in templates/sections/ and a module in static/sections/ of the same name.
SECTIONS = (
    ("connections", "Your connections"),
    ("history", "What you decided"),
    ("questions", "Questions for you"),
    ("people", "People you know"),
    ("model", "The model"),
    ("try", "Try it"),
    ("records", "Your records"),
    ("settings", "Settings"),
    ("browsers", "Browsers and scripts"),
)


@pages.get("/")
def dashboard() -> str:
    """The page; its script exchanges the key of the link for a token, or says how to get a link."""
    return render_template("dashboard.html", sections=SECTIONS)
