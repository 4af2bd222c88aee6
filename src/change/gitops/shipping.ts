import type {
  Environment,
  GitOpsPolicy,
  GitOpsTool,
  ImageUpdates,
  Output,
  Sync,
} from '../../config/delivery.ts';
import { present } from '../../kernel/present.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Profile } from '../../spec/spec.ts';
import type { DeliveryWish, Previews } from '../../spec/words/delivery/saying.ts';
import { alone } from './alone.ts';
import { clusterNotes, inClusters } from './clusters.ts';
import { previewNotes, previewsIn } from './preview-notes.ts';
import { updatesFor } from './updates.ts';
import type { Note } from '../../spec/note.ts';
import type { Order } from '../propose/order.ts';
import type { Form } from '../propose/standing.ts';

/** In which form the manifests are kept and what brings them into the clusters. */
export type Shipping = {
  readonly output: Output;
  readonly tool: GitOpsTool;
  readonly policy: GitOpsPolicy;
  readonly environments: readonly Environment[];
  /** Where all of it goes that is in no environment of its own, by the names that the tool knows. */
  readonly clusters?: readonly string[];
  readonly imageUpdates: ImageUpdates;
  /** Each pull request runs once more while it is open. */
  readonly previews?: Previews;
  /** What is taken out of git stays in the cluster. */
  readonly keepsRemoved?: boolean;
  /** How what is merged is brought in where an environment does not say it. */
  readonly sync?: Sync;
  /** How often Flux looks whether anything changed; its own pace unless said. */
  readonly interval?: string;
  /** The AppProject of Argo CD, and the branch that the tool follows: `default` and the main one unless said. */
  readonly project?: string;
  readonly branch?: string;
  /** What Argo CD is told of how it applies things, and when among others. */
  readonly syncOptions?: readonly string[];
  readonly wave?: string;
  /** Where the manifests go that are in no folder yet. */
  readonly folder?: string;
  /** What was asked for and cannot be. */
  readonly notes: readonly Note[];
};

const outputs = ['plain', 'kustomize', 'helm'] as const;
const tools = ['argocd', 'flux', 'none'] as const;

/** A flag comes before the words, and both before the policy. */
export function shippingOf(ground: Ground): Result<Shipping> {
  const { flags } = ground.order.request;
  const output = oneOf(outputs, flags['output'], '--output');
  const tool = oneOf(tools, flags['gitops'], '--gitops');
  const environments = environmentsOf(flags['environments'], ground);
  if (!output.ok) return output;
  if (!tool.ok) return tool;
  if (!environments.ok) return environments;
  const said = { output: output.value, tool: tool.value, environments: environments.value };
  return ok(settled(said, ground));
}

type Said = {
  readonly output: Output | undefined;
  readonly tool: GitOpsTool | undefined;
  readonly environments: readonly Environment[];
};
type Ground = {
  readonly order: Order;
  readonly wish: DeliveryWish;
  /** What is said of one environment alone. */
  readonly places?: readonly Environment[];
  readonly profile: Profile;
  /** The tool that the repository shows signs of. */
  readonly seen: GitOpsTool;
  /** The form in which it was generated before. */
  readonly standing: Form | undefined;
};

function settled(said: Said, ground: Ground): Shipping {
  const { order, wish } = ground;
  const { gitops = {} } = order.policy;
  const asked = wish.imageUpdates ?? gitops.imageUpdates ?? 'workflow';
  const output = said.output ?? wish.output ?? usualOutput(said, asked, ground);
  const named = said.tool ?? wish.gitops ?? gitops.tool;
  const tool = named ?? toolFor(gitops, asked, ground);
  const policy = named === 'none' ? withoutRepository(gitops) : gitops;
  const placed = inClusters(said.environments, wish);
  const updates = updatesFor(asked, { tool, output });
  const way = { tool, output };
  const notes = [
    ...updates.notes,
    ...apart(wish, output),
    ...clusterNotes(placed, tool),
    ...previewNotes(wish, way),
  ];
  const environments = alone(placed.environments);
  return {
    ...way,
    policy,
    ...placed,
    environments,
    ...toldOf(wish),
    ...previewsIn(wish, way),
    ...updates,
    notes,
  };
}

function apart({ isApart }: DeliveryWish, output: Output): readonly Note[] {
  return isApart === true && output === 'helm' ? [oneChart] : [];
}

const oneChart: Note = {
  id: 'oneChart',
  severity: 'warning',
  text: {
    en: 'All services are in one chart, with the values of each under its name: charts of their own are not written.',
    zh: '所有服务都在同一个 chart 中，各自的值在其名称之下：不会为每个服务单独生成 chart。',
  },
  docs: 'https://helm.sh/docs/chart_best_practices/values/',
};

type Told = 'folder' | 'interval' | 'keepsRemoved' | 'sync' | 'project' | 'branch' | 'syncOptions' | 'wave';

function toldOf(wish: DeliveryWish): Pick<Shipping, Told> {
  const { folder, interval, prunes, sync, project, branch, syncOptions, wave } = wish;
  const keepsRemoved = prunes === undefined ? undefined : !prunes;
  return present({ folder, interval, sync, project, branch, syncOptions, wave, keepsRemoved });
}

/** Where nobody names one: that which is there already, if there is anything for it to do. */
function toolFor({ repository }: GitOpsPolicy, updates: ImageUpdates, { seen, wish }: Ground): GitOpsTool {
  const isWished = wish.previews !== undefined || updates === 'automation';
  return isWished || repository !== undefined ? seen : 'none';
}

/** Whoever wants no delivery has the manifests beside the program. */
function withoutRepository({ repository, ...rest }: GitOpsPolicy): GitOpsPolicy {
  return repository === undefined ? { ...rest } : rest;
}

/** Not everything can write new images into manifests that stand alone. */
function usualOutput({ environments }: Said, updates: ImageUpdates, ground: Ground): Output {
  const { order, profile, standing, wish } = ground;
  const isTooled = updates === 'automation' || wish.previews !== undefined;
  const isBare = profile === 'minimal' && environments.length === 0 && !isTooled;
  return order.policy.output ?? standing?.output ?? (isBare ? 'plain' : 'kustomize');
}

function oneOf<T extends string>(
  all: readonly T[],
  said: string | undefined,
  flag: string,
): Result<T | undefined> {
  const found = all.find((one) => one === said);
  if (said === undefined || found !== undefined) return ok(found);
  return fail({
    what: `${flag} is one of ${all.join(', ')}, not "${said}"`,
    fix: 'Write one of them after an equals sign, or leave the flag out.',
  });
}

/** What the policy knows of an environment holds where it is named elsewhere. */
function environmentsOf(said: string | undefined, ground: Ground): Result<readonly Environment[]> {
  const known = ground.order.policy.environments ?? [];
  const names = said === undefined ? namesHeard(ground) : said.split(',').map((name) => name.trim());
  if (names === undefined)
    return ok(known.length > 0 ? known : (ground.standing?.environments ?? []).map(named));
  const wrong = names.find((name) => !/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u.test(name));
  if (wrong !== undefined || names.length > 20) {
    return fail({
      what: `--environments is a list of at most 20 names${wrong === undefined ? '' : `, and "${wrong}" is none`}`,
      fix: 'Write it as `--environments=staging,production`.',
    });
  }
  return ok([...new Set(names)].map((name) => environmentOf(name, known, ground.places)));
}

function namesHeard({ wish, places = [] }: Ground): readonly string[] | undefined {
  const names = [...(wish.environments ?? []), ...places.map(({ name }) => name)];
  return names.length > 0 ? names : undefined;
}

function environmentOf(
  name: string,
  known: readonly Environment[],
  places: readonly Environment[] = [],
): Environment {
  const [usual, told] = [known, places].map((all) => all.find((one) => one.name === name));
  return { ...(usual ?? named(name)), ...told };
}

function named(name: string): Environment {
  return { name };
}
