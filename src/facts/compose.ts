import { CORE_SCHEMA, load } from 'js-yaml';
import { basename, dirname, join } from '../kernel/paths.ts';
import { present } from '../kernel/present.ts';
import { lineWith } from './source.ts';
import { isGenerated } from './tree.ts';
import type { Snapshot } from './snapshot.ts';

export type ComposeService = {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Folder that is built, where one is. */
  readonly context?: string;
  readonly image?: string;
  /** Ports within the container. */
  readonly ports: readonly number[];
};

export function isCompose(path: string): boolean {
  return /^(?:docker-)?compose(?:[.-][\w-]+)?\.ya?ml$/u.test(basename(path));
}

/** The services of every compose file that can be read; what cannot be read tells nothing. */
export function composeServices(snapshot: Snapshot): ComposeService[] {
  return snapshot.entries
    .map((entry) => entry.path)
    .filter((path) => isCompose(path) && !isGenerated(path))
    .flatMap((path) => readCompose(path, snapshot.text(path) ?? ''));
}

function readCompose(file: string, text: string): ComposeService[] {
  const services = field(parse(text), 'services');
  if (!isMap(services)) return [];
  return Object.entries(services).map(([name, value]) => {
    const context = contextOf(field(value, 'build'));
    const image = field(value, 'image');
    return present({
      name,
      file,
      line: lineWith(text, `${name}:`),
      context: context === undefined ? undefined : join(dirname(file), context),
      image: typeof image === 'string' ? image : undefined,
      ports: portsOf(field(value, 'ports')),
    });
  });
}

function parse(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function contextOf(build: unknown): string | undefined {
  if (typeof build === 'string') return build;
  const context = field(build, 'context');
  return typeof context === 'string' ? context : undefined;
}

function portsOf(ports: unknown): number[] {
  if (!Array.isArray(ports)) return [];
  return ports.flatMap((port: unknown) => {
    const target = isMap(port) ? port['target'] : port;
    const text = typeof target === 'number' || typeof target === 'string' ? String(target) : '';
    const number = Number(
      text
        .replace(/\/(?:tcp|udp)$/u, '')
        .split(':')
        .at(-1),
    );
    return Number.isInteger(number) && number > 0 && number < 65536 ? [number] : [];
  });
}

function field(value: unknown, name: string): unknown {
  return isMap(value) ? value[name] : undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
