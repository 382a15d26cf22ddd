#include "report/source_link.hpp"

#include "note/vault_path.hpp"
#include "render/escape.hpp"

namespace vaultask::report {

std::string source_link(const NoteInfo* note, std::string_view path, std::string_view heading) {
  std::string label = note != nullptr ? note->title : std::string(note::base_name(path));
  const bool dated =
      note == nullptr || !note->date || label.find(note->date->to_iso()) != std::string::npos;
  if (!dated) label += " (" + note->date->to_iso() + ')';
  return render::wikilink(path, heading, label);
}

}  // namespace vaultask::report
