# Writes a C++ source that holds the starter package:  cmake -DOUTPUT=… -DINPUT=starter.toml -P embed_starter.cmake
file(READ ${INPUT} text)
file(WRITE ${OUTPUT} "#include \"cli/read/starter.hpp\"\n\nnamespace byggom {\n
std::string_view starter() { return R\"~~~(${text})~~~\"; }\n
} // namespace byggom\n")
