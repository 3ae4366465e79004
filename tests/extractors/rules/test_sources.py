"""Whose words they are: sources, relays, those spoken to, conditions, when and where."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

ACCORDING = (
    Case(
        "menurut before the clause",
        "Menurut Kementerian Kesehatan Lebanon, tujuh paramedis tewas di Nabatieh.",
        says=(Says("assert", "Kementerian Kesehatan Lebanon", "tujuh paramedis tewas", without="Menurut"),),
    ),
    Case(
        "menurut behind the clause",
        "Tujuh paramedis tewas di Nabatieh, menurut Kementerian Kesehatan Lebanon.",
        says=(Says("assert", "Kementerian Kesehatan Lebanon", "Tujuh paramedis tewas", without="menurut"),),
    ),
    Case(
        "menurut data of somebody",
        "Menurut data PBB, 12.000 warga mengungsi dari El Fasher.",
        says=(Says("assert", "PBB", "12.000 warga mengungsi"),),
    ),
    Case(
        "menurut in the middle",
        "Serangan itu, menurut juru bicara militer Ukraina Natalia Humeniuk, merusak dua gudang.",
        says=(Says("assert", "Natalia Humeniuk", "merusak dua gudang"),),
    ),
    Case(
        "what follows a plan is no source",
        "Latihan itu berjalan menurut rencana.",
        says=(),
    ),
)

PASSIVE = (
    Case(
        "dilaporkan oleh",
        "Penembakan di Goma dilaporkan oleh misi PBB.",
        says=(Says("assert", "misi PBB|PBB", "Penembakan di Goma"),),
    ),
    Case(
        "dibantah oleh",
        "Laporan tentang penembakan itu dibantah oleh Kementerian Pertahanan Rusia.",
        says=(Says("deny", "Kementerian Pertahanan Rusia"),),
    ),
    Case(
        "dibantah with a bare agent",
        "Tuduhan itu dibantah Moskow.",
        says=(Says("deny", "Moskow|Rusia"),),
    ),
    Case(
        "the accused of a passive without an accuser says nothing",
        "Rusia dituduh menyerang gudang gandum di Odesa.",
        says=(),
    ),
    Case(
        "the accused of a passive does not accuse",
        "Rusia dituduh oleh Ukraina menyerang gudang gandum di Odesa.",
        says=(Says("accuse", "Ukraina", "menyerang gudang gandum"),),
    ),
    Case(
        "dilaporkan without anybody",
        "Dua orang dilaporkan tewas di Goma.",
        says=(),
    ),
    Case(
        "dikecam by several",
        "Pembunuhan itu dikecam oleh Prancis dan Jerman.",
        says=(Says("condemn", "Prancis; Jerman"),),
    ),
)

RELAYS = (
    Case(
        "dikutip dari behind the saying",
        "Gubernur Andriy Koval mengatakan dua gudang rusak, dikutip dari Reuters.",
        says=(Says("assert", "Andriy Koval", "dua gudang rusak", via="Reuters"),),
    ),
    Case(
        "seperti dilansir behind the saying",
        '"Dua gudang rusak," kata Gubernur Andriy Koval seperti dilansir AFP, Senin (4/3).',
        says=(Says("assert", "Andriy Koval", "Dua gudang rusak", via="AFP", direct=True),),
    ),
    Case(
        "the agency opens the sentence",
        "Mengutip Anadolu, Presiden Suriah Bashar Assad mengatakan perang belum selesai.",
        says=(Says("assert", "Bashar Assad", "perang belum selesai", via="Anadolu"),),
    ),
    Case(
        "an agency reports that somebody says",
        "Kantor berita TASS melaporkan Menteri Luar Negeri Rusia Sergei Lavrov mengatakan Moskow siap berunding.",
        says=(Says("assert|promise", "Sergei Lavrov", "Moskow siap berunding", via="TASS"),),
    ),
    Case(
        "an agency that reports itself is the speaker",
        "Kantor berita SANA melaporkan dua roket jatuh di Homs.",
        says=(Says("assert", "SANA", "dua roket jatuh di Homs"),),
    ),
    Case(
        "somebody says that somebody else says",
        "Menteri Israel Katz mengatakan bahwa Hamas menyatakan siap membebaskan sandera.",
        says=(
            Says("assert", "Israel Katz|Katz", "Hamas menyatakan siap"),
            Says("assert|promise", "Hamas", "siap membebaskan sandera", via="Israel Katz|Katz"),
        ),
    ),
    Case(
        "a spokesman quotes a minister",
        "Juru bicara Maria Kovach mengatakan Presiden Petro Ilic menolak usulan damai itu.",
        says=(
            Says("assert", "Maria Kovach", "menolak usulan damai"),
            Says("reject", "Petro Ilic", "usulan damai", via="Maria Kovach"),
        ),
    ),
)

ADDRESSEES = (
    Case(
        "an agency that is told passes the words on",
        "Komandan Yusuf Daud mengatakan kepada Reuters bahwa pasukannya menguasai bandara.",
        says=(Says("assert|admit", "Yusuf Daud", "pasukannya menguasai bandara", via="Reuters", to=""),),
    ),
    Case(
        "a channel that is told before the quote passes it on",
        'Komandan Yusuf Daud berkata kepada Al Jazeera, "Bandara itu sudah kami kuasai."',
        says=(
            Says("assert|admit", "Yusuf Daud", "Bandara itu sudah kami kuasai", via="Al Jazeera", to="", direct=True),
        ),
    ),
    Case(
        "a body that is told is spoken to",
        "Duta Besar Ukraina Sergiy Kyslytsya mengatakan kepada Dewan Keamanan PBB bahwa dua rumah sakit dibom.",
        says=(Says("assert", "Sergiy Kyslytsya", "dua rumah sakit dibom", to="Dewan Keamanan PBB", via=""),),
    ),
    Case(
        "nobody is spoken to at a press conference",
        "Komandan Yusuf Daud mengatakan dalam jumpa pers bahwa bandara itu aman.",
        says=(Says("assert", "Yusuf Daud", "bandara itu aman", to=""),),
    ),
    Case(
        "two are asked",
        "Sekretaris Jenderal PBB Antonio Guterres mendesak Rusia dan Ukraina menahan diri.",
        says=(Says("demand", "Antonio Guterres", "menahan diri", to="Rusia; Ukraina"),),
    ),
)

CONDITIONS = (
    Case(
        "jika behind the threat",
        "Hamas mengancam akan membunuh sandera jika Israel terus mengebom Gaza.",
        says=(Says("threaten", "Hamas", "membunuh sandera", condition="Israel terus mengebom Gaza"),),
    ),
    Case(
        "apabila before the promise",
        '"Apabila tahanan dibebaskan, kami akan menghentikan tembakan," kata komandan M23 Willy Ngoma.',
        says=(Says("promise|threaten", "Willy Ngoma", condition="tahanan dibebaskan", direct=True),),
    ),
    Case(
        "kecuali is a condition too",
        "Houthi mengancam akan terus menyerang kapal kecuali blokade Gaza dicabut.",
        says=(Says("threaten", "Houthi", condition="blokade Gaza dicabut"),),
    ),
    Case(
        "a threat without a condition",
        "Hamas mengancam akan membunuh para sandera.",
        says=(Says("threaten", "Hamas", condition=""),),
    ),
)

WHEN_AND_WHERE = (
    Case(
        "the day of the saying is not in its words",
        "Gubernur Andriy Koval mengatakan pada Senin bahwa dua gudang rusak.",
        says=(Says("assert", "Andriy Koval", "dua gudang rusak", without="Senin", on="2024-03-04"),),
    ),
    Case(
        "the day in the words is not the day of the saying",
        "Gubernur Andriy Koval mengatakan bahwa dua gudang rusak pada 2 Maret 2024.",
        says=(Says("assert", "Andriy Koval", "dua gudang rusak", on=""),),
    ),
    Case(
        "the town where one speaks",
        "Berbicara di Jenewa, Menteri Luar Negeri Iran Abbas Araghchi mengatakan Teheran tidak gentar.",
        says=(Says("assert", "Abbas Araghchi", "Teheran tidak gentar", at="Jenewa"),),
    ),
)


@pytest.mark.parametrize("case", params(ACCORDING))
def test_according_to_names_the_speaker(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(PASSIVE))
def test_the_speaker_of_a_passive_is_its_agent(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(RELAYS))
def test_who_passes_words_on_is_not_their_speaker(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(ADDRESSEES))
def test_those_spoken_to_are_told(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(CONDITIONS))
def test_a_saying_keeps_its_condition(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(WHEN_AND_WHERE))
def test_when_and_where_something_was_said(case: Case) -> None:
    check(case)
