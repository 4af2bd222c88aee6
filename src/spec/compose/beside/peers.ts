import { literally } from '../../../kernel/literally.ts';
import { backingKind, kindOfAddress } from '../../../facts/declared/backing.ts';
import { roleOf } from '../../backing/wire.ts';
import { speaksOf } from '../../speaks.ts';
import type { Workload } from '../../spec.ts';
import type { Project, Service } from '../model/model.ts';
import { namesIn } from '../convert/calls.ts';
import { keysOf, type Key } from './logins.ts';
import type { Told } from './told.ts';

/** A service of compose as others call it. */
export type Peer = {
  readonly service: Service;
  /** Every name that it is called by. */
  readonly hosts: readonly string[];
  /** What answers for it; undefined where nothing does. */
  readonly workload: Workload | undefined;
  readonly keys: readonly Key[];
  readonly isHost: (text: string) => boolean;
  readonly pattern: RegExp;
};

export function peersOf(project: Project, running: ReadonlyMap<string, Workload>): readonly Peer[] {
  const names = [...namesIn(project)];
  return project.services.map((service) => {
    const hosts = names.flatMap(([host, own]) => (own === service.name ? [host] : []));
    const workload = running.get(service.name);
    const either = hosts.map((host) => literally(host)).join('|');
    const whole = new RegExp(`^(?:${either})$`, 'iu');
    return {
      service,
      hosts,
      workload,
      keys: workload === undefined ? [] : keysOf(service, workload),
      isHost: (text) => whole.test(text),
      pattern: new RegExp(
        String.raw`(?<=//|@|[,=(;]|^)(?:${either})(?=:\d|/|$|[,;?]|\\)|(?<=\bHost=|\bServer=|\bServer=tcp:|\bData Source=)(?:${either})(?![\w-])`,
        'giu',
      ),
    };
  });
}

const local =
  /(?<![\w.-])(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)(?::(\d{2,5}))?(?![\w.-])/iu;
const places = new Set(['url', 'host']);
/** Which program it is, and not where: `DB_CONNECTION=mysql`. */
const kinds = /(?:CONNECTION|DRIVER|CLIENT|TYPE|DIALECT|ENGINE)$/iu;

/** Longer values are no addresses. */
const longest = 2000;

/** Whom a variable leads to by a name of compose; a name alone is one only where a host is asked for. */
export function namedIn({ name, value }: Told, peers: readonly Peer[]): readonly Peer[] {
  if (value === '' || value.length > longest) return [];
  const isPlain = /^[\w.-]+$/u.test(value);
  if (isPlain && (kinds.test(name) || !places.has(roleOf(name) ?? ''))) return [];
  return peers.filter(({ pattern }) => value.search(pattern) !== -1);
}

/** Whom it leads to on the machine of a developer, where compose publishes a backing service on that port. */
export function publishedAs(told: Told, peers: readonly Peer[]): Peer | undefined {
  const { value, name } = told;
  const found = value.length > longest ? null : local.exec(value);
  if (found === null) return undefined;
  const port = found[1] === undefined ? undefined : Number(found[1]);
  const kind = kindOfAddress(value);
  const own = peers.filter(({ service, workload }) => {
    const runs = backingKind(service.image ?? '');
    if (workload === undefined || runs === undefined) return false;
    if (kind === undefined ? !speaksOf(runs, name) : kind !== runs) return false;
    return port === undefined || portsOf(service, workload).includes(port);
  });
  return own.length === 1 ? own[0] : undefined;
}

function portsOf({ ports }: Service, { port, servicePort }: Workload): readonly (number | undefined)[] {
  return [port, servicePort, ...ports.flatMap(({ published, target }) => [published, target])];
}

export function withoutLocal(value: string, { workload }: Peer): string {
  return value.replace(local, (whole, port: string | undefined) =>
    workload === undefined
      ? whole
      : `${workload.name}${port === undefined ? '' : `:${workload.servicePort}`}`,
  );
}
