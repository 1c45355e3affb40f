#pragma once

#include "gis/read/gdal_handle.hpp"

#include <cpl_string.h>

#include <array>
#include <csignal>
#include <string>
#include <vector>

namespace byggom {

/// \throws LayerFailed with GDAL's reason unless it went well.
/// \param path  that errors speak of
void demand(bool went_well, const std::string& path);

/// GDAL takes its lists of options as a class of its own.
CPLStringList options_of(const std::vector<std::string>& options);

/// The signals a user ends a program with.
inline constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP};

/// While it lives, such a signal takes a file and its companions with it. One at a time.
class GoneOnSignal {
public:
    explicit GoneOnSignal(const std::string& path);
    GoneOnSignal(const GoneOnSignal&) = delete;
    GoneOnSignal& operator=(const GoneOnSignal&) = delete;
    ~GoneOnSignal();

private:
    std::array<struct sigaction, ending_signals.size()> before_{};
};

/// A file beside the one to be written; gone unless it took its place. What is renamed is on the disk before.
class FileBeside {
public:
    /// \throws LayerFailed where the place holds a workspace, a database or layers that are not ours, or is
    /// no
    ///         plain file
    explicit FileBeside(const std::string& path);
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;
    ~FileBeside();
    const std::string& name() const { return beside_; }
    void take_its_place();

private:
    std::string path_;
    std::string beside_;
    GoneOnSignal guard_;
};

/// While it lives, GDAL writes this moment where it would ask the clock.
class Moment {
public:
    explicit Moment(const std::string& moment);
    Moment(const Moment&) = delete;
    Moment& operator=(const Moment&) = delete;
    ~Moment();
};

/// \param shown  the name that errors speak of
Dataset create(const char* driver_name, const std::string& path, const std::string& shown);

/// What is not on the disk yet when the file is closed can still fail.
void close(Dataset dataset, const std::string& path);

bool ends_with(const std::string& text, const std::string& end);

} // namespace byggom
