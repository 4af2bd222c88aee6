import type { EnvEntry } from '../../../../spec/container.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Understood } from '../../../../spec/words/wish.ts';
import { secretsSaid, type SecretSaid } from './runs.ts';
import { variablesOf } from './variables.ts';
import type { Ground } from '../telling.ts';
import { behind, calledIn } from '../../scope.ts';
import { whose } from '../whose.ts';

/** Variables that come from Secrets which are there, and of which services that was said. */
export type SecretTold = {
  readonly said: string;
  readonly entries: readonly SecretEntry[];
  readonly services: readonly string[];
};
type SecretEntry = EnvEntry & { readonly kind: 'secret'; readonly key: string };
type Words = {
  readonly rest: string;
  readonly told: readonly SecretTold[];
  /** Of a program for which nobody reads such a variable: of another one it is not. */
  readonly unknown: readonly string[];
};

/** Reads `DATABASE_URL from secret shop-db key url`, `credentials are in secret orders-db (keys user, password)`, `密码在 Secret pg 的 password 里`. */
export function secretsTold(words: string, ground: Ground): Words {
  if (!/secret|密钥|[a-z0-9]\/[a-z]/iu.test(words)) return { rest: words, told: [], unknown: [] };
  const known = new Set(ground.services.flatMap(({ env }) => env.map(({ name }) => name)));
  const heard = secretsSaid(words, known).map((one) => ({ one, told: toldOf(one, words, ground) }));
  const told = heard.flatMap((one) => one.told);
  const unknown = heard.flatMap(({ one, told: own }) =>
    own.length === 0 && (isOfProgram(one) || isOfAddress(one)) ? [one.said] : [],
  );
  const taken = [...told.map(({ said }) => said), ...unknown];
  return { rest: taken.reduce((rest, said) => rest.replace(said, ', '), words), told, unknown };
}

function toldOf(one: SecretSaid, words: string, { services, called }: Ground): SecretTold[] {
  const { said, start, secret: from } = one;
  const aimed = whose(words, { start, end: start + said.length }, called);
  const own = aimed.length === 0 ? services : services.filter(({ name }) => aimed.includes(name));
  const variables = variablesOf(one, { services: own, sentence: sentenceBefore(words, start) });
  if (one.variables.length === 0 && variables.some(({ name }) => isOfOther(from, name))) return [];
  const entries = variables.map(({ name, key }) => ({ kind: 'secret' as const, name, from, key }));
  return entries.length === 0 ? [] : [{ said, entries, services: aimed }];
}

/** `the connection string` is no name of a variable. */
function isOfAddress({ described, variables, secret }: SecretSaid): boolean {
  const speaks = relational.test(secret) || others.test(secret);
  return variables.length === 0 && speaks && /connection\s?string|连接串/iu.test(described);
}

const relational = /(?<![a-z])(?:sql|pg|postgres(?:ql)?|mysql|mariadb|mssql)(?![a-z])/iu;
const others = /(?<![a-z])(?:mongo(?:db)?|redis|amqp|rabbit(?:mq)?|kafka|elastic(?:search)?)(?![a-z])/iu;

/** A Secret whose name speaks of one kind of database has nothing for a variable that speaks of another. */
function isOfOther(secret: string, variable: string): boolean {
  return (
    (relational.test(secret) && others.test(variable)) || (others.test(secret) && relational.test(variable))
  );
}

function isOfProgram({ described, variables }: SecretSaid): boolean {
  return (
    variables.length === 0 &&
    /密码|pass(?:word)?/iu.test(described) &&
    calledIn(described, behind).length === 1
  );
}

function sentenceBefore(words: string, at: number): string {
  return (
    words
      .slice(Math.max(0, at - 300), at)
      .split(/\.\s|[;；。\n]/u)
      .at(-1) ?? ''
  );
}

export function secretRows(told: readonly SecretTold[]): readonly Understood[] {
  return told.map(({ said, entries }) => ({
    said,
    subject,
    value: entries.map(({ name, from, key }) => `${name} ← ${from}/${key}`).join(', '),
  }));
}

const subject = { en: 'From a Secret', zh: '来自 Secret' };

/** Of the services that were named, else of those that read it, else of all. */
export function withSecretsTold(spec: Spec, told: readonly SecretTold[]): Spec {
  if (told.length === 0) return spec;
  const ours = spec.workloads.filter((one) => isOurs(one) && one.service?.kind !== 'static');
  const workloads = told.reduce<readonly Workload[]>((all, { entries, services }) => {
    const aimed =
      services.length === 0 ? ours : ours.filter((one) => services.some((name) => isOf(name, one)));
    return entries.reduce((those, entry) => {
      const readers = aimed.filter((one) => reads(entry.name, one));
      // What stands beside and asks for the same is opened by the same password.
      const beside = all.filter((one) => !isOurs(one) && reads(entry.name, one));
      const meant = [...(readers.length === 0 ? aimed : readers), ...beside];
      const names = new Set(meant.map(({ name }) => name));
      return those.map((one) => (names.has(one.name) ? withEntry(one, entry) : one));
    }, all);
  }, spec.workloads);
  return { ...spec, workloads };
}

/** A service is ours under an image of elsewhere too. */
function isOurs({ image, service }: Workload): boolean {
  return service !== undefined || image.kind !== 'public';
}

function isOf(service: string, { name }: Workload): boolean {
  return name === service || name.startsWith(`${service}-`);
}

function reads(variable: string, { env, service }: Workload): boolean {
  return (
    env.some((entry) => entry.kind !== 'all' && entry.name === variable) ||
    service?.env.some(({ name }) => name === variable) === true
  );
}

function withEntry(workload: Workload, entry: SecretEntry): Workload {
  const others = workload.env.filter((one) => one.kind === 'all' || one.name !== entry.name);
  const { [entry.name]: _set, ...settings } = workload.settings ?? {};
  return { ...workload, env: [...others, entry], ...(workload.settings && { settings }) };
}
