import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { variablesBy } from '../common/variables.ts';
import { reads } from './code.ts';
import type { Member } from './member.ts';

/** What the platform of Ruby itself reads is no business of a deployment. */
const own = new RegExp(
  overLines`
    ^(?:
      RAILS_ENV|RACK_ENV|BUNDLE_GEMFILE|PIDFILE|BUNDLE_PATH|RAILS_LOG_TO_STDOUT|
      RAILS_SERVE_STATIC_FILES|RUBYOPT|COVERAGE|SPEC|DISABLE_SPRING
    )$|
    ^BOOTSNAP_
  `,
  'u',
);

/** What the code reads, and what Rails asks for itself. */
export function variablesOf({ bundle, framework, files }: Member, snapshot: Snapshot): Found<EnvVariable>[] {
  const read = variablesBy(reads, files).filter(({ value }) => !own.test(value.name));
  if (framework?.name !== 'rails') return read;
  const credentials = join(bundle.folder, 'config/credentials.yml.enc');
  const name = has(snapshot, credentials) ? 'RAILS_MASTER_KEY' : 'SECRET_KEY_BASE';
  const path = has(snapshot, credentials) ? credentials : bundle.path;
  const evidence = { fact: `env ${name}`, path, line: 1, why: 'Rails does not start without it' };
  const rest = read.filter(({ value }) => value.name !== name);
  return [...rest, { value: { name, required: true, secret: true }, evidence }].toSorted((a, b) =>
    a.value.name < b.value.name ? -1 : 1,
  );
}
