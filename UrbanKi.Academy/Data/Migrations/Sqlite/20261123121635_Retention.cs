using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UrbanKi.Academy.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "StepsDeletedOn",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ErasedOn",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NameDeletedOn",
                table: "Certificates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeletionAskedOn",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BarrierReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Contact = table.Column<string>(type: "TEXT", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BarrierReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionSettings",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Clock = table.Column<string>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionSettings", x => new { x.OrganisationId, x.Clock });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_OrganisationId_CompletedOn",
                table: "Rounds",
                columns: new[] { "OrganisationId", "CompletedOn" },
                filter: "\"StepsDeletedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_OrganisationId_LeftOn",
                table: "People",
                columns: new[] { "OrganisationId", "LeftOn" },
                filter: "\"LeftOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BarrierReports_OrganisationId_ReceivedOn",
                table: "BarrierReports",
                columns: new[] { "OrganisationId", "ReceivedOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BarrierReports");

            migrationBuilder.DropTable(
                name: "RetentionSettings");

            migrationBuilder.DropIndex(
                name: "IX_Rounds_OrganisationId_CompletedOn",
                table: "Rounds");

            migrationBuilder.DropIndex(
                name: "IX_People_OrganisationId_LeftOn",
                table: "People");

            migrationBuilder.DropColumn(
                name: "StepsDeletedOn",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ErasedOn",
                table: "People");

            migrationBuilder.DropColumn(
                name: "NameDeletedOn",
                table: "Certificates");

            migrationBuilder.DropColumn(
                name: "DeletionAskedOn",
                table: "Accounts");
        }
    }
}
