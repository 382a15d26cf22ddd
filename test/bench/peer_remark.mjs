// A peer of goal 12: gray-matter, remark-parse and remark-gfm over all notes of a folder. Prints what it counts as JSON.
//   node peer_remark.mjs VAULT
// remark-gfm knows the boxes [ ], [x] and [X] only.
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { countTasks } from "./peer_notes.mjs";

const processor = unified().use(remarkParse).use(remarkGfm);

function boxes(node) {
  let count = node.type === "listItem" && typeof node.checked === "boolean" ? 1 : 0;
  for (const child of node.children ?? []) count += boxes(child);
  return count;
}

countTasks(process.argv[2], (text) => boxes(processor.parse(text)));
