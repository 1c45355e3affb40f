# cmake -DPROGRAM=byggom -DFOLDER=examples/vivalla -P compare_variants.cmake
include(${CMAKE_CURRENT_LIST_DIR}/compare_page.cmake)
get_filename_component(name ${FOLDER} NAME)
get_filename_component(FOLDER ${FOLDER} DIRECTORY) # as a reader in examples/ would name the file
compare_page(${name}/expected.compare.txt --lang en compare ${name}/package.toml)
