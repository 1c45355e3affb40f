#include "cli/report/zone_svg.hpp"

#include "cli/report/names.hpp"
#include "cli/report/zone_shapes.hpp"
#include "cli/report/zone_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace byggom {
namespace {

// A slide's shape: the plot to the left, its key to the right.
constexpr double width = 960;
constexpr double height = 540;
constexpr double left = 84;
constexpr double top = 84;
constexpr double right = 640;
constexpr double bottom = 450;
constexpr double key_left = 668;
constexpr double letter_width = 7; ///< of a letter of the text's size, about

/// Of an actor's border, and of the part where it alone loses. Told apart by the colour-blind too.
struct Colours {
    std::string_view line;
    std::string_view area;
};
constexpr std::array<Colours, 6> actor_colours{{{"#b2182b", "#f6d5d0"},
                                                {"#2166ac", "#d3e4f2"},
                                                {"#b35806", "#fbe3c6"},
                                                {"#762a83", "#e8d9ec"},
                                                {"#01665e", "#cfe8e4"},
                                                {"#8c6d00", "#f2ebc8"}}};
constexpr std::string_view all_gain_colour = "#a6d96a";
constexpr std::string_view several_lose_colour = "#e3e3e3";

const Colours& colours_of(std::size_t actor) { return actor_colours[actor % actor_colours.size()]; }

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text)
        safe += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
    return safe;
}

double x_of(double share) { return left + share * (right - left); }
double y_of(double share) { return bottom - share * (bottom - top); }

std::size_t letters_in(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Broken between words into lines of at most so many letters.
std::vector<std::string> lines_of(const std::string& text, std::size_t most)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(' ', begin), text.size());
        const auto word = text.substr(begin, end - begin);
        if (lines.empty() || letters_in(lines.back()) + 1 + letters_in(word) > most)
            lines.push_back(word);
        else
            lines.back() += " " + word;
        begin = end + 1;
    }
    return lines;
}

/// Steps of 1, 2 or 5 times a power of ten, between four and ten of them.
std::vector<double> ticks_of(const ZoneTerm& term)
{
    const double range = term.high - term.low;
    double step = 1;
    while (step > range)
        step /= 10;
    while (step * 10 <= range)
        step *= 10;
    for (const double part : {0.5, 0.4, 0.5}) // a half, a fifth, a tenth of the power of ten
        if (range / step < 4)
            step *= part;
    std::vector<double> ticks;
    for (double at = std::ceil(term.low / step - 1e-9); at * step <= term.high + 1e-9 * range; ++at)
        ticks.push_back(at * step);
    return ticks;
}

class ZonePicture {
public:
    ZonePicture(const Package& package, const BargainingZone& zone, Language language)
        : package_(package), zone_(zone), language_(language)
    {}

    std::string draw() const
    {
        const auto title = lines_of(package_.name, 72);
        return fmt::format(
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.0f} {1:.0f}\" "
                   "width=\"{0:.0f}\" "
                   "height=\"{1:.0f}\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\" "
                   "font-size=\"13\" fill=\"#222\">\n<title>{2}: {3}</title>\n"
                   "<rect width=\"{0:.0f}\" height=\"{1:.0f}\" fill=\"#fff\"/>\n"
                   "<clipPath id=\"frame\"><rect x=\"{4}\" y=\"{5}\" width=\"{6}\" "
                   "height=\"{7}\"/></clipPath>\n",
                   width, height, escaped(std::string(translate(language_, zone_title(zone_)))),
                   escaped(package_.name), left, top, right - left, bottom - top) +
               text(left, 38, std::string(translate(language_, zone_title(zone_))),
                    "font-size=\"20\" font-weight=\"bold\"") +
               text(left, 60, title.size() > 1 ? title.front() + " …" : title.front(),
                    "font-size=\"14\" fill=\"#555\"") +
               areas() + borders() + axes() + stated() + key() + foot() + "</svg>\n";
    }

private:
    std::string text(double x, double y, std::string_view words, std::string_view more = "") const
    {
        return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\"{}{}>{}</text>\n", x, y, more.empty() ? "" : " ",
                           more, escaped(words));
    }
    std::string name(std::size_t actor) const
    {
        return name_of(package_.actors[zone_.question.actors[actor].index], language_);
    }
    std::size_t actors() const { return zone_.question.actors.size(); }
    std::string loses_alone(std::size_t actor) const
    {
        const auto who = name(actor);
        return fmt::vformat(translate(language_, "only {} loses"), fmt::make_format_args(who));
    }

    std::string filled(const Losers& losers, std::string_view colour) const
    {
        std::string path;
        for (const auto& polygon : area_of(zone_, losers)) {
            for (std::size_t i = 0; i < polygon.size(); ++i)
                path += fmt::format("{}{:.1f},{:.1f}", i == 0 ? 'M' : 'L', x_of(polygon[i].x),
                                    y_of(polygon[i].y));
            path += 'Z';
        }
        // The stroke closes the hair lines between the parts.
        return path.empty() ? ""
                            : fmt::format("<path d=\"{}\" fill=\"{}\" stroke=\"{}\" stroke-width=\"0.8\"/>\n",
                                          path, colour, colour);
    }

    std::string label(const Losers& losers, const std::string& words, std::string_view colour) const
    {
        const double wide = (static_cast<double>(letters_in(words)) * letter_width + 14) / (right - left);
        const auto place = room_for_text(zone_, losers, wide, 22 / (bottom - top));
        return place ? text(x_of(place->x), y_of(place->y) + 5, words,
                            fmt::format("text-anchor=\"middle\" fill=\"{}\"", colour))
                     : "";
    }

    std::string areas() const
    {
        std::string shapes = fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
                                         left, top, right - left, bottom - top, several_lose_colour);
        std::string labels =
            label({Losers::Kind::several, 0}, std::string(translate(language_, "several lose")), "#555");
        for (std::size_t i = 0; i < actors(); ++i) {
            shapes += filled({Losers::Kind::one, i}, colours_of(i).area);
            labels += label({Losers::Kind::one, i}, loses_alone(i), colours_of(i).line);
        }
        shapes += filled({}, all_gain_colour);
        labels += label({}, std::string(translate(language_, "all of them gain")), "#1b4d00");
        return "<g clip-path=\"url(#frame)\">\n" + shapes + "</g>\n" + labels;
    }

    /// An actor's borders, thick where they bound the zone, and its name on the longest of those.
    std::string borders() const
    {
        std::string lines;
        std::string labels;
        for (std::size_t actor = 0; actor < actors(); ++actor) {
            const ZoneBorder* longest = nullptr;
            const auto all = borders_of(zone_, actor);
            for (const auto& border : all) {
                lines += drawn(border, colours_of(actor).line);
                if (border.binds && (longest == nullptr || border.line.size() > longest->line.size()))
                    longest = &border;
            }
            if (longest != nullptr)
                labels += named(*longest, actor);
        }
        return "<g clip-path=\"url(#frame)\" fill=\"none\">\n" + lines + "</g>\n" + labels;
    }

    static std::string drawn(const ZoneBorder& border, std::string_view colour)
    {
        std::string path;
        for (std::size_t i = 0; i < border.line.size(); ++i)
            path += fmt::format("{}{:.1f},{:.1f}", i == 0 ? 'M' : 'L', x_of(border.line[i].x),
                                y_of(border.line[i].y));
        return fmt::format("<path d=\"{}\" stroke=\"{}\" {}/>\n", path, colour,
                           border.binds ? "stroke-width=\"3\""
                                        : "stroke-width=\"1\" stroke-dasharray=\"5 4\"");
    }

    /// The middle of the zone; nothing where it is empty.
    std::optional<ZonePoint> middle_of_zone() const
    {
        ZonePoint sum;
        double corners = 0;
        for (const auto& polygon : area_of(zone_, {}))
            for (const auto& corner : polygon) {
                sum.x += corner.x;
                sum.y += corner.y;
                ++corners;
            }
        return corners > 0 ? std::optional(ZonePoint{sum.x / corners, sum.y / corners}) : std::nullopt;
    }

    /// Along the border on the side away from the zone, each actor's at another part of the way.
    std::string named(const ZoneBorder& border, std::size_t actor) const
    {
        const auto& line = border.line;
        const auto at = line.size() * (actor + 1) / (actors() + 1);
        const auto& first = line[at - std::min<std::size_t>(at, 2)];
        const auto& last = line[std::min(at + 2, line.size() - 1)];
        double turn =
            std::atan2(y_of(last.y) - y_of(first.y), x_of(last.x) - x_of(first.x)) * 180 / 3.14159265;
        turn += turn > 90 ? -180 : turn < -90 ? 180 : 0;
        const double half = static_cast<double>(letters_in(name(actor))) * letter_width / 2 + 6;
        const double x = std::clamp(x_of(line[at].x), left + 24, right - 24);
        const double y = std::clamp(y_of(line[at].y), top + half, bottom - half);
        const double radians = turn * 3.14159265 / 180;
        const auto middle = middle_of_zone();
        const bool zone_is_above =
            middle &&
            (x_of(middle->x) - x) * std::sin(radians) - (y_of(middle->y) - y) * std::cos(radians) > 0;
        return text(
            0, zone_is_above ? 17 : -7, name(actor),
            fmt::format("transform=\"translate({:.1f} {:.1f}) rotate({:.0f})\" text-anchor=\"middle\" "
                        "font-weight=\"bold\" fill=\"{}\"",
                        x, y, turn, colours_of(actor).line));
    }

    std::string axes() const
    {
        const auto& across = zone_.question.across;
        const auto& up = zone_.question.up;
        std::string all = fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" "
                                      "stroke=\"#333\"/>\n",
                                      left, top, right - left, bottom - top);
        for (const double at : ticks_of(across)) {
            const double x = x_of((at - across.low) / (across.high - across.low));
            all += fmt::format("<path d=\"M{0:.1f},{1}V{2}\" stroke=\"#333\"/>\n", x, bottom, bottom + 5);
            all += text(x, bottom + 20, term_value(across, at, language_), "text-anchor=\"middle\"");
        }
        for (const double at : ticks_of(up)) {
            const double y = y_of((at - up.low) / (up.high - up.low));
            all += fmt::format("<path d=\"M{0},{1:.1f}H{2}\" stroke=\"#333\"/>\n", left - 5, y, left);
            all += text(left - 9, y + 4, term_value(up, at, language_), "text-anchor=\"end\"");
        }
        const double middle = (top + bottom) / 2;
        return all +
               text((left + right) / 2, bottom + 44, term_name(across, language_),
                    "text-anchor=\"middle\" font-weight=\"bold\"") +
               text(22, middle, term_name(up, language_),
                    fmt::format("transform=\"rotate(-90 22 {:.1f})\" text-anchor=\"middle\" "
                                "font-weight=\"bold\"",
                                middle));
    }

    bool shows_stated() const
    {
        const auto within = [](const ZoneTerm& term) {
            return term.stated >= term.low && term.stated <= term.high;
        };
        return within(zone_.question.across) && within(zone_.question.up);
    }
    static std::string dot(double x, double y)
    {
        return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"6\" fill=\"#222\" stroke=\"#fff\" "
                           "stroke-width=\"2\"/>\n",
                           x, y);
    }
    std::string stated() const
    {
        const auto share = [](const ZoneTerm& term) {
            return (term.stated - term.low) / (term.high - term.low);
        };
        return shows_stated() ? dot(x_of(share(zone_.question.across)), y_of(share(zone_.question.up))) : "";
    }

    /// Adds words beside a sign, and moves on below them.
    std::string entry(double& y, const std::string& sign, const std::string& words) const
    {
        std::string all = sign;
        for (const auto& line : lines_of(words, 34)) {
            all += text(key_left + 34, y + 4, line);
            y += 17;
        }
        y += 7;
        return all;
    }
    static std::string box(double y, std::string_view colour)
    {
        return fmt::format("<rect x=\"{}\" y=\"{:.1f}\" width=\"24\" height=\"14\" fill=\"{}\" "
                           "stroke=\"#999\"/>\n",
                           key_left, y - 7, colour);
    }
    static std::string stroke(double y, std::string_view colour, std::string_view more = "stroke-width=\"3\"")
    {
        return fmt::format("<path d=\"M{:.1f},{:.1f}h24\" stroke=\"{}\" {}/>\n", key_left, y, colour, more);
    }

    std::string key() const
    {
        double y = top + 8;
        std::string all =
            entry(y, box(y, all_gain_colour), std::string(translate(language_, "all of them gain")));
        for (std::size_t i = 0; i < actors(); ++i)
            if (!area_of(zone_, {Losers::Kind::one, i}).empty())
                all += entry(y, box(y, colours_of(i).area), loses_alone(i));
        if (somewhere_several_lose())
            all += entry(y, box(y, several_lose_colour), std::string(translate(language_, "several lose")));
        bool some_do_not_bind = false;
        for (std::size_t i = 0; i < actors(); ++i) {
            const auto borders = borders_of(zone_, i);
            const auto who = name(i);
            if (!borders.empty())
                all += entry(
                    y, stroke(y, colours_of(i).line),
                    fmt::vformat(translate(language_, "here {} gains nothing"), fmt::make_format_args(who)));
            for (const auto& border : borders)
                some_do_not_bind = some_do_not_bind || !border.binds;
        }
        if (some_do_not_bind)
            all += entry(y, stroke(y, "#555", "stroke-width=\"1\" stroke-dasharray=\"5 4\""),
                         std::string(translate(language_, "broken: another loses there as well")));
        if (shows_stated()) {
            all += entry(
                y, dot(key_left + 12, y),
                fmt::format("{}: {}", translate(language_, "as stated"), stated_terms(zone_, language_)));
            for (std::size_t i = 0; i < actors(); ++i)
                all += entry(y, "",
                             fmt::format("{} {}{} {}", name(i), zone_.agreed[i] > 0 ? "+" : "",
                                         grouped(zone_.agreed[i] / 1000, 0, language_),
                                         translate(language_, "kSEK")));
        }
        return all;
    }

    bool somewhere_several_lose() const
    {
        for (std::size_t row = 0; row < zone_.up.size(); ++row)
            for (std::size_t column = 0; column < zone_.across.size(); ++column)
                if (losers_at(zone_, row, column).kind == Losers::Kind::several)
                    return true;
        return false;
    }

    std::string foot() const
    {
        return text(left, height - 14,
                    fmt::format("{} {}, {} {}.", translate(language_, zone_against(zone_)),
                                translate(language_, "kSEK"), translate(language_, "prices of"),
                                package_.price_year),
                    "font-size=\"11\" fill=\"#555\"");
    }

    const Package& package_;
    const BargainingZone& zone_;
    Language language_;
};

} // namespace

std::string zone_svg(const Package& package, const BargainingZone& zone, Language language)
{
    return ZonePicture(package, zone, language).draw();
}

} // namespace byggom
