namespace PrivacyPortal.Core.Notices;

/// <summary>What a new version means for people (F8.3, SR-08). A person classifies it; in doubt it is major.</summary>
public enum ChangeKind
{
    /// <summary>A new purpose, recipient, basis, right, contact route, or anything else that people must be told of.</summary>
    Major = 1,

    /// <summary>Better wording, nothing else.</summary>
    Minor = 2,
}
