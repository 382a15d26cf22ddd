# Installs the program, and the library as vaultask::vaultask: one archive from all layers' objects.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

get_property(layers GLOBAL PROPERTY VAULTASK_LAYERS)
list(REMOVE_ITEM layers cli)
set(objects "")
foreach(layer IN LISTS layers)
  list(APPEND objects $<TARGET_OBJECTS:vx_${layer}>)
endforeach()
add_library(vaultask STATIC ${objects})
add_library(vaultask::vaultask ALIAS vaultask)
target_compile_features(vaultask PUBLIC cxx_std_20)
target_include_directories(vaultask INTERFACE
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
# What the objects need at link time, by the names vaultaskConfig.cmake finds again.
target_link_libraries(vaultask INTERFACE
  tl::expected Threads::Threads
  sqlite3 re2 yaml cmark-gfm icui18n icuuc icudata xxhash)

install(TARGETS vaultask EXPORT vaultaskTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT vaultaskTargets NAMESPACE vaultask:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/vaultask)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/vaultask" "${PROJECT_BINARY_DIR}/include/vaultask"
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/vaultaskConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/vaultaskConfig.cmake"
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/vaultask)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/vaultaskConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/vaultaskConfig.cmake"
              "${PROJECT_BINARY_DIR}/vaultaskConfigVersion.cmake"
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/vaultask)
if(VAULTASK_BUILD_CLI)
  install(TARGETS vaultask_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
if(TARGET vaultask_js)
  install(TARGETS vaultask_js RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/vaultask)
endif()
if(TARGET vaultask_printed)
  set(printed "${PROJECT_BINARY_DIR}/printed")
  install(FILES "${printed}/vaultask.1" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES "${printed}/vaultask.bash" RENAME vaultask
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES "${printed}/vaultask.zsh" RENAME _vaultask
          DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES "${printed}/vaultask.fish"
          DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION ${CMAKE_INSTALL_DOCDIR})
