import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, nameOf, ownLabels, type Spelled } from './common.ts';
import { behaviourOf, behaviourPieces } from './scaling-speed.ts';
import { pieces, type Token } from './piece.ts';
import { scaled, speeds } from './plainly/scaled.ts';
import { allOf, amountIn, has, numberIn, oneOf, pairsIn, whole } from './values.ts';

const noun = '(?:horizontal ?(?:pod ?)?)?auto ?scaler|HPA';
const some =
  '(?:(?:to|keep|keeps|keeping|the|an?|with|at|and|its|near|around|stay|should|by|target|targets?|targeting|average|mean|of|on|it|scales|based|metrics?|aims|for) )*';
const is =
  '(?: (?:is|of|at|to|to be|should|stay|around|target|targets|exceeds|reaches|goes|above|near|value|utilization|usage|load|with|a|an|average|targeting|by))*:?';
const average =
  '(?: (?:is|of|with|target|targets|and|an?|the|average|value|averageValue|per|pod|each|targeting|at))*:?';
const kinds = '(?<kind>deployment|stateful ?set|replica ?set)';

/** How far a workload grows, and by what. */
export const autoscaler: Spelled = {
  kind: 'HorizontalPodAutoscaler',
  about: /(?<![\w-])(?:hpa|(?:horizontal[\s-]?pod[\s-]?)?auto[\s-]?scaler?)(?!\w)|(?<!\w)scaler(?!\w)/iu,
  pieces: [
    ...commonPieces(noun),
    ...ownLabels,
    ...pieces(scaled),
    ...pieces(speeds),
    ...pieces({
      target: [
        `(?:(?:for|the|of|target|targets|scales?|scaling|keeps?|a|that|which|to|on|scaleTargetRef|is) )*${kinds}(?: named| called|:)? {target@name}(?: is scaled by)?`,
        `(?:(?:for|the|of|target|targets|scales?) )*{target@name} ${kinds}`,
        `(?:(?:for|the|of|target|targets|scales?) )*{target@name},? an? ${kinds}`,
      ],
      bounds: [
        '(?:(?:between|from|with|by|running|it|should|scales?|scale|runs?|and|has|in|the|range|of) )*{low@n}(?: replicas?| pods?)? ?(?:and|to|-|–|up to|through) ?{high@n}(?: replicas?| pods?)?',
        '{low@n} ?(?:to|and|-|up to) ?{high@n} replicas',
        '(?:with )?a minimum of {low@n}(?: replicas?)? and a maximum of {high@n}(?: replicas?| pods?)?',
      ],
      low: [
        '(?:with |a |the |and )*min(?:imum)?(?: ?replicas?)?(?: is| of|:)? {n}(?: replicas?)?',
        '{n} replicas? at least|at least {n} replicas?',
        '(?:and )?never (?:below|less than|fewer than) {n}',
      ],
      high: [
        '(?:with |a |the |and )*max(?:imum)?(?: ?replicas?)?(?: is| of|:)? {n}(?: replicas?)?',
        '{n} at most|(?:it should |should )?(?:grow )?(?:up to|at most|to at most) {n}(?: replicas?)?',
      ],
      share: [
        `(?:keep )?(?<of>cpu|memory) of (?:the )?${kinds} {target@name} (?:near|at|around|below) {share}`,
        `${some}(?<of>cpu|memory)${is} ?{share}(?: on average| utilization)?`,
        `(?:when )?${some}(?<of>cpu|memory) of (?:the )?{target@name} ${kinds} (?:exceeds|reaches|is above) {share}(?: on average)?`,
        `${some}{share} (?:average )?(?<of>cpu|memory)(?: utilization| usage| load)?`,
        `${some}(?:average )?(?<of>cpu|memory) (?:utilization|usage) target of {share}`,
      ],
      value: [
        `${some}(?<of>cpu|memory) ?(?:average ?value)?${average} {amount}(?: per pod)?`,
        `${some}average ?(?<of>cpu|memory)${average} {amount}(?: per pod)?`,
      ],
      pods: [
        `${some}(?:per )?pods? ?metric {metric}${average},? ?(?:target )?${average} ?{amount}(?: per pod)?`,
        `${some}{metric} of the pods,? ?(?:target )?${average} ?{amount}(?: per pod)?`,
      ],
      external: [
        `${some}external(?: metric)? {metric},? ?\\(?(?:with |where |labell?ed |and |the |label |selector )*{labels}\\)?${average},? ?(?:target )?${average} ?{amount}`,
        `${some}external(?: metric)? {metric}${average} {amount}`,
      ],
      ...behaviourPieces,
      idle: [
        'keep|keeps|scales?|scaling|scale|is scaled|should be scaled|should grow|when|replicas?|between|from|to|at|on|(?:by |on )?(?:two|three|several) metrics|metrics?|target|targets|so that|then|up|down|on average',
      ],
    }),
  ],
  make: scalerOf,
};

function scalerOf(tokens: readonly Token[]): JsonMap | undefined {
  const metrics = tokens.flatMap(metricsIn);
  const { low, high } = boundsOf(tokens);
  const told = whole({
    metadata: metadataOf(tokens),
    scaleTargetRef: targetOf(tokens),
    high,
    behavior: behaviourOf(tokens),
  });
  if (told === undefined || metrics.length === 0) return undefined;
  const { metadata, scaleTargetRef, behavior } = told;
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: present({
      scaleTargetRef,
      minReplicas: low,
      maxReplicas: told.high,
      metrics,
      behavior: Object.keys(behavior).length === 0 ? undefined : behavior,
    }),
  };
}

/** `from 2 to 8`, or each of both by itself. */
function boundsOf(tokens: readonly Token[]): { low?: number; high?: number } {
  const isApart = has(tokens, 'low') || has(tokens, 'high');
  if (has(tokens, 'bounds') && isApart) return {};
  const [low, high] = isApart
    ? [oneOf(tokens, 'low', 'n'), oneOf(tokens, 'high', 'n')]
    : [oneOf(tokens, 'bounds', 'low'), oneOf(tokens, 'bounds', 'high')];
  return present({
    low: low === undefined ? undefined : numberIn(low),
    high: high === undefined ? undefined : numberIn(high),
  });
}

function targetOf(tokens: readonly Token[]): JsonMap | undefined {
  const told = has(tokens, 'target') ? 'target' : 'share';
  const kind = oneOf(tokens, told, 'kind');
  const isAlike = has(tokens, 'target') && allOf(tokens, 'target', 'target').length === 0;
  const name = isAlike ? nameOf(tokens) : oneOf(tokens, told, 'target');
  return name === undefined || kind === undefined
    ? undefined
    : { apiVersion: 'apps/v1', kind: kindOf(kind), name };
}

function kindOf(said: string): string {
  const plain = said.toLowerCase().replaceAll(/[\s-]/gu, '');
  return { statefulset: 'StatefulSet', sts: 'StatefulSet', replicaset: 'ReplicaSet' }[plain] ?? 'Deployment';
}

function metricsIn(token: Token): JsonMap[] {
  const { key, of } = token;
  if (key === 'share' || key === 'value') return resourceIn(token);
  const target = { type: 'AverageValue', averageValue: amountIn(of['amount'] ?? '') };
  const metric = present({
    name: of['metric'],
    selector: of['labels'] === undefined ? undefined : { matchLabels: pairsIn(of['labels']) },
  });
  if (key === 'object') return [{ type: 'Object', object: { metric, ...describedIn(of) } }];
  if (key === 'pods') return [{ type: 'Pods', pods: { metric, target } }];
  return key === 'external' ? [{ type: 'External', external: { metric, target } }] : [];
}

/** What a metric is about that no pod has. */
function describedIn(of: Token['of']): JsonMap {
  const isIngress = of['objectKind']?.toLowerCase() === 'ingress';
  const [value, isAverage] = [amountIn(of['amount'] ?? ''), of['average'] !== undefined];
  return {
    describedObject: {
      apiVersion: isIngress ? 'networking.k8s.io/v1' : 'v1',
      kind: isIngress ? 'Ingress' : 'Service',
      name: of['object'] ?? '',
    },
    target: isAverage ? { type: 'AverageValue', averageValue: value } : { type: 'Value', value },
  };
}

/** `cpu 70` tells a share as `70 %` does: nobody asks for so many cores. */
function resourceIn({ key, of: { of: own, share, amount = '' } }: Token): JsonMap[] {
  const isShare = key === 'share' || /^(?:[1-9]\d|100)$/u.test(amount);
  const averageUtilization = numberIn((share ?? amount).replace(/\s?(?:%|per ?cent)$/iu, ''));
  const target = isShare
    ? { type: 'Utilization', averageUtilization }
    : { type: 'AverageValue', averageValue: amountIn(amount) };
  return [{ type: 'Resource', resource: { name: /^[cp]/iu.test(own ?? '') ? 'cpu' : 'memory', target } }];
}
