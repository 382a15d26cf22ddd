#include "view/view_spec.hpp"

#include <optional>

#include "base/strings.hpp"

namespace vaultask::view {
namespace {

constexpr std::string_view kStyle = "style=";
constexpr std::string_view kColumns = "columns=";
constexpr std::string_view kReport = "report";

tl::unexpected<Error> wrong(std::string message, std::string hint) {
  return fail({ErrorCode::parse_query, std::move(message), Place{"", 1, 0}, {}, std::move(hint)});
}

/// Takes words from the beginning of a text.
class Words {
 public:
  explicit Words(std::string_view text) : text_(strings::trim(text)) {}

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string_view rest() const { return text_; }

  /// The next word, without its quotes. nullopt where a quote has no end.
  std::optional<std::string> next() {
    std::string word;
    std::size_t at = 0;
    for (; at < text_.size() && !strings::is_blank(text_[at]); ++at) {
      if (text_[at] != '"') {
        word += text_[at];
        continue;
      }
      const auto close = text_.find('"', at + 1);
      if (close == text_.npos) return std::nullopt;
      word += text_.substr(at + 1, close - at - 1);
      at = close;
    }
    text_ = strings::trim(text_.substr(at));
    return word;
  }

 private:
  std::string_view text_;
};

std::vector<std::string> column_names(std::string_view list) {
  std::vector<std::string> names;
  for (const auto name : strings::split(list, ',')) names.emplace_back(strings::trim(name));
  return names;
}

bool begins_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) &&
         (text.size() == word.size() || strings::is_blank(text[word.size()]));
}

}  // namespace

Result<ViewSpec> parse_view_spec(std::string_view head, std::string_view text) {
  constexpr const char* kQuoteHint = "write \"Dana Whitfield\", with a quote at both ends";
  ViewSpec spec;
  Words words(head);
  while (words.rest().starts_with(kStyle) || words.rest().starts_with(kColumns)) {
    const auto option = words.next();
    if (!option) return wrong("a quote has no end", kQuoteHint);
    if (option->starts_with(kStyle)) {
      spec.style = option->substr(kStyle.size());
    } else {
      spec.columns = column_names(std::string_view(*option).substr(kColumns.size()));
    }
  }
  if (!begins_with_word(words.rest(), kReport)) {
    spec.query = std::string(words.rest()) + '\n' + std::string(text);
    // All tasks of a vault in a note are hardly meant; more likely the query stands in the wrong place.
    if (strings::trim(spec.query).empty()) {
      return wrong("the view has no query",
                   "write it into the comment, behind vaultask:begin; what stands between the two "
                   "comments is written by `vaultask render`");
    }
    return spec;
  }
  (void)words.next();
  while (!words.empty()) {
    auto word = words.next();
    if (!word) return wrong("a quote has no end", kQuoteHint);
    spec.arguments.push_back(std::move(*word));
  }
  if (spec.arguments.empty()) {
    return wrong("the report has no name",
                 "for example: vaultask:begin report owe \"Dana Whitfield\"");
  }
  spec.report = std::move(spec.arguments.front());
  spec.arguments.erase(spec.arguments.begin());
  if (!strings::trim(text).empty()) {
    return wrong("a report takes no query", "give the report and the query a region each");
  }
  return spec;
}

}  // namespace vaultask::view
