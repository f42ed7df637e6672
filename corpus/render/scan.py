#!/usr/bin/env python3
"""Make corpus/documents/NN-slug/source.scan.pdf: the printed pages as an office's scanner has them, pictures and no text.

    python3 corpus/render/scan.py [NN-slug ...]     (default: every document that already has a source.scan.pdf)

Needs pdftoppm (poppler-utils). The pages are read at 200 dpi, lie a little askew, have specks and worn edges, and a red seal
over the signer's name on the last. The same input gives the same bytes.
"""

import math
import random
import subprocess
import sys
import zlib
from pathlib import Path

DOCUMENTS = Path(__file__).resolve().parent.parent / "documents"
TILT = 0.008  # pixels down for each to the right
SEAL = 118  # the seal's radius in pixels: 15 mm
# Four shades of grey and four of red, by the two high bits of how dark a pixel is; the third bit says red.
PALETTE = bytes([0, 0, 0, 85, 85, 85, 170, 170, 170, 255, 255, 255, 110, 10, 20, 200, 30, 40, 225, 90, 100, 255, 150, 150])


def pages(pdf):
    """Each page as (width, height, rows of grey bytes)."""
    count = int(subprocess.check_output(["pdfinfo", pdf], text=True).split("Pages:")[1].split()[0])
    for number in range(1, count + 1):
        raw = subprocess.check_output(["pdftoppm", "-r", "200", "-gray", "-f", str(number), "-l", str(number), pdf])
        _, size, _, pixels = raw.split(b"\n", 3)
        width, height = map(int, size.split())
        yield width, height, [pixels[y * width : (y + 1) * width] for y in range(height)]


def tilted(rows, width, height):
    """The page turned by a small angle, as a shear along each axis."""
    strip = round(1 / TILT)
    white = b"\xff" * width

    def row(y):
        parts = []
        for k in range(0, width, strip):
            source = y - (k - width // 2) // strip
            parts.append((rows[source] if 0 <= source < height else white)[k : k + strip])
        shift = round((y - height / 2) * TILT)
        line = b"".join(parts)
        return line[shift:] + white[:shift] if shift >= 0 else white[:-shift] + line[:shift]

    return [row(y) for y in range(height)]


def worn(rows, width, noise):
    """Uneven ink and specks: each pixel a little lighter or darker, a few black."""
    out = []
    for line in rows:
        grain = noise.randbytes(width)
        line = bytearray(max(0, min(255, p + (g >> 3) - 16)) for p, g in zip(line, grain))
        if noise.random() < 0.05:
            line[noise.randrange(width)] = 0
        out.append(line)
    return out


def seal(rows, x, y):
    """Which pixels are red: two rings and a star of five rays round x, y."""
    red = {}
    for down in range(-SEAL, SEAL + 1):
        for across in range(-SEAL, SEAL + 1):
            r, angle = math.hypot(across, down), math.atan2(across, -down)
            ray = abs((angle / math.tau * 5 + 0.5) % 1 - 0.5)
            if SEAL - 6 < r < SEAL or abs(r - SEAL * 0.66) < 2 or r < SEAL * 0.3 * (1 - 1.4 * ray):
                red[x + across, y + down] = True
    return red


def picture(rows, width, red):
    """The rows in four bits a pixel, each as the difference from the one above, packed."""
    packed, above = bytearray(), bytes((width + 1) // 2)
    for y, line in enumerate(rows):
        shades = [3 if p > 160 else p >> 6 for p in line]
        for x in range(width):
            if (x, y) in red:
                shades[x] = 4 + min(shades[x], 2) if shades[x] else 4
        if width % 2:
            shades.append(3)
        bits = bytes(a << 4 | b for a, b in zip(shades[::2], shades[1::2]))
        packed += b"\x02" + bytes((b - a) & 255 for b, a in zip(bits, above))
        above = bits
    return zlib.compress(bytes(packed), 9)


def document(images):
    """A PDF whose pages are the pictures."""
    out, places = bytearray(b"%PDF-1.4\n"), []

    def add(body, stream=None):
        places.append(len(out))
        out.extend(b"%d 0 obj\n" % len(places) + body)
        if stream is not None:
            out.extend(b"\nstream\n" + stream + b"\nendstream")
        out.extend(b"\nendobj\n")

    kids = " ".join(f"{3 + 3 * k} 0 R" for k in range(len(images)))
    add(b"<< /Type /Catalog /Pages 2 0 R >>")
    add(f"<< /Type /Pages /Count {len(images)} /Kids [{kids}] >>".encode())
    for k, (width, height, data) in enumerate(images):
        across, down = round(width * 0.36, 2), round(height * 0.36, 2)
        content = f"q {across} 0 0 {down} 0 0 cm /P Do Q".encode()
        add(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {across} {down}] /Contents {4 + 3 * k} 0 R"
            f" /Resources << /XObject << /P {5 + 3 * k} 0 R >> >> >>".encode()
        )
        add(b"<< /Length %d >>" % len(content), content)
        add(
            f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 4 /ColorSpace"
            f" [/Indexed /DeviceRGB {len(PALETTE) // 3 - 1} <{PALETTE.hex()}>] /Filter /FlateDecode /DecodeParms"
            f" << /Predictor 15 /Colors 1 /BitsPerComponent 4 /Columns {width} >> /Length {len(data)} >>".encode(),
            data,
        )
    start = len(out)
    out.extend(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    for place in places:
        out.extend(b"%010d 00000 n \n" % place)
    out.extend(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))
    return bytes(out)


def signature(pdf, page):
    """Where the last words of the right half stand, in pixels: the signer's name."""
    boxes = subprocess.check_output(["pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-"], text=True)
    words = [[float(part.split('"')[0]) for part in line.split('="')[1:5]] for line in boxes.splitlines() if "<word" in line]
    last = max((w for w in words if w[0] > 300), key=lambda w: w[3])
    return round(last[0] / 0.36), round(last[1] / 0.36)


def main():
    names = sys.argv[1:]
    folders = [DOCUMENTS / n for n in names] or sorted(p.parent for p in DOCUMENTS.glob("*/source.scan.pdf"))
    for folder in folders:
        pdf, noise = str(folder / "source.pdf"), random.Random(folder.name)
        images = []
        sheets = list(pages(pdf))
        for number, (width, height, rows) in enumerate(sheets, 1):
            x, y = signature(pdf, number) if number == len(sheets) else (0, 0)
            red = seal(rows, x - 40, y - 70) if x else {}
            images.append((width, height, picture(worn(tilted(rows, width, height), width, noise), width, red)))
        (folder / "source.scan.pdf").write_bytes(document(images))
        print(folder.name, sum(len(i[2]) for i in images), "bytes")


main()
