using System;
using System.Collections.Generic;

namespace Tavus.Client.Tests.OpenEnums;

public sealed class OpenEnumTests
{
    [Fact]
    public void A_member_of_the_enum_becomes_its_text()
    {
        OpenEnum<TurnDetectionModel> model = TurnDetectionModel.TimeBased;

        Assert.Equal("time-based", model.Value);
        Assert.Equal(TurnDetectionModel.TimeBased, model.Known);
    }

    [Fact]
    public void A_known_text_becomes_the_member_of_the_enum()
    {
        OpenEnum<PipelineMode> mode = "echo";

        Assert.True(mode == PipelineMode.Echo);
        Assert.False(mode != PipelineMode.Echo);
        Assert.True(mode != PipelineMode.Full);
        Assert.True(mode == "echo");
        Assert.Equal(PipelineMode.Echo, mode.Known);
    }

    [Theory]
    [InlineData("turbo")]
    [InlineData("Echo")]
    [InlineData(" echo")]
    [InlineData("1")]
    [InlineData("full,echo")]
    [InlineData("")]
    public void Any_other_text_is_unknown(string text)
    {
        OpenEnum<PipelineMode> mode = text;

        Assert.Null(mode.Known);
        Assert.Equal(text, mode.Value);
        Assert.True(mode != PipelineMode.Echo);
    }

    [Fact]
    public void A_property_takes_members_texts_and_null()
    {
        string? none = null;

        Assert.Equal(PipelineMode.Echo, new CreatePersonaRequest { PipelineMode = PipelineMode.Echo }.PipelineMode?.Known);
        Assert.Equal("turbo", new CreatePersonaRequest { PipelineMode = "turbo" }.PipelineMode?.Value);
        Assert.Null(new CreatePersonaRequest { PipelineMode = none }.PipelineMode);
        Assert.Null(new CreatePersonaRequest { PipelineMode = null }.PipelineMode);
        Assert.True(new CreatePersonaRequest { PipelineMode = "echo" }.PipelineMode == PipelineMode.Echo);
        Assert.False(new CreatePersonaRequest().PipelineMode == PipelineMode.Echo);
    }

    [Fact]
    public void Null_is_no_value()
    {
        Assert.Throws<ArgumentNullException>("value", () => new OpenEnum<PipelineMode>(null!));
        Assert.Throws<ArgumentNullException>("value", () =>
        {
            OpenEnum<PipelineMode> mode = (string)null!;
            return mode;
        });
    }

    [Theory]
    [InlineData(99)]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_number_that_is_no_member_is_refused(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>("value", () => new OpenEnum<PipelineMode>((PipelineMode)number));

    [Fact]
    public void The_default_has_an_empty_unknown_text()
    {
        OpenEnum<PipelineMode> mode = default;

        Assert.Equal("", mode.Value);
        Assert.Equal("", mode.ToString());
        Assert.Null(mode.Known);
        Assert.Equal(new OpenEnum<PipelineMode>(""), mode);
        Assert.Equal(new OpenEnum<PipelineMode>("").GetHashCode(), mode.GetHashCode());
    }

    [Fact]
    public void Equality_is_that_of_the_texts()
    {
        var values = new HashSet<OpenEnum<PipelineMode>> { "echo", PipelineMode.Echo, "turbo", new string("turbo".ToCharArray()), "Turbo" };

        Assert.Equal(3, values.Count);
        Assert.True(new OpenEnum<PipelineMode>("echo").Equals((object)new OpenEnum<PipelineMode>(PipelineMode.Echo)));
        Assert.False(new OpenEnum<PipelineMode>("echo").Equals((object)"echo"));
        Assert.False(new OpenEnum<TurnTakingPatience>("low").Equals((object)new OpenEnum<ReplicaInterruptibility>("low")));
        Assert.False(new OpenEnum<PipelineMode>("echo").Equals((object?)null));
    }

    [Theory]
    [InlineData("full", 1)]
    [InlineData("echo", 2)]
    [InlineData("turbo", 3)]
    public void A_switch_goes_over_the_known_values(string text, int expected)
    {
        OpenEnum<PipelineMode> mode = text;

        int branch = mode.Known switch
        {
            PipelineMode.Full => 1,
            PipelineMode.Echo => 2,
            null => 3,
            _ => 4,
        };

        Assert.Equal(expected, branch);
    }

    [Fact]
    public void The_text_is_what_is_shown()
    {
        OpenEnum<PerceptionModel> model = PerceptionModel.Raven0;

        Assert.Equal("raven-0", model.ToString());
        Assert.Equal("raven-0", $"{model}");
    }
}
