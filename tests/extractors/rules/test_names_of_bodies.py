"""Where the name of a body ends, whose its short form is, and which names stand inside of it."""

from __future__ import annotations

import pytest

from kg.model import MentionKind
from tests.extractors.catalogue import read

PERSON, ORGANIZATION, PLACE = MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.PLACE


def kinds(text: str) -> dict[str, MentionKind]:
    """Every mention's words with its kind; of two with the same words the later counts."""
    found = read(text)
    return {mention.span.of(found.article.text): mention.kind for mention in found.mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kantor Koordinasi Bantuan Kemanusiaan PBB memperingatkan ancaman kelaparan.", "Kantor Koordinasi Bantuan"),
    ],
)
def test_an_office_that_ends_in_a_body_is_a_body_itself(text: str, name: str) -> None:
    (found,) = [kind for words, kind in kinds(text).items() if words.startswith(name)]
    assert found is ORGANIZATION


def test_a_head_in_capitals_names_a_body() -> None:
    assert kinds("Usul itu dibahas dalam sidang Dewan Keamanan Nasional di Yerevan.")["Dewan Keamanan Nasional"] is (
        ORGANIZATION
    )


@pytest.mark.parametrize(
    ("text", "office", "holder"),
    [
        ("Kantor Perdana Menteri Fayez al-Sarraj menyebutnya kejahatan.", "Kantor Perdana Menteri", "Fayez al-Sarraj"),
        ("Menurut Kantor Presiden Mahmoud Abbas, itu benar.", "Kantor Presiden", "Mahmoud Abbas"),
    ],
)
def test_an_office_ends_where_its_holder_is_named(text: str, office: str, holder: str) -> None:
    found = kinds(text)
    assert (found[office], found[holder]) == (ORGANIZATION, PERSON)


def test_whoever_leads_a_force_is_named_inside_of_its_name() -> None:
    found = kinds("Pemerintah menuduh pasukan Khalifa Haftar mendalangi serangan itu.")
    assert found["Khalifa Haftar"] is PERSON


def test_short_form_behind_a_place_is_the_bodys_that_works_there() -> None:
    text = "Misi PBB di Libya (UNSMIL) khawatir. UNSMIL meminta semua pihak menahan diri."
    assert kinds(text)["UNSMIL"] is ORGANIZATION


def test_short_form_is_found_between_a_title_and_a_name() -> None:
    text = "Front Rakyat Harapan (FRH) membantah. Juru bicara FRH Ali Kasim mengatakan tuduhan itu bohong."
    found = read(text)
    bodies = [m for m in found.mentions if m.span.of(found.article.text) == "FRH" and m.kind is ORGANIZATION]
    assert len(bodies) == 2


def test_a_mayors_unknown_town_ends_where_his_name_begins() -> None:
    found = kinds("Wali Kota Aitou Joseph Trad mengatakan rumah itu disewa.")
    assert found["Joseph Trad"] is PERSON


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Menurut Organisasi Internasional untuk Migrasi, ribuan orang mengungsi.",
            "Organisasi Internasional untuk Migrasi",
        ),
        ("Dokter Lintas Batas menghentikan kegiatannya.", "Dokter Lintas Batas"),
        ("Ikatan Dokter Indonesia mengutuk penyerangan itu.", "Ikatan Dokter Indonesia"),
    ],
)
def test_the_whole_name_of_a_body_is_one(text: str, name: str) -> None:
    assert kinds(text)[name] is ORGANIZATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("GAM menghadang patroli di Aceh Utara.", "Aceh Utara"),
        ("Pasukan itu menyerbu Desa Wad an-Noura di Gezira.", "Wad an-Noura"),
        ("Perahu tenggelam di dekat Dusun Lewonu, kata polisi.", "Lewonu"),
    ],
)
def test_a_place_has_its_whole_name_and_its_kind_before_it(text: str, name: str) -> None:
    assert kinds(text)[name] is PLACE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Uskup Marawi Edwin dela Pena mengatakan umatnya disandera.", "Edwin dela Pena"),
        ("Jaksa Agung Nestor Humberto menuntut mereka.", "Nestor Humberto"),
        ("Menko Polkam Susilo Bambang Yudhoyono menyesalkan pembunuhan itu.", "Susilo Bambang Yudhoyono"),
        ("Pemimpin Tertinggi Iran Ayatullah Ali Khamenei mengecamnya.", "Ali Khamenei"),
    ],
)
def test_a_persons_name_begins_behind_all_the_titles(text: str, name: str) -> None:
    assert kinds(text)[name] is PERSON


@pytest.mark.parametrize("word", ["Druze", "Badui", "Meitei", "Januari-Juni"])
def test_a_people_or_a_season_is_nobodys_name(word: str) -> None:
    assert word not in kinds(f"Bentrokan melukai orang-orang {word} di pasar.")


@pytest.mark.parametrize("name", ["Puskesmas Kiwirok", "Kementerian Kesehatan"])
def test_what_a_nurse_or_an_official_works_for_is_not_her_name(name: str) -> None:
    for title in ("perawat", "pejabat"):
        assert kinds(f"Mereka bertemu {title} {name} kemarin.").get(name) is not PERSON
