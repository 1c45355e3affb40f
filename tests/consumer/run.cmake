# Installs the build into an empty folder, builds the outside program against it and runs it:
#   cmake -DBUILD=… -DSOURCE=… -DWORK=… -P run.cmake
file(REMOVE_RECURSE ${WORK})
function(do)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${ARGV}\n${output}")
    endif()
    message(STATUS "${output}")
endfunction()
do(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
do(${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK}/build -G Ninja -DCMAKE_PREFIX_PATH=${WORK}/prefix
   -DCMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=${FLAGS}")
do(${CMAKE_COMMAND} --build ${WORK}/build)
do(${WORK}/build/consumer)
do(${WORK}/prefix/bin/byggom --version)
# The installed program finds its libraries of areas and of solvers beside it.
do(${WORK}/prefix/bin/byggom areas list ${SOURCE}/areas.geojson)
do(${WORK}/prefix/bin/byggom split --game ${SOURCE}/../../examples/skane-water/game.json --rule nucleolus)
