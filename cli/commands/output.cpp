#include "cli/commands/output.hpp"

#include "cli/command_line.hpp"
#include "cli/commands/timestamp.hpp"
#include "cli/file.hpp"
#include "cli/report/forms/forms.hpp"
#include "cli/report/workbook.hpp"
#include "cli/store/run_store.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace byggom {
namespace {

std::string picture_of(const Document& document, Language language)
{
    for (const auto& block : document.blocks)
        if (const auto* picture = std::get_if<Picture>(&block))
            return picture->svg[language == Language::swedish ? 1 : 0];
    return {};
}

void keep(const Document& document, const Common& common, const Question& asked)
{
    if (common.workspace.empty())
        return;
    Workspace workspace(common.workspace, Workspace::Access::write);
    keep(workspace, Run{.command = common.command(),
                        .engine = common.version,
                        .file = asked.file,
                        .name = document.title,
                        .package_text = asked.text,
                        .own_figures = asked.own_figures,
                        .seed = asked.seed,
                        .results = kept_form(document)});
}

} // namespace

void Output::add_to(const Command& command, std::vector<std::string> more)
{
    formats_ = {"table", "json", "csv", "xlsx", "html"};
    std::move(more.begin(), more.end(), std::back_inserter(formats_));
    add_options(command);
}

void Output::add_text_forms(const Command& command, std::vector<std::string> forms)
{
    formats_ = std::move(forms);
    add_options(command);
}

void Output::add_options(const Command& command)
{
    std::string listed;
    for (const auto& name : formats_)
        listed += (listed.empty() ? "" : ", ") + name;
    command.option("--format", format, listed).one_of(formats_);
    command.option("-o,--output", file,
                   "File to write, or - for standard output; the format follows its ending");
}

std::string Output::chosen() const
{
    if (!format.empty() || !goes_to_file())
        return format.empty() ? formats_.front() : format;
    const auto dot = file.rfind('.');
    auto ending = dot == std::string::npos ? std::string{} : file.substr(dot + 1);
    if (ending == "txt")
        ending = "table";
    else if (ending == "table")
        ending.clear();
    if (std::find(formats_.begin(), formats_.end(), ending) == formats_.end())
        throw WrongUsage{"-o", file + ": no format is known by this ending; use one of " + endings() +
                                   ", or state --format"};
    return ending;
}

std::string Output::endings() const
{
    std::string listed;
    for (const auto& name : formats_)
        listed += (listed.empty() ? "." : ", .") + (name == "table" ? "txt" : name);
    return listed;
}

void Output::deliver(Document document, const Common& common, const std::optional<Question>& asked,
                     const std::function<void(Workbook&)>& decorate) const
{
    const auto form = chosen();
    document.program = common.version;
    if (asked)
        keep(document, common, *asked);
    const auto language = common.language();
    if (form == "json")
        return deliver(json(document));
    if (form == "csv")
        return deliver(csv(document, language));
    if (form == "html")
        return deliver(html(document, language));
    if (form == "svg")
        return deliver(picture_of(document, language));
    if (form == "xlsx") {
        auto book = workbook_of(document, language, seconds_of_writing());
        if (decorate)
            decorate(book);
        return deliver(xlsx(book));
    }
    Reader reader{language, !goes_to_file() && Common::colour(), 100};
    if (!goes_to_file())
        reader.width = Common::width();
    deliver(terminal(document, reader));
}

void Output::deliver(const std::string& bytes) const
{
    if (goes_to_file())
        write_file(file, bytes);
    else
        print(bytes);
}

} // namespace byggom
