# Linked as $<BUILD_INTERFACE:byggom_warnings>: for this project's own sources, never exported.
add_library(byggom_warnings INTERFACE)
target_compile_options(byggom_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference -Wdouble-promotion -Wformat=2)
# Where several sources are compiled as one, a name of one may well stand in another: what it hides is told where
# sources are compiled by themselves.
if(NOT CMAKE_UNITY_BUILD)
    target_compile_options(byggom_warnings INTERFACE -Wshadow)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(byggom_warnings INTERFACE -Wshadow=local)
endif()
# At -O3 GCC 12 takes the joining of strings, and its own AVX-512 header, for reads of nothing; Clang's build
# under the sanitizers looks for the real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(byggom_warnings INTERFACE
        -Wno-uninitialized -Wno-maybe-uninitialized -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow
        -Wno-null-dereference)
endif()
