#include "store/content_rows.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "note/link_resolver.hpp"
#include "store/packed_links.hpp"
#include "store/statements.hpp"

namespace vaultask::store {
namespace {

void pack_headings(const std::vector<markdown::Heading>& headings, PackedRows& rows) {
  int last_line = 0;
  for (const markdown::Heading& heading : headings) {
    if (heading.line == last_line) continue;  // "- # One" holds two blocks on a line
    last_line = heading.line;
    rows.add(heading.line, heading.level, heading.text);
  }
}

void pack_transcript(const note::Transcript& transcript, PackedRows& rows, PackedRows& speakers) {
  rows.add(transcript.lines.first, transcript.lines.last, transcript.turns, transcript.seconds);
  for (const note::Speaker& speaker : transcript.speakers) {
    speakers.add(speaker.name, speaker.turns, speaker.seconds);
  }
}

/// The links of a note with what they lead to now; nullopt where nothing changed.
std::optional<std::string> resolved(std::string_view links, const std::string& path,
                                    const note::LinkResolver& resolver, PackedRows& rows) {
  bool changed = false;
  rows.clear();
  PackedReader old(links);
  while (old.next()) {
    const NoteLink link = unpack_link(old);
    const auto leads_to = resolver.resolve(link.target, path);
    changed = changed || leads_to != link.leads_to;
    pack_link(link, leads_to, rows);
  }
  if (!changed) return std::nullopt;
  return std::string(*rows.json());
}

}  // namespace

Result<ContentRows> ContentRows::prepare(Connection& db) {
  ContentRows rows;
  auto prepared = db.prepare_all({{&rows.insert_, sql::kInsertContent},
                                  {&rows.delete_, sql::kDeleteContent},
                                  {&rows.links_of_note_, sql::kLinksOfNoteId}});
  if (!prepared) return fail(prepared.error());
  return rows;
}

Result<void> ContentRows::add(std::int64_t note_id, const task::NoteRecord& record,
                              const ResolveLink& resolve) {
  PackedRows* const lists[] = {&headings_,      &tags_,          &links_,
                               &section_items_, &section_kinds_, &transcript_,
                               &speakers_,      &list_items_,    &diagnostics_};
  for (PackedRows* list : lists) list->clear();
  if (removed_note_ != note_id) led_to_.clear();
  pack(record, resolve);
  bool any = false;
  for (PackedRows* list : lists) any = any || list->json();
  if (!any) return {};
  return insert_.run(note_id, headings_.json(), tags_.json(), links_.json(), section_items_.json(),
                     section_kinds_.json(), transcript_.json(), speakers_.json(),
                     list_items_.json(), diagnostics_.json());
}

void ContentRows::pack(const task::NoteRecord& record, const ResolveLink& resolve) {
  pack_headings(record.headings, headings_);
  for (const note::NoteTag& tag : record.tags) tags_.add(line_or_null(tag.line), tag.text);
  const auto leads_to = [&](const std::string& target) {
    const auto before = led_to_.find(target);
    return before != led_to_.end() ? before->second : resolve(target, record.info.path);
  };
  for (const note::NoteLink& link : record.links) {
    pack_link(link, leads_to(link.target), links_);
  }
  for (const note::SectionItem& item : record.section_contents.items) {
    const bool open = item.text.state == ItemState::open, remark = !item.text.remark.empty();
    section_items_.add(item.line, note::to_string(item.kind), item.text.text,
                       open ? std::nullopt : std::optional(note::to_string(item.text.state)),
                       remark ? std::optional(item.text.remark) : std::nullopt);
  }
  for (const note::SectionKind kind : record.section_contents.kinds) {
    section_kinds_.add(note::to_string(kind));
  }
  if (record.transcript) pack_transcript(*record.transcript, transcript_, speakers_);
  for (const task::PlainItem& item : record.plain_items) {
    list_items_.add(item.line, line_or_null(item.parent_line), item.original, item.crlf ? 1 : 0);
  }
  for (const Diagnostic& d : record.diagnostics) {
    diagnostics_.add(d.place.line, static_cast<int>(d.severity), d.code, d.message, d.hint,
                     d.correction);
  }
}

Result<void> ContentRows::remember_links(std::int64_t note_id) {
  removed_note_ = note_id;
  led_to_.clear();
  links_of_note_.start(note_id);
  if (links_of_note_.step()) {
    PackedReader links(links_of_note_.text(0));
    while (links.next()) {
      LinkEnds link = unpack_link_ends(links);
      led_to_.emplace(std::move(link.target), std::move(link.leads_to));
    }
  }
  auto status = links_of_note_.status();
  links_of_note_.reset();
  return status;
}

Result<void> ContentRows::remove(std::int64_t note_id) {
  if (auto ok = remember_links(note_id); !ok) return ok;
  return delete_.run(note_id);
}

Result<void> resolve_links(Connection& db, const note::LinkResolver& resolver) {
  auto notes = db.prepare(sql::kLinksOfNotes);
  if (!notes) return fail(notes.error());
  std::vector<std::pair<std::int64_t, std::string>> moved;
  PackedRows rows;
  while (notes->step()) {
    auto links = resolved(notes->text(2), std::string(notes->text(1)), resolver, rows);
    if (links) moved.emplace_back(notes->integer(0), std::move(*links));
  }
  if (auto status = notes->status(); !status) return status;
  auto update = db.prepare(sql::kUpdateLinks);
  if (!update) return fail(update.error());
  for (const auto& [note_id, links] : moved) {
    if (auto ok = update->run(note_id, links); !ok) return ok;
  }
  return {};
}

}  // namespace vaultask::store
