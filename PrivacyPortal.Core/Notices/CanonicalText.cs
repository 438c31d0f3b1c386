using System.Globalization;
using System.Text;

namespace PrivacyPortal.Core.Notices;

/// <summary>
/// The one form in which words are fingerprinted, so that anyone can compute the same hash with other tools. Each field is
/// <c>name SP length ":" text LF</c>, one after the other, in the order of the code below; length is the number of UTF-8 bytes of
/// the text. Text is NFC, has LF line ends, and no white space at either end. An absent text is left out with its name. The first
/// line names the form. UTF-8 without byte order mark.
/// </summary>
internal sealed class CanonicalText
{
    private readonly StringBuilder _fields = new();

    private CanonicalText(string form) => Add("form", form);

    public static CanonicalText Of(Edition edition)
    {
        var text = new CanonicalText("edition/1");
        text.Add("audience", edition.Audience.Key);
        text.Add("language", edition.Language);
        text.Add("version", edition.Version.ToString());
        text.Add("variant", edition.Variant.Key);
        text.Add("title", edition.Title);
        text.Add("opening", edition.Opening);
        foreach (var frame in edition.Story)
        {
            text.Add("frame", frame.Key);
            text.Add("picture", frame.Picture);
            text.Add("picture-words", frame.PictureWords);
            text.Add("words", frame.Words);
        }

        if (edition.OpeningForGrownUps is { } forGrownUps)
        {
            text.Add("opening-for-grown-ups", forGrownUps);
        }

        foreach (var section in edition.Sections)
        {
            text.Add("section", section.Key);
            text.Add("heading", section.Heading);
            text.Add("picture", section.Picture);
            foreach (var (at, card) in section.Cards.Index())
            {
                if (section.CardPictures.Count > 0)
                {
                    text.Add("card-picture", section.CardPictures[at]);
                }

                text.Add("card", card);
            }

            if (section.More is { } more)
            {
                text.Add("more", more);
            }
        }

        text.Add("object-heading", edition.RightToObject.Heading);
        text.Add("object-picture", edition.RightToObject.Picture);
        text.Add("object-body", edition.RightToObject.Body);
        foreach (var question in edition.Questions)
        {
            text.AddQuestion(question);
        }

        text.AddContact(edition.Contact);
        foreach (var hard in edition.HardWords)
        {
            text.Add("hard-word", hard.Word);
            text.Add("meaning", hard.Meaning);
        }

        foreach (var teachBack in edition.TeachBacks)
        {
            text.AddTeachBack(teachBack);
        }

        return text;
    }

    public static CanonicalText Of(Question question)
    {
        var text = new CanonicalText("question/1");
        text.AddQuestion(question);
        return text;
    }

    public ContentHash Hash() => ContentHash.Of(Encoding.UTF8.GetBytes(ToString()));

    public override string ToString() => _fields.ToString();

    private void AddQuestion(Question question)
    {
        Add("question", question.Purpose.Key);
        Add("heading", question.Heading);
        Add("picture", question.Picture);
        Add("body", question.Body);
    }

    private void AddTeachBack(TeachBack teachBack)
    {
        Add("teach-back", teachBack.Key);
        Add("about", teachBack.Card);
        foreach (var ask in teachBack.Asks)
        {
            Add("ask", ask.Words);
            Add("picture", ask.Picture);
            foreach (var answer in ask.Answers)
            {
                Add("answer", answer);
            }
        }
    }

    private void AddContact(ContactData contact)
    {
        Add("role", contact.Role);
        foreach (var line in contact.Post)
        {
            Add("post", line);
        }

        Add("phone", contact.Phone);
        Add("email", contact.Email);
        Add("online", contact.Online);
        Add("site", contact.Site);
        Add("rights-page", contact.RightsPage);
        Add("registration", contact.Registration);
        Add("regulator", contact.Regulator.Name);
        Add("regulator-phone", contact.Regulator.Phone);
        Add("regulator-online", contact.Regulator.Online);
        Add("regulator-form", contact.Regulator.Form);
    }

    private void Add(string name, string text)
    {
        var normal = text.ReplaceLineEndings("\n").Trim().Normalize(NormalizationForm.FormC);
        _fields.Append(CultureInfo.InvariantCulture, $"{name} {Encoding.UTF8.GetByteCount(normal)}:{normal}\n");
    }
}
