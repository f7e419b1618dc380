"""An invented LinkedIn archive, faithful in format, and the truth beside it; the same seed gives the same bytes.

    python make_export.py --connections 800 --invitations 300 --messages 1200 --seed 7 --variant 2025 --out out/

Variants: 2018 (messages in 7 columns, e-mails present, UTF-16 side files), 2019 (no preamble), 2022 (no URL column),
2023urn (member numbers in place of links), 2023bare (links without a slug), 2024 (draft marks), 2025 (attachments),
2026 (every field of the messages quoted, real line breaks). 2019 and 2025 are interpolated from their neighbours.
"""

import argparse
import json
import os
import zipfile

from export_formats import VARIANTS
from export_truth import Export


def make(a):
    """Writes the ZIP and its truth; their path and the truth."""
    g = Export(a)
    g.build()
    g.messages()
    F = g.files()
    T = g.truth()
    name = "%s_LinkedInDataExport_%s.zip" % (a.kind, g.now.strftime("%m-%d-%Y"))
    os.makedirs(a.out, exist_ok=True)
    path = os.path.join(a.out, name if not a.tag else name.replace(".zip", "_%s.zip" % a.tag))
    keys = list(F)
    g.r.shuffle(keys)  # entry order carries no meaning
    prefix = "" if not a.nest else name[:-4] + "/"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for k in keys:
            zi = zipfile.ZipInfo(prefix + k, g.now.timetuple()[:6])
            zi.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(zi, F[k] if isinstance(F[k], bytes) else F[k].encode("utf-8"))
    T["meta"]["files"] = sorted(F)
    with open(path + ".truth.json", "w", encoding="utf-8") as f:
        json.dump(T, f, ensure_ascii=False, indent=1)
    return path, T


def main():
    """The command line."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--connections", type=int, default=600)
    p.add_argument("--invitations", type=int, default=250)
    p.add_argument("--messages", type=int, default=900)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--variant", choices=VARIANTS, default="2025")
    p.add_argument("--out", default="out")
    p.add_argument("--incoming-share", type=float, default=0.45)
    p.add_argument(
        "--ignored",
        choices=["present", "absent"],
        default="present",
        help="whether ignored received invitations stay in Invitations.csv (unknown in reality)",
    )
    p.add_argument("--end", help="export time, 'YYYY-MM-DD HH:MM:SS' UTC")
    p.add_argument("--kind", choices=["Basic", "Complete"], default="Complete")
    p.add_argument("--nest", action="store_true", help="put all files in one top folder (a re-zipped archive)")
    p.add_argument(
        "--resave",
        action="store_true",
        help="Connections.csv as a spreadsheet re-saves it (BOM, CRLF, D-Mon-YY, padded preamble)",
    )
    p.add_argument("--tag", default="")
    a = p.parse_args()
    path, T = make(a)
    print(path)
    print(json.dumps(T["counts"]))


if __name__ == "__main__":
    main()
