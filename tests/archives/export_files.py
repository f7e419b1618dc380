"""The smaller files of the export: the owner's own, endorsements, address book, and what is never read."""

from datetime import timedelta

from export_formats import columns, table, us, utf16tsv
from export_tables import Tables, resave
from invented_words import COMPANY


class Files(Tables):
    """Every file of one export by its name."""

    def files(self):
        """Texts, or bytes where the file is UTF-16."""
        F = {"Connections.csv": self.connections_file(), "Invitations.csv": self.invitations_file()}
        if self.v == "2018":
            F["Messages.csv"] = self.old_messages_file()
        else:
            F["messages.csv"] = self.messages_file()
        F |= self.owner_files()
        F |= self.praise_files()
        F |= self.address_book()
        F |= self.other_files()
        F |= self.old_files()
        if self.a.resave:
            F["Connections.csv"] = resave(F["Connections.csv"])
        return F

    def owner_files(self):
        """Profile, positions, education, skills."""
        v, F = self.v, {}
        b = self.now
        ph = (
            ["First Name", "Last Name", "Maiden Name", "Address", "Birth Date"]
            + (["Contact Instructions"] if v == "2018" else [])
            + ["Headline", "Summary", "Industry"]
            + (["Country"] if v == "2018" else [])
            + ["Zip Code", "Geo Location", "Twitter Handles", "Websites", "Instant Messengers"]
        )
        val = {
            "First Name": self.me["first"],
            "Last Name": self.me["last"],
            "Headline": 'Synthetic person, "not real"',
            "Summary": "Line one.  Line two.",
            "Industry": "Software Development",
            "Geo Location": "Nowhere, Ruritania",
            "Twitter Handles": "[robin_example]",
            "Websites": "[PERSONAL:https://example.org]",
        }
        F["Profile.csv"] = table(ph, [[val.get(h, "") for h in ph]])
        y = b.year
        self.positions = [
            (self.mycos[0], "Engineer", f"Mar {y - 2}", ""),
            (self.mycos[1], "Analyst", f"Sep {y - 6}", f"Feb {y - 2}"),
            (self.mycos[2], "Intern", str(y - 8), str(y - 6)),
        ]
        F["Positions.csv"] = table(
            ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"],
            [[c, t_, "Did things,  then other things.", "Nowhere", a_, z] for c, t_, a_, z in self.positions],
        )
        F["Education.csv"] = table(
            ["School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"],
            [[self.school, str(y - 13), str(y - 8), "", "BSc, Cartography", ""]],
        )
        F["Skills.csv"] = table(["Name"], [["Python"], ["Cartography"], ["R&D, applied"]])
        return F

    def praise_files(self):
        """Endorsements and recommendations, both ways."""
        r, e, F = self.r, self.era, {}
        named = [c for c in self.conns if not c["hidden"]]
        close = [c for c in named if c["p"]["kind"] in ("colleague", "classmate")]
        self.endorse, self.recs = [], []
        for way in ("Received", "Given"):
            word = "Endorser" if way == "Received" else "Endorsee"
            pick = r.sample(close, min(len(close), max(1, len(named) // 40))) if close else []
            rows = []
            for c in pick:
                for sk in r.sample(["Python", "Cartography", "R&D, applied"], r.randint(1, 2)):
                    t_ = self.dt(c["connected"], self.now)
                    st = r.choices(["ACCEPTED", "HIDDEN", "PENDING"], [90, 7, 3])[0]
                    rows.append(
                        [t_.strftime("%Y/%m/%d %H:%M:%S UTC"), sk, c["p"]["first"], c["p"]["last"]]
                        + (["www.linkedin.com/in/" + c["p"]["slug"]] if e >= 3 else [])
                        + [st]
                    )
                    self.endorse.append(
                        dict(way=way.lower(), name=c["p"]["name"], slug=c["p"]["slug"], skill=sk, status=st)
                    )
            F[f"Endorsement_{way}_Info.csv"] = table(
                ["Endorsement Date", "Skill Name", word + " First Name", word + " Last Name"]
                + ([word + " Public Url"] if e >= 3 else [])
                + ["Endorsement Status"],
                rows,
            )
            rp = r.sample(close, min(len(close), 2)) if close else []
            rrows = []
            for c in rp:
                rrows.append(
                    [
                        c["p"]["first"],
                        c["p"]["last"],
                        c["p"]["company"],
                        c["p"]["role"],
                        'An invented recommendation, with "quotes".',
                        us(self.dt(c["connected"], self.now), pad=True),
                        "VISIBLE" if way == "Received" else "",
                    ]
                )
                self.recs.append(dict(way=way.lower(), name=c["p"]["name"]))
            F[f"Recommendations_{way}.csv"] = table(
                ["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"], rrows
            )
        return F

    def address_book(self):
        """The contacts that were synchronised from a telephone."""
        v, r, F = self.v, self.r, {}
        named = [c for c in self.conns if not c["hidden"]]
        self.contacts = []
        rows = []
        for _ in range(max(3, len(named) // 20)):
            if named and r.random() < 0.4:
                c = r.choice(named)
                fn, ln, known = c["p"]["first"].strip(), c["p"]["last"].strip(), True
            else:
                q = self.person()
                fn, ln, known = q["first"], q["last"], False
            ph_ = f"+99 555 {r.randrange(10**7):07d}"
            self.contacts.append(dict(name=fn + " " + ln, is_connection_by_name=known))
            if v == "2018":
                rows.append(
                    [fn, ln, "", "", "", ph_, us(self.now - timedelta(days=90)), "", "", "", "", "", "", "", ""]
                )
            else:
                rows.append(
                    [
                        "MOBILE_CONTACTS",
                        fn,
                        ln,
                        "",
                        "",
                        "",
                        ph_,
                        us(self.now - timedelta(days=90)),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                    ]
                )
        if v == "2018":
            F["Imported Contacts.csv"] = table(
                columns(
                    "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,"
                    "Instant Message Handles,Addresses,Sites,Full Name,Birthday,Location,Bookmarked At,"
                    "Profiles"
                ),
                rows,
            )
        else:
            F["Contacts.csv"] = table(
                columns(
                    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,"
                    "Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles"
                ),
                rows,
            )
        return F

    def other_files(self):
        """Files that no importer needs, and decoys that look like messages."""
        e, F = self.era, {}
        F["Email Addresses.csv"] = table(
            ["Email Address", "Confirmed", "Primary", "Updated On"],
            [["robin@example.org", "Yes", "Yes", us(self.now - timedelta(days=900))]],
            trailing=False,
        )
        F["Registration.csv"] = table(
            ["Registered At", "Registration Ip", "Subscription Types"],
            [[us(self.now - timedelta(days=3600)), "192.0.2.7", ""]],
        )
        F["Company Follows.csv"] = table(
            ["Organization", "Followed On"],
            [
                [c, self.dt(self.now - timedelta(days=900), self.now).strftime("%a %b %d %H:%M:%S UTC %Y")]
                for c in COMPANY[:4]
            ],
        )
        F["Member_Follows.csv"] = table(
            ["Date", "Status", "FullName"],
            [
                [
                    self.dt(self.now - timedelta(days=900), self.now).strftime("%Y-%m-%d %H:%M:%S"),
                    "Active",
                    "Someone Famous-Invented",
                ]
            ],
        )
        F["Jobs/Job Seeker Preferences.csv"] = table(
            ["Locations", "Industries", "Open To Recruiters"], [["Nowhere", "", "No"]]
        )
        if e >= 5:
            for n in ("learning_coach_messages.csv", "learning_role_play_messages.csv", "coach_messages.csv"):
                F[n] = table(
                    [
                        "CONVERSATION ID",
                        "CONVERSATION TITLE",
                        "FROM",
                        "SENDER PROFILE URL",
                        "TO",
                        "RECIPIENT PROFILE URLS",
                        "DATE",
                        "SUBJECT",
                        "CONTENT",
                        "FOLDER",
                    ],
                    [],
                )
            F["LearningCoachMessages.csv"] = "No conversations found\n\n"
            F["Verifications/Verifications.csv"] = table(
                columns(
                    "First name,Middle name,Last name,Verification type,Organization name,Email address,"
                    "Country,State,City,Year of birth,Issuing authority,Document type,"
                    "Verification service provider,Verified date,Expiry date"
                ),
                [
                    [
                        "Robin",
                        "",
                        "Testerly-Example",
                        "WORKPLACE",
                        self.mycos[0],
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "2024-02-01",
                        "",
                    ]
                ],
            )
        return F

    def old_files(self):
        """Files of early years in UTF-16 with tabs."""
        v, F = self.v, {}
        if v == "2018":
            F["Account Status History.csv"] = utf16tsv(
                ["Time", "Event"], [["2010/01/02 03:04:05 UTC", "Account Created"]]
            )
            F["Search Queries.csv"] = utf16tsv(["Time", "Search Query"], [["2018/08/18 17:16:55 UTC", "cartography"]])
        if v == "2022":
            F["Endorsement Received Info.csv"] = utf16tsv(
                [
                    "Endorsement Date",
                    "Skill Name",
                    "Endorser First Name",
                    "Endorser Last Name",
                    "Endorsement Status",
                    "Display Status",
                ],
                [["2021/01/02 03:04:05 UTC", "Python", "Legacy", "Rowson", "ACCEPTED", "SHOWN"]],
            )
        return F
