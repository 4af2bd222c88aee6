import type { Service } from '../facts/facts.ts';
import { present } from '../kernel/present.ts';
import {
  listensOnItsOwn,
  notInstalled,
  rootRefused,
  startsAt,
  userByNumber,
  workdirStays,
} from './demand-notes.ts';
import { numberOf } from './dials.ts';
import { accountIn, baseOf, installing } from './distribution.ts';
import type { Note } from './note.ts';
import type { BuildPlan, Demanded, ImageDemands } from './plan.ts';
import { listOf, mapOf, scalar, textOf } from './words/merge.ts';
import type { Wish } from './words/wish.ts';

type Made = { readonly service: Service; readonly plan: BuildPlan };

/** An image with what the words ask of it; what cannot be had is said. */
export function withDemands(made: Made, wish: Wish): Made {
  if (wish.onlyImage === undefined) return made;
  const { service, plan } = made;
  const { image = {} } = wish;
  const account = accountOf(plan, image);
  const start = startOf(image, wish);
  const moved = portsOf(made, wish);
  const [port = plan.runtime.port] = moved.ports;
  const demanded: Demanded = present({
    setup: [...packagesOf(plan, image), ...account.lines],
    workdir: canMove(plan) ? image.workdir : undefined,
    ...moved,
    env: [...moved.env, ...envSaid(wish)],
    user: image.user === undefined ? undefined : account.user,
    start: start === undefined ? undefined : `${start.instruction} ${exec(start.words)}`,
  });
  const command = start?.words.join(' ');
  return {
    service: told(service, command, port),
    plan: {
      ...plan,
      dockerfile: { ...plan.dockerfile, demanded },
      runtime: present({ ...plan.runtime, user: account.user, port }),
      notes: [...notesOf(plan, command), ...account.notes, ...refusals(plan, image, port)],
    },
  };
}

/** What the words say of how it starts and where it listens is true of the service too. */
function told(service: Service, command: string | undefined, port: number | undefined): Service {
  const [first = { name: 'http', protocol: 'http' }] = service.ports;
  return {
    ...service,
    ...(command !== undefined && { start: command }),
    ports: port === undefined ? service.ports : [{ ...first, port }],
  };
}

/** Another start than the usual one makes another assumption. */
function notesOf({ notes }: BuildPlan, command: string | undefined): Note[] {
  if (command === undefined || notes.every(({ id }) => id !== 'application-assumed')) return [...notes];
  return [...notes.filter(({ id }) => id !== 'application-assumed'), startsAt(command)];
}

function refusals(
  plan: BuildPlan,
  { base: named, packages = [], workdir }: ImageDemands,
  port: number | undefined,
): Note[] {
  const own = plan.runtime.port;
  const base = baseOf(plan.dockerfile.holes);
  const isBare = packages.length > 0 && installing(base) === undefined;
  return [
    ...(isBare ? [notInstalled(packages, base)] : []),
    ...(named !== undefined && own !== undefined && own !== port ? [listensOnItsOwn(named, own)] : []),
    ...(workdir !== undefined && !canMove(plan) ? [workdirStays(workdir)] : []),
  ];
}

/** A server's configuration beside the Dockerfile names the folder too. */
function canMove({ dockerfile: { template } }: BuildPlan): boolean {
  return !/php|static/u.test(template);
}

function packagesOf(plan: BuildPlan, { packages = [] }: ImageDemands): readonly string[] {
  const way = installing(baseOf(plan.dockerfile.holes));
  return packages.length === 0 || way === undefined ? [] : way.packages(packages);
}

type Account = { readonly user: number; readonly lines: readonly string[]; readonly notes: readonly Note[] };

function accountOf({ runtime, dockerfile: { holes } }: BuildPlan, { user = '' }: ImageDemands): Account {
  const planned = { user: runtime.user, lines: [], notes: [] };
  if (user === '') return planned;
  if (user === 'root' || /^0+$/u.test(user)) return { ...planned, notes: [rootRefused(runtime.user)] };
  if (/^\d+$/u.test(user)) return { ...planned, user: Number(user) };
  return accountNamed(user, { planned: runtime.user, base: baseOf(holes) });
}

function accountNamed(name: string, image: { readonly planned: number; readonly base: string }): Account {
  const there = accountIn(image.base, name);
  const way = there === undefined ? installing(image.base) : undefined;
  // Numbers below belong to accounts that images bring.
  const free = way === undefined ? image.planned : Math.max(image.planned, 10001);
  const user = there ?? free;
  return { user, lines: way?.account(name, user) ?? [], notes: [userByNumber(name, user)] };
}

function startOf({ start }: ImageDemands, { drafts }: Wish): ImageDemands['start'] {
  if (start !== undefined) return start;
  const main = drafts[0]?.work.containers[0] ?? {};
  const words = [...listOf(main['command']), ...listOf(main['args'])].map(scalar);
  return words.length === 0 ? undefined : { instruction: 'CMD', words };
}

function exec(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** A program that reads its port from a variable is told; one whose command holds it is told there. */
function portsOf(
  { service, plan }: Made,
  { drafts, image }: Wish,
): Pick<Demanded, 'ports' | 'env' | 'portBefore'> {
  const mains = drafts.flatMap(({ work }) => work.containers);
  const ports = mains
    .flatMap((one) => listOf(one['ports']))
    .flatMap((one) => numberOf(mapOf(one)['containerPort']) ?? []);
  const before = plan.runtime.port;
  if (ports[0] === undefined || ports[0] === before || image?.base !== undefined) return { ports, env: [] };
  const env = [{ name: service.ports[0]?.env ?? 'PORT', value: String(ports[0]) }];
  return before === undefined ? { ports, env } : { ports, env, portBefore: before };
}

/** Values only: what comes from a Secret is the cluster's to give. */
function envSaid({ drafts }: Wish): Demanded['env'] {
  const entries = drafts.flatMap(({ work }) => work.containers.flatMap(({ env }) => listOf(env).map(mapOf)));
  return entries.flatMap(({ name, value }) => {
    const text = textOf(value);
    return text === undefined ? [] : [{ name: scalar(name), value: text }];
  });
}
