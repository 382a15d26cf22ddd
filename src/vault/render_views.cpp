#include "vault/render_views.hpp"

#include <algorithm>
#include <array>

#include <vaultask/vault.hpp>

#include "base/strings.hpp"
#include "text/unified_diff.hpp"
#include "vault/query_blocks.hpp"
#include "vault/render_context.hpp"
#include "vault/view_text.hpp"
#include "vault/write_views.hpp"
#include "view/note_views.hpp"
#include "view/page.hpp"

namespace vaultask {
namespace {

/// A page smaller than this may shrink as it likes.
constexpr std::size_t kPageThatMustNotShrink = 4096;

bool has_conflict_markers(std::string_view bytes) {
  const auto begins_line = [&](std::string_view marker) {
    for (auto at = bytes.find(marker); at != bytes.npos; at = bytes.find(marker, at + 1)) {
      if (at == 0 || bytes[at - 1] == '\n') return true;
    }
    return false;
  };
  return begins_line("<<<<<<< ") && begins_line(">>>>>>> ");
}

/// Plans what to write, and writes it.
class RenderRun {
 public:
  RenderRun(const RenderContext& context, const RenderRequest& request)
      : context_(context), request_(request) {}

  Result<RenderReport> run() {
    for (const auto& path : context_.notes) {
      if (wants(path)) plan_note(path);
    }
    for (const PageSpec& spec : context_.page_specs) {
      if (wants(spec.path)) plan_page(spec);
    }
    if (auto bounded = check_reach(); !bounded) return fail(bounded.error());
    if (!request_.check && !changes_.empty()) {
      auto written = write_views(context_, request_, changes_, report_);
      if (!written) return fail(written.error());
    }
    return std::move(report_);
  }

 private:
  bool wants(const std::string& path) const {
    const auto& wanted = request_.notes;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), path) != wanted.end();
  }

  void fail_note(NoteOutcome& note, Error error) {
    if (!error.place || error.place->path.empty()) error.place = Place{note.path, 0, 0};
    note.views.push_back({error.place->line, ViewState::failed, std::move(error)});
  }

  void plan_note(const std::string& path) {
    NoteOutcome& note = report_.notes.emplace_back();
    note.path = path;
    const auto content = files::read_at(context_.root, path, kLargestNote);
    if (!content) return fail_note(note, content.error());
    const std::string& before = content->bytes;
    if (has_conflict_markers(before)) {
      return fail_note(note, {ErrorCode::unsupported,
                              "the note holds an unresolved merge conflict",
                              Place{path, 0, 0},
                              {},
                              "choose one side and delete the marker lines"});
    }
    const auto views = view::find_views(path, before);
    if (!views) return fail_note(note, views.error());

    std::vector<std::optional<std::string>> bodies(views->size()), edited(views->size());
    for (std::size_t i = 0; i < views->size(); ++i) {
      const view::NoteView& view = (*views)[i];
      auto text = region_body(path, view);
      const int line = view.region.opening.first_line;
      if (!text) {
        note.views.push_back({line, ViewState::failed, text.error()});
      } else if (view.body == *text && !view.is_edited()) {
        note.views.push_back({line, ViewState::current});
      } else if (view.is_edited() && view.body != *text && !request_.overwrite_edited) {
        note.views.push_back({line, ViewState::edited});
        edited[i] = std::move(*text);
      } else {
        note.views.push_back({line, ViewState::stale});
        bodies[i] = std::move(*text);
      }
    }
    add_change(note, before, *views, bodies);
    if (has_any(edited)) {
      const auto after = view::with_bodies(path, before, *views, edited);
      if (after) note.edited_diff = text::unified_diff(path, before, *after);
    }
  }

  static bool has_any(const std::vector<std::optional<std::string>>& bodies) {
    return std::any_of(bodies.begin(), bodies.end(),
                       [](const auto& body) { return body.has_value(); });
  }

  Result<std::string> region_body(const std::string& path, const view::NoteView& view) {
    const int line = view.region.opening.first_line;
    auto spec = view::parse_view_spec(view.region.head, view.region.text);
    if (!spec) {
      Error error = spec.error();
      error.place = Place{path, line, 0};
      return fail(std::move(error));
    }
    auto text = region_text(context_.vault, *spec, path, line);
    if (!text) return text;
    return view::framed(*text);
  }

  void add_change(NoteOutcome& note, const std::string& before,
                  const std::vector<view::NoteView>& views,
                  const std::vector<std::optional<std::string>>& bodies) {
    if (!has_any(bodies)) return;
    auto after = view::with_bodies(note.path, before, views, bodies);
    if (!after) {
      for (ViewOutcome& view : note.views) {
        if (view.state == ViewState::stale) view.state = ViewState::failed;
      }
      note.views.front().error = after.error();
      return;
    }
    note.diff = text::unified_diff(note.path, before, *after);
    changes_.push_back({report_.notes.size() - 1, before, std::move(*after)});
    ++changed_notes_;
  }

  void plan_page(const PageSpec& spec) {
    NoteOutcome& page = report_.notes.emplace_back();
    page.path = spec.path;
    const auto same_path = [&](const NoteOutcome& other) {
      return &other != &page && strings::equals_ci(other.path, page.path);
    };
    if (std::any_of(report_.notes.begin(), report_.notes.end(), same_path)) {
      return fail_page(page, spec, "two pages would be written to " + page.path,
                       "give them paths that differ in more than their case");
    }
    auto allowed = view::check_page_path(spec.path, context_.settings.reports_folder);
    if (!allowed) return fail_page(page, spec, allowed.error().message, allowed.error().hint);
    auto text = page_text(context_.vault, spec);
    if (!text) return fail_note(page, text.error());

    const auto content = files::read_at(context_.root, spec.path, kLargestNote);
    if (!content && content.error().code != ErrorCode::not_found) {
      return fail_note(page, content.error());
    }
    std::optional<view::Page> old;
    if (content) {
      old = view::read_page(content->bytes);
      if (!old) {
        return fail_page(
            page, spec, page.path + " is a note of somebody's own",
            "it does not bear `generated-by: vaultask`: name another path, or move it");
      }
    }
    std::string after = view::write_page(old ? &*old : nullptr, *text);
    const std::string before = content ? content->bytes : std::string();
    if (before == after) {
      page.views.push_back({0, ViewState::current});
    } else if (old && old->is_edited() && !request_.overwrite_edited) {
      page.views.push_back({0, ViewState::edited});
      page.edited_diff = text::unified_diff(page.path, before, after);
    } else if (shrinks_too_much(before, after)) {
      fail_page(page, spec,
                "the page would shrink from " + std::to_string(before.size()) + " to " +
                    std::to_string(after.size()) + " bytes",
                "see what changed with --diff; --yes writes it");
      page.diff = text::unified_diff(page.path, before, after);
    } else {
      page.views.push_back({0, ViewState::stale});
      page.diff = text::unified_diff(page.path, before, after);
      changes_.push_back({report_.notes.size() - 1, content ? std::optional(before) : std::nullopt,
                          std::move(after)});
    }
  }

  bool shrinks_too_much(const std::string& before, const std::string& after) const {
    return !request_.accept_much && before.size() >= kPageThatMustNotShrink &&
           after.size() * 5 < before.size();
  }

  void fail_page(NoteOutcome& page, const PageSpec& spec, std::string message, std::string hint) {
    page.views.push_back(
        {0, ViewState::failed,
         Error{ErrorCode::config, std::move(message), spec.place, {}, std::move(hint)}});
  }

  /// A mistake in a setting or in vaultask itself must not reach a whole vault at once.
  Result<void> check_reach() const {
    if (request_.check || request_.accept_much ||
        changed_notes_ <= RenderRequest::kMostChangedNotes)
      return {};
    return fail(ErrorCode::usage,
                std::to_string(changed_notes_) + " notes would change, more than " +
                    std::to_string(RenderRequest::kMostChangedNotes) + ": nothing was written",
                "see what changes with --diff; --yes writes it");
  }

  const RenderContext& context_;
  const RenderRequest& request_;
  RenderReport report_;
  std::vector<ViewChange> changes_;
  std::size_t changed_notes_ = 0;
};

}  // namespace

Result<RenderReport> render_views(const RenderContext& context, const RenderRequest& request) {
  return RenderRun(context, request).run();
}

}  // namespace vaultask
