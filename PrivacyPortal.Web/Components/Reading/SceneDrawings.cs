using System.Collections.Frozen;

namespace PrivacyPortal.Web.Components.Reading;

/// <summary>
/// The scenes of the stories, on a field of 160 by 110. Class <c>f</c> is the fill, <c>ground</c> the paper, <c>dark</c> hair; all
/// else is line. People are of many kinds and have no faces, so that nobody is told what to feel (R3.13).
/// </summary>
internal static class SceneDrawings
{
    private const string Floor = """<path d="M8 102h144"/>""";

    private static readonly string _table = """<path class="ground" d="M52 72h56v6H52z"/><path d="M52 72h56v6H52zM58 78v24M102 78v24"/>""";

    public static FrozenDictionary<string, string> ByName { get; } = new Dictionary<string, string>
    {
        ["meet"] = Floor + Grown(36, Hair.Scarf, true) + Child(122, Hair.Curls, false) + _table
            + """<path d="M47 62c4 6 9 8 15 8M112 70c-3 2-5 2-8 2M70 72c0-7 12-7 12 0zM82 67c4 0 4 4 0 4"/><path class="ground" d="M66 14h30v17H84l-5 7-2-7H66z"/><path d="M66 14h30v17H84l-5 7-2-7H66zM73 20h16M73 25h10"/>""",
        ["write"] = Floor + Grown(42, Hair.Long, false) + Child(118, Hair.Short, true)
            + """<path class="f" d="M60 54h24v30H60z"/><path d="M60 54h24v30H60zM66 62h12M66 69h12M66 76h7M52 66c2 4 5 6 8 6M90 50l-12 16-1 5 5-2 12-16z"/><path d="M54 63c8-4 18-5 27 2"/><path class="ground" d="M98 26h30v14h-12l-4 6-4-6H98z"/><path d="M98 26h30v14h-12l-4 6-4-6H98zM105 33h16"/>""",
        ["team"] = Floor + Grown(26, Hair.Short, true) + Grown(62, Hair.Scarf, false) + Grown(98, Hair.Curls, true) + Grown(134, Hair.Long, false)
            + """<path d="M38 66c4 4 8 4 12 0M74 66c4 4 8 4 12 0M110 66c4 4 8 4 12 0"/>""",
        ["safe"] = Floor + """
            <path class="ground" d="M22 26h66v76H22z"/><path d="M22 26h66v76H22zM55 26v30"/><rect class="f" x="40" y="56" width="30" height="24" rx="4"/><rect x="40" y="56" width="30" height="24" rx="4"/><path d="M46 56v-7a9 9 0 0 1 18 0v7M55 66v6"/>
            <path d="M102 44h46M102 74h46M102 102V34M148 102V34"/><path class="f" d="M108 52h8v22h-8zM128 54h9v20h-9z"/><path d="M108 52h8v22h-8zM116 50h9v24h-9zM128 54h9v20h-9zM106 82h9v20h-9zM118 80h8v22h-8zM132 83l8-2 5 20-8 1z"/>
            """,
        ["umbrella"] = Floor + Grown(92, Hair.Curls, false) + Child(62, Hair.Plaits, true)
            + """<path class="f" d="M28 27C34-3 122-3 128 27c-8-6-17-6-25 0-8-6-17-6-25 0-8-6-17-6-25 0-8-6-17-6-25 0z"/><path d="M28 27C34-3 122-3 128 27c-8-6-17-6-25 0-8-6-17-6-25 0-8-6-17-6-25 0-8-6-17-6-25 0zM78 27v49a5 5 0 0 1-9 2M80 66c-4 1-7 1-10 0M16 46l-4 10M22 66l-4 10M144 46l-4 10M150 66l-4 10"/>""",
        ["camera"] = Floor + Grown(38, Hair.Short, false) + Child(122, Hair.Scarf, true)
            + """<path d="M49 64c5-2 9-5 12-9"/><rect class="ground" x="54" y="40" width="26" height="18" rx="3"/><rect x="54" y="40" width="26" height="18" rx="3"/><circle class="f" cx="69" cy="49" r="5"/><circle cx="69" cy="49" r="5"/><path d="M58 40l2-4h6l2 4M111 76c-5-4-8-9-9-15"/><path class="ground" d="M96 62v-9a2 2 0 0 1 3 0v-3a2 2 0 0 1 3 0v-1a2 2 0 0 1 4 0v2a2 2 0 0 1 3 0v10c0 4-3 7-6 7-4 0-7-2-7-6z"/><path d="M96 62v-9a2 2 0 0 1 3 0v-3a2 2 0 0 1 3 0v-1a2 2 0 0 1 4 0v2a2 2 0 0 1 3 0v10c0 4-3 7-6 7-4 0-7-2-7-6zM99 53v5M102 51v7M106 51v7"/>""",
        ["take-down"] = Floor + Child(60, Hair.Curls, true) + Grown(126, Hair.Scarf, false)
            + """<path d="M100 10v82M12 10h88" stroke-opacity="0"/><rect class="ground" x="66" y="30" width="30" height="26" rx="2"/><rect x="66" y="30" width="30" height="26" rx="2"/><circle class="f" cx="81" cy="39" r="4"/><circle cx="81" cy="39" r="4"/><path d="M73 56c1-7 4-10 8-10s7 3 8 10M70 74c3-5 4-10 4-16M24 24h18v22H24zM81 18v6M78 21h6"/>""",
        ["ask"] = Floor + Child(52, Hair.Short, true) + Grown(116, Hair.Plaits, false)
            + """<path class="ground" d="M64 50h30v40H64z"/><path d="M64 50h30v40H64zM70 58h18M70 65h18M70 72h18M70 79h10M60 76c1 1 2 2 4 2M105 66c-3 4-6 7-11 8"/><circle class="f" cx="52" cy="22" r="11"/><circle cx="52" cy="22" r="11"/><path d="M48 20c0-6 8-6 8 0 0 3-4 3-4 6M52 30h.1"/>""",
        ["home"] = Floor + Child(44, Hair.Long, true) + Grown(122, Hair.Short, false)
            + """<rect class="ground" x="58" y="46" width="46" height="38" rx="2"/><rect x="58" y="46" width="46" height="38" rx="2"/><path class="f" d="M70 66l11-10 11 10v12H70z"/><path d="M67 68l14-13 14 13M70 66v12h22V66M79 78v-7h5v7M53 74c2 2 3 2 5 2M111 66c-2 3-4 5-7 6"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private enum Hair
    {
        Short,
        Long,
        Curls,
        Scarf,
        Plaits,
    }

    private static string Grown(int x, Hair hair, bool filled) => Person(x, 38, 12, 50, hair, filled);

    private static string Child(int x, Hair hair, bool filled) => Person(x, 58, 10, 32, hair, filled);

    // Head at (x, y) with radius r, and a body that reaches the floor.
    private static string Person(int x, int y, int r, int body, Hair hair, bool filled)
    {
        var (top, w, look) = (y + r + 2, r + 2, filled ? "f" : "ground");
        var shape = $"M{x - w} {top + body}V{top + 9}q0-9 9-9h{2 * w - 18}q9 0 9 9V{top + body}z";
        var behind = hair switch
        {
            Hair.Scarf => Twice(filled ? "ground" : "f", $"M{x - r - 3} {y + r + 3}c-3-{2 * r + 8} 3-{2 * r + 6} {r + 3}-{2 * r + 6}s{r + 6} 4 {r + 3} {2 * r + 6}z"),
            Hair.Long => $"""<path class="dark" d="M{x - r - 2} {y + r}c-2-{2 * r + 4} 2-{2 * r + 2} {r + 2}-{2 * r + 2}s{r + 4} 0 {r + 2} {2 * r + 2}z"/>""",
            Hair.Plaits => $"""<path d="M{x - r} {y}c-5 4-5 9-3 {r + 4}M{x + r} {y}c5 4 5 9 3 {r + 4}"/>""",
            _ => "",
        };
        var before = hair switch
        {
            Hair.Short => $"""<path class="dark" d="M{x - r} {y - 1}c0-{r + 3} {2 * r}-{r + 3} {2 * r} 0-4-4-7-5-9-5-4 0-7 1-{2 * r - 9} 5z"/>""",
            Hair.Long or Hair.Plaits => $"""<path class="dark" d="M{x - r} {y - 2}c0-{r + 3} {2 * r}-{r + 3} {2 * r} 0-3-1-{r - 2}-3-{r}-6-2 3-{r - 3} 5-{r} 6z"/>""",
            Hair.Curls => string.Concat(((int X, int Y)[])[(-r, -3), (-r + 3, -r + 2), (-2, -r), (r - 5, -r + 1), (r - 1, -4)] is var curls
                ? curls.Select(c => $"""<circle class="dark" cx="{x + c.X}" cy="{y + c.Y}" r="4"/>""") : []),
            _ => "",
        };
        return $"""{behind}{Twice(look, shape)}<circle class="ground" cx="{x}" cy="{y}" r="{r}"/><circle cx="{x}" cy="{y}" r="{r}"/>{before}""";
    }

    // First its fill, then its line.
    private static string Twice(string look, string shape) => $"""<path class="{look}" d="{shape}"/><path d="{shape}"/>""";
}
