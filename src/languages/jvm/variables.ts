import { present } from '../../kernel/present.ts';
import { isAmbientName, isSecretName } from '../../facts/secret.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { environment } from './code.ts';
import { placeholders, plainKey, variableOf, type Setting } from './config/setting.ts';

type Read = {
  readonly name: string;
  readonly fallback: string | undefined;
  readonly required: boolean;
  readonly at: { readonly path: string; readonly line: number };
  readonly why: string;
};

const inCode = new RegExp(
  String.raw`${environment}["']([A-Za-z_]\w{0,100})["']\]?\)?\)?(?:\s?(?:\?:|,|\.getOrElse\(|\.orElse\(|\s)\s?"([^"]{0,200})")?`,
  'u',
);
const optional = /sys\.env\.get(?:OrElse)?\(|getOrDefault|Optional\.ofNullable|\?:(?!\s?(?:error|throw)\b)/u;
const injected =
  /@(?:Value|Property|ConfigProperty)\(\s?(?:value\s?=\s?|name\s?=\s?)?"(?:\$\{)?([\w.-]{1,120})(?::([^"}]{0,200}))?\}?"/u;
const jvmOwn = /^(?:JAVA_|JDK_|JVM_|MAVEN_|GRADLE_|KUBERNETES_|SPRING_PROFILES_ACTIVE$|K_SERVICE)/u;

/** Variables that the code and the configuration of a program read. */
export function variablesOf(
  files: readonly SourceFile[],
  settings: readonly Setting[],
): Found<EnvVariable>[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const set = new Set(settings.map(({ key }) => plainKey(key)));
  const reads = [
    ...grep(files, inCode).map((hit) => ofCode(hit, texts.get(hit.path) ?? '')),
    ...grep(files, injected).flatMap((hit) => ofInjection(hit, set)),
    ...settings.flatMap((setting) => ofPlaceholders(setting, set)),
    ...settings.flatMap(ofConnection),
  ].filter(({ name }) => /^[A-Z][A-Z0-9_]*$/u.test(name) && !isAmbientName(name) && !jvmOwn.test(name));
  const names = [...new Set(reads.map(({ name }) => name))].toSorted();
  return names.flatMap((name) => toVariable(reads.filter((read) => read.name === name)));
}

function ofCode(hit: Hit, text: string): Read {
  const [name = '', fallback = ''] = hit.groups;
  const line = text.split('\n')[hit.line - 1] ?? '';
  const required = fallback === '' && !optional.test(line) && !line.includes('null');
  return { name, fallback: fallback || undefined, required, at: hit, why: 'the code reads it' };
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
      required: fallback === '',
      at: hit,
      why: `the code is given ${key}`,
    },
  ];
}

function ofPlaceholders(setting: Setting, set: ReadonlySet<string>): Read[] {
  return placeholders(setting.value).flatMap(({ name, fallback }) => {
    if (set.has(plainKey(name)) || /^(?:random|spring|project|user|java|os|server|management)\./u.test(name))
      return [];
    if (name.includes('.') && fallback !== undefined) return [];
    const isHocon = setting.path.endsWith('.conf');
    const required = fallback === undefined && setting.profile === undefined && !isHocon;
    return [
      {
        name: variableOf(name.replaceAll('-', '_')),
        fallback,
        required,
        at: setting,
        why: `${setting.key} takes it`,
      },
    ];
  });
}

const connection =
  /^(?:spring\.(?:datasource\.(?:url|username|password)|r2dbc\.(?:url|username|password)|data\.(?:mongodb|redis|cassandra|neo4j|elasticsearch)\.(?:uri|uris|host|username|password)|redis\.(?:host|url|password)|rabbitmq\.(?:host|addresses|username|password)|kafka\.bootstrap-?servers|elasticsearch\.uris|neo4j\.uri|activemq\.broker-url|config\.import|cloud\.config\.uri)|eureka\.client\.service-?url\.default-?zone|quarkus\.datasource\.(?:jdbc\.url|reactive\.url|username|password)|quarkus\.mongodb\.connection-string|quarkus\.redis\.hosts|kafka\.bootstrap\.servers|mp\.messaging\.connector\.smallrye-kafka\.bootstrap\.servers|datasources\.default\.(?:url|username|password)|mongodb\.uri|redis\.uri)$/iu;
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
  const required = local.test(value) || isCredential;
  return [
    {
      name: variableOf(key),
      fallback: required ? undefined : value,
      required,
      at: { path, line },
      why: `overrides ${key}`,
    },
  ];
}

function toVariable(reads: readonly Read[]): Found<EnvVariable>[] {
  const [first] = reads;
  if (first === undefined) return [];
  const fallback = reads.find((read) => read.fallback !== undefined)?.fallback;
  const secret = isSecretName(first.name);
  const value = present({
    name: first.name,
    required: fallback === undefined && reads.some((read) => read.required),
    secret,
    default: secret ? undefined : fallback,
  });
  const { path, line } = first.at;
  return [{ value, evidence: { fact: `env ${first.name}`, path, line, why: first.why } }];
}
