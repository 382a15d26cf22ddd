#include "base/date_format_tokens.hpp"

#include "base/date_format_readers.hpp"
#include "base/date_format_writers.hpp"

namespace vaultask::date_format {
namespace {

// moment 2.29: formattingTokens, addFormatToken, addRegexToken (strict), addParseToken.
constexpr Token kTokens[] = {
    {"Y", year<4>, signed_year<1, kWhole>},
    {"YY", [](Date d) { return padded(civil(d).year % 100, 2); },
     [](Rest rest, Fields& f) { return take_century_year(rest, f.year); }},
    {"YYYY", year<4>, number<&Fields::year, 4, 4>},
    {"YYYYY", year<5>, signed_year<6, 6>},
    {"YYYYYY", [](Date d) { return '+' + padded(civil(d).year, 6); }, signed_year<6, 6>},
    {"y", era_year_padded<1>, number<&Fields::year, 1, kWhole>},
    {"yy", era_year_padded<2>, number<&Fields::year, 1, kWhole>},
    {"yyy", era_year_padded<3>, number<&Fields::year, 1, kWhole>},
    {"yyyy", era_year_padded<4>, number<&Fields::year, 1, kWhole>},
    {"yo", [](Date d) { return ordinal(era_year(d)); }, number<&Fields::year, 1, kWhole>},
    {"N", era_short, era_by_letters},
    {"NN", era_short, era_by_letters},
    {"NNN", era_short, era_by_letters},
    {"NNNN", era_long, era_by_name},
    {"NNNNN", era_short, era_by_letters},

    {"Q", [](Date d) { return std::to_string(quarter(d)); }, quarter_month},
    {"Qo", [](Date d) { return ordinal(quarter(d)); }, nullptr},
    {"M", [](Date d) { return padded(civil(d).month, 1); }, number<&Fields::month, 1, 2>},
    {"MM", [](Date d) { return padded(civil(d).month, 2); }, number<&Fields::month, 2, 2>},
    {"Mo", [](Date d) { return ordinal(civil(d).month); }, nullptr},
    {"MMM", month_name<3>, take_month<3>},
    {"MMMM", month_name<kWhole>, take_month<kWhole>},

    {"D", [](Date d) { return padded(civil(d).day, 1); }, number<&Fields::day, 1, 2>},
    {"DD", [](Date d) { return padded(civil(d).day, 2); }, number<&Fields::day, 2, 2>},
    {"Do", [](Date d) { return ordinal(civil(d).day); }, ordinal_day},
    {"DDD", [](Date d) { return padded(calendar::day_of_year(d), 1); },
     number<&Fields::day_of_year, 1, 3>},
    {"DDDD", [](Date d) { return padded(calendar::day_of_year(d), 3); },
     number<&Fields::day_of_year, 3, 3>},
    {"DDDo", [](Date d) { return ordinal(calendar::day_of_year(d)); }, nullptr},

    {"d", [](Date d) { return padded(calendar::weekday_from_sunday(d), 1); },
     number<&Fields::weekday, 1, 2>},
    {"do", [](Date d) { return ordinal(calendar::weekday_from_sunday(d)); }, nullptr},
    {"dd", weekday_name<2>, take_weekday<2>},
    {"ddd", weekday_name<3>, take_weekday<3>},
    {"dddd", weekday_name<kWhole>, take_weekday<kWhole>},
    {"e", [](Date d) { return padded(calendar::weekday_from_sunday(d), 1); },
     number<&Fields::week_day, 1, 2>},
    {"E", [](Date d) { return padded(d.weekday(), 1); }, number<&Fields::iso_weekday, 1, 2>},

    {"w", english_week<1>, number<&Fields::week, 1, 2>},
    {"ww", english_week<2>, number<&Fields::week, 2, 2>},
    {"wo", [](Date d) { return ordinal(calendar::week_of(d, kEnglishWeeks).number); }, nullptr},
    {"W", iso_week<1>, number<&Fields::iso_week, 1, 2>},
    {"WW", iso_week<2>, number<&Fields::iso_week, 2, 2>},
    {"Wo", [](Date d) { return ordinal(calendar::week_of(d, kIsoWeeks).number); }, nullptr},
    {"g", nullptr, unused_number},
    {"gg", english_week_year<2>,
     [](Rest rest, Fields& f) { return take_century_year(rest, f.week_year); }},
    {"gggg", english_week_year<4>, number<&Fields::week_year, 4, 4>},
    {"ggggg", english_week_year<5>,
     [](Rest rest, Fields& f) { return take_signed(rest, 6, 6, f.week_year); }},
    {"G", nullptr, unused_number},
    {"GG", iso_week_year<2>,
     [](Rest rest, Fields& f) { return take_century_year(rest, f.iso_year); }},
    {"GGGG", iso_week_year<4>, number<&Fields::iso_year, 4, 4>},
    {"GGGGG", iso_week_year<5>,
     [](Rest rest, Fields& f) { return take_signed(rest, 6, 6, f.iso_year); }},

    {"H", zeros<1>, number<&Fields::hour, 1, 2>},
    {"HH", zeros<2>, number<&Fields::hour, 2, 2>},
    {"h", twelve, hour_of_twelve<1>},
    {"hh", twelve, hour_of_twelve<2>},
    {"k", [](Date) { return std::string("24"); }, hour_from_one<1>},
    {"kk", [](Date) { return std::string("24"); }, hour_from_one<2>},
    {"Hmm", zeros<3>, run_together<false, 1>},
    {"Hmmss", zeros<5>, run_together<false, 2>},
    {"hmm", [](Date) { return std::string("1200"); }, run_together<true, 1>},
    {"hmmss", [](Date) { return std::string("120000"); }, run_together<true, 2>},
    {"a", [](Date) { return std::string("am"); }, meridiem},
    {"A", [](Date) { return std::string("AM"); }, meridiem},
    {"m", zeros<1>, number<&Fields::minute, 1, 2>},
    {"mm", zeros<2>, number<&Fields::minute, 2, 2>},
    {"s", zeros<1>, number<&Fields::second, 1, 2>},
    {"ss", zeros<2>, number<&Fields::second, 2, 2>},
    {"S", zeros<1>, fraction<1, 1>},
    {"SS", zeros<2>, fraction<2, 2>},
    {"SSS", zeros<3>, fraction<3, 3>},
    {"SSSS", zeros<4>, fraction<1, kWhole>},
    {"SSSSS", zeros<5>, fraction<1, kWhole>},
    {"SSSSSS", zeros<6>, fraction<1, kWhole>},
    {"SSSSSSS", zeros<7>, fraction<1, kWhole>},
    {"SSSSSSSS", zeros<8>, fraction<1, kWhole>},
    {"SSSSSSSSS", zeros<9>, fraction<1, kWhole>},

    {"Z", [](Date) { return std::string("+00:00"); }, nullptr, true},
    {"ZZ", [](Date) { return std::string("+0000"); }, nullptr, true},
    {"X", seconds_since_epoch, nullptr, true},
    {"x", [](Date d) { return std::to_string(std::int64_t{d.days()} * 86'400'000); }, nullptr,
     true},
    // moment's pattern takes these for one token, and knows none.
    {"w|", nullptr, nullptr},
    {"W|", nullptr, nullptr},
    // A local moment has no name of its zone.
    {"z", zeros<0>, nullptr},
    {"zz", zeros<0>, nullptr},
};

}  // namespace

const Token* find_token(std::string_view text) {
  const Token* longest = nullptr;
  for (const Token& token : kTokens) {
    if (!text.starts_with(token.spelling)) continue;
    if (longest == nullptr || token.spelling.size() > longest->spelling.size()) longest = &token;
  }
  return longest;
}

}  // namespace vaultask::date_format
