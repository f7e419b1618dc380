"""The tables of the export that judging rests on: connections, invitations, messages, in the shape of each year."""

import csv
import io
import re
import unicodedata

from export_formats import PREAMBLE, dmy, sent_at, table, us
from invented_history import History


class Tables(History):
    """The history as LinkedIn writes it."""

    def connections_file(self):
        """Newest first; a hidden member is a row with nothing but the date."""
        v, r, e = self.v, self.r, self.era
        rows = []
        for c in sorted(self.conns, key=lambda c: c["connected"], reverse=True):
            p = c["p"]
            d = c["connected"]
            c["email"] = (
                ""
                if (v != "2018" and r.random() > 0.027) or c["hidden"]
                else "{}@example.{}".format(
                    re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", p["slug"]).lower()) or "x",
                    r.choice(["org", "com", "net"]),
                )
            )
            on = us(d) if v == "2018" else dmy(d.date())  # UTC calendar day
            work = [p["company"], p["role"]] if r.random() < 0.953 else ["", ""]
            c["company_shown"] = "" if c["hidden"] else work[0]
            base = ["", ""] if c["hidden"] else [p["first"], p["last"]]
            row = (
                base
                + ([("" if c["hidden"] else self.url_pct(p))] if self.has_url else [])
                + [c["email"]]
                + (["", ""] if c["hidden"] else work)
                + [on]
            )
            rows.append(row)
        head = (
            ["First Name", "Last Name"]
            + (["URL"] if self.has_url else [])
            + ["Email Address", "Company", "Position", "Connected On"]
        )
        t = table(head, rows, trailing=(e < 2))
        return (PREAMBLE if e >= 2 else "") + t

    def invitations_file(self):
        """The OUTGOING block first, then INCOMING; newest first inside a block."""
        v, e = self.v, self.era
        head = ["From", "To", "Sent At", "Message", "Direction"]
        if v == "2023urn":
            head += ["inviterProfileUrn", "inviteeProfileUrn"]
        elif e >= 4:
            head += ["inviterProfileUrl", "inviteeProfileUrl"]
        self.invs.sort(key=lambda i: i["sent"], reverse=True)
        rows = []
        for D in ("OUTGOING", "INCOMING"):
            for i in self.invs:
                if i["dir"] != D:
                    continue
                a_, b_ = (self.me, i["p"]) if D == "OUTGOING" else (i["p"], self.me)
                row = [a_["name"], b_["name"], sent_at(i["sent"]), i["note"].replace("\n", "  "), D]
                if v == "2023urn":
                    row += [a_["urn"], b_["urn"]]
                elif v == "2023bare":
                    row += ["https://www.linkedin.com/in"] * 2
                elif e >= 4:
                    row += [self.url(a_), self.url(b_)]
                rows.append(row)
        return table(head, rows)

    def old_messages_file(self):
        """The seven columns of 2018."""
        self.convs.sort(key=lambda c: max(m["t"] for m in c["msgs"]), reverse=True)
        rows = []
        for c in self.convs:
            for m in sorted(c["msgs"], key=lambda m: m["t"], reverse=True):
                out = m["frm"] is self.me
                frm = self.me["name"] if out else (m["frm"]["name"] if m["frm"] else "LinkedIn Member")
                to = [
                    x["name"] for x in ([] if out else [self.me]) + c["parts"] if x is not None and x is not m["frm"]
                ] or ["LinkedIn Member"]
                rows.append(
                    [
                        frm,
                        ", ".join(to),
                        us(m["t"]),
                        m["subject"],
                        m["text"].replace("\n", " "),
                        "OUTGOING" if out else "INCOMING",
                        "SENT" if out else ("ARCHIVED" if c["folder"] == "ARCHIVE" else c["folder"]),
                    ]
                )
        return table(["From", "To", "Date", "Subject", "Content", "Direction", "Folder"], rows)

    def messages_file(self):
        """Conversations newest first, messages newest first inside."""
        v, r, e = self.v, self.r, self.era
        self.convs.sort(key=lambda c: max(m["t"] for m in c["msgs"]), reverse=True)
        head = ["CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO"]
        if e >= 3:
            head += ["RECIPIENT PROFILE URLS"]
        head += ["DATE", "SUBJECT", "CONTENT", "FOLDER"]
        if v in ("2025", "2026"):
            head += ["ATTACHMENTS"]
        if v in ("2024", "2025"):
            head += ["IS MESSAGE DRAFT"]
        if v == "2024":
            head += ["IS CONVERSATION DRAFT"]
        rows = []
        for c in self.convs:
            for m in sorted(c["msgs"], key=lambda m: m["t"], reverse=True):
                frm = m["frm"]
                rc = [x for x in c["parts"] + [self.me] if x is not None and x is not frm]
                if frm is self.me:
                    rc = [x for x in c["parts"] if x is not None]
                row = [
                    c["id"],
                    c["title"],
                    frm["name"] if frm else "LinkedIn Member",
                    self.url(frm) if frm else "",
                    ", ".join(x["name"] for x in rc),
                ]
                if e >= 3:
                    row += [",".join(self.url(x) for x in rc)]
                text = m["text"] if v == "2026" else m["text"].replace("\n", " ")
                row += [m["t"].strftime("%Y-%m-%d %H:%M:%S UTC"), m["subject"], text, c["folder"]]
                if v in ("2025", "2026"):
                    row += [f"https://www.linkedin.com/dms/example/{r.getrandbits(40)}" if r.random() < 0.013 else ""]
                if v in ("2024", "2025"):
                    row += ["Yes" if m["draft"] else "No"]
                if v == "2024":
                    row += ["No"]
                rows.append(row)
        return table(head, rows, quote_all=(v == "2026"))


def resave(t):
    """What a spreadsheet does to the file."""
    n = len(next(csv.reader(io.StringIO(t.split("\n\n", 1)[-1]))))
    rows = list(csv.reader(io.StringIO(t)))
    for q in rows:
        for i, x in enumerate(q):
            m = re.fullmatch(r"(\d\d) (\w{3}) (\d{4})", x)
            if m:
                q[i] = f"{int(m[1])}-{m[2]}-{m[3][2:]}"
    b_ = io.StringIO()
    csv.writer(b_, lineterminator="\r\n").writerows([q + [""] * (n - len(q)) for q in rows])
    return "\ufeff" + b_.getvalue()
