"""The truth beside an invented export: what is so, and what can be seen of it in the files."""

import re
import unicodedata

from export_files import Files
from export_formats import WINDOW_DAYS, sent_at


class Export(Files):
    """An export and its truth."""

    def truth(self):
        rel = {}
        for c in self.convs:
            if len(c["parts"]) != 1 or c["parts"][0] is None or c["folder"] == "SPAM":
                continue
            k = c["parts"][0]["slug"]
            x = rel.setdefault(k, [0, 0, 0])
            for m in c["msgs"]:
                if m["draft"] or m["sponsored"]:
                    continue
                x[0 if m["frm"] is self.me else 1] += 1
                x[2] = max(x[2], m["t"].year)

        def relation(sl):
            o, i, _ = rel.get(sl, (0, 0, 0))
            return "two-way" if o and i else "in-only" if i else "out-only" if o else "none"

        named = [c for c in self.conns if not c["hidden"]]
        cnt = {}
        for c in named:
            cnt[norm(c["p"]["name"])] = cnt.get(norm(c["p"]["name"]), 0) + 1

        def inv(i):
            keyed = self.era >= 5
            return dict(
                name=i["p"]["name"],
                slug=i["p"]["slug"],
                urn=i["p"]["urn"] if self.v == "2023urn" else None,
                direction=i["dir"],
                sent_at_utc=i["sent"].strftime("%Y-%m-%d %H:%M"),
                sent_at_in_file=sent_at(i["sent"]),
                note=i["note"],
                true_state=i["state"],
                observable="accepted" if i["conn"] else "not_in_connections",
                join_key="url" if keyed else "name",
                name_ambiguous=cnt.get(norm(i["p"]["name"]), 0) > 1,
                connected_on=i["conn"]["connected"].strftime("%Y-%m-%d") if i["conn"] else None,
                messages=relation(i["p"]["slug"]),
                true_kind=i["p"]["kind"],
            )

        invs = [inv(i) for i in self.invs]
        first = {}
        for c in self.convs:
            if len(c["parts"]) == 1 and c["parts"][0] and not any(m["sponsored"] for m in c["msgs"]):
                first[c["parts"][0]["slug"]] = min(c["msgs"], key=lambda m: m["t"])
        older = []
        for c in named:
            if c["connected"].date() > self.win:
                continue
            m = first.get(c["p"]["slug"])
            g = None
            if m and not m["draft"] and m["t"].date() == c["connected"].date() and 0 < len(m["text"].strip()) <= 300:
                g = "OUTGOING" if m["frm"] is self.me else "INCOMING"
            older.append(
                dict(
                    slug=c["p"]["slug"],
                    name=c["p"]["name"],
                    true_direction=c["direction"],
                    had_note=bool(c["note"]),
                    inferable_direction=g,
                )
            )

        def C(**k):
            return sum(all(i[a] == b for a, b in k.items()) for i in invs)

        return dict(
            meta=dict(
                generator="make_export.py",
                variant=self.v,
                seed=self.a.seed,
                export_at_utc=self.now.strftime("%Y-%m-%d %H:%M:%S"),
                window_days=WINDOW_DAYS,
                sent_at_timezone="America/Los_Angeles",
                connected_on_timezone="UTC",
                messages_timezone="UTC",
                ignored_rows=self.a.ignored,
                all_people_invented=True,
            ),
            owner=dict(name=self.me["name"], slug=self.me["slug"]),
            counts=dict(
                connections_rows=len(self.conns),
                connections_named=len(named),
                connections_hidden=len(self.conns) - len(named),
                connections_with_email=sum(bool(c.get("email")) for c in self.conns),
                connections_in_window=sum(c["connected"].date() > self.win for c in self.conns),
                invitations=len(invs),
                incoming=C(direction="INCOMING"),
                outgoing=C(direction="OUTGOING"),
                incoming_accepted=C(direction="INCOMING", observable="accepted"),
                outgoing_accepted=C(direction="OUTGOING", observable="accepted"),
                incoming_with_note=sum(bool(i["note"]) for i in invs if i["direction"] == "INCOMING"),
                messages=sum(len(c["msgs"]) for c in self.convs),
                conversations=len(self.convs),
                sponsored=sum(m["sponsored"] for c in self.convs for m in c["msgs"]),
                drafts=sum(m["draft"] for c in self.convs for m in c["msgs"]),
                spam_folder=sum(len(c["msgs"]) for c in self.convs if c["folder"] == "SPAM"),
            ),
            invitations=invs,
            older_connections=older,
            hidden_connection_dates=sorted(c["connected"].strftime("%Y-%m-%d") for c in self.conns if c["hidden"]),
            talk={k: dict(sent=o, received=i, last_year=y) for k, (o, i, y) in sorted(rel.items())},
            people_two_way=sorted(k for k in rel if relation(k) == "two-way"),
            positions=[dict(company=c, title=t, start=a, end=z) for c, t, a, z in self.positions],
            school=self.school,
            connections_sharing_employer=sorted(c["p"]["slug"] for c in named if c["company_shown"] in self.mycos),
            endorsements=self.endorse,
            recommendations=self.recs,
            address_book=self.contacts,
        )


def norm(x):
    x = unicodedata.normalize("NFKC", x or "").casefold()
    return re.sub(r"\s+", " ", x).strip()
