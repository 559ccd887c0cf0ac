"""A drawn PDF with its boxes, title and date in; the same pages as PDF/X-1a:2003, reproducible to the byte, out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from bangtin.posters.painters.sheet import Box, PageBoxes

CREATOR = "Bảng Tin"
PRODUCER = "ReportLab, pikepdf"
VERSION = "PDF/X-1a:2003"
LANGUAGE = "vi"

CONDITION = "FOGRA39"
"""A characterised printing condition of the ICC's registry, known by name: no profile has to be embedded."""
CONDITION_INFO = "Coated FOGRA39 (ISO 12647-2:2004)"
REGISTRY = "http://www.color.org"


def finish(drawn: bytes, boxes: Sequence[PageBoxes], title: str, stamp: datetime) -> bytes:
    """Boxes of each page, output intent, document data; and nothing that PDF/X-1a forbids."""
    with pikepdf.open(BytesIO(drawn)) as pdf:
        for page, page_boxes in zip(pdf.pages, boxes, strict=True):
            _finish_page(page, page_boxes)
        pdf.Root.Lang = String(LANGUAGE)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        for key in ("/Outlines", "/PageMode"):
            if key in pdf.Root:
                del pdf.Root[key]
        pdf.Root.OutputIntents = Array([_output_intent()])
        _describe(pdf, title, stamp)
        return _saved(pdf)


def _finish_page(page: pikepdf.Page, boxes: PageBoxes) -> None:
    for key in ("/Trans", "/CropBox", "/ArtBox", "/Rotate"):
        if key in page:
            del page[key]
    page.MediaBox, page.BleedBox, page.TrimBox = (_box(box) for box in boxes)
    _keep_used_fonts(page)
    _tag_subsets(page)


def _box(box: Box) -> Array:
    return Array([round(value, 4) for value in box])


def _output_intent() -> Dictionary:
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputCondition=String(CONDITION_INFO),
        OutputConditionIdentifier=String(CONDITION),
        RegistryName=String(REGISTRY),
        Info=String(CONDITION_INFO),
    )


def _describe(pdf: Pdf, title: str, stamp: datetime) -> None:
    """Title, dates and makers, alike in the Info dictionary and in XMP."""
    moment = f"{stamp:D:%Y%m%d%H%M%S}" + _offset(stamp)
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    for name, value in {
        "/Title": title,
        "/Creator": CREATOR,
        "/Producer": PRODUCER,
        "/CreationDate": moment,
        "/ModDate": moment,
        "/GTS_PDFXVersion": VERSION,
    }.items():
        pdf.docinfo[name] = String(value)
    pdf.docinfo["/Trapped"] = Name("/False")
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:title"] = title
        xmp["dc:format"] = "application/pdf"
        xmp["dc:language"] = [LANGUAGE]
        xmp["xmp:CreatorTool"] = CREATOR
        for name in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            xmp[name] = _iso(stamp)
        xmp["pdf:Producer"] = PRODUCER
        xmp["pdf:Trapped"] = "False"
        xmp["pdfx:GTS_PDFXVersion"] = VERSION


def _offset(stamp: datetime) -> str:
    """The time zone as PDF writes it; a date without one is taken as UTC."""
    minutes = round((stamp.utcoffset() or timedelta()).total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}'{abs(minutes) % 60:02d}'"


def _iso(stamp: datetime) -> str:
    text = stamp.replace(microsecond=0).isoformat()
    return text if stamp.tzinfo else f"{text}+00:00"


def _keep_used_fonts(page: pikepdf.Page) -> None:
    """A list of fonts of the page's own: the drawn pages share one that names the fonts of all."""
    used = sorted({str(step.operands[0]) for step in pikepdf.parse_content_stream(page, "Tf")})
    fonts = page.resources.get("/Font", Dictionary())
    page.Resources = Dictionary({**dict(page.resources.items()), "/Font": Dictionary({n: fonts[n] for n in used})})


def _tag_subsets(page: pikepdf.Page) -> None:
    """Name each subset by its content: programs that join files by font name must not mix two subsets up."""
    for font in page.resources.get("/Font", Dictionary()).values():
        descriptor = font.FontDescriptor
        digest = hashlib.sha256(descriptor.FontFile2.read_bytes() + font.ToUnicode.read_bytes()).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        name = Name(f"/{tag}+{str(font.BaseFont).partition('+')[2]}")
        font.BaseFont = name
        descriptor.FontName = name


def _saved(pdf: Pdf) -> bytes:
    target = BytesIO()
    pdf.remove_unreferenced_resources()
    pdf.save(
        target,
        deterministic_id=True,
        force_version="1.4",
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=True,
        recompress_flate=True,
        linearize=False,
    )
    return target.getvalue()
