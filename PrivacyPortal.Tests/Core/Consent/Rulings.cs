using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.Consent;

/// <summary>What a ruling has to be, down to the row and the message.</summary>
internal static class Rulings
{
    public static void Allowed(Ruling ruling, string row, PersonId decider, BasisOfAuthority basis)
    {
        var allowed = Assert.IsType<Ruling.Allowed>(ruling);
        Assert.Equal((row, decider, basis), (allowed.Row, allowed.Decider, allowed.Basis));
    }

    public static void Allowed(Ruling ruling, string row) => Assert.Equal(row, Assert.IsType<Ruling.Allowed>(ruling).Row);

    public static void Refused(Ruling ruling, string row, Message message)
    {
        Assert.IsType<Ruling.Refused>(ruling);
        Assert.Equal((row, message), (ruling.Row, ruling.Message));
    }

    public static void Waiting(Ruling ruling, string row, Message message)
    {
        Assert.IsType<Ruling.Pending>(ruling);
        Assert.Equal((row, message), (ruling.Row, ruling.Message));
    }

    public static void Blocked(Ruling ruling, string row, Message message = Message.Cannot)
    {
        Refused(ruling, row, message);
        Assert.True(((Ruling.Refused)ruling).IsBlocked);
    }

    public static void Deferred(Ruling ruling, string row) => Assert.Equal(row, Assert.IsType<Ruling.Deferred>(ruling).Row);
}
