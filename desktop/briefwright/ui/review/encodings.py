"""The encodings an article may be read by, in words."""

import codecs

ENCODINGS: dict[str, str] = {
    "utf-8": "Unicode (UTF-8)",
    "cp1252": "Western European (Windows-1252)",
    "cp1250": "Central European (Windows-1250)",
    "iso8859-2": "Central European (ISO 8859-2)",
    "cp1251": "Cyrillic (Windows-1251)",
    "koi8-r": "Cyrillic (KOI8-R)",
    "cp1253": "Greek (Windows-1253)",
    "cp1254": "Turkish (Windows-1254)",
    "cp1255": "Hebrew (Windows-1255)",
    "cp1256": "Arabic (Windows-1256)",
    "cp1257": "Baltic (Windows-1257)",
    "cp1258": "Vietnamese (Windows-1258)",
    "gb18030": "Chinese, simplified (GB 18030)",
    "big5": "Chinese, traditional (Big5)",
    "cp932": "Japanese (Shift JIS)",
    "euc_jp": "Japanese (EUC-JP)",
    "cp949": "Korean (EUC-KR)",
    "utf-16-le": "Unicode (UTF-16, little-endian)",
    "utf-16-be": "Unicode (UTF-16, big-endian)",
}


def encoding_id(name: str) -> str:
    """Return the name that the list has for an encoding; one that it has not stays as it is."""
    try:
        wanted = codecs.lookup(name).name
    except LookupError:
        return name
    return next((each for each in ENCODINGS if codecs.lookup(each).name == wanted), name)


def encoding_name(name: str) -> str:
    """Return an encoding in words."""
    return ENCODINGS.get(encoding_id(name), name)
