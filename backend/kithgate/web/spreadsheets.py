"""CSV on its way to a spreadsheet."""

from flask import Response


def spreadsheet(text: str) -> Response:
    """The text as a file. Without its mark at the beginning spreadsheets take UTF-8 for something else."""
    return Response(text.encode("utf-8-sig"), mimetype="text/csv")
