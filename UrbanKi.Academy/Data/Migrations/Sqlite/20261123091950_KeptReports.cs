using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UrbanKi.Academy.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeptReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "PersonDetails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PersonnelNumber",
                table: "PersonDetails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Titles",
                table: "CourseVersions",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "KeptReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KeptBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptByName = table.Column<string>(type: "TEXT", nullable: false),
                    ScopeUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    Filter = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false),
                    RowsHash = table.Column<string>(type: "TEXT", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PathVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PathId = table.Column<string>(type: "TEXT", nullable: false),
                    Titles = table.Column<string>(type: "TEXT", nullable: false),
                    CourseIds = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublishedTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PathVersions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KeptReports_OrganisationId_KeptAt",
                table: "KeptReports",
                columns: new[] { "OrganisationId", "KeptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptReports_OrganisationId_RowsHash",
                table: "KeptReports",
                columns: new[] { "OrganisationId", "RowsHash" });

            migrationBuilder.CreateIndex(
                name: "IX_PathVersions_PathId_PublishedFrom",
                table: "PathVersions",
                columns: new[] { "PathId", "PublishedFrom" },
                unique: true);

            migrationBuilder.Sql("UPDATE PersonDetails SET PersonnelNumber = (SELECT p.PersonnelNumber FROM People p WHERE p.Id = PersonDetails.PersonId), Email = (SELECT p.Email FROM People p WHERE p.Id = PersonDetails.PersonId) WHERE ValidTo IS NOT NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeptReports");

            migrationBuilder.DropTable(
                name: "PathVersions");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "PersonDetails");

            migrationBuilder.DropColumn(
                name: "PersonnelNumber",
                table: "PersonDetails");

            migrationBuilder.DropColumn(
                name: "Titles",
                table: "CourseVersions");
        }
    }
}
