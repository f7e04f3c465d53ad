"""What makes a PDF one for the archive (ISO 19005-3, PDF/A-3a) that says so: facts about itself, colours that are
defined, the answers that it was made from, and small files in spite of thousands of tags.
"""

import zlib
from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFFile, PDFName, PDFStream, PDFString

from selfassess.files.places import bundled

ATTACHED = "assessment.selfassess"
"""The name of the answers inside a plan."""
PACKED = 200
"""Objects that are compressed together."""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA part</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def archived(file: PDFDocument, day: date, language: str, attached: bytes | None) -> None:
    """The document says what it is, which colours it means and, with `attached`, carries an assessment file."""
    file.__class__ = Compact
    catalog = file.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
    catalog.Metadata = pdfdoc.XMP(creator=lambda document: _metadata(document, day, language))
    catalog.OutputIntents = PDFArray([_colours(file)])
    if attached is not None:
        answers = _answers(file, day, attached)
        catalog.AF = PDFArray([answers])
        names = PDFDictionary({"Names": PDFArray([PDFString(ATTACHED), answers])})
        catalog.Names = PDFDictionary({"EmbeddedFiles": names})


def _metadata(document: Any, day: date, language: str) -> bytes:
    info = document.info
    facts = {"title": info.title, "creator": info.creator, "producer": info.producer, "language": language}
    return _XMP.format(day=day.isoformat(), **{key: escape(text) for key, text in facts.items()}).encode()


def _colours(file: PDFDocument) -> PDFDictionary:
    """Colours are those of sRGB; the profile is LittleCMS's own, which says of itself that it may be used freely."""
    profile = (bundled("resources") / "colour" / "sRGB.icc").read_bytes()
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB"),
            "DestOutputProfile": file.Reference(_stream(profile, N=3)),
        }
    )


def _answers(file: PDFDocument, day: date, attached: bytes) -> object:
    """The assessment that the document was made from, as a file of its own inside it."""
    size = PDFDictionary({"Size": len(attached), "ModDate": PDFString(f"D:{day:%Y%m%d}000000Z")})
    kind = {"Type": PDFName("EmbeddedFile"), "Subtype": "/application#2Fjson", "Params": size}
    held = file.Reference(_stream(attached, **kind))
    return file.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(ATTACHED),
                "UF": PDFString(ATTACHED),
                "Desc": PDFString("The answers that this plan was made from"),
                "AFRelationship": PDFName("Source"),
                "EF": PDFDictionary({"F": held, "UF": held}),
            }
        )
    )


def _stream(content: bytes, **facts: object) -> PDFStream:
    return PDFStream(PDFDictionary(facts), content, [pdfdoc.PDFZCompress])


class Compact(PDFDocument):  # type: ignore[misc]
    """A document whose small objects are compressed together (ISO 32000-1, 7.5.7), since each tag is one of them."""

    def format(self) -> bytes:
        """The whole file."""
        root, info = self.Reference(self.Catalog).format(self), self.Reference(self.info).format(self)
        file = PDFFile(self._pdfVersion)
        entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        """By object number: kind, place and place within that (ISO 32000-1, table 18)."""
        small: list[tuple[int, bytes]] = []
        for number, body in self._objects():
            if body.endswith(b"endstream"):
                entries[number] = (1, file.add(_object(number, _with_line_end(body))), 0)
            else:
                small.append((number, body))
        last = max(entries.keys() | {number for number, _ in small})
        for start in range(0, len(small), PACKED):
            last += 1
            packed = small[start : start + PACKED]
            entries |= {number: (2, last, place) for place, (number, _) in enumerate(packed)}
            entries[last] = (1, file.add(_object(last, _packed(packed))), 0)
        entries[last + 1] = (1, file.offset, 0)
        identity = self.ID().split(b"%")[0].strip()
        facts = b"/Type/XRef/W[1 4 2]/Size %d/Root %s/Info %s/ID%s" % (last + 2, root, info, identity)
        table = b"".join(_entry(*entries[number]) for number in range(last + 2))
        place = file.add(_object(last + 1, _compressed(facts, table)))
        file.add(b"startxref\n%d\n%%%%EOF\n" % place)
        whole: bytes = file.format(self)
        return whole

    def _objects(self) -> Iterator[tuple[int, bytes]]:
        """Every object by number; forming one may bring in more."""
        number = 0
        while (number := number + 1) in self.numberToId:
            yield number, pdfdoc.format(self.idToObject[self.numberToId[number]], self, toplevel=1).strip()


def _entry(kind: int, place: int, within: int) -> bytes:
    return kind.to_bytes(1, "big") + place.to_bytes(4, "big") + within.to_bytes(2, "big")


def _object(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (number, body)


def _with_line_end(body: bytes) -> bytes:
    """A stream's end stands on a line of its own (ISO 19005-3, 6.1.7.1); ReportLab leaves the line end out.

    The line ends with two characters, or data that end in the first of them would be read as one byte short.
    """
    return body[: -len(b"endstream")] + b"\r\nendstream"


def _packed(objects: list[tuple[int, bytes]]) -> bytes:
    index, place = [], 0
    for number, body in objects:
        index.append(b"%d %d" % (number, place))
        place += len(body) + 1
    head = b" ".join(index) + b"\n"
    facts = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
    return _compressed(facts, head + b"\n".join(body for _, body in objects))


def _compressed(facts: bytes, data: bytes) -> bytes:
    data = zlib.compress(data)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\r\nendstream" % (facts, len(data), data)


def mapped_to_text(_: str, subset: list[int]) -> str:
    """Which character each code of a font's subset stands for, instead of ReportLab's own map: that one sends unused
    codes to U+0000, which PDF/UA forbids, and holds more than the 100 lines that a block may have.
    """
    lines = [f"<{code:02X}> <{chr(point).encode('utf-16-be').hex()}>" for code, point in enumerate(subset) if point]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry (Adobe) "
    head += "/Ordering (UCS) /Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def "
    head += "1 begincodespacerange <00> <FF> endcodespacerange"
    tables = [f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks]
    return "\n".join([head, *tables, "endcmap CMapName currentdict /CMap defineresource pop end end"])


ttfonts.makeToUnicodeCMap = mapped_to_text
