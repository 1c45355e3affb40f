// Reads the JSON of a result on standard input, computes the package behind it anew and writes the same JSON.

#include "actors/roster.hpp"
#include "cli/read/inputs_json.hpp"
#include "cli/report/evaluation.hpp"
#include "cli/report/forms/forms.hpp"
#include "libpackage/questions/evaluate.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

int main()
{
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    try {
        const auto package = byggom::read_inputs(text, "standard input");
        const auto rules = byggom::swedish_rules(package);
        auto document = byggom::describe(package, byggom::evaluate(package, *rules));
        document.program = nlohmann::json::parse(text).value("program", std::string{});
        std::fputs(byggom::json(document).c_str(), stdout);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
