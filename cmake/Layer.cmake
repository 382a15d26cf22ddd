# The layers of the house. Each folder of src/ is one static library that may use only the layers
# named in its USES; a layer must exist before it can be used, so the folders are added bottom-up.
#
#   vaultask_layer(NAME SOURCES file... [PUBLIC_HEADERS header...] [USES layer...] [DEPS target...])
#
# PUBLIC_HEADERS are those headers of include/vaultask that belong to the layer.
# DEPS are third-party targets; they stay private to the layer.
# The edges are written to <build>/layers.txt, which the test `layers` compares with every #include.
function(vaultask_layer name)
  cmake_parse_arguments(L "" "" "SOURCES;PUBLIC_HEADERS;USES;DEPS" ${ARGN})
  foreach(used IN LISTS L_USES)
    if(NOT TARGET vx_${used})
      message(FATAL_ERROR "Layer ${name} uses ${used}, which does not exist yet: "
                          "layers are added bottom-up in src/CMakeLists.txt.")
    endif()
  endforeach()
  add_library(vx_${name} STATIC ${L_SOURCES})
  target_include_directories(vx_${name} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  list(TRANSFORM L_USES PREPEND vx_ OUTPUT_VARIABLE uses)
  target_link_libraries(vx_${name} PUBLIC vaultask_headers ${uses} PRIVATE vaultask_flags ${L_DEPS})
  vaultask_unity(vx_${name})
  set_property(GLOBAL APPEND PROPERTY VAULTASK_LAYERS ${name})
  list(JOIN L_USES " " edges)
  list(JOIN L_PUBLIC_HEADERS " " headers)
  set_property(GLOBAL APPEND_STRING PROPERTY VAULTASK_EDGES "${name}|${edges}|${headers}\n")
endfunction()

# vaultask_unity(target): where VAULTASK_UNITY asks for it, several files are compiled as one, so names
# in anonymous namespaces must differ within a folder. A forgotten #include goes unseen there; the
# builds without it see it.
function(vaultask_unity target)
  if(VAULTASK_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()

# vaultask_apart(target file...): these files of the target are compiled by themselves even so.
function(vaultask_apart target)
  list(TRANSFORM ARGN PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" OUTPUT_VARIABLE files)
  set_source_files_properties(${files} TARGET_DIRECTORY ${target}
                              PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# Writes <build>/layers.txt: one line a layer, "name|layers it uses|public headers it owns".
function(vaultask_write_layers)
  get_property(edges GLOBAL PROPERTY VAULTASK_EDGES)
  file(WRITE "${PROJECT_BINARY_DIR}/layers.txt" "${edges}")
endfunction()
