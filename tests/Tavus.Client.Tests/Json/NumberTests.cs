using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Json;

public sealed class NumberTests
{
    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("1", 1.0)]
    [InlineData("1.0", 1.0)]
    [InlineData("1e2", 100.0)]
    [InlineData("1E+2", 100.0)]
    [InlineData("-0.5", -0.5)]
    [InlineData("0.1", 0.1)]
    [InlineData("0.30000000000000004", 0.30000000000000004)]
    [InlineData("100000000000000000000", 1e20)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("5e-324", double.Epsilon)]
    public void A_number_that_a_double_can_give_back_is_typed(string number, double speed)
    {
        VoiceSettings settings = VoiceSettings.FromJson($$"""{"speed":{{number}}}""");

        Assert.Equal(speed, settings.Speed);
        Assert.Null(settings.AdditionalProperties);
        JsonAssert.Same($$"""{"speed":{{number}}}""", settings.ToJson());
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("-0.0")]
    public void Minus_zero_keeps_its_sign(string number)
    {
        VoiceSettings settings = VoiceSettings.FromJson($$"""{"speed":{{number}}}""");

        Assert.True(double.IsNegative(settings.Speed!.Value));
        Assert.Equal($$"""{"speed":{{number}}}""", settings.ToJson());
    }

    [Theory]
    [InlineData("123456789012345678901234567890", 123456789012345678901234567890.0)]
    [InlineData("0.1000000000000000055511151231257827", 0.1)]
    [InlineData("0.10000000000000001", 0.1)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("1e-400", 0.0)]
    [InlineData("1e-99999999999", 0.0)]
    [InlineData("1.5e-2147483648", 0.0)]
    public void A_number_of_more_digits_is_the_nearest_double_and_written_back_unchanged(string number, double speed)
    {
        VoiceSettings settings = VoiceSettings.FromJson($$"""{"speed":{{number}}}""");

        Assert.Equal(speed, settings.Speed);
        Assert.Null(settings.AdditionalProperties);
        Assert.Equal($$"""{"speed":{{number}}}""", settings.ToJson());
    }

    [Fact]
    public void A_number_that_was_changed_is_written_canonically()
    {
        VoiceSettings settings = VoiceSettings.FromJson("""{"speed":1.0}""");
        settings.Speed = 2;
        Assert.Equal("""{"speed":2}""", settings.ToJson());
        settings.Speed = null;
        Assert.Equal("{}", settings.ToJson());
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e99999999999")]
    [InlineData("-1e99999999999")]
    [InlineData("10e2147483647")]
    public void A_number_that_no_double_holds_is_kept_as_it_is(string number)
    {
        VoiceSettings settings = VoiceSettings.FromJson($$"""{"speed":{{number}}}""");

        Assert.Null(settings.Speed);
        Assert.Equal($$"""{"speed":{{number}}}""", settings.ToJson());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_JSON_does_not_have_is_refused_on_writing(double number)
    {
        var typed = new TtsLayer { VoiceSettings = new VoiceSettings { Speed = number } };
        var freeForm = new ToolFunction { Parameters = new JsonObject { ["list"] = new JsonArray(1, new JsonObject { ["number"] = number }) } };

        const string reason = " cannot be written as JSON: the number is not finite";
        Assert.Equal(
            "$.voice_settings.speed" + reason, Assert.Single(Assert.Throws<TavusValidationException>(typed.ToJson).Violations).ToString());
        Assert.Equal(
            "$.parameters.list[1].number" + reason, Assert.Single(Assert.Throws<TavusValidationException>(freeForm.ToJson).Violations).ToString());
    }

    [Theory]
    [InlineData("1.10")]
    [InlineData("1E2")]
    [InlineData("123456789012345678901234567890.5")]
    [InlineData("1e400")]
    public void A_number_in_free_form_JSON_keeps_its_text(string number)
    {
        string json = $$$"""{"parameters":{"default":{{{number}}}}}""";

        Assert.Equal(json, ToolFunction.FromJson(json).ToJson());
    }
}
