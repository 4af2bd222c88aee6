import { entryOf } from '../../../kernel/entry.ts';
import { basename } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import { knownPrograms, type Known } from './known-programs.ts';

const bitnami: Readonly<Record<string, string>> = { postgresql: 'postgres', mongodb: 'mongo' };

export function knownImage(image: string | undefined): Known | undefined {
  if (image === undefined) return undefined;
  const name = basename(image.split('@')[0] ?? '').split(':')[0] ?? '';
  const isBitnami = /(?:^|\/)bitnami(?:legacy)?\//u.test(image);
  const known = entryOf(knownPrograms, (isBitnami ? entryOf(bitnami, name) : undefined) ?? name);
  return known === undefined || !isBitnami ? known : ofBitnami(known, name);
}

/** Images of Bitnami all run as one user and keep everything below one folder. */
function ofBitnami({ port, portName, memory, cache, peers }: Known, name: string): Known {
  const data = [`/bitnami/${name}`];
  return present({ port, portName, user: 1001, data, writableRoot: true, memory, cache, peers } as const);
}

export function userOf(known: Known, image: string): number | undefined {
  return known.alpine !== undefined && image.includes('alpine') ? known.alpine : known.user;
}
