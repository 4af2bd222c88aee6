import { overLines } from '../../kernel/over-lines.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { handedReads } from '../common/handed-on.ts';
import { onceRequired, variablesOf as readVariables, type Read } from '../common/variables.ts';
import { environment, screaming } from './code.ts';
import { placeholders, plainKey, variableOf, type Setting } from './config/setting.ts';

const inCode = new RegExp(
  String.raw`${environment}["']([A-Za-z_]\w{0,100})["']\]?\)?\)?(?:\s?(?:\?:|,|\.getOrElse\(|\.orElse\(|==\s?null\s?\?|\s)\s?"([^"]{0,200})")?`,
  'u',
);
const optional = /sys\.env\.get(?:OrElse)?\(|getOrDefault|Optional\.ofNullable|\?:(?!\s?(?:error|throw)\b)/u;
/** A key alone, or one within a text: `http://${CART_ADDR}/items`. */
const injected = new RegExp(
  overLines`
    @(?:Value|Property|ConfigProperty)\(\s?(?:value\s?=\s?|name\s?=\s?)?
    "(?:[^"$]{0,100}\$\{|(?![^"$]{0,100}\$\{))([\w.-]{1,120})(?::([^"}]{0,200}))?(?=["}])
  `,
  'u',
);
/** What gathers the environment and files into one gives defaults with what it gives out. */
const gathered =
  /\.get(?:String|Integer|Int|Long|Boolean|OrElse|OrDefault)?\(\s?"([A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,60})"\s?,\s?"?([^"),]{1,200})/u;
/** Clojure asks for them by keywords: `(env :database-url "default")`, `(:database-url env)`. */
const keyed = [
  /\(env\s:([a-z][\w-]{0,60})(?:\s"([^"]{0,200})")?/u,
  /\(:([a-z][\w-]{0,60})\s(?:\w{1,20}\/)?env\)/u,
];
const jvmOwn = /^(?:JAVA_|JDK_|JVM_|MAVEN_|GRADLE_|KUBERNETES_|SPRING_PROFILES_ACTIVE$|K_SERVICE)/u;

/** Variables that the code and the configuration of a program read. */
export function variablesOf(
  files: readonly SourceFile[],
  settings: readonly Setting[],
): Found<EnvVariable>[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const set = new Set(settings.map(({ key }) => plainKey(key)));
  const known = { set, before: usualIn(settings) };
  const reads = [
    ...[inCode, gathered]
      .flatMap((pattern) => grep(files, pattern))
      .map((hit) => ofCode(hit, texts.get(hit.path) ?? '')),
    ...keyed
      .flatMap((pattern) => grep(files, pattern))
      .map((hit) => ofKeyword(hit, texts.get(hit.path) ?? '')),
    ...grep(files, injected).flatMap((hit) => ofInjection(hit, set)),
    ...settings.flatMap((setting) => ofPlaceholders(setting, known)),
    ...settings.flatMap(ofConnection),
    ...handedReads(files),
  ].filter(({ name }) => /^[A-Z][A-Z0-9_]*$/u.test(name) && !jvmOwn.test(name));
  return readVariables(reads, { isRequired: onceRequired });
}

function ofKeyword({ path, line, groups: [name = '', fallback = ''] }: Hit, text: string): Read {
  const code = text.split('\n')[line - 1] ?? '';
  const isOptional = fallback !== '' || /\((?:or|when|when-let|if-let|if|some->)\s/u.test(code);
  return { name: screaming(name), fallback: fallback || undefined, isOptional, path, line };
}

/** The default of Ciris stands behind the variable, which may be one of several on the line. */
const defaulted = /^\w{0,100}["'`]\)(?:\.as\[[\w.]{1,40}\])?\.(?:default|option)\b/u;

function ofCode(hit: Hit, text: string): Read {
  const [name = '', fallback = ''] = hit.groups;
  const code = text.split('\n')[hit.line - 1] ?? '';
  const after = code.slice(Math.max(0, code.indexOf(name)));
  const isOptional = fallback !== '' || optional.test(code) || code.includes('null') || defaulted.test(after);
  return { name, fallback: fallback || undefined, isOptional, path: hit.path, line: hit.line };
}

/** A key that no file sets must come from outside; relaxed binding takes it from a variable. */
function ofInjection(hit: Hit, set: ReadonlySet<string>): Read[] {
  const [key = '', fallback = ''] = hit.groups;
  const isPlain = /^[A-Z][A-Z0-9_]*$/u.test(key);
  if (!isPlain && (set.has(plainKey(key)) || !key.includes('.') || fallback !== '')) return [];
  const name = isPlain ? key : variableOf(key);
  return [
    {
      name,
      fallback: fallback || undefined,
      isOptional: fallback !== '',
      path: hit.path,
      line: hit.line,
      why: `the code is given ${key}`,
    },
  ];
}

/** HOCON has what holds otherwise on the line before. */
function usualIn(settings: readonly Setting[]): ReadonlyMap<string, string> {
  const plain = settings.filter(({ path, value }) => path.endsWith('.conf') && !value.includes('$'));
  return new Map(plain.map(({ path, key, value }) => [`${path} ${key}`, value]));
}

type Known = { readonly set: ReadonlySet<string>; readonly before: ReadonlyMap<string, string> };

function ofPlaceholders(setting: Setting, { set, before }: Known): Read[] {
  return placeholders(setting.value).flatMap(({ name, fallback }) => {
    const isKey = set.has(plainKey(name)) && plainKey(name) !== plainKey(setting.key);
    if (isKey || /^(?:random|spring|project|user|java|os|server|management)\./u.test(name)) return [];
    if (name.includes('.') && fallback !== undefined) return [];
    const isHocon = setting.path.endsWith('.conf');
    const isOptional = fallback !== undefined || setting.profile !== undefined || isHocon;
    return [
      {
        name: variableOf(name.replaceAll('-', '_')),
        fallback: fallback ?? before.get(`${setting.path} ${setting.key}`),
        isOptional,
        path: setting.path,
        line: setting.line,
        why: `${setting.key} takes it`,
      },
    ];
  });
}

const connection = new RegExp(
  overLines`
    ^(?:
      spring\.(?:
        datasource\.(?:url|username|password)|r2dbc\.(?:url|username|password)|
        data\.(?:mongodb|redis|cassandra|neo4j|elasticsearch)\.(?:uri|uris|host|username|password)|
        redis\.(?:host|url|password)|rabbitmq\.(?:host|addresses|username|password)|
        kafka\.bootstrap-?servers|elasticsearch\.uris|neo4j\.uri|activemq\.broker-url|config\.import|
        cloud\.(?:config\.uri|consul\.host|stream\.(?:kafka|rabbit)\.binder\.brokers)|
        cassandra\.contact-?points|couchbase\.connection-?string|pulsar\.client\.service-?url|
        artemis\.broker-url|ldap\.urls|mail\.host|
        security\.oauth2\.(?:client\.provider\.[\w-]{1,40}|resource-?server\.jwt)\.issuer-uri
      )|
      eureka\.client\.service-?url\.default-?zone|
      quarkus\.datasource\.(?:jdbc\.url|reactive\.url|username|password)|
      quarkus\.mongodb\.(?:connection-string|hosts)|quarkus\.redis\.hosts|kafka\.bootstrap\.servers|
      quarkus\.(?:elasticsearch\.hosts|neo4j\.uri|oidc\.auth-server-url)|(?:amqp|rabbitmq|mqtt)-host|
      rabbitmq\.uri|r2dbc\.datasources\.default\.url|elasticsearch\.http-?hosts|neo4j\.uri|cassandra\.default\.basic\.contact-points|
      mp\.messaging\.connector\.smallrye-kafka\.bootstrap\.servers|
      datasources\.default\.(?:url|username|password)|mongodb\.uri|redis\.uri
    )$
  `,
  'iu',
);
const local = /localhost|127\.0\.0\.1/u;
const inMemory = /jdbc:(?:h2|hsqldb|derby|sqlite)|^optional:|^classpath:/u;

/** Where it finds its database is written for one machine; elsewhere a variable says it. */
function ofConnection({ key, value, path, line, profile }: Setting): Read[] {
  if (
    profile !== undefined ||
    !connection.test(key) ||
    value.includes('${') ||
    value === '' ||
    inMemory.test(value)
  )
    return [];
  const isCredential = /(?:username|password)$/iu.test(key);
  const isOptional = !local.test(value) && !isCredential;
  return [
    {
      name: variableOf(key),
      fallback: isOptional ? value : undefined,
      isOptional,
      path,
      line,
      why: `overrides ${key}`,
    },
  ];
}
