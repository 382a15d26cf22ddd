#include "text/js_regex_reader.hpp"

#include "base/utf8.hpp"

namespace vaultask::text {

JsRegexReader::JsRegexReader(std::string_view pattern, bool by_code_points) {
  int column = 1;
  for (std::size_t at = 0; at < pattern.size(); ++column) {
    const auto decoded = utf8::decode(pattern, at);
    at += decoded.length;
    const char32_t c = decoded.code_point;
    if (c <= 0xFFFF || by_code_points) {
      characters_.push_back(c);
    } else {
      characters_.push_back(0xD800 + ((c - 0x10000) >> 10));
      characters_.push_back(0xDC00 + ((c - 0x10000) & 0x3FF));
      columns_.push_back(column);
    }
    columns_.push_back(column);
  }
  columns_.push_back(column);
}

char32_t JsRegexReader::peek(std::size_t ahead) const {
  return at_ + ahead < characters_.size() ? characters_[at_ + ahead] : kEnd;
}

char32_t JsRegexReader::next() {
  return at_end() ? kEnd : characters_[at_++];
}

bool JsRegexReader::starts_with(std::string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (peek(i) != static_cast<unsigned char>(text[i])) return false;
  }
  return true;
}

bool JsRegexReader::take(std::string_view text) {
  if (!starts_with(text)) return false;
  at_ += text.size();
  return true;
}

Error JsRegexReader::error_at(ErrorCode code, std::string message, std::size_t position) const {
  Error error;
  error.code = code;
  error.message = std::move(message);
  error.place = Place{{}, 1, columns_[position]};
  return error;
}

void JsRegexReader::refuse(std::string message, std::size_t position) {
  if (!refusal_) refusal_ = error_at(ErrorCode::parse_query, std::move(message), position);
  at_ = characters_.size();
}

void JsRegexReader::cannot(std::string construct, std::size_t position) {
  if (missing_) return;
  missing_ = error_at(ErrorCode::unsupported,
                      construct + " needs the JavaScript engine, which is not there", position);
}

void JsRegexReader::cannot_read_on(std::string construct, std::size_t position) {
  cannot(std::move(construct), position);
  if (!refusal_) refusal_ = missing_;
  at_ = characters_.size();
}

std::optional<Error> JsRegexReader::error() const {
  return refusal_ ? refusal_ : missing_;
}

}  // namespace vaultask::text
