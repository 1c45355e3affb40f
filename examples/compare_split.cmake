# cmake -DPROGRAM=byggom -DFOLDER=examples/skane-water -P compare_split.cmake
execute_process(COMMAND ${PROGRAM} split --game game.json
    WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
file(READ ${FOLDER}/expected.txt expected)
if(NOT result EQUAL 0 OR NOT page STREQUAL expected)
    message(FATAL_ERROR "${FOLDER}: the page differs from expected.txt\n${page}")
endif()
