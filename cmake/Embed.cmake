# vaultask_embed(OUT_VAR file name): makes a source file in which the text of `file` (relative to
# the folder, or absolute) is `const std::string_view <name>` in namespace vaultask::embedded, and
# puts its path into OUT_VAR.
function(vaultask_embed out file name)
  cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE source)
  set(target "${CMAKE_CURRENT_BINARY_DIR}/${name}.embed.cpp")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
  file(READ "${source}" text)
  file(CONFIGURE OUTPUT "${target}" @ONLY CONTENT [=[
#include <string_view>
namespace vaultask::embedded {
extern const std::string_view @name@;
const std::string_view @name@ = R"__vaultask__(@text@)__vaultask__";
}  // namespace vaultask::embedded
]=])
  set(${out} "${target}" PARENT_SCOPE)
endfunction()
