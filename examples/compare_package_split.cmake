# cmake -DPROGRAM=byggom -DFOLDER=examples/lindangen -P compare_package_split.cmake
foreach(language en sv)
    execute_process(COMMAND ${PROGRAM} --lang ${language} split package.toml
        WORKING_DIRECTORY ${FOLDER} OUTPUT_VARIABLE page RESULT_VARIABLE result)
    file(READ ${FOLDER}/expected.split.${language}.txt expected)
    if(NOT result EQUAL 0 OR NOT page STREQUAL expected)
        message(FATAL_ERROR "${FOLDER}: the split differs from expected.split.${language}.txt\n${page}")
    endif()
endforeach()
