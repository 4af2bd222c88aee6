import type { Sheet } from '../sheet.ts';
import { below, isTree, type Leaf } from '../tree.ts';

const actions = ['httpGet', 'tcpSocket', 'grpc', 'exec'];

/** A probe of which nobody has said yet what it does, or where. */
export function isOpenProbe({ probes }: Sheet): boolean {
  return probes.some((one) => {
    const [own] = actions.flatMap((key) => one[key] ?? []);
    return own === undefined || (isTree(own) && own['port'] === undefined && one['exec'] === undefined);
  });
}

export function probed(sheet: Sheet, keys: readonly string[]): boolean {
  const box = sheet.container();
  if (box === undefined) return false;
  const probes = keys.map((key) => below(box, key));
  sheet.left();
  sheet.probes = probes;
  sheet.probe = probes[0];
  return true;
}

export function executed({ probes }: Sheet, command: readonly string[]): boolean {
  for (const one of probes)
    if (actions.every((key) => one[key] === undefined)) one['exec'] = { command: [...command] };
  return true;
}

/** The port of a check; without one that is said it connects to it. */
export function checkedAt({ probes }: Sheet, port: Leaf): boolean {
  for (const one of probes) {
    const key = actions.find((action) => one[action] !== undefined && action !== 'exec') ?? 'tcpSocket';
    below(one, key)['port'] ??= port;
  }
  return probes.length > 0;
}

type Check = {
  readonly path?: string;
  readonly port?: Leaf | undefined;
  readonly scheme?: string;
  readonly action?: string;
};

export function checks(sheet: Sheet, { path = '', port, scheme = '', action = 'httpGet' }: Check): boolean {
  const meant = sheet.probes.filter((one) =>
    actions.every((key) => one[key] === undefined || key === action),
  );
  if (meant.length === 0) return false;
  for (const one of meant) {
    const own = below(one, action);
    if (path !== '') own['path'] = path;
    if (port !== undefined) own['port'] = port;
    if (scheme.toUpperCase() === 'HTTPS') own['scheme'] = 'HTTPS';
  }
  return true;
}

/** The same check as another probe of the container. */
export function alike(sheet: Sheet, keys: readonly string[]): boolean {
  const box = sheet.box;
  if (box === undefined) return false;
  const from = ['startupProbe', 'livenessProbe', 'readinessProbe'].filter(
    (key) => !keys.includes(key) && isTree(box[key]),
  );
  const shown = from.map((key) => box[key]).findLast((one) => isTree(one));
  if (!isTree(shown) || !probed(sheet, keys)) return false;
  for (const one of sheet.probes)
    for (const key of actions) if (shown[key] !== undefined) one[key] = structuredClone(shown[key]);
  return true;
}
