"""Words between quote marks: of every style, wherever the cue stands."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

KOVAL = "Andriy Koval"

STYLES = (
    Case(
        "straight marks",
        '"Dua rudal jatuh di dekat pelabuhan," kata Gubernur Andriy Koval.',
        says=(Says("assert", KOVAL, "Dua rudal jatuh di dekat pelabuhan", without='"', direct=True),),
    ),
    Case(
        "curly marks",
        "“Dua rudal jatuh di dekat pelabuhan,” kata Gubernur Andriy Koval.",
        says=(Says("assert", KOVAL, "Dua rudal jatuh di dekat pelabuhan", without="“", direct=True),),
    ),
    Case(
        "angle marks",
        "«Dua rudal jatuh di dekat pelabuhan», kata Gubernur Andriy Koval.",
        says=(Says("assert", KOVAL, "Dua rudal jatuh di dekat pelabuhan", without="«", direct=True),),
    ),
    Case(
        "low opening mark",
        "„Dua rudal jatuh di dekat pelabuhan,” kata Gubernur Andriy Koval.",
        says=(Says("assert", KOVAL, "Dua rudal jatuh di dekat pelabuhan", without="„", direct=True),),
    ),
    Case(
        "a curly opening and a straight closing mark",
        '“Dua rudal jatuh di dekat pelabuhan," kata Gubernur Andriy Koval.',
        says=(Says("assert", KOVAL, "Dua rudal jatuh di dekat pelabuhan", direct=True),),
    ),
    Case(
        "the mark before the comma",
        '"Dua rudal jatuh di dekat pelabuhan", kata Gubernur Andriy Koval.',
        says=(Says("assert", KOVAL, "Dua rudal jatuh di dekat pelabuhan", direct=True),),
    ),
    Case(
        "a quote inside of a quote",
        "\"Mereka berteriak 'jangan tembak' kepada tentara,\" kata saksi mata Ahmad Yusuf.",
        says=(Says("assert", "Ahmad Yusuf", "'jangan tembak' kepada tentara", direct=True),),
    ),
)

CUES = (
    Case(
        "the cue before, with a colon",
        'Gubernur Andriy Koval mengatakan: "Dua rudal jatuh di dekat pelabuhan."',
        says=(Says("assert", KOVAL, "Dua rudal jatuh di dekat pelabuhan", direct=True),),
    ),
    Case(
        "the cue before, with a comma",
        'Gubernur Andriy Koval mengatakan, "Dua rudal jatuh di dekat pelabuhan."',
        says=(Says("assert", KOVAL, "Dua rudal jatuh di dekat pelabuhan", direct=True),),
    ),
    Case(
        "the cue breaks the quote",
        '"Dua rudal jatuh di pelabuhan," kata Gubernur Andriy Koval, "dan satu gudang gandum terbakar."',
        says=(
            Says("assert", KOVAL, "Dua rudal jatuh di pelabuhan", direct=True),
            Says("assert", KOVAL, "dan satu gudang gandum terbakar", direct=True),
        ),
        flaw="not read yet",
    ),
    Case(
        "a second quote goes on behind the cue's sentence",
        '"Dua rudal jatuh di pelabuhan," kata Gubernur Andriy Koval. "Satu gudang gandum terbakar sampai pagi."',
        says=(
            Says("assert", KOVAL, "Dua rudal jatuh di pelabuhan", direct=True),
            Says("assert", KOVAL, "Satu gudang gandum terbakar sampai pagi", direct=True),
        ),
    ),
    Case(
        "a quote over two paragraphs is closed once",
        '"Dua rudal jatuh di pelabuhan pada malam hari.\n\n"Satu gudang gandum terbakar," kata Gubernur Andriy Koval.',
        says=(
            Says("assert", KOVAL, "Dua rudal jatuh di pelabuhan pada malam hari", direct=True),
            Says("assert", KOVAL, "Satu gudang gandum terbakar", direct=True),
        ),
    ),
    Case(
        "the next paragraph goes on in the same mouth",
        '"Dua rudal jatuh di pelabuhan malam itu," kata Gubernur Andriy Koval.\n\n'
        '"Kami masih mencari korban di bawah reruntuhan."',
        says=(
            Says("assert", KOVAL, "Dua rudal jatuh di pelabuhan", direct=True),
            Says("assert", KOVAL, "Kami masih mencari korban", direct=True),
        ),
    ),
    Case(
        "a long office stands between the cue and the name",
        '"Dua rudal jatuh di pelabuhan," ujar Kepala Administrasi Militer Wilayah Odesa Andriy Koval.',
        says=(Says("assert", KOVAL, "Dua rudal jatuh di pelabuhan", direct=True),),
    ),
    Case(
        "the cue is an active verb behind its speaker",
        '"Dua rudal jatuh di pelabuhan," Andriy Koval menulis di Telegram.',
        says=(Says("assert", KOVAL, "Dua rudal jatuh di pelabuhan", direct=True),),
    ),
    Case(
        "the medium behind the speaker is no speaker",
        '"Dua rudal jatuh di pelabuhan," tulis Koval di Facebook.\n\nGubernur Andriy Koval tidak terluka.',
        says=(Says("assert", "Koval", "Dua rudal jatuh di pelabuhan", direct=True),),
    ),
    Case(
        "a name in apposition before its office",
        '"Dua rudal jatuh di pelabuhan," kata Andriy Koval, gubernur Odesa, kepada wartawan.',
        says=(Says("assert", KOVAL, "Dua rudal jatuh di pelabuhan", direct=True),),
    ),
    Case(
        "the date stands before the cue's end",
        '"Dua rudal jatuh di pelabuhan," kata Koval pada Senin (4/3) malam.\n\nKoval adalah gubernur Odesa.',
        says=(Says("assert", "Koval", "Dua rudal jatuh di pelabuhan", direct=True, on="2024-03-04"),),
    ),
    Case(
        "a question is said too",
        '"Mengapa mereka menembaki rumah sakit kami?" tanya dokter Layla Hasan.',
        says=(Says("assert|accuse|appeal", "Layla Hasan", "Mengapa mereka menembaki rumah sakit kami", direct=True),),
    ),
)

NO_UTTERANCES = (
    Case(
        "a term in quote marks is no direct speech",
        'Moskow menyebut perang itu "operasi militer khusus".',
        says=(Says("assert", "Moskow|Rusia", "operasi militer khusus", direct=False),),
    ),
    Case(
        "a nickname in quote marks is no saying",
        'Komandan yang dikenal sebagai "Si Rubah" ditangkap di Goma.',
        says=(),
    ),
    Case(
        "a film's title is no saying",
        'Film "Malam Terakhir di Kota yang Terbakar" diputar di Jakarta.',
        says=(),
    ),
    Case(
        "a quote without anybody to say it has no speaker",
        "“Tidak ada perang di kota ini.” Begitu bunyi spanduk besar itu.",
        says=(),
    ),
    Case(
        "a fragment in quote marks inside an indirect saying is one saying",
        'Gubernur Andriy Koval mengatakan serangan itu "keji dan tidak berperikemanusiaan" bagi warga kota.',
        says=(Says("assert|condemn", KOVAL, "keji dan tidak berperikemanusiaan", direct=False),),
    ),
)


@pytest.mark.parametrize("case", params(STYLES))
def test_marks_of_every_style_hold_direct_speech(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(CUES))
def test_the_cue_may_stand_before_inside_or_behind_the_quote(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(NO_UTTERANCES))
def test_quote_marks_alone_make_no_saying(case: Case) -> None:
    check(case)
