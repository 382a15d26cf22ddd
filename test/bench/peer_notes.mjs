// What the two node peers share: all notes of a folder, each read and parted from its frontmatter by gray-matter.
import fs from "node:fs";
import path from "node:path";
import matter from "gray-matter";

/** The paths of the notes below a folder; hidden folders are not a vault's. */
export function* notePaths(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* notePaths(full);
    else if (entry.name.endsWith(".md")) yield full;
  }
}

/** Calls `count` with the text of each note behind its frontmatter, and prints the sum of its answers. */
export function countTasks(folder, count) {
  let notes = 0, malformed = 0, tasks = 0;
  for (const file of notePaths(folder)) {
    const text = fs.readFileSync(file, "utf8");
    notes += 1;
    tasks += count(body(text, () => { malformed += 1; }));
  }
  console.log(JSON.stringify({ notes, malformed, tasks }));
}

function body(text, onError) {
  try {
    return matter(text, {}).content; // with options it keeps no copy of what it has seen
  } catch {
    onError();
    return text.replace(/^\uFEFF?---\r?\n[^]*?\n---[ \t]*\r?\n/, "");
  }
}
