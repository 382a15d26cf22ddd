#include "view/page.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "markdown/front_matter.hpp"
#include "note/note_parser.hpp"
#include "text/source_text.hpp"
#include "view/body_hash.hpp"

namespace vaultask::view {
namespace {

constexpr std::string_view kHashKey = "vaultask-hash";
constexpr std::size_t kLongestPart = 200;  ///< Bytes; file systems take 255, ecryptfs 143 letters.

/// The frontmatter with another hash.
std::string with_hash(std::string_view front, const std::string& hash) {
  std::string out;
  bool found = false;
  for (std::string_view rest = front; !rest.empty();) {
    const auto feed = rest.find('\n');
    std::string_view line = rest.substr(0, feed == rest.npos ? rest.size() : feed + 1);
    rest.remove_prefix(line.size());
    if (!found && line.starts_with(kHashKey)) {
      found = true;
      out += std::string(kHashKey) + ": \"" + hash + "\"\n";
    } else {
      if (!found && rest.empty()) out += std::string(kHashKey) + ": \"" + hash + "\"\n";
      out += line;
    }
  }
  return out;
}

/// Windows has devices of these names in every folder.
bool is_device_name(std::string_view part) {
  constexpr std::array<std::string_view, 6> kDevices{"con", "prn", "aux", "nul", "com", "lpt"};
  const std::string name = strings::to_lower(part.substr(0, part.find('.')));
  const bool numbered = name.size() == 4 && strings::is_digit(name[3]);
  return std::any_of(kDevices.begin(), kDevices.end(), [&](std::string_view device) {
    const bool has_numbers = device == "com" || device == "lpt";
    return has_numbers ? numbered && name.starts_with(device) : name == device;
  });
}

constexpr std::string_view kNotInNames = "\\/:*?\"<>|#^[]";

bool is_unusable(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '\x7F' ||
         kNotInNames.find(c) != kNotInNames.npos;
}

const char* complaint_about(std::string_view part) {
  if (part.empty()) return "it has an empty part";
  if (part.front() == '.') return "hidden files and folders are none of its business";
  if (part.back() == '.' || strings::is_blank(part.back()) || strings::is_blank(part.front())) {
    return "a part begins or ends with a blank, or ends with a full stop";
  }
  if (part.size() > kLongestPart) return "a part is too long";
  if (std::any_of(part.begin(), part.end(), is_unusable)) {
    return "a part holds one of \\ : * ? \" < > | # ^ [ ], or a control character";
  }
  if (is_device_name(part)) return "a part is the name of a device on Windows";
  return nullptr;
}

}  // namespace

bool Page::is_edited() const {
  return !strings::trim(body).empty() && hash != body_hash(body);
}

std::optional<Page> read_page(std::string_view bytes) {
  const auto source = text::SourceText::decode(std::string(bytes));
  const auto front = markdown::parse_front_matter(source);
  const auto properties = note::flatten(front.properties);
  if (!note::is_page(properties)) return std::nullopt;
  Page page;
  page.hash = note::property_text(properties, kHashKey);
  for (std::size_t n = 1; n <= source.line_count(); ++n) {
    (n < front.body_line ? page.front : page.body) += std::string(source.line(n)) + '\n';
  }
  return page;
}

std::string write_page(const Page* old, std::string_view markdown) {
  const std::string body = '\n' + std::string(markdown);
  const std::string front = old != nullptr ? old->front : "---\ngenerated-by: vaultask\n---\n";
  return with_hash(front, body_hash(body)) + body;
}

Result<void> check_page_path(std::string_view path, std::string_view reports_folder) {
  const auto refuse = [&](const std::string& why) {
    return fail(ErrorCode::config,
                "a page cannot be written to " + strings::printable(path) + ": " + why,
                "for example: " + std::string(reports_folder) + "Owe/{person}.md");
  };
  if (!path.ends_with(".md")) return refuse("its name does not end with .md");
  if (!path.starts_with(reports_folder)) {
    return refuse("it is not below " + std::string(reports_folder) + ", the folder of reports");
  }
  for (const auto part : strings::split(path, '/')) {
    if (const char* complaint = complaint_about(part)) return refuse(complaint);
  }
  return {};
}

std::string path_part(std::string_view name) {
  std::string part(strings::trim(name));
  std::replace_if(part.begin(), part.end(), is_unusable, '-');
  while (part.starts_with('.')) part.erase(0, 1);
  while (part.ends_with('.')) part.pop_back();
  return part.empty() || is_device_name(part) ? '-' + part : part;
}

}  // namespace vaultask::view
