#!/usr/bin/env python3
"""Makes a language of nobody from the .ts files, so that tests see what German and Finnish do to a window.

    pseudo.py x-pseudo|x-pseudo-rtl FOLDER OUT.ts

Every sentence comes in brackets, accented and about 40 % longer; what is cut off lacks its bracket, and what
has no accents was never given to the translator. Placeholders, tags and file patterns stay. x-pseudo-rtl says
the same, each sentence beginning with a right-to-left mark; the test mirrors the window itself
(QGuiApplication::setLayoutDirection).
"""
import itertools
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ACCENTED = str.maketrans(
    "aceginorsuyzACEGINORSUYZ",
    "áçéğíñóřšúýžÁÇÉĞÍÑÓŘŠÚÝŽ",
)
FILLER = ("lörem", "ípsum", "dölor", "sít", "ämet")
# Placeholders, tags, entities, braces, patterns of files, addresses of pages.
KEPT = re.compile(r"%L?(?:\d{1,2}|n)|<[^<>]*>|&\w+;|\{[^}]*\}|\(\*[^)]*\)|https?://\S*|\n")


def accented(text: str) -> str:
    parts = [part.translate(ACCENTED) for part in KEPT.split(text)]
    return "".join(a + b for a, b in itertools.zip_longest(parts, KEPT.findall(text), fillvalue=""))


def filler(length: int) -> str:
    words = itertools.cycle(FILLER)
    text = ""
    while len(text) < length:
        text += " " + next(words)
    return text[: max(length, 0)].rstrip()


def pseudo(source: str, comment: str, mark: str) -> str:
    said = KEPT.sub("", source)
    if not any(c.isalpha() for c in said) or comment.startswith("format of"):
        return source
    if "(*" in source:  # Qt takes it apart at the brackets and needs the last one at the end
        return mark + accented(source)
    space, core, end, suffix, after = re.fullmatch(
        r"(\s*)(.*?)([.:;,?!…]*)((?<=\w)\.(?:pdf|json))?(\s*)", source, re.DOTALL
    ).groups(default="")
    longer = filler(round(len(said) * 0.4) - 2)  # the brackets count
    return f"{space}{mark}[{accented(core)}{longer}{end}]{suffix}{after}"


def counted(folder: Path) -> dict:
    """The English plural forms, by context, source and comment."""
    found = {}
    for context in ET.parse(folder / "ringfence_en.ts").getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = [form.text or "" for form in message.iter("numerusform")]
    return found


def main() -> int:
    language, folder, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    mark = "\u200f" if language.endswith("-rtl") else ""
    forms = counted(folder)
    tree = ET.parse(folder / "ringfence_de.ts")
    tree.getroot().set("language", "en")  # whose plural rules the forms follow
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            source, comment = message.findtext("source"), message.findtext("comment") or ""
            translation = message.find("translation")
            translation.clear()
            if message.get("numerus") == "yes":
                for form in forms.get((context.findtext("name"), source, comment), [source, source]):
                    ET.SubElement(translation, "numerusform").text = pseudo(form, comment, mark)
            else:
                translation.text = pseudo(source, comment, mark)
    out.parent.mkdir(parents=True, exist_ok=True)
    tree.write(out, encoding="utf-8", xml_declaration=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
