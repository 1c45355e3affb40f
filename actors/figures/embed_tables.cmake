# Writes a C++ source that holds text tables:  cmake -DOUTPUT=… -DTABLES=a.csv;b.csv [-DFUNCTION=tables] -P embed_tables.cmake
if(NOT FUNCTION)
    set(FUNCTION tables)
endif()
set(entries "")
foreach(table IN LISTS TABLES)
    get_filename_component(name ${table} NAME)
    file(READ ${table} text)
    string(APPEND entries "    {\"${name}\", R\"~~~(${text})~~~\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"actors/figures/tables.hpp\"\n\nnamespace byggom {\n
const std::vector<EmbeddedTable>& ${FUNCTION}()\n{\n    static const std::vector<EmbeddedTable> all{\n${entries}    };\n    return all;\n}\n
} // namespace byggom\n")
