// What Obsidian's own metadata cache says of 89 notes, against what we read from them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "markdown/blocks.hpp"
#include "markdown/front_matter.hpp"
#include "markdown/front_matter_marks.hpp"
#include "markdown/inline_marks.hpp"
#include "note/link_resolver.hpp"
#include "text/source_text.hpp"

namespace vaultask::conformance {
namespace {

namespace fs = std::filesystem;
using markdown::Yaml;
using nlohmann::json;

/// Lines and columns of the cache count from 0, columns in UTF-16 units.
int utf16_column(std::string_view line, int column) {
  int units = 0;
  for (std::size_t at = 0; at + 1 < static_cast<std::size_t>(column);) {
    const auto c = utf8::decode(line, at);
    units += c.code_point > 0xFFFF ? 2 : 1;
    at += c.length;
  }
  return units;
}

json json_of(const Yaml& value) {
  switch (value.kind) {
    case Yaml::Kind::null:
      return nullptr;
    case Yaml::Kind::boolean:
      return value.boolean;
    case Yaml::Kind::number:
      return value.number;
    case Yaml::Kind::text:
      return value.scalar;
    case Yaml::Kind::list: {
      json list = json::array();
      for (const Yaml& child : value.children) list.push_back(json_of(child));
      return list;
    }
    case Yaml::Kind::map: {
      json map = json::object();
      for (std::size_t i = 0; i < value.keys.size(); ++i) {
        map[value.keys[i]] = json_of(value.children[i]);
      }
      return map;
    }
  }
  return nullptr;
}

json link_json(const markdown::LinkText& text, const std::string& original) {
  return {{"original", original}, {"link", text.target}, {"displayText", text.display}};
}

/// One note as we read it, in the cache's words.
struct OurReading {
  json list_items = json::array();
  json headings = json::array();
  json sections = json::array();
  json frontmatter;
  json tags = json::array();
  json all_tags = json::array();
  json frontmatter_tags = json::array();
  json links = json::array();
  json embeds = json::array();
  json frontmatter_links = json::array();
  json blocks = json::array();
};

OurReading read(const std::string& contents) {
  const auto source = text::SourceText::decode(contents);
  const auto front = markdown::parse_front_matter(source);
  const auto blocks = markdown::parse_blocks(source, front.body_line);
  const auto marks = markdown::find_inline_marks(source, blocks.text);
  OurReading ours;
  for (const auto& item : blocks.items) {
    json one = {{"line", item.line - 1}, {"parent", markdown::cache_parent(item)}};
    if (!item.checkbox.empty()) one["task"] = item.checkbox;
    ours.list_items.push_back(one);
  }
  for (const auto& heading : blocks.headings) {
    ours.headings.push_back(
        {{"line", heading.line - 1}, {"level", heading.level}, {"heading", heading.text}});
  }
  for (const auto& section : blocks.sections) {
    ours.sections.push_back({{"type", std::string(to_string(section.type))},
                             {"first", section.lines.first_line - 1},
                             {"last", section.lines.last_line - 1}});
  }
  const auto place = [&](json one, int line, int column) {
    one["line"] = line - 1;
    one["col"] = utf16_column(source.line(static_cast<std::size_t>(line)), column);
    return one;
  };
  if (!front.properties.keys.empty()) ours.frontmatter = json_of(front.properties);
  for (const auto& tag : markdown::property_tags(front.properties)) {
    ours.frontmatter_tags.push_back(tag);
  }
  ours.all_tags = ours.frontmatter_tags;
  for (const auto& tag : marks.tags) {
    ours.tags.push_back(place({{"tag", tag.text}}, tag.line, tag.column));
    ours.all_tags.push_back(tag.text);
  }
  for (const auto& link : marks.links) {
    (link.embed ? ours.embeds : ours.links)
        .push_back(place(link_json(link.text, link.original), link.line, link.column));
  }
  for (const auto& link : markdown::property_links(front.properties)) {
    json one = link_json(link.text, link.original);
    one["key"] = link.key;
    ours.frontmatter_links.push_back(one);
  }
  for (const auto& id : marks.block_ids) {
    ours.blocks.push_back({{"id", id.id}, {"line", id.line - 1}});
  }
  return ours;
}

/// The list under `key` of a recorded cache, its positions as `line` and, if asked, `col`.
json recorded(const json& cache, const char* key, bool with_column) {
  json out = json::array();
  for (json one : cache.value(key, json::array())) {
    const json start = one.at("position").at("start");
    one["line"] = start.at("line");
    if (with_column) one["col"] = start.at("col");
    one.erase("position");
    out.push_back(one);
  }
  return out;
}

json recorded_sections(const json& cache) {
  json out = json::array();
  for (const json& one : cache.value("sections", json::array())) {
    out.push_back({{"type", one.at("type")},
                   {"first", one.at("position").at("start").at("line")},
                   {"last", one.at("position").at("end").at("line")}});
  }
  return out;
}

json recorded_blocks(const json& cache) {
  json out = json::array();
  const json blocks = cache.value("blocks", json::object());
  for (const auto& [id, block] : blocks.items()) {
    out.push_back({{"id", id}, {"line", block.at("position").at("end").at("line")}});
  }
  return out;
}

/// Counts, for each kind of fact, how many the caches hold and in how many notes we agree.
class Tally {
 public:
  void compare(const std::string& note, const char* kind, const json& want, const json& got) {
    Count& count = counts_[kind];
    count.facts += want.size();
    if (want == got) {
      ++count.notes_equal;
      return;
    }
    ++count.notes_differing;
    ADD_FAILURE() << note << ", " << kind << "\n  want " << want.dump() << "\n   got "
                  << got.dump();
  }

  void print() const {
    for (const auto& [kind, count] : counts_) {
      std::cout << kind << ": " << count.facts << " recorded; equal in " << count.notes_equal
                << " notes, different in " << count.notes_differing << '\n';
    }
  }

 private:
  struct Count {
    std::size_t facts = 0;
    int notes_equal = 0;
    int notes_differing = 0;
  };
  std::map<std::string, Count> counts_;
};

/// The recorded caches, by name of their file.
std::map<std::string, json> read_caches(const fs::path& folder) {
  std::map<std::string, json> caches;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    caches.emplace(entry.path().stem().string(), json::parse(stream));
  }
  return caches;
}

/// The vault the caches are of: its notes, and the attachments that links in them lead to.
std::vector<std::string> vault_paths(const std::map<std::string, json>& caches,
                                     const fs::path& vault) {
  std::set<std::string> paths;
  for (const auto& entry : fs::recursive_directory_iterator(vault)) {
    if (entry.is_regular_file())
      paths.insert(entry.path().lexically_relative(vault).generic_string());
  }
  for (const auto& [name, cache] : caches) {
    paths.insert(cache.at("filePath").get<std::string>());
    for (const auto& [link, path] : cache.at("resolveLinkToPath").items()) {
      if (path.is_string()) paths.insert(path.get<std::string>());
    }
  }
  return {paths.begin(), paths.end()};
}

TEST(ConformanceOfObsidianCaches, EveryNoteReadsAsObsidianReadIt) {
  const char* folder = std::getenv("VAULTASK_CONFORMANCE");
  if (folder == nullptr) {
    GTEST_SKIP()
        << "VAULTASK_CONFORMANCE does not name the folder that holds plugin/obsidian-caches";
  }
  const fs::path plugin = fs::path(folder) / "plugin";
  const auto caches = read_caches(plugin / "obsidian-caches");
  ASSERT_FALSE(caches.empty());
  const note::LinkResolver resolver(vault_paths(caches, plugin / "demo" / "vault"));
  Tally tally;
  for (const auto& [name, file] : caches) {
    const json& cache = file.at("cachedMetadata");
    const OurReading ours = read(file.at("fileContents").get<std::string>());
    tally.compare(name, "listItems", recorded(cache, "listItems", false), ours.list_items);
    tally.compare(name, "headings", recorded(cache, "headings", false), ours.headings);
    tally.compare(name, "sections", recorded_sections(cache), ours.sections);
    tally.compare(name, "frontmatter", cache.value("frontmatter", json()), ours.frontmatter);
    tally.compare(name, "tags", recorded(cache, "tags", true), ours.tags);
    tally.compare(name, "getAllTags", file.at("getAllTags"), ours.all_tags);
    const json& tags = file.at("parseFrontMatterTags");
    tally.compare(name, "parseFrontMatterTags", tags.is_null() ? json::array() : tags,
                  ours.frontmatter_tags);
    tally.compare(name, "links", recorded(cache, "links", true), ours.links);
    tally.compare(name, "embeds", recorded(cache, "embeds", true), ours.embeds);
    tally.compare(name, "frontmatterLinks", cache.value("frontmatterLinks", json::array()),
                  ours.frontmatter_links);
    tally.compare(name, "blocks", recorded_blocks(cache), ours.blocks);
    const std::string from = file.at("filePath").get<std::string>();
    json resolved = json::object();
    for (const auto& [link, path] : file.at("resolveLinkToPath").items()) {
      const auto found = resolver.resolve(link, from);
      resolved[link] = found ? json(*found) : json();
    }
    tally.compare(name, "resolveLinkToPath", file.at("resolveLinkToPath"), resolved);
  }
  tally.print();
}

}  // namespace
}  // namespace vaultask::conformance
