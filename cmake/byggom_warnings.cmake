# Linked as $<BUILD_INTERFACE:byggom_warnings>: for this project's own sources, never exported.
add_library(byggom_warnings INTERFACE)
target_compile_options(byggom_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference -Wdouble-promotion -Wformat=2)
# At -O3 GCC 12 takes the joining of strings, and its own AVX-512 header, for reads of nothing; Clang's build
# under the sanitizers looks for the real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(byggom_warnings INTERFACE
        -Wno-uninitialized -Wno-maybe-uninitialized -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow
        -Wno-null-dereference)
endif()
