#include "cli/read/syntax.hpp"

#include <catch2/catch.hpp>

using namespace byggom;

namespace {

std::string mistake_of(const std::string& text)
{
    try {
        parsed(text, "p.toml");
    } catch (const InvalidInput& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("what is wrong with the writing is told in the words of someone who writes packages", "[reader]")
{
    struct Case {
        std::string text;
        std::string message;
    };
    const auto c = GENERATE(values<Case>({
        {"a = 1\nname = \"x\n",
         "p.toml:2:10: the text does not end on its line (close it with a quotation mark"},
        {"name = \"x", "p.toml:1:10: the text does not end (close it with a quotation mark"},
        {"a = 0,25\n", "p.toml:1:6: a comma behind a number (write a decimal point: 0.25"},
        {"a: 0.25\n", "p.toml:1:2: a colon in place of = (write field = value"},
        {"a = [1, 2\nb = 3\n", "p.toml:2:1: the list does not end (write a comma or ] before this place"},
        {"a = { b = 1\nc = 3\n", "p.toml:1:12: the table in braces does not end (write a comma or } before"},
        {"hyreshöjning = 1\n",
         "p.toml:1:7: a name of a field with a letter that is not a to z (fields have English"},
        {"ökning = 1\n", "p.toml:1:1: a name of a field with a letter that is not a to z"},
        {"[area]\nökning = 1\n", "p.toml:2:1: a name of a field with a letter that is not a to z"},
        {"a = 1\na = 2\n", "p.toml:2:5: this field is given twice (keep one of the two"},
        {"[a]\nb = 1\n[a]\nc = 1\n", "this table is given twice (keep one of the two"},
        {"name = \"Lind\xE4ngen\"\n", "p.toml:1:12: a letter that is no UTF-8 (save the file as UTF-8"},
        {"\xFF\xFEn\0", "p.toml:1:1: the file is in UTF-16 (save it as UTF-8)"},
        {"", "p.toml: the file is empty (byggom new FILE writes one to start from)"},
        {"# nothing yet\n", "p.toml: the file is empty"},
        {"a = @\n", "the file is read no further than here)"},
    }));
    CAPTURE(c.text, mistake_of(c.text));
    CHECK(mistake_of(c.text).find(c.message) != std::string::npos);
}

TEST_CASE("a byte-order mark of UTF-8 and letters in quotes are taken", "[reader]")
{
    CHECK(mistake_of("\xEF\xBB\xBFname = \"å\"\n").empty());
    CHECK(mistake_of("\"hyreshöjning\" = 1\n").empty());
}
