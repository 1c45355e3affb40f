# Writes a C++ source that holds the starter package in each language:
#   cmake -DOUTPUT=… -DENGLISH=starter.toml -DSWEDISH=starter.sv.toml -P embed_starter.cmake
file(READ ${ENGLISH} english)
file(READ ${SWEDISH} swedish)
file(WRITE ${OUTPUT} "#include \"cli/read/starter.hpp\"\n\nnamespace byggom {\n
std::string_view starter(bool is_swedish)\n{\n    return is_swedish ? std::string_view(R\"~~~(${swedish})~~~\") : R\"~~~(${english})~~~\";\n}\n
} // namespace byggom\n")
