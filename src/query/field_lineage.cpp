#include "query/field_lineage.hpp"

#include <algorithm>
#include <memory>

#include "base/strings.hpp"
#include "note/lineage.hpp"
#include "task/accrual.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

/// The tasks that accrue, at first hand, to one of the notes marked, or those that do not.
Filter accrues_to_any(const note::Lineage& lineage, std::vector<bool> notes, bool wanted) {
  return {[&lineage, wanted,
           notes = std::make_shared<const std::vector<bool>>(std::move(notes))](const Task& task) {
            const auto own = task::accrues_to(task, lineage);
            const bool any = std::any_of(own.begin(), own.end(),
                                         [&](std::size_t note) { return (*notes)[note]; });
            return any == wanted;
          },
          {}};
}

/// The error of a name that means no note, or several.
Error unclear(const note::Lineage& lineage, const std::vector<std::size_t>& candidates,
              std::string_view line, std::string_view name) {
  if (!candidates.empty()) {
    std::vector<std::string> paths;
    for (const std::size_t note : candidates) paths.push_back(lineage.notes()[note].path);
    const bool several = candidates.size() > 1;
    return line_error(several ? "several notes could be meant" : "this link leads to no note", line,
                      name,
                      (several ? "write the path: " : "did you mean ") +
                          strings::join(paths, ", ") + (several ? "" : "?"));
  }
  auto names = lineage.suggestions(name);
  for (std::string& each : names) each = '"' + each + '"';
  return line_error("there is no note of this name", line, name,
                    names.empty() ? "a note's title, alias, path or [[link]]; or \"nothing\""
                                  : "did you mean " + strings::join(names, ", ") + '?');
}

}  // namespace

FilterResult filter_by_lineage(std::string_view line, const Context& context) {
  const auto rest = after_word(line, "accrues to");
  if (!rest) return std::nullopt;
  const std::string_view name = text::trim_js(*rest);
  static const note::Lineage kNone;
  const note::Lineage* lineage = &kNone;
  if (context.lineage) {
    const auto read = context.lineage();
    if (!read) return fail(read.error());
    lineage = *read;
  }
  if (strings::equals_ci(name, "nothing")) {
    return explained(
        accrues_to_any(*lineage, lineage->reaching(lineage->with_level()), false),
        "it accrues to no note with a level: " + strings::join(lineage->levels(), ", "));
  }
  const std::string_view from = context.file == nullptr ? "" : std::string_view(context.file->path);
  const auto meaning = lineage->meant_by(name, from);
  if (!meaning.note) return fail(unclear(*lineage, meaning.candidates, line, name));
  return explained(
      accrues_to_any(*lineage, lineage->reaching({*meaning.note}), true),
      "it accrues to " + lineage->notes()[*meaning.note].path + ", over any number of steps");
}

}  // namespace vaultask::query
