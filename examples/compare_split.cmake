# cmake -DPROGRAM=byggom -DFOLDER=examples/skane-water -P compare_split.cmake
include(${CMAKE_CURRENT_LIST_DIR}/compare_page.cmake)
foreach(language en sv)
    compare_page(expected.${language}.txt --lang ${language} split --game game.json)
endforeach()
