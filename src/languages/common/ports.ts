import { present } from '../../kernel/present.ts';
import type { Port, Service } from '../../facts/facts.ts';
import type { ImageWish } from '../../spec/plan.ts';

/** The one that an image opens for requests: datagrams come to it as they do, wherever they are waited for. */
function firstPort({ ports: [first] }: Service): Port | undefined {
  return first?.protocol === 'udp' ? undefined : first;
}

/** A port that a variable chooses may be moved over 1024, where no right is needed to open it. */
export function chosenPort(service: Service, wish: ImageWish): number | undefined {
  const declared = firstPort(service);
  if (declared === undefined) return undefined;
  if (declared.env === undefined) return declared.port;
  if (wish.port !== undefined) return wish.port;
  return declared.port < 1024 ? 8080 : declared.port;
}

/** The port of an image: as asked where it can be moved, over 1024 where a variable chooses it. */
export function portAsked(service: Service, wish: ImageWish): number | undefined {
  const declared = firstPort(service);
  if (declared === undefined) return undefined;
  if (wish.port !== undefined && wish.port >= 1024) return wish.port;
  return declared.port < 1024 && declared.env !== undefined ? 8080 : declared.port;
}

export function runtimeOf(
  user: number,
  port: number | undefined,
  [cpu, memory, memoryLimit]: readonly [string, string, string],
): {
  readonly user: number;
  readonly port?: number;
  readonly writable: readonly string[];
  readonly resources: { cpu: string; memory: string; memoryLimit: string };
} {
  return present({ user, port, writable: [], resources: { cpu, memory, memoryLimit } });
}

/** The exec form of a command. */
export function execForm(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}
