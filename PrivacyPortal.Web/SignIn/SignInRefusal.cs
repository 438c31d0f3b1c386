namespace PrivacyPortal.Web.SignIn;

/// <summary>Why somebody was not let in, as far as they are told: enough to know what to do, nothing to learn from.</summary>
internal sealed record SignInRefusal
{
    private SignInRefusal(string key, string words) => (Key, Words) = (key, words);

    /// <summary>What stands in the address.</summary>
    public string Key { get; }

    public string Words { get; }

    public static SignInRefusal Failed { get; } = new("failed", "That did not work. Please sign in again. If it keeps happening, ask your administrator.");

    public static SignInRefusal NoRole { get; } = new("no-role",
        "You are signed in, but that page is not part of your work here. Ask your administrator if you think it should be.");

    public static SignInRefusal ProveAgain { get; } = new("again", "Please sign in again. This step needs to know that it is really you.");

    public static SignInRefusal TooMany { get; } = new("wait", "There have been many tries from here. Please wait ten minutes, then sign in again.");

    public static SignInRefusal? Of(string? key) => new[] { Failed, NoRole, ProveAgain, TooMany }.FirstOrDefault(one => one.Key == key);

    /// <summary>The page that says so, and that leads on to a staff page afterwards.</summary>
    public string Page(string? to) => "/sign-in" + QueryString.Create([new("why", Key), .. to is null ? [] : new KeyValuePair<string, string?>[] { new("to", to) }]);
}
