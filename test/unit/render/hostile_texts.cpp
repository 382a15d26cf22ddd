#include "hostile_texts.hpp"

#include <random>
#include <string_view>

#include "base/strings.hpp"

namespace vaultask::render {

const std::vector<std::string>& hostile_fragments() {
  static const std::vector<std::string> fragments{
      // Our own regions, and comments.
      "<!-- vaultask:end 5f1c -->", "<!-- vaultask:begin", "%% vaultask:begin %%",
      "%% vaultask:end 5f1c %%", "-->", "<!--", "%%", "%", "%%%", "--!>",
      // Blocks.
      "```", "```dataviewjs", "```tasks", "~~~", "---", "***", "___", "===", "# x", "## ", "#",
      "> x", "> [!note]", "- x", "- [ ] x", "* [x] y", "+ [ ] z", "1. [ ] x", "1) x", "[ ]", "[x]",
      "[/] a", "|", "||", "| --- |", "| a | b |", "\\|", "\\\\|", "    code", ":::", ": def",
      // Emphasis, strikes, highlights, math.
      "*", "**", "***a***", "*a*", "_", "__", "_a_", "__a__", "a_b_c", "~", "~~", "~a~", "~~a~~",
      "==", "==a==", "=", "$", "$$", "$a$", "$$a$$", "$5 and $6", "\\(a\\)", "^", "^^",
      // Code.
      "`", "``", "`a`", "``a`b``", "`= this.x`", "`$= dv.x`", "`=x`", "`$=x`", "``= a``", "`\\`",
      // Links, embeds, images, footnotes.
      "[", "]", "[[", "]]", "[[[", "]]]", "(", ")", "](", "](x)", "[[Nobody]]", "![[Nobody]]",
      "![[Nobody#^a|b]]", "!", "![", "[a](https://x.org)", "[a](javascript:alert(1))",
      "[a](<javascript:b>)", "[a](data:text/html,b)", "![a](https://x.org/i.png)", "[a][b]",
      "[a]: javascript:b", "[a]", "[^1]", "[^1]: note", "^[note]", "[[Dana]]", "![[Dana]]",
      "[[Dana", "[[a|b|c]]", "[a\\](b)", "[a [b] c](d)", "[a](b \"c\")",
      // Addresses.
      "https://x.org", "http://x.org/a_b_c", "https://x.org/*a*", "https://x.org/_a_",
      "https://x.org/~a~", "https://a_b.x.org", "https://x.org/a|b", "www.x.org", "www.x.org/*a*",
      "a@x.org", "mailto:a@x.org", "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x",
      "obsidian://open?vault=x", "file:///etc/passwd", "ftp://x.org", "vbscript:x", "xmpp:a@x.org",
      "<https://x.org>", "<javascript:x>", "<a@x.org>", "://", "https://", "https://x.org/&lt;b",
      // HTML and templates.
      "<script>alert(1)</script>", "<b>", "</b>", "<b", "<img src=x onerror=y>", "<iframe>",
      "<br/>", "<?php", "<!DOCTYPE x>", "<![CDATA[x]]>", "<% tp.x %>", "<%* x %>", "%>", "{{x}}",
      "{%x%}", "<", ">", "&lt;", "&#60;", "&#x3C;script&#x3E;", "&amp;", "&", "&copy", "&colon;",
      "&lbrack;",
      // Tags, fields, ids.
      "#tag", "#a/b", "#1a", "#123", "(#t)", "x#y", "^id", "^abc-1", " ^id", "key:: value",
      "[k:: v]", "(k:: v)", "::", "📅 2025-11-14", "🔁 every day",
      // Backslashes.
      "\\", "\\\\", "\\*", "\\`", "\\[", "\\<", "\\$", "\\#t", "\\%\\%",
      // Controls, turned text, other line ends, joined emoji.
      "\x1B[2J", "\x1B]0;x\x07", "\r", "\n", "\n- [ ] x", "\n\n```\n", "\t", "\u0085", "\u2028",
      "\u2029", "\u202E", "\u2066", "\u200B", "\U000E0041\U000E0042",
      "\U0001F3F4\U000E0067\U000E007F", "\u00A0", "\u3000", "\uFEFF", "👩‍👧", "é", "中", "😀",
      // Long ones.
      std::string(40, '*'), std::string(40, '`'), std::string(40, '['), std::string(40, '\\'),
      std::string(40, '>'), "word", "two words"};
  return fragments;
}

std::vector<std::string> hostile_texts(std::size_t mixed) {
  const auto& fragments = hostile_fragments();
  std::vector<std::string> texts;
  for (const auto& fragment : fragments) {
    texts.push_back(fragment);
    texts.push_back("a " + fragment + " b");
    texts.push_back("a" + fragment + "b");
    texts.push_back("a " + fragment + " b " + fragment + " c");
  }
  std::mt19937 random(20251114);
  constexpr std::string_view kJoins[] = {"", "", " ", "x", ". "};
  for (std::size_t i = 0; i < mixed; ++i) {
    std::string text;
    for (std::size_t n = 2 + random() % 7; n > 0; --n) {
      text += fragments[random() % fragments.size()];
      text += kJoins[random() % std::size(kJoins)];
    }
    texts.push_back(std::move(text));
  }
  for (auto& text : texts) text = strings::trim(text);
  std::erase(texts, std::string());
  return texts;
}

}  // namespace vaultask::render
