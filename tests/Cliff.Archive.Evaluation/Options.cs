using System.Globalization;

namespace Cliff.Archive.Evaluation;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage = """
        usage: Cliff.Archive.Evaluation --corpus DIR [--authors DIR] [--guess-headings] [--folds N] [--errors N] [--verbose] [score]
               Cliff.Archive.Evaluation --corpus DIR [--authors DIR] [--guess-headings] --out FOLDER train
               Cliff.Archive.Evaluation --corpus DIR features|speed
               Cliff.Archive.Evaluation --corpus DIR [--out FILE] train-speakers
               Cliff.Archive.Evaluation --corpus DIR [--verbose] site|works|metadata
        Without a word it learns and scores by turns, never the same book or author; score reads with the shipped weights instead.
        train writes the weights that ship, weights.tsv and words.tsv;
        features prints how many lines each feature holds for and how many of them are in quotations;
        speed measures one core on the longest chapter once, ten and a hundred times over;
        train-speakers learns who speaks from NAME.txt and NAME.speakers.json, by turns, then from all for voice-weights.tsv;
        site reads the HTML pages below DIR and counts what of them is not reproduced, and how fast they are read;
        works prints what works those pages make, and whether their order needs the names of the files;
        metadata counts on 60 of those pages how often author, work, title and year are read as a person read them.
        """;

    public string Corpus { get; private init; } = "";

    public string? Authors { get; private init; }

    public string Out { get; private init; } = ".";

    public bool Train { get; private init; }

    public bool TrainSpeakers { get; private init; }

    public bool Site { get; private init; }

    public bool Works { get; private init; }

    public bool Metadata { get; private init; }

    public bool Score { get; private init; }

    public bool Features { get; private init; }

    public bool Speed { get; private init; }

    public bool GuessHeadings { get; private init; }

    public bool Verbose { get; private init; }

    public int Errors { get; private init; } = 20;

    public int AuthorFolds { get; private init; } = 6;

    /// <summary>The options, or null where the command line cannot be understood.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            var takesValue = arguments[i] is "--corpus" or "--authors" or "--out" or "--errors" or "--folds";
            if (takesValue && value is null)
                return null;
            var next = arguments[i] switch
            {
                "train" => options with { Train = true },
                "train-speakers" => options with { TrainSpeakers = true },
                "site" => options with { Site = true },
                "works" => options with { Works = true },
                "metadata" => options with { Metadata = true },
                "features" => options with { Features = true },
                "speed" => options with { Speed = true },
                "score" => options with { Score = true },
                "--guess-headings" => options with { GuessHeadings = true },
                "--verbose" => options with { Verbose = true },
                "--corpus" => options with { Corpus = value! },
                "--authors" => options with { Authors = value },
                "--out" => options with { Out = value! },
                "--errors" when int.TryParse(value, CultureInfo.InvariantCulture, out var errors) => options with { Errors = errors },
                "--folds" when int.TryParse(value, CultureInfo.InvariantCulture, out var folds) => options with { AuthorFolds = folds },
                _ => null,
            };
            if (next is null)
                return null;
            options = next;
            i += takesValue ? 1 : 0;
        }

        return options.Corpus.Length == 0 ? null : options;
    }
}
