#!/usr/bin/env python3
"""Synthetic, format-faithful LinkedIn 'Get a copy of your data' archive + ground truth.

Pure stdlib. Every person, company and text is invented. Nothing is copied from a real export:
only header lines, value shapes, quoting, ordering and rates were measured (see ../facts/linkedin-export.md).

  python3 make_export.py --connections 800 --invitations 300 --messages 1200 --seed 7 \
      --variant 2025 --out out/            # -> out/<zip> and out/<zip>.truth.json
  python3 make_export.py --selfcheck       # generate every variant and re-import it

Variants (what is evidence / what is interpolated is said in linkedin-export.md):
  2018      Messages.csv 7 columns, emails present, datetimes in Connections, UTF-16 TSV side files   [1 real sample]
  2019      no preamble, messages.csv 9 columns, 'DD Mon YYYY'                                       [interpolated]
  2022      Notes: preamble, no URL column, Invitations 5 columns                                    [real samples]
  2023urn   (Jul-Sep 2023) Invitations has inviterProfileUrn/inviteeProfileUrn = urn:li:member:N      [real samples]
  2023bare  (Dec 2023) inviterProfileUrl is literally 'https://www.linkedin.com/in' (no slug)         [real samples]
  2024      RECIPIENT PROFILE URLS + draft flags                                                     [real samples]
  2025      + ATTACHMENTS, IS MESSAGE DRAFT                                                          [real sample 2026-02]
  2026      messages.csv: every field quoted, real line breaks in CONTENT                            [real sample 2026-07]
"""
import argparse
import base64
import csv
import io
import json
import os
import random
import re
import unicodedata
import uuid
import zipfile
from datetime import date, datetime, timedelta
from urllib.parse import quote, unquote

VARIANTS = ["2018", "2019", "2022", "2023urn", "2023bare", "2024", "2025", "2026"]
EXPORT_AT = {"2018": "2018-11-04 18:20:00", "2019": "2019-06-03 09:15:00", "2022": "2022-09-12 14:02:00",
             "2023urn": "2023-07-11 08:08:00", "2023bare": "2023-12-19 21:40:00", "2024": "2024-12-17 06:30:00",
             "2025": "2025-11-20 16:45:00", "2026": "2026-07-09 11:05:00"}
WINDOW_DAYS = 180
PREAMBLE = ('Notes:\n"When exporting your connection data, you may notice that some of the email addresses are '
            'missing. You will only see email addresses for connections who have allowed their connections to see or '
            'download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can '
            'learn more here https://www.linkedin.com/help/linkedin/answer/261"\n\n')
MON = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

FIRST = ("Adaline Bertrand Caspian Delphine Ezra Fenna Gideon Hanneke Ismene Jorik Katla Leopold Maribel Nicodem Odile "
         "Percival Quill Rosalind Severin Tamsin Ulric Verity Wilhelmina Xanthe Yorick Zelda Anselm Brunhild Clio Dorian "
         "Élodie Søren Jürgen Zoë Łukasz Çağla Anaïs Iñigo Björk Ørjan 美咲 Дарья Ayşe Nuño").split()
LAST = ("Ashgrove Birkendale Coppersmith Dunmoor Eastwick Fallowfield Greymantle Hollowell Inglenook Juniper Kestrel "
        "Larkspur Mossgrave Nettlebed Oakhurst Pendragon Quarrendon Ravenshaw Silverthorn Thistlewood Umberley Vantreese "
        "Willoughby Yarrowby Zephyrin Brandåker Frölich Gómez-Teijeira Śliwkowski Müllenbach Öztürkmen 佐々木原 Петрушевич").split()
SUFFIX = [", PhD", ", MBA", ", PMP, CSM", " (she/her)", " 🚀", " ", "  MSc"]
COMPANY = ("Northwind Lanterns|Contour & Quill, Inc.|Fabled Freight GmbH|Blue Heron Analytics|Otterbrook Robotics|"
           "Paper Lighthouse|Umbra Tools, Ltd.|Saltmarsh Energy|Verdigris Labs|Halfmoon Software|Tern & Tiller|Kite Foundry").split("|")
SCHOOL = ["Lindenmoor University", "Institute of Applied Cartography", "Ostrava Polytechnic of Imaginary Science", "Harrowgate College"]
ROLE = ("Engineer|Product Manager|VP, Growth|Founder & CEO|Data Analyst|Recruiter|Account Executive|Librarian|"
        "Head of \"Special\" Projects|Designer | Illustrator|Consultant").split("|")
NOTE_PERSONAL = ["Hi {me}, we sat next to each other at the {c} kick-off - good to see you here!",
                 "Dear {me}, I took over from you at {c}. Could I ask two questions about the handover?",
                 "Hello {me}! {s}, class of old times. Hope you are well, would love to catch up.",
                 "Merci pour la conversation d'hier, {me} - à très vite."]
NOTE_SPAM = ["Hi {me}, I help companies like yours book 30+ qualified calls per month. Open to a quick chat?",
             "{me}, impressive profile! We built a platform which saves teams like {c} 40% - can I send a deck? Calendar: https://example.invalid/cal",
             "Hi %FIRSTNAME%, I came across your profile and was impressed. Let's connect and explore synergies!"]
CHAT = ["Sure, Thursday works.", "Thanks a lot!", "Did you see the draft?\nI left two comments.", "ok", "👍",
        "Could you send me the slides, please? They said \"final\", but who knows.", "Congrats on the new role!",
        "Long time no see. How is life after {c}?\n\nBest,\n{n}", "yes", "", "See https://example.invalid/doc, page 4"]
PITCH = ["Thanks for connecting, {me}! We help teams like yours to grow 10x. Worth 15 minutes next week?",
         "Hi {me}, just floating this to the top of your inbox. Any thoughts?"]
SPIN = ('<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p><p class="spinmail-quill-editor__spin-break"><br></p>'
        '<p class="spinmail-quill-editor__spin-break">The Imaginary Executive Programme starts soon. Apply now!</p>')


def la_offset(utc):  # hours behind UTC of America/Los_Angeles, US rule since 2007, without tzdata
    y = utc.year
    def nth_sunday(month, n):
        d = date(y, month, 1)
        return d + timedelta(days=(6 - d.weekday()) % 7 + 7 * (n - 1))
    start = datetime.combine(nth_sunday(3, 2), datetime.min.time()) + timedelta(hours=10)
    end = datetime.combine(nth_sunday(11, 1), datetime.min.time()) + timedelta(hours=9)
    return 7 if start <= utc < end else 8

def us(dt, pad=False):  # '1/29/26, 2:37 PM'
    h = dt.hour % 12 or 12
    f = "%02d/%02d/%02d, %02d:%02d %s" if pad else "%d/%d/%02d, %d:%02d %s"
    return f % (dt.month, dt.day, dt.year % 100, h, dt.minute, "AM" if dt.hour < 12 else "PM")

def sent_at(utc): return us(utc - timedelta(hours=la_offset(utc)))
def dmy(d): return "%02d %s %d" % (d.day, MON[d.month - 1], d.year)
def my(d): return "%s %d" % (MON[d.month - 1], d.year)

def table(header, rows, quote_all=False, eol="\n", trailing=True):
    b = io.StringIO()
    w = csv.writer(b, quoting=csv.QUOTE_ALL if quote_all else csv.QUOTE_MINIMAL, lineterminator=eol)
    w.writerow(header); w.writerows(rows)
    t = b.getvalue()
    return t if trailing else t[:-len(eol)]

def utf16tsv(header, rows):  # legacy files (2018, some until 2022): UTF-16LE + BOM, tabs, all but first header quoted
    ls = [header[0] + "".join('\t"%s"' % h for h in header[1:])]
    ls += ["\t".join([r[0]] + ['"%s"' % c for c in r[1:]]) for r in rows]
    return b"\xff\xfe" + ("\n".join(ls) + "\n").encode("utf-16-le")


class Gen:
    def __init__(s, a):
        s.a, s.v = a, a.variant
        s.r = random.Random("%s-%s" % (a.seed, a.variant))
        s.now = datetime.strptime(a.end or EXPORT_AT[s.v], "%Y-%m-%d %H:%M:%S")
        s.win = (s.now - timedelta(days=WINDOW_DAYS)).date()
        s.used, s.names, s.mid = set(), set(), 100000000
        s.era = VARIANTS.index(s.v)
        s.has_url = s.era >= 3                    # Connections.csv URL column (mid 2023)
        s.me = s.person(name=("Robin", "Testerly-Example"))
        s.me_first = "Robin"
        s.convs, s.said = [], 0

    # ---- people
    def person(s, name=None, homonym_of=None):
        r = s.r
        if homonym_of: first, last = homonym_of["first"], homonym_of["last"]
        elif name: first, last = name
        else:
            while True:
                first, last = r.choice(FIRST), r.choice(LAST)
                if r.random() < .35: first = first + " " + r.choice("ABCDEFGHJKLMNPRSTVW") + "."
                if r.random() < .25: last = last + "-" + r.choice(LAST)
                if (first, last) not in s.names: break
            if r.random() < .08: last = last + r.choice(SUFFIX)
            if r.random() < .03: first = " " + first
        s.names.add((first, last))
        base = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", (first + " " + last).lower())).strip("-")
        if r.random() < .75:                      # most slugs are ASCII
            base = unicodedata.normalize("NFKD", base).encode("ascii", "ignore").decode().strip("-") or "member"
        slug = base if r.random() < .35 else "%s-%09x" % (base, r.getrandbits(34))
        while slug in s.used: slug = "%s-%05x" % (base, r.getrandbits(20))
        s.used.add(slug); s.mid += r.randint(1, 9999)
        return dict(first=first, last=last, name=(first + " " + last), slug=slug, urn="urn:li:member:%d" % s.mid,
                    company=r.choice(COMPANY), role=r.choice(ROLE), kind="stranger")

    def url(s, p): return "https://www.linkedin.com/in/" + p["slug"]                              # raw unicode: Invitations, messages
    def url_pct(s, p): return "https://www.linkedin.com/in/" + quote(p["slug"], safe="-._~")      # percent-encoded: Connections
    def dt(s, lo, hi): return lo + timedelta(seconds=s.r.randint(0, max(1, int((hi - lo).total_seconds()))))
    def latency(s):  # measured: 45% same day, 79% <=1 d, 89% <=3 d, 93% <=7 d, 98% <=30 d
        x = s.r.random()
        d = .3 if x < .45 else 1 if x < .79 else s.r.uniform(1, 3) if x < .89 else s.r.uniform(3, 7) if x < .93 else s.r.uniform(7, 30) if x < .98 else s.r.uniform(30, 150)
        return timedelta(days=d * s.r.uniform(.05, 1))

    # ---- history
    def build(s):
        r, a = s.r, s.a
        n_in = round(a.invitations * a.incoming_share); n_out = a.invitations - n_in
        acc_in = min(round(n_in * .88), a.connections); acc_out = min(round(n_out * .72), a.connections - acc_in)
        s.invs, s.conns = [], []
        lo = datetime.combine(s.win, datetime.min.time()) + timedelta(days=1)
        def kind(p):
            p["kind"] = r.choices(["colleague", "classmate", "acquaintance", "recruiter", "sales", "stranger"], [18, 10, 22, 12, 14, 24])[0]
            if p["kind"] == "colleague": p["company"] = r.choice(s.mycos)
        def note(p, inc):
            rate = .03 if inc else .08
            if r.random() > rate * (3 if p["kind"] in ("sales", "recruiter") else 1): return ""
            t = r.choice(NOTE_SPAM if p["kind"] in ("sales", "recruiter") and inc else NOTE_PERSONAL)
            return t.format(me=s.me_first if inc else p["first"].strip(), c=r.choice(s.mycos), s=s.school)[:300]
        s.mycos = r.sample(COMPANY, 3); s.school = r.choice(SCHOOL)
        def add_conn(direction, in_window):
            p = s.person(homonym_of=r.choice(s.conns)["p"] if s.conns and r.random() < .01 else None)
            kind(p)
            conn = s.dt(lo, s.now - timedelta(hours=2)) if in_window else s.dt(s.now - timedelta(days=365 * 9), lo - timedelta(days=1, hours=1))
            sent = conn - s.latency()
            c = dict(p=p, connected=conn, sent=sent, direction=direction, note=note(p, direction == "INCOMING"), hidden=False)
            s.conns.append(c); return c
        for d, n in (("INCOMING", acc_in), ("OUTGOING", acc_out)):
            for _ in range(n):
                c = add_conn(d, True)
                s.invs.append(dict(p=c["p"], dir=d, sent=c["sent"], note=c["note"], state="accepted", conn=c))
        for _ in range(a.connections - acc_in - acc_out):
            add_conn("INCOMING" if r.random() < .5 else "OUTGOING", False)
        for c in s.conns:                                                       # 1.3% hidden/closed members, date-only row
            if c["connected"].date() <= s.win and r.random() < .016: c["hidden"] = True
        k = n_in - acc_in
        for i in range(k):
            p = s.person(); kind(p)
            if p["kind"] == "colleague" and r.random() < .7: p["kind"] = "sales"
            st = "pending" if i % 3 == 0 else "ignored" if i % 3 == 1 else ("accepted_then_removed" if i % 9 == 2 else "ignored")
            sent = s.dt(s.now - timedelta(days=21), s.now - timedelta(hours=1)) if st == "pending" else s.dt(lo, s.now - timedelta(days=3))
            if st == "ignored" and a.ignored == "absent":
                s.hidden_ignored = getattr(s, "hidden_ignored", 0) + 1
                st = "pending"; sent = s.dt(s.now - timedelta(days=21), s.now - timedelta(hours=1))
            s.invs.append(dict(p=p, dir="INCOMING", sent=sent, note=note(p, True), state=st, conn=None))
        for i in range(n_out - acc_out):
            p = s.person(); kind(p)
            old = r.random() < .035                                             # non-accepted outgoing rows reach back > 180 days
            sent = s.dt(s.now - timedelta(days=330), lo) if old else s.dt(lo, s.now)
            s.invs.append(dict(p=p, dir="OUTGOING", sent=sent, note=note(p, False), state="pending_or_withdrawn", conn=None))

    # ---- messages
    def conv(s, parts, title="", folder=None):
        cid = "2-" + base64.b64encode(("%s_%s" % (uuid.UUID(int=s.r.getrandbits(128)), s.r.choice(["100", "010", "012"]))).encode()).decode()
        c = dict(id=cid, title=title, parts=parts, msgs=[], folder=folder or s.r.choices(["INBOX", "ARCHIVE"], [96, 4])[0])
        s.convs.append(c); return c
    def say(s, c, frm, t, text, subject="", draft=False, sponsored=False):
        if t > s.now: t = s.now - timedelta(minutes=s.r.randint(1, 900))
        s.said += 1
        c["msgs"].append(dict(frm=frm, t=t, text=text, subject=subject, draft=draft, sponsored=sponsored))

    def messages(s):
        r, budget = s.r, s.a.messages
        count = lambda: s.said
        def fill(t, p, me): return t.format(me=me, c=p["company"], n=p["first"].strip())
        threads = {}
        for c in s.conns:                                   # a note becomes message 1 of the thread, dated at ACCEPTANCE
            if c["note"]:
                th = s.conv([c["p"]]); threads[id(c)] = th
                s.say(th, c["p"] if c["direction"] == "INCOMING" else s.me, c["connected"], c["note"])
        order = s.conns[:]; r.shuffle(order)
        spec = int(budget * .06)
        for _ in range(max(1, spec // 2)):
            th = s.conv([None], "Sponsored Conversation"); s.say(th, None, s.dt(s.now - timedelta(days=700), s.now), SPIN, sponsored=True)
        for _ in range(max(1, spec // 3)):
            p = s.person(); sub = "Your next role, %s?" % s.me_first
            th = s.conv([p], sub); s.say(th, p, s.dt(s.now - timedelta(days=900), s.now), "Hello,\n\nI have a role which could fit.\n\nBest,\n" + p["first"], subject=sub)
        th = s.conv([s.person()], folder="SPAM"); s.say(th, th["parts"][0], s.dt(s.now - timedelta(days=200), s.now), "crypto gift, claim at example.invalid")
        if len(order) > 4:
            ps = [c["p"] for c in order[:3]]; th = s.conv(ps, "Reunion 🎉"); t = s.dt(s.now - timedelta(days=300), s.now - timedelta(days=9))
            for i in range(5): s.say(th, r.choice(ps + [s.me]), t + timedelta(hours=i), r.choice(CHAT[:5]))
        i = 0
        while count() < budget and order:
            c = order[i % len(order)]; i += 1
            if i > 6 * len(order): break
            p = c["p"]; k = p["kind"]
            th = threads.get(id(c))
            if th is None:
                if r.random() > {"colleague": .35, "classmate": .3, "acquaintance": .15, "sales": .6, "recruiter": .5}.get(k, .05): continue
                th = threads[id(c)] = s.conv([p])
            t = max([m["t"] for m in th["msgs"]], default=c["connected"])
            if k in ("sales", "recruiter"):                 # accepted, then one-way pitch
                s.say(th, p, t + timedelta(hours=r.uniform(1, 60)), fill(r.choice(PITCH), p, s.me_first))
                if r.random() < .12: s.say(th, s.me, t + timedelta(hours=70), "No, thank you.")
            else:
                frm = r.choice([p, s.me])
                for _ in range(r.choice([1, 2, 2, 3, 5, 8])):
                    t = t + timedelta(hours=r.uniform(.05, 30)); s.say(th, frm, t, fill(r.choice(CHAT), p, s.me_first))
                    frm = s.me if frm is p else p
        if s.v in ("2024", "2025") and order:  # only these years mark drafts
            th = threads.get(id(order[0])) or s.conv([order[0]["p"]]); s.say(th, s.me, s.now - timedelta(days=1), "half-written dra", draft=True)
        s.convs = [c for c in s.convs if c["msgs"]]

    # ---- files
    def files(s):
        v, r, e = s.v, s.r, s.era
        F = {}
        # Connections
        rows = []
        for c in sorted(s.conns, key=lambda c: c["connected"], reverse=True):
            p = c["p"]; d = c["connected"]
            c["email"] = "" if (v != "2018" and r.random() > .027) or c["hidden"] else "%s@example.%s" % (re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", p["slug"]).lower()) or "x", r.choice(["org", "com", "net"]))
            on = us(d) if v == "2018" else dmy(d.date())                        # UTC calendar day
            work = [p["company"], p["role"]] if r.random() < .953 else ["", ""]
            c["company_shown"] = "" if c["hidden"] else work[0]
            base = ["", ""] if c["hidden"] else [p["first"], p["last"]]
            row = base + ([("" if c["hidden"] else s.url_pct(p))] if s.has_url else []) + [c["email"]] + (["", ""] if c["hidden"] else work) + [on]
            rows.append(row)
        head = ["First Name", "Last Name"] + (["URL"] if s.has_url else []) + ["Email Address", "Company", "Position", "Connected On"]
        t = table(head, rows, trailing=(e < 2))
        F["Connections.csv"] = (PREAMBLE if e >= 2 else "") + t
        # Invitations: OUTGOING block first, then INCOMING; newest first inside a block
        head = ["From", "To", "Sent At", "Message", "Direction"]
        if v == "2023urn": head += ["inviterProfileUrn", "inviteeProfileUrn"]
        elif e >= 4: head += ["inviterProfileUrl", "inviteeProfileUrl"]
        s.invs.sort(key=lambda i: i["sent"], reverse=True)
        rows = []
        for D in ("OUTGOING", "INCOMING"):
            for i in s.invs:
                if i["dir"] != D: continue
                a_, b_ = (s.me, i["p"]) if D == "OUTGOING" else (i["p"], s.me)
                row = [a_["name"], b_["name"], sent_at(i["sent"]), i["note"].replace("\n", "  "), D]
                if v == "2023urn": row += [a_["urn"], b_["urn"]]
                elif v == "2023bare": row += ["https://www.linkedin.com/in"] * 2
                elif e >= 4: row += [s.url(a_), s.url(b_)]
                rows.append(row)
        F["Invitations.csv"] = table(head, rows)
        # messages
        s.convs.sort(key=lambda c: max(m["t"] for m in c["msgs"]), reverse=True)
        if v == "2018":
            rows = []
            for c in s.convs:
                for m in sorted(c["msgs"], key=lambda m: m["t"], reverse=True):
                    out = m["frm"] is s.me
                    frm = s.me["name"] if out else (m["frm"]["name"] if m["frm"] else "LinkedIn Member")
                    to = [x["name"] for x in ([] if out else [s.me]) + c["parts"] if x is not None and x is not m["frm"]] or ["LinkedIn Member"]
                    rows.append([frm, ", ".join(to), us(m["t"]), m["subject"], m["text"].replace("\n", " "),
                                 "OUTGOING" if out else "INCOMING", "SENT" if out else ("ARCHIVED" if c["folder"] == "ARCHIVE" else c["folder"])])
            F["Messages.csv"] = table(["From", "To", "Date", "Subject", "Content", "Direction", "Folder"], rows)
        else:
            head = ["CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO"]
            if e >= 3: head += ["RECIPIENT PROFILE URLS"]
            head += ["DATE", "SUBJECT", "CONTENT", "FOLDER"]
            if v in ("2025", "2026"): head += ["ATTACHMENTS"]
            if v in ("2024", "2025"): head += ["IS MESSAGE DRAFT"]
            if v == "2024": head += ["IS CONVERSATION DRAFT"]
            rows = []
            for c in s.convs:
                for m in sorted(c["msgs"], key=lambda m: m["t"], reverse=True):
                    frm = m["frm"]
                    rc = [x for x in c["parts"] + [s.me] if x is not None and x is not frm]
                    if frm is s.me: rc = [x for x in c["parts"] if x is not None]
                    row = [c["id"], c["title"], frm["name"] if frm else "LinkedIn Member", s.url(frm) if frm else "", ", ".join(x["name"] for x in rc)]
                    if e >= 3: row += [",".join(s.url(x) for x in rc)]
                    text = m["text"] if v == "2026" else m["text"].replace("\n", " ")
                    row += [m["t"].strftime("%Y-%m-%d %H:%M:%S UTC"), m["subject"], text, c["folder"]]
                    if v in ("2025", "2026"): row += ["https://www.linkedin.com/dms/example/%d" % r.getrandbits(40) if r.random() < .013 else ""]
                    if v in ("2024", "2025"): row += ["Yes" if m["draft"] else "No"]
                    if v == "2024": row += ["No"]
                    rows.append(row)
            F["messages.csv"] = table(head, rows, quote_all=(v == "2026"))
        # owner
        b = s.now
        ph = ["First Name", "Last Name", "Maiden Name", "Address", "Birth Date"] + (["Contact Instructions"] if v == "2018" else []) + ["Headline", "Summary", "Industry"] + (["Country"] if v == "2018" else []) + ["Zip Code", "Geo Location", "Twitter Handles", "Websites", "Instant Messengers"]
        val = {"First Name": s.me["first"], "Last Name": s.me["last"], "Headline": "Synthetic person, \"not real\"", "Summary": "Line one.  Line two.", "Industry": "Software Development", "Geo Location": "Nowhere, Ruritania", "Twitter Handles": "[robin_example]", "Websites": "[PERSONAL:https://example.org]"}
        F["Profile.csv"] = table(ph, [[val.get(h, "") for h in ph]])
        y = b.year
        s.positions = [(s.mycos[0], "Engineer", "%s %d" % ("Mar", y - 2), ""), (s.mycos[1], "Analyst", "%s %d" % ("Sep", y - 6), "%s %d" % ("Feb", y - 2)), (s.mycos[2], "Intern", str(y - 8), str(y - 6))]
        F["Positions.csv"] = table(["Company Name", "Title", "Description", "Location", "Started On", "Finished On"], [[c, t_, "Did things,  then other things.", "Nowhere", a_, z] for c, t_, a_, z in s.positions])
        F["Education.csv"] = table(["School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"], [[s.school, str(y - 13), str(y - 8), "", "BSc, Cartography", ""]])
        F["Skills.csv"] = table(["Name"], [["Python"], ["Cartography"], ["R&D, applied"]])
        named = [c for c in s.conns if not c["hidden"]]
        close = [c for c in named if c["p"]["kind"] in ("colleague", "classmate")]
        s.endorse, s.recs = [], []
        for way in ("Received", "Given"):
            word = "Endorser" if way == "Received" else "Endorsee"
            pick = r.sample(close, min(len(close), max(1, len(named) // 40))) if close else []
            rows, legacy = [], []
            for c in pick:
                for sk in r.sample(["Python", "Cartography", "R&D, applied"], r.randint(1, 2)):
                    t_ = s.dt(c["connected"], s.now); st = r.choices(["ACCEPTED", "HIDDEN", "PENDING"], [90, 7, 3])[0]
                    rows.append([t_.strftime("%Y/%m/%d %H:%M:%S UTC"), sk, c["p"]["first"], c["p"]["last"]] + (["www.linkedin.com/in/" + c["p"]["slug"]] if e >= 3 else []) + [st])
                    s.endorse.append(dict(way=way.lower(), name=c["p"]["name"], slug=c["p"]["slug"], skill=sk, status=st))
            F["Endorsement_%s_Info.csv" % way] = table(["Endorsement Date", "Skill Name", word + " First Name", word + " Last Name"] + ([word + " Public Url"] if e >= 3 else []) + ["Endorsement Status"], rows)
            rp = r.sample(close, min(len(close), 2)) if close else []
            rrows = []
            for c in rp:
                rrows.append([c["p"]["first"], c["p"]["last"], c["p"]["company"], c["p"]["role"], "An invented recommendation, with \"quotes\".", us(s.dt(c["connected"], s.now), pad=True), "VISIBLE" if way == "Received" else ""])
                s.recs.append(dict(way=way.lower(), name=c["p"]["name"]))
            F["Recommendations_%s.csv" % way] = table(["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"], rrows)
        s.contacts = []
        rows = []
        for i in range(max(3, len(named) // 20)):
            if named and r.random() < .4: c = r.choice(named); fn, ln, known = c["p"]["first"].strip(), c["p"]["last"].strip(), True
            else: q = s.person(); fn, ln, known = q["first"], q["last"], False
            ph_ = "+99 555 %07d" % r.randrange(10**7)
            s.contacts.append(dict(name=fn + " " + ln, is_connection_by_name=known))
            if v == "2018": rows.append([fn, ln, "", "", "", ph_, us(s.now - timedelta(days=90)), "", "", "", "", "", "", "", ""])
            else: rows.append(["MOBILE_CONTACTS", fn, ln, "", "", "", ph_, us(s.now - timedelta(days=90)), "", "", "", "", "", "", "", ""])
        if v == "2018": F["Imported Contacts.csv"] = table("First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,Instant Message Handles,Addresses,Sites,Full Name,Birthday,Location,Bookmarked At,Profiles".split(","), rows)
        else: F["Contacts.csv"] = table("Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles".split(","), rows)
        F["Email Addresses.csv"] = table(["Email Address", "Confirmed", "Primary", "Updated On"], [["robin@example.org", "Yes", "Yes", us(s.now - timedelta(days=900))]], trailing=False)
        F["Registration.csv"] = table(["Registered At", "Registration Ip", "Subscription Types"], [[us(s.now - timedelta(days=3600)), "192.0.2.7", ""]])
        F["Company Follows.csv"] = table(["Organization", "Followed On"], [[c, s.dt(s.now - timedelta(days=900), s.now).strftime("%a %b %d %H:%M:%S UTC %Y")] for c in COMPANY[:4]])
        F["Member_Follows.csv"] = table(["Date", "Status", "FullName"], [[s.dt(s.now - timedelta(days=900), s.now).strftime("%Y-%m-%d %H:%M:%S"), "Active", "Someone Famous-Invented"]])
        F["Jobs/Job Seeker Preferences.csv"] = table(["Locations", "Industries", "Open To Recruiters"], [["Nowhere", "", "No"]])
        if e >= 5:
            for n in ("learning_coach_messages.csv", "learning_role_play_messages.csv", "coach_messages.csv"):
                F[n] = table(["CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT", "FOLDER"], [])
            F["LearningCoachMessages.csv"] = "No conversations found\n\n"
            F["Verifications/Verifications.csv"] = table("First name,Middle name,Last name,Verification type,Organization name,Email address,Country,State,City,Year of birth,Issuing authority,Document type,Verification service provider,Verified date,Expiry date".split(","), [["Robin", "", "Testerly-Example", "WORKPLACE", s.mycos[0], "", "", "", "", "", "", "", "", "2024-02-01", ""]])
        if v == "2018":
            F["Account Status History.csv"] = utf16tsv(["Time", "Event"], [["2010/01/02 03:04:05 UTC", "Account Created"]])
            F["Search Queries.csv"] = utf16tsv(["Time", "Search Query"], [["2018/08/18 17:16:55 UTC", "cartography"]])
        if v == "2022":
            F["Endorsement Received Info.csv"] = utf16tsv(["Endorsement Date", "Skill Name", "Endorser First Name", "Endorser Last Name", "Endorsement Status", "Display Status"], [["2021/01/02 03:04:05 UTC", "Python", "Legacy", "Rowson", "ACCEPTED", "SHOWN"]])
        if s.a.resave:                                                           # what a spreadsheet does to the file
            def resave(t):
                n = len(next(csv.reader(io.StringIO(t.split("\n\n", 1)[-1])))); rows = list(csv.reader(io.StringIO(t)))
                for q in rows:
                    for i, x in enumerate(q):
                        m = re.fullmatch(r"(\d\d) (\w{3}) (\d{4})", x)
                        if m: q[i] = "%d-%s-%s" % (int(m[1]), m[2], m[3][2:])
                b_ = io.StringIO(); csv.writer(b_, lineterminator="\r\n").writerows([q + [""] * (n - len(q)) for q in rows])
                return "\ufeff" + b_.getvalue()
            F["Connections.csv"] = resave(F["Connections.csv"])
        return F

    # ---- ground truth
    def truth(s):
        rel = {}
        for c in s.convs:
            if len(c["parts"]) != 1 or c["parts"][0] is None or c["folder"] == "SPAM": continue
            k = c["parts"][0]["slug"]; x = rel.setdefault(k, [0, 0])
            for m in c["msgs"]:
                if m["draft"] or m["sponsored"]: continue
                x[0 if m["frm"] is s.me else 1] += 1
        def relation(sl):
            o, i = rel.get(sl, (0, 0)); return "two-way" if o and i else "in-only" if i else "out-only" if o else "none"
        named = [c for c in s.conns if not c["hidden"]]
        cnt = {}
        for c in named: cnt[norm(c["p"]["name"])] = cnt.get(norm(c["p"]["name"]), 0) + 1
        def inv(i):
            keyed = s.era >= 5
            return dict(name=i["p"]["name"], slug=i["p"]["slug"], urn=i["p"]["urn"] if s.v == "2023urn" else None, direction=i["dir"],
                        sent_at_utc=i["sent"].strftime("%Y-%m-%d %H:%M"), sent_at_in_file=sent_at(i["sent"]), note=i["note"], true_state=i["state"],
                        observable="accepted" if i["conn"] else "not_in_connections", join_key="url" if keyed else "name",
                        name_ambiguous=cnt.get(norm(i["p"]["name"]), 0) > 1,
                        connected_on=i["conn"]["connected"].strftime("%Y-%m-%d") if i["conn"] else None, messages=relation(i["p"]["slug"]), true_kind=i["p"]["kind"])
        invs = [inv(i) for i in s.invs]
        first = {}
        for c in s.convs:
            if len(c["parts"]) == 1 and c["parts"][0] and not any(m["sponsored"] for m in c["msgs"]):
                first[c["parts"][0]["slug"]] = min(c["msgs"], key=lambda m: m["t"])
        older = []
        for c in named:
            if c["connected"].date() > s.win: continue
            m = first.get(c["p"]["slug"]); g = None
            if m and not m["draft"] and m["t"].date() == c["connected"].date() and 0 < len(m["text"].strip()) <= 300: g = "OUTGOING" if m["frm"] is s.me else "INCOMING"
            older.append(dict(slug=c["p"]["slug"], name=c["p"]["name"], true_direction=c["direction"], had_note=bool(c["note"]), inferable_direction=g))
        C = lambda **k: sum(all(i[a] == b for a, b in k.items()) for i in invs)
        return dict(meta=dict(generator="make_export.py", variant=s.v, seed=s.a.seed, export_at_utc=s.now.strftime("%Y-%m-%d %H:%M:%S"), window_days=WINDOW_DAYS,
                              sent_at_timezone="America/Los_Angeles", connected_on_timezone="UTC", messages_timezone="UTC", ignored_rows=s.a.ignored, all_people_invented=True),
                    owner=dict(name=s.me["name"], slug=s.me["slug"]),
                    counts=dict(connections_rows=len(s.conns), connections_named=len(named), connections_hidden=len(s.conns) - len(named), connections_with_email=sum(bool(c.get("email")) for c in s.conns),
                                connections_in_window=sum(c["connected"].date() > s.win for c in s.conns), invitations=len(invs), incoming=C(direction="INCOMING"), outgoing=C(direction="OUTGOING"),
                                incoming_accepted=C(direction="INCOMING", observable="accepted"), outgoing_accepted=C(direction="OUTGOING", observable="accepted"),
                                incoming_with_note=sum(bool(i["note"]) for i in invs if i["direction"] == "INCOMING"), messages=sum(len(c["msgs"]) for c in s.convs), conversations=len(s.convs),
                                sponsored=sum(m["sponsored"] for c in s.convs for m in c["msgs"]), drafts=sum(m["draft"] for c in s.convs for m in c["msgs"]), spam_folder=sum(len(c["msgs"]) for c in s.convs if c["folder"] == "SPAM")),
                    invitations=invs, older_connections=older, hidden_connection_dates=sorted(c["connected"].strftime("%Y-%m-%d") for c in s.conns if c["hidden"]),
                    people_two_way=sorted(k for k in rel if relation(k) == "two-way"), positions=[dict(company=c, title=t, start=a, end=z) for c, t, a, z in s.positions], school=s.school,
                    connections_sharing_employer=sorted(c["p"]["slug"] for c in named if c["company_shown"] in s.mycos), endorsements=s.endorse, recommendations=s.recs, address_book=s.contacts)


def norm(x):
    x = unicodedata.normalize("NFKC", x or "").casefold()
    return re.sub(r"\s+", " ", x).strip()

def make(a):
    g = Gen(a); g.build(); g.messages(); F = g.files(); T = g.truth()
    name = "%s_LinkedInDataExport_%s.zip" % (a.kind, g.now.strftime("%m-%d-%Y"))
    os.makedirs(a.out, exist_ok=True)
    path = os.path.join(a.out, name if not a.tag else name.replace(".zip", "_%s.zip" % a.tag))
    keys = list(F); g.r.shuffle(keys)                                            # entry order carries no meaning
    prefix = "" if not a.nest else name[:-4] + "/"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for k in keys:
            zi = zipfile.ZipInfo(prefix + k, g.now.timetuple()[:6]); zi.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(zi, F[k] if isinstance(F[k], bytes) else F[k].encode("utf-8"))
    T["meta"]["files"] = sorted(F)
    with open(path + ".truth.json", "w", encoding="utf-8") as f: json.dump(T, f, ensure_ascii=False, indent=1)
    return path, T


# ---------------------------------------------------------------- reference reader, for --selfcheck only
def read_zip(path):
    out = {}
    with zipfile.ZipFile(path) as z:
        for n in z.namelist():
            b = z.read(n)
            t = b[2:].decode("utf-16-le") if b[:2] == b"\xff\xfe" else b.decode("utf-8-sig")
            out[os.path.basename(n).lower()] = t
    return out

def rows_of(t, must):
    rs = list(csv.reader(io.StringIO(t, newline="")))
    for i, r in enumerate(rs[:15]):
        h = [c.strip().lower() for c in r]
        if must in h:
            return [dict(zip(h, q)) for q in rs[i + 1:] if any(c.strip() for c in q)]
    raise ValueError("no header with %r" % must)

def slug_of(u):
    m = re.search(r"/in/([^/?#]+)", u or "")
    return unicodedata.normalize("NFC", unquote(m.group(1))).lower() if m else None

def check(path, T):
    f = read_zip(path); C = rows_of(f["connections.csv"], "connected on"); I = rows_of(f["invitations.csv"], "direction"); c = T["counts"]
    M = rows_of(f["messages.csv"], "folder")
    assert len(C) == c["connections_rows"], (len(C), c); assert len(I) == c["invitations"]; assert len(M) == c["messages"], (len(M), c["messages"])
    hidden = [r for r in C if not (r["first name"] + r["last name"]).strip()]; assert len(hidden) == c["connections_hidden"]
    by_slug = {slug_of(r.get("url")): r for r in C if slug_of(r.get("url"))}; by_name = {}
    for r in C: by_name.setdefault(norm(r["first name"] + " " + r["last name"]), []).append(r)
    got = {"INCOMING": 0, "OUTGOING": 0}; want = {d: sum(i["direction"] == d and i["observable"] == "accepted" for i in T["invitations"]) for d in got}
    for r in I:
        inc = r["direction"] == "INCOMING"; u = r.get("inviterprofileurl" if inc else "inviteeprofileurl"); s = slug_of(u)
        ok = (s in by_slug) if s else (norm(r["from" if inc else "to"]) in by_name)
        got[r["direction"]] += ok
    exact = T["invitations"] and T["invitations"][0]["join_key"] == "url"
    tol = 0 if exact else 2 + len(I) // 100                                      # homonyms, when only names can be joined
    for d in got: assert abs(got[d] - want[d]) <= tol, (path, d, got, want)
    return got

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--connections", type=int, default=600); p.add_argument("--invitations", type=int, default=250); p.add_argument("--messages", type=int, default=900)
    p.add_argument("--seed", type=int, default=1); p.add_argument("--variant", choices=VARIANTS, default="2025"); p.add_argument("--out", default="out")
    p.add_argument("--incoming-share", type=float, default=.45); p.add_argument("--ignored", choices=["present", "absent"], default="present", help="whether ignored received invitations stay in Invitations.csv (unknown in reality)")
    p.add_argument("--end", help="export time, 'YYYY-MM-DD HH:MM:SS' UTC"); p.add_argument("--kind", choices=["Basic", "Complete"], default="Complete"); p.add_argument("--nest", action="store_true", help="put all files in one top folder (a re-zipped archive)")
    p.add_argument("--resave", action="store_true", help="Connections.csv as a spreadsheet re-saves it (BOM, CRLF, D-Mon-YY, padded preamble)"); p.add_argument("--tag", default=""); p.add_argument("--selfcheck", action="store_true")
    a = p.parse_args()
    if a.selfcheck:
        for v in VARIANTS:
            for opt in ({}, {"resave": True, "nest": True}, {"ignored": "absent", "kind": "Basic"}):
                for seed in (1, 2):
                    b = argparse.Namespace(**{**vars(a), **opt, "variant": v, "seed": seed, "tag": "%s-%d%s" % (v, seed, "".join("-" + k for k in opt))})
                    path, T = make(b); got = check(path, T)
            print(v, "ok", T["counts"]["incoming_accepted"], T["counts"]["incoming"], got)
        return
    path, T = make(a); check(path, T)
    print(path); print(json.dumps(T["counts"]))

if __name__ == "__main__":
    main()
