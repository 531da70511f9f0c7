using UrbanKi.Academy.Tests.Browser;
using UrbanKi.Academy.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The collections that take minutes begin at once; the many short ones run beside them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [ShippedPagesCollection.Name, BrowserCollection.Name];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.IndexOf(Long, collection.TestCollectionDisplayName) is >= 0 and var place ? place : Long.Length)];
}
