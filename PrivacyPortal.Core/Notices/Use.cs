using System.Diagnostics.CodeAnalysis;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// Something the service does with information without asking for a yes, on another legal basis (F3.3, P1 to P12). It is told,
/// and a person can say "I don't agree with this use"; it can never be consented to, which is why it is no <c>Purpose</c> (D-G1).
/// </summary>
public sealed class Use
{
    private Use(string key, string name)
    {
        Key = key;
        Name = name;
    }

    public static Use Understand { get; } = new("P1", "Understand your situation and support you in group sessions");
    public static Use Assessments { get; } = new("P2", "Support social care assessments and Early Help (EHAT) meetings");
    public static Use Contact { get; } = new("P3", "Contact you and the important people in your life");
    public static Use Relationship { get; } = new("P4", "Look after your time with us: what changes, what you hope for, what worries you");
    public static Use Fairness { get; } = new("P5", "Be fair, not discriminate, and answer concerns");
    public static Use Safety { get; } = new("P6", "Keep you safe and protect you from harm");
    public static Use Updates { get; } = new("P7", "Tell you about changes to your service or to PSS");
    public static Use Feedback { get; } = new("P8", "Ask what you think of the service");
    public static Use Reports { get; } = new("P9", "Make yearly reports and statistics");
    public static Use Advice { get; } = new("P10", "Give you important advice and support about your service");
    public static Use Activities { get; } = new("P11", "Tell you about activities in the service and at PSS");
    public static Use Records { get; } = new("P12", "Know that it is you when you contact us, and keep records up to date");

    /// <summary>Every use, in the order of the notice.</summary>
    public static IReadOnlyList<Use> All { get; } =
        [Understand, Assessments, Contact, Relationship, Fairness, Safety, Updates, Feedback, Reports, Advice, Activities, Records];

    /// <summary>The stable name, P1 to P12: the key of the tables of legal bases and of retention.</summary>
    public string Key { get; }

    /// <summary>A short plain name for lists and letters.</summary>
    public string Name { get; }

    /// <summary>Finds a use by its stable name.</summary>
    public static bool TryParse(string? key, [NotNullWhen(true)] out Use? use)
    {
        use = All.FirstOrDefault(u => u.Key == key);
        return use is not null;
    }

    public override string ToString() => Key;
}
