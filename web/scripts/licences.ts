/** Writes licences.txt beside the page: who wrote what it is made of, and on which terms. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

interface Package {
  name: string;
  version: string;
  license?: string;
}

/** A plugin that lists the packages whose files went into the build, with their licence texts. */
export function licences(): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle(_, bundle) {
      const folders = new Set<string>();
      for (const part of Object.values(bundle)) {
        const files = part.type === "chunk" ? Object.keys(part.modules) : part.originalFileNames;
        for (const file of files) {
          const folder = folderOf(file);
          if (folder) folders.add(folder);
        }
      }
      const texts = [...folders].map(textOf).sort();
      this.emitFile({ type: "asset", fileName: "licences.txt", source: texts.join("\n\n") });
    },
  };
}

/** The folder of the package that a file belongs to. */
function folderOf(file: string): string | undefined {
  if (!file.includes("node_modules")) return undefined;
  for (let folder = dirname(file.replace(/^\0|\?.*$/g, "")); ; folder = dirname(folder)) {
    const about = join(folder, "package.json");
    if (existsSync(about) && (JSON.parse(readFileSync(about, "utf8")) as Package).name)
      return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function textOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
  return `${about.name} ${about.version} (${about.license ?? "unknown"})\n\n${text}\n`;
}
