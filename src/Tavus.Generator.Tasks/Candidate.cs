using Tavus.Generator.Model;
using Tavus.Generator.Refresh;

namespace Tavus.Generator.Tasks;

/// <summary>A downloaded document that can be used, and the file that it replaces.</summary>
internal sealed record Candidate(SpecDownload Download, SpecText Text, ClientModel Client);
