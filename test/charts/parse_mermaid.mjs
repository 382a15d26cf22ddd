// Whether Mermaid reads the blocks of a Markdown text: see README.md.
//
//   node parse_mermaid.mjs CHARTS.md PACKAGE...      packages of Mermaid that npm installed here
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [file, ...packages] = process.argv.slice(2);
if (!file || packages.length === 0) {
  console.error("node parse_mermaid.mjs CHARTS.md PACKAGE...");
  process.exit(2);
}
const require = createRequire(path.join(process.cwd(), "here.js"));

// Mermaid wants a browser's window when it is loaded.
const { JSDOM } = await import(pathToFileURL(require.resolve("jsdom")));
const { window } = new JSDOM("<!DOCTYPE html><body></body>");
globalThis.window = window;
globalThis.document = window.document;

const blocks = [...fs.readFileSync(file, "utf8").matchAll(/^```mermaid\n([^]*?)^```$/gm)].map((match) => match[1]);
const fences = fs.readFileSync(file, "utf8").match(/```/g).length;
let wrong = blocks.length === 0 || fences !== 2 * blocks.length ? 1 : 0;
if (wrong) console.log(`${blocks.length} blocks, but ${fences} fences`);

const kinds = { pie: "pie", "xychart-beta": "xychart", gantt: "gantt" };
for (const name of packages) {
  const folder = path.join(process.cwd(), "node_modules", name);
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const { default: mermaid } = await import(pathToFileURL(path.join(folder, "dist/mermaid.core.mjs")));
  mermaid.initialize({ startOnLoad: false });
  const counts = {};
  for (const block of blocks) {
    const kind = kinds[block.replace(/^---\n[^]*?\n---\n/, "").split(/\s/, 1)[0]];
    try {
      const { diagramType } = await mermaid.parse(block);
      if (diagramType !== kind) throw new Error(`it is read as ${diagramType}`);
      counts[kind] = (counts[kind] ?? 0) + 1;
    } catch (error) {
      if (++wrong <= 10) console.log(`${version}: ${error.message}\n${block}`);
    }
  }
  console.log(`mermaid ${version}: ${blocks.length} blocks, read:`, counts);
}
console.log(wrong ? `${wrong} wrong` : "all read");
process.exit(wrong ? 1 : 0);
