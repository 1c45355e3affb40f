#include "cli/report/language.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

namespace byggom {
namespace {

using Words = std::unordered_map<std::string_view, std::string_view>;

const Words& swedish()
{
    static const Words words{
        // The page
        {"Who pays and who gains", "Vem betalar och vem vinner"},
        {"present value", "nuvärde"},
        {"own rate", "egen ränta"},
        {"rules", "regler"},
        {"open doubts", "öppna frågor"},
        {"accepted", "godtaget"},
        {"Rule", "Regel"},
        {"Asks", "Frågar"},
        {"Why", "Varför"},
        {"Field", "Fält"},
        {"What", "Vad"},
        {"Hint", "Råd"},
        {"Accepted", "Godtaget"},
        {"File", "Fil"},
        {"Line", "Rad"},
        {"Column", "Kolumn"},
        {"society's", "samhällets"},
        {"payback", "återbetald"},
        {"benefit/cost", "nytta/kostnad"},
        {"peak outlay", "största utlägg"},
        {"actor", "aktör"},
        {"year", "år"},
        {"Society", "Samhället"},
        {"public sector", "offentlig sektor"},
        {"state", "staten"},
        {"local government", "kommuner och regioner"},
        {"Together", "Sammantaget"},
        {"By kind, society", "Efter slag, samhället"},
        {"services", "tjänster"},
        {"tax", "skatt"},
        {"transfer", "överföring"},
        {"production", "produktion"},
        {"external", "externa effekter"},
        {"Hiring", "Anställningar"},
        {"heads", "personer"},
        {"labour-years", "arbetsår"},
        {"months of contract, mean", "månaders kontrakt, medel"},
        {"jobs kept at hand-over", "jobb som består efter kontraktet"},
        {"implied deadweight: share of the jobs that would have been found anyway",
         "inbyggd dödvikt: andel av jobben som hade hittats ändå"},
        {"Cumulative balance", "Ackumulerat saldo"},
        {"Break-even in heads: lasting exits into work that repay an actor's outlay",
         "Brytpunkt i personer: varaktiga övergångar till arbete som betalar aktörens utlägg"},
        {"from unemployed", "från arbetslöshet"},
        {"from social_assistance", "från försörjningsstöd"},
        {"from sick_leave", "från sjukskrivning"},
        {"from disability", "från sjukersättning"},
        {"from outside", "utan arbete och ersättning"},
        {"The rent rise, household by household", "Hyreshöjningen, hushåll för hushåll"},
        {"household", "hushåll"},
        {"state of first adult", "första vuxnas ställning"},
        {"households", "hushåll"},
        {"rent/income before", "hyra/inkomst före"},
        {"after", "efter"},
        {"paid by municipality", "betalas av kommunen"},
        {"by state", "av staten"},
        {"over the threshold", "över gränsen"},
        {"under the norm", "under normen"},
        {"yes", "ja"},
        {"Ground rent in people", "Tomträttsavgälden i människor"},
        {"full ground rent a year", "full avgäld per år"},
        {"assistance of a household a year", "försörjningsstöd per hushåll och år"},
        {"households leaving assistance that equal it, in one year",
         "hushåll som lämnar försörjningsstöd och motsvarar den, under ett år"},
        {"the municipality's gain of one hire", "kommunens vinst av en anställning"},
        {"hires that repay a full waiver, with jobs that end",
         "anställningar som betalar full eftergift, när jobb tar slut"},
        {"hires that repay the rebate agreed, with jobs that end",
         "anställningar som betalar den avtalade rabatten, när jobb tar slut"},
        {"none: a hire gains it nothing", "inga: en anställning ger den ingen vinst"},
        {"Where the verdict turns", "Var utfallet vänder"},
        {"share of households on assistance", "andel hushåll med försörjningsstöd"},
        {"above it the municipality loses", "däröver förlorar kommunen"},
        {"rent rise and jobs alone", "hyreshöjning och jobb för sig"},
        {"the whole package", "hela paketet"},
        {"it does not turn between 0 and 100 %", "det vänder inte mellan 0 och 100 %"},
        {"stated", "angivet"},
        {"State aid", "Statligt stöd"},
        {"largest in three years", "störst under tre år"},
        {"ceiling", "tak"},
        {"within", "inom taket"},
        {"OVER", "ÖVER"},
        {"What the result rests on", "Vad resultatet vilar på"},
        {"figures used", "tal använda"},
        {"of these assumptions", "därav antaganden"},
        {"of these from memory, to be checked", "därav ur minnet, att kontrollera"},
        {"all of them: --assumptions", "alla: --assumptions"},
        {"figure", "tal"},
        {"value", "värde"},
        {"low", "lågt"},
        {"high", "högt"},
        {"unit", "enhet"},
        {"prices", "prisår"},
        {"grade", "grad"},
        {"mark", "märke"},
        {"source", "källa"},
        {"found", "funnet"},
        {"from memory", "ur minnet"},
        {"derived", "härlett"},
        {"assumption", "antagande"},
        {"never", "aldrig"},
        {"Local tax settled after the last year, dropped",
         "Kommunalskatt som regleras efter sista året, utelämnad"},
        {"Pension rights earned, not cash, within the tenants' figure",
         "Intjänade pensionsrätter, inte kontanter, i hyresgästernas tal"},
        {"Supplement for the cost of public funds, apart", "Tillägg för skattefaktorn, vid sidan av"},
        // The conventions
        {"prices of", "prisnivå"},
        {"rules of", "regler för"},
        {"years", "år"},
        {"amounts fall at the start of each year; year 0 is undiscounted",
         "belopp faller i början av varje år; år 0 diskonteras inte"},
        {"amounts fall in the middle of each year", "belopp faller i mitten av varje år"},
        {"amounts fall at the end of each year", "belopp faller i slutet av varje år"},
        {"positive: the actor gains", "positivt: aktören vinner"},
        {"society at", "samhället till"},
        {"real", "realt"},
        {"is the year whose tax and benefit rules stand for all years, as no others are complete",
         "är året vars skatte- och bidragsregler gäller alla år, då inga andra är fullständiga"},
        {"assumed by the package itself:", "antaget av paketet självt:"},
        // Views
        {"Financial case: public budgets, in the manner of the GMCA model",
         "Finansiell kalkyl: offentliga budgetar, på GMCA-modellens vis"},
        {"costs", "kostnader"},
        {"benefits", "nyttor"},
        {"cashable", "i kassan"},
        {"budget impact", "budgeteffekt"},
        {"return", "avkastning"},
        {"Present values at society's rate. Budget impact = costs less cashable benefits: a burden where "
         "positive. Return = benefits / costs. Payback: the year from which cashable benefits have "
         "covered the costs.",
         "Nuvärden till samhällets ränta. Budgeteffekt = kostnader minus nyttor i kassan: en belastning där "
         "den är positiv. Avkastning = nyttor / kostnader. Återbetald: året från vilket nyttor i kassan har "
         "täckt kostnaderna."},
        {"Economic case: public value, in the manner of the GMCA model",
         "Samhällskalkyl: offentligt värde, på GMCA-modellens vis"},
        {"public value", "offentligt värde"},
        {"benefits over costs", "nyttor genom kostnader"},
        {"What the real economy gives and gets; payments between actors are no value and do not stand "
         "here. Costs are what is put in: works less the repair they replace, training, supervision.",
         "Vad realekonomin ger och får; betalningar mellan aktörer är inget värde och står inte här. "
         "Kostnader "
         "är vad som satsas: byggarbeten minus reparationen de ersätter, utbildning, handledning."},
        {"Benefits by who has them, in the manner of the Washington State Institute",
         "Nyttor efter vem som får dem, på Washington State Institutes vis"},
        {"participants", "deltagare"},
        {"taxpayers", "skattebetalare"},
        {"everybody else", "övriga"},
        {"indirect", "indirekt"},
        {"cost of public funds", "skattefaktorn"},
        {"benefits less costs", "nyttor minus kostnader"},
        {"society without the indirect column: the main result",
         "samhället utan den indirekta kolumnen: huvudresultatet"},
        {"the same without the indirect column", "detsamma utan den indirekta kolumnen"},
        {"participants' gain for a krona of net public cost (MVPF)",
         "deltagarnas vinst för en krona offentlig nettokostnad (MVPF)"},
        {"Participants are the tenants; taxpayers all public budgets; everybody else the owners, the "
         "energy supplier, "
         "people outside the deal and the climate. Costs stand under who puts them in; what they pay "
         "to somebody is that one's benefit.",
         "Deltagare är hyresgästerna; skattebetalare alla offentliga budgetar; övriga är ägarna, "
         "energibolaget, "
         "människor utanför avtalet och klimatet. Kostnader står hos den som satsar dem; vad som betalas "
         "till "
         "någon är dennes nytta."},
        {"Referent group: the four accounts of Campbell and Brown",
         "Referensgrupp: Campbells och Browns fyra konton"},
        {"account", "konto"},
        {"rate of return", "internränta"},
        {"project at market prices", "projektet till marknadspriser"},
        {"owners (private account)", "ägarna (privat konto)"},
        {"efficiency: everybody", "effektivitet: alla"},
        {"less:", "avgår:"},
        {"referent group", "referensgruppen"},
        {"Present values at society's rate. The referent group is everybody less who does not count, and the "
         "sum of its members below. Who counts: --referent ACTOR.",
         "Nuvärden till samhällets ränta. Referensgruppen är alla utom dem som inte räknas, och summan av "
         "sina "
         "medlemmar nedan. Vem som räknas: --referent AKTÖR."},
        {"Supplements, apart from the result", "Tillägg, vid sidan av resultatet"},
        {"factor", "faktor"},
        {"supplement", "tillägg"},
        {"tax factor, all public budgets", "skattefaktor, alla offentliga budgetar"},
        {"distribution weights, all people", "fördelningsvikter, alla människor"},
        {"Society: the main result, with neither", "Samhället: huvudresultatet, utan dem båda"},
        {"with the tax factor alone", "med enbart skattefaktorn"},
        {"with distribution weights alone", "med enbart fördelningsvikter"},
        {"The tax factor counts what raising taxes distorts, on the net of each public budget (ASEK). "
         "Distribution weights count a krona by the income of who gets it (Green Book). Neither is within "
         "any "
         "other figure.",
         "Skattefaktorn räknar vad skatteuttag snedvrider, på varje offentlig budgets netto (ASEK). "
         "Fördelningsvikter räknar en krona efter inkomsten hos den som får den (Green Book). Ingetdera "
         "finns "
         "i något annat tal."},
        {"Corrected for optimism", "Korrigerat för optimism"},
        {"Corrected:", "Korrigerat:"},
        {"every measure", "varje åtgärd"},
        {"effects", "effekter"},
        {"as stated", "som angivet"},
        {"corrected", "korrigerat"},
        {"difference", "skillnad"},
        {"Present values at society's rate. What is put in costs more and effects fall short, on both sides "
         "of each line; rents and other terms agreed stay. Effects of programmes carry their own confidence.",
         "Nuvärden till samhällets ränta. Det som satsas kostar mer och effekter blir mindre, på båda sidor "
         "av "
         "varje rad; hyror och andra avtalade villkor står kvar. Programs effekter bär sin egen tilltro."},
        {"Service savings: what becomes cash", "Besparingar i tjänster: vad som blir kassa"},
        {"service", "tjänst"},
        {"step", "steg"},
        {"steps", "steg fria"},
        {"next at", "nästa vid"},
        {"saved capacity that serves others", "sparad kapacitet som tjänar andra"},
        {"Present values at the payer's own rate. Step: what the smallest capacity that can be freed costs a "
         "year; steps: the most freed in any year; –: no step is known, counted in full. The next one frees "
         "up when the package is \"next at\" times as large, everything in proportion, with that many "
         "heads, in that year. The steps are assumptions: byggom catalogue search step.",
         "Nuvärden till betalarens egen ränta. Steg: vad den minsta kapacitet som kan frigöras kostar per "
         "år; "
         "steg fria: flest under något år; –: inget steg är känt, räknas helt. Nästa frigörs när paketet är "
         "\"nästa vid\" gånger så stort, allt i proportion, med så många personer, det året. Stegen är "
         "antaganden: byggom catalogue search step."},
        {"savings of services count as far as whole steps of capacity are freed; the rest serves others",
         "besparingar i tjänster räknas så långt hela steg av kapacitet frigörs; resten tjänar andra"},
        // Explanation
        {"Lines behind", "Rader bakom"},
        {"all years, present value at own rate", "alla år, nuvärde till egen ränta"},
        {"measure", "åtgärd"},
        {"counterpart", "motpart"},
        {"kind", "slag"},
        {"label", "rad"},
        {"amount", "belopp"},
        {"sum", "summa"},
        {"payer", "betalare"},
        {"payee", "mottagare"},
        {"total", "totalt"},
        {"nature", "art"},
        {"resource", "resurs"},
        {"The ledger", "Huvudboken"},
        // Kinds of actor where no name is given
        {"resources", "realekonomin"},
        {"property_owner", "fastighetsägare"},
        {"tenants", "hyresgäster"},
        {"municipality", "kommunen"},
        {"social", "socialnämnd och arbetsmarknad"},
        {"land", "fastighet och mark"},
        {"education", "utbildning"},
        {"finance", "central finans"},
        {"rest_of_local_government", "övriga kommuner och regioner"},
        {"region", "regionen"},
        {"employment_service", "Arbetsförmedlingen"},
        {"social_insurance", "Försäkringskassan"},
        {"justice", "rättsväsendet"},
        {"treasury", "statskassan"},
        {"taxes", "skatter"},
        {"labour_market", "arbetsmarknadsersättningar"},
        {"pension_system", "pensionssystemet"},
        {"energy_supplier", "energibolaget"},
        {"others", "andra (utanför avtalet)"},
        {"society", "samhället i övrigt"},
        // Labour-market states and households
        {"employed", "i arbete"},
        {"subsidised", "subventionerat arbete"},
        {"training", "utbildning (program)"},
        {"unemployed", "arbetslös"},
        {"social_assistance", "försörjningsstöd"},
        {"sick_leave", "sjukskriven"},
        {"disability", "sjukersättning"},
        {"outside", "utanför"},
        {"single", "ensamstående"},
        {"lone_parent", "ensam förälder"},
        {"couple", "par"},
        // Areas
        {"Areas", "Områden"},
        {"Area", "Område"},
        {"Name", "Namn"},
        {"Edition", "Indelning"},
        {"Column", "Kolumn"},
        {"Areas with a value", "Områden med värde"},
        {"Least", "Minst"},
        {"Greatest", "Störst"},
        {"Sum", "Summa"},
        {"Yearly cost of low employment", "Årlig kostnad för låg sysselsättning"},
        {"SEK a year", "kr per år"},
        {"People 20-64", "Invånare 20–64 år"},
        {"Employment 20-64", "Sysselsättning 20–64 år"},
        {"Missing in work", "Saknas i arbete"},
        {"Society's cost a head", "Samhällets kostnad per person"},
        {"Society's cost", "Samhällets kostnad"},
        {"Society's cost, low", "Samhällets kostnad, låg"},
        {"Society's cost, high", "Samhällets kostnad, hög"},
        {"Cost of public budgets", "Offentliga budgetars kostnad"},
        {"Cost of public budgets, low", "Offentliga budgetars kostnad, låg"},
        {"Cost of public budgets, high", "Offentliga budgetars kostnad, hög"},
        {"Lost output", "Förlorad produktion"},
        {"Lost tax and contributions of public budgets", "Förlorade skatter och avgifter"},
        {"Direct cost of public budgets", "Offentliga budgetars direkta kostnad"},
        {"Where the package pays best", "Var paketet lönar sig bäst"},
        {"Society's present value", "Samhällets nuvärde"},
        {"Heads hired", "Anställda personer"},
        {"Lasting jobs", "Varaktiga jobb"},
        {"SEK", "kr"},
        {"Average exclusion, direct (N & W)", "Genomsnittligt utanförskap, direkt (N & W)"},
        {"Average exclusion, lost (N & W)", "Genomsnittligt utanförskap, förlorat (N & W)"},
        // Lines
        {"works", "byggarbeten"},
        {"residual value of the works", "arbetenas restvärde"},
        {"without: repair", "utan: reparation"},
        {"without: residual value of the repair", "utan: reparationens restvärde"},
        {"heat saved: fuel", "sparad värme: bränsle"},
        {"heat saved: VAT", "sparad värme: moms"},
        {"heat saved: supplier's margin", "sparad värme: leverantörens marginal"},
        {"upkeep saved", "sparat underhåll"},
        {"moves avoided", "undvikna flyttar"},
        {"rent rise", "hyreshöjning"},
        {"rent of new dwellings", "hyra för nya bostäder"},
        {"running of new dwellings", "drift av nya bostäder"},
        {"supervision of newcomers", "handledning av nya"},
        {"lower output of newcomers", "lägre produktion hos nya"},
        {"wages", "löner"},
        {"worth of the better dwelling", "värdet av den bättre bostaden"},
        {"moving because of the rent", "flyttar på grund av hyran"},
        {"worth of the new dwelling", "värdet av den nya bostaden"},
        {"wages of people outside the deal", "löner för människor utanför avtalet"},
        {"social assistance", "försörjningsstöd"},
        {"handling of assistance", "handläggning av försörjningsstöd"},
        {"family services", "individ- och familjeomsorg"},
        {"social assistance for the rent rise", "försörjningsstöd för hyreshöjningen"},
        {"help to those who move", "hjälp till dem som flyttar"},
        {"ground rent, full", "tomträttsavgäld, full"},
        {"ground-rent rebate", "rabatt på tomträttsavgälden"},
        {"without: income from the plot", "utan: inkomst av tomten"},
        {"municipal property fee", "kommunal fastighetsavgift"},
        {"municipal tax", "kommunalskatt"},
        {"regional tax", "regionskatt"},
        {"municipal tax after equalisation", "kommunalskatt efter utjämning"},
        {"regional tax after equalisation", "regionskatt efter utjämning"},
        {"health care", "hälso- och sjukvård"},
        {"police, courts and prisons", "polis, domstolar och kriminalvård"},
        {"service to the unemployed", "insatser för arbetslösa"},
        {"training and matching", "utbildning och matchning"},
        {"handling of insurance cases", "handläggning av försäkringsärenden"},
        {"pension contributions handed on", "pensionsavgifter som förs vidare"},
        {"pension right earned", "intjänad pensionsrätt"},
        {"carbon dioxide avoided", "undvikna koldioxidutsläpp"},
        {"VAT on works", "moms på byggarbeten"},
        {"without: VAT on repair", "utan: moms på reparation"},
        {"VAT of displaced works", "moms på undanträngda arbeten"},
        {"employer contributions", "arbetsgivaravgifter"},
        {"state income tax", "statlig inkomstskatt"},
        {"in-work tax credit", "jobbskatteavdrag"},
        {"unemployment and activity benefits", "a-kassa och aktivitetsstöd"},
        {"sickness and disability benefits", "sjukpenning och sjukersättning"},
        {"housing allowance", "bostadsbidrag"},
        {"housing allowance for the rent rise", "bostadsbidrag för hyreshöjningen"},
        {"wage subsidy", "lönesubvention"},
        {"corporate tax", "bolagsskatt"},
    };
    return words;
}

bool begins_with_swedish(const char* locale)
{
    return locale != nullptr && std::string_view(locale).substr(0, 2) == "sv";
}

} // namespace

std::string_view say(Language language, std::string_view english)
{
    if (language == Language::english)
        return english;
    const auto found = swedish().find(english);
    return found == swedish().end() ? english : found->second;
}

bool is_translated(std::string_view english) { return swedish().count(english) != 0; }

Language language_from(std::string_view option, const char* lc_all, const char* lc_messages, const char* lang)
{
    if (option != "auto")
        return option == "sv" ? Language::swedish : Language::english;
    for (const char* locale : {lc_all, lc_messages, lang})
        if (locale != nullptr && *locale != '\0')
            return begins_with_swedish(locale) ? Language::swedish : Language::english;
    return Language::english;
}

std::string grouped(double number, int decimals, Language language)
{
    const std::string_view thousands = language == Language::swedish ? "\u202f" : ",";
    auto text = fmt::format("{:.{}f}", number, decimals);
    const auto point = text.find('.');
    if (point != std::string::npos && language == Language::swedish)
        text[point] = ',';
    const std::size_t first = text.front() == '-' ? 1 : 0;
    if (text.find_first_not_of("0.,", first) == std::string::npos)
        text.erase(0, first); // no minus before nothing
    const std::size_t begin = text.front() == '-' ? 1 : 0;
    for (std::size_t at = point == std::string::npos ? text.size() : point - (first - begin);
         at > begin + 3;) {
        at -= 3;
        text.insert(at, thousands);
    }
    return text;
}

} // namespace byggom
