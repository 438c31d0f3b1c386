namespace PrivacyPortal.Core.People;

/// <summary>What helps a person to read, hear and answer. What helps, never why: there is no place for a diagnosis (SR-12).</summary>
[Flags]
public enum AccessNeeds
{
    None = 0,
    LargePrint = 1,
    EasyRead = 2,
    ReadAloud = 4,
    Interpreter = 8,
    SignLanguage = 16,
    MoreTime = 32,
    QuietPlace = 64,

    /// <summary>Answers by keyboard, switch or voice rather than by touch.</summary>
    NoTouch = 128,
}
