# cmake -DPROGRAM=byggom -DFOLDER=examples/lindangen -P compare.cmake
include(${CMAKE_CURRENT_LIST_DIR}/compare_page.cmake)
foreach(language en sv)
    compare_page(expected.${language}.txt --lang ${language} evaluate package.toml --assumptions)
endforeach()
