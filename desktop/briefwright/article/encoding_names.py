"""The names of encodings: what a declared one means, and what people call one."""

import re

# What browsers take these names for: mostly a superset that holds what is really meant.
_LABELS = """
utf-8: utf8 unicode-1-1-utf-8 utf-16 utf-16le utf-16be utf16 utf-32 utf-32le utf-32be utf32 unicode ucs-2
cp1250: windows-1250 x-cp1250
cp1251: windows-1251 x-cp1251
cp1252: windows-1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 latin1 latin-1 l1 us-ascii ascii ansi_x3.4-1968
cp1253: windows-1253 x-cp1253
cp1254: windows-1254 x-cp1254 iso-8859-9 iso8859-9 latin5 latin-5 l5
cp1255: windows-1255 x-cp1255
cp1256: windows-1256 x-cp1256
cp874: windows-874 dos-874 tis-620 iso-8859-11 iso8859-11
iso8859-8: iso-8859-8 iso-8859-8-i iso-8859-8-e logical visual
koi8-r: koi koi8 koi8_r
koi8-u: koi8-ru
cp866: ibm866 866
mac-roman: macintosh mac x-mac-roman
mac-cyrillic: x-mac-cyrillic x-mac-ukrainian
gb18030: gb2312 gb_2312 gb_2312-80 gbk x-gbk chinese csgb2312 euc-cn
big5hkscs: big5 big5-hkscs big5_hkscs cn-big5 x-x-big5 csbig5
cp932: shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis
euc_jp: euc-jp x-euc-jp
cp949: euc-kr ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc5601 ksc_5601 korean windows-949 cseuckr
"""
_MEANT = {
    label: codec.removesuffix(":")
    for codec, *labels in map(str.split, _LABELS.strip().splitlines())
    for label in labels
}
_WINDOWS = re.compile(r"cp(?=125\d$)")
_ISO = re.compile(r"iso-?(?=8859-)")


def meant_by(label: str) -> str:
    """Return the name that Python has for the encoding that a file's declaration means.

    UTF-16 is taken for UTF-8: a declaration that can be read as single bytes is not in UTF-16.
    """
    name = label.strip().lower()
    return _MEANT.get(name, name)


def usual_name(codec: str) -> str:
    """Return what people call an encoding, which `--encoding` understands as well."""
    return _ISO.sub("ISO-", _WINDOWS.sub("Windows-", codec)).upper().replace("WINDOWS", "Windows")


def doubt_about(codec: str) -> str:
    """Return what the user is told of an encoding that was guessed where another would do as well."""
    return f"The encoding was guessed ({usual_name(codec)}). If letters look wrong, choose another."
