# Writes a C++ source that holds text tables:  cmake -DOUTPUT=… -DTABLES=a.csv;b.csv [-DFUNCTION=tables] [-DHEADER=…] -P embed_tables.cmake
if(NOT FUNCTION)
    set(FUNCTION tables)
endif()
if(NOT HEADER)
    set(HEADER actors/figures/tables.hpp)
endif()
set(entries "")
foreach(table IN LISTS TABLES)
    get_filename_component(name ${table} NAME)
    file(READ ${table} text)
    string(APPEND entries "    {\"${name}\", R\"~~~(${text})~~~\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"${HEADER}\"\n\nnamespace byggom {\n
const std::vector<EmbeddedTable>& ${FUNCTION}()\n{\n    static const std::vector<EmbeddedTable> all{\n${entries}    };\n    return all;\n}\n
} // namespace byggom\n")
