#pragma once

#include "libpackage/package/field.hpp"

#include <memory>
#include <vector>

namespace byggom {

struct Context;
struct Outcomes;
struct Package;

/// One thing the actors agree to do. A kind of measure is one file in libpackage/measures/ and its line in
/// all.cpp.
class Measure : public Described {
public:
    std::string id;
    std::vector<MeasureId> prerequisites; ///< `requires` in the file
    std::vector<MeasureId> excludes;
    std::vector<MeasureId> on;  ///< the works a clause rides on; each is a prerequisite too
    std::vector<ActorId> needs; ///< actors that must take part
    Origin origin;

    virtual std::string_view kind() const = 0;
    /// What changes, with the package minus without it. Measures it rides on have been asked before.
    /// \param self  its own place in the package
    virtual void outcomes(MeasureId self, const Context& context, Outcomes& outcomes) const = 0;
    /// Whether its effects are stated with a confidence of their own, so that no scheme corrects them again.
    virtual bool states_confidence() const { return false; }
    /// Mistakes that no single field shows: shares that do not add up, works that end after the horizon.
    virtual void check(const Package& package, std::vector<Problem>& problems) const = 0;

    /// Who carries it out: without any one of them it cannot be done, as without those it `needs`.
    virtual std::vector<ActorId> parties() const = 0;

    /// The fields every measure has, then its own.
    void describe(FieldVisitor& field) final;

protected:
    virtual void describe_own(FieldVisitor& field) = 0;
};

/// A kind of measure as the list names it.
struct KindOfMeasure {
    std::string_view name;    ///< "renovation"
    std::string_view meaning; ///< one sentence
    std::unique_ptr<Measure> (*make)();
};
const std::vector<KindOfMeasure>& all_kinds_of_measure();

} // namespace byggom
