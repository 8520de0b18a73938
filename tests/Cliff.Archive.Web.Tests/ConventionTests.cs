using System.Reflection;
using System.Runtime.CompilerServices;
using Cliff.Archive.Storage;
using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Web.Tests;

/// <summary>What the style of this code asks of every type.</summary>
public sealed class ConventionTests
{
    private const int MostParameters = 5;

    // A record's parameters are its fields: they depend on nothing.
    private const int MostFields = 8;

    private static readonly string[] VagueNames = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Extensions", "Impl"];

    public static TheoryData<string> Projects => [typeof(Chapter).Assembly.GetName().Name!, typeof(ArchiveDbContext).Assembly.GetName().Name!, typeof(Program).Assembly.GetName().Name!];

    [Theory]
    [MemberData(nameof(Projects))]
    public void NoConstructorHasMoreThanFiveParametersAndNoRecordMoreThanEight(string project) => AssertNone(
        Types(project).Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Length > (IsRecord(type) ? MostFields : MostParameters))));

    [Theory]
    [MemberData(nameof(Projects))]
    public void EveryClassIsSealedOrMeantToBeDerivedFrom(string project) => AssertNone(
        Types(project).Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }));

    [Theory]
    [MemberData(nameof(Projects))]
    public void NoInterfaceHasASingleImplementation(string project) => AssertNone(
        Types(project).Where(type => type.IsInterface && Types(project).Count(other => other.IsClass && type.IsAssignableFrom(other)) < 2));

    [Theory]
    [MemberData(nameof(Projects))]
    public void NamesSayWhatAThingIs(string project) => AssertNone(
        Types(project).Where(type => VagueNames.Any(name => type.Name.EndsWith(name, StringComparison.Ordinal)) || type.Name is "Text" or "Archive"));

    private static void AssertNone(IEnumerable<Type> types) => Assert.True(!types.Any(), string.Join(", ", types.Select(type => type.FullName)));

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    // Of ours: not what compilers and Razor generate.
    private static IEnumerable<Type> Types(string project) => Assembly.Load(project).GetTypes()
        .Where(type => type.Namespace?.StartsWith("Cliff.Archive", StringComparison.Ordinal) == true
            && !type.Name.Contains('<', StringComparison.Ordinal)
            && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
            && !typeof(Microsoft.AspNetCore.Mvc.Razor.RazorPageBase).IsAssignableFrom(type));
}
