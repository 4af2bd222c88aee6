import { objectName } from '../../kernel/object-name.ts';
import type { Container } from '../container.ts';
import { publicImage } from '../public-images.ts';
import type { Workload } from '../spec.ts';
import { entriesFor, entryFor } from './entries.ts';
import type { Role } from './wire.ts';

/** Waits until a backing service answers where the variables of the program say that it is; undefined where none does. */
export function waiterOf(app: string, workload: Workload): Container | undefined {
  const [url, host, port] = roles.map((role) => entryFor(role, app, workload)?.name);
  const usual = publicImage(app)?.port;
  const script = url === undefined ? byHost(host, port, usual) : byAddress(url, usual);
  if (script === undefined) return undefined;
  const told: readonly Role[] = url === undefined ? ['host', 'port'] : ['url'];
  return {
    name: `wait-for-${app}`,
    image: 'busybox:1.37',
    command: ['sh', '-c', `${script}; until nc -z -w 2 "$h" "$p"; do sleep 2; done`],
    env: entriesFor(told, app, workload),
  };
}

/** Waits until something answers at a place that is known. */
export function waiterAt(host: string, port: number): Container {
  return {
    name: `wait-for-${objectName(host.split('.')[0] ?? host)}`,
    image: 'busybox:1.37',
    command: ['sh', '-c', `until nc -z -w 2 ${host} ${port}; do sleep 2; done`],
  };
}

const roles = ['url', 'host', 'port'] as const;

/** Of `postgres://user:word@host:5432/name?ssl=true` what stands between `@` and the path. */
function byAddress(variable: string, usual = 80): string {
  return `a="$\{${variable}#*://}"; a="$\{a##*@}"; a="$\{a%%[/?,]*}"; h="$\{a%%:*}"; p="$\{a#"$h"}"; p="$\{p#:}"; p="$\{p:-${usual}}"`;
}

function byHost(host: string | undefined, port: string | undefined, usual = 80): string | undefined {
  const number = port === undefined ? String(usual) : `$\{${port}:-${usual}}`;
  return host === undefined ? undefined : `h="$${host}"; p="${number}"`;
}
