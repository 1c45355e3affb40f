#include "cli/store/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace byggom {
namespace {

using Word = std::uint32_t;
constexpr std::size_t block_size = 64;

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (section 4.2.2).
constexpr std::array<Word, 64> constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// Names of the standard: the two sums and the two sigmas of section 4.1.2.
constexpr Word big_sum_0(Word x) { return std::rotr(x, 2) ^ std::rotr(x, 13) ^ std::rotr(x, 22); }
constexpr Word big_sum_1(Word x) { return std::rotr(x, 6) ^ std::rotr(x, 11) ^ std::rotr(x, 25); }
constexpr Word small_sigma_0(Word x) { return std::rotr(x, 7) ^ std::rotr(x, 18) ^ (x >> 3U); }
constexpr Word small_sigma_1(Word x) { return std::rotr(x, 17) ^ std::rotr(x, 19) ^ (x >> 10U); }

std::array<Word, 64> schedule_of(std::string_view block)
{
    std::array<Word, 64> words{};
    for (std::size_t i = 0; i < block_size; ++i)
        words[i / 4] = (words[i / 4] << 8U) | static_cast<unsigned char>(block[i]);
    for (std::size_t t = 16; t < words.size(); ++t)
        words[t] = small_sigma_1(words[t - 2]) + words[t - 7] + small_sigma_0(words[t - 15]) + words[t - 16];
    return words;
}

void take_block(std::array<Word, 8>& hash, std::string_view block)
{
    const auto words = schedule_of(block);
    auto [a, b, c, d, e, f, g, h] = hash;
    for (std::size_t t = 0; t < words.size(); ++t) {
        const Word first = h + big_sum_1(e) + ((e & f) ^ (~e & g)) + constants[t] + words[t];
        const Word second = big_sum_0(a) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<Word, 8> added{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < hash.size(); ++i)
        hash[i] += added[i];
}

/// What is left after the last whole block, a one bit, zeros, and the length in bits (section 5.1.1).
std::string padded_end(std::string_view bytes)
{
    std::string end(bytes.substr(bytes.size() - bytes.size() % block_size));
    end += '\x80';
    while (end.size() % block_size != block_size - 8)
        end += '\0';
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8U;
    for (unsigned shift = 64; shift > 0; shift -= 8)
        end += static_cast<char>((bits >> (shift - 8U)) & 0xffU);
    return end;
}

} // namespace

std::string sha256(std::string_view bytes)
{
    std::array<Word, 8> hash{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    for (std::size_t at = 0; at + block_size <= bytes.size(); at += block_size)
        take_block(hash, bytes.substr(at, block_size));
    const auto end = padded_end(bytes);
    for (std::size_t at = 0; at < end.size(); at += block_size)
        take_block(hash, std::string_view(end).substr(at, block_size));

    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const Word word : hash)
        for (unsigned shift = 32; shift > 0; shift -= 4)
            text += digits[(word >> (shift - 4U)) & 0xfU];
    return text;
}

} // namespace byggom
