#include "markdown/yaml.hpp"

#include <yaml.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "markdown/simple_yaml.hpp"
#include "markdown/yaml_scalar.hpp"

namespace vaultask::markdown {
namespace {

constexpr std::size_t kMaxBytes = 256 * 1024;
constexpr std::size_t kMaxDepth = 32;
constexpr int kMaxEvents = 10'000;
constexpr int kMaxAliases = 100;
constexpr std::size_t kLongestAnchored = 1024;

tl::unexpected<Error> malformed(std::string message, std::size_t line) {
  Error error;
  error.code = ErrorCode::config;
  error.message = std::move(message);
  error.place = Place{{}, static_cast<int>(line) + 1, 0};
  return fail(std::move(error));
}

struct Parser {
  yaml_parser_t parser{};
  bool ready = yaml_parser_initialize(&parser) != 0;
  Parser() = default;
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() {
    if (ready) yaml_parser_delete(&parser);
  }
};

struct Event {
  yaml_event_t event{};
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event); }
};

bool is_text_tag(const yaml_char_t* tag) {
  if (tag == nullptr) return false;
  const std::string_view name(reinterpret_cast<const char*>(tag));
  return name == "!" || name == YAML_STR_TAG;
}

std::string_view anchor_of(const yaml_char_t* anchor) {
  return anchor == nullptr ? "" : reinterpret_cast<const char*>(anchor);
}

Yaml scalar_of(const yaml_event_t& event) {
  const auto& data = event.data.scalar;
  std::string text(reinterpret_cast<const char*>(data.value), data.length);
  if (data.style == YAML_PLAIN_SCALAR_STYLE && !is_text_tag(data.tag)) {
    return plain_scalar(std::move(text));
  }
  Yaml value;
  value.kind = Yaml::Kind::text;
  value.scalar = std::move(text);
  return value;
}

/// The line an error is on, from 0. libyaml marks some errors behind the end of the text, where a
/// quote or bracket was still open; then the line where that was opened says more. Bytes that are
/// no text have an offset and no mark.
std::size_t error_line(const yaml_parser_t& parser, std::string_view text) {
  const auto feeds_before = [&](std::size_t end) {
    const std::string_view head = text.substr(0, end);
    return static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
  };
  if (parser.error == YAML_READER_ERROR) return feeds_before(parser.problem_offset);
  const std::size_t last = text.empty() ? 0 : feeds_before(text.size() - 1);
  const bool behind = parser.problem_mark.line > last && parser.context != nullptr;
  return std::min(behind ? parser.context_mark.line : parser.problem_mark.line, last);
}

/// Builds the tree with an explicit stack: depth belongs to the note's author.
class Builder {
 public:
  Result<void> add(const yaml_event_t& event) {
    const std::size_t line = event.start_mark.line;
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        if (++documents_ > 1) return malformed("more than one YAML document", line);
        return {};
      case YAML_ALIAS_EVENT:
        if (++aliases_ > kMaxAliases) return malformed("more than 100 YAML aliases", line);
        return put(anchored(anchor_of(event.data.alias.anchor)), line);
      case YAML_SCALAR_EVENT: {
        Yaml value = scalar_of(event);
        remember(anchor_of(event.data.scalar.anchor), value);
        return put(std::move(value), line);
      }
      case YAML_SEQUENCE_START_EVENT:
        remember(anchor_of(event.data.sequence_start.anchor), Yaml{});
        return open(Yaml::Kind::list, line);
      case YAML_MAPPING_START_EVENT:
        remember(anchor_of(event.data.mapping_start.anchor), Yaml{});
        return open(Yaml::Kind::map, line);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT: {
        Open done = std::move(stack_.back());
        stack_.pop_back();
        return put(std::move(done.value), line);
      }
      default:
        return {};
    }
  }

  Yaml root;

 private:
  struct Open {
    Yaml value;
    bool expects_key = true;
    std::set<std::string, std::less<>> keys{};  ///< Of a map, so far.
  };

  /// What an alias of this anchor will read as. Anchors may be written again; the last one counts.
  void remember(std::string_view anchor, const Yaml& value) {
    if (anchor.empty()) return;
    const bool small = value.scalar.size() <= kLongestAnchored;
    anchors_.insert_or_assign(std::string(anchor), small ? value : Yaml{});
  }

  Yaml anchored(std::string_view anchor) const {
    const auto found = anchors_.find(anchor);
    return found == anchors_.end() ? Yaml{} : found->second;
  }

  Result<void> open(Yaml::Kind kind, std::size_t line) {
    if (stack_.size() >= kMaxDepth) return malformed("YAML nested deeper than 32 levels", line);
    stack_.push_back({});
    stack_.back().value.kind = kind;
    return {};
  }

  Result<void> put(Yaml value, std::size_t line) {
    if (stack_.empty()) {
      root = std::move(value);
      return {};
    }
    Open& top = stack_.back();
    if (top.value.kind == Yaml::Kind::list) {
      top.value.children.push_back(std::move(value));
      return {};
    }
    if (!top.expects_key) {
      top.value.children.push_back(std::move(value));
      top.expects_key = true;
      return {};
    }
    // A key that is itself a list or map cannot be named; it only keeps its place.
    if (value.is_scalar() && !top.keys.insert(value.scalar).second) {
      return malformed("the property \"" + value.scalar + "\" is written twice", line);
    }
    top.value.keys.push_back(std::move(value.scalar));
    top.expects_key = false;
    return {};
  }

  std::vector<Open> stack_;
  std::map<std::string, Yaml, std::less<>> anchors_;
  int documents_ = 0;
  int aliases_ = 0;
};

}  // namespace

Result<Yaml> parse_yaml(std::string_view text) {
  if (auto simple = read_simple_yaml(text)) return std::move(*simple);
  return parse_yaml_with_libyaml(text);
}

Result<Yaml> parse_yaml_with_libyaml(std::string_view text) {
  if (text.size() > kMaxBytes) return malformed("frontmatter larger than 256 KiB", 0);
  Parser yaml;
  if (!yaml.ready) return malformed("no memory for the YAML parser", 0);
  yaml_parser_set_encoding(&yaml.parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&yaml.parser, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
  Builder builder;
  for (int events = 0;; ++events) {
    if (events > kMaxEvents) return malformed("more than 10,000 YAML values", 0);
    Event next;
    if (yaml_parser_parse(&yaml.parser, &next.event) == 0) {
      const char* problem = yaml.parser.problem;
      return malformed(problem != nullptr ? problem : "malformed YAML",
                       error_line(yaml.parser, text));
    }
    if (next.event.type == YAML_STREAM_END_EVENT) break;
    if (auto added = builder.add(next.event); !added) return fail(added.error());
  }
  if (builder.root.kind == Yaml::Kind::null) builder.root.kind = Yaml::Kind::map;
  if (builder.root.kind != Yaml::Kind::map) {
    return malformed("frontmatter must be a list of properties (key: value)", 0);
  }
  return std::move(builder.root);
}

}  // namespace vaultask::markdown
