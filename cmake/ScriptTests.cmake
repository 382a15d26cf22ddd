# Tests that are Python scripts: a small sample in each run of ctest, and the whole of it, where there
# is more, with `ctest -C campaign -L campaign`.
find_package(Python3 COMPONENTS Interpreter REQUIRED)

# vaultask_script_test(NAME PATH [SERIAL] ALWAYS argument... [SAMPLE argument...] [CAMPAIGN argument...])
# 77 is "skipped". SERIAL: the campaign alone has the machine.
function(vaultask_script_test name path)
  cmake_parse_arguments(S "SERIAL" "" "ALWAYS;SAMPLE;CAMPAIGN" ${ARGN})
  set(command Python3::Interpreter -B "${path}" ${S_ALWAYS})
  add_test(NAME ${name} COMMAND ${command} ${S_SAMPLE})
  set_tests_properties(${name} PROPERTIES TIMEOUT 600 SKIP_RETURN_CODE 77)
  if(S_CAMPAIGN)
    add_test(NAME ${name}_campaign CONFIGURATIONS campaign COMMAND ${command} ${S_CAMPAIGN})
    set_tests_properties(${name}_campaign PROPERTIES LABELS campaign TIMEOUT 7200
                         SKIP_RETURN_CODE 77)
    if(S_SERIAL)
      set_tests_properties(${name}_campaign PROPERTIES RUN_SERIAL ON)
    endif()
  endif()
endfunction()
