using Xunit.Abstractions;
using Xunit.Sdk;

namespace KopBot.Tests.Requires;

/// <summary>A test of a store contract: it runs once per backend, and is skipped where the class says that its engine is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("KopBot.Tests.Requires.StoreFactDiscoverer", "KopBot.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>Put on a class whose tests need an engine that the machine may not have.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class NeedsAttribute : Attribute
{
    /// <summary>Why the tests are skipped; null when they run.</summary>
    public abstract string? Skip { get; }
}

public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact)
    {
        var needs = method.TestClass.Class.ToRuntimeType().GetCustomAttributes(typeof(NeedsAttribute), true).OfType<NeedsAttribute>();
        var skip = needs.Select(need => need.Skip).FirstOrDefault(reason => reason is not null);
        return [skip is null
            ? new XunitTestCase(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
            : new XunitSkippedDataRowTestCase(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, skip)];
    }
}
