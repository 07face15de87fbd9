"""The real window and its render process, used by keys and mouse; the PDF and the file are read back."""

import multiprocessing
import os
import re
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pikepdf
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.conformance import conformance_faults
from tests.e2e.hands import ALT, CTRL, SHIFT, Hands, clipboard_holds
from tests.ui.conftest import User

from briefwright.app import Program
from briefwright.article.reading import read_article
from briefwright.brief.brief import Brief
from briefwright.brief.file import read_brief
from briefwright.template.package import user_template_folder
from briefwright.ui.review.dialog import ReviewDialog
from briefwright.ui.review.ticked_list import TickedList

Start = Callable[[Path | None], Hands]
Texts = Callable[[Path], list[str]]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def user(tmp_path: Path) -> User:
    """Answers the dialogs; exports to `brief.pdf` unless told otherwise."""
    user = User()
    user.save_there = tmp_path / "brief.pdf"
    return user


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, user: User, tmp_path: Path) -> Iterator[Start]:
    """Start the program as its command does, on an article where one is named, and wait for its pages."""
    programs: list[Program] = []
    palette, style = qapp.palette(), qapp.style().name()

    def start(path: Path | None) -> Hands:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        program = Program(qapp, settings, path, user)
        programs.append(program)
        hands = Hands(program.window, qtbot)
        if path is not None:
            with hands.waiting_for_pages():
                qtbot.waitUntil(program.window.isActiveWindow)
        return hands

    yield start
    user.answer = "discard"
    for program in reversed(programs):  # each gives back the signals that it found
        program.window.close()
        program.end()
        program.window.deleteLater()
    qapp.setStyle(style)
    qapp.setPalette(palette)
    QApplication.clipboard().clear()


@pytest.fixture
def hands(start: Start, seed_article: Path) -> Hands:
    """The program, started on the reference article, its pages on the screen."""
    return start(seed_article)


def export_to(target: Path, hands: Hands, user: User, qtbot: QtBot) -> None:
    """Export by Ctrl+E, and wait until the window says that it is done."""
    user.save_there = target
    hands.key(Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: hands.message() == f"Exported to {target}", timeout=60_000)


def squeezed(words: str) -> str:
    """Take out what the end of a line may have put in."""
    return re.sub(r"[\s\u00ad\ufffe-]", "", words)


def order_of(words: list[str], text: str) -> list[str]:
    """Return these words in the order of the text; each is in it once at least."""
    found = {piece: squeezed(text).find(squeezed(piece)) for piece in words}
    assert -1 not in found.values(), found
    return sorted(words, key=lambda piece: found[piece])


def attached(path: Path) -> tuple[str, Brief]:
    """Return the source text and the brief that a PDF carries."""
    with pikepdf.open(path) as pdf:
        files = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    assert set(files) == {"source.txt", "brief.json"}
    return files["source.txt"].decode(), msgspec.json.decode(files["brief.json"], type=Brief)


def fill_the_header(hands: Hands) -> None:
    hands.write("Title", "Asylum for Assad")
    hands.write("To", "The Minister")
    hands.write("From", "Eastern Desk")
    hands.write("Date", "2024-12-09")
    hands.write("Reference", "EECA/2024/118")
    hands.write("Marking", "OFFICIAL-SENSITIVE")


def test_a_brief_is_ticked_ordered_edited_and_exported_by_keys_and_mouse(
    hands: Hands, user: User, seed_article: Path, page_texts: Texts, tmp_path: Path, qtbot: QtBot
) -> None:
    work = hands.window.work
    background = [hands.item("background", row) for row in range(3)]
    outlook = [hands.item("outlook", row) for row in range(2)]
    dropped = hands.item("position", 1)
    with hands.waiting_for_pages():
        fill_the_header(hands)
        hands.tick_item(background[1].id)
        hands.tick_item(background[2].id)
        hands.tick_item(dropped.id)
        hands.choose_item(dropped.id)
        hands.key(Qt.Key.Key_Space)
        hands.choose_item(background[2].id)
        hands.key(Qt.Key.Key_Up, ALT)
        hands.key(Qt.Key.Key_Up, ALT)
        hands.tick_item(outlook[0].id)
        hands.tick_item(outlook[1].id)
        hands.drag_item(outlook[1].id, above=outlook[0].id)
        hands.choose_section("outlook")
        hands.key(Qt.Key.Key_Up, ALT)
        hands.key(Qt.Key.Key_Up, ALT)
        hands.tick_section("actors")
        hands.rewrite(outlook[0].id, "Much is open.")
        hands.rewrite(background[1].id, "This is taken back.")
        hands.key(Qt.Key.Key_Z, CTRL)
        hands.key(Qt.Key.Key_Z, CTRL)
        hands.key(Qt.Key.Key_Z, CTRL | SHIFT)
    export_to(tmp_path / "brief.pdf", hands, user, qtbot)
    assert user.asked == ["Export PDF: Asylum for Assad.pdf"]

    pages = page_texts(tmp_path / "brief.pdf")
    text = " ".join(pages)
    for words in ("The Minister", "Eastern Desk", "9 December 2024", "EECA/2024/118", "Asylum for Assad"):
        assert words in pages[0]
    assert [page.count("OFFICIAL-SENSITIVE") for page in pages] == [2] * len(pages)
    printed = [
        *("Bottom line", "Key developments", hands.item("developments").text),
        *("Background", background[2].text, background[0].text, background[1].text),
        *("Outlook", outlook[1].text, "Much is open. 7 Edited"),
        *("Russian position", hands.item("position").text, "Sources"),
    ]
    assert order_of(printed, text) == printed
    assert squeezed(f"Original: “{outlook[0].text}”") in squeezed(text)
    for absent in (dropped.text, "This is taken back.", "Regional actors"):
        assert squeezed(absent) not in squeezed(text)
    source, brief = attached(tmp_path / "brief.pdf")
    assert source == read_article(seed_article).text == work.article.text
    assert brief == work.brief


def test_the_exported_pdf_is_titled_tagged_and_conforms(
    hands: Hands, user: User, tmp_path: Path, qtbot: QtBot
) -> None:
    with hands.waiting_for_pages():
        fill_the_header(hands)
    export_to(tmp_path / "brief.pdf", hands, user, qtbot)
    with pikepdf.open(tmp_path / "brief.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == "Asylum for Assad"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert len(pdf.Root.StructTreeRoot.K) > 0
        assert str(pdf.Root.Lang) == "en"
    assert conformance_faults((tmp_path / "brief.pdf").read_bytes()) == []


def test_the_actors_are_chosen_for_the_table(
    hands: Hands, user: User, page_texts: Texts, tmp_path: Path, qtbot: QtBot
) -> None:
    menu = hands.window.brief.actors
    rows = [f"{row.name} {row.role}" for row in hands.window.work.brief.actors]
    assert len(rows) > 2
    with hands.waiting_for_pages():
        menu.popup(hands.window.mapToGlobal(hands.window.rect().center()))
        hands.click(menu, menu.actionGeometry(menu.actions()[1]).center())
        menu.close()
    hands.window.activateWindow()  # without a screen nothing gives the window its focus back
    qtbot.waitUntil(hands.window.isActiveWindow)
    export_to(tmp_path / "brief.pdf", hands, user, qtbot)
    text = " ".join(page_texts(tmp_path / "brief.pdf"))
    assert [row for row in rows if row in text] == [rows[0], *rows[2:]]


def test_a_pasted_article_is_exported(
    start: Start, user: User, page_texts: Texts, tmp_path: Path, qtbot: QtBot
) -> None:
    hands = start(None)
    qtbot.waitUntil(hands.window.isActiveWindow)
    clipboard_holds(
        "France will send two more frigates to the Red Sea, the defence ministry said on Monday.\n\n"
        "Paris has taken part in the mission since 2024. Iran may answer with a show of force of its own."
    )
    with hands.waiting_for_pages():
        hands.key(Qt.Key.Key_V, CTRL | SHIFT)
    export_to(tmp_path / "brief.pdf", hands, user, qtbot)
    assert "two more frigates to the Red Sea" in " ".join(page_texts(tmp_path / "brief.pdf"))
    source, brief = attached(tmp_path / "brief.pdf")
    assert source == hands.window.work.article.text
    assert brief.source.file.name == "Pasted text"


def test_another_focus_turns_the_sections_and_their_pages(
    hands: Hands, user: User, page_texts: Texts, tmp_path: Path, qtbot: QtBot
) -> None:
    with hands.waiting_for_pages():
        hands.write("Focus", "Hayat Tahrir al-Sham")
        qtbot.waitUntil(lambda: hands.window.work.brief.focus == "Hayat Tahrir al-Sham", timeout=60_000)
    export_to(tmp_path / "hts.pdf", hands, user, qtbot)
    text = " ".join(page_texts(tmp_path / "hts.pdf"))
    assert "Hayat Tahrir al-Sham position" in text
    assert "Russian position" not in text


def test_a_saved_brief_is_the_same_when_it_is_opened_again(
    hands: Hands, start: Start, user: User, tmp_path: Path, qtbot: QtBot
) -> None:
    with hands.waiting_for_pages():
        fill_the_header(hands)
        hands.rewrite(hands.item("outlook", 1).id, "Much is open.")
        hands.tick_section("actors")
    user.save_there = tmp_path / "work.brief"
    with qtbot.waitSignal(hands.window.work.brief_saved):
        hands.key(Qt.Key.Key_S, CTRL)
    export_to(tmp_path / "before.pdf", hands, user, qtbot)
    saved = hands.window.work.brief
    assert read_brief(tmp_path / "work.brief").brief == saved
    again = start(tmp_path / "work.brief")
    assert again.window.work.brief == saved
    assert again.window.work.article == hands.window.work.article
    assert again.window.windowTitle() == "work.brief[*] – Briefwright"
    export_to(tmp_path / "after.pdf", again, user, qtbot)
    assert (tmp_path / "after.pdf").read_bytes() == (tmp_path / "before.pdf").read_bytes()


@pytest.fixture
def house_note(repository: Path) -> Path:
    """A template of the user's own, a copy of the shipped one; returns its page."""
    folder = user_template_folder() / "house-note"
    shutil.copytree(repository / "templates" / "information-note", folder)
    manifest = folder / "template.toml"
    renamed = manifest.read_text(encoding="utf-8").replace('"information-note"', '"house-note"')
    manifest.write_text(renamed.replace('"Information note"', '"House note"'), encoding="utf-8")
    return folder / "page.html.j2"


def test_a_broken_template_keeps_the_last_good_page_and_is_named_until_it_is_mended(
    house_note: Path, hands: Hands, user: User, page_texts: Texts, tmp_path: Path, qtbot: QtBot
) -> None:
    preview = hands.window.preview
    good = house_note.read_text(encoding="utf-8")
    house_note.write_text(f"{good}\n{{{{ titel }}}}\n", encoding="utf-8")
    line = good.count("\n") + 2
    before = preview.view.viewport().grab().toImage()
    with qtbot.waitSignal(preview.render_failed, timeout=60_000):
        hands.choose("Template", "House note")
    said = [label.text() for label in preview.findChildren(QLabel) if label.isVisible()]
    assert any("page.html.j2" in words and f"line {line}" in words for words in said), said
    after = preview.view.viewport().grab().toImage()
    assert after == before.copy(after.rect())
    hands.key(Qt.Key.Key_E, CTRL)
    assert hands.message().startswith("The brief was not exported.")
    assert f"line {line}" in hands.message()

    house_note.write_text(good, encoding="utf-8")
    with hands.waiting_for_pages():
        hands.write("Title", "Mended")
    assert preview.fault is None
    export_to(tmp_path / "brief.pdf", hands, user, qtbot)
    assert "Mended" in page_texts(tmp_path / "brief.pdf")[0]
    assert attached(tmp_path / "brief.pdf")[1].template.id == "house-note"


def test_a_word_to_look_at_is_fixed_in_the_review_and_its_original_is_printed(
    hands: Hands, user: User, page_texts: Texts, tmp_path: Path, qtbot: QtBot
) -> None:
    work = hands.window.work
    source = work.article
    assert "“viele” is German: “many”?" in hands.message()
    with hands.waiting_for_pages():
        hands.key(Qt.Key.Key_I, CTRL)
        dialog = next(d for d in hands.window.findChildren(ReviewDialog) if d.isVisible())
        words = next(v for v in dialog.findChildren(TickedList) if v.accessibleName() == "Words to look at")
        words.choose(0)
        QTest.keyClick(words, Qt.Key.Key_Space)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert hands.message() == ""
    hands.window.activateWindow()  # without a screen nothing gives the window its focus back
    qtbot.waitUntil(hands.window.isActiveWindow)
    export_to(tmp_path / "brief.pdf", hands, user, qtbot)
    text = " ".join(" ".join(page_texts(tmp_path / "brief.pdf")).split())
    assert "government forces, many of whom abandoned" in text
    assert squeezed("Original: “The intensity of the assault led to the rapid collapse") in squeezed(text)
    assert squeezed("viele of whom") in squeezed(text)
    assert attached(tmp_path / "brief.pdf")[0] == source.text == work.article.text


def test_a_killed_render_process_is_replaced_and_nobody_need_know(
    hands: Hands, user: User, page_texts: Texts, tmp_path: Path, qtbot: QtBot
) -> None:
    killed = render_processes()
    for turn in range(2):
        (child,) = render_processes()
        with hands.waiting_for_pages():
            hands.write("Title", f"Written before, turn {turn}")
            os.kill(child, signal.SIGKILL)
            hands.write("To", "Written after")
        assert hands.window.preview.fault is None
        assert hands.message().startswith("1 word to look at."), "what was said of the import"
    assert render_processes() != killed
    export_to(tmp_path / "brief.pdf", hands, user, qtbot)
    assert "Written before, turn 1" in page_texts(tmp_path / "brief.pdf")[0]


def render_processes() -> list[int]:
    return [child.pid for child in multiprocessing.active_children() if child.pid is not None]


def test_a_file_that_may_not_be_written_keeps_the_old_pdf_and_is_named_in_a_sentence(
    hands: Hands, user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"the old one")
    target.chmod(0o444)
    # The one who runs the tests may be root, who may write everything.
    monkeypatch.setattr("os.access", lambda path, mode: False)
    hands.key(Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: "Could not write" in hands.message(), timeout=60_000)
    assert hands.message() == (
        f"Could not write {target}: you may not write there. Choose another place. "
        "The file that was there is unchanged."
    )
    assert target.read_bytes() == b"the old one"
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".ini"] == ["brief.pdf"]
    monkeypatch.undo()
    export_to(tmp_path / "elsewhere.pdf", hands, user, qtbot)


def test_a_click_on_a_sentence_anywhere_selects_it_everywhere(hands: Hands) -> None:
    items = [hands.item("developments", 0), hands.item("position", 0), hands.item("background", 0)]
    for turn in range(6):
        item = items[turn % 3]
        if turn in (0, 5):
            hands.click_sentence(item.origin.sentence or "")
        elif turn in (1, 3):
            hands.choose_item(item.id)
        else:
            hands.click_on_page(item.id)
        assert hands.chosen_everywhere() == ([item.origin.sentence], [item.id], [item.id])


def test_tab_goes_all_the_way_round_both_ways_and_to_the_warnings(hands: Hands, qtbot: QtBot) -> None:
    hands.click_sentence("s1")
    forth, back = (hands.round_by(key) for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab))
    assert forth[1:] == back[:0:-1]
    findings = hands.window.checking.button
    stops = ["Article", "Show reasons", "Add own words", "Title", "Template", "Brief: sections and items"]
    stops += ["Preview of the brief", "Zoom in", findings.text(), "Review import", "Title of the article"]
    assert [name for name in forth if name in stops] == stops
    for _ in range(forth.index(findings.text())):
        hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Space)
    panel = hands.window.checking.panel
    assert hands.focus() is panel.list
    while "No marking is set." not in str(panel.list.currentIndex().siblingAtColumn(1).data()):
        hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_Return)
    assert hands.focus().accessibleName() == "Marking"
    hands.key(Qt.Key.Key_F8)
    assert hands.focus() is panel.list
