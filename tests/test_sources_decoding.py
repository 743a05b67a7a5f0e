"""Bytes to text: marks, declarations, code pages by their letters, and clear words for what is no text."""

import pytest

from rukz_extract.errors import InputError
from rukz_extract.sources.decoding import declared_encoding, decode

NEWS = (
    "АСТАНА, 5 июня. Министр торговли Казахстана сообщил, что вывоз зерна в Россию вырос на 12%.\r\n"
    "«Дороги строят быстрее, чем в прошлом году», — добавил он. Ёлки привезут из Кокшетау – 300 штук.\n"
)
BRIEF = "Мост через Урал откроют в мае"
SHOUTING = "ОТКРЫТ МОСТ ЧЕРЕЗ УРАЛ. Движение запустили сегодня утром."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "windows-1251"])
def test_text_comes_back_unchanged(encoding):
    assert decode(NEWS.encode(encoding)).text == NEWS


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "cp866"])
@pytest.mark.parametrize(
    "text", [NEWS.replace("«", '"').replace("»", '"').replace("—", "-").replace("–", "-"), BRIEF, SHOUTING]
)
def test_a_code_page_is_told_by_its_letters(encoding, text):
    assert decode(text.encode(encoding)) == (text, encoding)


def test_certain_encodings_are_not_called_guesses():
    assert decode(NEWS.encode()).guess is None
    assert decode(NEWS.encode("utf-16")).guess is None
    assert decode(NEWS.encode("windows-1251"), "windows-1251").guess is None
    assert decode(NEWS.encode("windows-1251"), declared="windows-1251").guess is None


def test_the_users_word_comes_first():
    assert decode("Мост".encode("koi8-r"), "koi8-r").text == "Мост"
    assert decode("Мост".encode("utf-8-sig"), "utf-8").text == "Мост"
    assert decode("Мост".encode("utf-16-le"), "utf-16-le").text == "Мост"


def test_a_false_declaration_does_not_spoil_the_text():
    assert decode(NEWS.encode(), declared="no-such-encoding").text == NEWS
    assert decode(NEWS.encode("koi8-r", "ignore"), declared="utf-8").guess == "koi8-r"


@pytest.mark.parametrize(
    "page",
    [
        b'<html><head><meta charset="windows-1251">',
        b"<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>",
        b'<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_a_page_declares_its_encoding(page):
    assert declared_encoding(page) == "windows-1251"


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"%PDF-1.7 ...", "binary", "PDF"),
        (b"PK\x03\x04....", "binary", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary", "NUL"),
        (bytes(range(1, 32)) * 20 + b"\xff", "binary", "control"),
        (NEWS.encode("utf-16-le"), "binary", "utf-16-le"),
        (NEWS.encode()[:-60] + b"\xd0", "encoding", "UTF-8"),
        (NEWS.encode() * 9 + b"\xff" + NEWS.encode(), "encoding", "UTF-8"),
        (b"caf\xe9 \xa4\xa7\xb1\xb2\xb3", "encoding", "--encoding"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data, kind, words):
    with pytest.raises(InputError, match=words) as caught:
        decode(data)
    assert caught.value.kind == kind


def test_the_wrong_encoding_of_the_user_is_told():
    with pytest.raises(InputError, match="is not utf-8: byte 0xcc at offset 0"):
        decode("Мост".encode("windows-1251"), "utf-8")
