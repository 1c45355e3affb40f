# cmake -DPROGRAM=byggom -DFOLDER=examples/skane-water -P compare_split.cmake
foreach(language en sv)
    execute_process(COMMAND ${PROGRAM} --lang ${language} split --game game.json
        WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
    file(READ ${FOLDER}/expected.${language}.txt expected)
    if(NOT result EQUAL 0 OR NOT page STREQUAL expected)
        message(FATAL_ERROR "${FOLDER}: the page differs from expected.${language}.txt\n${page}")
    endif()
endforeach()
