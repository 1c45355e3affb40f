// Reads the JSON of a result on standard input, computes the package behind it anew and writes the same JSON.

#include "actors/roster.hpp"
#include "cli/read/inputs_json.hpp"
#include "cli/report/evaluation.hpp"
#include "libpackage/questions/evaluate.hpp"

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
        std::fputs(byggom::evaluation_json(package, byggom::evaluate(package, *rules)).c_str(), stdout);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
