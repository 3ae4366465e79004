/** The saved questions in Indonesian; their own files have them in English. */

import type { Language } from "../data/vocabulary";
import type { Parameter, Question } from "../query/questions";

const SUMMARIES: Readonly<Record<string, string>> = {
  "articles": "Dari artikel mana saja graf ini dibaca, dan berapa pernyataan dan laporan dalam masing-masing",
  "attacks-by-actor": "Siapa dikatakan menyerang siapa atau apa, menurut siapa, dengan kata-kata apa",
  "attacks-by-day": "Berapa serangan yang dituturkan untuk tiap hari, dan berapa di antaranya diperselisihkan",
  "attacks-by-place": "Serangan apa yang dituturkan, tempat demi tempat, dan apakah diperselisihkan",
  "attacks-by-weapon": "Dengan senjata apa serangan dikatakan dilakukan, dan menurut siapa",
  "attacks-on-target": "Siapa atau apa yang dikatakan terkena, oleh siapa, menurut siapa",
  "claims-against-denials": "Tiap klaim di samping tiap bantahannya, dengan kedua penutur dan kedua kutipan",
  "claims-by-side": "Apa kata tiap pihak tentang suatu peristiwa: cara mengatakan, kata-kata, harinya",
  "claims-of-article": "Apa yang dikatakan sebuah artikel dan apa yang dikutipnya, menurut urutan teksnya",
  "conflicting-tolls": "Angka-angka untuk satu peristiwa yang tidak mungkin benar semuanya, dan siapa yang memberikannya",
  "contested-events": "Apa yang diperselisihkan: siapa mengatakannya, siapa mengatakan lain, dengan kata-kata apa",
  "corroborated-events": "Apa yang dikatakan dua sumber atau lebih secara terpisah, sumber mana, dan siapa yang membantahnya",
  "demands-and-appeals": "Siapa meminta apa dari siapa: tuntutan dan seruan",
  "denials": "Apa yang dibantah, oleh siapa, dengan kata-kata apa",
  "events-by-type": "Setiap peristiwa menurut jenisnya, dengan waktunya dan berapa yang menuturkannya",
  "evidence-of-event": "Semua yang dikatakan tentang suatu peristiwa, dengan kata-katanya dan letaknya",
  "first-to-say": "Siapa yang pertama mengatakan siapa pelaku suatu peristiwa, kapan dan dengan kata-kata apa, dan siapa menyusul",
  "links": "Kata-kata mana dianggap berarti pelaku atau tempat mana, dan mengapa",
  "most-mentioned-actors": "Siapa paling sering disebut, dan dalam berapa artikel",
  "places-with-several-names": "Tempat yang punya beberapa nama, dan seberapa sering artikel memakai masing-masing",
  "statements-by-kind": "Siapa menyatakan, membantah, mengakui, menuduh, mengancam, menjanjikan, menuntut … apa",
  "statements-of-person": "Apa yang dikatakan seseorang, menurut urutan waktu",
  "threats": "Siapa mengancamkan apa, kepada siapa, dan dengan syarat apa",
  "toll-over-time": "Bagaimana suatu angka bertambah atau berkurang: siapa memberi angka apa tentang suatu peristiwa pada hari apa",
  "tolls-by-source": "Berapa yang tewas, terluka, ditawan, hilang, atau mengungsi, menurut siapa yang memberi angkanya",
  "unanswered-accusations": "Siapa dikatakan menyerang sementara tak seorang pun di pihaknya menanggapi: tidak membantah, tidak mengaku",
  "unclaimed-events": "Serangan yang tak seorang pun menyebut pelakunya",
  "who-accuses-whom": "Siapa menuduh siapa, tentang apa, dengan kata-kata apa",
  "who-relays-whom": "Lewat siapa kata-kata sampai ke artikel: kantor berita, surat kabar, penyiar",
  "who-speaks-for-whom": "Siapa berbicara atas nama organisasi mana, dalam jabatan apa, seberapa sering",
};

const NAMES: Readonly<Record<string, string>> = {
  accused: "tertuduh", accuser: "penuduh", actor: "pelaku", agent: "pelaku", article: "artikel", claimer: "pengklaim",
  denier: "pembantah", event: "peristiwa", kind: "cara", least: "sedikitnya", name: "nama", outcome: "akibat",
  person: "penutur", place: "tempat", publisher: "surat kabar", relay: "penerus", side: "pihak", since: "sejak",
  speaker: "penutur", target: "sasaran", type: "jenis", until: "sampai", weapon: "senjata",
};

const ANY_NAME = "menurut nama mana pun";
const WITH_MEMBERS = `${ANY_NAME}; yang menjadi bagiannya ikut dihitung`;

const BLANKS: Readonly<Record<string, string>> = {
  "a place by any of its names; what lies within it counts too": `tempat ${ANY_NAME}; yang terletak di dalamnya ikut dihitung`,
  "a side by any of its names; whoever belongs to it counts too": `pihak ${WITH_MEMBERS}`,
  "a type of actor, e.g. person, state, armed-group": "jenis pelaku, misalnya person, state, armed-group",
  "a word that the weapon's name contains, as the articles write it": "kata dalam nama senjatanya, seperti ditulis artikel",
  "an event type of the ontology, e.g. missile-strike, or attack for the whole family":
    "jenis peristiwa dalam ontologi, misalnya missile-strike, atau attack untuk seluruh kelompoknya",
  "assert, deny, admit, accuse, threaten, promise, demand, appeal, reject, support, condemn or announce":
    "assert, deny, admit, accuse, threaten, promise, demand, appeal, reject, support, condemn, atau announce",
  "how many sources must say so; two when left out": "berapa sumber yang harus mengatakannya; dua bila dikosongkan",
  "killed, injured, captured, missing or displaced": "killed, injured, captured, missing, atau displaced",
  "only articles of this day or earlier": "hanya artikel dari hari ini atau sebelumnya",
  "only articles of this day or later": "hanya artikel dari hari ini atau sesudahnya",
  "only days from this one on": "hanya mulai hari ini",
  "only days up to this one": "hanya sampai hari ini",
  "only what may have happened on or after this day": "hanya yang mungkin terjadi pada hari ini atau sesudahnya",
  "only what may have happened on or before this day": "hanya yang mungkin terjadi pada hari ini atau sebelumnya",
  "only what was said on or after this day": "hanya yang dikatakan pada hari ini atau sesudahnya",
  "only what was said on or before this day": "hanya yang dikatakan pada hari ini atau sebelumnya",
  "the actor or place, by any of its names": `pelaku atau tempat, ${ANY_NAME}`,
  "the attacker by any of its names; whoever belongs to it counts too": `penyerang ${WITH_MEMBERS}`,
  "the paper, by any of its names": `surat kabarnya, ${ANY_NAME}`,
  "the speaker by any of its names: a person, or an organisation itself": `penutur ${ANY_NAME}: orang, atau organisasi sendiri`,
  "the speaker or the organisation, by any of its names": `penutur atau organisasinya, ${ANY_NAME}`,
  "who accuses, by any of its names; whoever belongs to it counts too": `yang menuduh, ${WITH_MEMBERS}`,
  "who asks, by any of its names; whoever belongs to it counts too": `yang meminta, ${WITH_MEMBERS}`,
  "who claims it, by any of its names; whoever belongs to it counts too": `yang mengklaimnya, ${WITH_MEMBERS}`,
  "who denies it, by any of its names; whoever belongs to it counts too": `yang membantahnya, ${WITH_MEMBERS}`,
  "who is accused, by any of its names; whoever belongs to it counts too": `yang dituduh, ${WITH_MEMBERS}`,
  "who is said to have done it, by any of its names; whoever belongs to it counts too": `yang dikatakan melakukannya, ${WITH_MEMBERS}`,
  "who or what was hit: a name of an actor or place, or words of the text":
    "siapa atau apa yang terkena: nama pelaku atau tempat, atau kata-kata teksnya",
  "who passes the words on, by any of its names": `yang meneruskan kata-katanya, ${ANY_NAME}`,
  "who says it, by any of its names; whoever belongs to it counts too": `yang mengatakannya, ${WITH_MEMBERS}`,
  "who threatens, by any of its names; whoever belongs to it counts too": `yang mengancam, ${WITH_MEMBERS}`,
  "words that its label contains, or how its address ends": "kata-kata dalam labelnya, atau akhir alamatnya",
  "words that its title or its identifier contains": "kata-kata dalam judul atau pengenalnya",
  "words that the event's label contains, or how its address ends": "kata-kata dalam label peristiwanya, atau akhir alamatnya",
};

/** What a question asks; in English where nobody has translated it. */
export function summaryOf({ name, summary }: Question, language: Language): string {
  return own(SUMMARIES, name, language) ?? summary;
}

export function nameOf({ name }: Parameter, language: Language): string {
  return own(NAMES, name, language) ?? name;
}

export function whatOf({ what }: Parameter, language: Language): string {
  return own(BLANKS, what, language) ?? what;
}

function own(words: Readonly<Record<string, string>>, key: string, language: Language): string | undefined {
  return language === "id" && Object.hasOwn(words, key) ? words[key] : undefined;
}
