import type { Workload } from './spec.ts';
import type { Made } from './words/document/document.ts';
import { anyPassword } from './words/document/env-from.ts';
import { listOf, mapOf } from './words/merge.ts';

/** A password that nobody gave a variable is that of the only one that the program reads. */
export function withOwnPassword(made: Made, { env }: Workload): Made {
  const { draft } = made;
  const [main, ...others] = draft.work.containers;
  const [own, ...more] = env.flatMap((one) =>
    'name' in one && /PASS(?:WORD|WD)?$/u.test(one.name) ? [one.name] : [],
  );
  if (main === undefined || own === undefined || more.length > 0) return made;
  const said = listOf(main['env']).map(mapOf);
  const named = said.map((one) => (one['name'] === anyPassword ? { ...one, name: own } : one));
  const containers = [said.length === 0 ? main : { ...main, env: named }, ...others];
  return { ...made, draft: { ...draft, work: { ...draft.work, containers } } };
}
