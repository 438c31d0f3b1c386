using System.Reflection;
using PrivacyPortal.Core.People;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.SignIn;

namespace PrivacyPortal.Tests.Architecture;

/// <summary>
/// Who may see whom is asked by the use case itself, not by its page alone: one that takes a person or a row takes the member of staff as
/// well and asks, or it is on this list with the reason why it need not.
/// </summary>
public class SightTests
{
    private const string OwnCard = "The person themselves, by their card or at the tablet: no member of staff is there.";
    private const string Tablet = "The family's tablet, by the visit's own ticket; before a worker hands it over, the endpoint asks about everyone in the visit.";
    private const string Stops = "Stopping is never refused to whoever is told; a member of staff has the person's page open, which asks.";
    private const string Paper = "Makes the paper and reads it to nobody: who gets the file is asked by the endpoint, which notes it too.";

    private static readonly Dictionary<string, string> _neverAsk = new()
    {
        ["AskUs.Ask"] = OwnCard,
        ["AskUs.Object"] = OwnCard,
        ["AskUs.TellParents"] = OwnCard,
        ["ChoiceCards.Holds"] = OwnCard,
        ["ChoiceCards.Issue"] = OwnCard,
        ["ChoiceCards.IssuedAt"] = OwnCard,
        ["ChoiceCards.Revoke"] = OwnCard,
        ["FindVisit.For"] = Tablet,
        ["GiveCopy.Bundle"] = Paper,
        ["GiveCopy.ForTheCharity"] = Paper,
        ["GiveCopy.ForTheSigner"] = Paper,
        ["HandOver.End"] = Tablet,
        ["HandOver.Give"] = Tablet,
        ["HandOver.TakeBack"] = Tablet,
        ["RecordFacts.Of"] = Paper,
        ["SealRecords.SealNow"] = Paper,
        ["SeeWhatChanged.For"] = OwnCard,
        ["StopConsent.Stop"] = Stops,
        ["StopConsent.Undo"] = Stops,
        ["WhatWasRecorded.In"] = Tablet,
    };

    private static readonly Type[] _theirOwn = [typeof(Mine), typeof(VisitOnTablet)];

    private static readonly Type[] _ids = [typeof(PersonId), typeof(Guid), typeof(IReadOnlyList<PersonId>), typeof(IReadOnlyList<Guid>), typeof(IReadOnlyCollection<Guid>)];

    [Fact]
    public void Every_use_case_that_takes_a_person_or_a_row_asks_who_may_see_whom()
    {
        var silent = UseCases().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().Any(p => _ids.Contains(p.ParameterType)))
                .Where(method => !method.GetParameters().Any(p => _theirOwn.Contains(p.ParameterType)))
                .Where(method => !(Asks(type) && method.GetParameters().Any(p => p.ParameterType == typeof(StaffTicket))))
                .Select(method => $"{type.Name}.{method.Name}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(string.Join('\n', _neverAsk.Keys.Order(StringComparer.Ordinal)), string.Join('\n', silent));
        Assert.All(_neverAsk.Values, reason => Assert.NotEmpty(reason));
    }

    // The words of the notice are about nobody.
    private static IEnumerable<Type> UseCases() => typeof(Program).Assembly.GetTypes().Where(type =>
        type is { IsClass: true, IsAbstract: false, IsNested: false }
        && (type.Namespace?.StartsWith("PrivacyPortal.Web.Features.", StringComparison.Ordinal) == true || type.Namespace == "PrivacyPortal.Web.Records.Outbox")
        && type.Namespace != "PrivacyPortal.Web.Features.Staff.Notice"
        && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type));

    private static bool Asks(Type type) => type.GetConstructors().SelectMany(made => made.GetParameters()).Any(p => p.ParameterType == typeof(WhoSeesWhom));
}
