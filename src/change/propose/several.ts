import { analyze } from '../../facts/analyze.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { calledOf } from './called.ts';
import type { Catalogues } from './change-set.ts';
import type { Order } from './order.ts';
import { partsOf } from './told/programs/parts.ts';

/** What people call the services, where there are several, and what else is started from their code. */
export function severalOf(
  { snapshot, request, policy }: Order,
  { languages }: Catalogues,
): readonly Called[] {
  if ((request.flags['profile'] ?? policy.profile) === 'minimal') return [];
  const facts = analyze(snapshot, languages);
  const called = calledOf(facts);
  const parts = partsOf(facts.services.filter(({ kind }) => kind !== 'library'));
  const several = called.length < 2 ? [] : called;
  const isPart = (name: string): boolean => parts.some(({ names }) => names.includes(name));
  const others = several.map((one) => ({ ...one, names: one.names.filter((name) => !isPart(name)) }));
  return [...others, ...parts.filter(({ names }) => names.length > 0)];
}

/** Whether a repository has a program of its own, beside which others are asked for. */
export function hasPrograms({ snapshot }: Order, { languages }: Catalogues): boolean {
  return analyze(snapshot, languages).services.some(({ kind }) => kind !== 'library');
}
