# cmake -DPROGRAM=byggom -DFOLDER=examples/vivalla -P compare_variants.cmake
get_filename_component(name ${FOLDER} NAME)
execute_process(COMMAND ${PROGRAM} --lang en compare ${name}/package.toml
    WORKING_DIRECTORY ${FOLDER}/.. OUTPUT_VARIABLE page RESULT_VARIABLE result)
file(READ ${FOLDER}/expected.compare.txt expected)
if(NOT result EQUAL 0 OR NOT page STREQUAL expected)
    message(FATAL_ERROR "${FOLDER}: the comparison differs from expected.compare.txt\n${page}")
endif()
