using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.Visit;

namespace PrivacyPortal.Tests.Features.Families.Visit;

/// <summary>What somebody reads after signing never tells them what another said (R9.8).</summary>
public class WhatIsToldTests
{
    [Theory]
    [InlineData("yes", false, Message.YourNoCounts, Message.NotThisTime)]
    [InlineData("yes", false, Message.NoThanks, Message.NotThisTime)]
    [InlineData("yes", true, Message.NoThanks, Message.NotThisTime)]
    [InlineData("no", false, Message.YourNoCounts, Message.NoThanks)]
    [InlineData("no", false, Message.NoThanks, Message.NoThanks)]
    [InlineData("no", true, Message.YourNoCounts, Message.YourNoCounts)]
    [InlineData("no", false, Message.NotAgreed, Message.NotAgreed)]
    [InlineData("yes", true, Message.NeedGrownup, Message.NeedGrownup)]
    public void Nobody_reads_from_it_what_another_said(string said, bool aboutThemselves, Message message, Message told)
    {
        Assert.True(Answer.TryParse(said, out var answer));
        var about = PersonId.New(DateTimeOffset.UnixEpoch);

        var recorded = new RecordedAnswer
        {
            About = about,
            IsAboutThemselves = aboutThemselves,
            Kept = new KeptDecision
            {
                Id = DecisionId.New(DateTimeOffset.UnixEpoch),
                About = about,
                Purpose = Purpose.PhotoWeb,
                Outcome = Outcome.Refused,
                Row = "D-C1",
                At = DateTimeOffset.UnixEpoch,
                Decider = null,
                Basis = null,
                ValidUntil = null,
                Follows = null,
            },
            Message = message,
            Said = answer,
            Paper = null,
        };

        Assert.Equal(told, recorded.Told);
    }
}
