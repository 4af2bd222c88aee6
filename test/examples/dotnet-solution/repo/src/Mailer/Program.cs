var builder = Host.CreateApplicationBuilder(args);
var host = builder.Configuration["Smtp:Host"] ?? "mail";
var password = builder.Configuration["Smtp:Password"];
builder.Build().Run();
