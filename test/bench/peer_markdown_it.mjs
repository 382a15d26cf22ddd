// A peer of goal 12: gray-matter and markdown-it over all notes of a folder. Prints what it counts as JSON.
//   node peer_markdown_it.mjs VAULT
// A task is a list item whose first paragraph begins with a box. HTML is let through, so that boxes in comments are none.
import MarkdownIt from "markdown-it";
import { countTasks } from "./peer_notes.mjs";

const BOX = /^\[.\] /u;
const markdown = new MarkdownIt({ html: true });

countTasks(process.argv[2], (text) => {
  let tasks = 0;
  const tokens = markdown.parse(text, {});
  for (let i = 0; i + 2 < tokens.length; i += 1) {
    if (tokens[i].type === "list_item_open" && tokens[i + 1].type === "paragraph_open" &&
        BOX.test(tokens[i + 2].content)) {
      tasks += 1;
    }
  }
  return tasks;
});
