using PrivacyPortal.Core.Consent;
using PrivacyPortal.Core.Notices;
using PrivacyPortal.Web.Components.Reading;
using PrivacyPortal.Web.Examples;
using PrivacyPortal.Web.Features.Families.ChangeMind;
using PrivacyPortal.Web.Features.Families.ReadNotice;
using PrivacyPortal.Web.Features.Families.Visit;
using PrivacyPortal.Web.Features.Staff.Answers;
using PrivacyPortal.Web.Features.Staff.Approvals;
using PrivacyPortal.Web.Features.Staff.Evidence;
using PrivacyPortal.Web.Features.Staff.Import;
using PrivacyPortal.Web.Features.Staff.Letters;
using PrivacyPortal.Web.Features.Staff.Notice;
using PrivacyPortal.Web.Features.Staff.Papers;
using PrivacyPortal.Web.Features.Staff.People;
using PrivacyPortal.Web.Features.Staff.Requests;
using PrivacyPortal.Web.Features.Staff.Rules;
using PrivacyPortal.Web.Features.Staff.Sessions;
using PrivacyPortal.Web.Features.Staff.TakeDowns;
using PrivacyPortal.Web.Features.Staff.Today;
using PrivacyPortal.Web.Features.Staff.Visits;
using PrivacyPortal.Web.Notices;
using PrivacyPortal.Web.Records.Scans;
using PrivacyPortal.Web.Rights;
using PrivacyPortal.Web.SignIn;
using PrivacyPortal.Web.Storage;

namespace PrivacyPortal.Web.Features;

/// <summary>What can be done, by its verb; each opens its own context and saves once, so that one instance serves all.</summary>
internal static class UseCases
{
    public static void AddUseCases(this IServiceCollection services)
    {
        services.AddSingleton(AgePolicy.Published);
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<OpenVisit>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<FindVisits>();
        services.AddSingleton<FindForVisit>();
        services.AddSingleton<FindVisit>();
        services.AddSingleton<KeepProgress>();
        services.AddSingleton<RecordDecisions>();
        services.AddSingleton<WhatWasRecorded>();
        services.AddSingleton<StopConsent>();
        services.AddSingleton<FindToday>();
        services.AddSingleton<WhoSeesWhom>();
        services.AddSingleton<Standings>();
        services.AddSingleton<CardKey>();
        services.AddSingleton<Limits>();
        services.AddSingleton<ChoiceCards>();
        services.AddSingleton<MySessions>();
        services.AddSingleton<MyChoices>();
        services.AddSingleton<AnswerAgain>();
        services.AddSingleton<WriteDownAnswers>();
        services.AddSingleton<ScanLock>();
        services.AddSingleton<PrintForm>();
        services.AddSingleton<PapersInSight>();
        services.AddSingleton<EnterPaper>();
        services.AddSingleton<CheckPaper>();
        services.AddSingleton<FindPapers>();
        services.AddSingleton<AskUs>();
        services.AddSingleton<MyRecords>();
        services.AddSingleton<GroupSessions>();
        services.AddSingleton<TakeDowns>();
        services.AddSingleton<AnswerRequests>();
        services.AddSingleton<ReadEvidence>();
        services.AddSingleton<MakePack>();
        services.AddSingleton<LettersInSight>();
        services.AddSingleton<SeeLetters>();
        services.AddSingleton<HandleLetters>();
        services.AddSingleton<AddPerson>();
        services.AddSingleton<ChangePerson>();
        services.AddSingleton<LinkPeople>();
        services.AddSingleton<KeepContact>();
        services.AddSingleton<NoteOrders>();
        services.AddSingleton<FindDue>();
        services.AddSingleton<MergePeople>();
        services.AddSingleton<FindPeople>();
        services.AddSingleton<OpenPerson>();
        services.AddSingleton<Timeline>();
        services.AddSingleton(_ => BankHolidayFile.Read(ContentFolder.BuiltIn));
        services.AddSingleton(_ => RowWords.Load());
        services.AddSingleton<ImportPeople>();
        services.AddSingleton<FindWhy>();
        services.AddSingleton<FindApprovals>();
        services.AddSingleton<AskApproval>();
        services.AddSingleton<DecideApproval>();
        services.AddSingleton<MarkVoid>();
        services.AddSingleton<ExampleFamilies>();
        services.AddSingleton(_ => new PublishGate(FactsFile.Read(ContentFolder.BuiltIn), NeededWords.All, Drawings.Names));
        services.AddSingleton<SeeWhatChanged>();
        services.AddSingleton<FindDrafts>();
        services.AddSingleton<BeginDraft>();
        services.AddSingleton<ChangeDraft>();
        services.AddSingleton<PublishNotice>();
    }
}
