import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';

const kinds: Readonly<Record<string, string>> = {
  deployment: 'Deployment',
  statefulset: 'StatefulSet',
  replicaset: 'ReplicaSet',
  部署: 'Deployment',
};

const referenced = (kind = '', name = ''): Meaning =>
  oneOf(
    ['HorizontalPodAutoscaler', { target: { kind: kinds[kind.toLowerCase()] ?? 'Deployment', name } }],
    ['ScaledObject', { target: { kind: kinds[kind.toLowerCase()] ?? 'Deployment', name } }],
  );

/** What is scaled, where it is named. */
export const targets: Reader = phrases('scale-target', { en: 'Target', zh: '目标' }, [
  [
    [
      'scale ?target ?ref(?: is| to| of|:| the)* (deployment|statefulset|replicaset)? ?["\'`]?{name}',
      overLines`
        (?:keeps?|keeping|holds?|let)(?: the| a| an| existing| my| our)* (deployment|statefulset|replicaset) (?:named |called )?
        ["'\x60]?{name}(?= (?:between|at|from|with|in|always)(?!\w))
      `,
      overLines`
        (?:that )?(?:for|on|targets?|targeting|scales?|scaling|of|autoscales?)
        (?: the| a| an| existing| to| my)* (deployment|statefulset|replicaset) (?:named |called )?
        (?!between (?:\d|one|two|three|four|five|a ))["'\x60]?{name}(?= |,|\.|;|:|$)
      `,
      '(?:针对|为|对|目标(?:是|为)?|扩缩|扩展|伸缩)(?:名为)?~(Deployment|StatefulSet|部署)~(?:名为)?~{name}',
    ],
    referenced,
  ],
  [
    [
      '(?:that )?(?:for|targets?|targeting|scales?|scaling|of|autoscales?)(?: the| a| existing| my)* {name} (deployment|statefulset|replicaset)',
      '(?:针对|为|对|目标(?:是|为)?|扩缩|扩展|伸缩)(?:名为)?~{name}~的~?(Deployment|StatefulSet|部署)',
    ],
    (name = '', kind = '') => referenced(kind, name),
  ],
  [
    '(?<=(?:hpa|auto-?scaler) )(?:for|on|of) (?:the )?(?!(?:deployment|stateful ?set|replica ?set|it|this|that|an?|every|each|all|cpu|memory|my|our|its|their)(?![\\w-])){name}(?=[:,;]| \\d| (?:with|from|between|at|min|max)(?!\\w)|$)',
    (name = '') => referenced('', name),
  ],
]);
