import { overLines } from '../kernel/over-lines.ts';
import { isConditional } from './conditional.ts';
import { folderOf } from './declared/place.ts';
import type { EnvVariable, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { grep, type SourceFile } from './source.ts';
import { productiveUnder } from './tree.ts';

/** What a driver is connected with may hold a password, whatever its variable is called. */
export function withConnected(services: readonly Service[], snapshot: Snapshot): Service[] {
  return services.map((service) => {
    if (!service.env.some(isAddress)) return service;
    const files = sourcesOf(service, snapshot);
    const given = files.flatMap(callsIn).map((call) => call.given);
    return { ...service, env: service.env.map((one) => kept(one, files, given)) };
  });
}

const addressName = /(?:^|_)(?:UR[LI]|DSN|CONN(?:ECTION)?(?:_?STR(?:ING)?)?|STRING)$/u;
const serverName =
  /^(?:\w{0,30}_)?(?:MONGO(?:DB)?|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|REDIS|RABBIT(?:MQ)?|RMQ|AMQP|DATABASE|DB|BROKER)$/u;

function isAddress({ name, secret }: EnvVariable): boolean {
  return !secret && (addressName.test(name) || serverName.test(name));
}

function kept(variable: EnvVariable, files: readonly SourceFile[], given: readonly string[]): EnvVariable {
  if (!isAddress(variable) || !isGiven(variable.name, files, given)) return variable;
  const { name, required } = variable;
  return { name, required, secret: true, ...(variable.default === '' ? { default: '' } : {}) };
}

/** In the call itself, or by the name that takes it. */
function isGiven(name: string, files: readonly SourceFile[], given: readonly string[]): boolean {
  const said = sayingOf(name, files);
  return given.some((text) => said.test(text));
}

/** Whether a connection is opened with it whatever it holds. */
export function isConnectedAtOnce(name: string, files: readonly SourceFile[]): boolean {
  const said = sayingOf(name, files);
  const goesOn = new RegExp(
    String.raw`\bif ?\(?(?:!|not )\s?[^\n]{0,40}${said.source}[^\n]{0,20}\n?[^\n]{0,40}\breturn\b`,
    'u',
  );
  return files.some(
    (file) =>
      !goesOn.test(file.text) &&
      callsIn(file).some(
        ({ line, before, given }) =>
          said.test(given) && !/\?|&&|\bif\b/u.test(before) && !isConditional(file.text, line),
      ),
  );
}

/** The variable, and what the code calls what it holds. */
function sayingOf(name: string, files: readonly SourceFile[]): RegExp {
  const taken = grep(files, new RegExp(String.raw`${assigned}[^\n;:=]{0,80}\b${name}\b`, 'u')).map(
    ({ groups }) => groups[0] ?? '',
  );
  const telling = taken.filter((one) => /ur[li]|dsn|conn|addr|mongo|redis|amqp|rabbit|db/iu.test(one));
  const names = new Set([name, name.toLowerCase(), ...telling]);
  return new RegExp(String.raw`(?<![\w-])(?:${[...names].join('|')})(?![\w-])`, 'u');
}

/** `url := `, `const url: string = `, `brokerUrl: `, and the fields that tags or aliases tell of */
const assigned = String.raw`(?<![\w$])([A-Za-z_]\w{1,60})(?:\s?:\s?[\w.]{1,40}(?:\s?\|\s?\w{1,20})?)?\s{0,8}(?::?=|:)(?![=:])`;

type Call = { readonly line: number; readonly before: string; readonly given: string };

/** What is handed over where a connection is opened. */
function callsIn(file: SourceFile): Call[] {
  const calls = grep([file], opens);
  if (calls.length === 0) return [];
  const lines = file.text.split('\n');
  return calls.map(({ line, groups: [said = ''] }) => ({
    line,
    before: (lines[line - 1] ?? '').split(said, 1)[0] ?? '',
    given: inCall([said, ...lines.slice(line, line + 5)].join('\n')),
  }));
}

/** Up to the bracket that closes the call. */
function inCall(text: string): string {
  let open = 1;
  for (const { index, 0: sign } of text.matchAll(/[()]/gu)) {
    open += sign === '(' ? 1 : -1;
    if (open === 0) return text.slice(0, index);
  }
  return text;
}

const opens = new RegExp(
  overLines`
    (?:
      \bamqp(?:lib|091|\w{0,8})?\.(?:connect|Dial\w{0,10})|\bURLParameters|\bconnect_robust|\bBunny\.new|
      \bcreate_(?:async_)?engine|\b(?:AsyncIOMotor|AsyncMongo|Mongo)Client(?:\.connect|::with_uri_str)?|
      \bmongoose\.(?:connect|createConnection)|\.ApplyURI|\b[rR]edis(?:\.asyncio)?\.(?:from_url|ParseURL|createClient|new|Redis\.from_url)|
      \bnew (?:IO)?Redis|\bnew (?:pg\.)?(?:Pool|Client|Sequelize|Bull|Queue|MongoClient)|\bpostgres|\bneon|
      \bsql(?:x)?\.(?:Open|MustOpen|Connect|MustConnect)|\bpgx(?:pool)?\.(?:New|Connect|ParseConfig)|
      \b(?:postgres|mysql|sqlserver)\.Open|\basyncpg\.(?:connect|create_pool)|\bpsycopg2?\.connect|
      \b(?:Pg|MySql|Any)Pool(?:Options)?(?:::|\.)connect(?:_lazy)?|\bConnectionFactory\.setUri|\bsetUri|\bClient::open|
      \bSequel\.connect|\b(?:Mongoose|TypeOrm|Bull|Redis)Module\.forRoot|\bMongo::Client\.new|\bdatasource|\bCelery|\bnats\.connect
    )\((.{0,300})$
  `,
  'u',
);

const code = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|cs|kt|java|scala|exs?)$/u;

function sourcesOf({ path }: Service, snapshot: Snapshot): SourceFile[] {
  return productiveUnder(folderOf(path), snapshot)
    .filter((one) => code.test(one))
    .map((one) => ({ path: one, text: snapshot.text(one) ?? '' }));
}
