// The plugin's own presets (its documentation, "Presets"): those of a vault that never changed
// them.
#include <vaultask/query.hpp>

namespace vaultask {

std::vector<Preset> default_presets() {
  return {
      {"this_file", "path includes {{query.file.path}}"},
      {"this_folder", "folder includes {{query.file.folder}}"},
      {"this_folder_only", "filter by function task.file.folder === query.file.folder"},
      {"this_root", "root includes {{query.file.root}}"},
      {"hide_date_fields",
       "hide due date\nhide scheduled date\nhide start date\nhide created date\nhide done date\n"
       "hide cancelled date"},
      {"hide_non_date_fields",
       "hide id\nhide depends on\nhide recurrence rule\nhide on completion\nhide priority"},
      // Recorded layouts (test/conformance) show these five; their order there is not known.
      {"hide_query_elements",
       "hide toolbar\nhide postpone button\nhide edit button\nhide backlinks\nhide task count"},
      {"hide_everything",
       "preset hide_date_fields\npreset hide_non_date_fields\npreset hide_query_elements"},
  };
}

}  // namespace vaultask
