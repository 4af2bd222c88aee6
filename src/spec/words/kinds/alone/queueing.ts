import type { JsonMap } from '../../../../kernel/json.ts';
import type { Kind } from '../../kind.ts';
import { tellsOf } from '../../tells/tells.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { listOf, mapOf } from '../../merge.ts';
import { spelled } from './spelled.ts';

const apiVersion = 'kueue.x-k8s.io/v1beta1';

export const resourceFlavor: Kind = {
  kind: 'ResourceFlavor',
  apiVersion,
  isClusterWide: true,
  names: [spelled('ResourceFlavor'), '(?<=kueue )flavor', '资源风味'],
  tells: tellsOf(
    'ResourceFlavor',
    { spec: { nodeLabels: 'pairs' } },
    {
      says: {
        nodeLabels: ['(?:for |of |on |the |with )*nodes?(?: that are)? (?:labell?ed|labels?|with)(?: with)?'],
      },
    },
  ),
};

const resource = '(cpu|memory|pods|ephemeral-storage|[a-z0-9-]{2,40}\\.[a-z]{2,10}/[a-z-]{2,20})';
const quota = phrases('nominal-quota', { en: 'Quota', zh: '配额' }, [
  [
    [
      `(?:with |and |covers? |the |a |of )*${resource}:? (?:with |has |a |the |of )*nominal ?-?quota{is}["'\`]?(\\d{1,9}(?:[KMGTP]i?)?)["'\`]?(?!\\w)`,
      `(?:with |and |a |the )*(?:nominal ?-?)?quota(?: of| for| is|:)* ${resource}{is}["'\`]?(\\d{1,9}(?:[KMGTP]i?)?)["'\`]?(?!\\w)`,
      `(?:with |and |covers? )*${resource}{is}["'\`]?(\\d{1,9}(?:[KMGTP]i?)?)["'\`]?(?!\\w)`,
    ],
    (name = '', said = '') => ({
      ...on('ClusterQueue', { quotas: [{ name, nominalQuota: /^\d+$/u.test(said) ? Number(said) : said }] }),
      value: `${name}: ${said}`,
    }),
  ],
  [
    [
      `(?:with |and |a |the )*(?:nominal ?-?)?quotas?(?: of| is| for|:)* (\\d{1,9}(?:[KMGTP]i)?) (?:of )?${resource}s?`,
      `(?<=quotas?(?: of| is| for|:)* \\d[^.;\\n]{0,120}(?:,|and) )(?:and )?(\\d{1,9}(?:[KMGTP]i)?) (?:of )?${resource}s?(?!\\w)`,
    ],
    (said = '', name = '') =>
      on('ClusterQueue', { quotas: [{ name, nominalQuota: /^\d+$/u.test(said) ? Number(said) : said }] }),
  ],
  [
    [
      '(?:on |of |in |with |from |uses? |using |the |its )+flavor(?: is| named| called|:)* {name}',
      '(?<=[,(] ?)flavor(?: is|:)? {name}',
      '(?:on |of |in |with |from |using )(?:the )?{name}(?: flavor)?(?=[.,;)]|$)',
    ],
    (flavor = '') => on('ClusterQueue', { flavor }),
  ],
  [
    [
      '(?:match(?:es|ing)?|accepts?|for|from|serves?) (?:workloads (?:of|from) )?(?:all|any|every) namespaces?',
    ],
    () => on('ClusterQueue', { isOpen: true }),
  ],
]);

const queueTells = tellsOf(
  'ClusterQueue',
  {
    spec: {
      cohort: 'text',
      queueingStrategy: 'BestEffortFIFO|StrictFIFO',
      namespaceSelector: { matchLabels: 'pairs' },
      preemption: {
        reclaimWithinCohort: 'Never|LowerPriority|Any',
        withinClusterQueue: 'Never|LowerPriority|LowerOrNewerEqualPriority',
      },
    },
  },
  { says: { cohort: ['(?:in |of |part of |the )*cohort'] } },
);

export const clusterQueue: Kind = {
  kind: 'ClusterQueue',
  apiVersion,
  isClusterWide: true,
  names: [spelled('ClusterQueue'), '集群队列'],
  tells: queueTells,
  local: { near: ['ClusterQueue'], reader: quota },
  body: ({ quotas, flavor }, { drafts }): JsonMap => {
    const resources = listOf(quotas).map(mapOf);
    const name = flavor ?? drafts.find(({ kind }) => kind === 'ResourceFlavor')?.name ?? 'default-flavor';
    const coveredResources = resources.flatMap((one) => one['name'] ?? []);
    return {
      spec: {
        namespaceSelector: {},
        ...(resources.length > 0 && {
          resourceGroups: [{ coveredResources, flavors: [{ name, resources }] }],
        }),
      },
    };
  },
};

/** The door of a namespace to what a ClusterQueue shares out. */
export const localQueue: Kind = {
  kind: 'LocalQueue',
  apiVersion,
  names: [spelled('LocalQueue'), '本地队列'],
  local: {
    near: ['LocalQueue'],
    reader: phrases('local-queue', { en: 'Queue', zh: '队列' }, [
      [
        [
          '(?<=local ?-?queue[^\\n]{0,120})(?:points? |leads? |bound |of |to |into |the |for |with |and |uses? )*cluster ?-?queue{is}{name}',
          '(?<=local ?-?queue[^\\n]{0,120})(?:points? to|leads? to|->) {name}',
          '(?<=(?:本地队列|LocalQueue)[^\\n]{0,120})(?:指向|使用|对应)(?:集群队列|ClusterQueue)?~{name}',
        ],
        (queue = '') => on('LocalQueue', { queue }),
      ],
    ]),
  },
  body: ({ queue: said }, { drafts }) => {
    const queue = said ?? drafts.find(({ kind }) => kind === 'ClusterQueue')?.name;
    return queue === undefined ? {} : { spec: { clusterQueue: queue } };
  },
};
