import type { Environment, GitOpsTool } from '../../config/delivery.ts';
import type { Note } from '../../spec/note.ts';
import type { DeliveryWish } from '../../spec/words/delivery/saying.ts';

type Placed = { readonly environments: readonly Environment[]; readonly clusters?: readonly string[] };

/** Every environment in the clusters that are told of it, or of all; without any, all goes to each of the clusters. */
export function inClusters(environments: readonly Environment[], wish: DeliveryWish): Placed {
  const { clusters, clustersOf = {} } = wish;
  if (environments.length === 0) return { environments, ...(clusters !== undefined && { clusters }) };
  return {
    environments: environments.map((environment) => {
      const own = environment.clusters ?? clustersOf[environment.name] ?? clusters;
      return own === undefined ? environment : { ...environment, clusters: own };
    }),
  };
}

/** Every cluster that something goes to, once. */
export function clustersOf({ environments, clusters }: Placed): readonly string[] {
  return clusters ?? [...new Set(environments.flatMap((one) => one.clusters ?? []))];
}

/** Manifests alone go to no cluster by themselves. */
export function clusterNotes(placed: Placed, tool: GitOpsTool): readonly Note[] {
  const all = clustersOf(placed);
  const names = all.map((one) => `\`${one}\``).join(', ');
  if (all.length === 0 || tool !== 'none') return [];
  return [
    {
      id: 'clustersByHand',
      severity: 'warning',
      text: {
        en: `Nothing brings this into ${names}: name Argo CD or Flux, or apply it in each (\`kubectl --context ${all[0]} apply -k …\`).`,
        zh: `没有工具把它部署到 ${names}：请指定 Argo CD 或 Flux，或在每个集群中自行应用（\`kubectl --context ${all[0]} apply -k …\`）。`,
      },
      docs: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-List/',
    },
  ];
}
