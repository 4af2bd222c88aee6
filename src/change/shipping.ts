import type { Environment, GitOpsPolicy, GitOpsTool, Output } from '../config/delivery.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Profile } from '../spec/spec.ts';
import type { DeliveryWish } from '../spec/words/delivery.ts';
import type { Order } from './change-set.ts';

/** In which form the manifests are kept and what brings them into the clusters. */
export type Shipping = {
  readonly output: Output;
  readonly tool: GitOpsTool;
  readonly policy: GitOpsPolicy;
  readonly environments: readonly Environment[];
};

const outputs = ['plain', 'kustomize', 'helm'] as const;
const tools = ['argocd', 'flux', 'none'] as const;

/** A flag comes before the words, and both before the policy. */
export function shippingOf(order: Order, wish: DeliveryWish, profile: Profile): Result<Shipping> {
  const { flags } = order.request;
  const output = oneOf(outputs, flags['output'], '--output');
  const tool = oneOf(tools, flags['gitops'], '--gitops');
  const environments = environmentsOf(flags['environments'], wish, order);
  if (!output.ok) return output;
  if (!tool.ok) return tool;
  if (!environments.ok) return environments;
  const said = { output: output.value, tool: tool.value, environments: environments.value };
  return ok(settled(said, { order, wish, profile }));
}

type Said = {
  readonly output: Output | undefined;
  readonly tool: GitOpsTool | undefined;
  readonly environments: readonly Environment[];
};
type Ground = { readonly order: Order; readonly wish: DeliveryWish; readonly profile: Profile };

function settled({ output, tool, environments }: Said, { order, wish, profile }: Ground): Shipping {
  const { policy } = order;
  const isBare = profile === 'minimal' && environments.length === 0;
  const usual = policy.output ?? (isBare ? 'plain' : 'kustomize');
  const { gitops = {} } = policy;
  return {
    output: output ?? wish.output ?? usual,
    tool: tool ?? wish.gitops ?? gitops.tool ?? 'none',
    policy: gitops,
    environments,
  };
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
function environmentsOf(
  said: string | undefined,
  wish: DeliveryWish,
  { policy }: Order,
): Result<readonly Environment[]> {
  const known = policy.environments ?? [];
  const names = said === undefined ? wish.environments : said.split(',').map((name) => name.trim());
  if (names === undefined) return ok(known);
  const wrong = names.find((name) => !/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u.test(name));
  if (wrong !== undefined || names.length > 20) {
    return fail({
      what: `--environments is a list of at most 20 names${wrong === undefined ? '' : `, and "${wrong}" is none`}`,
      fix: 'Write it as `--environments=staging,production`.',
    });
  }
  return ok([...new Set(names)].map((name) => known.find((one) => one.name === name) ?? { name }));
}
