#include "vault/export_note.hpp"

#include <vaultask/vault.hpp>

#include "base/strings.hpp"
#include "markdown/code_blocks.hpp"
#include "markdown/front_matter.hpp"
#include "markdown/line_prefix.hpp"
#include "text/source_text.hpp"
#include "vault/query_blocks.hpp"

namespace vaultask {
namespace {

/// Writes a note's lines, with answers in place of blocks.
class Exporter {
 public:
  Exporter(Vault& vault, const text::SourceText& source, std::string path,
           const RenderOptions& options)
      : vault_(vault), source_(source), path_(std::move(path)), options_(options) {}

  ExportedNote run(const std::vector<markdown::CodeBlock>& blocks) {
    int line = 1;
    for (const auto& block : blocks) {
      copy_to(line, block.line - 1);
      line = block.line;
      QueryOptions place;
      place.note = path_;
      const auto result = vault_.query(block.text, place);
      if (result) {
        put(block, write(*result, Format::markdown, options_));
        line = block.last_line + 1;
      } else {
        note_.errors.push_back(placed_error(result.error(), path_, block.line));
      }
    }
    copy_to(line, static_cast<int>(source_.line_count()));
    return std::move(note_);
  }

 private:
  std::string_view line_text(int n) const { return source_.line(static_cast<std::size_t>(n)); }

  void copy_to(int& line, int last) {
    for (; line <= last; ++line) note_.text += std::string(line_text(line)) + '\n';
  }

  /// Whether text stands on a line, behind quote signs and the like.
  bool has_text(int n) const {
    if (n < 1 || n > static_cast<int>(source_.line_count())) return false;
    return line_text(n).find_first_not_of(" \t>") != std::string_view::npos;
  }

  /// The answer, in the quotes and lists the block stands in, apart from what stands around it: a
  /// fence ends a paragraph, an answer may not.
  void put(const markdown::CodeBlock& block, std::string_view answer) {
    const std::string_view opening = line_text(block.line);
    const std::string_view own = opening.substr(0, markdown::line_prefix_length(opening));
    const std::string continued = markdown::measure_prefix(own).continued;
    std::string prefix(own);  // a list marker stands before the first line only
    const auto put_line = [&](std::string_view text) {
      std::string line = prefix + std::string(text);
      line.erase(line.find_last_not_of(" \t") + 1);
      note_.text += line + '\n';
      prefix = continued;
    };
    const bool in_list = own != continued;
    if (!in_list && has_text(block.line - 1)) put_line("");
    while (answer.ends_with('\n')) answer.remove_suffix(1);
    for (const auto text : strings::split(answer, '\n')) put_line(text);
    if (has_text(block.last_line + 1)) put_line("");
  }

  Vault& vault_;
  const text::SourceText& source_;
  std::string path_;
  const RenderOptions& options_;
  ExportedNote note_;
};

}  // namespace

Result<ExportedNote> export_note(Vault& vault, const files::Fd& root, const std::string& path,
                                 const RenderOptions& options) {
  auto content = files::read_at(root, path, kLargestNote);
  if (!content) return fail(content.error());
  const auto source = text::SourceText::decode(content->bytes);
  const auto front = markdown::parse_front_matter(source);
  auto blocks = markdown::find_code_blocks(source, front.body_line);
  std::erase_if(blocks, [](const auto& block) { return !is_query_block(block); });
  if (blocks.empty()) return ExportedNote{std::move(content->bytes), {}};
  return Exporter(vault, source, path, options).run(blocks);
}

}  // namespace vaultask
