// A parsed query.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <vaultask/query.hpp>
#include <vaultask/result.hpp>

#include "query/context.hpp"
#include "query/field.hpp"
#include "query/filter.hpp"
#include "query/statement.hpp"
#include "task/selection.hpp"

namespace vaultask::query {

struct Order {
  const Field* field = nullptr;
  bool reverse = false;
  std::size_t nth = 1;     ///< For a field whose sorting is numbered; 0 fails when it is asked.
  std::string argument{};  ///< For a field that takes one: the name of a property.
};

/// What kind of instruction a statement is: the order in which an explanation has them.
enum class Role : std::uint8_t { filter, group, sort, layout, limit, other };

/// A statement that was carried out.
struct Understood {
  Statement statement;
  Role role = Role::other;
  std::string meaning{};      ///< In words of ours.
  Explanation explanation{};  ///< Of a filter.
  bool extension = false;     ///< Obsidian itself does not understand it.
};

/// Immutable once parsed.
struct Query {
  std::vector<Filter> filters;  ///< A task must match all.
  std::vector<Order> sorting;   ///< As written; the default keys follow it.
  std::vector<Order> grouping;
  std::optional<Order> columns;            ///< `view columns by`: groups above the others.
  std::vector<Order> rollup;               ///< `rollup by`: counts instead of tasks.
  std::optional<DateRange> rollup_days{};  ///< `rollup over`: what was done in these days.
  std::optional<std::size_t> limit;        ///< Tasks, before grouping.
  std::optional<std::size_t> group_limit;  ///< Tasks in each lowest group.
  bool ignore_global_query = false;
  Layout layout;
  std::vector<Understood> statements;  ///< In order; comments left out.

  /// All tasks that could match.
  [[nodiscard]] task::Selection selection() const;
  /// Whether Context::dependencies must be set when it is evaluated.
  [[nodiscard]] bool needs_all_tasks() const;
  /// Whether Context::notes must be.
  [[nodiscard]] bool needs_notes() const;
  /// Whether Context::history must be.
  [[nodiscard]] bool needs_history() const;
  /// Whether counts are asked for instead of tasks.
  [[nodiscard]] bool rolls_up() const { return !rollup.empty(); }
  /// Whether the answer is drawn with what is nested below its tasks: see tree.hpp.
  [[nodiscard]] bool needs_tree() const { return layout.shows(LayoutPart::tree); }
  /// Columns, then groups: all levels of headings.
  [[nodiscard]] std::vector<Order> levels() const;

 private:
  [[nodiscard]] bool asks(bool Filter::*by_filter, bool Field::*by_field) const;
};

/// Parses the text of a query, one instruction a line, behind the Query File Defaults of the note
/// it stands in (Context::file) and, unless it says `ignore global query`, the global query; the
/// options can leave out both.
///
/// The error is that of the first line that is not understood, with its number, a caret and the
/// nearest known instruction; those of the other lines are in Error::more. An error outside of the
/// text has a path: "global query", or the note with the defaults.
[[nodiscard]] Result<Query> parse_query(std::string_view text, const Context& context,
                                        const QueryOptions& options = {});

}  // namespace vaultask::query
