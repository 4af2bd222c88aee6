import { grep } from '../../facts/source.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { variablesOf } from '../common/variables.ts';
import type { Member } from './member.ts';

/** Locust asks for the address of what it loads, where no user of the file has one. */
export function loadHost({
  found,
  files,
  project,
}: Pick<Member, 'found' | 'files' | 'project'>): Found<EnvVariable>[] {
  if (found?.framework.name !== 'locust' || grep(files, /^\s{1,12}host\s?(?::\s?str\s?)?=/u).length > 0)
    return [];
  const [{ path, line } = { path: project.manifest, line: 1 }] = grep(files, /^(?:from|import) locust\b/u);
  return variablesOf([{ name: 'LOCUST_HOST', path, line, why: 'Locust loads what it leads to' }]);
}
