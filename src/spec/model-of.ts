import type { Service } from '../facts/facts.ts';
import { textOf } from './words/merge.ts';
import type { Draft } from './words/wish.ts';

/** Whose image it runs: that of the service that is named for it, else that of the only one of code behind the others. */
export function modelOf({ facts }: Draft, services: readonly Service[]): Service | undefined {
  const named = textOf(facts['imageOf'])?.toLowerCase();
  const meant = services.filter(({ name, path }) => name === named || path.split('/').at(-1) === named);
  const [only, ...others] = meant.length > 0 ? meant : services.filter(isServer);
  return others.length === 0 ? only : undefined;
}

function isServer({ kind, name }: Service): boolean {
  return kind === 'web' && !/front|^(?:ui|site|client|www)$/u.test(name);
}
