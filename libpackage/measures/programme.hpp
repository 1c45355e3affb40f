#pragma once

#include "libpackage/measures/cohort_terms.hpp"

namespace byggom {

/// A programme: its costs by actor, its participants by year, and what it changes: people moved into work, or
/// outcomes the package names and prices itself (docs/reference/model.md, 3.5).
class Programme final : public Measure {
public:
    std::string_view kind() const override { return "programme"; }
    /// Who pays its costs.
    std::vector<ActorId> parties() const override;
    void outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const override;
    void check(const Package& package, std::vector<Problem>& problems) const override;
    bool states_confidence() const override { return true; }

private:
    static constexpr int by_payer = 0; ///< first of the bases it may state
    static constexpr int running = 0;  ///< first of the treatments a line of a package's own may have
    struct Cost final : Described {
        std::string name;
        ActorId payer;
        Schedule amount;
        int treatment = running;
        int basis = by_payer;
        void describe(FieldVisitor& field) override;
    };
    struct Jobs final : Described {
        FigureId take_up;
        FigureId impact;
        FigureId confidence;
        CohortTerms terms;
        void describe(FieldVisitor& field) override;
    };
    struct Effect final : Described {
        std::string name;
        FigureId take_up;
        FigureId impact;
        FigureId deadweight;
        FigureId displacement;
        FigureId confidence;
        int lag = 0;
        int ramp = 1;
        int duration = 1;
        FigureId drop_off;
        int age = 0;
        int benefit_age = 0;
        ActorId payer;
        ActorId payee;
        Kind kind{};
        FigureId unit_value;
        int treatment = running;
        int basis = by_payer;
        void describe(FieldVisitor& field) override;
        /// Years from taking part to the first effect.
        int delay() const;
        /// Share of the full effect by years since taking part.
        Series profile(const Context& context) const;
    };

    void describe_own(FieldVisitor& field) override;
    void add_effect(const Effect& effect, MeasureId self, const Series& participants, const Context& context,
                    Outcomes& outcomes) const;

    int first_year_ = 0;
    Schedule participants_;
    std::vector<Cost> costs_;
    std::vector<Jobs> jobs_;
    std::vector<Effect> effects_;
};

} // namespace byggom
