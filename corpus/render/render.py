#!/usr/bin/env python3
"""Render the corpus' typed documents as A4 pages laid out as Nghị định 30/2020/NĐ-CP asks.

    python3 corpus/render/render.py [NN-slug ...]      (default: every document that already has a source.pdf)
    python3 corpus/render/render.py --new NN-slug ...  (make a first one)

Needs weasyprint (PyPI) and the Liberation Serif fonts (Debian fonts-liberation). See README.md.
"""

import html
import os
import re
import string
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCUMENTS = HERE.parent / "documents"
WIDTH = 80

TYPES = (
    "KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|HƯỚNG DẪN|CÔNG ĐIỆN|BÁO CÁO|GIẤY MỜI|NGHỊ QUYẾT|TỜ TRÌNH|CHƯƠNG TRÌNH"
).split("|")
DATELINE = re.compile(r"ngày.{0,12}tháng.{0,8}năm", re.I)
SIDE = re.compile(r"^(\s*\S.*?)\s{3,}(\S.*)$")


def emphasis(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return re.sub(r"(?<![\w*])\*([^*\n]+?)\*(?![\w*])", r"<i>\1</i>", text)


def bare(line):
    return re.sub(r"\*+", "", line).strip()


def columns(lines):
    """Two columns typed side by side, or one under the other: (left, right) lists of lines."""
    first = next(line for line in lines if line.strip())
    beside = SIDE.match(first.rstrip())  # a blank in “Số:      /UBND” is no second column
    left, right = [], []
    for line in lines:
        side = beside and SIDE.match(line.rstrip())
        if side:
            left.append(side[1].strip())
            right.append(side[2].strip())
        elif line.strip():
            (right if len(line) - len(line.lstrip()) > 30 else left).append(line.strip())
    return left, right


def letterhead(lines):
    left, right = columns(lines)
    if not right:  # typed one under the other: sort the lines by what they are
        out = []
        for line in left:
            text = bare(line)
            if re.match(r"CỘNG H|ĐẢNG CỘNG|Độc lập", text) or DATELINE.search(text) and not text.startswith("V/v"):
                right.append(line)
            else:
                out.append(line)
        left = out
    cells = {"l": [], "r": []}
    names, rest = [], []
    for line in left:
        (rest if rest or re.match(r"(Số|V/v)", bare(line)) else names).append(bare(line))
    star = "*" in left
    names = [name for name in names if name]
    for i, name in enumerate(names):
        one = names[0].endswith("NHÂN DÂN") or names[0] == "CHỦ TỊCH"  # one name over several lines
        kind = "parent" if i == 0 and len(names) > 1 and not one else "body"
        cells["l"].append(f'<p class="{kind}">{html.escape(name)}</p>')
    cells["l"].append('<p class="star">*</p>' if star else '<div class="rule body"></div>')
    about = next((i for i, line in enumerate(rest) if line.startswith("V/v")), len(rest))
    rest = rest[:about] + [" ".join(rest[about:])] * (about < len(rest))  # a V/v typed over several lines
    for line in rest:
        kind = "number" if line.startswith("Số") else "about"
        cells["l"].append(f'<p class="{kind}">{html.escape(line)}</p>')
    motto = 0
    for line in right:
        text = bare(line)
        if DATELINE.search(text):
            cells["r"].append('<div class="rule motto"></div>')
            cells["r"].append(f'<p class="date">{html.escape(text)}</p>')
        else:
            motto += 1
            cells["r"].append(f'<p class="motto{motto}">{html.escape(text)}</p>')
    return (
        '<table class="head"><tr><td class="l">' + "".join(cells["l"]) + '</td><td class="r">' + "".join(cells["r"])
        + '</td></tr></table><div class="gap"></div>'
    )


def foot(lines):
    left, right = columns(lines)
    if not right:
        cut = next(i for i, line in enumerate(left) if i and not re.match(r"[-–]", line))
        left, right = left[:cut], left[cut:]
    out = ['<table class="foot"><tr><td class="l">']
    for i, line in enumerate(left):
        out.append(f'<p class="{"label" if i == 0 else "item"}">{emphasis(bare(line))}</p>')
    out.append('</td><td class="r">')
    right = [bare(line) for line in right if not re.match(r"\(đã ký\)", bare(line), re.I)]
    for line in right[:-1]:
        out.append(f"<p>{emphasis(line)}</p>")
    out.append(f'<div class="sign"></div><p>{emphasis(right[-1])}</p></td></tr></table>')
    return "".join(out)


def paragraphs(lines, wrapped):
    """Physical lines to paragraphs. In a .txt file a full line goes on in the next one."""
    out, previous = [], ""
    for line in lines:
        text = line.strip()
        if not text:
            previous = ""
            continue
        item = re.match(r"([-+–•]|\w{1,4}[.)]|\d+(\.\d+)*\.) ", text) and previous.rstrip().endswith((".", ";", ":"))
        full = wrapped and previous and not item and len(previous.rstrip()) + 1 + len(text.split()[0]) > WIDTH
        if full and out:
            out[-1] += " " + text
        else:
            out.append(text)
        previous = line
    return out


def row(text, cell):
    cells = [c.strip() for c in text.strip().strip("|").split("|")]
    return "<tr>" + "".join(f"<{cell}>{emphasis(c)}</{cell}>" for c in cells) + "</tr>"


def body(lines, wrapped):
    out, state = [], ""
    items = paragraphs(lines, wrapped)
    i = 0
    while i < len(items):
        text = items[i]
        plain = bare(re.sub(r"^#+\s*", "", text))
        if text.startswith("|"):
            table = []
            while i < len(items) and items[i].startswith("|"):
                table.append(items[i])
                i += 1
            head, rest = table[0], [r for r in table[1:] if not re.fullmatch(r"[|:\-\s]+", r)]
            out.append('<table class="ruled"><thead>' + row(head, "th") + "</thead>" + "".join(row(r, "td") for r in rest) + "</table>")
            continue
        i += 1
        if plain.rstrip(":") in TYPES or re.match(r"PHỤ LỤC\b|MẪU\b", plain) and plain == plain.upper():
            if plain.startswith(("PHỤ LỤC", "MẪU")) and not "".join(out[-1:]).startswith('<p class="title">PHỤ LỤC'):
                out.append('<div class="annex"></div>')
            out.append(f'<p class="title">{html.escape(plain)}</p>')
            state = "" if plain.endswith(":") else "subject"
            continue
        if state == "subject":
            out.append(f'<p class="title">{html.escape(plain)}</p>')
            if not plain.startswith("(") and not (i < len(items) and items[i].lstrip("*").startswith("(")):
                out.append('<div class="rule title"></div>')
                state = ""
            elif plain.startswith("("):
                out.append('<div class="rule title"></div>')
                state = ""
            continue
        if plain == plain.upper() and len(plain) > 6 and not re.match(r"([IVX]+|\d+)\.", plain) and not plain.startswith("-"):
            out.append(f'<p class="title">{html.escape(plain)}</p>')
        elif plain.startswith("Kính gửi:"):
            single = plain != "Kính gửi:"
            out.append(f'<p class="{"centre" if single else "to first"}">{emphasis(text)}</p>')
            state = "" if single else "to"
        elif state == "to" and plain.startswith(("-", "–")):
            out.append(f'<p class="to">{emphasis(text)}</p>')
        elif re.match(r".{3,70} (điện|điện khẩn):$", plain) and i < 8:
            out.append(f'<p class="centre"><b>{html.escape(plain)}</b></p>')
            state = "to"
        else:
            state = ""
            kind = "item"
            if re.match(r"(Căn cứ|Theo đề nghị|Xét)\b", plain) and plain.endswith((";", ".")):
                kind = "basis"
            elif re.match(r"([IVX]+|\d+)\. ", plain) and len(plain) < 90 and not plain.endswith((".", ";")):
                kind = "heading"
            shown = emphasis(re.sub(r"^#+\s*", "", text))
            shown = re.sub(r"^(Điều \d+\.)", r"<b>\1</b>", shown)
            out.append(f'<p class="{kind}">{shown}</p>')
    return "\n".join(out)


def page(source):
    lines = unicodedata.normalize("NFC", source.read_text(encoding="utf-8")).split("\n")
    wrapped = source.suffix == ".txt"
    date = next(i for i, line in enumerate(lines) if DATELINE.search(bare(line)))
    head = lines[: date + 1]
    start = date + 1
    # lines of the left column that stand beside or under the date
    while start < len(lines) and (not lines[start].strip() or re.match(r"\s*(V/v\b)", lines[start])) :
        if lines[start].strip():
            while lines[start].strip():
                head.append(lines[start])
                start += 1
        else:
            start += 1
    end = next((i for i, line in enumerate(lines) if bare(line).startswith("Nơi nhận:")), len(lines))
    after = next((i for i in range(end, len(lines)) if re.match(r"(PHỤ LỤC|MẪU)\b", bare(lines[i]))), len(lines))
    parts = [letterhead(head), body(lines[start:end], wrapped)]
    if end < len(lines):
        parts.append(foot(lines[end:after]))
    if after < len(lines):
        parts.append(body(lines[after:], wrapped))
    return "\n".join(parts)


def main(arguments):
    from weasyprint import HTML

    os.environ.setdefault("SOURCE_DATE_EPOCH", "1764547200")
    new = "--new" in arguments
    names = [a for a in arguments if not a.startswith("-")]
    folders = [DOCUMENTS / n for n in names] if names else sorted(p.parent for p in DOCUMENTS.glob("*/source.pdf"))
    template = string.Template((HERE / "template.html").read_text(encoding="utf-8"))
    for folder in folders:
        if not new and not (folder / "source.pdf").exists():
            sys.exit(f"{folder.name} has no source.pdf; pass --new to make one")
        source = next(p for p in (folder / "source.txt", folder / "source.md") if p.exists())
        text = template.substitute(title=html.escape(folder.name), body=page(source))
        if "--html" in arguments:
            print(text)
            continue
        out = folder / "source.pdf"
        HTML(string=text).write_pdf(out)
        print(f"{out.relative_to(HERE.parent)}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
