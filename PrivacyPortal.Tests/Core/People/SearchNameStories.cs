using CsCheck;
using PrivacyPortal.Core.People;

namespace PrivacyPortal.Tests.Core.People;

public class SearchNameStories
{
    [Theory]
    [InlineData("Łukasz Żółć", "lukasz zolc")]
    [InlineData("Seán O’Brien-Smith Jr.", "sean obrien smith jr")]
    [InlineData("ÅSA Straße", "asa strasse")]
    [InlineData("İbrahim Işık", "ibrahim isik")]
    [InlineData("  Ann   Mary ", "ann mary")]
    [InlineData("فَاطِمَة أحمد", "فاطمه احمد")]
    [InlineData("زینب گل", "زينب گل")]
    [InlineData("李小龙", "李小龙")]
    public void Accents_capitals_and_signs_fall_away_and_letters_stay(string name, string found) => Assert.Equal(found, SearchName.Of(name));

    [Fact]
    public void The_searched_form_of_a_searched_form_is_itself() => Gen.String.Sample(name => SearchName.Of(SearchName.Of(name)) == SearchName.Of(name));

    [Fact]
    public void Capitals_and_composed_letters_make_no_difference() =>
        Gen.String[Gen.OneOf("aąbcćdeęflłmnńoóprsśtuwyzźż -éèñüçø".Select(c => Gen.Const(c)).ToArray()), 0, 40].Sample(name =>
            SearchName.Of(name) == SearchName.Of(name.ToUpperInvariant())
            && SearchName.Of(name) == SearchName.Of(name.Normalize(System.Text.NormalizationForm.FormD)));
}
