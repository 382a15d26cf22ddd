#include "store/packed_links.hpp"

namespace vaultask::store {

std::string usual_link(std::string_view target, std::string_view display, bool embed) {
  std::string text = embed ? "![[" : "[[";
  text += target;
  if (display != target) {
    text += '|';
    text += display;
  }
  return text + "]]";
}

LinkEnds unpack_link_ends(PackedReader& row) {
  LinkEnds ends;
  row.skip();  // its line
  ends.target = row.text();
  if (!row.skip_null()) ends.leads_to = row.text();
  return ends;
}

NoteLink unpack_link(PackedReader& row) {
  NoteLink link;
  link.line = static_cast<int>(row.integer());
  link.target = row.text();
  if (!row.skip_null()) link.leads_to = row.text();
  link.display = row.skip_null() ? link.target : std::string(row.text());
  link.property = row.text();
  link.embed = row.integer() != 0;
  link.original =
      row.skip_null() ? usual_link(link.target, link.display, link.embed) : std::string(row.text());
  return link;
}

}  // namespace vaultask::store
