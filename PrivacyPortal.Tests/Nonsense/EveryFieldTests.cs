using PrivacyPortal.Tests.Ground;

namespace PrivacyPortal.Tests.Nonsense;

/// <summary>The fields of the pages against the list of those whose words are tidied: a field that nobody thought of fails.</summary>
public class EveryFieldTests
{
    [Fact]
    public void Every_field_of_the_source_is_on_the_list_and_none_is_that_is_gone()
    {
        var inSource = TypedFields.InSource.Select(field => field.Place).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(inSource);
        Assert.Equal(TypedFields.Known.Order(StringComparer.Ordinal), inSource);
    }

    /// <summary>More than this in one message ends a circuit, and with it all that was typed.</summary>
    [Fact]
    public void No_staff_field_takes_more_than_a_message_to_the_server_can_hold() =>
        Assert.All(
            TypedFields.InSource.Where(field => !field.Place.StartsWith("SignPage ", StringComparison.Ordinal)),
            field => Assert.True(field.Attributes.Contains("maxlength=\"", StringComparison.OrdinalIgnoreCase), field.Place));

    /// <summary>Space alone is not enough: whatever is typed goes through the one rule.</summary>
    [Fact]
    public void No_use_case_tidies_words_in_a_way_of_its_own() =>
        Assert.All(
            SourceTree.Files("PrivacyPortal.Web/Features").Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith("PeopleFile.cs", StringComparison.Ordinal)),
            file => Assert.DoesNotContain(".Trim()", SourceTree.Read(file), StringComparison.Ordinal));

    [Fact]
    public void No_page_lets_anybody_write_elsewhere_than_into_a_field() =>
        Assert.All(
            SourceTree.Files("PrivacyPortal.Web").Where(file => file.EndsWith(".razor", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("contenteditable", SourceTree.Read(file), StringComparison.OrdinalIgnoreCase));
}
