// The links and tags in a note's properties, as Obsidian reads them.
#pragma once

#include <string>
#include <vector>

#include "markdown/link_text.hpp"
#include "markdown/yaml.hpp"

namespace vaultask::markdown {

/// One of `frontmatterLinks` in Obsidian's metadata cache.
struct PropertyLink {
  std::string key;       ///< With the place in lists and maps: "related.0", "meta.source".
  std::string original;  ///< "[[Note|text]]"
  LinkText text;
};

/// The texts that are a link as a whole: "[[Note]]", or "[text](note.md)". An unquoted [[Note]] is
/// a list in a list to YAML, so it is none. In order. Keys longer than 1 KiB are left out.
[[nodiscard]] std::vector<PropertyLink> property_links(const Yaml& properties);

/// The tags of the property `tags`, each with one "#": what Obsidian's parseFrontMatterTags gives.
///
/// One text is one tag, so that "a, b" is none (recorded cache
/// yaml_tags_with_two_values_on_one_line), and what may not stand in a tag is left out. The
/// property `tag` is none any more since Obsidian 1.9 (obsidian.md/help/properties; recorded cache
/// yaml_complex_example).
[[nodiscard]] std::vector<std::string> property_tags(const Yaml& properties);

}  // namespace vaultask::markdown
