"""Names, employers and texts of invented people; nobody of them exists."""

FIRST = (
    "Adaline Bertrand Caspian Delphine Ezra Fenna Gideon Hanneke Ismene Jorik Katla Leopold Maribel Nicodem Odile "
    "Percival Quill Rosalind Severin Tamsin Ulric Verity Wilhelmina Xanthe Yorick Zelda Anselm Brunhild Clio Dorian "
    "Élodie Søren Jürgen Zoë Łukasz Çağla Anaïs Iñigo Björk Ørjan 美咲 Дарья Ayşe Nuño"
).split()
LAST = (
    "Ashgrove Birkendale Coppersmith Dunmoor Eastwick Fallowfield Greymantle Hollowell Inglenook Juniper Kestrel "
    "Larkspur Mossgrave Nettlebed Oakhurst Pendragon Quarrendon Ravenshaw Silverthorn Thistlewood Umberley Vantreese "
    "Willoughby Yarrowby Zephyrin Brandåker Frölich Gómez-Teijeira Śliwkowski Müllenbach Öztürkmen 佐々木原 Петрушевич"
).split()
SUFFIX = [", PhD", ", MBA", ", PMP, CSM", " (she/her)", " 🚀", " ", "  MSc"]
COMPANY = (
    "Northwind Lanterns|Contour & Quill, Inc.|Fabled Freight GmbH|Blue Heron Analytics|Otterbrook Robotics|"
    "Paper Lighthouse|Umbra Tools, Ltd.|Saltmarsh Energy|Verdigris Labs|Halfmoon Software|Tern & Tiller|Kite Foundry"
).split("|")
SCHOOL = [
    "Lindenmoor University",
    "Institute of Applied Cartography",
    "Ostrava Polytechnic of Imaginary Science",
    "Harrowgate College",
]
ROLE = (
    "Engineer|Product Manager|VP, Growth|Founder & CEO|Data Analyst|Recruiter|Account Executive|Librarian|"
    'Head of "Special" Projects|Designer | Illustrator|Consultant'
).split("|")
NOTE_PERSONAL = [
    "Hi {me}, we sat next to each other at the {c} kick-off - good to see you here!",
    "Dear {me}, I took over from you at {c}. Could I ask two questions about the handover?",
    "Hello {me}! {s}, class of old times. Hope you are well, would love to catch up.",
    "Merci pour la conversation d'hier, {me} - à très vite.",
]
NOTE_SPAM = [
    "Hi {me}, I help companies like yours book 30+ qualified calls per month. Open to a quick chat?",
    "{me}, impressive profile! We built a platform which saves teams like {c} 40% - can I send a deck? Calendar: https://example.invalid/cal",
    "Hi %FIRSTNAME%, I came across your profile and was impressed. Let's connect and explore synergies!",
]
CHAT = [
    "Sure, Thursday works.",
    "Thanks a lot!",
    "Did you see the draft?\nI left two comments.",
    "ok",
    "👍",
    'Could you send me the slides, please? They said "final", but who knows.',
    "Congrats on the new role!",
    "Long time no see. How is life after {c}?\n\nBest,\n{n}",
    "yes",
    "",
    "See https://example.invalid/doc, page 4",
]
PITCH = [
    "Thanks for connecting, {me}! We help teams like yours to grow 10x. Worth 15 minutes next week?",
    "Hi {me}, just floating this to the top of your inbox. Any thoughts?",
]
SPIN = (
    '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p>'
    '<p class="spinmail-quill-editor__spin-break"><br></p>'
    '<p class="spinmail-quill-editor__spin-break">The Imaginary Executive Programme starts soon. Apply now!</p>'
)
