using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyPortal.Web.Storage;

/// <summary>A question to the store, translated once for each of the two databases.</summary>
internal sealed class OncePerModel<T>(Func<T> compile)
    where T : Delegate
{
    private readonly ConcurrentDictionary<IModel, T> _compiled = new();

    /// <summary>The question as that context's database understands it.</summary>
    public T On(PortalDb db) => _compiled.GetOrAdd(db.Model, _ => compile());
}
