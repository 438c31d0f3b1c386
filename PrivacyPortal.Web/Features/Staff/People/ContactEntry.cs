namespace PrivacyPortal.Web.Features.Staff.People;

/// <summary>What a person said of how to reach them: the form's own state, read by <see cref="KeepContact"/>.</summary>
internal sealed class ContactEntry
{
    public string Way { get; set; } = "InPerson";

    public string? At { get; set; }

    public string? When { get; set; }

    public bool Voicemail { get; set; }

    public bool Texts { get; set; }

    public string? WhoElseSees { get; set; }

    public string? CallAs { get; set; }

    public string? CodeWord { get; set; }

    /// <summary>A new address; nothing typed leaves the present one as it is.</summary>
    public string? NewAddress { get; set; }

    public bool IsWithheld { get; set; }

    /// <summary>The worker has asked them all of this today.</summary>
    public bool AskedToday { get; set; }
}
