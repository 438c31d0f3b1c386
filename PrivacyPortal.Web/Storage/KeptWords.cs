using Microsoft.EntityFrameworkCore;

namespace PrivacyPortal.Web.Storage;

/// <summary>
/// The last look at words before they are kept: both databases refuse the same. SQLite alone would take a null, half a character, or more
/// than there is room for; PostgreSQL takes none of them.
/// </summary>
internal static class KeptWords
{
    public static void Look(PortalDb db)
    {
        foreach (var row in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var column in row.Properties.Where(p => p.Metadata.ClrType == typeof(string)))
            {
                // Says which column, and never what was in it.
                if (column.CurrentValue is string words && (words.Length > column.Metadata.GetMaxLength() || !CanBeKept(words)))
                {
                    throw new InvalidOperationException($"What should be kept as {row.Metadata.DisplayName()}.{column.Metadata.Name} can't be: it is too long, or no text.");
                }
            }
        }
    }

    private static bool CanBeKept(string words)
    {
        for (var at = words.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < words.Length; at++)
        {
            if (char.IsSurrogate(words[at]) && (!char.IsHighSurrogate(words[at]) || ++at == words.Length || !char.IsLowSurrogate(words[at])))
            {
                return false;
            }
        }

        return !words.Contains('\0', StringComparison.Ordinal);
    }
}
