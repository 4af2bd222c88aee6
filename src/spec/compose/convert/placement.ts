import type { Json, JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { entryOf } from '../../../kernel/entry.ts';
import { field, itemsOf, textAt, textOf, type Node } from '../read/node.ts';
import { tell, type Subject } from './terms.ts';

/** Where it may run: constraints of swarm and the platform of the image, as labels of nodes. */
export function placementOf(subject: Subject): JsonMap {
  const { node } = subject.service;
  const placement = field(node, 'deploy', 'placement');
  const rules = itemsOf(field(placement, 'constraints')).flatMap((item) => ruleOf(item, subject) ?? []);
  const platform = textAt(node, 'platform')?.split('/')[1];
  const equal = rules.filter(({ isEqual }) => isEqual).map(({ key, value }) => [key, value] as const);
  const arch =
    platform === undefined || !/^[a-z0-9]{1,20}$/u.test(platform)
      ? []
      : [['kubernetes.io/arch', platform] as const];
  const selector = Object.fromEntries([...arch, ...equal]);
  const spread = itemsOf(field(placement, 'preferences')).flatMap((item) => spreadOf(item, subject));
  return present({
    nodeSelector: Object.keys(selector).length === 0 ? undefined : selector,
    affinity: unequal(rules),
    topologySpreadConstraints: spread.length === 0 ? undefined : spread,
    runtimeClassName: textAt(node, 'runtime') === 'nvidia' ? 'nvidia' : undefined,
  });
}

type Rule = { readonly key: string; readonly value: string; readonly isEqual: boolean };

function ruleOf(item: Node, subject: Subject): Rule | undefined {
  const [, left = '', sign, right = ''] =
    /^\s{0,9}([\w.-]{1,200})\s{0,9}(==|!=)\s{0,9}(\S{1,200})\s{0,9}$/u.exec(textOf(item) ?? '') ?? [];
  const key = keyOf(left);
  if (key === undefined || sign === undefined || !isValue(right)) {
    sayConstraint(item, subject);
    return undefined;
  }
  const isRole = left === 'node.role';
  const isEqual = isRole ? (sign === '==') === (right === 'manager') : sign === '==';
  return isRole ? { key, value: '', isEqual } : { key, value: right, isEqual };
}

/** What a label of a node can say. */
function isValue(text: string): boolean {
  return /^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/u.test(text);
}

const keys: Readonly<Record<string, string>> = {
  'node.hostname': 'kubernetes.io/hostname',
  'node.role': 'node-role.kubernetes.io/control-plane',
  'node.platform.os': 'kubernetes.io/os',
  'node.platform.arch': 'kubernetes.io/arch',
  'engine.labels.operatingsystem': 'kubernetes.io/os',
};

function keyOf(left: string): string | undefined {
  const known = entryOf(keys, left);
  return known ?? /^(?:node|engine)\.labels\.([\w.-]{1,100})$/u.exec(left)?.[1];
}

function unequal(rules: readonly Rule[]): JsonMap | undefined {
  const matchExpressions = rules
    .filter(({ isEqual }) => !isEqual)
    .map(({ key, value }): Json => {
      return value === '' ? { key, operator: 'DoesNotExist' } : { key, operator: 'NotIn', values: [value] };
    });
  if (matchExpressions.length === 0) return undefined;
  const terms = { nodeSelectorTerms: [{ matchExpressions }] };
  return { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: terms } };
}

function spreadOf(item: Node, { name, terms }: Subject): Json[] {
  const topologyKey = keyOf(textAt(item, 'spread') ?? '');
  if (topologyKey === undefined) return [];
  const label = terms.profile === 'minimal' ? 'io.kompose.service' : 'app.kubernetes.io/name';
  const labelSelector = { matchLabels: { [label]: name } };
  return [{ maxSkew: 1, topologyKey, whenUnsatisfiable: 'ScheduleAnyway', labelSelector }];
}

function sayConstraint(item: Node, { service, terms }: Subject): void {
  tell(terms, {
    id: 'constraint',
    at: item.at,
    text: {
      en: `the constraint ${textOf(item) ?? ''} of ${service.name} has no label of nodes that it could be. It was left out.`,
      zh: `${service.name} 的约束 ${textOf(item) ?? ''} 没有对应的节点标签，已略去。`,
    },
  });
}
