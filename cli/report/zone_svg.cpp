#include "cli/report/deal.hpp"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace byggom {
namespace {

constexpr double left = 70;
constexpr double top = 40;
constexpr double side = 420; ///< of the square that holds 0 to 100 % both ways
constexpr std::array<std::string_view, 6> colours{"#b2182b", "#2166ac", "#e08214",
                                                  "#762a83", "#01665e", "#4d4d4d"};

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text)
        safe += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
    return safe;
}

double across(double quota) { return left + quota * side; }
double up(double rebate) { return top + (1 - rebate) * side; }

/// Where an actor's gain is nothing, between the points of the grid: a piece of line in each square of it.
struct Piece {
    double x1, y1, x2, y2;
};

/// The share of the way at which the gain is nothing; none where it does not turn.
bool turns(double from, double to, double& at)
{
    if ((from < 0) == (to < 0))
        return false;
    at = from / (from - to);
    return true;
}

/// Of a square, the points of its four sides where the gain turns, joined two by two.
void add_pieces(const DealZone& zone, std::size_t row, std::size_t column, std::size_t actor,
                std::vector<Piece>& pieces)
{
    const auto gain = [&](std::size_t r, std::size_t c) { return zone.gain[r][c][actor]; };
    const double q0 = zone.quotas[column];
    const double q1 = zone.quotas[column + 1];
    const double r0 = zone.rebates[row];
    const double r1 = zone.rebates[row + 1];
    std::vector<std::pair<double, double>> points;
    double at = 0;
    if (turns(gain(row, column), gain(row, column + 1), at))
        points.emplace_back(across(q0 + at * (q1 - q0)), up(r0));
    if (turns(gain(row + 1, column), gain(row + 1, column + 1), at))
        points.emplace_back(across(q0 + at * (q1 - q0)), up(r1));
    if (turns(gain(row, column), gain(row + 1, column), at))
        points.emplace_back(across(q0), up(r0 + at * (r1 - r0)));
    if (turns(gain(row, column + 1), gain(row + 1, column + 1), at))
        points.emplace_back(across(q1), up(r0 + at * (r1 - r0)));
    for (std::size_t i = 0; i + 1 < points.size(); i += 2)
        pieces.push_back({points[i].first, points[i].second, points[i + 1].first, points[i + 1].second});
}

std::string border(const DealZone& zone, const Package& package, std::size_t actor, Language language)
{
    std::vector<Piece> pieces;
    for (std::size_t row = 0; row + 1 < zone.rebates.size(); ++row)
        for (std::size_t column = 0; column + 1 < zone.quotas.size(); ++column)
            add_pieces(zone, row, column, actor, pieces);
    if (pieces.empty())
        return {};
    const auto colour = colours[actor % colours.size()];
    std::string path;
    for (const auto& [x1, y1, x2, y2] : pieces)
        path += fmt::format("M{:.1f},{:.1f}L{:.1f},{:.1f}", x1, y1, x2, y2);
    const auto& labelled =
        pieces[pieces.size() * (actor + 1) / (zone.actors.size() + 1)]; // apart from the others'
    const auto& name = package.actors[zone.actors[actor].index].name;
    return fmt::format("<path d=\"{}\" stroke=\"{}\" stroke-width=\"2\" fill=\"none\"/>\n"
                       "<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"{}\">{}</text>\n",
                       path, colour, labelled.x1 + 6, labelled.y1 - 6, colour,
                       escaped(fmt::vformat(say(language, "{} gains nothing"), fmt::make_format_args(name))));
}

std::string cells(const DealZone& zone)
{
    std::string text;
    const double width = side / static_cast<double>(zone.quotas.size() - 1);
    const double height = side / static_cast<double>(zone.rebates.size() - 1);
    for (std::size_t row = 0; row < zone.rebates.size(); ++row)
        for (std::size_t column = 0; column < zone.quotas.size(); ++column)
            if (zone.all_gain(row, column))
                text += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>\n",
                                    across(zone.quotas[column]) - width / 2,
                                    up(zone.rebates[row]) - height / 2, width, height);
    return "<g fill=\"#a6d96a\" clip-path=\"url(#frame)\">\n" + text + "</g>\n";
}

} // namespace

std::string zone_svg(const Package& package, const DealZone& zone, Language language)
{
    std::string text =
        fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" "
                    "font-family=\"sans-serif\" "
                    "font-size=\"13\">\n<clipPath id=\"frame\"><rect x=\"{2}\" y=\"{3}\" width=\"{4}\" "
                    "height=\"{4}\"/></clipPath>\n<text x=\"{2}\" y=\"20\">{5}</text>\n",
                    left + side + 40, top + side + 60, left, top, side, escaped(package.name));
    text += cells(zone);
    text += fmt::format("<rect x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"{2}\" fill=\"none\" "
                        "stroke=\"#333\"/>\n",
                        left, top, side);
    for (const int tick : {0, 25, 50, 75, 100})
        text +=
            fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{} %</text>\n"
                        "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"end\">{} %</text>\n",
                        across(tick / 100.0), top + side + 18, tick, left - 6, up(tick / 100.0) + 4, tick);
    text += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"middle\">{}</text>\n"
                        "<text x=\"16\" y=\"{:.1f}\" transform=\"rotate(-90 16 {:.1f})\" "
                        "text-anchor=\"middle\">{}</text>\n",
                        left + side / 2, top + side + 44, say(language, "quota"), top + side / 2,
                        top + side / 2, say(language, "first rebate"));
    for (std::size_t actor = 0; actor < zone.actors.size(); ++actor)
        text += border(zone, package, actor, language);
    return text + "</svg>\n";
}

} // namespace byggom
