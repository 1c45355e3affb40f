# Linked as $<BUILD_INTERFACE:byggom_warnings>: for this project's own sources, never exported.
add_library(byggom_warnings INTERFACE)
target_compile_options(byggom_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference -Wdouble-promotion -Wformat=2)
