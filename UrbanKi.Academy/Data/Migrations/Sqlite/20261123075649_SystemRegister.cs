using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace UrbanKi.Academy.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SystemRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AiSystems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AiSystems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Measures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SystemCourses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SystemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourseId = table.Column<string>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SystemCourses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SystemUses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SystemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Work = table.Column<string>(type: "TEXT", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SystemUses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SystemDetails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SystemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_AffectedPeople = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_InUseSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_Name = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_OutOfUseSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Facts_Owner = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Facts_Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_RiskNote = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_UnitId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SystemDetails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SystemDetails_AiSystems_SystemId",
                        column: x => x.SystemId,
                        principalTable: "AiSystems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attendances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeasureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendances_Measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeasureSystems",
                columns: table => new
                {
                    MeasureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SystemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureSystems", x => new { x.MeasureId, x.SystemId });
                    table.ForeignKey(
                        name: "FK_MeasureSystems_Measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PersonDetails_UnitId",
                table: "PersonDetails",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_AiSystems_OrganisationId_Key",
                table: "AiSystems",
                columns: new[] { "OrganisationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_MeasureId_PersonId",
                table: "Attendances",
                columns: new[] { "MeasureId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_PersonId",
                table: "Attendances",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Measures_OrganisationId_HeldOn",
                table: "Measures",
                columns: new[] { "OrganisationId", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MeasureSystems_SystemId",
                table: "MeasureSystems",
                column: "SystemId");

            migrationBuilder.CreateIndex(
                name: "IX_SystemCourses_SystemId_CourseId",
                table: "SystemCourses",
                columns: new[] { "SystemId", "CourseId" });

            migrationBuilder.CreateIndex(
                name: "IX_SystemDetails_SystemId_ValidFrom",
                table: "SystemDetails",
                columns: new[] { "SystemId", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SystemUses_PersonId",
                table: "SystemUses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SystemUses_SystemId_ValidFrom",
                table: "SystemUses",
                columns: new[] { "SystemId", "ValidFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attendances");

            migrationBuilder.DropTable(
                name: "MeasureSystems");

            migrationBuilder.DropTable(
                name: "SystemCourses");

            migrationBuilder.DropTable(
                name: "SystemDetails");

            migrationBuilder.DropTable(
                name: "SystemUses");

            migrationBuilder.DropTable(
                name: "Measures");

            migrationBuilder.DropTable(
                name: "AiSystems");

            migrationBuilder.DropIndex(
                name: "IX_PersonDetails_UnitId",
                table: "PersonDetails");
        }
    }
}
