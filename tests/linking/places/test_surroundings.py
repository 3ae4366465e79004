"""What the words beside a name say of its place: each case a sentence of news, its names in order."""

import pytest

from kg.linking.places.surroundings import Surroundings, Told, is_announced, kind_beside, surroundings_of
from kg.model import Mention, MentionKind, Span


def told(text: str, *names: str) -> list[Surroundings]:
    """What is told beside each of the names, in their order."""
    mentions, at = [], 0
    for name in names:
        at = text.index(name, at)
        mentions.append(Mention(Span(at, at + len(name)), MentionKind.PLACE, name))
        at += len(name)
    found = surroundings_of(text, mentions)
    return [found[mention.span] for mention in mentions]


@pytest.mark.parametrize(
    ("text", "names", "containers"),
    [
        ("Ledakan di Martuni, provinsi Gegharkunik.", ("Martuni", "Gegharkunik"), ("Gegharkunik",)),
        ("Warga Mocha di Yaman mengungsi.", ("Mocha", "Yaman"), ("Yaman",)),
        ("Shells fell in Lyman, a railway town in Donetsk.", ("Lyman", "Donetsk"), ("Donetsk",)),
        ("In Rafah (Gaza) the crossing is shut.", ("Rafah", "Gaza"), ("Gaza",)),
        (
            "Desa Weriagar, Distrik Sinak, Kabupaten Puncak.",
            ("Weriagar", "Sinak", "Puncak"),
            ("Sinak", "Puncak"),
        ),
        ("Bantuan tiba di Ariha dan Binnish di Idlib.", ("Ariha", "Binnish", "Idlib"), ("Idlib",)),
        # the next place is where something else happens
        ("Tank keluar dari Goma menuju Sake.", ("Goma", "Sake"), ()),
        ("They met in Goma. Kinshasa denied it.", ("Goma", "Kinshasa"), ()),
    ],
)
def test_what_a_place_is_said_to_lie_in(text: str, names: tuple[str, ...], containers: tuple[str, ...]) -> None:
    assert told(text, *names)[0].containers == containers


@pytest.mark.parametrize(
    ("text", "names", "distances"),
    [
        ("Martuni, 40 kilometer dari Stepanakert, dibom.", ("Martuni", "Stepanakert"), (Told(40, "Stepanakert"),)),
        (
            "Desa Avdiivka terletak 15 km di utara Donetsk.",
            ("Avdiivka", "Donetsk"),
            (Told(15, "Donetsk", 0),),
        ),
        (
            "Troops hold Bashiqa, about 8 miles northeast of Mosul.",
            ("Bashiqa", "Mosul"),
            (Told(8 * 1.609, "Mosul", 45),),
        ),
        ("Sake, lima kilometer di barat laut kota Goma.", ("Sake", "Goma"), (Told(5, "Goma", 315),)),
        ("Pasukan maju 3 km.", (), ()),
        # 12,5 is twelve and a half in Indonesian
        ("Hroza berjarak 12,5 km dari Kupiansk.", ("Hroza", "Kupiansk"), (Told(12.5, "Kupiansk"),)),
        # the distance is told of something in another sentence
        ("Roket jatuh di Sderot. Sebuah pos 3 km dari Gaza hancur.", ("Sderot", "Gaza"), ()),
    ],
)
def test_how_far_a_place_is_said_to_be(text: str, names: tuple[str, ...], distances: tuple[Told, ...]) -> None:
    found = told(text, *names)
    assert (found[0].distances if found else ()) == distances


def test_a_distance_may_be_told_before_the_place() -> None:
    found = told("Sekitar 15 km di selatan Donetsk, Olenivka dihantam roket.", "Donetsk", "Olenivka")
    assert found[1].distances == (Told(15, "Donetsk", 180),)
    assert found[0].distances == ()


@pytest.mark.parametrize(
    "before",
    [
        "Ledakan terdengar di ",
        "Serangan menghantam Ariha dan ",
        "Mereka lari dari desa ",
        "Heavy fighting near ",
        "They fled to Sake, Minova and ",
        "Soldiers have entered ",
    ],
)
def test_words_that_a_place_follows(before: str) -> None:
    assert is_announced(f"{before}Sofia", len(before))


@pytest.mark.parametrize("before", ["kata ", "said ", "Presiden ", "", "Ia pulang. "])
def test_words_that_somebody_may_follow(before: str) -> None:
    assert not is_announced(f"{before}Sofia", len(before))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("di desa Karin Tak", "Karin Tak", "village"),
        ("in the village of Moura", "Moura", "village"),
        ("wilayah Sagaing", "Sagaing", "region"),
        ("in Sagaing Region today", "Sagaing", "region"),
        ("kota terbesar, Stepanakert", "Stepanakert", ""),
        ("Kabupaten Nduga", "Nduga", "district"),
        ("in Kyiv city officials said", "Kyiv", ""),
        # the capital of a region is no city of its name
        ("ibu kota Ossetia Selatan", "Ossetia Selatan", ""),
    ],
)
def test_the_kind_of_a_place_stands_beside_its_name(text: str, name: str, kind: str) -> None:
    start = text.index(name)
    assert kind_beside(text, start, start + len(name)) == kind
