using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UrbanKi.Academy.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FiguresIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StandingPeriods_OrganisationId_CourseId_ValidFrom_ValidTo",
                table: "StandingPeriods");

            migrationBuilder.CreateIndex(
                name: "IX_StandingPeriods_Figures",
                table: "StandingPeriods",
                columns: new[] { "OrganisationId", "ValidTo", "CourseId", "ValidFrom", "PersonId", "IsOpen", "IsBegun", "AssignedOn", "DueOn", "WithdrawnOn", "ExemptFrom", "ExemptUntil", "SupersededOn", "CompletedOn", "ValidUntil" });

            // Until its size is known, the database would take the new index for the shortest way to anybody's periods.
            migrationBuilder.Sql("ANALYZE \"StandingPeriods\";");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StandingPeriods_Figures",
                table: "StandingPeriods");

            migrationBuilder.CreateIndex(
                name: "IX_StandingPeriods_OrganisationId_CourseId_ValidFrom_ValidTo",
                table: "StandingPeriods",
                columns: new[] { "OrganisationId", "CourseId", "ValidFrom", "ValidTo" });
        }
    }
}
