# Maps the areas of a folder, screens them for its template, and compares both pages with those expected:
#   cmake -DPROGRAM=byggom -DFOLDER=examples/malmo-areas -P compare_map.cmake
set(areas areas.geojson --statistics statistics.csv --people people_20_64 --in-work in_work)
set(screened --set measure.works.flats=flats --set measure.works.area_let=let_m2:m2
    --set measure.works.area_heated=heated_m2:m2 --rank municipality)
execute_process(COMMAND ${PROGRAM} --lang en map ${areas} --format table
    WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
file(READ ${FOLDER}/expected.txt expected)
if(NOT result EQUAL 0 OR NOT page STREQUAL expected)
    message(FATAL_ERROR "${FOLDER}: another page than expected.txt (exit code ${result})\n${page}")
endif()
execute_process(COMMAND ${PROGRAM} --lang en screen template.toml --areas ${areas} ${screened} --format table
    WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
file(READ ${FOLDER}/expected.screen.txt expected)
if(NOT result EQUAL 0 OR NOT page STREQUAL expected)
    message(FATAL_ERROR "${FOLDER}: another page than expected.screen.txt (exit code ${result})\n${page}")
endif()
