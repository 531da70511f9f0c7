namespace UrbanKi.Academy.Workbooks;

/// <summary>How a cell is stored and shown; the design has one style for each.</summary>
internal enum CellKind { Text, Number, Percent, Date, Time, Label }
