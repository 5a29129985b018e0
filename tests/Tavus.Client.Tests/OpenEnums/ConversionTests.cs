using System;
using System.Collections.Generic;
using System.ComponentModel;
using Microsoft.Extensions.Configuration;

namespace Tavus.Client.Tests.OpenEnums;

/// <summary>What configuration and model binding convert texts with.</summary>
public sealed class ConversionTests
{
    private static readonly TypeConverter Converter = TypeDescriptor.GetConverter(typeof(OpenEnum<PipelineMode>));

    [Theory]
    [InlineData("echo", PipelineMode.Echo)]
    [InlineData("Echo", null)]
    [InlineData("new", null)]
    public void A_text_is_converted(string text, PipelineMode? expected)
    {
        var mode = (OpenEnum<PipelineMode>)Converter.ConvertFromInvariantString(text)!;

        Assert.Equal(text, mode.Value);
        Assert.Equal(expected, mode.Known);
        Assert.Equal(text, Converter.ConvertToInvariantString(mode));
    }

    [Fact]
    public void A_member_of_the_enum_is_converted()
    {
        Assert.True(Converter.CanConvertFrom(typeof(PipelineMode)));
        Assert.Equal(OpenEnum<PipelineMode>.Of("echo"), Converter.ConvertFrom(PipelineMode.Echo));
    }

    [Fact]
    public void Another_type_is_refused()
    {
        Assert.False(Converter.CanConvertFrom(typeof(int)));
        Assert.False(Converter.CanConvertFrom(typeof(TtsEngine)));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertFrom(TtsEngine.Cartesia));
        Assert.Throws<NotSupportedException>(() => Converter.ConvertFrom(1));
    }

    [Fact]
    public void A_nullable_value_is_converted() => Assert.Equal(
        OpenEnum<PipelineMode>.Of("full"), TypeDescriptor.GetConverter(typeof(OpenEnum<PipelineMode>?)).ConvertFromInvariantString("full"));

    [Fact]
    public void Configuration_is_bound()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Mode"] = "full", ["Model"] = "raven-0", ["Modes:0"] = "new" })
            .Build();

        Settings settings = configuration.Get<Settings>()!;

        Assert.True(settings.Mode == PipelineMode.Full);
        Assert.True(settings.Model == PerceptionModel.Raven0);
        Assert.Equal("new", Assert.Single(settings.Modes).Value);
    }

    private sealed class Settings
    {
        public OpenEnum<PipelineMode> Mode { get; set; }

        public OpenEnum<PerceptionModel>? Model { get; set; }

        public List<OpenEnum<PipelineMode>> Modes { get; set; } = [];
    }
}
