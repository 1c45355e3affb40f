#include "gis/read/utf8_text.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <memory>

namespace byggom {

std::string utf8_text(const char* text, std::size_t& taken)
{
    if (CPLIsUTF8(text, -1) != 0)
        return text;
    ++taken;
    const std::unique_ptr<char, decltype(&CPLFree)> recoded(CPLRecode(text, "CP1252", CPL_ENC_UTF8),
                                                            &CPLFree);
    if (recoded && CPLIsUTF8(recoded.get(), -1) != 0)
        return recoded.get();
    std::string ascii(text); // a machine without that table of letters
    for (auto& c : ascii)
        if (static_cast<unsigned char>(c) >= 0x80U)
            c = '?';
    return ascii;
}

} // namespace byggom
