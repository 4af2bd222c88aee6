import { overLines } from '../../kernel/over-lines.ts';
import { isSecretName } from '../../facts/secret.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { onceRequired, variablesOf as readVariables, type Read } from '../common/variables.ts';
import type { Setting } from './settings.ts';

const environment = new RegExp(
  overLines`
    GetEnvironmentVariable\(\s?"([\w:.]{1,100})"(?:\s?,\s?EnvironmentVariableTarget\.\w+)?\s?\)
    (\s?(?:\?\?|\?\.|==|!=|is)\s?)?(?:"([^"]{0,200})"|(throw\b))?
  `,
  'u',
);
const indexed =
  /\b\w{0,30}[cC]onfig(?:uration)?\w{0,20}!?\[\s?"([\w:.-]{1,100})"\s?\](\s?(?:\?\?|\?\.|==|!=|is)\s?)?(?:"([^"]{0,200})"|(throw\b))?/u;
const typed =
  /\bGet(?:Required)?Value<[\w?.<>]{1,40}>\(\s?"([\w:.-]{1,100})"(\s?,\s?)?(?:"?([^")]{0,100})"?)?/u;
/** Components of Aspire look their connection up by its name. */
const connection = new RegExp(
  overLines`
    (?:
      GetConnectionString|
      \bbuilder\.Add(?:Keyed)?(?:
        Npgsql(?:DataSource|DbContext)|SqlServer(?:Client|DbContext)|MySqlDataSource|Redis(?:Client|DistributedCache|OutputCache)|RabbitMQClient|
        RabbitMqEventBus|MongoDBClient|Kafka(?:Producer|Consumer)|Nats(?:Client|JetStream)|MilvusClient|QdrantClient|
        ElasticsearchClient|MeilisearchClient|Azure(?:Blob|Queue|Table|CosmosClient|ServiceBus)\w{0,10}
      )
    )(?:<[\w.<>, ]{1,120}>)?\(\s?"([\w.-]{1,80})"
  `,
  'u',
);
const ownNames =
  /^(?:ASPNETCORE_|DOTNET_|COREHOST_|COMPlus_|WEBSITE_|FUNCTIONS_|Logging__|AllowedHosts$|Kestrel__|Serilog__|urls$|Urls$)/u;

/** Variables that the code reads, by their own name or as keys of its configuration. */
export function variablesOf(
  files: readonly SourceFile[],
  settings: readonly Setting[],
): Found<EnvVariable>[] {
  const set = new Map(settings.map((setting) => [setting.key.toLowerCase(), setting]));
  const reads = [
    ...grep(files, environment).map((hit) => toRead(hit, new Map())),
    ...[...grep(files, indexed), ...grep(files, typed)].map((hit) => toRead(hit, set)),
    ...grep(files, connection).map((hit) => ofConnection(hit, set)),
    ...settings.flatMap(ofSetting),
  ].filter(({ name }) => !ownNames.test(name));
  return readVariables(reads, { isRequired: onceRequired, isSecret });
}

/** `Mail:Host` is `Mail__Host` in the environment. */
function nameOf(key: string): string {
  return key.replaceAll(':', '__').replaceAll(/[.-]/gu, '_');
}

function toRead(hit: Hit, set: ReadonlyMap<string, Setting>): Read {
  const [key = '', operator = '', fallback = '', thrown = ''] = hit.groups;
  const written = set.get(key.toLowerCase())?.value;
  const value = fallback === '' ? written || undefined : fallback;
  const isOptional = operator.trim() !== '' && thrown === '';
  return { name: nameOf(key), fallback: value, isOptional, path: hit.path, line: hit.line };
}

function ofConnection(hit: Hit, set: ReadonlyMap<string, Setting>): Read {
  const name = hit.groups[0] ?? '';
  const { key = `ConnectionStrings:${name}`, value: written = '' } =
    set.get(`connectionstrings:${name.toLowerCase()}`) ?? {};
  return {
    name: nameOf(key),
    isOptional: isEmbedded(written),
    path: hit.path,
    line: hit.line,
    why: 'the code asks for this connection',
  };
}

/** What is written for one machine must be said anew elsewhere. */
function ofSetting({ key, value, path, line }: Setting): Read[] {
  const isConnection = /^ConnectionStrings:[\w.-]+$/u.test(key);
  // What stands there empty is given where the program runs.
  if (value === '' && isSecret(nameOf(key)) && /^[\w:]{1,100}$/u.test(key))
    return [{ name: nameOf(key), path, line, isOptional: true, why: `is left empty as ${key}` }];
  if (!isConnection || isEmbedded(value)) return [];
  return [{ name: nameOf(key), path, line, why: `overrides ${key}` }];
}

function isEmbedded(value: string): boolean {
  return /(?:Data Source|DataSource|Filename)\s?=\s?[^;:,]{0,100}\.(?:db|sqlite3?)\b|:memory:/iu.test(value);
}

function isSecret(name: string): boolean {
  return name.startsWith('ConnectionStrings__') || isSecretName(snake(name));
}

/** `Jwt__SigningKey` is `JWT_SIGNING_KEY` to who looks for secrets. */
function snake(name: string): string {
  return name
    .replaceAll('__', '_')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, '_')
    .toUpperCase();
}
