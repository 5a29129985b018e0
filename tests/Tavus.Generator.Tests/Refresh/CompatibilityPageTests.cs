using System.Linq;
using System.Text.RegularExpressions;
using Tavus.Generator.Tests.Docs;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>Each report on the page about compatibility is one that a test of changes expects.</summary>
public sealed class CompatibilityPageTests
{
    [Fact]
    public void Reports_of_the_page_are_tested()
    {
        string tests = Repository.Read("tests/Tavus.Generator.Tests/Refresh/ChangeTests.cs");
        string page = new MarkdownPage("docs/compatibility.md").Text;
        string[] reports = Regex.Matches(page, "`([-+~!] [^`]*)`").Select(match => match.Groups[1].Value).ToArray();

        Assert.True(reports.Length > 20);
        Assert.DoesNotContain(reports, report => !report.EndsWith('…') && !tests.Contains($"\"{report}"));
    }
}
