#include "actors/catalogue.hpp"
#include "gis/overlap/overlap_area.hpp"
#include "libpackage/appraisal/present_value.hpp"

#include <cstdio>

int main()
{
    using namespace byggom;
    const auto figures = catalogue(2025);
    const Series factors = discount_factors(each_year(lanes(0.035), 40), lanes(0.035), Timing::start);
    const double worth = present_value(each_year(lanes(1.0), 40), factors)[0];
    std::printf("%zu figures; a krona a year for 40 years is worth %.4f\n", figures.size(), worth);
    Polygon square;
    square.add({{0, 0}, {2, 0}, {2, 2}, {0, 2}}, false);
    const double common = overlap_area(EdgeList(square), EdgeList(square));
    return common == 4.0 && figures.size() > 100 && worth > 22.1 && worth < 22.2 ? 0 : 1;
}
