import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { budgeted } from './plainly/budgeted.ts';
import { amountIn, has, listIn, numberIn } from './values.ts';

const noun = '(?:resource ?)?quotas?';
/** What may be counted, as people write it. */
const counted: readonly (readonly [string, string])[] = [
  [
    'services.loadbalancers',
    '(?:services? )?(?:of type )?load ?balancers?(?: services?)?|services\\.loadbalancers',
  ],
  ['services.nodeports', 'node ?ports?(?: services?)?|services\\.nodeports'],
  ['persistentvolumeclaims', '(?:persistent ?)?volume ?claims?|PVCs?|claims|volumes'],
  ['configmaps', 'config ?maps?'],
  ['secrets', 'secrets?'],
  ['services', 'services?'],
  ['pods', 'pods?|them'],
  ['replicationcontrollers', 'replication ?controllers?'],
  ['count/deployments.apps', 'deployments?'],
  ['count/jobs.batch', 'jobs?'],
  ['count/cronjobs.batch', 'cron ?jobs?'],
];
const nouns = counted.map(([, said]) => said).join('|');
const most =
  '(?:(?:no more than|at most|up to|a maximum of|not more than|only|more than|of which|may be|run|there may be|allows?|has|have|limits?|number of) )*';
const cpu = '(?:cpu|cpus|cores?|vcpus?)';
const mem = '(?:memory|ram)';

/** What a namespace may use at most. */
export const quota: Spelled = {
  kind: 'ResourceQuota',
  about: /quota/iu,
  pieces: [
    ...commonPieces(noun),
    ...ownLabels,
    ...pieces(budgeted),
    ...pieces({
      space: [
        '(?:cap |for |in )?(?:the )?namespace {name}',
        '(?:the |in the )?{name} namespace',
        'for {name}(?=[.,:;]| with| that|$)',
        'pods in {name}(?= together)',
      ],
      count: [
        '(?:there may be )?{n} of (?<what>them)',
        `${most}{n} (?<what>${nouns})(?: at most| in total| at the most)?`,
        `(?:the )?(?:number|count|total) of (?<what>${nouns})(?: is| to| at|:| limited to)* {n}`,
        `(?<what>${nouns})(?: is| to| are| limited to|:| =)* ?{n}(?! ?(?:cpus?|Gi|Mi))`,
        `${most}{n} (?:may be |being |are )?(?:of type )(?<what>load ?balancer|node ?port)`,
      ],
      hard: [
        `(?:(?:total|the|and|with|a|of|on) )*(?<which>requests|limits)\\.(?<of>cpu|memory|storage|ephemeral-storage)(?: is| of| to| at|:|=)* ?{amount}`,
        `{amount} (?:for|of) (?<which>requests|limits)\\.(?<of>cpu|memory|storage)`,
        `(?:(?:total|the|and|of) )*(?<of>cpu|memory|storage) (?<which>requests|limits)(?: (?:is|of|to|at|limited|in total))* {amount}`,
      ],
      plain: [
        '(?:(?:total|the|most|at most|and|a) )*(?<of>cpu|memory)(?: is| of| to|:| limit of)* {amount}',
        '(?:(?:at most|no more than|up to|to) )*{amount} (?<of>cpus?|cores?)',
      ],
      asked: ['(?:a total of )?{amount} of (?:requested )?storage(?: requests)?'],
      both: [
        `{cpus@amount} ?${cpu} and {memory@amount}(?: of)?(?: ${mem})? in (?<which>limits|requests)`,
        `(?:(?:and|its|total) )*(?<which>requests|limits) of (?:at most )?{cpus@amount} ?${cpu} and {memory@amount}(?: of)?(?: ${mem})?`,
        `(?:nor|and|or) (?:have |has )?(?<which>limits) (?:above|over|of more than|exceeding) {cpus@amount} ?${cpu} and {memory@amount}(?: ${mem})?`,
        `(?:(?:may|request|requests|requested|total|of|no|more|than|at most|not|ask|for|have|the|all|together) )*(?<which>request|requests|requested|ask for)(?: (?:no more than|at most|of|for|more than|up to|not more than|are limited to|may add up to|total))* {cpus@amount}(?: of)? ?${cpu}? (?:and|,) {memory@amount}(?: of)?(?: ${mem})?(?: in total)?`,
        `(?:(?:its|their|total|and|the|have|nor|all|set|have) )*(?<which>limits)(?: (?:may|must|can|add up|sum up|not|exceed|of|to|above|at most|no more than|more than|up to|are|is))* {cpus@amount}(?: of)? ?${cpu}? (?:and|,) {memory@amount}(?: of)?(?: ${mem})?(?: in total)?`,
        `{cpus@amount} ?${cpu} and {memory@amount}(?: of)?(?: ${mem})? (?:as |of |in )?(?<which>limits|requests|requested)`,
        `may not ask for more than {cpus@amount} ?${cpu} and {memory@amount}(?: of)?(?: ${mem})?(?<which>)`,
      ],
      priority: [
        '(?:(?:limits?|only|applies|apply|to|for|with|of|the|pods|that|have|whose|a|scope|on|and) )*(?:scope ?selector )?(?:on |with )?(?:the )?priority ?class(?: is)?(?: in)?:? ?\\[?{names}\\]?',
        '(?:with )?(?:a |the )?scope ?selector(?: on| with|:)?(?: the)? priority ?class,? \\(?(?:operator )?in,? (?:values? )?{names}\\)?',
      ],
      scopes: [
        '(?:(?:that|which|only|applies|apply|to|with|has|the|and|for|scopes?|pods|of) )*scopes?(?: is|:)? (?<scopes>(?:BestEffort|NotBestEffort|Terminating|NotTerminating)(?:(?:, | and )(?:BestEffort|NotBestEffort|Terminating|NotTerminating))?)',
        '(?:only )?(?:applies |apply )?(?:to )?(?<scopes>BestEffort|NotBestEffort|Terminating|NotTerminating) pods',
      ],
      idle: [
        '(?:sets?|set|with|has|the|these|and) (?:the )?hard ?(?:limits?)?(?: are| is)?',
        'hard limits?(?: are| is)?',
        'hard',
        'that limits?|which limits?|limits?|restricts?|allows?|allow|caps?|cap|restrict|limit|may|can|at most|no more than|in total|total|the total|exist|may exist|run|it may run|to|the sum of|all pods in (?=\\w)|together|object counts?|counts?|there may be|of them|of which|resources?|most|for|use|may use|only|dev may',
        'quantities',
        'number of objects',
        'team \\w{1,12}(?= \\(namespace)|gets|nor|have',
      ],
    }),
  ],
  make: quotaOf,
};

function quotaOf(tokens: readonly Token[]): JsonMap | undefined {
  const metadata = metadataOf(tokens);
  const said = tokens.flatMap((token) => hardIn(token));
  const hard = Object.fromEntries(said);
  if (metadata === undefined || said.length === 0) return undefined;
  if (Object.keys(hard).length !== said.length || said.some(([key]) => key === '')) return undefined;
  const scopes = tokens.flatMap(({ key, of }) => (key === 'scopes' ? listIn(of['scopes'] ?? '') : []));
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata,
    spec: present({
      hard,
      scopes: scopes.length === 0 ? undefined : scopes,
      scopeSelector: has(tokens, 'priority') ? priorityOf(tokens) : undefined,
    }),
  };
}

function priorityOf(tokens: readonly Token[]): JsonMap {
  const values = tokens.flatMap(({ key, of }) => (key === 'priority' ? listIn(of['names'] ?? '') : []));
  return { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: [...new Set(values)] }] };
}

type Hard = readonly (readonly [string, string])[];

function hardIn({ key, of, said }: Token): Hard {
  return hardOf[key]?.(of, said) ?? [];
}

const hardOf: Readonly<Record<string, (of: Token['of'], said: string) => Hard>> = {
  count: ({ what = '', n = 'one' }) => [[keyOf(what), String(numberIn(n))]],
  none: ({ what = '' }) => [[keyOf(what), '0']],
  hard: ({ which = '', of = '', amount = '' }) => [
    [`${which || 'limits'}.${/^r/iu.test(of) ? 'memory' : of}`.toLowerCase(), amountIn(amount)],
  ],
  asked: ({ amount = '' }) => [['requests.storage', amountIn(amount)]],
  plain: ({ of = '', amount = '' }) => [[/^c/iu.test(of) ? 'cpu' : 'memory', amountIn(amount)]],
  both: ({ which, cpus = '', memory = '' }, said) => {
    const side = /limit/iu.test(which === undefined || which === '' ? said : which) ? 'limits' : 'requests';
    return [
      [`${side}.cpu`, /^[a-z]/iu.test(cpus) ? String(numberIn(cpus)) : amountIn(cpus)],
      [`${side}.memory`, amountIn(memory)],
    ];
  },
};

function keyOf(what: string): string {
  return (
    counted.find(([, said]) =>
      new RegExp(`^(?:${said.replaceAll(' ?', '[\\s-]?')})$`, 'iu').test(what),
    )?.[0] ?? ''
  );
}
