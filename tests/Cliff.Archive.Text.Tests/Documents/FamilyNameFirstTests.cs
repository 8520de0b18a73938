using Cliff.Archive.Text.Documents;

namespace Cliff.Archive.Text.Tests.Documents;

public sealed class FamilyNameFirstTests
{
    [Theory]
    [InlineData("Mao Zedong")]
    [InlineData("Mao Tse-tung")]
    [InlineData("Chen Duxiu")]
    [InlineData("Tchen Du Hsiu")]
    [InlineData("Ch’en Tu-hsiu")]
    [InlineData("P'eng Shu-tse")]
    [InlineData("Chiang Kai-shek")]
    [InlineData("Wang Ming")]
    [InlineData("Lin Biao")]
    [InlineData("Kim Il Sung")]
    [InlineData("Kim Jong-il")]
    [InlineData("Ho Chi Minh")]
    [InlineData("Vo Nguyen Giap")]
    [InlineData("Ta Thu Thau")]
    public void TheFamilyComesFirst(string name) => Assert.True(FamilyNameFirst.Is(name.Split(' ')));

    [Theory]
    [InlineData("Kim Philby")]
    [InlineData("Kim Moody")]
    [InlineData("Lee Harvey")]
    [InlineData("Lee Ann Smith")]
    [InlineData("Tan Malaka")]
    [InlineData("Han Suyin")]
    [InlineData("Max Eastman")]
    [InlineData("Ma Barker")]
    [InlineData("Lu Martov")]
    [InlineData("Leon Trotsky")]
    [InlineData("Jean-Paul Marat")]
    [InlineData("Zedong Mao")]
    [InlineData("Mao")]
    [InlineData("mao zedong")]
    [InlineData(" Mao")]
    public void TheForenameComesFirst(string name) => Assert.False(FamilyNameFirst.Is(name.Split(' ')));
}
