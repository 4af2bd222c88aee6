import type { Kind } from '../kind.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';

export const priorityClass: Kind = {
  kind: 'PriorityClass',
  apiVersion: 'scheduling.k8s.io/v1',
  isClusterWide: true,
  names: [
    '(?<!(?:for|of|with|whose|by) (?:the )?)priority ?-?class(?:es)?(?! ?names?(?![a-z])| (?:In|NotIn|Exists) [a-z])',
    '优先级类?(?!为|是|名)',
  ],
  near: ['PriorityClass'],
  reader: phrases('priority', { en: 'Priority', zh: '优先级' }, [
    [
      [
        '(?:with |and |the |a |priority |of )*value{is}["\'`]?(-?[\\d,]{1,13})["\'`]?',
        '(?:a )?priority{is}(-?\\d{1,10})',
        '(?<=priority ?-?class ["\'`]?[a-z][\\w-]{0,60}["\'`]?,? )(-?\\d{3,10})(?=[,; ]|$)',
        '(?:优先级)?(?:的)?(?:数值|值|优先级)(?:为|是|:)?~(-?\\d{1,10})(?:的)?',
      ],
      (said = '') => oneOf(['PriorityClass', { value: Number(said.replaceAll(',', '')) }]),
    ],
    [
      [
        "(?:is |which |that |and )*(?:not|non|isn't|should not be|must not be|never) (?:be )?(?:the |a )?global ?-?default",
        '(?:不|非)(?:是|为|作为)?全局默认(?:类)?',
      ],
      () => oneOf(['PriorityClass', { globalDefault: false }]),
    ],
    [
      [
        '(?:is |not |and |be |the |as |a |should )*(?:global ?-?default|default priority)(?: class)?(?:{is}(true|false))?',
        '全局默认(?:为|是)?(true|false|否|是)?',
      ],
      (said = '') => oneOf(['PriorityClass', { globalDefault: !/false|否/iu.test(said) }]),
    ],
    [
      [
        '(?:with |and |the |a )*description(?: should| must| reads?| says?)*{is}{quoted}',
        '描述(?:为|是|:)?~{quoted}',
      ],
      (description = '') => oneOf(['PriorityClass', { description }]),
    ],
    [
      [
        'preemption ?policy{is}["\'`]?(Never|PreemptLowerPriority)["\'`]?',
        '(?:(?:which|that|it|should|must|may|does|do|will|can) )*(never|not) preempts?(?: (?:other|lower|running|any|priority|pods|workloads|ones))*',
        '(non)-?preempting',
        '(不|非)(?:会|能|得|允许|可以)?抢占(?:其他|其它|低优先级|式|型|的|Pod)*',
        '抢占策略{is}["\'`]?(Never|PreemptLowerPriority)["\'`]?',
      ],
      (said = '') =>
        oneOf([
          'PriorityClass',
          { preemptionPolicy: /^(?:never|no[nt]|不|非)/iu.test(said) ? 'Never' : 'PreemptLowerPriority' },
        ]),
    ],
  ]),
  body: ({ value, globalDefault, description, preemptionPolicy }) => ({
    value: value ?? 1000,
    ...(globalDefault === undefined ? {} : { globalDefault }),
    ...(preemptionPolicy === undefined ? {} : { preemptionPolicy }),
    ...(description === undefined ? {} : { description }),
  }),
};
