# The test `layers`: every #include obeys the edges that src/*/CMakeLists.txt declare.
#
#   cmake -DROOT=<checkout> -DEDGES=<build>/layers.txt -P cmake/check_layers.cmake
#
# EDGES holds a line for each layer: "name|layers it uses|public headers it owns". A file of
# src/<layer>/ may include headers of its own layer and of those below it; a public header counts as
# its owner's. src/cli is held to the public headers. Each third-party header has the layers that
# may include it, and SQL stands in src/store alone.
cmake_minimum_required(VERSION 3.25)

# ---- what is allowed ----

# Third-party headers, as regular expressions, and who may include them.
set(third_party
  "cmark-gfm.*\\.h|markdown" "yaml\\.h|markdown" "re2/.*|text" "unicode/.*|text"
  "sqlite3\\.h|store" "spdlog/.*|base" "fmt/.*|base" "xxhash\\.h|base" "CLI/.*|cli"
  "toml\\+\\+/.*|vault" "nlohmann/.*|query render script vault"
  "JavaScriptCore/.*|script" "tl/expected\\.hpp|include")

file(STRINGS "${EDGES}" lines)
set(layers "")
foreach(line IN LISTS lines)
  string(REPLACE "|" ";" parts "${line}")
  list(GET parts 0 layer)
  list(GET parts 1 uses)
  list(GET parts 2 headers)
  string(REPLACE " " ";" uses "${uses}")
  string(REPLACE " " ";" headers "${headers}")
  list(APPEND layers ${layer})
  # Layers are listed bottom-up, so what a used layer may use is known already.
  set(below_${layer} ${layer})
  foreach(used IN LISTS uses)
    list(APPEND below_${layer} ${below_${used}})
  endforeach()
  foreach(header IN LISTS headers)
    set(owner_${header} ${layer})
  endforeach()
endforeach()

# ---- what there is ----

set(errors "")
macro(forbid file number text)
  list(APPEND errors "${file}:${number}: ${text}")
endmacro()

# The layer a path belongs to: src/<layer>/… or the owner of include/vaultask/<header>.
function(layer_of file out)
  if(file MATCHES "^src/([^/]+)/")
    set(${out} ${CMAKE_MATCH_1} PARENT_SCOPE)
  elseif(file MATCHES "^include/vaultask/(.*)$")
    set(${out} "${owner_${CMAKE_MATCH_1}}" PARENT_SCOPE)
  endif()
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/src/*.cpp" "${ROOT}/src/*.hpp"
     "${ROOT}/include/vaultask/*.hpp")
list(SORT files)
list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "no source file below ${ROOT}")
endif()
foreach(file IN LISTS files)
  layer_of("${file}" layer)
  if(NOT layer IN_LIST layers)
    forbid(${file} 1 "belongs to no layer")
    continue()
  endif()
  # A public header stands by itself: it may use other public headers and tl/expected only.
  if(file MATCHES "^include/")
    set(place include)
  else()
    set(place ${layer})
  endif()
  file(READ "${ROOT}/${file}" text)
  # Semicolons and brackets would be taken for CMake's own.
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  string(REPLACE "\n" ";" rows "${text}")
  set(number 0)
  foreach(row IN LISTS rows)
    math(EXPR number "${number} + 1")
    if(row MATCHES "^ *# *include *[<\"]([^>\"]+)[>\"]")
      set(header "${CMAKE_MATCH_1}")
      if(header MATCHES "^vaultask/(.*)$")
        set(name "${CMAKE_MATCH_1}")
        if(NOT owner_${name} IN_LIST below_${layer})
          forbid(${file} ${number} "${layer} may not include <${header}> of ${owner_${name}}")
        endif()
      elseif(header MATCHES "^([a-z_]+)/" AND CMAKE_MATCH_1 IN_LIST layers)
        set(target ${CMAKE_MATCH_1})
        if(NOT target IN_LIST below_${layer})
          forbid(${file} ${number} "${layer} may not include \"${header}\" of ${target}")
        elseif(layer STREQUAL "cli" AND NOT target STREQUAL "cli")
          forbid(${file} ${number} "cli may include public headers only, not \"${header}\"")
        elseif(place STREQUAL "include")
          forbid(${file} ${number} "a public header may not include the private \"${header}\"")
        endif()
      else()
        foreach(rule IN LISTS third_party)
          string(REPLACE "|" ";" rule "${rule}")
          list(GET rule 0 pattern)
          list(GET rule 1 allowed)
          string(REPLACE " " ";" allowed "${allowed}")
          if(header MATCHES "^${pattern}$" AND NOT place IN_LIST allowed)
            forbid(${file} ${number} "<${header}> may be included in ${allowed} only")
          endif()
        endforeach()
      endif()
    endif()
    if(NOT layer STREQUAL "store" AND
       row MATCHES "\"(SELECT |INSERT |UPDATE |DELETE FROM |CREATE |PRAGMA |BEGIN|COMMIT)")
      forbid(${file} ${number} "SQL belongs into src/store: ${row}")
    endif()
  endforeach()
endforeach()

if(errors)
  list(JOIN errors "\n  " text)
  message(FATAL_ERROR "layers broken:\n  ${text}\nThe edges stand in src/*/CMakeLists.txt (USES).")
endif()
message(STATUS "${count} files obey the layers")
