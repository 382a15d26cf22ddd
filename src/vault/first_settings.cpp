#include "vault/first_settings.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <set>

#include "base/strings.hpp"
#include "note/vault_path.hpp"
#include "vault/settings.hpp"

namespace vaultask {
namespace {

constexpr const char* kFileName = ".vaultask.toml";

/// The key that is named most often; "" for none, or where `least` names are too many for it.
std::string most_frequent(const std::map<std::string, std::size_t>& counts, std::size_t least) {
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() || most->second < least ? std::string() : most->first;
}

/// "People/" of "People/Dana Whitfield.md" and "People/Dana Whitfield/1-1.md"; "" at the root.
std::string top_folder(std::string_view path) {
  const auto slash = path.find('/');
  return slash == path.npos ? std::string() : std::string(path.substr(0, slash + 1));
}

bool is_person_type(std::string_view type) {
  return strings::equals_ci(type, "person") || strings::equals_ci(type, "people");
}

std::string people_folder(const std::vector<NoteInfo>& notes, const std::string& usual) {
  constexpr std::array<std::string_view, 4> kUsualNames{"people/", "contacts/", "persons/",
                                                        "team/"};
  std::map<std::string, std::size_t> by_type, by_name;
  for (const NoteInfo& note : notes) {
    const std::string folder = top_folder(note.path);
    if (folder == usual) return usual;
    if (folder.empty()) continue;
    if (is_person_type(note.type)) ++by_type[folder];
    const std::string name = strings::to_lower(folder);
    if (std::find(kUsualNames.begin(), kUsualNames.end(), name) != kUsualNames.end()) {
      ++by_name[folder];
    }
  }
  const std::string typed = most_frequent(by_type, 1);
  return typed.empty() ? most_frequent(by_name, 1) : typed;
}

/// Whoever keeps the notes was at most of the meetings.
std::string self(const std::vector<NoteInfo>& notes) {
  constexpr std::size_t kFewestMeetings = 3;
  std::map<std::string, std::size_t> meetings;
  std::size_t all = 0;
  for (const NoteInfo& note : notes) {
    if (note.participants.empty()) continue;
    ++all;
    const std::set<std::string> names(note.participants.begin(), note.participants.end());
    for (const auto& name : names) ++meetings[name];
  }
  return most_frequent(meetings, std::max(kFewestMeetings, all / 2 + 1));
}

std::vector<std::string> excluded(const std::vector<NoteInfo>& notes, const Settings& settings) {
  constexpr std::array<std::string_view, 5> kUsualNames{"templates/", "template/", "archive/",
                                                        "archives/", "_templates/"};
  std::vector<std::string> rules = settings.ignore_filters;
  std::set<std::string> folders;
  for (const NoteInfo& note : notes) folders.insert(top_folder(note.path));
  for (const auto& folder : folders) {
    const std::string name = strings::to_lower(folder);
    const bool usual = std::find(kUsualNames.begin(), kUsualNames.end(), name) != kUsualNames.end();
    const bool known = std::find(rules.begin(), rules.end(), folder) != rules.end();
    if (usual && !known) rules.push_back(folder);
  }
  return rules;
}

/// A basic string of TOML.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') continue;
    out += c;
  }
  return out + '"';
}

std::string quoted_list(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const auto& text : texts) parts.push_back(quoted(text));
  return '[' + strings::join(parts, ", ") + ']';
}

/// "# " before lines of at most so many bytes, broken at blanks.
std::string comment(std::string_view text) {
  constexpr std::size_t kWidth = 96;
  std::string out, line;
  for (const auto word : strings::split(text, ' ')) {
    if (!line.empty() && line.size() + 1 + word.size() > kWidth) {
      out += "# " + line + '\n';
      line.clear();
    }
    line += (line.empty() ? "" : " ") + std::string(word);
  }
  return out + "# " + line + '\n';
}

}  // namespace

FirstSettings propose_settings(const std::vector<NoteInfo>& notes, const Settings& settings) {
  FirstSettings proposal;
  proposal.people_folder = people_folder(notes, settings.read.people_folder);
  proposal.self = self(notes);
  proposal.exclude = excluded(notes, settings);
  return proposal;
}

std::string settings_text(const FirstSettings& proposal, const std::vector<SettingEntry>& keys) {
  std::map<std::string, std::string> set;
  if (!proposal.people_folder.empty()) set["people_folder"] = quoted(proposal.people_folder);
  if (!proposal.self.empty()) set["self"] = quoted_list({proposal.self});
  if (!proposal.exclude.empty()) set["exclude"] = quoted_list(proposal.exclude);
  std::string text =
      "# The settings of this vault for vaultask. Every line may be left out; what stands behind "
      "a\n"
      "# single # is an example. `vaultask help settings` explains them.\n";
  for (const SettingEntry& key : keys) {
    text += '\n' + comment(key.summary);
    const auto found = set.find(key.name);
    text += found == set.end() ? '#' + key.example + '\n' : key.name + " = " + found->second + '\n';
  }
  return text;
}

Result<void> write_first_settings(const files::Fd& root, const std::string& text) {
  const files::Fd file(
      ::openat(root.get(), kFileName, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0644));
  if (!file.valid() && errno == EEXIST) {
    return fail({ErrorCode::usage,
                 "there are settings already: they are left as they are",
                 Place{kFileName, 0, 0},
                 {},
                 "`vaultask init --print` shows what would be proposed"});
  }
  if (!file.valid()) return fail(files::os_error("cannot make", kFileName, errno));
  for (std::string_view rest = text; !rest.empty();) {
    const ssize_t n = ::write(file.get(), rest.data(), rest.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      const int why = errno;
      ::unlinkat(root.get(), kFileName, 0);  // ours: O_EXCL made it
      return fail(files::os_error("cannot write", kFileName, why));
    }
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
  if (::fsync(file.get()) != 0) return fail(files::os_error("cannot write", kFileName, errno));
  return {};
}

}  // namespace vaultask
