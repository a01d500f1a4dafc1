// Weighs the built page as a browser pays for it, and fails above the budget.
// First view: what index.html loads, with the face of Latin letters. All: every script and style.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const BUDGET = 250_000;
const folder = resolve(process.argv[2] ?? "../src/cineseek/server/static");
const read = (name) => readFileSync(join(folder, name));
const weigh = (name) =>
  name.endsWith(".woff2") ? read(name).length : gzipSync(read(name), { level: 9 }).length;

const html = read("index.html").toString();
const loaded = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+|favicon.svg)"/g)].map((m) => m[1]);
const faces = readdirSync(join(folder, "assets")).filter((name) => /-latin-wght/.test(name));
const first = ["index.html", ...loaded, ...faces.map((name) => `assets/${name}`)];
const all = readdirSync(join(folder, "assets"))
  .filter((name) => /\.(js|css)$/.test(name))
  .map((name) => `assets/${name}`);

const sum = (names) => names.reduce((total, name) => total + weigh(name), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
for (const name of first) console.log(`${kilobytes(weigh(name)).padStart(10)}  ${name}`);
console.log(`${kilobytes(sum(first)).padStart(10)}  first view, gzipped`);
console.log(`${kilobytes(sum(all)).padStart(10)}  all scripts and styles, gzipped`);
if (sum(first) > BUDGET || sum(all) > BUDGET) {
  console.error(`the page is heavier than ${kilobytes(BUDGET)}`);
  process.exit(1);
}
