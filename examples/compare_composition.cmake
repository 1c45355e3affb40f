# cmake -DPROGRAM=byggom -DFOLDER=examples/compose -DWORK=build -P compare_composition.cmake
foreach(language en sv)
    execute_process(COMMAND ${PROGRAM} --lang ${language} compose candidates.toml --write ${WORK}/chosen.toml
        WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
    file(READ ${FOLDER}/expected.${language}.txt expected)
    if(NOT result EQUAL 0 OR NOT page STREQUAL expected)
        message(FATAL_ERROR "${FOLDER}: the composition differs from expected.${language}.txt\n${page}")
    endif()
endforeach()
execute_process(COMMAND ${PROGRAM} evaluate ${WORK}/chosen.toml OUTPUT_QUIET RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${FOLDER}: the chosen package cannot be evaluated")
endif()
