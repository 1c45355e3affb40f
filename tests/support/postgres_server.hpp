#pragma once

#include "tests/support/temporary_folder.hpp"

#include <sys/types.h>

#include <string>

namespace byggom::tests {

/// A PostgreSQL server of the test's own, with PostGIS: in a folder of its own, on a socket of its own and no
/// port, as a user without rights, gone with this object. Where PostgreSQL or PostGIS is not installed there
/// is none.
class PostgresServer {
public:
    PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;
    ~PostgresServer();

    bool runs() const { return why_not_.empty(); }
    const std::string& why_not() const { return why_not_; }
    /// "PG:host=… dbname=postgres user=postgres"
    std::string connection() const;

private:
    bool start(const std::string& programs);

    TemporaryFolder folder_;
    pid_t process_ = -1;
    std::string why_not_;
};

} // namespace byggom::tests
