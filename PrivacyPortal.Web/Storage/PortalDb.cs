using System.Text;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using PrivacyPortal.Web.Storage.Rows;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// Everything that is kept, the same on both databases. Read through <see cref="IDbContextFactory{TContext}"/>, one context an
/// operation; written only through <see cref="Writer"/>.
/// </summary>
internal abstract class PortalDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    private static readonly HashSet<(Type Table, string Column)> _neverAskedBy =
    [
        (typeof(SigningRow), nameof(SigningRow.VisitId)), (typeof(DraftRow), nameof(DraftRow.ShowingId)),
        (typeof(ReplyRow), nameof(ReplyRow.ShowingId)), (typeof(ReplyRow), nameof(ReplyRow.SigningId)),
        (typeof(DecisionRow), nameof(DecisionRow.SigningId)), (typeof(DecisionRow), nameof(DecisionRow.FollowsId)),
    ];

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<ResponsibilityRow> Responsibilities => Set<ResponsibilityRow>();

    public DbSet<PersonKeyRow> PersonKeys => Set<PersonKeyRow>();

    public DbSet<ContactRow> Contacts => Set<ContactRow>();

    public DbSet<AddressRow> Addresses => Set<AddressRow>();

    public DbSet<TieRow> Ties => Set<TieRow>();

    public DbSet<PersonChangeRow> PersonChanges => Set<PersonChangeRow>();

    public DbSet<MergeRow> Merges => Set<MergeRow>();

    public DbSet<NoticeVersionRow> NoticeVersions => Set<NoticeVersionRow>();

    public DbSet<NoticeDraftRow> NoticeDrafts => Set<NoticeDraftRow>();

    public DbSet<NoticeNotificationRow> NoticeNotifications => Set<NoticeNotificationRow>();

    public DbSet<LetterRow> Letters => Set<LetterRow>();

    public DbSet<LetterCauseRow> LetterCauses => Set<LetterCauseRow>();

    public DbSet<VisitRow> Visits => Set<VisitRow>();

    public DbSet<PresentRow> Present => Set<PresentRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<ShowingRow> Showings => Set<ShowingRow>();

    public DbSet<SigningRow> Signings => Set<SigningRow>();

    public DbSet<ReplyRow> Replies => Set<ReplyRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<ChoiceCardRow> ChoiceCards => Set<ChoiceCardRow>();

    public DbSet<MySessionRow> MySessions => Set<MySessionRow>();

    public DbSet<TellParentsRow> TellParents => Set<TellParentsRow>();

    public DbSet<FormRow> Forms => Set<FormRow>();

    public DbSet<PaperRow> Papers => Set<PaperRow>();

    public DbSet<ScanRow> Scans => Set<ScanRow>();

    public DbSet<RequestRow> Requests => Set<RequestRow>();

    public DbSet<PlacementRow> Placements => Set<PlacementRow>();

    public DbSet<TakeDownRow> TakeDowns => Set<TakeDownRow>();

    public DbSet<GroupSessionRow> GroupSessions => Set<GroupSessionRow>();

    public DbSet<GroupMemberRow> GroupMembers => Set<GroupMemberRow>();

    public DbSet<SealCertificateRow> SealCertificates => Set<SealCertificateRow>();

    public DbSet<CopyRow> Copies => Set<CopyRow>();

    public DbSet<PackRow> Packs => Set<PackRow>();

    public DbSet<StaffRow> Staff => Set<StaffRow>();

    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    public DbSet<LimitRow> Limits => Set<LimitRow>();

    public DbSet<CaseloadRow> Caseloads => Set<CaseloadRow>();

    public DbSet<ConflictRow> Conflicts => Set<ConflictRow>();

    public DbSet<ReadRow> Reads => Set<ReadRow>();

    public DbSet<LegalStatusRow> LegalStatuses => Set<LegalStatusRow>();

    public DbSet<BlockRow> Blocks => Set<BlockRow>();

    public DbSet<RiskRow> Risks => Set<RiskRow>();

    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<AttorneyRow> Attorneys => Set<AttorneyRow>();

    public DbSet<CouncilAnswerRow> CouncilAnswers => Set<CouncilAnswerRow>();

    public DbSet<ObjectionRow> Objections => Set<ObjectionRow>();

    public DbSet<LeavingRow> Leavings => Set<LeavingRow>();

    public DbSet<LeavingAnswerRow> LeavingAnswers => Set<LeavingAnswerRow>();

    public DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    public DbSet<InvalidationRow> Invalidations => Set<InvalidationRow>();

    public DbSet<DueTaskRow> DueTasks => Set<DueTaskRow>();

    public DbSet<DueRoundRow> DueRounds => Set<DueRoundRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await NameIndex.Refresh(this, cancellationToken);
        KeptWords.Look(this);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite can't sort or compare offsets; both keep the instant as UTC, to the microsecond.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<string>().HaveMaxLength(400);

        // Each index is a page more for every commit to wait for: foreign keys get theirs below, but for the few that nothing asks by.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        foreach (var table in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var column in table.GetProperties())
            {
                column.SetColumnName(Snake(column.Name));
            }

            IndexForeignKeys(table);
        }

        if (Database.IsNpgsql())
        {
            // What begins alike is found as a range of the index: sorted by code points, as SQLite does.
            modelBuilder.Entity<PersonKeyRow>().Property(k => k.Key).UseCollation("C");
            modelBuilder.Entity<PersonRow>().Property(p => p.Reference).UseCollation("C");
        }

        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        modelBuilder.Entity<DataProtectionKey>().Property(k => k.Xml).HasMaxLength(20_000);
    }

    private static void IndexForeignKeys(IMutableEntityType table)
    {
        foreach (var key in table.GetForeignKeys().Where(k => !_neverAskedBy.Contains((table.ClrType, k.Properties[0].Name))).ToList())
        {
            var covering = table.GetIndexes().Select(i => i.Properties).Concat(table.GetKeys().Select(k => k.Properties));
            if (!covering.Any(columns => columns.Take(key.Properties.Count).SequenceEqual(key.Properties)))
            {
                table.AddIndex(key.Properties);
            }
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}

/// <summary>The file in the data folder.</summary>
internal sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options);

/// <summary>The server that several instances share.</summary>
internal sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options) : PortalDb(options);
