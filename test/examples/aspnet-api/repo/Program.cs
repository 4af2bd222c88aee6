var builder = WebApplication.CreateBuilder(args);

builder.Services.AddDbContext<NotesContext>(options =>
    options.UseNpgsql(builder.Configuration.GetConnectionString("Notes")));
builder.Services.AddStackExchangeRedisCache(options =>
    options.Configuration = builder.Configuration["Redis:Address"]);
builder.Services.AddHealthChecks();

var size = builder.Configuration.GetValue<int>("Paging:Size");
var key = builder.Configuration["Jwt:SigningKey"] ?? throw new InvalidOperationException("Jwt:SigningKey");
var region = Environment.GetEnvironmentVariable("REGION") ?? "eu";

var app = builder.Build();
app.MapHealthChecks("/healthz");
app.MapGet("/notes", () => Results.Ok());
app.Run();
