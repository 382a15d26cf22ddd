#include "journal/identity_text.hpp"

#include <algorithm>
#include <vector>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "task/tags.hpp"
#include "text/unicode.hpp"

namespace vaultask::journal {
namespace {

constexpr std::string_view kOwnerSign = "👤";
/// A name has at most three words (owner rule 4).
constexpr int kNameWords = 3;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  words.reserve(text.size() / 6 + 2);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \t", at);
    if (begin == text.npos) break;
    const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

bool is_capitalised(std::string_view word) {
  return !word.empty() && text::starts_capitalised(utf8::decode(word, 0).code_point);
}

/// "[owner:: Dana]" and its kin, in either bracket form.
bool opens_owner_field(std::string_view word) {
  if (!word.starts_with('[') && !word.starts_with('(')) return false;
  word.remove_prefix(1);
  for (const std::string_view key : {"owner::", "assignee::", "person::", "👤::"}) {
    if (strings::starts_with_ci(word, key)) return true;
  }
  return false;
}

/// How many of the words from `i` on are a mention of an owner; 0 for none.
std::size_t mention_at(const std::vector<std::string_view>& words, std::size_t i) {
  const std::string_view word = words[i];
  const auto until = [&](std::string_view close) {
    std::size_t n = 1;
    while (words[i + n - 1].find(close) == std::string_view::npos && i + n < words.size()) ++n;
    return n;
  };
  const auto names_from = [&](std::size_t first) {
    std::size_t n = first;
    while (n < first + kNameWords && i + n < words.size() && is_capitalised(words[i + n])) ++n;
    return n;
  };
  if (opens_owner_field(word)) return until(word.front() == '[' ? "]" : ")");
  if (word.starts_with("@[[") || word.starts_with("[[@")) return until("]]");
  if (word == kOwnerSign) return names_from(1);
  if (word.starts_with('@') && word.size() > 1 && word[1] != '{' &&
      word.find('(') == std::string_view::npos) {
    std::size_t n = 1;
    // "@Dana Whitfield, …": the comma ends the name.
    while (n < kNameWords && i + n < words.size() && is_capitalised(words[i + n]) &&
           words[i + n - 1].find_first_of(",.;:!?") == std::string_view::npos) {
      ++n;
    }
    return n;
  }
  return 0;
}

std::string folded(const std::vector<std::string_view>& words) {
  std::string out;
  out.reserve(words.empty() ? 0 : 8 * words.size());
  for (const std::string_view word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return text::to_lower(out);
}

}  // namespace

std::string identity_text(std::string_view description) {
  const std::string untagged = task::without_tags(description);
  const std::vector<std::string_view> words = words_of(untagged);
  std::vector<std::string_view> kept;
  kept.reserve(words.size());
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t mention = mention_at(words, i);
    if (mention == 0) kept.push_back(words[i]);
    i += mention == 0 ? 1 : mention;
  }
  if (kept.empty()) kept = words_of(description);
  return folded(kept);
}

bool is_distinctive(std::string_view identity_text) {
  constexpr std::size_t kBytes = 14;
  return identity_text.size() >= kBytes &&
         std::count(identity_text.begin(), identity_text.end(), ' ') >= 2;
}

}  // namespace vaultask::journal
