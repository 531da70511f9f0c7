using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UrbanKi.Academy.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeriodsWithTheirEnd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StandingPeriods_OrganisationId_CourseId_ValidFrom",
                table: "StandingPeriods");

            migrationBuilder.CreateIndex(
                name: "IX_StandingPeriods_OrganisationId_CourseId_ValidFrom_ValidTo",
                table: "StandingPeriods",
                columns: new[] { "OrganisationId", "CourseId", "ValidFrom", "ValidTo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StandingPeriods_OrganisationId_CourseId_ValidFrom_ValidTo",
                table: "StandingPeriods");

            migrationBuilder.CreateIndex(
                name: "IX_StandingPeriods_OrganisationId_CourseId_ValidFrom",
                table: "StandingPeriods",
                columns: new[] { "OrganisationId", "CourseId", "ValidFrom" });
        }
    }
}
