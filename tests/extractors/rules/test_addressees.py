"""To whom it is said: whom the words name, and whom the verb itself speaks to."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

ADDRESSEES = (
    Case(
        "kepada wartawan",
        "Kapolres Nduga AKBP Vinsensius Jimmy mengatakan kepada wartawan bahwa pelaku sudah kabur.",
        says=(Says("assert", "Vinsensius Jimmy", "pelaku sudah kabur", to="wartawan|"),),
    ),
    Case(
        "kepada parlemen",
        "Perdana Menteri Inggris Keir Starmer mengatakan kepada parlemen bahwa jet Inggris ikut menyerang.",
        says=(Says("assert|admit", "Keir Starmer", "jet Inggris ikut menyerang", to="parlemen"),),
    ),
    Case(
        "di hadapan",
        ("Presiden Iran Masoud Pezeshkian mengatakan di hadapan Majelis Umum PBB bahwa negaranya tidak ingin perang."),
        says=(Says("assert|deny", "Masoud Pezeshkian", "negaranya tidak ingin perang", to="Majelis Umum PBB"),),
    ),
    Case(
        "memberi tahu",
        "Utusan PBB Geir Pedersen memberi tahu Dewan Keamanan bahwa gencatan senjata di Suriah rapuh.",
        says=(Says("assert", "Geir Pedersen", "gencatan senjata di Suriah rapuh", to="Dewan Keamanan"),),
    ),
    Case(
        "meminta kepada",
        "Menteri Luar Negeri Ukraina Andrii Sybiha meminta kepada NATO agar mengirim sistem pertahanan udara.",
        says=(Says("appeal|demand", "Andrii Sybiha", "mengirim sistem pertahanan udara", to="NATO"),),
    ),
    Case(
        "kata X kepada Y behind",
        "Kami kehabisan obat, kata Direktur Rumah Sakit Al-Shifa Mohammed Abu Salmiya kepada Al Jazeera.",
        says=(Says("assert", "Mohammed Abu Salmiya", "kehabisan obat", via="Al Jazeera"),),
    ),
    Case(
        "menyerukan kepada",
        "Sekretaris Jenderal PBB Antonio Guterres menyerukan kepada Israel untuk menghentikan serangan di Rafah.",
        says=(Says("appeal", "Antonio Guterres", "menghentikan serangan di Rafah", to="Israel"),),
    ),
    Case(
        "memperingatkan warga",
        "Militer Israel memperingatkan Hizbullah bahwa setiap roket akan dibalas.",
        says=(Says("threaten|assert", "Militer Israel", "setiap roket akan dibalas", to="Hizbullah"),),
    ),
    Case(
        "mengancam X dengan",
        "Presiden Donald Trump mengancam Iran dengan serangan baru.",
        says=(Says("threaten", "Donald Trump", "serangan baru", to="Iran"),),
    ),
    Case(
        "dalam surat kepada",
        (
            "Dalam surat kepada Dewan Keamanan PBB, Duta Besar Sudan Al-Harith Idriss menuduh UEA memasok "
            "senjata kepada RSF."
        ),
        says=(Says("accuse", "Al-Harith Idriss", "memasok senjata", to="Dewan Keamanan PBB|"),),
    ),
    Case(
        "meyakinkan",
        "Presiden Prancis Emmanuel Macron meyakinkan Beirut bahwa Paris akan membantu tentara Lebanon.",
        says=(Says("promise|assert", "Emmanuel Macron", "akan membantu tentara Lebanon", to="Beirut|Lebanon"),),
    ),
)


@pytest.mark.parametrize("case", params(ADDRESSEES))
def test_the_addressee_is_who_is_spoken_to(case: Case) -> None:
    check(case)
