# compare_page(EXPECTED word...): in FOLDER the program, given the words, prints what the file there holds.
function(compare_page expected)
    execute_process(COMMAND ${PROGRAM} ${ARGN} WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
    file(READ ${FOLDER}/${expected} text)
    if(NOT result EQUAL 0 OR NOT page STREQUAL text)
        message(FATAL_ERROR "${FOLDER}: another page than ${expected} (exit code ${result})\n${page}")
    endif()
endfunction()
