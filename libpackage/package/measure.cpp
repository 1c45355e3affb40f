#include "libpackage/package/measure.hpp"

namespace byggom {

void Measure::describe(FieldVisitor& field)
{
    field.text("id", id, true, "Short name of the measure.");
    field.measures("requires", prerequisites, "Measures without which this one cannot be done.");
    field.measures("excludes", excludes, "Measures that cannot be done beside this one.");
    field.measures("on", on, "The works this measure rides on.");
    field.actors("needs", needs, "Actors that must take part.");
    describe_own(field);
}

} // namespace byggom
