namespace Tavus.Generator.Analyzers; internal static class FixProperties { }
