// Makes the page's parts: node build.mjs FOLDER. The same sources give the same bytes.
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { meshArcs } from "topojson-client";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const OUT = path.resolve(process.argv[2] ?? path.join(HERE, "..", "bundle"));
const MODULES = path.join(HERE, "node_modules");
/** What is shipped without being imported, so that its licence is to be named too. */
const DATA = ["oxigraph", "world-atlas"];

const COMMON = {
  absWorkingDir: HERE,
  bundle: true,
  charset: "ascii",
  legalComments: "none", // they are gathered in licences.txt
  logLevel: "warning",
  metafile: true,
  minify: true,
  target: "es2022",
};

async function script(entry, name) {
  const made = await build({
    ...COMMON,
    entryPoints: [entry],
    format: "iife",
    outfile: path.join(OUT, name),
    platform: "browser",
  });
  return Object.keys(made.metafile.inputs);
}

/** The style sheets of src/styles one after the other, in the order of their names. */
async function style() {
  const folder = path.join(HERE, "src", "styles");
  const sheets = (await readdir(folder)).filter((name) => name.endsWith(".css")).sort();
  await build({
    ...COMMON,
    outfile: path.join(OUT, "explorer.css"),
    stdin: {
      contents: sheets.map((name) => `@import "./${name}";\n`).join(""),
      loader: "css",
      resolveDir: folder,
    },
  });
}

/** Land, and apart from it the lines between countries: a border is nobody's, and is drawn only when asked for. */
async function land() {
  const atlas = JSON.parse(await readFile(path.join(MODULES, "world-atlas", "countries-50m.json"), "utf-8"));
  const { countries, land: all } = atlas.objects;
  const shapes = all.type === "GeometryCollection" ? all.geometries : [all];
  const objects = {
    land: { type: "MultiPolygon", arcs: shapes.flatMap(polygons) },
    borders: meshArcs(atlas, countries, (one, other) => one !== other),
  };
  const topology = { type: "Topology", bbox: atlas.bbox, transform: atlas.transform, objects, arcs: atlas.arcs };
  await writeFile(path.join(OUT, "land.json"), JSON.stringify(topology));
}

function polygons(shape) {
  return shape.type === "Polygon" ? [shape.arcs] : shape.arcs;
}

/** The terms of everything that is not this project's own, package by package. */
async function licences(inputs) {
  const names = new Set(DATA);
  for (const input of inputs) {
    const found = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll("\\", "/"));
    if (found) names.add(found[1]);
  }
  const parts = [];
  for (const name of [...names].sort()) {
    const about = JSON.parse(await readFile(path.join(MODULES, name, "package.json"), "utf-8"));
    parts.push(`${about.name} ${about.version} (${about.license})\n\n${(await terms(name)).trim()}\n`);
  }
  await writeFile(path.join(OUT, "licences.txt"), parts.join(`\n${"-".repeat(72)}\n\n`));
}

async function terms(name) {
  const folder = path.join(MODULES, name);
  const file = (await readdir(folder)).sort().find((each) => /^licen[cs]e/i.test(each));
  // a package that does not carry its own terms has them here
  return readFile(file ? path.join(folder, file) : path.join(HERE, "licences", `${name}.txt`), "utf-8");
}

await mkdir(OUT, { recursive: true });
const inputs = [
  ...(await script("src/main.ts", "explorer.js")),
  ...(await script("src/query/worker.ts", "query-worker.js")),
];
await style();
await land();
await copyFile(path.join(MODULES, "oxigraph", "web_bg.wasm"), path.join(OUT, "oxigraph.wasm"));
await licences(inputs);
