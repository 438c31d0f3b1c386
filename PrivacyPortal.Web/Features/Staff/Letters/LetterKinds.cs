using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Features.Staff.Letters;

/// <summary>Letters as staff read of them.</summary>
internal static class LetterKinds
{
    public static string Of(LetterKind kind) => kind switch
    {
        LetterKind.Confirmation => "That we stopped",
        LetterKind.Receipt => "Copy of their answers",
        LetterKind.NoticeChange => "The notice has changed",
        LetterKind.ReviewDue => "A yes runs out",
        LetterKind.TurningThirteen => "Soon 13",
        _ => "What came down",
    };

    /// <summary>How it ended.</summary>
    public static string Ended(LetterRow letter) => letter.State switch
    {
        LetterState.Sent => "Sent by e-mail",
        LetterState.Given => letter.Way switch
        {
            ContactWay.Post => "Posted",
            ContactWay.Phone => "Told by phone",
            ContactWay.Text => "Told by text",
            _ => "Handed over",
        },
        _ => letter.Problem == "never" ? "Not sent: they asked never to be contacted" : "Not sent: " + (letter.Note ?? "closed"),
    };

    /// <summary>What a worker does with one that waits for them.</summary>
    public static string ToDo(ContactWay way, bool emailAtTheirTime) => emailAtTheirTime ? "By e-mail, at a time that they said is safe" : ContactWords.Of(way);

    /// <summary>Why one is in trouble, and what to do.</summary>
    public static string Trouble(LetterRow letter) => letter.State == LetterState.Unsure
        ? "The line fell silent while it was sent. It may have arrived. Ask them, or send it again."
        : letter.Problem == "no-address" ? "What stands there is no e-mail address. Ask them for another."
        : "The mail server won’t take it for that address. Ask them for another way.";
}
