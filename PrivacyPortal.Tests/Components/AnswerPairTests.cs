using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PrivacyPortal.Web.Components;
using PrivacyPortal.Web.Translations;

namespace PrivacyPortal.Tests.Components;

public sealed class AnswerPairTests : BunitContext
{
    public AnswerPairTests() => Services.AddSingleton(PageWords.Load());

    [Fact]
    public void Nothing_is_chosen_beforehand()
    {
        var pair = Show();

        Assert.Equal(3, pair.FindAll("input[type=radio]").Count);
        Assert.DoesNotContain(pair.FindAll("input[type=radio]"), radio => radio.HasAttribute("checked"));
    }

    [Fact]
    public void Yes_and_no_look_the_same()
    {
        var pair = Show();
        var answers = pair.FindAll(".answer-pair > label");

        Assert.Equal(["Yes", "No"], answers.Select(a => a.TextContent.Trim()));
        Assert.Equal(answers[0].ClassName, answers[1].ClassName);
        Assert.Equal(answers[0].QuerySelector("span")!.ClassName, answers[1].QuerySelector("span")!.ClassName);
    }

    [Fact]
    public void Another_day_stands_under_the_pair() => Assert.Equal("Ask me another day", Show().Find(".answer-pair + label").TextContent.Trim());

    [Fact]
    public void The_question_is_the_legend_of_the_group() =>
        Assert.Equal("May we keep a photo?", Show().Find("fieldset > legend").TextContent);

    [Fact]
    public void Whom_it_is_about_is_said_first_and_a_question_in_another_language_is_marked()
    {
        var legend = Render<AnswerPair>(p => p.Add(a => a.Name, "q").Add(a => a.About, "About Sam").Add(a => a.Legend, "A gawn ni?").Add(a => a.Language, "cy")).Find("legend");

        Assert.Equal("About Sam: A gawn ni?", legend.TextContent);
        Assert.Equal("A gawn ni?", legend.QuerySelector("[lang=cy]")!.TextContent);
    }

    [Fact]
    public void What_was_chosen_is_told_and_shown_again()
    {
        string? told = null;
        var pair = Render<AnswerPair>(p => p.Add(a => a.Name, "photo.keep").Add(a => a.Legend, "?").Add(a => a.ValueChanged, value => told = value));

        pair.Find("input[value=no]").Change(AnswerPair.No);
        pair.Render(p => p.Add(a => a.Value, told));

        Assert.Equal(AnswerPair.No, told);
        Assert.True(pair.Find("input[value=no]").HasAttribute("checked"));
        Assert.False(pair.Find("input[value=yes]").HasAttribute("checked"));
    }

    [Fact]
    public void What_to_do_is_said_beside_the_question_and_tied_to_it()
    {
        var pair = Render<AnswerPair>(p => p.Add(a => a.Name, "photo.keep").Add(a => a.Legend, "?").Add(a => a.Error, "Choose yes or no, or ask us another day."));
        var error = pair.Find(".error-text");

        Assert.Equal("Choose yes or no, or ask us another day.", error.TextContent);
        Assert.Equal(error.Id, pair.Find("fieldset").GetAttribute("aria-describedby"));
    }

    private IRenderedComponent<AnswerPair> Show() =>
        Render<AnswerPair>(p => p.Add(a => a.Name, "photo.keep").Add(a => a.Legend, "May we keep a photo?"));
}
