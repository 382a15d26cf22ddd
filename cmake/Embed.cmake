# vaultask_embed(OUT_VAR file name): makes a source file in which the text of `file` (relative to
# the folder, or absolute) is `const std::string_view <name>` in namespace vaultask::embedded, and
# puts its path into OUT_VAR.
function(vaultask_embed out file name)
  cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE source)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
  file(READ "${source}" text)
  vaultask_embed_text(target "${text}" ${name})
  set(${out} "${target}" PARENT_SCOPE)
endfunction()

# vaultask_embed_hash(OUT_VAR file name): the same with "sha256-…" and the file's hash in base64, as a
# Content-Security-Policy names what stands in a page.
function(vaultask_embed_hash out file name)
  cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE source)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
  file(SHA256 "${source}" hash)
  set(signs "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  set(base64 "")
  # 32 bytes and one of padding: 11 times 3 bytes, each of them four signs.
  foreach(at RANGE 0 60 6)
    string(SUBSTRING "${hash}00" ${at} 6 part)
    foreach(shift IN ITEMS 18 12 6 0)
      math(EXPR sign "(0x${part} >> ${shift}) & 63")
      string(SUBSTRING "${signs}" ${sign} 1 sign)
      string(APPEND base64 "${sign}")
    endforeach()
  endforeach()
  string(SUBSTRING "${base64}" 0 43 base64)
  vaultask_embed_text(target "sha256-${base64}=" ${name})
  set(${out} "${target}" PARENT_SCOPE)
endfunction()

function(vaultask_embed_text out text name)
  set(target "${CMAKE_CURRENT_BINARY_DIR}/${name}.embed.cpp")
  file(CONFIGURE OUTPUT "${target}" @ONLY CONTENT [=[
#include <string_view>
namespace vaultask::embedded {
extern const std::string_view @name@;
const std::string_view @name@ = R"__vaultask__(@text@)__vaultask__";
}  // namespace vaultask::embedded
]=])
  set(${out} "${target}" PARENT_SCOPE)
endfunction()
