using System.CommandLine;
using System.Globalization;
using Cliff.Archive.Storage.Editions;

namespace Cliff.Archive.Web.Commands;

/// <summary><c>editions</c>: lists those that are kept, goes back to one, removes old ones.</summary>
internal static class EditionsCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { HelpName = "ID", Description = "Its id, or enough of its beginning" };
        var list = new Command("list", "List the editions that are kept, the last published one last; * is served.");
        var use = new Command("use", "Make a kept edition the current one: a roll-back.") { id };
        var prune = new Command("prune", "Remove all editions but the current one and the one before.");
        list.SetAction(parsed => List(Shelf(parsed), parsed.InvocationConfiguration.Output));
        use.SetAction(parsed => Use(Shelf(parsed), parsed.GetRequiredValue(id), parsed.InvocationConfiguration.Output));
        prune.SetAction(parsed => Prune(Shelf(parsed), parsed.InvocationConfiguration.Output));

        var command = new Command("editions", "List the editions that are kept, go back to one, or remove old ones.") { list, use, prune };
        command.SetAction(parsed => List(Shelf(parsed), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static EditionShelf Shelf(ParseResult parsed) => new(new EditionFiles(HostArguments.Settings(parsed).DataDirectory));

    private static int List(EditionShelf shelf, TextWriter output)
    {
        foreach (var edition in shelf.List())
        {
            var origin = edition.Inputs?.Selection is { } selection ? $"{(selection.FromSources ? "sources" : "paths")} {string.Join(' ', selection.Paths)}" : "not known";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(edition.IsCurrent ? '*' : ' ')} {edition.Id} {edition.Bytes,12} bytes  program {edition.Inputs?.Program ?? "not known"}  from {origin}"));
        }

        return 0;
    }

    private static int Use(EditionShelf shelf, string id, TextWriter output)
    {
        output.WriteLine($"edition {shelf.Use(id)} is current");
        return 0;
    }

    private static int Prune(EditionShelf shelf, TextWriter output)
    {
        var gone = shelf.Prune();
        foreach (var id in gone)
            output.WriteLine($"removed {id}");
        output.WriteLine($"{gone.Length} removed");
        return 0;
    }
}
