using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrivacyPortal.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    xml = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "due_rounds",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seen_number = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "group_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opened_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    opened_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_group_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "limits",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_limits", x => new { x.key, x.since });
                });

            migrationBuilder.CreateTable(
                name: "notice_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    based_on = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    problems = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    approved_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    accepted = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_versions",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    touched = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    accepted = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_versions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    called_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    born_earliest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    born_latest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    born_quality = table.Column<int>(type: "INTEGER", nullable: false),
                    born_unknown = table.Column<bool>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    needs = table.Column<int>(type: "INTEGER", nullable: false),
                    child_knows = table.Column<int>(type: "INTEGER", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                    table.CheckConstraint("ck_people_born", "born_earliest <= born_latest");
                    table.ForeignKey(
                        name: "FK_people_people_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seal_certificates",
                columns: table => new
                {
                    thumbprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    certificate = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    issuers = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    first_used_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seal_certificates", x => x.thumbprint);
                });

            migrationBuilder.CreateTable(
                name: "sign_ins",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    proved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    directory_token = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stood_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_ins", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    roles = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    signed_in_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.staff_id);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    purposes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    worker_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    worker_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ticket = table.Column<Guid>(type: "TEXT", nullable: true),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits", x => x.id);
                    table.ForeignKey(
                        name: "FK_visits_notice_versions_version",
                        column: x => x.version,
                        principalTable: "notice_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    is_withheld = table.Column<bool>(type: "INTEGER", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    do_not_use_since = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_addresses", x => x.id);
                    table.ForeignKey(
                        name: "FK_addresses_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attorneys",
                columns: table => new
                {
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    covers = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attorneys", x => new { x.about_id, x.holder_id });
                    table.CheckConstraint("ck_attorneys_two_people", "about_id <> holder_id");
                    table.ForeignKey(
                        name: "FK_attorneys_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attorneys_people_holder_id",
                        column: x => x.holder_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "blocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    purposes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    signatory_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    placed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    placed_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lifted_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blocks", x => x.id);
                    table.CheckConstraint("ck_blocks_lifted_by_someone", "(lifted_at IS NULL) = (lifted_by_id IS NULL)");
                    table.ForeignKey(
                        name: "FK_blocks_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_blocks_people_signatory_id",
                        column: x => x.signatory_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "caseloads",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    given_by_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_caseloads", x => new { x.staff_id, x.person_id, x.from });
                    table.CheckConstraint("ck_caseloads_days", "\"until\" IS NULL OR \"from\" <= \"until\"");
                    table.ForeignKey(
                        name: "FK_caseloads_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "choice_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_choice_cards", x => x.id);
                    table.ForeignKey(
                        name: "FK_choice_cards_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflicts",
                columns: table => new
                {
                    staff_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    noted_by_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lifted_by_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflicts", x => new { x.staff_id, x.person_id, x.noted_at });
                    table.ForeignKey(
                        name: "FK_conflicts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    when = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    voicemail = table.Column<bool>(type: "INTEGER", nullable: false),
                    texts = table.Column<bool>(type: "INTEGER", nullable: false),
                    who_else_sees = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    call_as = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    code_word = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => x.person_id);
                    table.CheckConstraint("ck_contacts_at", "way NOT IN (2, 3, 4) OR \"at\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_contacts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "council_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    no_objection = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    noted_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_council_answers", x => x.id);
                    table.ForeignKey(
                        name: "FK_council_answers_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "due_tasks",
                columns: table => new
                {
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    row = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_tasks", x => new { x.about_id, x.key });
                    table.ForeignKey(
                        name: "FK_due_tasks_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    second_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    because = table.Column<int>(type: "INTEGER", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_findings", x => x.id);
                    table.CheckConstraint("ck_findings_two_workers", "second_id IS NULL OR second_id <> by_id");
                    table.ForeignKey(
                        name: "FK_findings_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    raised_it = table.Column<bool>(type: "INTEGER", nullable: false),
                    printed_by_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    printed_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    printed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forms", x => x.id);
                    table.ForeignKey(
                        name: "FK_forms_notice_versions_version",
                        column: x => x.version,
                        principalTable: "notice_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_forms_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "group_members",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_group_members", x => new { x.session_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_group_members_group_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "group_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_group_members_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leavings",
                columns: table => new
                {
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stopped_after_death = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leavings", x => x.about_id);
                    table.ForeignKey(
                        name: "FK_leavings_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_statuses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    noted_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_statuses", x => x.id);
                    table.ForeignKey(
                        name: "FK_legal_statuses_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    is_for_child = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    is_released = table.Column<bool>(type: "INTEGER", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: true),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sending_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    done_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters", x => x.id);
                    table.CheckConstraint("ck_letters_done", "(done_at IS NOT NULL) = (state IN (3, 4, 7))");
                    table.ForeignKey(
                        name: "FK_letters_people_to_id",
                        column: x => x.to_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kept_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    asked_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    same = table.Column<bool>(type: "INTEGER", nullable: true),
                    looked_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    looked_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    looked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merges", x => x.id);
                    table.CheckConstraint("ck_merges_second_look", "same IS NULL OR (looked_by_id IS NOT NULL AND looked_by_id <> asked_by_id)");
                    table.CheckConstraint("ck_merges_two_people", "kept_id <> other_id");
                    table.ForeignKey(
                        name: "FK_merges_people_kept_id",
                        column: x => x.kept_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_merges_people_other_id",
                        column: x => x.other_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objections", x => x.id);
                    table.CheckConstraint("ck_objections_reviewed_by_someone", "(reviewed_at IS NULL) = (reviewed_by_id IS NULL)");
                    table.ForeignKey(
                        name: "FK_objections_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_objections_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_person_changes_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_keys",
                columns: table => new
                {
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_keys", x => new { x.kind, x.key, x.person_id });
                    table.ForeignKey(
                        name: "FK_person_keys_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    where = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    used_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    owner_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    owner_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placements", x => x.id);
                    table.ForeignKey(
                        name: "FK_placements_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    answered_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_requests_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_requests_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "responsibilities",
                columns: table => new
                {
                    holder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    for_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    evidence = table.Column<int>(type: "INTEGER", nullable: false),
                    restricted_by_order = table.Column<bool>(type: "INTEGER", nullable: false),
                    contact = table.Column<int>(type: "INTEGER", nullable: false),
                    away = table.Column<bool>(type: "INTEGER", nullable: false),
                    disputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    understands = table.Column<bool>(type: "INTEGER", nullable: false),
                    delegated_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    office_council = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    office_role = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    office_reference = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_responsibilities", x => new { x.for_id, x.holder_id });
                    table.CheckConstraint("ck_responsibilities_no_own_delegate", "delegated_by_id IS NULL OR (delegated_by_id <> holder_id AND delegated_by_id <> for_id)");
                    table.CheckConstraint("ck_responsibilities_two_people", "holder_id <> for_id");
                    table.ForeignKey(
                        name: "FK_responsibilities_people_delegated_by_id",
                        column: x => x.delegated_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_responsibilities_people_for_id",
                        column: x => x.for_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_responsibilities_people_holder_id",
                        column: x => x.holder_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "risks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    risk_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    placed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    placed_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lifted_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risks", x => x.id);
                    table.CheckConstraint("ck_risks_lifted_by_someone", "(lifted_at IS NULL) = (lifted_by_id IS NULL)");
                    table.CheckConstraint("ck_risks_two_people", "about_id <> risk_id");
                    table.ForeignKey(
                        name: "FK_risks_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_risks_people_risk_id",
                        column: x => x.risk_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "showings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    variant = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    heard = table.Column<bool>(type: "INTEGER", nullable: false),
                    to_the_end = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_showings", x => x.id);
                    table.ForeignKey(
                        name: "FK_showings_people_to_id",
                        column: x => x.to_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tell_parents",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tell = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tell_parents", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_tell_parents_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ties",
                columns: table => new
                {
                    one_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ties", x => new { x.one_id, x.other_id, x.kind });
                    table.CheckConstraint("ck_ties_two_people", "one_id <> other_id");
                    table.ForeignKey(
                        name: "FK_ties_people_one_id",
                        column: x => x.one_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ties_people_other_id",
                        column: x => x.other_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "present",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    is_here = table.Column<bool>(type: "INTEGER", nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    understood = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    operation = table.Column<Guid>(type: "TEXT", nullable: true),
                    signed_as = table.Column<Guid>(type: "TEXT", nullable: true),
                    talk_later = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_present", x => new { x.visit_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_present_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_present_visits_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    strokes = table.Column<string>(type: "TEXT", maxLength: 16384, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    told_by = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    recorded_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    recorded_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    checked_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    checked_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    body = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signings", x => x.id);
                    table.CheckConstraint("ck_signings_drawn", "way <> 1 OR strokes IS NOT NULL");
                    table.CheckConstraint("ck_signings_evidence", "evidence IS NULL OR (recorded_by_id IS NOT NULL AND told_by IS NOT NULL)");
                    table.CheckConstraint("ck_signings_paper", "way <> 4 OR (evidence IS NOT NULL AND recorded_by_id IS NOT NULL AND checked_by_id IS NOT NULL AND checked_by_id <> recorded_by_id)");
                    table.CheckConstraint("ck_signings_worded", "way NOT IN (2, 3) OR words IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_signings_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_signings_visits_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "my_sessions",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    card_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_time = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_my_sessions", x => x.key);
                    table.ForeignKey(
                        name: "FK_my_sessions_choice_cards_card_id",
                        column: x => x.card_id,
                        principalTable: "choice_cards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "form_questions",
                columns: table => new
                {
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @as = table.Column<int>(name: "as", type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_questions", x => new { x.form_id, x.place });
                    table.ForeignKey(
                        name: "FK_form_questions_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_form_questions_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    route = table.Column<int>(type: "INTEGER", nullable: false),
                    signed_as = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    known = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    pages = table.Column<int>(type: "INTEGER", nullable: false),
                    scan_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    entered_by_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    entered_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    checked_by_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    checked_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    checked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    matches = table.Column<bool>(type: "INTEGER", nullable: true),
                    wrong = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_papers", x => x.id);
                    table.CheckConstraint("ck_papers_checked", "(checked_at IS NULL) = (checked_by_id IS NULL) AND (checked_at IS NULL) = (matches IS NULL)");
                    table.CheckConstraint("ck_papers_second", "checked_by_id IS NULL OR checked_by_id <> entered_by_id");
                    table.CheckConstraint("ck_papers_wrong", "matches IS NULL OR matches OR wrong IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_papers_forms_form_id",
                        column: x => x.form_id,
                        principalTable: "forms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_causes",
                columns: table => new
                {
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    cause_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_causes", x => new { x.kind, x.cause_id });
                    table.ForeignKey(
                        name: "FK_letter_causes_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_letter_causes_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_notifications",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_notifications", x => new { x.person_id, x.version });
                    table.ForeignKey(
                        name: "FK_notice_notifications_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notice_notifications_notice_versions_version",
                        column: x => x.version,
                        principalTable: "notice_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notice_notifications_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "take_downs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    placement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ended_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    proof = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_take_downs", x => x.id);
                    table.CheckConstraint("ck_take_downs_proof", "\"end\" IS NULL OR \"end\" = 3 OR proof IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_take_downs_placements_placement_id",
                        column: x => x.placement_id,
                        principalTable: "placements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "packs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    their_reference = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    certificate = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    made_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_packs", x => x.id);
                    table.CheckConstraint("ck_packs_reason", "reason BETWEEN 1 AND 5");
                    table.ForeignKey(
                        name: "FK_packs_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_packs_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_packs_seal_certificates_certificate",
                        column: x => x.certificate,
                        principalTable: "seal_certificates",
                        principalColumn: "thumbprint",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    showing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => new { x.visit_id, x.by_id, x.about_id, x.purpose });
                    table.ForeignKey(
                        name: "FK_drafts_showings_showing_id",
                        column: x => x.showing_id,
                        principalTable: "showings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_drafts_visits_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_name = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    born_earliest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    born_latest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    born_quality = table.Column<int>(type: "INTEGER", nullable: false),
                    age_youngest = table.Column<int>(type: "INTEGER", nullable: false),
                    age_oldest = table.Column<int>(type: "INTEGER", nullable: false),
                    decides_from = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    row = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    message = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decider_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decider_name = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    decider_kind = table.Column<int>(type: "INTEGER", nullable: true),
                    evidence = table.Column<int>(type: "INTEGER", nullable: true),
                    basis = table.Column<int>(type: "INTEGER", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    follows_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    own_answer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    policy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    case_text = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.number);
                    table.UniqueConstraint("AK_decisions_id", x => x.id);
                    table.CheckConstraint("ck_decisions_ages", "age_youngest <= age_oldest AND age_youngest >= 0 AND decides_from BETWEEN 12 AND 16");
                    table.CheckConstraint("ck_decisions_attorney", "basis NOT IN (6, 7) OR (decider_id <> about_id AND age_youngest >= 18)");
                    table.CheckConstraint("ck_decisions_change_follows", "outcome NOT IN (5, 6) OR follows_id IS NOT NULL");
                    table.CheckConstraint("ck_decisions_competent_child", "basis <> 5 OR (decider_id = about_id AND row = 'D-E1' AND own_answer = 'yes')");
                    table.CheckConstraint("ck_decisions_council", "basis <> 3 OR decider_kind = 9");
                    table.CheckConstraint("ck_decisions_holder", "basis NOT IN (2, 3, 4) OR (decider_id <> about_id AND decider_kind IS NOT NULL AND (age_youngest < decides_from OR row = 'D-Y4'))");
                    table.CheckConstraint("ck_decisions_no_is_no", "outcome <> 1 OR own_answer IS NOT NULL AND own_answer NOT IN ('no', 'not-now')");
                    table.CheckConstraint("ck_decisions_outcome", "outcome BETWEEN 1 AND 6");
                    table.CheckConstraint("ck_decisions_parent", "basis <> 2 OR (decider_kind < 20 AND decider_kind <> 9)");
                    table.CheckConstraint("ck_decisions_self", "basis <> 1 OR (decider_id = about_id AND age_youngest >= decides_from)");
                    table.CheckConstraint("ck_decisions_self_says_yes", "outcome <> 1 OR basis <> 1 OR own_answer = 'yes'");
                    table.CheckConstraint("ck_decisions_yes_is_whole", "outcome NOT IN (1, 6) OR (decider_id IS NOT NULL AND basis IS NOT NULL AND valid_until IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_decisions_decisions_follows_id",
                        column: x => x.follows_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decisions_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decisions_signings_signing_id",
                        column: x => x.signing_id,
                        principalTable: "signings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pdf = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    certificate = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_problem = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.id);
                    table.CheckConstraint("ck_records_sealed", "sealed_at IS NULL OR (pdf IS NOT NULL AND hash IS NOT NULL AND certificate IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_records_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_seal_certificates_certificate",
                        column: x => x.certificate,
                        principalTable: "seal_certificates",
                        principalColumn: "thumbprint",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_records_signings_signing_id",
                        column: x => x.signing_id,
                        principalTable: "signings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "replies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    showing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replies", x => x.id);
                    table.CheckConstraint("ck_replies_answer", "answer IN ('yes', 'no', 'not-now', 'not-able')");
                    table.ForeignKey(
                        name: "FK_replies_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_replies_showings_showing_id",
                        column: x => x.showing_id,
                        principalTable: "showings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_replies_signings_signing_id",
                        column: x => x.signing_id,
                        principalTable: "signings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_answers",
                columns: table => new
                {
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    not_counted = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_answers", x => new { x.paper_id, x.about_id, x.purpose });
                    table.CheckConstraint("ck_paper_answers_answer", "answer IN ('yes', 'no', 'not-now')");
                    table.ForeignKey(
                        name: "FK_paper_answers_papers_paper_id",
                        column: x => x.paper_id,
                        principalTable: "papers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_paper_answers_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scans",
                columns: table => new
                {
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    page = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    locked = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scans", x => new { x.paper_id, x.page });
                    table.ForeignKey(
                        name: "FK_scans_papers_paper_id",
                        column: x => x.paper_id,
                        principalTable: "papers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approvals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    no_holder = table.Column<int>(type: "INTEGER", nullable: true),
                    error = table.Column<int>(type: "INTEGER", nullable: true),
                    not_able = table.Column<int>(type: "INTEGER", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    asked_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    asked_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    decided_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approved = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approvals", x => x.id);
                    table.CheckConstraint("ck_approvals_decided_whole", "(decided_by_id IS NULL) = (decided_at IS NULL) AND (decided_by_id IS NULL) = (approved IS NULL)");
                    table.CheckConstraint("ck_approvals_two_people", "decided_by_id IS NULL OR decided_by_id <> asked_by_id");
                    table.ForeignKey(
                        name: "FK_approvals_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_approvals_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invalidations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    because = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    approved_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invalidations", x => x.id);
                    table.CheckConstraint("ck_invalidations_two_people", "approved_by_id IS NULL OR approved_by_id <> by_id");
                    table.ForeignKey(
                        name: "FK_invalidations_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_invalidations_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leaving_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    yes_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goes_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    asked = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    told_by = table.Column<int>(type: "INTEGER", nullable: true),
                    recorded_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    recorded_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leaving_answers", x => x.id);
                    table.CheckConstraint("ck_leaving_answers_told", "(told_by IS NULL) = (recorded_by_id IS NULL)");
                    table.ForeignKey(
                        name: "FK_leaving_answers_decisions_yes_id",
                        column: x => x.yes_id,
                        principalTable: "decisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leaving_answers_people_about_id",
                        column: x => x.about_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leaving_answers_people_by_id",
                        column: x => x.by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    certificate = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    made_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_copies", x => x.id);
                    table.CheckConstraint("ck_copies_kind", "kind BETWEEN 1 AND 3");
                    table.ForeignKey(
                        name: "FK_copies_records_record_id",
                        column: x => x.record_id,
                        principalTable: "records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_copies_seal_certificates_certificate",
                        column: x => x.certificate,
                        principalTable: "seal_certificates",
                        principalColumn: "thumbprint",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_addresses_in_use",
                table: "addresses",
                column: "person_id",
                unique: true,
                filter: "do_not_use_since IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_approvals_about",
                table: "approvals",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_approvals_decision_id",
                table: "approvals",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_approvals_open",
                table: "approvals",
                column: "decided_at");

            migrationBuilder.CreateIndex(
                name: "IX_attorneys_holder_id",
                table: "attorneys",
                column: "holder_id");

            migrationBuilder.CreateIndex(
                name: "ix_blocks_about",
                table: "blocks",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_blocks_signatory_id",
                table: "blocks",
                column: "signatory_id");

            migrationBuilder.CreateIndex(
                name: "IX_caseloads_person_id",
                table: "caseloads",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_choice_cards_person",
                table: "choice_cards",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_choice_cards_code",
                table: "choice_cards",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_choice_cards_secret",
                table: "choice_cards",
                column: "secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_person_id",
                table: "conflicts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_copies_certificate",
                table: "copies",
                column: "certificate");

            migrationBuilder.CreateIndex(
                name: "ix_copies_hash",
                table: "copies",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_copies_record_id",
                table: "copies",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_council_answers_about",
                table: "council_answers",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_at",
                table: "decisions",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_time",
                table: "decisions",
                columns: new[] { "about_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ux_decisions_once",
                table: "decisions",
                columns: new[] { "about_id", "purpose", "signing_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_due_tasks_by",
                table: "due_tasks",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_findings_about",
                table: "findings",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_form_questions_about_id",
                table: "form_questions",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ux_form_questions_once",
                table: "form_questions",
                columns: new[] { "form_id", "about_id", "purpose" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_forms_person_id",
                table: "forms",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_forms_version",
                table: "forms",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "ux_forms_code",
                table: "forms",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_group_members_person_id",
                table: "group_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_sessions_on",
                table: "group_sessions",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_invalidations_about",
                table: "invalidations",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ux_invalidations_once",
                table: "invalidations",
                column: "decision_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_leaving_answers_about",
                table: "leaving_answers",
                columns: new[] { "about_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_leaving_answers_by_id",
                table: "leaving_answers",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "IX_leaving_answers_yes_id",
                table: "leaving_answers",
                column: "yes_id");

            migrationBuilder.CreateIndex(
                name: "ix_legal_statuses_about",
                table: "legal_statuses",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_letter_causes_about_id",
                table: "letter_causes",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_letter_causes_letter_id",
                table: "letter_causes",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_open",
                table: "letters",
                columns: new[] { "state", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_to",
                table: "letters",
                columns: new[] { "to_id", "done_at" });

            migrationBuilder.CreateIndex(
                name: "ix_limits_since",
                table: "limits",
                column: "since");

            migrationBuilder.CreateIndex(
                name: "IX_merges_kept_id",
                table: "merges",
                column: "kept_id");

            migrationBuilder.CreateIndex(
                name: "ix_merges_other",
                table: "merges",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "IX_my_sessions_card_id",
                table: "my_sessions",
                column: "card_id");

            migrationBuilder.CreateIndex(
                name: "ix_my_sessions_person",
                table: "my_sessions",
                columns: new[] { "person_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_notice_notifications_letter_id",
                table: "notice_notifications",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_notifications_version",
                table: "notice_notifications",
                column: "version");

            migrationBuilder.CreateIndex(
                name: "ix_objections_about",
                table: "objections",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_objections_by_id",
                table: "objections",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "IX_packs_about_id",
                table: "packs",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_packs_certificate",
                table: "packs",
                column: "certificate");

            migrationBuilder.CreateIndex(
                name: "ix_packs_hash",
                table: "packs",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_packs_request_id",
                table: "packs",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_paper_answers_about_id",
                table: "paper_answers",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_papers_waiting",
                table: "papers",
                column: "due_by",
                filter: "checked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_papers_once",
                table: "papers",
                column: "form_id",
                unique: true,
                filter: "matches IS NULL OR matches");

            migrationBuilder.CreateIndex(
                name: "ix_people_born",
                table: "people",
                column: "born_earliest");

            migrationBuilder.CreateIndex(
                name: "IX_people_merged_into_id",
                table: "people",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_search_name",
                table: "people",
                column: "search_name");

            migrationBuilder.CreateIndex(
                name: "ux_people_reference",
                table: "people",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_changes_person",
                table: "person_changes",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_person_keys_person",
                table: "person_keys",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_placements_about",
                table: "placements",
                columns: new[] { "about_id", "purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_present_person_id",
                table: "present",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_present_place",
                table: "present",
                columns: new[] { "visit_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reads_person",
                table: "reads",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_records_certificate",
                table: "records",
                column: "certificate",
                filter: "certificate IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_records_hash",
                table: "records",
                column: "hash",
                filter: "hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_records_time",
                table: "records",
                columns: new[] { "about_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_records_waiting",
                table: "records",
                column: "created_at",
                filter: "sealed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_records_once",
                table: "records",
                columns: new[] { "signing_id", "about_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_replies_once",
                table: "replies",
                columns: new[] { "about_id", "purpose", "signing_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_about_id",
                table: "requests",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_requests_by_id",
                table: "requests",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_requests_open",
                table: "requests",
                columns: new[] { "answered_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_responsibilities_delegated_by_id",
                table: "responsibilities",
                column: "delegated_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_responsibilities_holder",
                table: "responsibilities",
                column: "holder_id");

            migrationBuilder.CreateIndex(
                name: "ix_risks_about",
                table: "risks",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "IX_risks_risk_id",
                table: "risks",
                column: "risk_id");

            migrationBuilder.CreateIndex(
                name: "ix_showings_to",
                table: "showings",
                columns: new[] { "to_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_ins_staff",
                table: "sign_ins",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_signings_by_id",
                table: "signings",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ux_staff_key",
                table: "staff",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_take_downs_open",
                table: "take_downs",
                columns: new[] { "ended_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_take_downs_placement",
                table: "take_downs",
                column: "placement_id");

            migrationBuilder.CreateIndex(
                name: "ix_ties_other",
                table: "ties",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_visits_state",
                table: "visits",
                columns: new[] { "state", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_visits_version",
                table: "visits",
                column: "version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "addresses");

            migrationBuilder.DropTable(
                name: "approvals");

            migrationBuilder.DropTable(
                name: "attorneys");

            migrationBuilder.DropTable(
                name: "blocks");

            migrationBuilder.DropTable(
                name: "caseloads");

            migrationBuilder.DropTable(
                name: "conflicts");

            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "copies");

            migrationBuilder.DropTable(
                name: "council_answers");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "due_rounds");

            migrationBuilder.DropTable(
                name: "due_tasks");

            migrationBuilder.DropTable(
                name: "findings");

            migrationBuilder.DropTable(
                name: "form_questions");

            migrationBuilder.DropTable(
                name: "group_members");

            migrationBuilder.DropTable(
                name: "invalidations");

            migrationBuilder.DropTable(
                name: "leaving_answers");

            migrationBuilder.DropTable(
                name: "leavings");

            migrationBuilder.DropTable(
                name: "legal_statuses");

            migrationBuilder.DropTable(
                name: "letter_causes");

            migrationBuilder.DropTable(
                name: "limits");

            migrationBuilder.DropTable(
                name: "merges");

            migrationBuilder.DropTable(
                name: "my_sessions");

            migrationBuilder.DropTable(
                name: "notice_drafts");

            migrationBuilder.DropTable(
                name: "notice_notifications");

            migrationBuilder.DropTable(
                name: "objections");

            migrationBuilder.DropTable(
                name: "packs");

            migrationBuilder.DropTable(
                name: "paper_answers");

            migrationBuilder.DropTable(
                name: "person_changes");

            migrationBuilder.DropTable(
                name: "person_keys");

            migrationBuilder.DropTable(
                name: "present");

            migrationBuilder.DropTable(
                name: "reads");

            migrationBuilder.DropTable(
                name: "replies");

            migrationBuilder.DropTable(
                name: "responsibilities");

            migrationBuilder.DropTable(
                name: "risks");

            migrationBuilder.DropTable(
                name: "scans");

            migrationBuilder.DropTable(
                name: "sign_ins");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "take_downs");

            migrationBuilder.DropTable(
                name: "tell_parents");

            migrationBuilder.DropTable(
                name: "ties");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "group_sessions");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "choice_cards");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropTable(
                name: "showings");

            migrationBuilder.DropTable(
                name: "papers");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "seal_certificates");

            migrationBuilder.DropTable(
                name: "signings");

            migrationBuilder.DropTable(
                name: "forms");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "notice_versions");
        }
    }
}
