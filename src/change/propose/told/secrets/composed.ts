import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Question, Service } from '../../../../facts/facts.ts';
import { addresses } from '../../../../spec/backing/addresses.ts';
import type { EnvEntry } from '../../../../spec/container.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { behind, calledIn, namesOf } from '../../scope.ts';
import { withEach } from '../saying.ts';
import type { Heard, Telling } from '../telling.ts';
import { databases } from './variables.ts';
import { addressOf, askedWhole, readsPassword } from './whole-address.ts';

const kubernetesName = String.raw`["'\x60]?([a-z0-9][\w.-]{0,60}\w)["'\x60]?`;
const field = String.raw`["'\x60]?([A-Za-z_][\w.-]{0,60})["'\x60]?`;
const verbs = String.raw`(?:(?:is|are|lives?|comes?|stored|sits?|taken|kept|found|from|in|should|must|be|the|a|an|our|k8s|existing)\s){1,6}`;
const credentials = String.raw`(?:the\s|our\s|its\s|and\s){0,3}(?:(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?)(?:'s)?\s)?(?:credentials|creds|login(?:\sdata)?|user(?:name)?\sand\spassword)(?:\s(?:for|of)\s(?:it|the\s(?:db|database)))?`;

/** Both parts are keys of one Secret, or the user is told and only the password is one. */
const says: readonly RegExp[] = [
  overLines`
    (?<![\w./-])${credentials}\s${verbs}secret\s(?:called\s|named\s)?${kubernetesName},?\s[(]?(?:with\s|under\s|in\s|at\s|the\s|its\s){0,3}keys?:?\s${field}(?:,?\sand\s|\s?[,/+&]\s?)${field}[)]?
  `,
  String.raw`(?<=(?:[a-z0-9-]{1,60}\.){2,8}[a-z][a-z0-9-]{1,40}(?::\d{2,5})?[,;]?\s[(]?)(?:with\s|using\s|and\s)?(?:the\s)?secret\s${kubernetesName},?\s[(]?(?:with\s|under\s|its\s|the\s){0,3}keys?:?\s${field}(?:,?\sand\s|\s?[,/+&]\s?)${field}[)]?`,
  overLines`
    (?:数据库|postgres(?:ql)?|mysql|mongo(?:db)?)?的?(?:账号(?:和)?密码|用户名(?:和|与|、)?密码|凭据|凭证)(?:都)?(?:在|放在|存在|来自)\s?(?:secret|密钥)\s?${kubernetesName}\s?(?:里面?|中)?\s?(?:[,，(（]?\s?(?:的)?(?:键|key)s?(?:分别)?(?:是|为|:|：)?|[(（]|的)\s?${field}\s?(?:和|与|、|,|，|/)\s?${field}\s?[)）]?
  `,
].map((source) => anyCase(String.raw`${source}(?![\w-])`));
const userSaid = anyCase(
  overLines`
    (?<![\w./-])(?:and\s|with\s|the\s|as\s){0,3}(?:(?:db|database)\s)?user(?:name)?\s(?:is\s|named\s|called\s)?(?!and\s)${field},?\s(?:and\s)?(?:the\s|its\s)?password\s${verbs}
    secret\s(?:called\s|named\s)?${kubernetesName}(?:,?\s[(]?(?:with\s|under\s|in\s|at\s|the\s|its\s){0,3}key:?\s${field}[)]?)?(?=\s?(?:[.,;)\n]|$))
  `,
);
const place = new RegExp(
  String.raw`(?:${namesOf(behind)}|(?<![\w-])(?:database|db)(?![\w-])|数据库)[^;；。\n]{0,80}?(?<![\w.@-])(?<host>(?:[a-z0-9-]{1,60}\.){1,8}[a-z][a-z0-9-]{1,40})(?::(?<port>\d{2,5}))?(?![\w/])`,
  'iu',
);
const called =
  /(?<![\w-])(?:database|db)\s(?:is\s)?(?:name(?:d)?|called)\s?(?:is\s|[:=]\s?)?["'`]?(?<name>[a-z_][\w-]{0,60})["'`]?|(?<=[,;]\s)(?:database|db)\s(?<plain>[a-z_][\w-]{0,60})(?=\s?(?:[,;.\n)]|$))|数据库名?(?:称)?(?:是|为|叫|:|：)\s?(?<zh>[a-z_][\w-]{0,60})/iu;

type Login = {
  readonly said: string;
  readonly secret: string;
  readonly user: EnvEntry['kind'];
  readonly names: readonly [string, string];
};

type Place = Readonly<Record<string, string>>;
type Found = {
  readonly service: Service;
  readonly variable: string;
  readonly login: Login;
  readonly where: Place;
  readonly template: string;
};

/** `postgres at db.acme.internal, credentials in the secret shop-db (keys username and password)`: the address that the program reads is put together from them. */
export const composedAddress: Telling = (words, { services }) => {
  const found = foundIn(words, services);
  if (found === undefined) return unplaced(words, services);
  const { service, variable, login, where } = found;
  const { name, plain = name, zh = plain } = called.exec(words)?.groups ?? {};
  const value = found.template.replace(/\/app(?=$|\?)/u, `/${zh ?? service.name}`);
  const made = entriesOf(variable, login, value);
  return {
    rest: words.replace(login.said, ' '),
    rows: [{ said: login.said.trim(), subject, value: `${variable} ← ${login.secret}` }],
    over: withEach((one) => told(one, variable, made)),
    asks: () => (zh === undefined ? [asked(service, where['host'] ?? '')] : []),
  };
};

const subject = { en: 'From a Secret', zh: '来自 Secret' };

/** Who logs in and where are told, and the program reads both from one variable. */
function foundIn(words: string, services: readonly Service[]): Found | undefined {
  const readers = services.filter(({ needs }) => needs.some(({ kind }) => databases.has(kind)));
  const [first] = readers.flatMap(addressOf);
  const login = loginIn(words);
  const where = place.exec(words)?.groups;
  if (first === undefined || login === undefined || where === undefined) return undefined;
  const template = templateOf(first.service, where);
  if (template === undefined || readers.some(readsPassword)) return undefined;
  return { service: first.service, variable: first.name, login, where, template };
}

/** Who logs in, and not where: what reads the whole address has no use for a password alone. */
function unplaced(words: string, services: readonly Service[]): Heard {
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  const [one] = words.matchAll(userSaid);
  const [first] = services
    .filter(({ needs }) => needs.some(({ kind }) => databases.has(kind)))
    .flatMap(addressOf);
  const isRead = services.some(({ env }) => env.some(({ name }) => /PASS(?:WORD|WD)?$|PWD$/u.test(name)));
  if (one === undefined || first === undefined || isRead || ofOthers.test(words)) return nothing;
  const [said, , secret = ''] = one;
  const rest = words.replace(said, ' ');
  // Where a database is named it is not known whether it runs here.
  if (calledIn(words, behind).length > 0) return { ...nothing, rest, leftover: [said.trim()] };
  const row = { said: said.trim(), subject: { en: 'Password', zh: '密码' }, value: secret };
  return { ...nothing, rest, rows: [row], asks: () => [askedWhole(first, secret)] };
}

/** A login of something else. */
const ofOthers =
  /registry|pull|docker|smtp|mail|basic|ldap|ftp|redis|valkey|rabbit|amqp|kafka|elastic|opensearch|minio|grafana|admin|proxy/iu;

function loginIn(words: string): Login | undefined {
  const [both] = says.flatMap((pattern) => [...words.matchAll(pattern)]);
  if (both !== undefined) {
    const [said, secret = '', user = '', password = ''] = both;
    return { said, secret, user: 'secret', names: [user, password] };
  }
  const [one] = words.matchAll(userSaid);
  if (one === undefined) return undefined;
  const [said, user = '', secret = '', key = 'password'] = one;
  return { said, secret, user: 'value', names: [user, key] };
}

function templateOf({ needs }: Service, where: Place): string | undefined {
  const kind = needs.find((one) => databases.has(one.kind))?.kind ?? '';
  const image = publicImage(kind);
  const url = addresses.find(({ app }) => app === (image?.app ?? kind))?.url;
  const { host = '', port = String(image?.port ?? '') } = where;
  return url?.replace('{host}', host).replace('{port}', port);
}

/** What is referred to stands before what refers to it. */
function entriesOf(
  variable: string,
  { secret, user, names: [name, key] }: Login,
  template: string,
): readonly EnvEntry[] {
  const base = variable.replace(/_?(?:URL|URI|DSN)$/u, '') || 'DATABASE';
  const owner: EnvEntry =
    user === 'secret'
      ? { kind: 'secret', name: `${base}_USERNAME`, from: secret, key: name }
      : { kind: 'value', name: `${base}_USERNAME`, value: name };
  return [
    owner,
    { kind: 'secret', name: `${base}_PASSWORD`, from: secret, key },
    {
      kind: 'value',
      name: variable,
      value: template.replace('app:{password}', `$(${base}_USERNAME):$(${base}_PASSWORD)`),
    },
  ];
}

function told(workload: Workload, variable: string, made: readonly EnvEntry[]): Workload {
  const isIt = (one: EnvEntry): boolean => one.kind !== 'all' && one.name === variable;
  if (!workload.env.some(isIt)) return workload;
  return { ...workload, env: [...workload.env.filter((one) => !isIt(one)), ...made] };
}

function asked({ name }: Service, host: string): Question {
  return {
    id: 'database-name',
    about: name,
    inWords: true,
    question: {
      en: `What is the database of ${name} on ${host} called?`,
      zh: `${name} 在 ${host} 上使用的数据库叫什么？`,
    },
    why: {
      en: `The words name where it runs and who logs in, and not the database. Until they do, it is called ${name}.`,
      zh: `请求中说明了地址和登录信息，但没有说明数据库名；在说明之前使用 ${name}。`,
    },
    candidates: [`database name ${name}`, 'database name postgres'],
  };
}
