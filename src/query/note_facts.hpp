// What a query can ask of notes: their meeting record and their properties.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <vaultask/note.hpp>

#include "query/properties.hpp"

namespace vaultask::query {

struct NoteFacts {
  NoteInfo info;
  Properties properties;
};

using NotesByPath = std::unordered_map<std::string, NoteFacts>;

/// The note a query stands in.
struct QueryFile {
  std::string path;
  std::string properties = "{}";             ///< As JSON, see note/properties_json.hpp.
  std::vector<std::string> property_tags{};  ///< With "#".
};

}  // namespace vaultask::query
