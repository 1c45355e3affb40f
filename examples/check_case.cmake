# In FOLDER the program, given the words, prints what the file there holds:
#   cmake -DPROGRAM=byggom -DFOLDER=examples/lindangen -DEXPECTED=expected.en.txt "-DWORDS=--lang;en;evaluate;package.toml"
#         -P check_case.cmake
execute_process(COMMAND ${PROGRAM} ${WORDS} --format table
    WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
file(READ ${FOLDER}/${EXPECTED} text)
if(NOT result EQUAL 0 OR NOT page STREQUAL text)
    message(FATAL_ERROR "${FOLDER}: another page than ${EXPECTED} (exit code ${result})\n${page}")
endif()
