using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PrivacyPortal.Web.Storage.Migrations
{
    /// <summary>Tables that only grow: the database itself refuses to change or remove a row, and a sealed record stays as it is.</summary>
    internal static class AppendOnly
    {
        private static readonly string[] Tables =
        [
            "decisions",
            "replies",
            "signings",
            "showings",
            "notice_versions",
            "legal_statuses",
            "findings",
            "council_answers",
            "leaving_answers",
            "invalidations",
            "reads",
            "seal_certificates",
            "copies",
            "packs",
            "person_changes",
            "forms",
            "form_questions",
            "scans",
        ];

        public static void UpSqlite(MigrationBuilder migration)
        {
            foreach (var table in Tables)
            {
                foreach (var act in new[] { "UPDATE", "DELETE" })
                {
                    migration.Sql($"CREATE TRIGGER {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
                }
            }

            migration.Sql("CREATE TRIGGER records_sealed_stay BEFORE UPDATE ON records WHEN OLD.sealed_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a sealed record never changes'); END;");
            migration.Sql("CREATE TRIGGER papers_checked_stay BEFORE UPDATE ON papers WHEN OLD.checked_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a checked paper never changes'); END;");
            migration.Sql("CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers BEGIN SELECT RAISE(ABORT, 'papers is append-only'); END;");
            migration.Sql("CREATE TRIGGER records_no_delete BEFORE DELETE ON records BEGIN SELECT RAISE(ABORT, 'records is append-only'); END;");
        }

        public static void UpPostgres(MigrationBuilder migration)
        {
            migration.Sql("CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;");
            foreach (var table in Tables)
            {
                migration.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change();");
                migration.Sql($"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();");
            }

            migration.Sql("CREATE TRIGGER records_sealed_stay BEFORE UPDATE ON records FOR EACH ROW WHEN (OLD.sealed_at IS NOT NULL) EXECUTE FUNCTION refuse_change();");
            migration.Sql("CREATE TRIGGER papers_checked_stay BEFORE UPDATE ON papers FOR EACH ROW WHEN (OLD.checked_at IS NOT NULL) EXECUTE FUNCTION refuse_change();");
            migration.Sql("CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers FOR EACH ROW EXECUTE FUNCTION refuse_change();");
            migration.Sql("CREATE TRIGGER papers_no_truncate BEFORE TRUNCATE ON papers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();");
            migration.Sql("CREATE TRIGGER records_no_delete BEFORE DELETE ON records FOR EACH ROW EXECUTE FUNCTION refuse_change();");
            migration.Sql("CREATE TRIGGER records_no_truncate BEFORE TRUNCATE ON records FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();");
        }
    }
}

namespace PrivacyPortal.Web.Storage.Migrations.Sqlite
{
    [DbContext(typeof(SqlitePortalDb))]
    [Migration("20261124000002_AppendOnly")]
    internal sealed class AppendOnlySqlite : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => AppendOnly.UpSqlite(migrationBuilder);
    }
}

namespace PrivacyPortal.Web.Storage.Migrations.Postgres
{
    [DbContext(typeof(PostgresPortalDb))]
    [Migration("20261124000002_AppendOnly")]
    internal sealed class AppendOnlyPostgres : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => AppendOnly.UpPostgres(migrationBuilder);
    }
}
