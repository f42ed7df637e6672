#!/usr/bin/env python3
"""Check every corpus/documents/*/promised.json against its typed source, and the sums in about.md.

    python3 corpus/render/verify.py            check; exit 1 if anything is wrong
    python3 corpus/render/verify.py --sums     rewrite the sha256 lines of every about.md, then check
    python3 corpus/render/verify.py --pdf      also report quotes that pdftotext does not give back (needs poppler-utils)

Text is compared after NFC, with emphasis marks dropped and white space folded to one space.
"""

import hashlib
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCUMENTS = HERE.parent / "documents"
KINDS = {"date", "period", "recurring", "relative", "asap"}
BOUNDS = {"before", "by", "within", "on", "from", None}
UNITS = {"day", "week", "month", "quarter", "halfYear", "year"}
DATE = re.compile(r"(\d{4}|-)(-(\d{2}(-\d{2})?|Q[1-4]|H[12]))?|\d{4}")


def fold(text):
    text = unicodedata.normalize("NFC", text)
    return re.sub(r"\s+", " ", text.replace("*", "").replace("\u00a0", " ")).strip()


def variants(text):
    """The whole text, and each column of lines typed side by side."""
    left, right = [], []
    for line in text.split("\n"):
        side = re.match(r"^(\s*\S.*?)\s{3,}(\S.*)$", line.rstrip())
        if side:
            left.append(side[1])
            right.append(side[2])
        else:
            (right if len(line) - len(line.lstrip()) > 30 else left).append(line)
    return fold(text), fold("\n".join(left)), fold("\n".join(right))


def is_date(value):
    return value is None or bool(
        re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?|-Q[1-4]|-H[12])?|--\d{2}(-\d{2})?", value)
    )


def check(folder):
    bad = []
    sources = [p for p in (folder / "source.txt", folder / "source.md") if p.exists()]
    if len(sources) != 1:
        return [f"{len(sources)} typed sources"]
    raw = sources[0].read_text(encoding="utf-8")
    if unicodedata.normalize("NFC", raw) != raw:
        bad.append("source is not NFC")
    whole, *sides = variants(raw)
    promised = json.loads((folder / "promised.json").read_text(encoding="utf-8"))

    def has(text, where, loose=False):
        if text is None:
            return
        if unicodedata.normalize("NFC", text) != text or fold(text) != text:
            bad.append(f"{where}: not folded: {text!r}")
        places = [whole, *sides]
        if loose:
            text, places = text.lower(), [p.lower() for p in places]
        if not any(text in place for place in places):
            bad.append(f"{where}: not in the source: {text!r}")

    def words(text, where, least, most):
        if text is not None and not least <= len(text.split()) <= most:
            bad.append(f"{where}: {len(text.split())} words: {text!r}")

    if promised["document"] != sources[0].name:
        bad.append("document names another file")
    meta = promised["metadata"]
    for key in ("kind", "number", "symbol", "issuer", "issuerParent", "place", "issued", "subject", "addressees",
                "signerAuthority", "signerTitle", "signerName"):
        if key not in meta:
            bad.append(f"metadata.{key} is missing")
    for key in ("number", "issuer", "issuerParent", "place", "subject", "signerAuthority", "signerTitle", "signerName"):
        has(meta.get(key), f"metadata.{key}", loose=True)
    for text in meta.get("addressees", []):
        has(text, "metadata.addressees")
    if not is_date(meta["issued"]):
        bad.append("metadata.issued")

    seen = set()
    for i, c in enumerate(promised["citations"]):
        has(c["quote"], f"citations[{i}]")
        if not is_date(c["issued"]) or c["role"] not in ("basis", "implements", "amends", "replaces", "repeals", "mention"):
            bad.append(f"citations[{i}]: shape")
        key = (c["kind"], c["number"], c["symbol"])
        if key in seen:
            bad.append(f"citations[{i}]: twice {key}")
        seen.add(key)
    at = 0
    for i, d in enumerate(promised["deadlines"]):
        where = f"deadlines[{i}]"
        has(d["quote"], where)
        has(d["context"], where + ".context")
        words(d["context"], where + ".context", 1, 16)
        for text in d["bearers"]:
            has(text, where + ".bearers")
        for text in d["recipients"]:
            has(text, where + ".recipients")
        if d["kind"] not in KINDS or d.get("bound") not in BOUNDS:
            bad.append(f"{where}: kind or bound")
        needed = {"date": ("date",), "period": ("from", "to"), "recurring": ("every",), "relative": ("duration", "anchor"),
                  "asap": ("anchor",)}[d["kind"]]
        for key in needed:
            if key not in d:
                bad.append(f"{where}: no {key}")
        for key in ("date", "from", "to"):
            if not is_date(d.get(key)):
                bad.append(f"{where}.{key}: {d[key]!r}")
        if d["kind"] == "recurring" and d["every"]["unit"] not in UNITS:
            bad.append(f"{where}.every")
        if d.get("anchor"):
            has(d["anchor"], where + ".anchor")
        found = whole.find(d["quote"], at)
        if found < 0:
            bad.append(f"{where}: out of reading order: {d['quote']!r}")
        else:
            at = found
    for i, limit in enumerate(promised["limits"]):
        where = f"limits[{i}]"
        has(limit["quote"], where)
        has(limit["subject"], where + ".subject")
        words(limit["subject"], where + ".subject", 1, 15)
        has(limit["unit"], where + ".unit")
        low, high = limit["min"], limit["max"]
        right = {"min": low is not None and high is None, "max": low is None and high is not None,
                 "range": low is not None and high is not None and low < high, "exactly": low is not None and low == high,
                 "target": low is not None or high is not None}
        if not right.get(limit["op"]):
            bad.append(f"{where}: {limit['op']} {low} {high}")
    at = 0
    for i, a in enumerate(promised["assignments"]):
        where = f"assignments[{i}]"
        has(a["quote"], where)
        words(a["quote"], where, 2, 16)
        if not a["bearers"] or a["role"] not in ("lead", "cooperate", "monitor", "advise"):
            bad.append(f"{where}: shape")
        for text in a["bearers"]:
            has(text, where + ".bearers")
        found = whole.find(a["quote"], at)
        if found < 0:
            bad.append(f"{where}: out of reading order: {a['quote']!r}")
        else:
            at = found
    if len(promised["assignments"]) > 40 or promised["assignmentsEnd"] is not None:
        bad.append("assignments: more than 40, or an end")
    about = (folder / "about.md").read_text(encoding="utf-8")
    for path in sorted(folder.glob("source.*")):
        if f"`{path.name}` {digest(path)}" not in about:
            bad.append(f"about.md: sum of {path.name}")
        if path.suffix == ".pdf" and path.stat().st_size > 200_000:
            bad.append(f"{path.name} is over 200 KB")
    return bad


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_sums(folder):
    about = folder / "about.md"
    text = re.sub(r"\n- `source\.[\w.]+` [0-9a-f]{64}", "", about.read_text(encoding="utf-8")).rstrip()
    for path in sorted(folder.glob("source.*"), reverse=True):
        text += f"\n- `{path.name}` {digest(path)}"
    about.write_text(text + "\n", encoding="utf-8")


def pdf_report(folder):
    pdf = folder / "source.pdf"
    if not pdf.exists():
        return
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True).stdout
    text = fold(re.sub(r"\f\s*\d+\s*\n", "\n", text))
    promised = json.loads((folder / "promised.json").read_text(encoding="utf-8"))
    for key in ("citations", "deadlines", "limits", "assignments"):
        lost = [x["quote"] for x in promised[key] if x["quote"] not in text]
        if lost:
            print(f"  {folder.name} pdf: {len(lost)} of {len(promised[key])} {key} not on one run of text, first {lost[0]!r}")


def main(arguments):
    failed = 0
    totals = [0, 0, 0, 0]
    folders = sorted(p.parent for p in DOCUMENTS.glob("*/promised.json"))
    for folder in folders:
        if "--sums" in arguments:
            write_sums(folder)
        bad = check(folder)
        promised = json.loads((folder / "promised.json").read_text(encoding="utf-8"))
        counts = [len(promised[k]) for k in ("citations", "deadlines", "limits", "assignments")]
        totals = [a + b for a, b in zip(totals, counts)]
        print(f"{folder.name}: {'ok' if not bad else 'WRONG'} {counts}")
        for line in bad:
            print("   ", line)
        failed += bool(bad)
        if "--pdf" in arguments:
            pdf_report(folder)
    print(f"{len(folders)} documents, {failed} wrong; citations, deadlines, limits, assignments: {totals}")
    return 1 if failed or not folders else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
