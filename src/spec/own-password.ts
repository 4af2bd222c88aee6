import type { Workload } from './spec.ts';
import type { Made } from './words/document/document.ts';
import { anyPassword } from './words/document/env-from.ts';
import { listOf, mapOf } from './words/merge.ts';

/** A password that nobody gave a variable is that of the only one that the program reads, else of its database. */
export function withOwnPassword(made: Made, { env }: Workload): Made {
  const { draft } = made;
  const [main, ...others] = draft.work.containers;
  const all = env.flatMap((one) => ('name' in one && /PASS(?:WORD|WD)?$/u.test(one.name) ? [one.name] : []));
  const ofDatabase = all.filter((name) => /^(?:DB|DATABASE|POSTGRES|PG|MYSQL|MARIADB|MONGO)/u.test(name));
  const [own, ...more] = all.length > 1 ? ofDatabase : all;
  if (main === undefined || own === undefined || more.length > 0) return made;
  const said = listOf(main['env']).map(mapOf);
  const named = said.map((one) => (one['name'] === anyPassword ? { ...one, name: own } : one));
  const containers = [said.length === 0 ? main : { ...main, env: named }, ...others];
  return { ...made, draft: { ...draft, work: { ...draft.work, containers } } };
}
