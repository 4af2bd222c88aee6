import { resolve } from 'node:path';
import { localSnapshots } from '../../adapters/local/snapshot.ts';
import { bundledRules, bundledSchemas } from '../../adapters/schemas/rules.ts';
import { loadTemplates } from '../../adapters/templates/load.ts';
import { aspects } from '../../change/edit/words/aspects.ts';
import { lessOf, orElse } from '../../change/propose/unmade.ts';
import type { ChangeSet } from '../../change/propose/change-set.ts';
import type { Order } from '../../change/propose/order.ts';
import { generateChange } from '../../change/propose/generate.ts';
import { type Repair, repairBy } from '../../change/propose/repaired.ts';
import { prove, type Proof } from '../../change/propose/prove.ts';
import { defaultPolicy, policyPath, type Policy } from '../../config/policy.ts';
import { analyze } from '../../facts/analyze.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { wanted } from '../../facts/wanted.ts';
import { readWhole } from '../../flows/generate/read-whole.ts';
import { withOverrides } from '../../render/overrides.ts';
import { generateAdvised } from '../../flows/generate/understand.ts';
import { languageOf } from '../../kernel/language.ts';
import { present } from '../../kernel/present.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { languages } from '../../languages/languages.ts';
import { dockerfileKind } from '../../lint/dockerfile/kind.ts';
import type { Linter } from '../../lint/linter.ts';
import { manifestLinter } from '../../lint/manifest/linter.ts';
import { manifests } from '../../manifests/manifests.ts';
import { mountedFor } from '../../spec/compose/mounted-paths.ts';
import { readers } from '../../spec/words/readers.ts';
import type { Io } from '../command.ts';
import { settled, type Settled } from './files.ts';
import { cliAccount } from '../model.ts';
import { policyTold } from '../policy.ts';
import { defaultRemote } from '../remote.ts';

export type Call = {
  readonly words: string;
  readonly dir: string;
  /** A checkout of the repository that Argo CD or Flux reads. */
  readonly fleet: string | undefined;
  readonly isWritten: boolean;
  readonly isJson: boolean;
  readonly hasWorkflow: boolean;
  readonly repository: string | undefined;
  readonly flags: Readonly<Record<string, string>>;
};

/** Reads the folders, and makes what should be written to them. */
export async function make(call: Call, io: Io, signal: AbortSignal): Promise<Result<Settled>> {
  const order = await orderOf(call, io, signal);
  if (!order.ok) return order;
  const { policy, repository } = order.value;
  const account = cliAccount(io, policy, `${repository.owner}/${repository.name}`);
  if (!account.ok) return account;
  const today = new Date().toISOString().slice(0, 10);
  const schemas = bundledSchemas();
  const rules = bundledRules(schemas);
  const proof = { today, repair: repairBy(rules, schemas), manifests: manifestLinter(rules) };
  const means = {
    generate: (wish: Order) => proven(wish, proof, call),
    analyze: (one: Snapshot) => analyze(one, languages),
    account: account.value,
    others: undefined,
  };
  const made = await generateAdvised(order.value, means, signal);
  return made.ok ? ok(settled(made.value, order.value)) : made;
}

async function orderOf(call: Call, io: Io, signal: AbortSignal): Promise<Result<Order>> {
  const folder = resolve(io.cwd, call.dir);
  const engines = { wanted: wanted(languages), mounted: mountedFor };
  const wish = { ref: 'HEAD', from: call.flags['from'], words: call.words };
  const snapshot = await readWhole(wish, { snapshots: localSnapshots(folder), engines }, signal);
  if (!snapshot.ok) return snapshot;
  const policy = policyTold(snapshot.value.text(policyPath), 'generate', io);
  const fleet = await fleetAt(call.fleet, { cwd: io.cwd, policy }, signal);
  if (!fleet.ok) return fleet;
  const templates = withOverrides(await loadTemplates(), snapshot.value);
  if (!templates.ok) return templates;
  return ok({
    snapshot: snapshot.value,
    request: { words: call.words, flags: call.flags, language: policy.language ?? languageOf(call.words) },
    repository: named(call.repository ?? (await defaultRemote(folder))),
    policy: { ...defaultPolicy, ...policy, ...fleet.value?.policy },
    templates: templates.value,
    ...present({ fleet: fleet.value?.fleet, workflow: call.hasWorkflow ? undefined : 'left' }),
  });
}

type Fleet = Required<Pick<Order, 'fleet'>> & { readonly policy: Pick<Policy, 'gitops'> };
type Ground = { readonly cwd: string; readonly policy: Policy };

/** Called as the policy calls it, else by its own remote. */
async function fleetAt(
  dir: string | undefined,
  { cwd, policy }: Ground,
  signal: AbortSignal,
): Promise<Result<Fleet | undefined>> {
  if (dir === undefined) return ok(undefined);
  const folder = resolve(cwd, dir);
  const snapshot = await localSnapshots(folder).read('HEAD', wanted(languages), signal);
  if (!snapshot.ok) return snapshot;
  const repository = policy.gitops?.repository ?? (await defaultRemote(folder));
  return ok({
    fleet: { repository: named(repository), snapshot: snapshot.value },
    policy: { gitops: { ...policy.gitops, repository } },
  });
}

function named(repository: string) {
  const [owner = 'owner', name = 'app'] = repository.split('/');
  return { owner, name, defaultBranch: 'main' };
}

type Judges = Pick<Proof, 'today'> & { readonly repair: Repair; readonly manifests: Linter };

async function proven(order: Order, judges: Judges, call: Call): Promise<Result<ChangeSet>> {
  const { manifests: linter, ...proof } = judges;
  const made = generateChange(order, { languages, manifests, readers, aspects, repair: proof.repair });
  if (!made.ok) return made;
  const change = call.hasWorkflow ? withWorkflow(made.value) : made.value;
  const { linters, disagreement } = await forDockerfiles(change);
  const proved = prove(change, order, { ...proof, linters: [...linters, linter], disagreement });
  const rest = proved.ok ? undefined : lessOf(order, proved.error, change);
  return rest === undefined ? proved : orElse(await proven(rest, judges, call), proved);
}

/** What judges Dockerfiles is as much as all that reads words: it is loaded where one was made. */
async function forDockerfiles({ files }: ChangeSet): Promise<Pick<Proof, 'linters' | 'disagreement'>> {
  if (!files.some(({ path }) => dockerfileKind.takes(path, 'found'))) {
    return { linters: [], disagreement: () => undefined };
  }
  const { dockerfiles } = await import('../../lint/dockerfile/every-rule.ts');
  const { firstDisagreement } = await import('../../syntax/dockerfile/agreement.ts');
  return { linters: [dockerfiles], disagreement: firstDisagreement };
}

function withWorkflow({ workflow, ...change }: ChangeSet): ChangeSet {
  return workflow === undefined ? change : { ...change, files: [...change.files, workflow] };
}
