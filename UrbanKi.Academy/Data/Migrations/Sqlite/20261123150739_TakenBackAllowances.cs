using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UrbanKi.Academy.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TakenBackAllowances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ExemptionId",
                table: "Allowances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "Allowances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBackBy",
                table: "Allowances",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignees_OrganisationId_AssignmentId",
                table: "Assignees",
                columns: new[] { "OrganisationId", "AssignmentId" },
                filter: "\"Until\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Assignees_OrganisationId_AssignmentId",
                table: "Assignees");

            migrationBuilder.DropColumn(
                name: "ExemptionId",
                table: "Allowances");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "Allowances");

            migrationBuilder.DropColumn(
                name: "TakenBackBy",
                table: "Allowances");
        }
    }
}
