#include "cli/read/statistics/xml_events.hpp"

#include <algorithm>
#include <charconv>

namespace byggom {
namespace {

std::string without_prefix(std::string_view name)
{
    const auto colon = name.rfind(':');
    return std::string(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

void append_utf8(std::string& text, unsigned point)
{
    const auto tail = [&](unsigned bits) { text += static_cast<char>(0x80U | ((point >> bits) & 0x3FU)); };
    if (point < 0x80) {
        text += static_cast<char>(point);
    } else if (point < 0x800) {
        text += static_cast<char>(0xC0U | (point >> 6U));
        tail(0);
    } else if (point < 0x10000) {
        text += static_cast<char>(0xE0U | (point >> 12U));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | (point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// "&#229;", "&#xE5;"
bool append_numbered(std::string& text, std::string_view entity)
{
    if (entity.size() < 2 || entity[0] != '#')
        return false;
    const bool is_hex = entity[1] == 'x';
    entity.remove_prefix(is_hex ? 2 : 1);
    unsigned point = 0;
    const auto [end, error] =
        std::from_chars(entity.data(), entity.data() + entity.size(), point, is_hex ? 16 : 10);
    const bool is_surrogate = point >= 0xD800 && point < 0xE000;
    if (error != std::errc{} || end != entity.data() + entity.size() || point > 0x10FFFF || is_surrogate)
        return false;
    append_utf8(text, point);
    return true;
}

std::string resolved(std::string_view raw)
{
    std::string text;
    while (!raw.empty()) {
        const auto mark = raw.find('&');
        text += raw.substr(0, mark);
        if (mark == std::string_view::npos)
            break;
        const auto end = raw.find(';', mark);
        const auto entity =
            end == std::string_view::npos ? std::string_view{} : raw.substr(mark + 1, end - mark - 1);
        bool known = true;
        if (entity == "amp")
            text += '&';
        else if (entity == "lt")
            text += '<';
        else if (entity == "gt")
            text += '>';
        else if (entity == "quot")
            text += '"';
        else if (entity == "apos")
            text += '\'';
        else
            known = append_numbered(text, entity);
        if (!known)
            text += '&';
        raw.remove_prefix(known ? end + 1 : mark + 1);
    }
    return text;
}

bool is_xml_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

} // namespace

void XmlEvents::fail(const char* why) const
{
    throw NoXml(std::string(why) + " at byte " + std::to_string(size_ - rest_.size()));
}

void XmlEvents::skip_behind(std::string_view end)
{
    const auto found = rest_.find(end);
    if (found == std::string_view::npos)
        fail("breaks off");
    rest_.remove_prefix(found + end.size());
}

XmlEvents::Kind XmlEvents::next()
{
    if (ends_at_once_) {
        ends_at_once_ = false;
        return Kind::end;
    }
    while (!rest_.empty()) {
        if (rest_.front() != '<') {
            const auto end = std::min(rest_.find('<'), rest_.size());
            text_ = resolved(rest_.substr(0, end));
            rest_.remove_prefix(end);
            return Kind::text;
        }
        if (rest_.substr(0, 4) == "<!--") {
            skip_behind("-->");
        } else if (rest_.substr(0, 9) == "<![CDATA[") {
            const auto end = rest_.find("]]>");
            if (end == std::string_view::npos)
                fail("breaks off");
            text_ = rest_.substr(9, end - 9);
            rest_.remove_prefix(end + 3);
            return Kind::text;
        } else if (rest_.substr(0, 2) == "<?") {
            skip_behind("?>");
        } else if (rest_.substr(0, 2) == "<!") {
            skip_behind(">");
        } else {
            return element();
        }
    }
    return Kind::done;
}

XmlEvents::Kind XmlEvents::element()
{
    char quote = '\0';
    std::size_t end = 1;
    for (; end < rest_.size() && (quote != '\0' || rest_[end] != '>'); ++end)
        if (quote == '\0' ? rest_[end] == '"' || rest_[end] == '\'' : rest_[end] == quote)
            quote = quote == '\0' ? rest_[end] : '\0';
    if (end >= rest_.size())
        fail("breaks off");
    auto inside = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    const bool is_end = !inside.empty() && inside.front() == '/';
    if (is_end)
        inside.remove_prefix(1);
    ends_at_once_ = !is_end && !inside.empty() && inside.back() == '/';
    if (ends_at_once_)
        inside.remove_suffix(1);
    const auto name_end =
        static_cast<std::size_t>(std::find_if(inside.begin(), inside.end(), is_xml_blank) - inside.begin());
    name_ = without_prefix(inside.substr(0, name_end));
    if (name_.empty())
        fail("an element has no name");
    attributes_.clear();
    if (!is_end)
        read_attributes(inside.substr(name_end));
    return is_end ? Kind::end : Kind::begin;
}

void XmlEvents::read_attributes(std::string_view inside)
{
    while (true) {
        while (!inside.empty() && is_xml_blank(inside.front()))
            inside.remove_prefix(1);
        const auto equals = inside.find('=');
        if (equals == std::string_view::npos)
            return;
        auto name = inside.substr(0, equals);
        while (!name.empty() && is_xml_blank(name.back()))
            name.remove_suffix(1);
        inside.remove_prefix(equals + 1);
        while (!inside.empty() && is_xml_blank(inside.front()))
            inside.remove_prefix(1);
        if (inside.empty() || (inside.front() != '"' && inside.front() != '\''))
            fail("an attribute has no value");
        const auto end = inside.find(inside.front(), 1);
        if (end == std::string_view::npos)
            fail("breaks off");
        attributes_.emplace_back(without_prefix(name), resolved(inside.substr(1, end - 1)));
        inside.remove_prefix(end + 1);
    }
}

std::optional<std::string> XmlEvents::attribute(std::string_view name) const
{
    for (const auto& [own, value] : attributes_)
        if (own == name)
            return value;
    return std::nullopt;
}

std::string XmlEvents::attribute_or(std::string_view name, std::string otherwise) const
{
    auto value = attribute(name);
    return value ? std::move(*value) : std::move(otherwise);
}

} // namespace byggom
