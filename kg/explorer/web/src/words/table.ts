import type { TableName } from "../views/table-kinds";
import { bilingual } from "./bilingual";

export const tableWords = bilingual({
  en: {
    which: "What is listed",
    caption: (what: string, figure: string) => `${what}: ${figure}`,
    nothing: "Nothing passes the filters.",
    sort: (column: string) => `Sort by ${column}`,
    sorted: (what: string, column: string, down: string) => `${what} sorted by ${column}, ${down}`,
    up: "the smallest or earliest first", down: "the largest or latest first",
    printed: (shown: string, all: string) => `The first ${shown} of ${all}; the export as CSV has them all.`,
    event: "event", when: "when", where: "where", agents: "by", targets: "against", tolls: "toll", accounts: "accounts",
    sources: "sources", contested: "in dispute", type: "kind",
    who: "who says it", said: "said", side: "side", way: "way of saying", what: "what", quote: "quote", paper: "paper",
    article: "article", denies: "denies it", words: "words", statement: "statement", speaker: "speaker", manner: "manner",
    to: "to", condition: "on condition", reports: "events told", title: "title", issued: "printed", language: "language",
    copyOf: "prints again", statements: "statements", events: "events", actor: "actor", called: "called", memberOf: "belongs to",
    speaks: "accounts by", blamed: "named as agent", struck: "named as target", disputed: "events in dispute", place: "place",
    within: "lies in", point: "point", narrated: "paper's own voice", direct: "direct", indirect: "indirect",
    yes: "yes", reasons: (figure: string) => `${figure} reasons`, oneReason: "1 reason",
    orMore: (figure: string) => `${figure} or more`,
  },
  id: {
    which: "Yang didaftar",
    caption: (what: string, figure: string) => `${what}: ${figure}`,
    nothing: "Tak ada yang lolos saringan.",
    sort: (column: string) => `Urutkan menurut ${column}`,
    sorted: (what: string, column: string, down: string) => `${what} diurutkan menurut ${column}, ${down}`,
    up: "yang terkecil atau terawal dahulu", down: "yang terbesar atau terakhir dahulu",
    printed: (shown: string, all: string) => `${shown} yang pertama dari ${all}; ekspor CSV memuat semuanya.`,
    event: "peristiwa", when: "kapan", where: "di mana", agents: "oleh", targets: "terhadap", tolls: "korban", accounts: "penuturan",
    sources: "sumber", contested: "diperselisihkan", type: "jenis",
    who: "siapa mengatakannya", said: "dikatakan", side: "pihak", way: "cara mengatakan", what: "apa", quote: "kutipan", paper: "surat kabar",
    article: "artikel", denies: "membantahnya", words: "kata-kata", statement: "pernyataan", speaker: "penutur", manner: "ragam",
    to: "kepada", condition: "dengan syarat", reports: "peristiwa yang dituturkan", title: "judul", issued: "terbit", language: "bahasa",
    copyOf: "memuat ulang", statements: "pernyataan", events: "peristiwa", actor: "pelaku", called: "disebut", memberOf: "bagian dari",
    speaks: "penuturan olehnya", blamed: "disebut sebagai pelaku", struck: "disebut sebagai sasaran", disputed: "peristiwa diperselisihkan", place: "tempat",
    within: "terletak di", point: "titik", narrated: "suara surat kabar sendiri", direct: "langsung", indirect: "tidak langsung",
    yes: "ya", reasons: (figure: string) => `${figure} alasan`, oneReason: "1 alasan",
    orMore: (figure: string) => `${figure} atau lebih`,
  },
});

export const tableNames: (language: "en" | "id") => Readonly<Record<TableName, string>> = bilingual({
  en: {
    event: "Events", account: "Accounts", statement: "Statements", article: "Articles", actor: "Actors", place: "Places",
  },
  id: {
    event: "Peristiwa", account: "Penuturan", statement: "Pernyataan", article: "Artikel", actor: "Pelaku", place: "Tempat",
  },
});
