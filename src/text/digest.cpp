// SPDX-License-Identifier: EUPL-1.2
#include "text/digest.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace nsp::text {

namespace {

constexpr std::uint64_t prime_1 = 0x9E3779B185EBCA87U;
constexpr std::uint64_t prime_2 = 0xC2B2AE3D27D4EB4FU;
constexpr std::uint64_t prime_3 = 0x165667B19E3779F9U;
constexpr std::uint64_t prime_4 = 0x85EBCA77C2B2AE63U;
constexpr std::uint64_t prime_5 = 0x27D4EB2F165667C5U;

/// The low byte first, whatever the machine is.
template <typename Word>
std::uint64_t load(const char* at) {
  Word value = 0;
  std::memcpy(&value, at, sizeof value);
  if constexpr (std::endian::native == std::endian::big) {
    Word turned = 0;
    for (std::size_t i = 0; i < sizeof value; ++i, value >>= 8U) turned = (turned << 8U) | (value & 0xFFU);
    value = turned;
  }
  return value;
}

std::uint64_t round(std::uint64_t lane, std::uint64_t word) {
  return std::rotl(lane + word * prime_2, 31) * prime_1;
}

std::uint64_t merge(std::uint64_t sum, std::uint64_t lane) {
  return (sum ^ round(0, lane)) * prime_1 + prime_4;
}

std::uint64_t digest_stripes(std::string_view& bytes) {
  std::array<std::uint64_t, 4> lanes{prime_1 + prime_2, prime_2, 0, 0 - prime_1};
  for (; bytes.size() >= 32; bytes.remove_prefix(32))
    for (std::size_t i = 0; i < 4; ++i) lanes[i] = round(lanes[i], load<std::uint64_t>(bytes.data() + 8 * i));
  std::uint64_t sum =
      std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) + std::rotl(lanes[3], 18);
  for (const std::uint64_t lane : lanes) sum = merge(sum, lane);
  return sum;
}

}  // namespace

std::uint64_t digest(std::string_view bytes) {
  const std::uint64_t size = bytes.size();
  std::uint64_t sum = (bytes.size() >= 32 ? digest_stripes(bytes) : prime_5) + size;
  for (; bytes.size() >= 8; bytes.remove_prefix(8))
    sum = std::rotl(sum ^ round(0, load<std::uint64_t>(bytes.data())), 27) * prime_1 + prime_4;
  if (bytes.size() >= 4) {
    sum = std::rotl(sum ^ (load<std::uint32_t>(bytes.data()) * prime_1), 23) * prime_2 + prime_3;
    bytes.remove_prefix(4);
  }
  for (const char byte : bytes) sum = std::rotl(sum ^ (static_cast<unsigned char>(byte) * prime_5), 11) * prime_1;
  sum = (sum ^ (sum >> 33U)) * prime_2;
  sum = (sum ^ (sum >> 29U)) * prime_3;
  return sum ^ (sum >> 32U);
}

}  // namespace nsp::text
