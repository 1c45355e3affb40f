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
        {"of these undated or older than", "därav odaterade eller äldre än"},
        {"years old", "år gammal"},
        {"undated", "odaterad"},
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
        // The split
        {"What each can do alone", "Vad var och en kan på egen hand"},
        {"coalition", "koalition"},
        {"can have", "kan få"},
        {"its members apart", "medlemmarna var för sig"},
        {"carries out", "genomför"},
        {"nothing", "ingenting"},
        {"all together", "alla tillsammans"},
        {"all but {}", "alla utom {}"},
        {" and ", " och "},
        {"no", "nej"},
        {"A coalition carries out the best of the measures for which it has everybody they need, and what "
         "they require; it has what these are worth to its members at society's rate. What they cost others "
         "does not count.\n",
         "En koalition genomför det bästa av de åtgärder för vilka den har alla som behövs, med det de "
         "kräver; den får vad dessa är värda för medlemmarna till samhällets ränta. Vad de kostar andra "
         "räknas inte.\n"},
        {"Those outside it do what is best for themselves, and it takes the help and the harm.\n",
         "De utanför gör det bästa för sig själva, och koalitionen tar både nyttan och skadan.\n"},
        {"Those outside it do nothing: it gets no help from them, and no harm.\n",
         "De utanför gör ingenting: den får ingen nytta av dem och ingen skada.\n"},
        {"Measures of this package exclude each other, so nothing is agreed yet; the best for all is {}.\n\n",
         "Åtgärder i paketet utesluter varandra, så inget är avtalat än; bäst för alla är {}.\n\n"},
        {"The package as agreed is the best its signatories can do together: {}.\n\n",
         "Paketet som det är avtalat är det bästa parterna kan göra tillsammans: {}.\n\n"},
        {"The package as agreed gives its signatories {} together; the best they can do with its measures is "
         "{}, without {}.\n\n",
         "Paketet som det är avtalat ger parterna {} tillsammans; det bästa de kan göra med dess åtgärder är "
         "{}, utan {}.\n\n"},
        {"In short", "I korthet"},
        {"  Together they can have {}, {} more than each for itself.\n",
         "  Tillsammans kan de ha {}, {} mer än var för sig.\n"},
        {"  Together they can have {}, no more than each for itself.\n",
         "  Tillsammans kan de ha {}, inte mer än var för sig.\n"},
        {"  As agreed {} would walk away: with {} alone it would be {} better off.\n",
         "  Som avtalat skulle {} gå: med {} på egen hand har den {} mer.\n"},
        {"  As agreed {} would walk away: doing nothing it would be {} better off.\n",
         "  Som avtalat skulle {} gå: genom att göra ingenting har den {} mer.\n"},
        {"  As agreed nobody gains by walking away.\n", "  Som avtalat vinner ingen på att gå.\n"},
        {"  Whatever the split, somebody would walk away; the cause stands below.\n",
         "  Hur man än delar går någon; orsaken står nedan.\n"},
        {"  There are splits that nobody would walk away from.\n",
         "  Det finns delningar som ingen går ifrån.\n"},
        {"  There are splits that nobody would walk away from; the one furthest from it (the nucleolus): "
         "{}.\n",
         "  Det finns delningar som ingen går ifrån; längst därifrån är nukleolen: {}.\n"},
        {"  the same: {}", "  samma: {}"},
        {"{} and {} that give the same", "{} och {} som ger samma"},
        {"Remarks", "Anmärkningar"},
        {"What each rule gives, and who would walk away", "Vad varje regel ger, och vem som skulle gå"},
        {"rule", "regel"},
        {"none below alone", "ingen under egen hand"},
        {"in the core", "i kärnan"},
        {"most each can demand", "mest var och en kan kräva"},
        {"Asking for more than that, an actor is better left out by the others.\n",
         "Den som kräver mer än så gör de andra bäst i att vara utan.\n"},
        {"No split leaves all of these more: {}.\n", "Ingen delning ger alla dessa mer: {}.\n"},
        {"One signatory alone: there is nothing to split.\n", "En part ensam: det finns inget att dela.\n"},
        {"A split exists that nobody would walk away from: it leaves every coalition at least {} kSEK better "
         "off than alone. ",
         "Det finns en delning som ingen går ifrån: den ger varje koalition minst {} tkr mer än på egen "
         "hand. "},
        {"A split exists that nobody would walk away from, but without margin: some coalition does just as "
         "well alone. ",
         "Det finns en delning som ingen går ifrån, men utan marginal: någon koalition klarar sig lika bra "
         "själv. "},
        {"Whatever the split, somebody would walk away: some coalition does at least {} kSEK better alone, "
         "and as much would have to be added for each to keep it. ",
         "Hur man än delar går någon: en koalition får minst {} tkr mer på egen hand, och så mycket skulle "
         "behöva skjutas till för att var och en ska stanna. "},
        {"measures that exclude each other", "åtgärder som utesluter varandra"},
        {"a budget", "en budget"},
        {"harm to one whose consent is not needed", "skada för någon vars samtycke inte behövs"},
        {"The cause: {}. Without that there would be such a split.\n",
         "Orsaken: {}. Utan det funnes en sådan delning.\n"},
        {"The causes, together: {}.\n", "Orsakerna, tillsammans: {}.\n"},
        {"  {} costs {} {} kSEK and can be done without it.\n",
         "  {} kostar {} {} tkr och kan göras utan denne.\n"},
        {"The measures only ask for each other and for their signatories, and harm none: the more take part, "
         "the more each adds, so such a split always exists and the Shapley value is one.\n",
         "Åtgärderna kräver bara varandra och sina parter, och skadar ingen: ju fler som är med, desto mer "
         "tillför var och en, så en sådan delning finns alltid, och Shapleyvärdet är en.\n"},
        {"Joining does not always help: {} on one side and {} on the other do {} kSEK better apart than "
         "together.\n",
         "Att gå samman hjälper inte alltid: {} på ena sidan och {} på den andra får {} tkr mer var för "
         "sig.\n"},
        {"Together they have less than apart: no split pays each of them for joining.\n",
         "Tillsammans har de mindre än var för sig: ingen delning lönar sig för alla.\n"},
        {"Together they have no more than apart: there is no gain to share.\n",
         "Tillsammans har de inte mer än var för sig: det finns ingen vinst att dela.\n"},
        {"With two signatories most rules halve what they gain together: neither can do anything of it "
         "without the other.\n",
         "Med två parter halverar de flesta regler vad de vinner tillsammans: ingen av dem når något av det "
         "utan den andra.\n"},
        {"Each is needed for all they gain together, so each could stop it: rules that go by what coalitions "
         "can do share it equally.\n",
         "Alla behövs för allt de vinner tillsammans, så var och en kunde stoppa det: regler som går efter "
         "vad koalitioner kan delar det lika.\n"},
        {"  {}: {} would get {} and could have {} with {}: {} better\n",
         "  {}: {} skulle få {} och kan ha {} med {}: {} bättre\n"},
        {"  {}: nobody; {} would come closest, with {} against {}\n",
         "  {}: ingen; närmast är {}, med {} mot {}\n"},
        {"Who gains most by leaving", "Vem vinner mest på att gå"},
        {"No answer", "Inget svar"},
        {"no contract is given", "inget avtal är givet"},
        {"no split gives everyone what they have alone", "ingen delning ger alla vad de har på egen hand"},
        {"together they have less than apart: there is nothing to agree on",
         "tillsammans har de mindre än var för sig: det finns inget att enas om"},
        {"{} signatories: too many for a table of coalitions. What each can have alone and what the contract "
         "gives are exact; the Shapley value is estimated.\n",
         "{} parter: för många för en tabell över koalitioner. Vad var och en kan ha på egen hand och vad "
         "avtalet ger är exakt; Shapleyvärdet är skattat.\n"},
        {"At best they have {} together.\n", "Som bäst har de {} tillsammans.\n"},
        {"signatory", "part"},
        {"alone", "på egen hand"},
        {"about", "omkring"},
        {"standard error", "medelfel"},
        {"  {}: nobody gains by leaving\n", "  {}: ingen vinner på att gå\n"},
        {"  {}: no single signatory, no pair and no group of all but one gains by leaving; groups between "
         "were "
         "not looked at\n",
         "  {}: ingen ensam part, inget par och ingen grupp av alla utom en vinner på att gå; grupper "
         "däremellan har inte prövats\n"},
        {"shapley, estimated", "shapley, skattat"},
        {"Shapley value, estimated", "Shapleyvärdet, skattat"},
        {"What each adds to those before it, on average over {} drawn orders of joining and their reverses "
         "(seed {}); no exact shares.\n",
         "Vad var och en tillför dem före sig, i medeltal över {} dragna ordningar att gå med och deras "
         "omvända (frö {}); inga exakta andelar.\n"},
        {"As agreed they have {} together, at best {}.\n",
         "Som avtalat har de {} tillsammans, som bäst {}.\n"},
        {"Nobody gains by leaving.\n", "Ingen vinner på att gå.\n"},
        // The settlement
        {"How it is lawfully paid: {}", "Hur det lagligen betalas: {}"},
        {"There is nothing to settle: {}.\n", "Det finns inget att reglera: {}.\n"},
        {"it was not asked", "den efterfrågades inte"},
        {"its shares do not add up to what all have together: no payments among them can give that",
         "dess andelar summerar inte till vad alla har tillsammans: inga betalningar mellan dem kan ge det"},
        {"share in the coordination association", "andel i samordningsförbundet"},
        {"{} has {} from the measures as agreed, and is to receive {} more.\n",
         "{} har {} av åtgärderna som avtalat och ska få {} till.\n"},
        {"{} has {} from the measures as agreed, and is to pay {}.\n",
         "{} har {} av åtgärderna som avtalat och ska betala {}.\n"},
        {"The measures as agreed give each its share: nobody has to pay.\n",
         "Åtgärderna som avtalat ger var och en dess andel: ingen behöver betala.\n"},
        {"from", "från"},
        {"to", "till"},
        {"through", "genom"},
        {"kSEK in all", "tkr sammanlagt"},
        {"Paying costs {} kSEK besides, at present value.\n",
         "Att betala kostar därtill {} tkr i nuvärde.\n"},
        {"Not to be paid: {} kSEK from {} to {}.\n", "Kan inte betalas: {} tkr från {} till {}.\n"},
        {"the ceiling for small state aid to {}", "taket för stöd av mindre betydelse till {}"},
        {"No lawful channel leads there.\n", "Ingen laglig kanal leder dit.\n"},
        {"What binds:\n", "Det binder:\n"},
        {"{} from {} to {}: this package has none to give", "{} från {} till {}: paketet har ingen att ge"},
        {"{} from {} to {} is used up", "{} från {} till {} är uttömd"},
        {"Missing: a way for {} to pay {}; no law provides for one. ",
         "Det som saknas: ett sätt för {} att betala {}; ingen lag ger något. "},
        {"Missing: a way for {} to pay {}. Barred: {} ({}){}. ",
         "Det som saknas: ett sätt för {} att betala {}. Förbjudet: {} ({}){}. "},
        {"It would carry {} kSEK of this split", "Det skulle bära {} tkr av delningen"},
        {", and leave the coalition that objects most {} kSEK better off than the best that is lawful "
         "without it.\n",
         " och ge den koalition som invänder mest {} tkr mer än det bästa som är lagligt utan det.\n"},
        {"If it fails on that and each does only what it can do alone, the signatories lose {} kSEK "
         "together.",
         "Faller det på detta och var och en bara gör vad den kan på egen hand, förlorar parterna {} tkr "
         "tillsammans."},
        {" Society loses {} kSEK.", " Samhället förlorar {} tkr."},
        {" Society gains {} kSEK by that.", " Samhället vinner {} tkr på det."},
        {"The best split that can be paid lawfully", "Den bästa delning som kan betalas lagligen"},
        {"Nobody would walk away from it.\n", "Ingen skulle gå ifrån den.\n"},
        {"{} would walk away from it: {} alone against {}, {} kSEK better.\n",
         "{} skulle gå ifrån den: {} på egen hand mot {}, {} tkr mer.\n"},
        {"open", "öppen"},
        {"closed", "stängd"},
        {"barred", "förbjuden"},
        {"exceptional", "bara vid synnerliga skäl"},
        {"From", "Från"},
        {"To", "Till"},
        {"Channel", "Kanal"},
        {"Status", "Läge"},
        {"Instrument", "Medel"},
        {"Ground", "Grund"},
        {"rebate on the ground rent", "rabatt på tomträttsavgälden"},
        {"part of the agreed ground-rent rebate given up",
         "avstådd del av den avtalade rabatten på tomträttsavgälden"},
        {"payment agreed under civil law", "civilrättsligt avtalad betalning"},
        {"development contribution", "exploateringsbidrag"},
        {"agreement between companies", "avtal mellan företag"},
        {"discount or contribution of the supplier", "leverantörens rabatt eller bidrag"},
        {"payment to the supplier", "betalning till leverantören"},
        {"rent rebate or rent phased in", "hyresrabatt eller infasad hyra"},
        {"rent above what the package takes", "hyra utöver paketets"},
        {"support to households for their homes", "stöd till hushåll för bostaden"},
        {"return between committees", "återföring mellan nämnder"},
        {"repayment to the social investment fund", "återbetalning till sociala investeringsfonden"},
        {"co-financing of a structural-fund project", "medfinansiering av strukturfondsprojekt"},
        {"price of a contract with social conditions", "pris för ett kontrakt med sociala villkor"},
        {"price of a contract with local hiring", "pris för ett kontrakt med lokal anställning"},
        {"wage subsidy through the tax account", "lönestöd över skattekontot"},
        {"activity support, establishment benefit", "aktivitetsstöd, etableringsersättning"},
        {"share of the state in the coordination association", "statens andel i samordningsförbundet"},
        {"share of the region in the coordination association", "regionens andel i samordningsförbundet"},
        {"share of the municipality in the coordination association",
         "kommunens andel i samordningsförbundet"},
        {"rehabilitation paid by the coordination association",
         "rehabilitering betald av samordningsförbundet"},
        {"service to individuals", "tjänster till enskilda"},
        {"outcome payment of a social outcome contract", "utfallsbetalning i ett socialt utfallskontrakt"},
        {"state grant for renovation with a compulsory rent rebate",
         "statligt renoveringsstöd med tvingande hyresrabatt"},
        {"support to one business", "stöd till enskild näringsidkare"},
        {"purchase of state activity", "köp av statlig verksamhet"},
        {"payment to the state", "betalning till staten"},
        {"share of savings promised by an agency", "andel av besparingar utlovad av en myndighet"},
        {"share of savings paid by the treasury", "andel av besparingar betald av staten"},
        {"in a side agreement: the ground rent itself is fixed for ten years at least; the sanction is the "
         "lost rebate, never the lost plot (13:6)",
         "i ett sidoavtal: själva avgälden ligger fast i minst tio år; påföljden är förlorad rabatt, aldrig "
         "förlorad tomträtt (13:6)"},
        {"a change of the side agreement", "en ändring av sidoavtalet"},
        {"no condition for a permit, a plan or any other exercise of authority",
         "inget villkor för lov, plan eller annan myndighetsutövning"},
        {"only for works that the detailed plan needs and that serve it",
         "bara för åtgärder som detaljplanen behöver och som tjänar den"},
        {"terms open to all customers alike", "villkor som står öppna för alla kunder"},
        {"agreed in the rents or set by the rent tribunal",
         "avtalad i hyrorna eller bestämd av hyresnämnden"},
        {"lowers the household's own cost of a permanent home; it may not be passed on to the owner",
         "sänker hushållets egen kostnad för permanentbostad; det får inte föras vidare till ägaren"},
        {"the council decides that the committee where costs fall repays the one that paid",
         "fullmäktige beslutar att nämnden där kostnaderna minskar betalar tillbaka till den som betalade"},
        {"an eligible person, pay by collective agreement, no redundancies lately; the same cost is not "
         "subsidised twice (3 §)",
         "en berättigad person, kollektivavtalsenlig lön, inga uppsägningar nyligen; samma kostnad stöds "
         "inte två gånger (3 §)"},
        {"efforts of a member; no decision on benefits, no exercise of authority, no service to individuals",
         "insatser av en medlem; inga beslut om förmåner, ingen myndighetsutövning, inga tjänster till "
         "enskilda"},
        {"an independent verifier; at most what the investor put in, and a fifth of it as gain",
         "en oberoende granskare; högst vad investeraren satte in, och en femtedel därav som vinst"},
        {"only for exceptional reasons (synnerliga skäl)", "bara vid synnerliga skäl"},
        {"freedom of contract", "avtalsfrihet"},
        {"inference from SFS 2016:1145 and from freedom of contract",
         "slutsats av SFS 2016:1145 och avtalsfriheten"},
        {"inference from SFS 2016:1145", "slutsats av SFS 2016:1145"},
        {"budget of the council: rule of return (återföring)", "fullmäktiges budget: regel om återföring"},
        {"social outcome contract: Norrköping 2016-20", "socialt utfallskontrakt: Norrköping 2016–20"},
        {"only for people who need coordinated rehabilitation towards work",
         "bara för personer som behöver samordnad rehabilitering mot arbete"},
        {"bounded by the rent of like dwellings", "begränsad av hyran för likvärdiga lägenheter"},
        {"scientific link and explicit calculation", "vetenskapligt samband och uttrycklig kalkyl"},
        {"a project of the structural funds", "ett projekt inom strukturfonderna"},
        {"conditions tied to what is bought", "villkor med anknytning till det som köps"},
        {"a private owner is outside public procurement and may ask for it",
         "en privat ägare står utanför offentlig upphandling och får begära det"},
        {"a right of the person: nothing to bargain over",
         "en rättighet för personen: inget att förhandla om"},
        // The deal
        {"The deal: {} recruits {} of the labour locally, for a ground-rent rebate that begins at {}.\n\n",
         "Avtalet: {} rekryterar {} av arbetskraften lokalt, mot en rabatt på tomträttsavgälden som börjar "
         "på {}.\n\n"},
        {"internal rate", "internränta"},
        {"without the deal", "utan avtalet"},
        {"with the deal", "med avtalet"},
        {"what the deal adds", "vad avtalet tillför"},
        {"several", "flera"},
        {"none", "ingen"},
        {"At this quota the deal pays for itself from a first rebate of {}, the later steps in proportion.\n",
         "Vid denna kvot bär avtalet sig från en första rabatt på {}, de senare stegen i proportion.\n"},
        {"At this quota no rebate from 0 to 100 % turns the verdict: {} without one, {} at a full waiver.\n",
         "Vid denna kvot vänder ingen rabatt från 0 till 100 % utfallet: {} utan, {} vid full eftergift.\n"},
        {"At this rebate it can bear a quota of {}.\n", "Vid denna rabatt bär det en kvot på {}.\n"},
        {"At this rebate no quota from 0 to 100 % turns the verdict: {} without one, {} with all labour "
         "recruited.\n",
         "Vid denna rabatt vänder ingen kvot från 0 till 100 % utfallet: {} utan, {} om all arbetskraft "
         "rekryteras.\n"},
        {"without", "utan"},
        {"with", "med"},
        {"difference", "skillnad"},
        {"cumulative", "ackumulerat"},
        {"Where every signatory gains by the deal", "Där varje part vinner på avtalet"},
        {"Where every signatory gains by the package", "Där varje part vinner på paketet"},
        {"nobody loses at {}", "ingen förlorar vid {}"},
        {"nobody loses from {} to {}", "ingen förlorar från {} till {}"},
        {"; below that {} does", "; därunder gör {} det"},
        {"; above that {} does", "; däröver gör {} det"},
        {"somebody loses wherever it lies from {} to {}", "någon förlorar var den än ligger från {} till {}"},
        {"Varying {} alone, with {} of {}: {}.", "Varieras bara {}, med {} på {}: {}."},
        {"Gains are present values at each one's own rate, against the same package with no quota and at "
         "full ground rent.",
         "Vinster är nuvärden till vars och ens egen ränta, mot samma paket utan kvot och med full "
         "tomträttsavgäld."},
        {"Gains are present values at each one's own rate, compared with doing without the package.",
         "Vinster är nuvärden till vars och ens egen ränta, jämfört med att avstå från paketet."},
        {"As stated ({}), kSEK: {}.", "Som angivet ({}), tkr: {}."},
        {"as stated", "som angivet"},
        {"here {} gains nothing", "här går {} jämnt upp"},
        {"broken: another loses there as well", "streckat: där förlorar också en annan"},
        {"all gain", "alla vinner"},
        {"only {} loses", "bara {} förlorar"},
        {"several lose", "flera förlorar"},
        {"quota", "kvot"},
        {"first rebate", "första rabatt"},
        {"The verdict of {} turns where {} is {}; stated is {}.\n",
         "Utfallet för {} vänder där {} är {}; angivet är {}.\n"},
        {"The verdict of {} does not turn with {}: none in range; stated is {}.\n",
         "Utfallet för {} vänder inte med {}: ingen inom området; angivet är {}.\n"},
        {"Present value at its own rate: {} at {}, {} at {}.\n",
         "Nuvärde till egen ränta: {} vid {}, {} vid {}.\n"},
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
        {"employment of the area, 20 to 64:", "sysselsättning i området, 20 till 64 år:"},
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
