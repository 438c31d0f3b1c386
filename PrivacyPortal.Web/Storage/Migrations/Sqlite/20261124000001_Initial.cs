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
                name: "notice_versions",
                columns: table => new
                {
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 4000000, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
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
                    name = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    called_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    born_earliest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    born_latest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    born_quality = table.Column<int>(type: "INTEGER", nullable: false),
                    born_unknown = table.Column<bool>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    child_knows = table.Column<int>(type: "INTEGER", nullable: false),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                    table.CheckConstraint("ck_people_born", "born_earliest <= born_latest");
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
                name: "messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    tried_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_messages_people_to_id",
                        column: x => x.to_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                    noted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_responsibilities", x => new { x.for_id, x.holder_id });
                    table.CheckConstraint("ck_responsibilities_two_people", "holder_id <> for_id");
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
                name: "present",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    is_here = table.Column<bool>(type: "INTEGER", nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
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
                    recorded_by_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    recorded_by_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    body = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signings", x => x.id);
                    table.CheckConstraint("ck_signings_drawn", "way <> 1 OR strokes IS NOT NULL");
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
                    table.CheckConstraint("ck_decisions_change_follows", "outcome NOT IN (5, 6) OR follows_id IS NOT NULL");
                    table.CheckConstraint("ck_decisions_no_is_no", "outcome <> 1 OR own_answer IS NOT NULL AND own_answer NOT IN ('no', 'not-now')");
                    table.CheckConstraint("ck_decisions_outcome", "outcome BETWEEN 1 AND 6");
                    table.CheckConstraint("ck_decisions_parent", "basis <> 2 OR (decider_id <> about_id AND decider_kind IS NOT NULL AND decider_kind < 20 AND age_youngest < decides_from)");
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
                    hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    certificate = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
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
                name: "ix_decisions_about",
                table: "decisions",
                columns: new[] { "about_id", "purpose", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_decisions_follows_id",
                table: "decisions",
                column: "follows_id");

            migrationBuilder.CreateIndex(
                name: "ux_decisions_once",
                table: "decisions",
                columns: new[] { "signing_id", "about_id", "purpose" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_drafts_showing_id",
                table: "drafts",
                column: "showing_id");

            migrationBuilder.CreateIndex(
                name: "IX_group_members_person_id",
                table: "group_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_group_sessions_on",
                table: "group_sessions",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_limits_since",
                table: "limits",
                column: "since");

            migrationBuilder.CreateIndex(
                name: "ix_messages_state",
                table: "messages",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ux_messages_once",
                table: "messages",
                columns: new[] { "to_id", "kind", "cause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_my_sessions_card_id",
                table: "my_sessions",
                column: "card_id");

            migrationBuilder.CreateIndex(
                name: "ix_my_sessions_person",
                table: "my_sessions",
                columns: new[] { "person_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_people_search_name",
                table: "people",
                column: "search_name");

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
                name: "IX_records_about_id",
                table: "records",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_records_sealed",
                table: "records",
                column: "sealed_at");

            migrationBuilder.CreateIndex(
                name: "ux_records_once",
                table: "records",
                columns: new[] { "signing_id", "about_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_replies_about",
                table: "replies",
                columns: new[] { "about_id", "purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_replies_showing_id",
                table: "replies",
                column: "showing_id");

            migrationBuilder.CreateIndex(
                name: "ux_replies_once",
                table: "replies",
                columns: new[] { "signing_id", "about_id", "purpose" },
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
                name: "ix_responsibilities_holder",
                table: "responsibilities",
                column: "holder_id");

            migrationBuilder.CreateIndex(
                name: "ix_showings_to",
                table: "showings",
                columns: new[] { "to_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_signings_by_id",
                table: "signings",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "IX_signings_visit_id",
                table: "signings",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_take_downs_open",
                table: "take_downs",
                columns: new[] { "ended_at", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_take_downs_placement",
                table: "take_downs",
                column: "placement_id");

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
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "group_members");

            migrationBuilder.DropTable(
                name: "limits");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "my_sessions");

            migrationBuilder.DropTable(
                name: "present");

            migrationBuilder.DropTable(
                name: "records");

            migrationBuilder.DropTable(
                name: "replies");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropTable(
                name: "responsibilities");

            migrationBuilder.DropTable(
                name: "take_downs");

            migrationBuilder.DropTable(
                name: "tell_parents");

            migrationBuilder.DropTable(
                name: "group_sessions");

            migrationBuilder.DropTable(
                name: "choice_cards");

            migrationBuilder.DropTable(
                name: "showings");

            migrationBuilder.DropTable(
                name: "signings");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "visits");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "notice_versions");
        }
    }
}
