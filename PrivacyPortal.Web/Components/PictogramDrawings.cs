using System.Collections.Frozen;

namespace PrivacyPortal.Web.Components;

/// <summary>The lines and fills of every pictogram, on a field of 48 by 48. Class <c>f</c> is the fill; all else is line.</summary>
internal static class PictogramDrawings
{
    public const string Paper = """<path class="f" d="M12 6h17l8 8v28H12z"/><path d="M12 6h17l8 8v28H12zM29 6v8h8"/>""";

    private const string Person = """<circle class="f" cx="24" cy="15" r="7"/><path d="M10 41c1-10 6-15 14-15s13 5 14 15"/><circle cx="24" cy="15" r="7"/>""";

    public static FrozenDictionary<string, string> ByName { get; } = new Dictionary<string, string>
    {
        ["write-down"] = """<path class="f" d="M9 8h24v32H9z"/><path d="M33 18V8H9v32h24v-5M15 16h12M15 23h8M15 30h5M41 14 27 30l-2 6 6-3 13-16z"/>""",
        ["pen"] = """<path class="f" d="m33 7 8 8-22 22-11 4 4-11z"/><path d="m33 7 8 8-22 22-11 4 4-11zM28 12l8 8M24 42h17"/>""",
        ["talk"] = """<path class="f" d="M6 9h26v18H18l-7 7v-7H6z"/><path d="M6 9h26v18H18l-7 7v-7H6zM37 17h5v17h-4v6l-7-6H22M13 16h12M13 21h8"/>""",
        ["team"] = """<circle class="f" cx="24" cy="13" r="6"/><path class="f" d="M14 41c0-11 4-15 10-15s10 4 10 15z"/><circle cx="24" cy="13" r="6"/><path d="M14 41c0-11 4-15 10-15s10 4 10 15zM17 11c4 0 7-1 9-4 1 2 2 3 4 4M3 41c0-8 2-11 7-12M45 41c0-8-2-11-7-12"/><circle cx="9" cy="21" r="4.5"/><circle cx="9" cy="13.5" r="2"/><circle cx="39" cy="21" r="4.5"/>""",
        ["lock"] = """<rect class="f" x="9" y="21" width="30" height="21" rx="4"/><rect x="9" y="21" width="30" height="21" rx="4"/><path d="M15 21v-6a9 9 0 0 1 18 0v6M24 29v6"/>""",
        ["letter"] = """<rect class="f" x="5" y="11" width="38" height="27" rx="3"/><rect x="5" y="11" width="38" height="27" rx="3"/><path d="m6 13 18 14 18-14"/>""",
        ["phone"] = """<rect class="f" x="13" y="4" width="22" height="40" rx="5"/><rect x="13" y="4" width="22" height="40" rx="5"/><path d="M22 38h4M20 10h8"/>""",
        ["camera"] = """<rect class="f" x="5" y="14" width="38" height="26" rx="4"/><path d="M9 14h7l3-6h10l3 6h7a4 4 0 0 1 4 4v18a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4z"/><circle cx="24" cy="27" r="7"/><path d="M37 20h.1"/>""",
        ["photo-frame"] = """<rect class="f" x="11" y="11" width="26" height="26"/><rect x="6" y="6" width="36" height="36" rx="3"/><rect x="11" y="11" width="26" height="26"/><circle cx="24" cy="20" r="4"/><path d="M15 37c1-7 4-10 9-10s8 3 9 10"/>""",
        ["poster"] = """<rect class="f" x="10" y="9" width="28" height="34" rx="2"/><rect x="10" y="9" width="28" height="34" rx="2"/><path d="M24 5v8"/><circle cx="24" cy="23" r="4"/><path d="M17 34c1-4 3-6 7-6s6 2 7 6M18 39h12"/>""",
        ["globe"] = """<circle class="f" cx="24" cy="24" r="18"/><circle cx="24" cy="24" r="18"/><path d="M6 24h36M24 6c-6 5-8 11-8 18s2 13 8 18c6-5 8-11 8-18S30 11 24 6"/>""",
        ["social"] = """<path class="f" d="M9 7h30a4 4 0 0 1 4 4v19a4 4 0 0 1-4 4H25l-8 8v-8H9a4 4 0 0 1-4-4V11a4 4 0 0 1 4-4z"/><path d="M9 7h30a4 4 0 0 1 4 4v19a4 4 0 0 1-4 4H25l-8 8v-8H9a4 4 0 0 1-4-4V11a4 4 0 0 1 4-4z"/><path class="ground" d="M24 28c-5-3-8-6-8-10 0-5 6-5 8-1 2-4 8-4 8 1 0 4-3 7-8 10z"/>""",
        ["newspaper"] = """<path class="f" d="M5 9h30v31H9a4 4 0 0 1-4-4z"/><path d="M35 17h8v19a4 4 0 0 1-8 0V9H5v27a4 4 0 0 0 4 4h30M11 16h18M11 33h18"/><path d="M11 21h8v7h-8zM24 22h5M24 28h5"/>""",
        ["video"] = """<rect class="f" x="4" y="12" width="28" height="25" rx="4"/><rect x="4" y="12" width="28" height="25" rx="4"/><path d="m32 22 12-7v19l-12-7M14 19v11l9-5z"/>""",
        ["microphone"] = """<rect class="f" x="17" y="5" width="14" height="24" rx="7"/><rect x="17" y="5" width="14" height="24" rx="7"/><path d="M10 22c0 9 6 14 14 14s14-5 14-14M24 36v7M17 43h14"/>""",
        ["story"] = """<path class="f" d="M24 13c-5-4-11-5-18-5v29c7 0 13 1 18 5z"/><path d="M24 13c-5-4-11-5-18-5v29c7 0 13 1 18 5 5-4 11-5 18-5V8c-7 0-13 1-18 5zM24 13v29M12 17c2 0 4 0 6 1M12 25c2 0 4 0 6 1M36 17c-2 0-4 0-6 1M36 25c-2 0-4 0-6 1"/>""",
        ["gift"] = """<path class="f" d="M8 23h32v19H8z"/><path d="M5 15h38v8H5zM8 23v19h32V23M24 15v27M24 15c-3-9-13-10-13-4 0 4 6 4 13 4zM24 15c3-9 13-10 13-4 0 4-6 4-13 4z"/>""",
        ["heart-hands"] = """<path class="f" d="M24 29c-7-5-11-9-11-15 0-7 9-7 11-1 2-6 11-6 11 1 0 6-4 10-11 15z"/><path d="M24 29c-7-5-11-9-11-15 0-7 9-7 11-1 2-6 11-6 11 1 0 6-4 10-11 15zM5 23v9c0 7 8 11 19 11s19-4 19-11v-9M5 23c0-4 5-4 5 0v6c3-1 6 1 8 4M43 23c0-4-5-4-5 0v6c-3-1-6 1-8 4"/>""",
        ["clock"] = """<circle class="f" cx="24" cy="24" r="18"/><circle cx="24" cy="24" r="18"/><path d="M24 13v11l8 5"/>""",
        ["question"] = """<circle class="f" cx="24" cy="24" r="18"/><circle cx="24" cy="24" r="18"/><path d="M18 19c0-8 12-8 12 0 0 5-6 5-6 10M24 35h.1"/>""",
        ["stop"] = """<path class="f" d="M16 5h16l11 11v16L32 43H16L5 32V16z"/><path d="M16 5h16l11 11v16L32 43H16L5 32V16zM16 24h16"/>""",
        ["shield"] = """<path class="f" d="M24 5 8 11v12c0 10 6 16 16 20 10-4 16-10 16-20V11z"/><path d="M24 5 8 11v12c0 10 6 16 16 20 10-4 16-10 16-20V11zM16 24l6 6 10-11"/>""",
        ["eye"] = """<path class="f" d="M3 24c6-9 13-13 21-13s15 4 21 13c-6 9-13 13-21 13S9 33 3 24z"/><path d="M3 24c6-9 13-13 21-13s15 4 21 13c-6 9-13 13-21 13S9 33 3 24z"/><circle cx="24" cy="24" r="7"/><path d="M24 24h.1"/>""",
        ["home"] = """<path class="f" d="M9 21 24 7l15 14v21H9z"/><path d="M4 25 24 7l20 18M9 21v21h30V21M20 42V30h8v12"/>""",
        ["school"] = """<path class="f" d="M5 22h38v20H5z"/><path d="M5 42V22l19-12 19 12v20zM24 10V4h8v4h-8M19 42V32h10v10M11 28h3M34 28h3M11 35h3M34 35h3"/><circle cx="24" cy="23" r="3"/>""",
        ["change-mind"] = """<circle class="f" cx="24" cy="24" r="9"/><path d="M40 19C37 11 31 7 24 7 16 7 10 12 8 19M8 29c3 8 9 12 16 12 8 0 14-5 16-12M41 10v9h-9M7 38v-9h9"/>""",
        ["calendar"] = """<rect class="f" x="6" y="18" width="36" height="24" rx="2"/><rect x="6" y="9" width="36" height="33" rx="4"/><path d="M6 18h36M15 5v8M33 5v8M14 26h.1M24 26h.1M34 26h.1M14 34h.1M24 34h.1"/>""",
        ["folder"] = """<path class="f" d="M4 18h40v22H4z"/><path d="M4 38V10h14l4 6h22v22a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3zM13 26h22M13 33h14"/>""",
        ["hand"] = """<path class="f" d="M13 24V12h5V8h5V6h5v3h5v16l4-5 4 3-8 16-6 5H20c-5-3-7-9-7-20z"/><path d="M13 26V14a2.5 2.5 0 0 1 5 0v8-13a2.5 2.5 0 0 1 5 0v12-14a2.5 2.5 0 0 1 5 0v14-10a2.5 2.5 0 0 1 5 0v16l4-6c2-3 6-1 4 3l-6 13c-2 4-5 6-10 6-8 0-12-6-12-17z"/>""",
        ["talking"] = """<circle class="f" cx="13" cy="24" r="6"/><circle class="f" cx="35" cy="24" r="6"/><circle cx="13" cy="24" r="6"/><circle cx="35" cy="24" r="6"/><path d="M3 43c0-7 4-10 10-10s9 3 10 8M45 43c0-7-4-10-10-10s-9 3-10 8M16 5h17v8h-6l-3 4-3-4h-5z"/>""",
        ["reasons"] = """<path class="f" d="M24 5a13 13 0 0 0-8 23c2 2 3 4 3 6h10c0-2 1-4 3-6a13 13 0 0 0-8-23z"/><path d="M24 5a13 13 0 0 0-8 23c2 2 3 4 3 6h10c0-2 1-4 3-6a13 13 0 0 0-8-23zM19 39h10M21 44h6M24 34V22M19 18l5 4 5-4"/>""",
        ["photo-keep"] = """<rect class="f" x="6" y="8" width="36" height="32" rx="3"/><rect x="6" y="8" width="36" height="32" rx="3"/><path class="ground" d="M24 34c-7-5-10-8-10-13 0-6 8-6 10-1 2-5 10-5 10 1 0 5-3 8-10 13z"/>""",
        ["photo-web"] = """<rect class="f" x="4" y="8" width="40" height="9" rx="3"/><rect x="4" y="8" width="40" height="33" rx="4"/><path d="M4 17h40M10 12.5h.1M15 12.5h.1"/><circle cx="24" cy="25" r="3.5"/><path d="M16 36c1-5 4-7 8-7s7 2 8 7"/>""",
        ["video-keep"] = """<rect class="f" x="6" y="8" width="36" height="32" rx="3"/><rect x="6" y="8" width="36" height="32" rx="3"/><path d="M13 8v32M35 8v32M6 16h7M6 24h7M6 32h7M35 16h7M35 24h7M35 32h7"/><path class="ground" d="M24 31c-5-3-7-6-7-9 0-4 6-4 7 0 1-4 7-4 7 0 0 3-2 6-7 9z"/>""",
        ["video-internal"] = """<rect class="f" x="5" y="9" width="38" height="25" rx="3"/><rect x="5" y="9" width="38" height="25" rx="3"/><path class="ground" d="M20 15v13l11-6.5z"/><path d="M16 41h16M24 34v7"/>""",
        ["video-web"] = """<rect class="f" x="4" y="8" width="40" height="9" rx="3"/><rect x="4" y="8" width="40" height="33" rx="4"/><path d="M4 17h40M10 12.5h.1M15 12.5h.1M20 22v14l12-7z"/>""",
        ["video-social"] = """<path class="f" d="M9 7h30a4 4 0 0 1 4 4v19a4 4 0 0 1-4 4H25l-8 8v-8H9a4 4 0 0 1-4-4V11a4 4 0 0 1 4-4z"/><path d="M9 7h30a4 4 0 0 1 4 4v19a4 4 0 0 1-4 4H25l-8 8v-8H9a4 4 0 0 1-4-4V11a4 4 0 0 1 4-4z"/><path class="ground" d="M20 14v13l11-6.5z"/>""",
        ["video-press"] = """<path class="f" d="M5 9h30v31H9a4 4 0 0 1-4-4z"/><path d="M35 17h8v19a4 4 0 0 1-8 0V9H5v27a4 4 0 0 0 4 4h30M11 15h18M11 35h18M16 20v10l9-5z"/>""",
        ["reader-child"] = """<circle class="f" cx="24" cy="15" r="8"/><circle cx="24" cy="15" r="8"/><path d="M10 43V33c0-4 3-7 7-7h14c4 0 7 3 7 7v10M24 33c-3-2-6-3-10-3v11c4 0 7 1 10 2 3-1 6-2 10-2V30c-4 0-7 1-10 3zM24 33v10M18 9c2-5 9-6 12-1"/>""",
        ["reader-teen"] = """<circle class="f" cx="24" cy="14" r="8"/><circle cx="24" cy="14" r="8"/><path d="M8 43c0-10 5-16 16-16s16 6 16 16M16 12c4 0 8-1 11-4 1 3 3 4 5 5"/><rect class="ground" x="19" y="31" width="10" height="14" rx="2"/><path d="M13 43c0-3 3-5 6-4M35 43c0-3-3-5-6-4"/>""",
        ["reader-adult"] = """<circle class="f" cx="15" cy="14" r="7"/><circle class="f" cx="33" cy="19" r="5"/><circle cx="15" cy="14" r="7"/><circle cx="33" cy="19" r="5"/><path d="M4 42c0-11 4-16 11-16 4 0 7 2 9 5M25 28c-1-3-1-5-1-8 0-13 18-13 18 0 0 3 0 5-1 8-4 3-12 3-16 0zM22 42c0-5 1-9 4-12M44 42c0-5-1-9-4-12M4 42h40"/>""",
        ["reader-easy"] = """<rect class="f" x="5" y="9" width="18" height="18" rx="3"/><rect x="5" y="9" width="18" height="18" rx="3"/><path d="M8 24l5-6 3 3 3-4 4 5M30 12h13M30 18h13M30 24h9M5 34h38M5 41h26"/>""",
        ["plan"] = """<path class="f" d="M10 8h28v34H10z"/><path d="M10 8h28v34H10zM19 5h10v6H19zM15 20l2 2 4-4M25 20h8M15 28l2 2 4-4M25 28h8M16 36h3M25 36h8"/>""",
        ["scales"] = """<path class="f" d="M4 27h14a7 7 0 0 1-14 0zM30 27h14a7 7 0 0 1-14 0z"/><path d="M24 6v34M15 41h18M9 13h30M11 13 4 27h14zM37 13l-7 14h14zM4 27a7 7 0 0 0 14 0M30 27a7 7 0 0 0 14 0"/>""",
        ["news"] = """<path class="f" d="M8 19h9l17-10v30L17 29H8z"/><path d="M8 19h9l17-10v30L17 29H8zM13 29l3 11h6l-3-10M40 18v12"/>""",
        ["chart"] = """<path class="f" d="M12 28h7v13h-7zM24 20h7v21h-7z"/><path d="M6 5v36h38M12 28h7v13h-7zM24 20h7v21h-7zM36 12h6v29h-6z"/>""",
        ["tick"] = """<circle class="f" cx="24" cy="24" r="18"/><circle cx="24" cy="24" r="18"/><path d="m15 25 6 6 12-14"/>""",
        ["cross"] = """<rect class="f" x="6" y="6" width="36" height="36" rx="6"/><rect x="6" y="6" width="36" height="36" rx="6"/><path d="m16 16 16 16M32 16 16 32"/>""",
        ["check"] = """<circle class="f" cx="20" cy="20" r="13"/><circle cx="20" cy="20" r="13"/><path d="m30 30 12 12M14 20l4 4 8-8"/>""",
        ["computer"] = """<rect class="f" x="8" y="8" width="32" height="23" rx="3"/><rect x="8" y="8" width="32" height="23" rx="3"/><path d="M4 39h40l-4-8H8zM20 35h8"/>""",
        ["bin"] = """<path class="f" d="M11 15h26l-3 28H14z"/><path d="M7 15h34M19 15V9h10v6M11 15l3 28h20l3-28M20 22l1 14M28 22l-1 14"/>""",
        ["copy"] = """<path class="f" d="M16 14h24v28H16z"/><path d="M16 14h24v28H16zM10 34H8V6h24v3M22 23h12M22 30h12"/>""",
        ["person"] = Person,
        ["paper"] = Paper,
    }.Also(
        ("speech", "talk"), ("house", "home"), ("people", "team"), ("promise", "heart-hands"), ("funder", "gift"), ("audio", "microphone"), ("words", "story"),
        ("photo-internal", "photo-frame"), ("photo-print", "poster"), ("photo-social", "social"), ("photo-press", "newspaper"))
        .ToFrozenDictionary(StringComparer.Ordinal);

    // The notice's words call some drawings by what they stand for there.
    private static Dictionary<string, string> Also(this Dictionary<string, string> drawings, params IEnumerable<(string Name, string Drawing)> others)
    {
        foreach (var (name, drawing) in others)
        {
            drawings.Add(name, drawings[drawing]);
        }

        return drawings;
    }
}
