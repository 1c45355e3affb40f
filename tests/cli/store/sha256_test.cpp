#include "cli/store/sha256.hpp"

#include <catch2/catch.hpp>

using byggom::sha256;

namespace {

struct Vector {
    std::string message;
    std::string digest;
};

} // namespace

// Source: NIST, FIPS 180-4 examples (SHA256.pdf) and the CAVP long and short message vectors.
TEST_CASE("a hash is the one of the standard", "[store]")
{
    const auto vector = GENERATE(values<Vector>({
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
         "mnopqrstnopqrstu",
         "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"},
        {"\xd3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"},
        {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
    }));
    CAPTURE(vector.message.size());
    CHECK(sha256(vector.message) == vector.digest);
}

// Each length around a block's end, against the hash of another program (coreutils sha256sum).
TEST_CASE("a hash is right at every length around the end of a block", "[store]")
{
    const auto vector = GENERATE(values<std::pair<std::size_t, std::string>>({
        {54, "a93b1af920e2005653023f1d9e56aae5d096f5c6856752d2197daaf926ff92bd"},
        {55, "eb2c86e932179f4ba13fe8715a26124b77d6bad290b9b4c1cc140cf633300c19"},
        {56, "a5fc6e203a4c2b657d0d153885932414b2ffc6a93f0f8bf8b3183315e5a7212c"},
        {57, "2dd0a6d14520f410e18bd2f443f0ff2e7389dfaf9242bb9257730fc190e8085d"},
        {63, "94e419fabac7f930810f9636354042f8c1426d2f834d4ab65c93dc1e69326b13"},
        {64, "a0fab1377f49a759b57f63318262ebe89fabfc990e8e93ceac2984561482b9d4"},
        {65, "74b128f30cf83de43ddf4aafc40c7b50a7443d3c73a89a7cfca17e15e43d51ab"},
        {119, "68297a9eb141ce16bbc0847da1c0c48e2858704feaa13993bde29f87a198a6e1"},
        {120, "392add47fbaa8197a874ebe770a947a26dd6f2becce5f64688cc4d18c9da93bd"},
        {128, "70ae1c5307f5250d5cb9e40742ba9613fcdf9b8d9eb6dd393330443b2d5effbd"},
    }));
    CAPTURE(vector.first);
    CHECK(sha256(std::string(vector.first, 'b')) == vector.second);
}
