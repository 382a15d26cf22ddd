# One interface target carries every flag of ours; nothing is set globally.
add_library(vaultask_flags INTERFACE)
target_compile_features(vaultask_flags INTERFACE cxx_std_20)
target_compile_options(vaultask_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond> $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
  # g++ 12 sees overlaps in std::string's operator+ and unset values in std::optional that are not
  # there (GCC bugs 105651 and 80635); both only when it optimises.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-maybe-uninitialized>
  $<$<BOOL:${VAULTASK_WERROR}>:-Werror>
  -fstack-protector-strong)
target_compile_definitions(vaultask_flags INTERFACE
  $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(VAULTASK_SANITIZE)
  target_compile_options(vaultask_flags INTERFACE
    -fsanitize=${VAULTASK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(vaultask_flags INTERFACE -fsanitize=${VAULTASK_SANITIZE})
endif()
