using PrivacyPortal.Core.Consent;
using PrivacyPortal.Web.Notices;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>What will happen, and, for an adult who can't decide for a child who is here, a kind word before it begins (D-C10).</summary>
public sealed partial class HelloPage
{
    [Microsoft.AspNetCore.Components.Inject]
    private FamilyMessages Messages { get; set; } = default!;

    private List<string> OfOthers => [.. Who.AskedAbout.Where(a => a.IsAboutAnother).Select(a => Visit.Called[a.About.Id])];

    private string SaidKindly(string child) => Messages.Say(Message.NeedGrownup, Who.Edition.Audience, child);

    private string InWords(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : Words["visit.names", string.Join(", ", names.SkipLast(1)), names[^1]];
}
