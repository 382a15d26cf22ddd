#include "query/natural_date_zones.hpp"

#include <algorithm>
#include <array>

namespace vaultask::query::natural_date {
namespace {

struct Zone {
  std::string_view name;
  int minutes;
};

/// Abbreviations of two to four letters that chrono-node 2.3.9 knows, sorted.
constexpr std::array<Zone, 176> kZones{{
    {"ACDT", 630},  {"ACST", 570},  {"ADT", -180},  {"AEDT", 660},  {"AEST", 600},  {"AFT", 270},
    {"AKDT", -480}, {"AKST", -540}, {"ALMT", 360},  {"AMST", -180}, {"AMT", -240},  {"ANAT", 720},
    {"AQTT", 300},  {"ART", -180},  {"AST", -240},  {"AWDT", 540},  {"AWST", 480},  {"AZOT", -60},
    {"AZST", 300},  {"AZT", 240},   {"BNT", 480},   {"BOT", -240},  {"BRST", -120}, {"BRT", -180},
    {"BST", 60},    {"BTT", 360},   {"CAST", 480},  {"CAT", 120},   {"CCT", 390},   {"CDT", -300},
    {"CEST", 120},  {"CET", 60},    {"CKT", -600},  {"CLST", -180}, {"CLT", -240},  {"COT", -300},
    {"CST", -360},  {"CVT", -60},   {"CXT", 420},   {"DAVT", 420},  {"EAST", -360}, {"EAT", 180},
    {"ECT", -300},  {"EDT", -240},  {"EEST", 180},  {"EET", 120},   {"EGST", 0},    {"EGT", -60},
    {"EST", -300},  {"ET", -300},   {"FJST", 780},  {"FJT", 720},   {"FKST", -180}, {"FKT", -240},
    {"FNT", -120},  {"GALT", -360}, {"GAMT", -540}, {"GET", 240},   {"GFT", -180},  {"GILT", 720},
    {"GMT", 0},     {"GST", 240},   {"GYT", -240},  {"HAA", -180},  {"HAC", -300},  {"HADT", -540},
    {"HAE", -240},  {"HAP", -420},  {"HAR", -360},  {"HAST", -600}, {"HAT", -90},   {"HAY", -480},
    {"HKT", 480},   {"HLV", -210},  {"HNA", -240},  {"HNC", -360},  {"HNE", -300},  {"HNP", -480},
    {"HNR", -420},  {"HNT", -150},  {"HNY", -540},  {"HOVT", 420},  {"ICT", 420},   {"IDT", 180},
    {"IOT", 360},   {"IRDT", 270},  {"IRKT", 540},  {"IRST", 210},  {"IST", 330},   {"JST", 540},
    {"KGT", 360},   {"KRAT", 480},  {"KST", 540},   {"KUYT", 240},  {"LHDT", 660},  {"LHST", 630},
    {"LINT", 840},  {"MAGT", 720},  {"MART", -510}, {"MAWT", 300},  {"MDT", -360},  {"MESZ", 120},
    {"MEZ", 60},    {"MHT", 720},   {"MMT", 390},   {"MSD", 240},   {"MSK", 240},   {"MST", -420},
    {"MUT", 240},   {"MVT", 300},   {"MYT", 480},   {"NCT", 660},   {"NDT", -90},   {"NFT", 690},
    {"NOVT", 360},  {"NPT", 345},   {"NST", -150},  {"NUT", -660},  {"NZDT", 780},  {"NZST", 720},
    {"OMST", 420},  {"PDT", -420},  {"PET", -300},  {"PETT", 720},  {"PGT", 600},   {"PHOT", 780},
    {"PHT", 480},   {"PKT", 300},   {"PMDT", -120}, {"PMST", -180}, {"PONT", 660},  {"PST", -480},
    {"PT", -480},   {"PWT", 540},   {"PYST", -180}, {"PYT", -240},  {"RET", 240},   {"SAMT", 240},
    {"SAST", 120},  {"SBT", 660},   {"SCT", 240},   {"SGT", 480},   {"SRT", -180},  {"SST", -660},
    {"TAHT", -600}, {"TFT", 300},   {"TJT", 300},   {"TKT", 780},   {"TLT", 540},   {"TMT", 300},
    {"TVT", 720},   {"ULAT", 480},  {"UTC", 0},     {"UYST", -120}, {"UYT", -180},  {"UZT", 300},
    {"VET", -210},  {"VLAT", 660},  {"VUT", 660},   {"WAST", 120},  {"WAT", 60},    {"WEST", 60},
    {"WESZ", 60},   {"WET", 0},     {"WEZ", 0},     {"WFT", 720},   {"WGST", -120}, {"WGT", -180},
    {"WIB", 420},   {"WIT", 540},   {"WITA", 480},  {"WST", 780},   {"WT", 0},      {"YAKT", 600},
    {"YAPT", 600},  {"YEKT", 360},
}};

std::optional<int> zone_offset(std::string_view name) {
  const auto* found = std::lower_bound(
      kZones.begin(), kZones.end(), name,
      [](const Zone& zone, std::string_view wanted) { return zone.name < wanted; });
  if (found == kZones.end() || found->name != name) return std::nullopt;
  return found->minutes;
}

struct ZoneEnd {
  int minutes = 0;
  std::size_t end = 0;
};

constexpr int kLargestOffset = 14 * 60;

/// "+2", "+02:00", "(UTC -0800)", behind blanks.
std::optional<ZoneEnd> offset_at(Text text, std::size_t at) {
  constexpr std::array<std::string_view, 2> kNames{"gmt", "utc"};
  at = skip_spaces(text, at);
  if (const auto name = after_any(text, has(text, at, u'(') ? at + 1 : at, kNames)) {
    at = *name + count_spaces(text, *name, 1);
  }
  if (!has_any(text, at, "+-")) return std::nullopt;
  const std::size_t hour_digits = count_digits(text, at + 1, 2);
  if (hour_digits == 0) return std::nullopt;
  int minutes = to_number(text, at + 1, hour_digits) * 60;
  std::size_t end = at + 1 + hour_digits;
  const std::size_t behind_colon = has(text, end, u':') ? end + 1 : end;
  if (count_digits(text, behind_colon, 2) == 2) {
    minutes += to_number(text, behind_colon, 2);
    end = behind_colon + 2;
  }
  if (minutes > kLargestOffset) return std::nullopt;
  if (has(text, end, u')')) ++end;
  return ZoneEnd{text[at] == u'-' ? -minutes : minutes, end};
}

struct Name {
  Text text;
  std::size_t end = 0;
};

/// "EST", "(EST)", ", EST", behind blanks.
std::optional<Name> name_at(Text text, std::size_t at) {
  at = skip_spaces(text, at);
  if (has(text, at, u',')) at = skip_spaces(text, at + 1);
  if (has(text, at, u'(')) ++at;
  std::size_t end = at;
  while (end < text.size() && end - at < 5 && is_word(text[end]) && !is_digit(text[end]) &&
         text[end] != u'_') {
    ++end;
  }
  if (end - at < 2 || end - at > 4 || !word_ends(text, end)) return std::nullopt;
  const bool closed = has(text, end, u')') && word_ends(text, end + 1);
  return Name{text.substr(at, end - at), closed ? end + 1 : end};
}

void add_zone(const Input& input, Found& date, int minutes, std::size_t end) {
  date.text += input.text.substr(date.text_end(), end - date.text_end());
  if (!date.start.certain(Part::utc_offset)) date.start.assign(Part::utc_offset, minutes);
  if (date.end && !date.end->certain(Part::utc_offset)) {
    date.end->assign(Part::utc_offset, minutes);
  }
}

}  // namespace

void read_zone_offsets(const Input& input, std::vector<Found>& dates) {
  for (Found& date : dates) {
    if (date.start.certain(Part::utc_offset)) continue;
    const auto zone = offset_at(input.text, date.text_end());
    if (zone) add_zone(input, date, zone->minutes, zone->end);
  }
}

void read_zone_names(const Input& input, std::vector<Found>& dates) {
  for (Found& date : dates) {
    const auto name = name_at(input.text, date.text_end());
    if (!name) continue;
    std::string upper = to_lower_ascii(name->text);
    for (char& c : upper) c = static_cast<char>(c - 'a' + 'A');
    const auto minutes = zone_offset(upper);
    if (!minutes) continue;
    const bool capitals =
        std::equal(upper.begin(), upper.end(), name->text.begin(),
                   [](char a, char16_t b) { return static_cast<char16_t>(a) == b; });
    const bool other =
        date.start.has(Part::utc_offset) && date.start.get(Part::utc_offset) != *minutes;
    if (other && (date.start.certain(Part::utc_offset) || !capitals)) continue;
    if (date.start.only_date() && !capitals) continue;
    add_zone(input, date, *minutes, name->end);
  }
}

}  // namespace vaultask::query::natural_date
