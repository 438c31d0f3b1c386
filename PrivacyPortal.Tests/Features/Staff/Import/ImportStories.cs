using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrivacyPortal.Core.People;
using PrivacyPortal.Tests.Ground;
using PrivacyPortal.Tests.Storage;
using PrivacyPortal.Web.Commands;
using PrivacyPortal.Web.Features.Staff.Import;

namespace PrivacyPortal.Tests.Features.Staff.Import;

/// <summary>People from a file, all or nothing; 500 of them, 10,000 with PORTAL_HEAVY=1.</summary>
public class ImportStories(PostgresServer postgres)
{
    private const string Header = "reference,name,called,born,born known by,language,child knows,relation,of,evidence\n";

    private static readonly int Many = Environment.GetEnvironmentVariable("PORTAL_HEAVY") == "1" ? 10_000 : 500;
    private static readonly DateOnly Today = UkCalendar.DateOf(PortalServer.StartsAt);

    public static TheoryData<string> Kinds => Stores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_family_comes_in_with_who_is_what_to_whom_and_the_same_file_again_adds_nobody(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var file = Bytes(Header + "c1,Zoë Example,,3 May 2016,told,Polish,partly,,,\nm1,Mo Example,,about thirty,,,,mother,c1,confirmed\n");

        var dry = await store.Get<ImportPeople>().DryRun(file);
        Assert.Equal((true, 2, 0), (dry.IsRight, dry.New, await store.Read(db => db.People.CountAsync())));
        Assert.Equal(2, (await Import(store, file)).Added);
        Assert.Equal(0, (await Import(store, file)).Added);

        var child = await store.Read(db => db.People.SingleAsync(p => p.SearchName == "zoe example"));
        Assert.Equal(("Zoë Example", "Zoë", new DateOnly(2016, 5, 3), "pl", Knows.Partly), (child.Name, child.CalledName, child.BornEarliest, child.Language, child.ChildKnows));
        var held = await store.Read(db => db.Responsibilities.SingleAsync());
        Assert.Equal((child.Id, AuthorityKind.Mother, EvidenceLevel.Corroborated), (held.ForId, held.Kind, held.Evidence));
    }

    [Theory]
    [InlineData("c1,Sam Example,,31/02/2013,,,,,,", "no such day")]
    [InlineData("c1,Sam Example,,13/14,,,,,,", "four figures")]
    [InlineData("c1,Sam Example,,0001-01-01,,,,,,", "110 years")]
    [InlineData("c1,Sam Example,,2031,,,,,,", "not come yet")]
    [InlineData("c1,=cmd|' /C calc'!A0,,2013,,,,,,", "Use letters")]
    [InlineData("c1,,,2013,,,,,,", "Type the name")]
    [InlineData("c1,Sam Example,,2013,,Klingon,,,,", "language")]
    [InlineData("c1,Sam Example,,2013,,,perhaps,,,", "child knows")]
    [InlineData("c1,Sam Example,,1990,,,,mother,c1,", "own parent")]
    [InlineData("c1,Sam Example,,1990,,,,mother,c9,", "Nobody in this file")]
    [InlineData("c1,Sam Example,,1990,,,,mother,,", "go together")]
    [InlineData("c1,Sam Example,,1990,,,,queen,c1,", "relation: write mother")]
    [InlineData("c1,Sam Example,,2013,,,,,,,extra", "more cells")]
    [InlineData("c1,Sam Example,,2013,,,,,,\nc1,Ada Example,,2014,,,,,,", "has the reference c1 too")]
    [InlineData("c1,Sam Example,,2013,,,,,,\nc2,SAM  EXAMPLE,,2013,,,,,,", "in the file twice")]
    [InlineData("c1,Sam Example,,2013,,,,,,\nm1,Mo Example,,2015,,,,mother,c1,", "not born before the child")]
    public async Task One_wrong_row_keeps_everybody_out_and_says_what_to_do(string rows, string says)
    {
        await using var store = await Stores.New("Sqlite", postgres);

        var report = await Import(store, Bytes(Header + "ok,Right Example,,2012,,,,,,\n" + rows + "\n"));

        Assert.Contains(report.Rows.SelectMany(r => r.Problems), p => p.Contains(says, StringComparison.OrdinalIgnoreCase));
        Assert.Equal((0, 0), (report.Added, await store.Read(db => db.People.CountAsync())));
    }

    [Fact]
    public void A_problem_names_the_line_as_a_spreadsheet_does()
    {
        var read = PeopleFile.Read(Bytes(Header + "c1,\"Sam\nExample\",,2013,,,,,,\n\nc2,Ada Example,,13/14,,,,,,\n"), Today);

        Assert.Equal([2, 5], read.Rows.Select(r => r.Line));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("reference,called\n1,Sam\n", "no column 'name' and no column 'born'")]
    [InlineData("name,born,offence\nSam,2013,x\n", "nothing called 'offence'")]
    [InlineData("name,born,name\nSam,2013,x\n", "there twice")]
    [InlineData("name,born\n", "nobody in this file")]
    public void A_file_that_is_no_table_of_people_is_refused_as_a_whole(string text, string says) =>
        Assert.Contains(says, PeopleFile.Read(Bytes(text), Today).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_picture_an_archive_or_too_much_is_refused_as_a_whole()
    {
        Assert.Contains("not a table", PeopleFile.Read([0x50, 0x4B, 3, 4, 0, 0, 1], Today).Problem, StringComparison.Ordinal);
        Assert.Contains("not a table", PeopleFile.Read([0xEF, 0xBB, 0xBF, 0xFF, 0xFE], Today).Problem, StringComparison.Ordinal);
        Assert.Contains("larger", PeopleFile.Read(new byte[PeopleFile.MostBytes + 1], Today).Problem, StringComparison.Ordinal);
        Assert.Contains("50,000", PeopleFile.Read(Bytes("name,born\n" + string.Concat(Enumerable.Repeat("Sam,2013\n", 50_001))), Today).Problem, StringComparison.Ordinal);
        Assert.NotNull(PeopleFile.Read(Bytes("<html><body>name,born</body></html>"), Today).Problem);
    }

    [Fact]
    public void Letters_are_read_whatever_the_spreadsheet_saved_them_as_and_whatever_stands_between_them()
    {
        const string Text = "name;born\nZoë Łukasz-Jones;2013\n";
        var old = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        Assert.Equal("Zoë Łukasz-Jones", Name(Encoding.UTF8.GetBytes(Text)));
        Assert.Equal("Zoë Łukasz-Jones", Name([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)]));
        Assert.Equal("Zoë Łukasz-Jones", Name([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)]));
        Assert.Equal("Zoë Łukasz-Jones", Name([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)]));
        Assert.Equal("Zoë Jones", Name(old.GetBytes("name\tborn\nZoë Jones\t2013\n")));

        static string Name(byte[] bytes) => Assert.Single(PeopleFile.Read(bytes, Today).Rows).Name;
    }

    [Fact]
    public async Task The_report_makes_what_looks_like_a_formula_harmless()
    {
        await using var store = await Stores.New("Sqlite", postgres);

        var report = await store.Get<ImportPeople>().DryRun(Bytes("name,born\n\"=HYPERLINK(\"\"http://x\"\")\",2013\n@Sam,2013\n-Ada,2014\n"));

        Assert.DoesNotContain(report.ToCsv().Split("\r\n").Skip(1).SelectMany(line => line.Split(',')), cell => cell.TrimStart('"').StartsWith('=') || cell.TrimStart('"').StartsWith('@'));
        Assert.Contains("'=HYPERLINK", report.ToCsv(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Many_come_in_with_progress_and_stopping_leaves_nobody_behind(string kind)
    {
        await using var store = await Stores.New(kind, postgres);
        var file = Bytes("name,born\n" + string.Concat(Enumerable.Range(0, Many).Select(i => $"{Letters(i)} Example,{2000 + (i % 20)}\n")));
        using var stop = new CancellationTokenSource();
        var heard = new Heard();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Get<ImportPeople>().Import(file, new Heard(stop.Cancel), stop.Token));
        Assert.Equal(0, await store.Read(db => db.People.CountAsync()));

        Assert.Equal(Many, (await Import(store, file, heard)).Added);
        Assert.Equal(Many, await store.Read(db => db.People.CountAsync()));
        Assert.Equal(Many, heard.Last);
    }

    [Fact]
    public async Task The_command_says_what_it_did_and_writes_the_report_beside_the_file()
    {
        await using var store = await Stores.New("Sqlite", postgres);
        var folder = Directory.CreateTempSubdirectory("portal-import-");
        try
        {
            var (right, wrong) = (Path.Combine(folder.FullName, "right.csv"), Path.Combine(folder.FullName, "wrong.csv"));
            await File.WriteAllTextAsync(right, "name,born\nSam Example,2013\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(wrong, "name,born\nSam Example,13/14\n", TestContext.Current.CancellationToken);

            Assert.Equal((1, "There is no file nowhere.csv. Nothing was changed."), await Run(store, "nowhere.csv"));
            var (exit, said) = await Run(store, wrong);
            Assert.Equal(1, exit);
            Assert.Contains("Line 2: born: Write the year", said, StringComparison.Ordinal);
            Assert.EndsWith("Nobody was added: 1 of 1 rows have to be put right first.", said, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder.FullName, "wrong.report.csv")));
            Assert.EndsWith("This was a dry run. New people: 1. There already: 0.", (await Run(store, right, "--dry-run")).Said, StringComparison.Ordinal);
            Assert.Equal((0, "People added: 1. There already: 0."), await Run(store, right));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_template_is_a_file_that_the_portal_reads() =>
        Assert.All(PeopleFile.Read(Bytes(PeopleFile.Template), Today).Rows, row => Assert.Empty(row.Problems));

    private static Task<ImportReport> Import(Stores store, byte[] file, Heard? heard = null) =>
        store.Get<ImportPeople>().Import(file, heard, TestContext.Current.CancellationToken);

    private static async Task<(int Exit, string Said)> Run(Stores store, params string[] words)
    {
        await using var say = new StringWriter(CultureInfo.InvariantCulture);
        var exit = await ImportPeopleFile.Run(store.Services, words, say);
        return (exit, say.ToString().TrimEnd());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Letters(int number) => string.Concat(number.ToString("D5", CultureInfo.InvariantCulture).Select(figure => (char)('a' + figure - '0')));

    private sealed class Heard(Action? then = null) : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value)
        {
            Last = value;
            then?.Invoke();
        }
    }
}
