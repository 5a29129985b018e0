using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Tavus.Runtime;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>Blotting out is for hostile servers, too: any secret, any text, in time.</summary>
public sealed class SecretTextTests
{
    [Theory]
    [InlineData("abcd/efgh+ij", "x abcd/efgh+ij y", "x ************ y")]
    [InlineData("abcd/efgh+ij", "x abcd\\/efgh\\u002Bij y", "x ****************** y")]
    [InlineData("abcd/efgh+ij", "x abcd%2fefgh%2Bij y", "x **************** y")]
    [InlineData("abcd/efgh+ij", "x abcd&#47;efgh&#x2b;ij y", "x ********************* y")]
    [InlineData("abcd/efgh+ij", "x abcd\\\\/efgh\\\\u002Bij y", "x ******************** y")]
    [InlineData("abcd\\efgh", "abcd\\\\efgh and abcd\\efgh", "********** and *********")]
    [InlineData("abcd%41efgh", "abcd%41efgh and abcd%2541efgh", "*********** and *************")]
    [InlineData("a&amp;b&amp;c", "a&amp;b&amp;c and a&amp;amp;b&amp;amp;c", "************* and *********************")]
    [InlineData("clé-secrète-1", "x cl\\u00e9-secr\\u00E8te-1 y", "x *********************** y")]
    [InlineData("clé-secrète-1", "cl%C3%A9-secr%c3%a8te-1 cl&#233;-secr&#xE8;te-1", "*********************** ***********************")]
    [InlineData("keykey\U0001F600", "keykey\\ud83d\\ude00 keykey\\ud83d", "****************** keykey\\ud83d")]
    [InlineData("abcdefgh", "\\ud83d\\u0041abcdefgh\\ud83d\\ue000\\ud83d\\n", "\\ud83d\\u0041********\\ud83d\\ue000\\ud83d\\n")]
    [InlineData("abcdefgh", "&#X61;bcdefgh &#97;bcdefgh", "************* ************")]
    [InlineData("abcdefgh", "ABCDEFGH abcdefg abcd efgh", "ABCDEFGH abcdefg abcd efgh")]
    [InlineData("word", "a word", "a word")]
    [InlineData("12345678", "{\"id\":12345678}", "{\"id\":00000000}")]
    public void A_secret_is_hidden_in_each_escape_and_nothing_else_is(string secret, string text, string expected)
    {
        var secrets = new SecretTexts(secret);

        Assert.Equal(expected, secrets.Hide(text));
        Assert.Equal(expected != text, secrets.AreIn(text));
    }

    [Theory]
    [InlineData("""{"error":"bad C:\\abcdefgh"}""")]
    [InlineData("""{"error":"bad\nabcdefgh"}""")]
    [InlineData("""{"error":"bad \u0061bcdefgh","abcdefgh":"abcdefgh"}""")]
    public void Json_stays_json(string json) => Assert.StartsWith("bad", JsonNode.Parse(new SecretTexts("abcdefgh").Hide(json))!["error"]!.GetValue<string>());

    [Fact]
    public void Long_secrets_and_texts_take_no_stack_and_little_time()
    {
        string marks = string.Concat(Enumerable.Repeat("\\\\%25&amp;", 20_000));

        Assert.False(new SecretTexts(new string('\\', 2000) + "x").AreIn(marks));
        Assert.False(new SecretTexts([new string('%', 2000) + "x", new string('&', 2000) + "x"]).AreIn(marks));
        Assert.True(new SecretTexts([new string('a', 1_000_000)]).AreIn(new string('a', 1_000_001)));
    }

    [Fact]
    public void Numbers_can_be_secrets() => Assert.Equal(["1234567890123"], JsonSecrets.In("""{"api_key":1234567890123,"other":1}"""u8));

    [Fact]
    public void A_secret_of_very_many_texts_is_looked_at_in_part()
    {
        string texts = string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"word{i:D8}\""));

        Assert.InRange(JsonSecrets.In(Encoding.UTF8.GetBytes($$"""{"api_key":[{{texts}}]}""")).Count, 2, 300);
    }

    [Fact]
    public void A_member_of_very_many_words_is_looked_at_in_part()
    {
        string words = string.Join(' ', Enumerable.Range(0, 500_000).Select(i => $"word{i:D8}"));

        Assert.InRange(JsonSecrets.In(Encoding.UTF8.GetBytes($$"""{"api_key":"{{words}}"}""")).Count, 2, 300);
    }
}
