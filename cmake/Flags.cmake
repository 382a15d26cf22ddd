# Interface targets carry every flag of ours; nothing is set globally. vaultask_warnings is for what
# no sanitizer can look into, vaultask_flags for everything else.
add_library(vaultask_warnings INTERFACE)
target_compile_features(vaultask_warnings INTERFACE cxx_std_20)
target_compile_options(vaultask_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond> $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
  # g++ 12 sees overlaps in std::string's operator+ and unset values in std::optional that are not
  # there (GCC bugs 105651 and 80635); both only when it optimises.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-maybe-uninitialized>
  $<$<BOOL:${VAULTASK_WERROR}>:-Werror>
  -fstack-protector-strong)
target_compile_definitions(vaultask_warnings INTERFACE
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

add_library(vaultask_flags INTERFACE)
target_link_libraries(vaultask_flags INTERFACE vaultask_warnings)

if(VAULTASK_SANITIZE)
  target_compile_options(vaultask_flags INTERFACE
    -fsanitize=${VAULTASK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(vaultask_flags INTERFACE -fsanitize=${VAULTASK_SANITIZE})
endif()
