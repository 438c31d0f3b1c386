using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using YamlDotNet.RepresentationModel;

namespace PrivacyPortal.Web.Notices;

/// <summary>
/// What families are told after an answer, by the code that the rule gives (rules.md 2.4). Never says a reason that could harm,
/// nor who said no (R9.8, R9.13).
/// </summary>
internal sealed class FamilyMessages
{
    private const string Path = "messages.en-GB.yaml";
    private const string NamePlace = "{name}";

    private static readonly string[] _voices = ["adult", "child", "staff"];

    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> _messages;

    private FamilyMessages(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> messages) => _messages = messages;

    /// <summary>Every code that has words.</summary>
    public IEnumerable<string> Codes => _messages.Keys;

    public static FamilyMessages Load() => Load(ContentFolder.BuiltIn);

    public static FamilyMessages Load(ContentFolder folder) =>
        new(ContentFile.Mapping(Path, folder.Read(Path), firstLine: 1).ToDictionary(m => m.Key.Value!, ReadVoices, StringComparer.Ordinal));

    /// <summary>The words for this code, in the voice for this audience; the name stands where the words have a place for it.</summary>
    public string Say(string code, Audience audience, string name) =>
        Voices(code)[audience.IsForChildren ? "child" : "adult"].Replace(NamePlace, name, StringComparison.Ordinal);

    /// <inheritdoc cref="Say(string, Audience, string)"/>
    public string Say(Message message, Audience audience, string name) => Say(CodeOf(message), audience, name);

    /// <summary>What a worker reads beside it, where there is more to say to them.</summary>
    public string? SayToStaff(string code) => Voices(code).GetValueOrDefault("staff");

    private static string CodeOf(Message message) => message switch
    {
        Message.Info => "M-INFO",
        Message.NotTold => "M-NOT-TOLD",
        Message.NotClear => "M-NOT-CLEAR",
        Message.NotFree => "M-NOT-FREE",
        Message.Cannot => "M-CANNOT",
        Message.NotNow => "M-NOT-NOW",
        Message.AskedAlready => "M-ASKED-ALREADY",
        Message.Group => "M-GROUP",
        Message.NoThanks => "M-NO-THANKS",
        Message.HelpFirst => "M-HELP-FIRST",
        Message.NoOneCan => "M-NO-ONE-CAN",
        Message.OwnChoice => "M-OWN-CHOICE",
        Message.YourNoCounts => "M-YOUR-NO-COUNTS",
        Message.YouDecide => "M-YOU-DECIDE",
        Message.NeedGrownup => "M-NEED-GROWNUP",
        Message.NotAgreed => "M-NOT-AGREED",
        Message.CouncilCheck => "M-LA-CHECK",
        Message.Checking => "M-CHECKING",
        Message.WaitingAnswer => "M-WAITING-ANSWER",
        Message.ThinkTime => "M-THINK-TIME",
        Message.NotThisTime => "M-NOT-THIS-TIME",
        Message.BirthDate => "M-DOB",
        _ => throw new ArgumentOutOfRangeException(nameof(message), message, "There are no words for it."),
    };

    private static IReadOnlyDictionary<string, string> ReadVoices((YamlScalarNode Key, YamlNode Value) message)
    {
        var line = (int)message.Key.Start.Line;
        var voices = message.Value is YamlMappingNode mapping
            ? mapping.Children.ToDictionary(v => ((YamlScalarNode)v.Key).Value!, v => ((YamlScalarNode)v.Value).Value!.Trim(), StringComparer.Ordinal)
            : throw new ContentException(Path, line, $"{message.Key.Value} has no words.", "Add 'adult:' and 'child:' under it.");
        if (voices.Keys.FirstOrDefault(v => !_voices.Contains(v)) is { } unknown)
        {
            throw new ContentException(Path, line, $"Nobody is called '{unknown}' here.", $"Known are: {string.Join(", ", _voices)}.");
        }

        return voices.ContainsKey("adult") && voices.ContainsKey("child")
            ? voices
            : throw new ContentException(Path, line, $"{message.Key.Value} has no words for adult or child.", "Add both.");
    }

    private IReadOnlyDictionary<string, string> Voices(string code) =>
        _messages.TryGetValue(code, out var voices)
            ? voices
            : throw new ContentException(Path, 1, $"There is no message {code}.", "Add it with 'adult:' and 'child:'.");
}
