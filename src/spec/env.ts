import type { EnvVariable, Service } from '../facts/facts.ts';
import { isSigningName } from '../facts/secret.ts';
import type { EnvEntry } from './container.ts';
import type { Runtime } from './plan.ts';
import { speaksOf } from './speaks.ts';

/** Variables that a deployment sets: references for what must be given or can be turned, nothing else. */
export function envEntries(service: Service, name: string, port: number | undefined): EnvEntry[] {
  if (service.kind === 'static') return [];
  const portVariable = service.ports[0]?.env;
  const given = service.env.filter(
    (variable) => variable.name !== portVariable && isGiven(variable, service),
  );
  const entries: EnvEntry[] = given.map((variable) =>
    variable.secret
      ? secretEntry(variable, service, `${name}-secrets`)
      : configEntry(variable, `${name}-config`),
  );
  const own: EnvEntry[] =
    portVariable === undefined || port === undefined
      ? []
      : [{ kind: 'value', name: portVariable, value: String(port) }];
  return [...own, ...openedTo(service, port), ...entries];
}

const listening =
  /^(?:(?:APP|SERVER|LISTEN|BIND|HTTP|API|WEB)_)?(?:ADDR|ADDRESS|BIND|BIND_ADDR(?:ESS)?|LISTEN|LISTEN_ADDR(?:ESS)?)$/u;

/** Who is told an address to listen on, port and all, is told that of all others. */
function openedTo({ env, ports }: Service, port: number | undefined): EnvEntry[] {
  return env.flatMap(({ name, default: value = '' }): EnvEntry[] => {
    const said = /^(?:127\.0\.0\.1|localhost|0\.0\.0\.0|\[::1?\]):(\d{2,5})$/u.exec(value)?.[1];
    const isOwn = listening.test(name) && port !== undefined && Number(said) === ports[0]?.port;
    return isOwn ? [{ kind: 'value', name, value: `0.0.0.0:${port}` }] : [];
  });
}

/** A server that waits for an address must not start without one. */
export function askedOf({ asks = [] }: Runtime, name: string): EnvEntry[] {
  return asks.map((variable) => ({ kind: 'config', name: variable, from: `${name}-config` }));
}

/** A setting that nobody has made yet must not keep the pods from starting. */
function configEntry(variable: EnvVariable, from: string): EnvEntry {
  const entry = { kind: 'config', name: variable.name, from } as const;
  return settingOf(variable) === undefined ? { ...entry, optional: true } : entry;
}

function secretEntry(variable: EnvVariable, service: Service, from: string): EnvEntry {
  const entry = { kind: 'secret', name: variable.name, from } as const;
  return isDispensable(variable, service) ? { ...entry, optional: true } : entry;
}

/**
 * A default for one's own machine leads to no server that is needed, and no key that others know protects anything. What
 * only leads to a server that the program can do without is asked for where that is there.
 */
function isDispensable({ name, required }: EnvVariable, { needs }: Service): boolean {
  const led = needs.filter((need) => speaksOf(need.kind, name));
  if (led.some((need) => need.required)) return false;
  return (!required || led.length > 0) && !isSigningName(name);
}

/** The values of those that are no secrets, as far as the repository names them. */
export function settingsOf(service: Service): Readonly<Record<string, string>> | undefined {
  const portVariable = service.ports[0]?.env;
  const settings = service.env.flatMap((variable) => {
    const value = settingOf(variable);
    const isOurs = variable.name === portVariable || variable.secret || !isForPods(variable.name);
    return value === undefined || isOurs ? [] : [[variable.name, value] as const];
  });
  const isNone = settings.length === 0 || service.kind === 'static';
  return isNone ? undefined : Object.fromEntries(settings);
}

function isGiven(variable: EnvVariable, { needs, env }: Service): boolean {
  const { name, required, secret, default: value } = variable;
  if (!isForPods(name)) return false;
  if (required || secret || settingOf(variable) !== undefined || outside.test(name)) return true;
  const led = needs.filter((need) => need.required && speaksOf(need.kind, name));
  // Its own machine is where the program looks for a server that stands elsewhere.
  return value === undefined
    ? led.some(({ kind }) => isAlone(kind, variable, env))
    : led.length > 0 && elsewhere.test(value);
}

/** Nothing else says where that server is, so what may say it is asked for though the program goes on without. */
function isAlone(kind: string, { name }: EnvVariable, env: readonly EnvVariable[]): boolean {
  return (
    place.test(name) &&
    !env.some((other) => other.name !== name && place.test(other.name) && speaksOf(kind, other.name))
  );
}

const place = /(?:HOST(?:NAME|S)?|ADDR(?:ESS)?|SERVERS?|UR[LI]|ENDPOINT|DSN)$/u;

/** By what people outside reach it: its default is one machine's, or nobody's. */
const outside =
  /^(?:PHX_HOST|(?:APP|SITE|BASE|PUBLIC|ROOT|NEXTAUTH|EXTERNAL)_URL|(?:\w{1,20}_)?ALLOWED_HOSTS|(?:\w{1,20}_)?CSRF_TRUSTED_ORIGINS|CORS_(?:ALLOWED_)?ORIGINS?)$/u;

/** What browsers load is fixed at build time, and an address to listen on is the image's own business. */
function isForPods(name: string): boolean {
  if (/^(?:VITE|NEXT_PUBLIC|REACT_APP|PUBLIC)_/u.test(name)) return false;
  return !/^(?:HOST|HOSTNAME|BIND|ADDRESS|LISTEN_ADDRESS|PORT|PATH|HOME|USER|PWD|CI|TZ)$/u.test(name);
}

/** A default that holds in a cluster as well: one's own machine is somewhere else there. */
function settingOf({ default: value }: EnvVariable): string | undefined {
  if (value === undefined || value.trim() === '' || value.length > 300) return undefined;
  const isUnfinished = /\$\{|\$\(|<[^>]{1,80}>|change[-_ ]?me|your[-_]|xxx|(?<![a-z])todo(?![a-z])/iu.test(
    value,
  );
  return elsewhere.test(value) || isUnfinished || /[\n\r]/u.test(value) ? undefined : value;
}

const elsewhere = /localhost|127\.0\.0\.1|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|example\.(?:com|org)/u;
