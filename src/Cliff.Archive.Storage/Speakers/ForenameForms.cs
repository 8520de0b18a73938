using System.Collections.Frozen;

namespace Cliff.Archive.Storage.Speakers;

/// <summary>Forms of one forename in the languages from and into which historical texts are translated. A name that is not here is only itself.</summary>
internal static class ForenameForms
{
    private static readonly string[] Table =
    [
        "alexander aleksandr alexandre alessandro aleksander", "alexei aleksei alexey aleksey alexis", "alexandra aleksandra", "anatoly anatoli anatolii anatole",
        "andrew andrei andrey andreas andre", "anton anthony antony", "carl karl", "clara klara", "conrad konrad", "herman hermann", "adolf adolph adolphe", "sidney sydney", "rudolf rudolph", "eric erik erich", "bernard bernhard", "catherine katherine ekaterina yekaterina katharina",
        "dmitry dmitri dmitrii dimitri", "edward eduard edouard", "eugene evgeny evgeni yevgeny", "francis franz francois francesco francisco", "frederick friedrich frederic fritz fred",
        "george georg georgi georgy georgii georges giorgio jorge", "gregory grigory grigori grigorii", "helen helene elena yelena", "henry heinrich henri", "isaac isaak",
        "jacob jakob yakov iakov", "james jim", "john johann johannes jon", "joseph josef iosif jozef giuseppe jose yosif",
        "julius yuli iulii julien", "konstantin constantin constantine", "leo lev leon", "louis ludwig luigi luis", "ludmila lyudmila", "margaret margarete margarita",
        "mary maria marie mariya", "maurice moritz", "max maxim maksim maximilian", "michael mikhail michel michele miguel",
        "nadezhda nadya nadia", "natalia natalya nathalie", "nicholas nikolai nicolai nikolay nikolaj nicolas nikolaus", "paul pavel pablo paolo", "peter piotr pyotr petr pierre pedro pietro",
        "philip philipp filipp philippe", "robert roberto", "sergei sergey serge sergius", "simon semyon semen", "sophia sofia sophie sofya", "stephen stepan stefan steven",
        "theodore fyodor fedor feodor theodor", "thomas tom tomas", "timothy timofei", "valentin valentine", "vasily vasili vasilii basil", "vera wera",
        "victor viktor", "vladimir wladimir volodymyr", "vyacheslav viacheslav", "william wilhelm guillaume will", "yuri yury iurii jurij", "zinaida zina",
    ];

    private static readonly FrozenDictionary<string, string[]> Forms = Read();

    /// <summary>Whether the table has it.</summary>
    public static bool Contains(string key) => Forms.ContainsKey(key);

    /// <summary>What all forms of the forename <paramref name="key"/> have in common: the first of the table.</summary>
    public static string Of(string key) => Forms.TryGetValue(key, out var forms) ? forms[0] : key;

    /// <summary>Whether the forename <paramref name="key"/> begins with <paramref name="beginning"/> in any of its forms.</summary>
    public static bool Begins(string key, string beginning) => Forms.TryGetValue(key, out var forms)
        ? forms.Any(form => form.StartsWith(beginning, StringComparison.Ordinal))
        : key.StartsWith(beginning, StringComparison.Ordinal);

    private static FrozenDictionary<string, string[]> Read()
    {
        var read = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var forms in Table.Select(line => line.Split(' ')))
        {
            foreach (var form in forms)
                read.TryAdd(form, forms);
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
