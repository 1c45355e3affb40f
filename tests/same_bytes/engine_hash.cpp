// Prints one hash of every amount of a package that makes every formula run, each draw a little different.
// The same program is run on several instruction sets, under two compilers and as WebAssembly: the hash must
// be one.

#include "actors/roster.hpp"
#include "libpackage/model/model.hpp"
#include "tests/same_bytes/described_package.hpp"

#include <cstdint>
#include <cstdio>
#include <cstring>

namespace {

using namespace byggom;

/// Fowler, Noll and Vo, 64 bits.
class Hash final : public LineSink {
public:
    void add(const Posting&, const Series& series) override
    {
        for (Eigen::Index year = 0; year < series.cols(); ++year)
            for (Eigen::Index lane = 0; lane < lane_count; ++lane) {
                std::uint64_t bits = 0;
                const double amount = series(lane, year) + 0.0; // one zero for both signs
                std::memcpy(&bits, &amount, sizeof bits);
                for (int byte = 0; byte < 8; ++byte) {
                    value_ ^= (bits >> (8 * byte)) & 0xFFU;
                    value_ *= 1099511628211U;
                }
            }
        ++lines_;
    }
    std::uint64_t value() const { return value_; }
    int lines() const { return lines_; }

private:
    std::uint64_t value_ = 14695981039346656037U;
    int lines_ = 0;
};

} // namespace

int main()
{
    const Package package = test::described_package();
    const auto rules = swedish_rules(package);
    Draw draw(package.figures);
    for (std::uint32_t i = 0; i < package.figures.size(); ++i) {
        const auto& figure = package.figures[FigureId{i}];
        if (figure.id.rfind("rules.", 0) == 0 || figure.id.rfind("price.", 0) == 0)
            continue;
        Lanes values;
        for (int lane = 0; lane < lane_count; ++lane)
            values[lane] =
                figure.value * figure.to_package_prices * (1.0 - 0.003 * ((lane + static_cast<int>(i)) % 5));
        draw.set(FigureId{i}, values);
    }
    Hash hash;
    run(Context{package, draw}, *rules, hash);
    std::printf("%016llx %d lines\n", static_cast<unsigned long long>(hash.value()), hash.lines());
    return 0;
}
