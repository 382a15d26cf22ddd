#include <vaultask/error.hpp>

#include "base/strings.hpp"

namespace vaultask {

int exit_status(ErrorCode code) {
  switch (code) {
    case ErrorCode::usage:
    case ErrorCode::config:
    case ErrorCode::parse_query:
    case ErrorCode::run_query:
    case ErrorCode::unsupported:
    case ErrorCode::not_found:
      return 2;
    case ErrorCode::incomplete:
    case ErrorCode::io:
      return 3;
    case ErrorCode::store:
    case ErrorCode::damaged:
    case ErrorCode::internal:
      return 4;
    case ErrorCode::locked:
      return 75;  // EX_TEMPFAIL of sysexits.h
  }
  return 4;
}

std::string to_string(const Place& place) {
  std::string text = strings::printable(place.path);
  if (place.line > 0) text += ':' + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ':' + std::to_string(place.column);
  return text;
}

std::string to_string(const Error& error) {
  std::string text;
  if (error.place) text += to_string(*error.place) + ": ";
  text += strings::printable(error.message) + '\n';
  if (!error.excerpt.empty()) text += error.excerpt + '\n';
  if (!error.hint.empty()) text += "hint: " + strings::printable(error.hint) + '\n';
  for (const Error& next : error.more) text += to_string(next);
  return text;
}

std::string to_string(const Diagnostic& diagnostic) {
  constexpr const char* kNames[] = {"note", "warning", "error"};
  const bool somewhere = !diagnostic.place.path.empty();
  std::string text = (somewhere ? to_string(diagnostic.place) : std::string("vaultask")) + ": " +
                     kNames[static_cast<int>(diagnostic.severity)] + ": " +
                     strings::printable(diagnostic.message) + " [" + diagnostic.code + "]\n";
  if (!diagnostic.hint.empty()) text += "    " + strings::printable(diagnostic.hint) + '\n';
  if (!diagnostic.correction.empty()) {
    text += "    write: " + strings::printable(diagnostic.correction) + '\n';
  }
  return text;
}

}  // namespace vaultask
