#include "libpackage/measures/hiring_quota.hpp"

namespace byggom {

void HiringQuota::describe_own(FieldVisitor& field)
{
    field.actor(
        "employer", employer_, Role::property_owner,
        "Who carries supervision and the lower output of newcomers, directly or through its contractors.");
    field.number("quota", quota_, a_share, required, "Share of the labour recruited under the quota.");
    field.schedule("upkeep_labour_years", upkeep_, {"year", 0, 1e5}, Fallback{Fallback::Kind::none, {}},
                   "Labour-years of upkeep the quota also covers, by year; the last goes on.");
    field.whole("upkeep_from", upkeep_from_, 0, longest_horizon - 1, false, "First year of that upkeep.");
    field.number("labour_share", labour_share_, a_share, from_catalogue("con.labour_share_site"),
                 "Share of the works' cost before VAT that is labour on site.");
    field.number("labour_year_cost", labour_year_cost_, {"SEK/year", 1, 1e7},
                 from_catalogue("labcost.construction_fte"), "Cost of a labour-year on site.");
    terms_.describe(field);
    field.number("training_cost", training_cost_, {"SEK", 0, 1e7}, from_catalogue("hire.training_cost"),
                 "The employment service's cost of training and matching one head.");
    field.number("productivity_gap", productivity_gap_, a_share, from_catalogue("hire.productivity_gap"),
                 "Output by which newcomers fall short during the contract, as a share of wage cost.");
    field.choice("subsidy", scheme_, subsidy_schemes, "Wage subsidy paid to the employer.");
    field.number("subsidised_months", subsidised_months_, {"month", 0, 60},
                 from_catalogue("hire.subsidised_months"), "Months of a contract for which it is paid.");
    field.flag("de_minimis", de_minimis_, "The subsidy counts as de minimis aid to the undertaking.");
}

void HiringQuota::check(const Package& package, std::vector<Problem>& problems) const
{
    terms_.check(id, origin, package, problems);
    if (on.empty() && upkeep_.empty())
        problems.push_back({origin, "measure." + id + ".on", "the quota rides on no works and no upkeep",
                            "name the works in `on`, or state upkeep_labour_years"});
    const auto stated = [&](FigureId figure) { return package.figures[figure].value; };
    for (const auto& measure : package.measures) {
        const auto* other = dynamic_cast<const HiringQuota*>(measure.get());
        if (other == nullptr || other == this)
            continue;
        const bool shared = std::any_of(on.begin(), on.end(), [&](MeasureId works) {
            return std::find(other->on.begin(), other->on.end(), works) != other->on.end();
        });
        if (shared && (stated(labour_share_) != stated(other->labour_share_) ||
                       stated(labour_year_cost_) != stated(other->labour_year_cost_)))
            problems.push_back({origin, "measure." + id + ".labour_share",
                                "differs from that of " + other->id + ", which rides on the same works",
                                "the labour of one works is one share of its cost"});
    }
}

/// LY_t = capex_t * labour share / cost of a labour-year, of the works it rides on.
Series HiringQuota::on_works(const Context& context, Outcomes& outcomes) const
{
    Series capex = zeros(context.years());
    for (auto& works : outcomes.works)
        if (std::find(on.begin(), on.end(), works.measure) != on.end()) {
            capex += works.capex;
            works.labour_share = context[labour_share_];
            works.labour_year_cost = context[labour_year_cost_];
            works.labour_stated = lanes(1.0);
        }
    return capex.colwise() * (context[labour_share_] / context[labour_year_cost_]).eval();
}

void HiringQuota::outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const
{
    Hiring& hiring = outcomes.hiring.emplace_back();
    hiring.works_years = on_works(context, outcomes).colwise() * context[quota_];
    hiring.labour_years =
        hiring.works_years + (context.spread(upkeep_, upkeep_from_, true).colwise() * context[quota_]);
    hiring.heads = hiring.labour_years.colwise() * (12.0 / context[terms_.contract_months]).eval();
    const Lanes subsidised_months =
        scheme_ == SubsidyScheme::none
            ? lanes(0.0)
            : context[subsidised_months_].min(context[terms_.contract_months]).eval();

    hiring.measure = self;
    hiring.employer = employer_;
    hiring.supervision_years = hiring.labour_years;
    hiring.subsidised_years = hiring.heads.colwise() * (subsidised_months / 12.0).eval();
    hiring.contract_months = context[terms_.contract_months];
    hiring.lasting = terms_.add(self, hiring.heads, subsidised_months, context, outcomes);
    hiring.wage = context[terms_.wage];
    hiring.productivity_gap = context[productivity_gap_];
    hiring.productivity_source = productivity_gap_;
    hiring.scheme = scheme_;
    hiring.de_minimis = de_minimis_;
    outcomes.services.push_back({.measure = self,
                                 .payer = the(Role::employment_service, context.package),
                                 .source = training_cost_,
                                 .item = LineId::hire_training,
                                 .amount = hiring.heads.colwise() * context[training_cost_]});
}

} // namespace byggom
