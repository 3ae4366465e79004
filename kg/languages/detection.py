"""Which language an article is written in, judged over the whole of it.

Indonesian and Malay share most of their words, so a statistical guess between the two is weighed against words
that only one of them uses: an Indonesian paper writes "karena", "polisi", "bahwa", a Malay one "kerana", "polis",
"bahawa".
"""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

#: Too little was said, or too unclearly, to tell.
UNDETERMINED = "und"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Languages with a daily press, and close neighbours of ours that would else be taken for ours (Javanese for
# Indonesian, Tagalog for Malay). Creoles and learned languages that a short English or Indonesian text is often
# mistaken for (Nigerian Pidgin, Achinese, Latin) are left out.
_PRESS = _words("""
    af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ja jv ka kk km
    kn ko ku ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw ta te tg th tl tr uk ur
    uz vi zh
""")

# Words of one of the two that the other spells or says differently, in pairs as far as they go.
_INDONESIAN = _words("""
    adapun agustus bahwa bicara bisa desember gubernur imbuhnya jumat juli juni kabupaten kamis kantor karena kebijakan
    kemarin kendaraan korban lanjutnya maret mengklaim menit minggu nomor pekan perusahaan pihaknya polisi prancis
    provinsi resmi saat sedangkan senin sore tentara terkait tersangka tewas uang ujarnya ukraina usai yakni
""")
_MALAY = _words("""
    askar bahawa beliau berhampiran dijangka disember dron ialah iaitu isnin julai jumaat jurucakap kenderaan kerana
    kesihatan khamis manakala ogos pengerusi perancis polis rasmi sekiranya seramai setiausaha syarikat tentera terbabit
    ukraine
""")

_ENOUGH_LETTERS = 20
_ENOUGH_WORDS = 4
_SURE = 0.5
_MALAY_ALONE = 0.8  # Malay without one word of its own is rare, Indonesian taken for it is not


def detect(text: str) -> str:
    """The ISO 639-1 code of a text's language, or ``und`` when it is too short or too mixed to tell.

    >>> detect("Presiden mengatakan bahwa polisi telah menahan dua tersangka karena serangan itu.")
    'id'
    >>> detect("Pegawai polis itu berkata dua suspek ditahan kerana serangan tersebut.")
    'ms'
    >>> detect("12:30")
    'und'
    """
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if len(words) < _ENOUGH_WORDS or sum(map(len, words)) < _ENOUGH_LETTERS:
        return UNDETERMINED
    shares = dict(_identifier().rank(text))
    best = max(shares, key=lambda code: (shares[code], code))
    if best in ("id", "ms"):
        together = shares["id"] + shares["ms"]
        return _indonesian_or_malay(words, shares["ms"] / together) if together >= _SURE else UNDETERMINED
    return best if shares[best] >= _SURE else UNDETERMINED


def _indonesian_or_malay(words: list[str], malay_share: float) -> str:
    indonesian = sum(word in _INDONESIAN for word in words)
    malay = sum(word in _MALAY for word in words)
    if indonesian == malay:
        return "ms" if malay_share >= _MALAY_ALONE else "id"
    return "id" if indonesian > malay else "ms"


@cache
def _identifier() -> LanguageIdentifier:
    # An identifier of our own: the package's shared one could be narrowed by anybody in the same process.
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_PRESS)
    return identifier
