using KopBot.Workers;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KopBot;

/// <summary>Sends metrics and traces to where the settings say; nothing is made when they say nothing.</summary>
internal sealed class Telemetry : IHostedService, IDisposable
{
    private readonly MeterProvider? _meters;
    private readonly TracerProvider? _traces;

    /// <summary>Begins to collect.</summary>
    /// <param name="settings">Where to send it.</param>
    public Telemetry(Settings settings)
    {
        if (settings.OtlpEndpoint is not { } endpoint)
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault().AddService("kopbot");
        _meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Signals.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http")
            .AddOtlpExporter(otlp => Aim(otlp, endpoint, settings.OtlpOverHttp, "v1/metrics"))
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            // Not System.Net.Http: its spans carry addresses, and a Telegram address carries the token.
            .AddSource(Signals.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter(otlp => Aim(otlp, endpoint, settings.OtlpOverHttp, "v1/traces"))
            .Build();
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        _meters?.Dispose();
        _traces?.Dispose();
    }

    private static void Aim(OtlpExporterOptions otlp, Uri endpoint, bool http, string path) => (otlp.Protocol, otlp.Endpoint) = http
        ? (OtlpExportProtocol.HttpProtobuf, new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}"))
        : (OtlpExportProtocol.Grpc, endpoint);
}
