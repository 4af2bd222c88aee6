import { overLines } from '../kernel/over-lines.ts';
import { join } from '../kernel/paths.ts';
import { folderOf } from './declared/place.ts';
import type { Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';
import { has } from './tree.ts';

const trial =
  /^(?:tests?|__tests__|e2e|fixtures?|testdata|examples?|samples?|demos?|sdks?|playgrounds?|selenium|acceptance|testfiles|contrib|[\w.-]+-contrib|[\w.-]+-(?:examples?|samples?|tests?|itests?|jmh|benchmarks?))$/iu;
/** What puts a load on the program, or plays who calls it. */
const load = new RegExp(
  overLines`
    ^(?:
      stress|soak|burn-?in|
      (?:stress|load|smoke|soak|perf(?:ormance)?|test)[-_]?(?:tests?|clients?|servers?|apps?|suites?|runners?|utils?|harness|data)
    )$
  `,
  'iu',
);

/** Hidden folders belong to tools, and below a folder of that name is what is tried together; a service may bear it. */
const around = /(?:^|\/)(?:\.[^/.][^/]*(?:\/|$)|(?:integration|functional)\/)/iu;

/** A folder of trials, however deep it lies in one. */
export function isLoad(path: string): boolean {
  return path.split('/').some((folder) => load.test(folder));
}

/** Functions that a platform of somebody else's runs. */
const elsewhere = /(?:^|\/)(?:supabase|netlify)\/(?:edge-)?functions\//u;

/** What tests, samples, clients for others and errands bring is none of the repository's services, beside those that it has. */
export function withoutTrials(services: readonly Service[], snapshot: Snapshot): readonly Service[] {
  const meant = services.filter((service) => {
    const { path } = service;
    const isTrial =
      path.split('/').some((folder) => trial.test(folder)) ||
      isLoad(path) ||
      around.test(path) ||
      elsewhere.test(`${path}/`);
    return !isTrial && !(isErrand(service) && !has(snapshot, join(folderOf(path), 'Dockerfile')));
  });
  return meant.some(({ kind }) => kind !== 'library') ? meant : services;
}

const errands =
  /^(?:tools?|tooling|scripts?|hack|bench(?:marks?)?|notebooks?|experiments?|extras?|util(?:s|ities)?|misc)$/iu;
const commands = /(?:^|[-_.])(?:cli|ctl)$|(?:code|rpc|proto|docs?|mock)[-_]?gen$/iu;

/** What people run by hand: a script, or a command that ends. */
function isErrand({ path, kind }: Service): boolean {
  if (kind !== 'worker' && kind !== 'job') return false;
  const folders = path.split('/');
  return folders.some((folder) => errands.test(folder)) || commands.test(folders.at(-1) ?? '');
}
