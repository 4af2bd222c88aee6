var builder = WebApplication.CreateBuilder(args);
var mongo = builder.Configuration["Mongo:ConnectionString"];
var app = builder.Build();
app.MapControllers();
app.MapHealthChecks("/health/live");
app.MapHealthChecks("/health/ready");
app.Run();
