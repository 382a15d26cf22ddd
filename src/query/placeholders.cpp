#include "query/placeholders.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include <vaultask/suggest.hpp>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "query/filter.hpp"
#include "query/properties.hpp"
#include "query/script.hpp"
#include "text/unicode.hpp"

namespace vaultask::query {
namespace {

using Json = nlohmann::ordered_json;

/// What a name stands for.
struct FileValue {
  std::string_view name;
  std::string (*read)(const QueryFile& file);
};

std::string without_extension(std::string_view path) {
  return std::string(path.ends_with(".md") ? path.substr(0, path.size() - 3) : path);
}

constexpr std::array<FileValue, 6> kFileValues{{
    {"query.file.path", [](const QueryFile& file) { return file.path; }},
    {"query.file.pathWithoutExtension",
     [](const QueryFile& file) { return without_extension(file.path); }},
    {"query.file.root", [](const QueryFile& file) { return note::root(file.path); }},
    {"query.file.folder", [](const QueryFile& file) { return note::folder(file.path); }},
    {"query.file.filename",
     [](const QueryFile& file) { return std::string(note::file_name(file.path)); }},
    {"query.file.filenameWithoutExtension",
     [](const QueryFile& file) { return without_extension(note::file_name(file.path)); }},
}};

constexpr std::string_view kPresetPrefix = "preset.";

/// A dotted name: letters, digits, "_" and "$", no digit first.
bool is_plain_name(std::string_view text) {
  bool first = true;
  for (const char c : text) {
    const bool letter = strings::is_alpha(c) || c == '_' || c == '$';
    if (c == '.' ? first : !letter && (first || !strings::is_digit(c))) return false;
    first = c == '.';
  }
  return !text.empty() && !first;
}

/// The one quoted argument of `NAME('…')`; nullopt for anything else.
std::optional<std::string_view> argument_of(std::string_view call, std::string_view name) {
  if (!call.starts_with(name)) return std::nullopt;
  call.remove_prefix(name.size());
  if (call.size() < 4 || !call.starts_with('(') || !call.ends_with(')')) return std::nullopt;
  const char quote = call[1];
  if ((quote != '\'' && quote != '"') || call[call.size() - 2] != quote) return std::nullopt;
  const std::string_view inner = call.substr(2, call.size() - 4);
  return inner.find_first_of("'\"") == inner.npos ? std::optional(inner) : std::nullopt;
}

/// What Mustache, not an expression, is meant by: {{{name}}}, {{&name}}, {{! comment }} and its
/// sections.
bool is_mustache_sign(char c) {
  return std::string_view("{&!#^/>=").find(c) != std::string_view::npos;
}

/// One pass over a text.
class Expansion {
 public:
  Expansion(std::string_view text, const Context& context)
      : text_(text), context_(context), properties_(context.file->properties) {}

  Result<std::string> expand() {
    auto called = replace(text_, [this](std::string_view inner) { return value_of_call(inner); });
    if (!called) return called;
    auto filled = replace(*called, [this](std::string_view inner) { return value_of_tag(inner); });
    if (filled && called->rfind("{{") != std::string::npos && !is_closed(*called)) {
      return fail(error("this placeholder is not closed by }}", "{{", known_names()));
    }
    return filled;
  }

 private:
  using Value = Result<std::optional<std::string>>;

  /// Replaces each {{…}}; where there is no value, it stays.
  template <class ValueOf>
  static Result<std::string> replace(std::string_view text, const ValueOf& value_of) {
    std::string out;
    for (;;) {
      const auto open = text.find("{{");
      const auto close = open == text.npos ? open : text.find("}}", open + 2);
      if (close == text.npos) return out.append(text);
      std::string_view inner = text.substr(open + 2, close - open - 2);
      std::size_t end = close + 2;
      if (inner.starts_with('{') && end < text.size() && text[end] == '}') {
        inner = text.substr(open + 2, close + 1 - open - 2);
        ++end;
      }
      auto value = value_of(inner);
      if (!value) return fail(value.error());
      out += text.substr(0, open);
      out += *value ? **value : std::string(text.substr(open, end - open));
      text.remove_prefix(end);
    }
  }

  Error error(std::string message, std::string_view part, std::string hint) const {
    Error error = line_error(std::move(message), text_, place_of(part), std::move(hint));
    return error;
  }

  /// The same words in the text of this pass, which the caret is to stand under.
  std::string_view place_of(std::string_view part) const {
    const auto at = text_.find(part);
    return at == text_.npos ? text_ : text_.substr(at, part.size());
  }

  /// Whether }} stands behind the last {{.
  static bool is_closed(std::string_view text) {
    return text.find("}}", text.rfind("{{") + 2) != text.npos;
  }

  /// nullopt: not for this step.
  Value value_of_call(std::string_view inner) const {
    const std::string_view call = text::trim_js(inner);
    if (auto known = file_value(call)) return known;
    if (const auto name = argument_of(call, "query.file.property")) {
      auto value = property(*name);
      if (!value) {
        return fail(error("the note of the query has no such property", inner,
                          "write \"" + std::string(*name) + ": …\" into the properties of " +
                              context_.file->path));
      }
      return value;
    }
    if (const auto name = argument_of(call, "query.file.hasProperty")) {
      return std::optional<std::string>(property(*name) ? "true" : "false");
    }
    if (is_plain_name(call)) return value_of_name(call);
    if (!context_.rules.javascript) {
      return fail(error("this takes JavaScript, which is turned off", inner,
                        "names such as {{query.file.path}} and {{preset.NAME}} do without"));
    }
    if (call.empty() || is_mustache_sign(call.front())) return comment_or_tag(call, inner);
    return needs_script(inner);
  }

  /// A name that is not known here may be one to JavaScript. If not, Mustache has the better words.
  Value value_of_name(std::string_view name) const {
    if (context_.script == nullptr || !context_.rules.javascript) return std::nullopt;
    if (name.starts_with(kPresetPrefix) || object_value(name)) return std::nullopt;
    auto value = context_.script->expand(name);
    return value ? std::move(value) : std::nullopt;
  }

  /// "!" begins a comment, or an expression: the plugin asks JavaScript first, which understands
  /// `! done` and not `! two words`.
  Value comment_or_tag(std::string_view call, std::string_view inner) const {
    if (call.starts_with('!') && is_plain_name(text::trim_js(call.substr(1)))) {
      return fail(error("this comment is an expression to JavaScript, of an unknown name", inner,
                        "write at least two words in a comment"));
    }
    return std::nullopt;
  }

  /// An expression of JavaScript; what is none is left to Mustache, or to its error.
  Value needs_script(std::string_view inner) const {
    if (context_.script != nullptr) {
      auto value = context_.script->expand(inner);
      if (value) return value;
      if (value.error().code != ErrorCode::unsupported) {
        return fail(error(value.error().message, inner, value.error().hint));
      }
    }
    if (inner.find_first_of("()[].'\"`") == inner.npos) {
      return fail(error("there is no such placeholder", inner, known_names()));
    }
    Error failed =
        error("this placeholder takes JavaScript, which cannot be run here", inner, known_names());
    failed.code = ErrorCode::unsupported;
    return fail(std::move(failed));
  }

  /// Mustache's own step: by now, all is a name or a sign with a name.
  Value value_of_tag(std::string_view inner) const {
    std::string_view name = text::trim_js(inner);
    if (name.starts_with('!')) return std::optional<std::string>("");
    if (name.starts_with('&')) name = text::trim_js(name.substr(1));
    if (name.starts_with('{') && name.ends_with('}')) {
      name = text::trim_js(name.substr(1, name.size() - 2));
    }
    if (auto known = file_value(name)) return known;
    if (name.starts_with(kPresetPrefix)) {
      for (const auto& [preset, instructions] : context_.rules.presets) {
        if (preset == name.substr(kPresetPrefix.size())) return std::optional(instructions);
      }
    }
    if (auto object = object_value(name)) return object;
    return fail(error("there is no such placeholder", inner, nearest_name(name)));
  }

  std::optional<std::string> file_value(std::string_view name) const {
    for (const FileValue& row : kFileValues) {
      if (row.name == name) return row.read(*context_.file);
    }
    return std::nullopt;
  }

  /// Objects stand as JSON.
  std::optional<std::string> object_value(std::string_view name) const {
    if (name == "query.file") return Json{{"path", context_.file->path}}.dump();
    if (name == "query") return Json{{"file", {{"path", context_.file->path}}}}.dump();
    if (name != "preset") return std::nullopt;
    Json presets = Json::object();
    for (const auto& [preset, instructions] : context_.rules.presets) {
      presets[preset] = instructions;
    }
    return presets.dump();
  }

  std::optional<std::string> property(std::string_view name) const {
    if (text::to_lower(name) == "tags") {  // always a list, with "#"
      return Json(context_.file->property_tags).dump();
    }
    const Property* found = properties_.find(name);
    return found != nullptr ? std::optional(found->text) : std::nullopt;
  }

  static std::string known_names() {
    return "known are query.file.path, .folder, .root, .filename and their kin, "
           "query.file.property('NAME') and preset.NAME";
  }

  std::string nearest_name(std::string_view name) const {
    std::vector<std::string> names;
    for (const FileValue& row : kFileValues) names.emplace_back(row.name);
    for (const auto& [preset, text] : context_.rules.presets) {
      names.push_back(std::string(kPresetPrefix) + preset);
    }
    const std::string guess = nearest(name, names);
    return guess.empty() ? known_names() : "did you mean {{" + guess + "}}?";
  }

  std::string_view text_;
  const Context& context_;
  Properties properties_;
};

bool has_placeholder(std::string_view text) {
  const auto open = text.find("{{");
  return open != text.npos && text.find("}}", open + 2) != text.npos;
}

}  // namespace

Result<std::string> expand_placeholders_once(std::string_view text, const Context& context) {
  if (text.find("{{") == text.npos) return std::string(text);
  if (context.file == nullptr) {
    if (!has_placeholder(text)) return std::string(text);
    return fail(line_error("a placeholder needs a note that the query stands in", text,
                           text.substr(text.find("{{")), "name one: --note 'Folder/Note.md'"));
  }
  return Expansion(text, context).expand();
}

Result<std::string> expand_placeholders(std::string_view text, const Context& context) {
  constexpr int kMostTimes = 10;             // the plugin's guard against circles
  constexpr std::size_t kLongest = 1 << 20;  // ours against doubling ten times
  std::string expanded(text);
  for (int i = 0; i < kMostTimes; ++i) {
    auto next = expand_placeholders_once(expanded, context);
    if (!next) return next;
    if (next->size() > std::max(kLongest, text.size())) {
      return fail(line_error("these placeholders expand without an end", text, text,
                             "do the presets name each other?"));
    }
    if (*next == expanded) break;
    expanded = std::move(*next);
  }
  return expanded;
}

}  // namespace vaultask::query
