import type { Facet } from "../model/filters";
import { bilingual } from "./bilingual";

export const filterWords = bilingual({
  en: {
    title: "Filters",
    active: "What is filtered by",
    none: "Nothing is filtered out.",
    clear: "Clear all",
    close: "Close the filters",
    remove: (what: string) => `Remove the filter ${what}`,
    chip: (facet: string, value: string) => `${facet}: ${value}`,
    chosen: (figure: string) => `${figure} chosen`,
    find: (facet: string) => `Find in ${facet}`,
    more: (figure: string) => `${figure} more`,
    fewer: "Fewer",
    noneFound: "Nothing of that name",
    empty: "Nothing to choose from",
    open: (name: string) => `What belongs to ${name}`,
    classes: "Kind of thing",
    contested: "In dispute",
    any: "any", yes: "in dispute", no: "not in dispute",
    days: "When",
    since: "since", until: "until", said: "said",
    span: (from: string, to: string) => `told of: ${from} – ${to}`,
    years: "Years that are told of",
    accounts: (figure: string) => `${figure} accounts`,
  },
  id: {
    title: "Saringan",
    active: "Disaring menurut",
    none: "Tak ada yang disaring.",
    clear: "Hapus semua",
    close: "Tutup saringan",
    remove: (what: string) => `Hapus saringan ${what}`,
    chip: (facet: string, value: string) => `${facet}: ${value}`,
    chosen: (figure: string) => `${figure} dipilih`,
    find: (facet: string) => `Cari dalam ${facet}`,
    more: (figure: string) => `${figure} lagi`,
    fewer: "Lebih sedikit",
    noneFound: "Tidak ada yang bernama demikian",
    empty: "Tak ada yang dapat dipilih",
    open: (name: string) => `Yang termasuk ${name}`,
    classes: "Jenis benda",
    contested: "Perselisihan",
    any: "semua", yes: "diperselisihkan", no: "tidak diperselisihkan",
    days: "Kapan",
    since: "sejak", until: "sampai", said: "dikatakan",
    span: (from: string, to: string) => `dituturkan: ${from} – ${to}`,
    years: "Tahun yang dituturkan",
    accounts: (figure: string) => `${figure} penuturan`,
  },
});

export const facetWords: (language: "en" | "id") => Readonly<Record<Facet, string>> = bilingual({
  en: {
    type: "Kind of event", actor: "Actor", side: "Side", place: "Place", kind: "Kind of statement", source: "Paper",
  },
  id: {
    type: "Jenis peristiwa", actor: "Pelaku", side: "Pihak", place: "Tempat", kind: "Jenis pernyataan", source: "Surat kabar",
  },
});
