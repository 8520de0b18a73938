namespace Cliff.Archive.Text.Recognition.BlockQuotations;

/// <summary>The classes of <c>lexicon.txt</c>; a word may be in several.</summary>
[Flags]
internal enum WordClasses : ulong
{
    None = 0,
    FirstSingular = 1UL << 0,
    FirstPlural = 1UL << 1,
    Second = 1UL << 2,
    ThirdMale = 1UL << 3,
    ThirdFemale = 1UL << 4,
    ThirdPlural = 1UL << 5,
    SubjectPronoun = 1UL << 6,
    Deixis = 1UL << 7,
    Obligation = 1UL << 8,
    Negation = 1UL << 9,
    Demonstrative = 1UL << 10,
    Vocative = 1UL << 11,
    Question = 1UL << 12,
    Intensifier = 1UL << 13,
    Present = 1UL << 14,
    Past = 1UL << 15,
    Future = 1UL << 16,
    Conditional = 1UL << 17,
    SayingPast = 1UL << 18,
    SayingPresent = 1UL << 19,
    SayingBase = 1UL << 20,
    SayingParticiple = 1UL << 21,
    Resuming = 1UL << 22,
    TextNoun = 1UL << 23,
    Anticipating = 1UL << 24,
    LookingBack = 1UL << 25,
    Connective = 1UL << 26,
    Sequence = 1UL << 27,
    Role = 1UL << 28,
    Body = 1UL << 29,
    Title = 1UL << 30,
    Month = 1UL << 31,
    Stop = 1UL << 32,
    Article = 1UL << 33,
    Conjunction = 1UL << 34,
    Preposition = 1UL << 35,
    Telling = 1UL << 36,
    Written = 1UL << 37,
    Spoken = 1UL << 38,

    // From here on classes that the spelling gives, not the lexicon.
    Name = 1UL << 40,
    Capitals = 1UL << 41,
    Year = 1UL << 42,
    Number = 1UL << 43,
    Contraction = 1UL << 44,
    Possessive = 1UL << 45,
    Long = 1UL << 46,

    /// <summary>A capital because the sentence opens: a name or any other word.</summary>
    Opener = 1UL << 47,

    // From here on classes of the lexicon again: they serve to find speakers, and the model of block quotations does not see them.
    Presenting = 1UL << 48,
    Issuing = 1UL << 49,
    PersonNoun = 1UL << 50,
    PaperNoun = 1UL << 51,
    Locative = 1UL << 52,
    FemaleTitle = 1UL << 53,
    MaleTitle = 1UL << 54,
    Kin = 1UL << 55,
    Particle = 1UL << 56,
    PaperName = 1UL << 57,
    Utterance = 1UL << 58,
    Linking = 1UL << 63,

    // Classes of the lexicon that only the nature of inline quotations asks for.

    /// <summary>Things that have a title: book, song.</summary>
    WorkNoun = 1UL << 59,

    /// <summary>Nouns that say of the words in marks that they are a name or a catchword: term, slogan.</summary>
    NamingNoun = 1UL << 60,

    /// <summary>Verbs that give a name: dubbed, known.</summary>
    NamingVerb = 1UL << 61,

    /// <summary>Verbs that pass judgement in words that may be quoted: dismissed, praised.</summary>
    Judging = 1UL << 62,

    AnyInLexicon = (1UL << 40) - 1,
    FirstPerson = FirstSingular | FirstPlural,
    Saying = SayingPast | SayingPresent,
    AnySaying = SayingPast | SayingPresent | SayingBase | SayingParticiple,
    ThirdPerson = ThirdMale | ThirdFemale,
}
