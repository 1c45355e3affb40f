#include "libpackage/message/message.hpp"

#include <catch2/catch.hpp>

#include <type_traits>

using namespace byggom;

namespace {

static_assert(!std::is_constructible_v<Value, const char*>, "a sentence or a text? one must say");
static_assert(!std::is_constructible_v<Message, std::string>, "a sentence is in the table of words");

/// A reader of few words.
struct Swede final : Speaker {
    std::string_view words(std::string_view english) const override
    {
        return english == " and " ? " och " : english == "{} pays {}" ? "till {1} betalar {0}" : english;
    }
    std::string told(const Value& value) const override
    {
        return value.number() ? "tal" : std::get<std::string>(value.kind);
    }
};

} // namespace

TEST_CASE("a sentence is formed by who speaks, in the order of its language", "[message]")
{
    const Message pays{"{} pays {}", {own_text("the owner"), own_text("the city")}};
    CHECK(to_string(pays) == "the owner pays the city");
    CHECK(Swede().form(pays) == "till the city betalar the owner");
}

TEST_CASE("values keep their kinds within sentences, lists and sentences within them", "[message]")
{
    const Message all{"{}: {}",
                      {Value::List{own_text("A"), own_text("B"), own_text("C")},
                       Message{"{} of {}", {share(0.25), Ore{1250}}}}};
    CHECK(to_string(all) == "A, B and C: 0.25 of 12.5");
    CHECK(Swede().form(all) == "A, B och C: tal of tal");
    CHECK(Value(Ore{1250}).number() == 12.5);
    CHECK_FALSE(Value(ActorId{3}).number());
    CHECK(to_string(Message{"{}", {Value(Value::None{"never"})}}) == "never");
}

TEST_CASE("a value's own brackets are no gaps, and a lacking value leaves its gap to be seen", "[message]")
{
    CHECK(to_string(Message{"name {}", {own_text("{x} {}")}}) == "name {x} {}");
    CHECK(to_string(Message{"a {} b {}", {whole(1)}}) == "a 1 b {}");
}
