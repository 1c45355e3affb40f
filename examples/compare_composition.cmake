# cmake -DPROGRAM=byggom -DFOLDER=examples/compose -DWORK=build -P compare_composition.cmake
include(${CMAKE_CURRENT_LIST_DIR}/compare_page.cmake)
foreach(language en sv)
    compare_page(expected.${language}.txt --lang ${language} compose candidates.toml --write ${WORK}/chosen.toml)
endforeach()
execute_process(COMMAND ${PROGRAM} evaluate ${WORK}/chosen.toml OUTPUT_QUIET RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${FOLDER}: the chosen package cannot be evaluated")
endif()
