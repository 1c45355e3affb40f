#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace byggom {

/// A text that is no XML, with the byte where it stops being so.
class NoXml : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What stands in an XML document, one piece after the other: beginnings and ends of elements, and texts between.
/// Names come without the prefix of their namespace; `<a/>` begins and ends. Nothing is resolved but the five
/// entities of XML and numbered characters, so no document can grow.
class XmlEvents {
public:
    explicit XmlEvents(std::string_view document) : rest_(document), size_(document.size()) {}

    enum class Kind { begin, end, text, done };
    /// \throws NoXml
    Kind next();

    const std::string& name() const { return name_; } ///< of the element that begins or ends
    const std::string& text() const { return text_; }
    /// Of the element that begins; nothing where it has no such attribute.
    std::optional<std::string> attribute(std::string_view name) const;
    std::string attribute_or(std::string_view name, std::string otherwise) const;

private:
    [[noreturn]] void fail(const char* why) const;
    void skip_behind(std::string_view end);
    Kind element();
    void read_attributes(std::string_view inside);

    std::string_view rest_;
    std::size_t size_;
    std::string name_;
    std::string text_;
    std::vector<std::pair<std::string, std::string>> attributes_;
    bool ends_at_once_ = false;
};

} // namespace byggom
