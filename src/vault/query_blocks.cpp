#include "vault/query_blocks.hpp"

#include <charconv>

#include "base/files.hpp"
#include "base/strings.hpp"
#include "markdown/code_blocks.hpp"
#include "markdown/front_matter.hpp"
#include "text/source_text.hpp"

namespace vaultask {
namespace {

constexpr std::string_view kLanguage = "tasks";

}  // namespace

bool is_query_block(const markdown::CodeBlock& block) {
  return block.language == kLanguage;
}

Error placed_error(Error error, const std::string& path, int lines_before) {
  const auto place_one = [&](Error& one) {
    if (!one.place) one.place = Place{};
    if (!one.place->path.empty()) return;
    one.place->path = path;
    one.place->line += lines_before;
  };
  place_one(error);
  for (Error& next : error.more) place_one(next);
  return error;
}

std::pair<std::string_view, std::optional<int>> split_line(std::string_view place) {
  const auto colon = place.rfind(':');
  if (colon == place.npos || colon + 1 == place.size()) return {place, std::nullopt};
  int line = 0;
  const char* const end = place.data() + place.size();
  const auto read = std::from_chars(place.data() + colon + 1, end, line);
  if (read.ec != std::errc() || read.ptr != end) return {place, std::nullopt};
  return {place.substr(0, colon), line};
}

Result<std::vector<QueryBlock>> read_query_blocks(const files::Fd& root, const std::string& note,
                                                  std::optional<int> line) {
  auto content = files::read_at(root, note, kLargestNote);
  if (!content) return fail(content.error());
  const auto source = text::SourceText::decode(std::move(content->bytes));
  const auto front = markdown::parse_front_matter(source);
  std::vector<QueryBlock> blocks;
  std::vector<std::string> lines;
  for (auto& block : markdown::find_code_blocks(source, front.body_line)) {
    if (!is_query_block(block)) continue;
    lines.push_back(std::to_string(block.line));
    if (line && (*line < block.line || *line > block.last_line)) continue;
    blocks.push_back({note, block.line, std::move(block.text)});
  }
  if (!blocks.empty()) return blocks;
  if (lines.empty()) {
    return fail(ErrorCode::not_found, "there is no `tasks` block in " + note,
                "a block begins with a line ```tasks and ends with a line ```");
  }
  return fail(ErrorCode::not_found,
              "there is no `tasks` block at line " + std::to_string(*line) + " of " + note,
              "blocks begin at lines " + strings::join(lines, ", "));
}

}  // namespace vaultask
