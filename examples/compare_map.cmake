# Maps the areas of a folder, screens them for its template, and compares both pages with those expected:
#   cmake -DPROGRAM=byggom -DFOLDER=examples/malmo-areas -P compare_map.cmake
include(${CMAKE_CURRENT_LIST_DIR}/compare_page.cmake)
set(areas areas.geojson --statistics statistics.csv --people people_20_64 --in-work in_work)
set(screened --set measure.works.flats=flats --set measure.works.area_let=let_m2:m2
    --set measure.works.area_heated=heated_m2:m2 --rank municipality)
compare_page(expected.txt --lang en map ${areas} --format table)
compare_page(expected.screen.txt --lang en screen template.toml --areas ${areas} ${screened} --format table)
