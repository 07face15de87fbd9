"""The document's metadata: the claims PDF/A-3a and PDF/UA-1 in one file, and nothing about its maker."""

from typing import Final

from weasyprint.pdf.metadata import DocumentMetadata

VARIANT: Final = "pdf/a-3a"

# PDF/A allows a property of another schema only where the file describes that schema itself.
_UA_CLAIM: Final = b"""\
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""

_END: Final = b"</rdf:RDF>"


class BriefMetadata(DocumentMetadata):
    """Title and language; author, dates and whatever else the template says are left out."""

    def __init__(self, title: str, language: str) -> None:
        printable = "".join(character for character in title if character.isprintable())
        super().__init__(title=printable, lang=language, generator="Briefwright")

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str | None) -> bytes:
        """Return the engine's metadata with the second claim inside the same element."""
        before, _, after = super().generate_rdf_metadata(variant, version, conformance).rpartition(_END)
        return before + _UA_CLAIM + _END + after
