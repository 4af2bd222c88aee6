import { expect, test } from '@jest/globals';
import type { Service } from '../../../src/facts/facts.ts';
import { detect } from '../../../src/languages/dotnet/detect.ts';
import { reading } from '../samples/seen.ts';

function running(files: Readonly<Record<string, string>>): readonly Service[] {
  return detect(reading(files)).services.filter(({ kind }) => kind !== 'library');
}

function project(sdk: string, framework: string, rest = ''): string {
  return `<Project Sdk="${sdk}"><PropertyGroup><TargetFramework>${framework}</TargetFramework></PropertyGroup>${rest}</Project>`;
}

function packages(...ids: readonly string[]): string {
  return `<ItemGroup>${ids.map((id) => `<PackageReference Include="${id}" />`).join('')}</ItemGroup>`;
}

const web = 'Microsoft.NET.Sdk.Web';

test.each([
  ['net10.0', '10.0', { port: 8080, env: 'ASPNETCORE_HTTP_PORTS' }],
  ['net8.0', '8.0', { port: 8080, env: 'ASPNETCORE_HTTP_PORTS' }],
  ['net6.0', '6.0', { port: 80 }],
  ['netcoreapp3.1', '3.1', { port: 80 }],
])('%s is version %s and listens where its images do', (framework, version, port) => {
  const [service] = running({ 'Api.csproj': project(web, framework) });
  expect(service).toMatchObject({
    language: 'dotnet',
    languageVersion: version,
    framework: 'aspnet',
    start: 'dotnet Api.dll',
    ports: [port],
  });
});

test('props above a project say what it does not', () => {
  const [service] = running({
    'Directory.Build.props':
      '<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>',
    'src/Api/Api.csproj': `<Project Sdk="${web}"><PropertyGroup><AssemblyName>Shop.$(MSBuildProjectName)</AssemblyName></PropertyGroup></Project>`,
  });
  expect(service).toMatchObject({ path: 'src/Api', languageVersion: '9.0', start: 'dotnet Shop.Api.dll' });
});

test('a solution: servers and workers are deployed; tests, hosts of Aspire, phones, tools and libraries are not', () => {
  const services = running({
    'src/Api/Api.csproj': project(
      web,
      'net9.0',
      '<ItemGroup><ProjectReference Include="..\\Pages\\Pages.csproj" /></ItemGroup>',
    ),
    'src/Pages/Pages.csproj': project('Microsoft.NET.Sdk.BlazorWebAssembly', 'net9.0'),
    'src/Mail/Mail.csproj': project('Microsoft.NET.Sdk.Worker', 'net9.0'),
    'src/Core/Core.csproj': project('Microsoft.NET.Sdk', 'net9.0'),
    'src/Host/Host.csproj': `<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="Aspire.AppHost.Sdk" Version="9.0.0"/><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>`,
    'src/Phone/Phone.csproj': project(
      'Microsoft.NET.Sdk',
      'net9.0-android',
      '<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>',
    ),
    'tools/Seed/Seed.csproj': project(
      'Microsoft.NET.Sdk',
      'net9.0',
      '<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>',
    ),
    'src/Api.Tests/Api.Tests.csproj': project('Microsoft.NET.Sdk', 'net9.0', packages('xunit')),
  });
  expect(services.map(({ path, kind }) => `${path} ${kind}`).toSorted()).toEqual([
    'src/Api web',
    'src/Mail worker',
  ]);
});

test.each([
  [
    'settings over the default of their class',
    '{ "Server": { "HttpPort": 6080 }, "Redis": { "HttpPort": 1 } }',
    [6080, 5081],
  ],
  ['the defaults of their class', '{}', [5080, 5081]],
])('a port with a name is what %s say', (_, appsettings, ports) => {
  const [service] = running({
    'Api.csproj': project(web, 'net8.0'),
    'Program.cs':
      'builder.WebHost.ConfigureKestrel(o => {\n  o.ListenAnyIP(server.HttpPort, l => l.Protocols = HttpProtocols.Http1);\n  o.ListenAnyIP(server.GrpcPort, l => l.Protocols = HttpProtocols.Http2);\n});\n',
    'ServerSettings.cs':
      'public int HttpPort { get; set; } = 5080;\npublic int GrpcPort { get; set; } = 5081;\n',
    'appsettings.json': appsettings,
  });
  expect(service?.ports.map(({ port }) => port)).toEqual(ports);
  expect(service?.ports.map(({ protocol }) => protocol)).toEqual(['http', 'grpc']);
});

test.each([
  [
    'numbers',
    'o.ListenAnyIP(5000);\n  o.ListenAnyIP(5001, l => l.Protocols = HttpProtocols.Http2);\n',
    ['5000/http', '5001/grpc'],
  ],
  [
    'variables with defaults, and an edge',
    'o.ListenAnyIP(httpPort);\n  o.Listen(IPAddress.Any, int.Parse(config["Ports:Grpc"] ?? "5001"), l =>\n  {\n    l.Protocols = HttpProtocols.Http2;\n  });\n  o.ListenAnyIP(8443, l => l.UseHttps());\n',
    ['5000/http HTTP_PORT', '5001/grpc Ports__Grpc'],
  ],
])('a server that opens several ports opens all of them: %s', (_, opens, ports) => {
  const [service] = running({
    'Feed.csproj': project(web, 'net8.0'),
    'Program.cs': `var httpPort = int.Parse(Environment.GetEnvironmentVariable("HTTP_PORT") ?? "5000");\nbuilder.WebHost.ConfigureKestrel(o =>\n{\n  ${opens}});\n`,
  });
  const told = service?.ports.map(({ port, protocol, env }) => `${port}/${protocol} ${env ?? ''}`.trim());
  expect(told).toEqual(ports);
});

test('gRPC alone is gRPC; settings of Kestrel say the port', () => {
  const files = {
    'Basket.csproj': project(web, 'net9.0', packages('Grpc.AspNetCore')),
    'Program.cs': 'app.MapGrpcService<BasketService>();\n',
  };
  expect(running(files)[0]?.ports).toMatchObject([{ port: 8080, protocol: 'grpc' }]);
  const settings =
    '{ "Kestrel": { "Endpoints": { "G": { "Url": "http://*:5001", "Protocols": "Http2" }, } } }';
  expect(running({ ...files, 'appsettings.json': settings })[0]?.ports).toMatchObject([
    { port: 5001, protocol: 'grpc' },
  ]);
});

test('variables by their own name and as keys; connections are secrets; files for development are not read', () => {
  const [service] = running({
    'Api.csproj': project(web, 'net8.0'),
    'appsettings.json':
      '{ "ConnectionStrings": { "Shop": "Server=localhost;Password=x" }, "Mail": { "From": "a@b.c" } }',
    'appsettings.Development.json': '{ "ConnectionStrings": { "Local": "Server=localhost" } }',
    'Program.cs': `var shop = builder.Configuration.GetConnectionString("Shop");
var from = builder.Configuration["Mail:From"];
var key = builder.Configuration["Jwt:SigningKey"];
var region = Environment.GetEnvironmentVariable("REGION") ?? "eu";
var token = Environment.GetEnvironmentVariable("API_TOKEN") ?? throw new Exception();
`,
  });
  expect(service?.env).toEqual([
    { name: 'API_TOKEN', required: true, secret: true },
    { name: 'ConnectionStrings__Shop', required: true, secret: true },
    { name: 'Jwt__SigningKey', required: true, secret: true },
    { name: 'Mail__From', required: false, secret: false, default: 'a@b.c' },
    { name: 'REGION', required: false, secret: false, default: 'eu' },
  ]);
});

test('components of Aspire ask for their connection by its name, in whatever letters', () => {
  const [service] = running({
    'Api.csproj': project(web, 'net9.0'),
    'appsettings.json': '{ "ConnectionStrings": { "Redis": "localhost" } }',
    'Program.cs': `var builder = WebApplication.CreateBuilder(args);
builder.AddRedisClient("redis");
builder.AddNpgsqlDbContext<CatalogContext>("catalogdb");
`,
  });
  expect(service?.env.map(({ name }) => name)).toEqual([
    'ConnectionStrings__Redis',
    'ConnectionStrings__catalogdb',
  ]);
});

test('of several stores for one interface the first is needed', () => {
  const [service] = running({
    'Cart.csproj': project(
      web,
      'net9.0',
      packages('Npgsql', 'Microsoft.Extensions.Caching.StackExchangeRedis'),
    ),
    'Startup.cs': `if (redis) services.AddSingleton<ICartStore, RedisCartStore>();
else services.AddSingleton<ICartStore, AlloyDBCartStore>();
`,
    'AlloyDBCartStore.cs': 'class AlloyDBCartStore { NpgsqlDataSource source; }\n',
  });
  expect(service?.needs).toEqual([
    { kind: 'postgres', required: false },
    { kind: 'redis', required: true },
  ]);
});

test('a database that the code only replaces in development is needed', () => {
  const drivers = packages(
    'Microsoft.EntityFrameworkCore.SqlServer',
    'Microsoft.EntityFrameworkCore.InMemory',
  );
  const used = (code: string): unknown =>
    running({ 'A.csproj': project(web, 'net8.0', drivers), 'Program.cs': code })[0]?.needs;
  expect(used('o.UseSqlServer(c);\n')).toEqual([{ kind: 'mssql', required: true }]);
  expect(used('o.UseInMemoryDatabase("x");\n')).toEqual([{ kind: 'mssql', required: false }]);
});

function healthOf(code: string): unknown {
  return running({ 'A.csproj': project(web, 'net8.0'), 'Program.cs': code })[0]?.health;
}

test('health that answers only in development is none', () => {
  expect(healthOf('app.MapHealthChecks("/healthz");\n')).toEqual({ path: '/healthz' });
  expect(
    healthOf('if (app.Environment.IsDevelopment())\n{\n  app.MapHealthChecks("/health");\n}\n'),
  ).toBeUndefined();
});

test('.NET Framework needs Windows, and that is a question', () => {
  const { services, questions } = detect(
    reading({
      'Web/Web.csproj':
        '<Project ToolsVersion="15.0"><PropertyGroup><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion><ProjectTypeGuids>{349c5851-65df-11da-9384-00065b846f21}</ProjectTypeGuids></PropertyGroup></Project>',
    }),
  );
  expect(services).toMatchObject([{ kind: 'web', languageVersion: '4.7.2' }]);
  expect(services[0]?.start).toBeUndefined();
  expect(questions).toHaveLength(1);
});

test('projects have the names that the host of Aspire gives them, and ask for its connections', () => {
  const host = '<PropertyGroup><IsAspireHost>true</IsAspireHost><OutputType>Exe</OutputType></PropertyGroup>';
  const [service, ...others] = running({
    'src/Host/Host.csproj': project('Microsoft.NET.Sdk', 'net10.0', host),
    'src/Host/Program.cs': 'builder.AddProject<Projects.Shop_Orders>("orders").WithReference(queue);\n',
    'src/Orders/Shop.Orders.csproj': project('Microsoft.NET.Sdk.Worker', 'net10.0'),
    'src/Orders/Program.cs': 'builder.AddRabbitMQClient("queue");\n',
  });
  expect(others).toEqual([]);
  expect(service?.name).toBe('orders');
  expect(service?.env).toEqual([{ name: 'ConnectionStrings__queue', required: true, secret: true }]);
});

test('secrets that the settings leave empty are given where it runs', () => {
  const [service] = running({
    'Api.csproj': project(web, 'net10.0'),
    'appsettings.json': '{ "Stripe": { "SecretKey": "", "Currency": "" } }',
  });
  expect(service?.env).toEqual([{ name: 'Stripe__SecretKey', required: false, secret: true }]);
});

test('of several kits the one that runs counts, and pages that a step of the build makes belong to it', () => {
  const step =
    '<Target Name="Pages"><Exec Command="npm run build" WorkingDirectory="Web\\" /><Exec Command="git rev-parse HEAD" WorkingDirectory="Tools" /></Target>';
  const services = running({
    'Shop.fsproj': project(`FSharp.NET.Sdk;${web}`, 'net9.0', step),
    'Web/package.json': '{"scripts":{"build":"vite build"}}',
    'Tools/package.json': '{}',
  });
  expect(services).toMatchObject([{ kind: 'web', start: 'dotnet Shop.dll', takesIn: ['Web'] }]);
});

test.each([
  [
    'var port = builder.Configuration["Port"] ?? "7010"; app.Run($"http://*:{port}");',
    { port: 7010, env: 'Port' },
  ],
  ['var port = config.GetValue("Server:Port", 7020);', { port: 7020, env: 'Server__Port' }],
  ['var port = config.GetValue<int>("Redis:Port", 7030);', { port: 8080 }],
])('a port that the settings may say: %s', (code, port) => {
  const [service] = running({
    'Api.csproj': project(web, 'net9.0'),
    'Program.cs': `var builder = WebApplication.CreateBuilder(args);\n${code}\n`,
  });
  expect(service?.ports).toMatchObject([port]);
});

test('Saturn is told its address, and Hangfire keeps its jobs in a server', () => {
  const [service] = running({
    'Server.fsproj': project(
      'Microsoft.NET.Sdk',
      'net9.0',
      `<PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>${packages('Saturn', 'Hangfire.Redis.StackExchange')}`,
    ),
    'Server.fs': 'module Server\nlet app = application {\n    url "http://0.0.0.0:8095"\n}\nrun app\n',
  });
  expect(service).toMatchObject({
    framework: 'saturn',
    ports: [{ port: 8095 }],
    needs: [{ kind: 'redis', required: true }],
  });
});
