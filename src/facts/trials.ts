import { join } from '../kernel/paths.ts';
import { folderOf } from './declared/place.ts';
import type { Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { has } from './tree.ts';

const trial =
  /^(?:tests?|__tests__|e2e|fixtures?|testdata|examples?|samples?|demos?|sdks?|playgrounds?|[\w.-]+-(?:examples?|samples?|tests?|itests?|jmh|benchmarks?))$/iu;
/** Functions that a platform of somebody else's runs. */
const elsewhere = /(?:^|\/)(?:supabase|netlify)\/(?:edge-)?functions\//u;

/** What tests, samples, clients for others and errands bring is none of the repository's services, beside those that it has. */
export function withoutTrials(services: readonly Service[], snapshot: Snapshot): readonly Service[] {
  const meant = services.filter((service) => {
    const { path } = service;
    const isTrial = path.split('/').some((folder) => trial.test(folder)) || elsewhere.test(`${path}/`);
    return !isTrial && !(isErrand(service) && !has(snapshot, join(folderOf(path), 'Dockerfile')));
  });
  return meant.some(({ kind }) => kind !== 'library') ? meant : services;
}

const errands = /^(?:tools?|tooling|scripts?|hack|bench(?:marks?)?|notebooks?|experiments?)$/iu;
const commands = /(?:^|[-_.])(?:cli|ctl)$/iu;

/** What people run by hand: a script, or a command that ends. */
function isErrand({ path, kind }: Service): boolean {
  if (kind !== 'worker' && kind !== 'job') return false;
  const folders = path.split('/');
  return folders.some((folder) => errands.test(folder)) || commands.test(folders.at(-1) ?? '');
}
