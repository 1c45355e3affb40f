include(CMakePackageConfigHelpers)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/byggom)
install(EXPORT byggom NAMESPACE byggom:: DESTINATION ${config_folder} FILE byggomTargets.cmake)
configure_package_config_file(cmake/byggomConfig.cmake.in ${PROJECT_BINARY_DIR}/byggomConfig.cmake
    INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/byggomConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/byggomConfig.cmake ${PROJECT_BINARY_DIR}/byggomConfigVersion.cmake
    DESTINATION ${config_folder})
