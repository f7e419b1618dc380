"""An invented owner with connections, invitations and messages, from a seed."""

import base64
import random
import re
import unicodedata
import uuid
from datetime import datetime, timedelta
from urllib.parse import quote

from export_formats import EXPORT_AT, VARIANTS, WINDOW_DAYS
from invented_words import CHAT, COMPANY, FIRST, LAST, NOTE_PERSONAL, NOTE_SPAM, PITCH, ROLE, SCHOOL, SPIN, SUFFIX


class History:
    """What happened: people, who asked whom, who wrote to whom."""

    def __init__(self, a):
        self.a, self.v = a, a.variant
        self.r = random.Random(f"{a.seed}-{a.variant}")
        self.now = datetime.strptime(a.end or EXPORT_AT[self.v], "%Y-%m-%d %H:%M:%S")
        self.win = (self.now - timedelta(days=WINDOW_DAYS)).date()
        self.used, self.names, self.mid = set(), set(), 100000000
        self.era = VARIANTS.index(self.v)
        self.has_url = self.era >= 3  # Connections.csv URL column (mid 2023)
        self.me = self.person(name=("Robin", "Testerly-Example"))
        self.me_first = "Robin"
        self.convs, self.said = [], 0

    def person(self, name=None, homonym_of=None):
        r = self.r
        if homonym_of:
            first, last = homonym_of["first"], homonym_of["last"]
        elif name:
            first, last = name
        else:
            while True:
                first, last = r.choice(FIRST), r.choice(LAST)
                if r.random() < 0.35:
                    first = first + " " + r.choice("ABCDEFGHJKLMNPRSTVW") + "."
                if r.random() < 0.25:
                    last = last + "-" + r.choice(LAST)
                if (first, last) not in self.names:
                    break
            if r.random() < 0.08:
                last = last + r.choice(SUFFIX)
            if r.random() < 0.03:
                first = " " + first
        self.names.add((first, last))
        base = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", (first + " " + last).lower())).strip("-")
        if r.random() < 0.75:  # most slugs are ASCII
            base = unicodedata.normalize("NFKD", base).encode("ascii", "ignore").decode().strip("-") or "member"
        slug = base if r.random() < 0.35 else f"{base}-{r.getrandbits(34):09x}"
        while slug in self.used:
            slug = f"{base}-{r.getrandbits(20):05x}"
        self.used.add(slug)
        self.mid += r.randint(1, 9999)
        return dict(
            first=first,
            last=last,
            name=(first + " " + last),
            slug=slug,
            urn=f"urn:li:member:{self.mid}",
            company=r.choice(COMPANY),
            role=r.choice(ROLE),
            kind="stranger",
        )

    def url(self, p):
        return "https://www.linkedin.com/in/" + p["slug"]  # raw unicode: Invitations, messages

    def url_pct(self, p):
        return "https://www.linkedin.com/in/" + quote(p["slug"], safe="-._~")  # percent-encoded: Connections

    def dt(self, lo, hi):
        return lo + timedelta(seconds=self.r.randint(0, max(1, int((hi - lo).total_seconds()))))

    def latency(self):  # measured: 45% same day, 79% <=1 d, 89% <=3 d, 93% <=7 d, 98% <=30 d
        x = self.r.random()
        d = (
            0.3
            if x < 0.45
            else 1
            if x < 0.79
            else self.r.uniform(1, 3)
            if x < 0.89
            else self.r.uniform(3, 7)
            if x < 0.93
            else self.r.uniform(7, 30)
            if x < 0.98
            else self.r.uniform(30, 150)
        )
        return timedelta(days=d * self.r.uniform(0.05, 1))

    def build(self):
        r, a = self.r, self.a
        n_in = round(a.invitations * a.incoming_share)
        n_out = a.invitations - n_in
        acc_in = min(round(n_in * 0.88), a.connections)
        acc_out = min(round(n_out * 0.72), a.connections - acc_in)
        self.invs, self.conns = [], []
        lo = datetime.combine(self.win, datetime.min.time()) + timedelta(days=1)

        def kind(p):
            p["kind"] = r.choices(
                ["colleague", "classmate", "acquaintance", "recruiter", "sales", "stranger"], [18, 10, 22, 12, 14, 24]
            )[0]
            if p["kind"] == "colleague":
                p["company"] = r.choice(self.mycos)

        def note(p, inc):
            rate = 0.03 if inc else 0.08
            if r.random() > rate * (3 if p["kind"] in ("sales", "recruiter") else 1):
                return ""
            t = r.choice(NOTE_SPAM if p["kind"] in ("sales", "recruiter") and inc else NOTE_PERSONAL)
            return t.format(me=self.me_first if inc else p["first"].strip(), c=r.choice(self.mycos), s=self.school)[
                :300
            ]

        self.mycos = r.sample(COMPANY, 3)
        self.school = r.choice(SCHOOL)

        def add_conn(direction, in_window):
            p = self.person(homonym_of=r.choice(self.conns)["p"] if self.conns and r.random() < 0.01 else None)
            kind(p)
            conn = (
                self.dt(lo, self.now - timedelta(hours=2))
                if in_window
                else self.dt(self.now - timedelta(days=365 * 9), lo - timedelta(days=1, hours=1))
            )
            sent = conn - self.latency()
            c = dict(
                p=p, connected=conn, sent=sent, direction=direction, note=note(p, direction == "INCOMING"), hidden=False
            )
            self.conns.append(c)
            return c

        for d, n in (("INCOMING", acc_in), ("OUTGOING", acc_out)):
            for _ in range(n):
                c = add_conn(d, True)
                self.invs.append(dict(p=c["p"], dir=d, sent=c["sent"], note=c["note"], state="accepted", conn=c))
        for _ in range(a.connections - acc_in - acc_out):
            add_conn("INCOMING" if r.random() < 0.5 else "OUTGOING", False)
        for c in self.conns:  # 1.3% hidden/closed members, date-only row
            if c["connected"].date() <= self.win and r.random() < 0.016:
                c["hidden"] = True
        k = n_in - acc_in
        for i in range(k):
            p = self.person()
            kind(p)
            if p["kind"] == "colleague" and r.random() < 0.7:
                p["kind"] = "sales"
            st = (
                "pending"
                if i % 3 == 0
                else "ignored"
                if i % 3 == 1
                else ("accepted_then_removed" if i % 9 == 2 else "ignored")
            )
            sent = (
                self.dt(self.now - timedelta(days=21), self.now - timedelta(hours=1))
                if st == "pending"
                else self.dt(lo, self.now - timedelta(days=3))
            )
            if st == "ignored" and a.ignored == "absent":
                st = "pending"
                sent = self.dt(self.now - timedelta(days=21), self.now - timedelta(hours=1))
            self.invs.append(dict(p=p, dir="INCOMING", sent=sent, note=note(p, True), state=st, conn=None))
        for _ in range(n_out - acc_out):
            p = self.person()
            kind(p)
            old = r.random() < 0.035  # non-accepted outgoing rows reach back > 180 days
            sent = self.dt(self.now - timedelta(days=330), lo) if old else self.dt(lo, self.now)
            self.invs.append(
                dict(p=p, dir="OUTGOING", sent=sent, note=note(p, False), state="pending_or_withdrawn", conn=None)
            )

    def conv(self, parts, title="", folder=None):
        cid = (
            "2-"
            + base64.b64encode(
                ("{}_{}".format(uuid.UUID(int=self.r.getrandbits(128)), self.r.choice(["100", "010", "012"]))).encode()
            ).decode()
        )
        c = dict(
            id=cid, title=title, parts=parts, msgs=[], folder=folder or self.r.choices(["INBOX", "ARCHIVE"], [96, 4])[0]
        )
        self.convs.append(c)
        return c

    def say(self, c, frm, t, text, subject="", draft=False, sponsored=False):
        if t > self.now:
            t = self.now - timedelta(minutes=self.r.randint(1, 900))
        self.said += 1
        c["msgs"].append(dict(frm=frm, t=t, text=text, subject=subject, draft=draft, sponsored=sponsored))

    def messages(self):
        r, budget = self.r, self.a.messages

        def fill(t, p, me):
            return t.format(me=me, c=p["company"], n=p["first"].strip())

        threads = {}
        for c in self.conns:  # a note becomes message 1 of the thread, dated at ACCEPTANCE
            if c["note"]:
                th = self.conv([c["p"]])
                threads[id(c)] = th
                self.say(th, c["p"] if c["direction"] == "INCOMING" else self.me, c["connected"], c["note"])
        order = self.conns[:]
        r.shuffle(order)
        spec = int(budget * 0.06)
        for _ in range(max(1, spec // 2)):
            th = self.conv([None], "Sponsored Conversation")
            self.say(th, None, self.dt(self.now - timedelta(days=700), self.now), SPIN, sponsored=True)
        for _ in range(max(1, spec // 3)):
            p = self.person()
            sub = f"Your next role, {self.me_first}?"
            th = self.conv([p], sub)
            self.say(
                th,
                p,
                self.dt(self.now - timedelta(days=900), self.now),
                "Hello,\n\nI have a role which could fit.\n\nBest,\n" + p["first"],
                subject=sub,
            )
        th = self.conv([self.person()], folder="SPAM")
        self.say(
            th,
            th["parts"][0],
            self.dt(self.now - timedelta(days=200), self.now),
            "crypto gift, claim at example.invalid",
        )
        if len(order) > 4:
            ps = [c["p"] for c in order[:3]]
            th = self.conv(ps, "Reunion 🎉")
            t = self.dt(self.now - timedelta(days=300), self.now - timedelta(days=9))
            for i in range(5):
                self.say(th, r.choice(ps + [self.me]), t + timedelta(hours=i), r.choice(CHAT[:5]))
        i = 0
        while self.said < budget and order:
            c = order[i % len(order)]
            i += 1
            if i > 6 * len(order):
                break
            p = c["p"]
            k = p["kind"]
            th = threads.get(id(c))
            if th is None:
                if r.random() > {
                    "colleague": 0.35,
                    "classmate": 0.3,
                    "acquaintance": 0.15,
                    "sales": 0.6,
                    "recruiter": 0.5,
                }.get(k, 0.05):
                    continue
                th = threads[id(c)] = self.conv([p])
            t = max([m["t"] for m in th["msgs"]], default=c["connected"])
            if k in ("sales", "recruiter"):  # accepted, then one-way pitch
                self.say(th, p, t + timedelta(hours=r.uniform(1, 60)), fill(r.choice(PITCH), p, self.me_first))
                if r.random() < 0.12:
                    self.say(th, self.me, t + timedelta(hours=70), "No, thank you.")
            else:
                frm = r.choice([p, self.me])
                for _ in range(r.choice([1, 2, 2, 3, 5, 8])):
                    t = t + timedelta(hours=r.uniform(0.05, 30))
                    self.say(th, frm, t, fill(r.choice(CHAT), p, self.me_first))
                    frm = self.me if frm is p else p
        if self.v in ("2024", "2025") and order:  # only these years mark drafts
            th = threads.get(id(order[0])) or self.conv([order[0]["p"]])
            self.say(th, self.me, self.now - timedelta(days=1), "half-written dra", draft=True)
        self.convs = [c for c in self.convs if c["msgs"]]
