import { overLines } from '../../kernel/over-lines.ts';
import { dirname } from '../../kernel/paths.ts';
import { tidy, withoutComments, type SourceFile } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Project } from './project.ts';

const source = /\.(?:cs|fs|vb)$/u;
const built = /(?:^|\/)(?:bin|obj|node_modules|Migrations|wwwroot)\//u;
/** Most files say nothing about how a program runs. */
const telling = new RegExp(
  overLines`
    GetEnvironmentVariable|[cC]onfig(?:uration)?\w*\s?\[|GetConnectionString|GetValue|UseUrls|Urls\.Add|
    ListenAnyIP|\.Listen\(|app\.Run|MapGrpcService|HealthChecks|\.Migrate|EnsureCreated|UseSqlServer|
    UseNpgsql|\bNpgsql|MySqlConnection|UseMySql|UseSqlite|UseInMemory|UseOracle|SqlConnection|NpgsqlDataSource|
    Add(?:Singleton|Scoped|Transient)<|HttpListener|TcpListener|WebApplication|WebHost|
    while\s?\(\s?true|ManualResetEvent|Map(?:Get|Controllers)|UsePathBase|startWebServer|^\s*url\s"http|
    CreateApplicationBuilder|CreateDefaultBuilder|builder\.Add(?:Keyed)?[A-Z]|AddProject<|
    \bRabbitMQ\b|\bRedis|ConnectionMultiplexer|\bConfluent\b|ServiceBusClient|
    \b(?:int|ushort)\??\s\w{0,40}Port\s?[{=]
  `,
  'mu',
);

/** Sources by the folder of the project that they belong to, those that tell something. */
export function sourcesOf(
  projects: readonly Project[],
  snapshot: Snapshot,
): ReadonlyMap<string, readonly SourceFile[]> {
  const folders = new Set(projects.map(({ folder }) => folder));
  const owners = new Map<string, string | undefined>();
  const found = new Map<string, SourceFile[]>();
  for (const { path } of snapshot.entries) {
    if (!source.test(path) || built.test(path)) continue;
    const folder = dirname(path);
    if (!owners.has(folder))
      owners.set(
        folder,
        upwards(folder).find((above) => folders.has(above)),
      );
    const owner = owners.get(folder);
    const text = owner === undefined ? undefined : snapshot.text(path);
    if (owner === undefined || text === undefined || !telling.test(text)) continue;
    const list = found.get(owner) ?? [];
    list.push({ path, text: tidy(withoutComments(text)) });
    found.set(owner, list);
  }
  return found;
}
