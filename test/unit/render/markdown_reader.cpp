#include "markdown_reader.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <set>

namespace vaultask::render {
namespace {

std::string text_below(cmark_node* node) {
  std::string text;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(node),
                                                                     cmark_iter_free);
  for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    cmark_node* at = cmark_iter_get_node(iter.get());
    if (event == CMARK_EVENT_ENTER && cmark_node_get_type(at) == CMARK_NODE_TEXT) {
      text += cmark_node_get_literal(at);
    }
  }
  return text;
}

/// Whether a link shows where it leads, as GFM's bare addresses do.
bool is_transparent(const std::string& url, const std::string& text) {
  const bool web = url.starts_with("http://") || url.starts_with("https://") ||
                   url.starts_with("HTTP://") || url.starts_with("HTTPS://");
  // cmark-gfm looks for these two in what is shown, so nothing that shows the text escapes them;
  // and takes signs before the scheme for a part of it.
  const std::string bare = url.substr(std::min(url.find_first_not_of("._+-"), url.size()));
  const bool address = bare.starts_with("mailto:") || bare.starts_with("xmpp:");
  return (web && (url == text || url == "http://" + text)) || url == "mailto:" + text ||
         (address && url == text);
}

}  // namespace

Seen read_as_gfm(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES), cmark_parser_free);
  for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(
      cmark_parser_finish(parser.get()), cmark_node_free);
  const std::set<std::string> blocks{"document",   "list",       "item",      "paragraph",
                                     "heading",    "table",      "table_row", "table_header",
                                     "table_cell", "block_quote"};
  Seen seen;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iter(cmark_iter_new(root.get()),
                                                                     cmark_iter_free);
  for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    cmark_node* node = cmark_iter_get_node(iter.get());
    const std::string kind = cmark_node_get_type_string(node);
    if (event == CMARK_EVENT_EXIT) {
      if (kind == "paragraph" || kind == "heading" || kind == "table_cell") seen.text += '\n';
    } else if (kind == "text") {
      seen.text += cmark_node_get_literal(node);
    } else if (kind == "link") {
      const std::string url = cmark_node_get_url(node);
      if (!is_transparent(url, text_below(node))) seen.active.push_back("link to " + url);
    } else if (blocks.count(kind) == 0) {
      seen.active.push_back(kind);
    }
  }
  return seen;
}

}  // namespace vaultask::render
