using System.Globalization;
using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Web.Commands;

/// <summary>Says in a few lines what an ingest read, inferred, missed, refused and skipped.</summary>
internal static class IngestionSummary
{
    public static void Write(TextWriter output, IngestionReport report)
    {
        var (files, notes, sure) = (report.Files, report.Notes, report.Attributions);
        Line($"edition   {report.Edition ?? "none"}{(report.WasCurrent ? " (unchanged: it was current before)" : "")}, {report.Seconds:0.0} s");
        Line($"files     {files.Read} read, {files.TakenOver} taken over, {files.Refused} refused, {files.Skipped} skipped (of other kinds)");
        Line($"read      {report.Works} works, {report.Chapters} chapters, {report.Sections} sections, {report.Paragraphs} paragraphs, {report.Characters} characters");
        Line($"inferred  {report.Quotations.Block} block and {report.Quotations.Inline} inline quotations, {report.Speakers} speakers");
        Line($"speakers  {sure.Explicit} explicit, {sure.Pronoun} by pronoun, {sure.Context} from context, {sure.Editor} by the editor, {sure.Unattributed} unattributed");
        Line($"notes     {notes.Present} present, {notes.Supplied} supplied, {notes.Absent} absent, {notes.Orphan} without a marker");
        Line($"missing   {report.Markers.Unlinked} of {report.Markers.Linked + report.Markers.Unlinked} markers lead to no text, {report.Lacunae} passages lost");
        foreach (var (code, count) in report.Diagnostics)
            Line($"{code} × {count,-6} {Example(report, code)}");
        foreach (var refusal in report.Refusals)
            Line($"refused   {refusal.Path}: {refusal.Reason}");

        static string Example(IngestionReport report, string code) =>
            report.Examples.FirstOrDefault(found => found.Code == code) is { } found ? $"{found.Path}: {found.Message}" : "";

        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
