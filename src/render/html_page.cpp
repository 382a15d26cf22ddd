#include "render/html_page.hpp"

#include "render/escape.hpp"

namespace vaultask {
namespace embedded {
extern const std::string_view html_style;
extern const std::string_view html_style_hash;
extern const std::string_view html_sort;
extern const std::string_view html_sort_hash;
}  // namespace embedded

namespace render {

std::string html_page(std::string_view title, const std::string& body) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ";
  out.append("style-src '").append(embedded::html_style_hash);
  out.append("'; script-src '").append(embedded::html_sort_hash);
  out += "'; base-uri 'none'; form-action 'none'\">\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  out += "<meta name=\"referrer\" content=\"no-referrer\">\n";
  out += "<title>" + html_text(title) + "</title>\n<style>";
  out.append(embedded::html_style).append("</style>\n</head>\n<body>\n<main>\n").append(body);
  out.append("</main>\n<script>").append(embedded::html_sort).append("</script>\n");
  return out + "</body>\n</html>\n";
}

}  // namespace render
}  // namespace vaultask
