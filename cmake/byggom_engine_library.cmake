# The engine libraries: shared, with one set of bytes on every processor (docs/decisions/0003-same-bytes.md).
#
#   byggom_engine_library(NAME alias SOURCES … HEADERS … LINK …)
#
# Each is one target byggom_NAME, known as byggom::NAME and exported under that name. With
# BYGGOM_THREE_INSTRUCTION_SETS the same sources are also built for x86-64-v3 and -v4 under the same soname into
# lib/glibc-hwcaps/, where the loader finds the best one; nothing chooses at run time.
function(byggom_engine_library name)
    cmake_parse_arguments(PARSE_ARGV 1 engine "" "" "SOURCES;HEADERS;LINK;DEFINE")

    add_library(byggom_${name} SHARED)
    add_library(byggom::${name} ALIAS byggom_${name})
    byggom_engine_properties(byggom_${name} "${engine_SOURCES}" "${engine_LINK}" "${engine_DEFINE}")
    target_sources(byggom_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${engine_HEADERS})
    set_target_properties(byggom_${name} PROPERTIES EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ON)
    install(TARGETS byggom_${name} EXPORT byggom
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/byggom)

    if(BYGGOM_THREE_INSTRUCTION_SETS)
        foreach(level v3 v4)
            set(target byggom_${name}_${level})
            add_library(${target} SHARED)
            byggom_engine_properties(${target} "${engine_SOURCES}" "${engine_LINK}" "${engine_DEFINE}")
            target_compile_options(${target} PRIVATE -march=x86-64-${level})
            set_target_properties(${target} PROPERTIES
                OUTPUT_NAME byggom_${name}
                LIBRARY_OUTPUT_DIRECTORY ${CMAKE_LIBRARY_OUTPUT_DIRECTORY}/glibc-hwcaps/x86-64-${level})
            install(TARGETS ${target}
                LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/glibc-hwcaps/x86-64-${level} NAMELINK_SKIP)
            add_dependencies(byggom_${name} ${target})
        endforeach()
    endif()
endfunction()

function(byggom_engine_properties target sources libraries definitions)
    target_sources(${target} PRIVATE ${sources})
    target_include_directories(${target} PUBLIC
        $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
        $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/byggom>)
    target_compile_features(${target} PUBLIC cxx_std_20)
    # Alignment is part of the interface: the three builds must agree on the layout of lanes.
    target_compile_definitions(${target} PUBLIC EIGEN_MAX_ALIGN_BYTES=64 EIGEN_MAX_STATIC_ALIGN_BYTES=64
        EIGEN_FAST_MATH=0 ${definitions})
    target_compile_options(${target} PUBLIC -ffp-contract=off)
    # Nobody puts a function of his own in the place of one of ours, so that a library may inline what it exports.
    target_compile_options(${target} PRIVATE -fno-semantic-interposition)
    target_link_libraries(${target} PUBLIC ${libraries} PRIVATE $<BUILD_INTERFACE:byggom_warnings>)
    # Half the time of a file of the engine went into reading these.
    target_precompile_headers(${target} PRIVATE
        <Eigen/Core> <algorithm> <cstdint> <map> <memory> <optional> <string> <string_view> <utility> <vector>)
    set_target_properties(${target} PROPERTIES SOVERSION ${PROJECT_VERSION_MAJOR} VERSION ${PROJECT_VERSION})
endfunction()
