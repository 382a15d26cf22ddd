#include "task/tags.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "text/unicode.hpp"

namespace vaultask::task {
namespace {

/// Calls found(begin, hash, end) for each match: from its white space, from its "#".
template <class Found>
void for_each_tag(std::string_view description, Found found) {
  for (std::size_t at = 0; (at = description.find('#', at)) != std::string_view::npos;) {
    std::size_t begin = at;
    bool begins = at == 0;
    if (!begins) {
      const auto before = utf8::decode_before(description, at);
      begins = before.valid && text::is_js_space(before.code_point);
      begin -= before.length;
    }
    const std::size_t end =
        std::min(description.find_first_of(kTagEnds, at + 1), description.size());
    if (begins && end > at + 1) {
      found(begin, at, end);
      at = end;
    } else {
      ++at;
    }
  }
}

}  // namespace

std::vector<std::string> find_tags(std::string_view description) {
  std::vector<std::string> tags;
  for_each_tag(description, [&](std::size_t, std::size_t hash, std::size_t end) {
    tags.emplace_back(text::trim_js(description.substr(hash, end - hash)));
  });
  return tags;
}

std::string without_tags(std::string_view description) {
  std::string out;
  std::size_t from = 0;
  for_each_tag(description, [&](std::size_t begin, std::size_t, std::size_t end) {
    out += description.substr(from, begin - from);
    from = end;
  });
  out += description.substr(from);
  return std::string(text::trim_js(out));
}

}  // namespace vaultask::task
