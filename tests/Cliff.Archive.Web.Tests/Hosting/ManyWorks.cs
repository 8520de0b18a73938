using System.Globalization;
using Cliff.Archive.Storage.Editions;
using Cliff.Archive.Storage.Tests.Searching;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Web.Tests.Hosting;

/// <summary>An edition of made-up works, as many as are asked for, written by the writer of all editions. No source is read: only the rows matter.</summary>
internal static class ManyWorks
{
    /// <summary>Who is quoted in every second work, twice.</summary>
    public const string MostQuoted = "aalto";

    private static readonly string[] Forenames = ["Ada", "Bror", "Carla", "Dag", "Edla", "Frans", "Greta", "Hugo", "Ines", "Jonas", "Klara", "Lars", "Maja", "Nils", "Olga", "Per"];
    private static readonly string[] Beginnings = ["Al", "Berg", "Ceder", "Dal", "Ek", "Fors", "Gran", "Holm", "Is", "Jern", "Kvist", "Lind", "Mo", "Norr", "Oster", "Palm", "Quist", "Rosen", "Sjo", "Tall", "Ul", "Vik", "Wester", "Yl", "Zetter"];
    private static readonly string[] Endings = ["berg", "gren", "kvist", "lund", "man", "mark", "qvist", "strand", "strom", "vall"];
    private static readonly string[] Things = ["Strike", "Harbour", "Winter", "Lockout", "Union", "Letter", "Bread", "Island", "Election", "Ships"];

    /// <summary>Writes and publishes it in <paramref name="files"/>.</summary>
    /// <param name="files">Where editions are.</param>
    /// <param name="works">How many works.</param>
    /// <param name="speakers">How many speakers, about.</param>
    public static void Publish(EditionFiles files, int works, int speakers)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(files.Database("x"))!);
        var building = Path.Combine(files.Directory, "building.db");
        string id;
        using (var writer = new EditionWriter(building))
        {
            for (var number = 0; number < works; number++)
                Add(writer, number, works, speakers);
            id = writer.Finish();
        }

        File.Move(building, files.Database(id));
        File.WriteAllText(files.Current, id + "\n");
    }

    private static void Add(EditionWriter writer, int number, int works, int speakers)
    {
        var random = new Random(number);
        var author = Person(random.Next(Math.Max(2, works / 8)));
        var work = new Work
        {
            Slug = string.Create(CultureInfo.InvariantCulture, $"work-{number:00000}"),
            Title = string.Create(CultureInfo.InvariantCulture, $"{(number % 3 == 0 ? "The " : "")}{Things[random.Next(Things.Length)]} of {Beginnings[random.Next(Beginnings.Length)]}{Endings[random.Next(Endings.Length)]}, part {number}"),
            Author = (number % 40) switch { 0 => null, 1 => $"{author} and {Person(random.Next(works))}", _ => author },
            Year = number % 25 == 0 ? null : 1848 + random.Next(120),
        };
        writer.Begin(work);
        for (var chapter = 0; chapter < 1 + (number % 3); chapter++)
            writer.Add(work, string.Create(CultureInfo.InvariantCulture, $"chapter-{chapter + 1}"), chapter, Chapter(random, number, chapter, speakers));
    }

    private static Chapter Chapter(Random random, int number, int chapter, int speakers)
    {
        var most = number % 2 == 0 && chapter == 0;
        string Voice(int person) => random.Next(3) == 0 ? Surname(person) : random.Next(2) == 0 ? $"{Person(person)[0]}. {Surname(person)}" : Person(person);
        string Quoted(int at, string name, string words) => $"{{q{at} {NameSlug.Of(name[(name.LastIndexOf(' ') + 1)..])}={name.Replace(' ', '_')}|{words}}}";
        var (first, second) = (Voice(random.Next(speakers)), Voice(random.Next(speakers)));
        var named = most ? number % 4 == 0 ? "Aalto" : "Selma Aalto" : first;
        return MarkedText.Chapter($"""
            p1: The meeting began late, and one said {Quoted(1, named, "we shall not go to work before the bread is paid")} while it rained.
            p2: Another answered {Quoted(2, most ? named : second, "the ships are not ours and the harbour is")} and sat down.
            p3: So it went on until the evening of {1 + (number % 28)} May {1848 + (number % 120)} in number {number}.
            """);
    }

    private static string Person(int number) => $"{Forenames[number % Forenames.Length]} {Surname(number / Forenames.Length)}";

    private static string Surname(int number)
    {
        var name = Beginnings[number % Beginnings.Length] + Endings[number / Beginnings.Length % Endings.Length];
        var more = number / Beginnings.Length / Endings.Length;
        return more == 0 ? name : name + Endings[more % Endings.Length] + (more < Endings.Length ? "" : Beginnings[more / Endings.Length % Beginnings.Length].ToLowerInvariant());
    }
}
