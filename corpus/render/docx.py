#!/usr/bin/env python3
"""Write the corpus' typed documents as Word documents: the pages of render.py in WordprocessingML.

    python3 corpus/render/docx.py [NN-slug ...]      (default: every document that already has a source.docx)
    python3 corpus/render/docx.py --new NN-slug ...  (make a first one)
    python3 corpus/render/docx.py --out DIR          (write NN-slug.docx for every document into DIR)

The letterhead and the signature are tables without borders; numbers, letters and dashes are counted by the word processor; a body that
stands in several rows of a table of tasks is one merged cell. Standard library only; the same text gives the same bytes.
"""

import html.parser
import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import render

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# The levels of the one list: I. 1. a) -
LEVELS = [
    ("upperRoman", "%1.", r"([IVX]+)\. "),
    ("decimal", "%2.", r"(\d+)\. "),
    ("lowerLetter", "%3)", r"([a-z])\) "),
    ("bullet", "-", r"(-) "),
]
ROMAN = dict(zip("I II III IV V VI VII VIII IX X XI XII".split(), range(1, 13)))


class Lists:
    """What the word processor will have counted, so that a number of its own begins where the typed one differs."""

    def __init__(self):
        self.counts, self.lists = {}, [{}]

    def properties(self, level, mark):
        want = ROMAN.get(mark) or (int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1)
        for below in range(level + 1, 4):
            self.counts.pop(below, None)
        if mark != "-" and self.counts.get(level, 0) + 1 != want:
            self.lists.append({level: want})
        self.counts[level] = want
        number = len(self.lists) if mark != "-" and self.lists[-1].get(level) == want else 1
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def part(self):
        levels = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for i, (kind, text, _) in enumerate(LEVELS)
        )
        numbers = "".join(
            f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="0"/>'
            + "".join(f'<w:lvlOverride w:ilvl="{k}"><w:startOverride w:val="{v}"/></w:lvlOverride>' for k, v in starts.items())
            + "</w:num>"
            for i, starts in enumerate(self.lists)
        )
        return f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{numbers}</w:numbering>'


class Writer(html.parser.HTMLParser):
    """Turns render.py's page into the body of a Word document."""

    def __init__(self):
        super().__init__()
        self.lists, self.out, self.runs = Lists(), [], None
        self.bold = self.italic = 0
        self.table = self.ruled = None

    def handle_starttag(self, tag, attributes):
        kind = dict(attributes).get("class", "")
        if tag == "p":
            self.runs, self.kind = [], kind
        elif tag in "bi":
            setattr(self, {"b": "bold", "i": "italic"}[tag], 1)
        elif tag == "table":
            self.table, self.ruled = [], kind == "ruled"
        elif tag == "tr":
            self.table.append([])
        elif tag in ("td", "th"):
            self.table[-1].append([])
            if self.ruled:
                self.runs, self.kind = [], ""

    def handle_endtag(self, tag):
        if tag in "bi":
            setattr(self, {"b": "bold", "i": "italic"}[tag], 0)
        elif tag == "p" or tag in ("td", "th") and self.ruled:
            self.paragraph()
        elif tag == "table":
            self.out.append(self.rows())
            self.table = None

    def handle_data(self, data):
        if self.runs is not None:
            look = ("<w:b/>" if self.bold else "") + ("<w:i/>" if self.italic else "")
            self.runs.append((look, data))

    def paragraph(self):
        properties = ""
        text = "".join(data for _, data in self.runs)
        mark = self.table is None and next(
            ((i, m) for i, (_, _, form) in enumerate(LEVELS) if (m := re.match(form, text))), None
        )
        if mark and len(self.runs) > 0 and self.runs[0][1].startswith(mark[1][0]):
            properties = self.lists.properties(mark[0], mark[1][1])
            self.runs[0] = (self.runs[0][0], self.runs[0][1][len(mark[1][0]):])
        runs = "".join(
            f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(data)}</w:t></w:r>' for look, data in self.runs
        )
        (self.table[-1][-1] if self.table else self.out).append(f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
        self.runs = None

    def rows(self):
        empty = "<w:p><w:pPr></w:pPr></w:p>"
        out = []
        for r, row in enumerate(self.table):
            cells = ["".join(cell) for cell in row]
            out.append("<w:tr>")
            # A group of tasks has a number, a name, and nothing more: its name goes across the table.
            group = self.ruled and r > 0 and all(cell == empty for cell in cells[2:])
            for c, cell in enumerate(cells):
                properties = ""
                if group and c > 1:
                    continue
                if group and c == 1:
                    properties = f'<w:gridSpan w:val="{len(cells) - 1}"/>'
                elif self.ruled and r > 0 and c > 1 and cell != empty:
                    above = r > 1 and "".join(self.table[r - 1][c]) == cell
                    below = r + 1 < len(self.table) and "".join(self.table[r + 1][c]) == cell
                    if above:
                        cell, properties = empty, "<w:vMerge/>"
                    elif below:
                        properties = '<w:vMerge w:val="restart"/>'
                out.append(f"<w:tc><w:tcPr>{properties}</w:tcPr>{cell}</w:tc>")
            out.append("</w:tr>")
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(out) + "</w:tbl>"


def parts(source):
    writer = Writer()
    writer.feed(render.page(source))
    links = f'<Relationship Id="n" Type="{RELATION}/numbering" Target="numbering.xml"/>'
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("numbering", "numbering"))
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="d" Type="{RELATION}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        "word/document.xml": f"<w:document {WORD}><w:body>{''.join(writer.out)}</w:body></w:document>",
        "word/numbering.xml": writer.lists.part(),
    }


def main(arguments):
    target = Path(arguments[arguments.index("--out") + 1]) if "--out" in arguments else None
    names = [] if target else [a for a in arguments if not a.startswith("-")]
    every = sorted(p.parent for p in render.DOCUMENTS.glob("*/source.*"))
    folders = [render.DOCUMENTS / n for n in names] or [f for f in dict.fromkeys(every) if target or (f / "source.docx").exists()]
    for folder in folders:
        out = target / f"{folder.name}.docx" if target else folder / "source.docx"
        if not target and "--new" not in arguments and not out.exists():
            sys.exit(f"{folder.name} has no source.docx; pass --new to make one")
        source = next(p for p in (folder / "source.txt", folder / "source.md") if p.exists())
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts(source).items():
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)


if __name__ == "__main__":
    main(sys.argv[1:])
