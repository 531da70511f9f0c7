using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UrbanKi.Academy.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Privacy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataAccesses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    ReaderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ShownDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UnitPath = table.Column<string>(type: "TEXT", nullable: true),
                    Courses = table.Column<string>(type: "TEXT", nullable: true),
                    Query = table.Column<string>(type: "TEXT", nullable: true),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataAccesses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeletionCounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Clock = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletionCounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Job = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => new { x.OrganisationId, x.Job, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "PrivacyDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    MinimumGroupSize = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeputyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivacyDecisions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DataAccesses_OrganisationId_Day",
                table: "DataAccesses",
                columns: new[] { "OrganisationId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_DataAccesses_PersonId",
                table: "DataAccesses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionCounts_OrganisationId_Day",
                table: "DeletionCounts",
                columns: new[] { "OrganisationId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyDecisions_OrganisationId_Number_Kind",
                table: "PrivacyDecisions",
                columns: new[] { "OrganisationId", "Number", "Kind" },
                unique: true);

            // Written once: the database itself refuses anything else.
            migrationBuilder.Sql("CREATE TRIGGER PrivacyDecisions_stay BEFORE UPDATE ON PrivacyDecisions BEGIN SELECT RAISE(ABORT, 'A decision on privacy is not changed.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER PrivacyDecisions_remain BEFORE DELETE ON PrivacyDecisions BEGIN SELECT RAISE(ABORT, 'A decision on privacy is kept.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER DataAccesses_stay BEFORE UPDATE ON DataAccesses BEGIN SELECT RAISE(ABORT, 'Who looked at what is not changed.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER DataAccesses_remain BEFORE DELETE ON DataAccesses WHEN OLD.Day > date('now', '-30 days') BEGIN SELECT RAISE(ABORT, 'Who looked at what is kept for a month at least.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER DeletionCounts_stay BEFORE UPDATE ON DeletionCounts BEGIN SELECT RAISE(ABORT, 'A deletion report is not changed.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER DeletionCounts_remain BEFORE DELETE ON DeletionCounts BEGIN SELECT RAISE(ABORT, 'A deletion report is kept.'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataAccesses");

            migrationBuilder.DropTable(
                name: "DeletionCounts");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "PrivacyDecisions");
        }
    }
}
