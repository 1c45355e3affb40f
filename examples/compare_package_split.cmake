# cmake -DPROGRAM=byggom -DFOLDER=examples/lindangen -P compare_package_split.cmake
include(${CMAKE_CURRENT_LIST_DIR}/compare_page.cmake)
foreach(language en sv)
    compare_page(expected.split.${language}.txt --lang ${language} split package.toml)
endforeach()
