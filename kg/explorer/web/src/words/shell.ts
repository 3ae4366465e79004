import type { Kind } from "../model/model";
import type { ViewName } from "../state";
import { bilingual } from "./bilingual";

export const shellWords = bilingual({
  en: {
    title: "Who said what happened",
    skip: "Skip to the view",
    search: "Search events, people, places, words",
    searchHint: "Press / to search",
    found: (shown: string, all: string) => `${all} found, ${shown} listed`,
    foundNothing: "Nothing of that name",
    views: "Views",
    undo: "Undo",
    redo: "Redo",
    filters: "Filters",
    export: "Export",
    language: "Indonesia",
    theme: "Appearance",
    light: "Light",
    dark: "Dark",
    system: "As the system",
    selection: "Selection",
    clear: "Clear the selection",
    nothingChosen: "Nothing is chosen. Choose an event, a person, a place or an article anywhere.",
    help: "Keyboard",
    close: "Close",
    loading: "Reading the graph …",
    failed: "The page could not read its own graph",
    oldBrowser: "This browser is too old for the page: it needs DecompressionStream (Chrome 103, Firefox 113, Safari 16.4).",
    missing: (things: string) => `The link names what this graph does not hold (${things}); the rest of it is shown.`,
    shown: (rows: string, events: string) =>
      `${rows} ${rows === "1" ? "account" : "accounts"} of ${events} ${events === "1" ? "event" : "events"}`,
  },
  id: {
    title: "Siapa mengatakan apa yang terjadi",
    skip: "Langsung ke tampilan",
    search: "Cari peristiwa, orang, tempat, kata",
    searchHint: "Tekan / untuk mencari",
    found: (shown: string, all: string) => `${all} ditemukan, ${shown} ditampilkan`,
    foundNothing: "Tidak ada yang bernama demikian",
    views: "Tampilan",
    undo: "Urungkan",
    redo: "Ulangi",
    filters: "Saringan",
    export: "Ekspor",
    language: "English",
    theme: "Rupa",
    light: "Terang",
    dark: "Gelap",
    system: "Mengikuti sistem",
    selection: "Pilihan",
    clear: "Kosongkan pilihan",
    nothingChosen: "Belum ada yang dipilih. Pilihlah peristiwa, orang, tempat, atau artikel di mana saja.",
    help: "Papan ketik",
    close: "Tutup",
    loading: "Membaca graf …",
    failed: "Halaman ini tidak dapat membaca grafnya sendiri",
    oldBrowser: "Peramban ini terlalu lama untuk halaman ini: diperlukan DecompressionStream (Chrome 103, Firefox 113, Safari 16.4).",
    missing: (things: string) => `Tautan ini menyebut yang tak ada dalam graf ini (${things}); selebihnya ditampilkan.`,
    shown: (rows: string, events: string) => `${rows} penuturan tentang ${events} peristiwa`,
  },
});

export const viewWords: (language: "en" | "id") => Readonly<Record<ViewName, string>> = bilingual({
  en: {
    start: "Start", accounts: "Accounts", evidence: "Evidence", network: "Network",
    map: "Map", timeline: "Timeline", table: "Table", query: "Query",
  },
  id: {
    start: "Awal", accounts: "Penuturan", evidence: "Bukti", network: "Jaringan",
    map: "Peta", timeline: "Garis waktu", table: "Tabel", query: "Kueri",
  },
});

export const kindWords: (language: "en" | "id") => Readonly<Record<Kind | "contested", string>> = bilingual({
  en: {
    event: "event", contested: "contested event", statement: "statement", person: "person",
    organization: "organization", place: "place", article: "article",
  },
  id: {
    event: "peristiwa", contested: "peristiwa yang diperselisihkan", statement: "pernyataan", person: "orang",
    organization: "organisasi", place: "tempat", article: "artikel",
  },
});

export const kindsWords: (language: "en" | "id") => Readonly<Record<Kind | "contested", string>> = bilingual({
  en: {
    event: "events", contested: "contested events", statement: "statements", person: "people",
    organization: "organizations", place: "places", article: "articles",
  },
  id: {
    event: "peristiwa", contested: "peristiwa yang diperselisihkan", statement: "pernyataan", person: "orang",
    organization: "organisasi", place: "tempat", article: "artikel",
  },
});
