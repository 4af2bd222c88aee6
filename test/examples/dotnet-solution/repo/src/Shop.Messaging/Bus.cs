public sealed class Bus
{
    private readonly string uri = Environment.GetEnvironmentVariable("AMQP_URI")!;
}
