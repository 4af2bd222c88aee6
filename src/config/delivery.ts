import { z } from 'zod';
import { kubernetesVersion } from './kubernetes-version.ts';
import { present } from '../kernel/present.ts';

/** The form in which manifests are kept. */
export type Output = 'plain' | 'kustomize' | 'helm';

/** Who brings them into the cluster. */
export type GitOpsTool = 'argocd' | 'flux' | 'none';

/** Who writes a new image into the manifests: the workflow that builds it, what Argo CD or Flux has for that, or people. */
export type ImageUpdates = 'workflow' | 'automation' | 'none';

export type GitOpsPolicy = {
  readonly tool?: GitOpsTool;
  /** The repository that the tool reads, where it is another one, and the folder in it. */
  readonly repository?: string;
  readonly path?: string;
  readonly imageUpdates?: ImageUpdates;
};

export type Sync = 'automatic' | 'manual';

/** A place where the same thing runs once more; what is not said follows from its name. */
export type Environment = {
  readonly name: string;
  readonly namespace?: string;
  readonly host?: string;
  /** There is no other one: what is said of all is said of it. */
  readonly isOnly?: true;
  /** Nothing leads to it from outside there. */
  readonly isClosed?: true;
  readonly replicas?: number;
  /** No more than these, where their number follows the load elsewhere. */
  readonly most?: number;
  /** Their number follows the load elsewhere, and not here. */
  readonly isFixed?: true;
  /** What asks after its health there; `none` where only another one has that. */
  readonly probes?: Readonly<
    Partial<Record<'readiness' | 'liveness' | 'startup', { readonly path: string } | 'none'>>
  >;
  /** How much of it stays, or may be missing, while nodes are looked after there. */
  readonly disruption?:
    | { readonly minAvailable: number | string }
    | { readonly maxUnavailable: number | string }
    | 'none';
  readonly tag?: string;
  readonly cpu?: string;
  readonly cpuLimit?: string;
  readonly memory?: string;
  readonly memoryLimit?: string;
  /** Variables that are others there. */
  readonly env?: Readonly<Record<string, string>>;
  /** Version of its clusters, `major.minor`. */
  readonly kubernetes?: string;
  /** Whether the tool brings in what is merged by itself, or waits until somebody lets it. */
  readonly sync?: Sync;
  /** The clusters that it is in, by the names that the tool knows; the one that the tool runs in where none is told. */
  readonly clusters?: readonly string[];
  /** It is called as the one cluster that it is in: nothing else there is called otherwise. */
  readonly isCluster?: true;
  /** What stands there of one workload alone, by its name. */
  readonly each?: Readonly<Record<string, Own>>;
  /** What was said of one workload there alone, by its name. */
  readonly own?: Readonly<Record<string, Own>>;
};

export type Own = Pick<
  Environment,
  'host' | 'isClosed' | 'replicas' | 'tag' | 'cpu' | 'cpuLimit' | 'memory' | 'memoryLimit' | 'env'
>;

const label = z
  .string()
  .max(63)
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u, 'lower case letters, digits and hyphens');
const quantity = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,3})?(?:m|Ki|Mi|Gi|Ti|k|M|G|T)?$/u, 'a quantity like 500m or 512Mi');
const path = z
  .string()
  .max(300)
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[\w./-]+$/u, 'a path inside the repository');

const environment = z
  .strictObject({
    name: label,
    namespace: label.optional(),
    host: z
      .string()
      .max(253)
      .regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/u, 'a host name')
      .optional(),
    replicas: z.int().min(0).max(1000).optional(),
    tag: z
      .string()
      .regex(/^\w[\w.-]{0,127}$/u, 'a tag')
      .optional(),
    cpu: quantity.optional(),
    memory: quantity.optional(),
    memoryLimit: quantity.optional(),
    env: z
      .record(
        z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,80}$/u, 'a name of a variable'),
        z.string().max(2000),
      )
      .optional(),
    kubernetes: kubernetesVersion.optional(),
    sync: z.enum(['automatic', 'manual']).optional(),
  })
  .transform((said): Environment => present(said));

const tool = z.enum(['argocd', 'flux', 'none']);

/** How a team keeps its manifests and what brings them into its clusters. */
export const delivery = {
  output: z.enum(['plain', 'kustomize', 'helm']).optional(),
  gitops: z
    .union([
      tool.transform((name): GitOpsPolicy => ({ tool: name })),
      z
        .strictObject({
          tool: tool.optional(),
          repository: z
            .string()
            .regex(/^[\w.-]+\/[\w.-]+$/u, 'write it as owner/name')
            .optional(),
          path: path.optional(),
          imageUpdates: z.enum(['workflow', 'automation', 'none']).optional(),
        })
        .transform((said): GitOpsPolicy => present(said)),
    ])
    .optional(),
  environments: z
    .array(z.union([label.transform((name): Environment => ({ name })), environment]))
    .max(20)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'every name once')
    .optional(),
};
