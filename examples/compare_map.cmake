# Maps the areas of a folder and compares the page with expected.txt:  cmake -DPROGRAM=… -DFOLDER=… -P compare_map.cmake
execute_process(COMMAND ${PROGRAM} --lang en map areas.geojson --statistics statistics.csv --people people_20_64
                        --in-work in_work --format table
    WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
file(READ ${FOLDER}/expected.txt expected)
if(NOT result EQUAL 0 OR NOT page STREQUAL expected)
    message(FATAL_ERROR "${FOLDER}: another page than expected.txt (exit code ${result})\n${page}")
endif()
