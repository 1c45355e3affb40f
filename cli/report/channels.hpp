#pragma once

#include "actors/payment_channels.hpp"
#include "cli/report/document.hpp"

#include <vector>

namespace byggom {

/// The rows of the table of who may pay whom: all columns in files, on a page those a list has room for.
Document describe(const std::vector<ChannelRow>& rows);

} // namespace byggom
