/// UDUNITS-2 forgets an identifier of a few bytes where a unit's grammar ends behind it; nothing of ours.
extern "C" const char* __lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:utlex\n";
} // NOLINT(bugprone-reserved-identifier)
