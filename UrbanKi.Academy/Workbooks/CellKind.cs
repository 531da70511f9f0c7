namespace UrbanKi.Academy.Workbooks;

/// <summary>How a cell is stored and shown; the design has one style for each. Long text is wrapped.</summary>
internal enum CellKind { Text, LongText, Number, Percent, Date, Time, Label }
