using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using PrivacyPortal.Core.Consent;
using Xunit.v3;

namespace PrivacyPortal.Tests.Architecture;

/// <summary>What the three projects may know of each other, and what their types owe the reader.</summary>
public class TypesTests
{
    private static readonly Assembly Core = typeof(Purpose).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    [Fact]
    public void Core_knows_nothing_but_the_runtime()
    {
        var wrong = Core.GetReferencedAssemblies().Select(one => one.Name!).Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_public_type_in_Core_says_what_it_means()
    {
        var told = XDocument.Load(Path.ChangeExtension(Core.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is { } summary && !string.IsNullOrWhiteSpace(summary.Value))
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();

        var silent = Core.GetExportedTypes().Select(type => "T:" + type.FullName!.Replace('+', '.')).Where(name => !told.Contains(name));

        Assert.Empty(silent);
    }

    [Fact]
    public void Webs_types_are_its_own_business()
    {
        var open = WrittenTypes(Web).Where(type => type.IsVisible && !MustBePublic(type)).Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them()
    {
        var all = WrittenTypes(Core).Concat(WrittenTypes(Web)).ToList();
        var parents = all.Select(type => type.BaseType).Where(parent => parent is not null)
            .Select(parent => parent!.IsGenericType ? parent.GetGenericTypeDefinition() : parent).ToHashSet();

        var open = all.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !MustBePublic(type) && !parents.Contains(type))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void Staff_pages_have_staff_addresses_and_families_pages_do_not()
    {
        var pages = WrittenTypes(Web)
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (page: type.FullName!, route.Template)))
            .ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, one => Assert.StartsWith("PrivacyPortal.Web.Features.", one.page, StringComparison.Ordinal));
        Assert.All(pages, one => Assert.Equal(
            one.page.Contains(".Features.Staff.", StringComparison.Ordinal),
            one.Template == "/staff" || one.Template.StartsWith("/staff/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tests_are_named_as_sentences()
    {
        var wrong = typeof(TypesTests).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is IFactAttribute) && !method.Name.Contains('_', StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Empty(wrong);
    }

    /// <summary>What Blazor, EF Core and the test host find by reflection and need public, or generate unsealed.</summary>
    private static bool MustBePublic(Type type) =>
        typeof(IComponent).IsAssignableFrom(type)
        || type.Name == "_Imports"
        || type == typeof(Program)
        || IsAParameter(type)
        || type.Namespace!.Contains(".Migrations", StringComparison.Ordinal);

    // What a public component takes as a parameter is as public as the component.
    private static bool IsAParameter(Type type) =>
        Web.GetTypes().Where(typeof(IComponent).IsAssignableFrom).SelectMany(component => component.GetProperties())
            .Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true))
            .Any(property => property.PropertyType == type || property.PropertyType.GetGenericArguments().Contains(type));

    private static IEnumerable<Type> WrittenTypes(Assembly assembly) =>
        assembly.GetTypes().Where(type =>
            (type == typeof(Program) || type.Namespace?.StartsWith("PrivacyPortal", StringComparison.Ordinal) == true)
            && !type.Name.Contains('<', StringComparison.Ordinal)
            && type.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));
}
