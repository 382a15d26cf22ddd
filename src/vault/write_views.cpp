#include "vault/write_views.hpp"

#include <chrono>
#include <thread>

#include "vault/render_context.hpp"
#include "vault/today.hpp"
#include "vault/undo_notes.hpp"
#include "write/safe_write.hpp"

namespace vaultask {
namespace {

constexpr int kLongestWaitSeconds = 5;  ///< For notes that are too young.
constexpr std::int64_t kSecond = 1'000'000'000;

/// What stale views become. Their reason is the same, and the first one tells it.
void set_stale(NoteOutcome& note, ViewState state, std::optional<Error> reason = {}) {
  for (ViewOutcome& view : note.views) {
    const bool pending = view.state == ViewState::stale || view.state == ViewState::busy;
    if (!pending) continue;
    view = {view.line, state, reason};
    reason.reset();
  }
}

class Writer {
 public:
  Writer(const RenderContext& context, const writing::WriteRules& rules, RenderReport& report)
      : context_(context), rules_(rules), report_(report) {}

  /// Whether the note may be tried again later.
  bool write(const ViewChange& change) {
    NoteOutcome& note = report_.notes[change.note];
    writing::NoteChange wanted;
    wanted.path = note.path;
    if (change.before) wanted.before = *change.before;
    wanted.after = change.after;
    rules_.now_ns = now_ns();
    const auto outcome = writing::safe_write(context_.root, wanted, rules_);
    if (!outcome) {
      set_stale(note, ViewState::failed, outcome.error());
      return false;
    }
    switch (outcome->state) {
      case writing::WriteState::written:
        ++report_.written;
        [[fallthrough]];
      case writing::WriteState::unchanged:
        set_stale(note, ViewState::written);
        return false;
      case writing::WriteState::busy:
        set_stale(note, ViewState::busy, why(note, outcome->why, "the next run tries again"));
        return true;
      case writing::WriteState::conflict:
        set_stale(
            note, ViewState::busy,
            why(note, outcome->why, "the other version is kept as " + outcome->conflict_copy));
        report_.diagnostics.push_back(
            {Severity::warning, "conflict-copy",
             "somebody saved the note while it was written; one version is kept as " +
                 outcome->conflict_copy,
             Place{note.path, 0, 0}, "compare the two, and delete one"});
        return false;
    }
    return false;
  }

 private:
  static Error why(const NoteOutcome& note, const std::string& reason, std::string hint) {
    return {ErrorCode::io, reason, Place{note.path, 0, 0}, {}, std::move(hint)};
  }

  const RenderContext& context_;
  writing::WriteRules rules_;
  RenderReport& report_;
};

}  // namespace

Result<void> write_views(const RenderContext& context, const RenderRequest& request,
                         const std::vector<ViewChange>& changes, RenderReport& report) {
  auto undo = writing::UndoStore::open(undo_folder(context.state_folder));
  if (!undo) return fail(undo.error());
  const auto pruned = undo->prune(now_ns());
  if (!pruned) return fail(pruned.error());
  const int settle = request.settle_seconds.value_or(
      context.settings.settle.value_or(request.usual_settle_seconds));
  writing::WriteRules rules;
  rules.settle_ns = settle * kSecond;
  rules.conflict_day = context.today.to_iso();
  rules.undo = &*undo;
  rules.run = now_ns();
  rules.allow_unsafe_fs = request.allow_unsafe_fs;

  Writer writer(context, rules, report);
  std::vector<const ViewChange*> later;
  for (const ViewChange& change : changes) {
    if (writer.write(change)) later.push_back(&change);
  }
  if (later.empty() || settle > kLongestWaitSeconds) return {};
  std::this_thread::sleep_for(std::chrono::seconds(settle));
  for (const ViewChange* change : later) writer.write(*change);
  return {};
}

}  // namespace vaultask
