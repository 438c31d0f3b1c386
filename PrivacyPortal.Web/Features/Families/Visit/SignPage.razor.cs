using Microsoft.AspNetCore.Components;
using PrivacyPortal.Web.Components;

namespace PrivacyPortal.Web.Features.Families.Visit;

/// <summary>
/// A mark to the review: drawn, typed, or said and written down, all on one screen and equal (R6.8). The act's id was made for these
/// answers and goes with it: sent twice, it counts once, and Back shows what was recorded.
/// </summary>
public sealed partial class SignPage
{
    private string? _drawnError;
    private string? _typedError;
    private string? _saidError;
    private Guid? _operation;

    [SupplyParameterFromForm(FormName = "sign")]
    private string? Drawn { get; set; }

    [SupplyParameterFromForm(FormName = "sign")]
    private string? Typed { get; set; }

    [SupplyParameterFromForm(FormName = "sign")]
    private string? Said { get; set; }

    /// <summary>The act and the review as the form that was sent showed them.</summary>
    [SupplyParameterFromForm(FormName = "sign")]
    private Guid? Operation { get; set; }

    [SupplyParameterFromForm(FormName = "sign")]
    private string? Reviewed { get; set; }

    [Inject]
    private RecordDecisions Recording { get; set; } = default!;

    // A form that was sent again after it was recorded must still reach its result.
    private protected override VisitStep Needs => Operation is null ? VisitStep.Review : VisitStep.Read;

    private string? DrawnAgain => _drawnError is null ? Drawn : null;

    private List<FieldError> Errors =>
    [
        .. _drawnError is null ? Array.Empty<FieldError>() : [new FieldError("draw", _drawnError)],
        .. _typedError is null ? Array.Empty<FieldError>() : [new FieldError("typed", _typedError)],
        .. _saidError is null ? Array.Empty<FieldError>() : [new FieldError("said", _saidError)],
    ];

    private protected override async Task Begin()
    {
        if (Operation is not null)
        {
            _operation = Operation;
            return;
        }

        if (Who.HasSigned)
        {
            Leave(Address("done"));
            return;
        }

        _operation = await Progress.Operation(Visit, Who);
        if (_operation is null)
        {
            Leave(VisitAddress.Elsewhere);
        }
    }

    private async Task Sign()
    {
        if (!IsHere || ReadSignature() is not { } signature)
        {
            return;
        }

        if (Operation is not { } operation)
        {
            Leave(WhereTheyAre);
            return;
        }

        var result = await Recording.Record(Visit, Who, new Submission
        {
            Operation = operation,
            Reviewed = Reviewed ?? "",
            Signature = signature,
            RecordedBy = Visit.Worker,
        });
        Leave(result.Outcome switch
        {
            // Signed already, in another way: what was recorded first stands.
            RecordedOutcome.Recorded or RecordedOutcome.AnotherWasSent => Address("done"),
            RecordedOutcome.VisitIsGone => VisitAddress.Elsewhere,
            _ => WhereTheyAre,
        });
    }

    private Signature? ReadSignature()
    {
        if (!string.IsNullOrEmpty(Drawn))
        {
            var drawn = Signature.Drawn(Drawn, out var problem);
            _drawnError = problem switch
            {
                SignatureProblem.None => null,
                SignatureProblem.TooLong => Words["visit.sign-drawn-too-long"],
                SignatureProblem.Empty => Nothing,
                _ => Words["visit.sign-drawn-wrong"],
            };
            return drawn;
        }

        if (!string.IsNullOrWhiteSpace(Typed))
        {
            var typed = Signature.Typed(Typed, out var problem);
            _typedError = problem switch
            {
                SignatureProblem.None => null,
                SignatureProblem.TooLong => Words["visit.sign-typed-too-long"],
                _ => Words["visit.sign-typed-wrong"],
            };
            return typed;
        }

        if (!string.IsNullOrWhiteSpace(Said))
        {
            var said = Signature.Said(Said, out var problem);
            _saidError = problem switch
            {
                SignatureProblem.None => null,
                SignatureProblem.TooLong => Words["visit.sign-said-too-long"],
                _ => Words["visit.sign-said-wrong"],
            };
            return said;
        }

        _drawnError = Nothing;
        return null;
    }

    private string Nothing => Words["visit.sign-nothing"];
}
