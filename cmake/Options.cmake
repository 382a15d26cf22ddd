# Everything a builder may choose. Defaults build the program and its tests.
option(VAULTASK_BUILD_CLI "Build the vaultask program" ON)
option(VAULTASK_BUILD_TESTS "Build the tests" ON)
option(VAULTASK_WITH_JS "Build vaultask-js, which runs the JavaScript of queries, where its packages are" ON)
option(VAULTASK_BENCH "Build the benchmarks" ON)
option(VAULTASK_WERROR "Warnings are errors" OFF)
option(VAULTASK_UNITY "Compile several files together: quicker from nothing, slower after a change" OFF)
set(VAULTASK_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them: address,undefined or thread")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(VAULTASK_CCACHE ccache)
if(VAULTASK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${VAULTASK_CCACHE}")
endif()
