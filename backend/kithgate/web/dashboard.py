"""The page for people. It is the same for everyone and holds nothing; what it shows it asks for with its own token."""

from flask import Blueprint, render_template

pages = Blueprint("pages", __name__)


@pages.get("/")
def dashboard() -> str:
    """The page; its script exchanges the key of the link for a token, or says how to get a link."""
    return render_template("dashboard.html")
