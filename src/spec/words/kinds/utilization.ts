import { overLines } from '../../../kernel/over-lines.ts';
import { toSize } from '../numbers.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { averaging, range, scaled, target } from './scale-meanings.ts';

/** Where an autoscaler is spoken of, a number or a size beside a resource is its target. */
export const utilization = phrases('utilization', { en: 'Autoscaling', zh: '自动扩缩' }, [
  [
    [
      '(?:(?:the |an? )?(?:average |mean )CPU(?: (?:usage|consumption|value|use|target|of))*|CPU(?: (?:usage|consumption|average|averageValue|use))+(?: (?:target|value|of))*){is}(\\d{1,6}m)(?!\\w)',
      '(?<![\\w.-])(\\d{1,6}m)(?: of)? (?:average )?cpu (?:on average|average|usage|per pod)',
    ],
    (averageValue = '') => scaled({ metrics: [averaging('cpu', averageValue)] }),
  ],
  [
    [
      '(?:scal(?:e|ing)[ -]?down|scale-?in) (?:(?:must|should|is|be|to|shall) )*(?:disabled|forbidden|off|switched off)',
      'never scal(?:e|es|ed|ing)(?: it| them)? down|(?:no|disable|without) scal(?:e|ing)[ -]?down',
      '(?:禁用|禁止|不允许|不要|关闭)缩容',
    ],
    () => on('HorizontalPodAutoscaler', { behavior: { scaleDown: { selectPolicy: 'Disabled' } } }),
  ],
  [
    [
      '(?:from|between) {count} (?:to|and) {count}(?! ?(?:%|percent|seconds?|minutes?|[ap]m|cpus?|cores?|[KMG]i|s(?!\\w)|m(?!\\w)|:|\\.\\d))(?: (?:replicas?|pods?|instances?|copies))?',
      '(?<=[:,;] ?)(\\d{1,3}) to (\\d{1,3})(?=[,;]|\\.(?:\\s|$)|$)',
    ],
    range,
  ],
  [
    '(?<![\\w.-])(?:target )?(cpu|memory)(?: (?:target|at|is|of|to|on|average)|:|=)* ?([1-9]\\d|100)(?=[,;)]|\\.(?:\\s|$)|$| (?:and|for|on|with|min|max|in)(?!\\w))',
    (resource = '', value = '') => target(resource.toLowerCase(), value),
  ],
  [
    '(?<![\\w.:/-])(\\d{1,3})(?:-|\\.\\.|\\x7e)(\\d{1,3})(?=[;,]|\\.(?:\\s|$)|$| (?:cpu|memory|at|on|with|scale|behavior|replicas))',
    range,
  ],
  [
    [
      '(?:平均)?(?:的)?~?(CPU|内存)~?(?:平均)?(?:利用率|使用率|占用率)(?:目标)?(?:为|是|:|达到|到)?~(\\d{1,3})(?! ?[%\\w])',
      '(?<![\\w.-])(cpu|memory)(?: (?:average|avg|target|resource))*[ -]?(?:utili[sz]ation|percent(?:age)?|usage)(?: target)?(?: (?:of|is|at|to|should be))?{is}(\\d{1,3})(?! ?(?:%|percent|\\w))',
    ],
    (resource = '', value = '') => target(/^c/iu.test(resource) ? 'cpu' : 'memory', value),
  ],
  [
    [
      overLines`
        (?:
          (?:the |an? )?(?:average |mean |target )*(?:memory|RAM)
          (?: (?:usage|consumption|target|average|value|averageValue|use|of|per pod))*
        )(?: (?:is|should be|at|to|of|reaches|exceeds|stays|around|about|below|under))*{is}{size}
        (?:(?: of memory| on average| average| per (?:pod|replica)| each)*)
      `,
      '{size}(?: of)? (?:average )?memory(?: on average| average| usage| per (?:pod|replica))*',
      '(?:每个?(?:Pod|副本)的?)?(?:平均)?内存(?:使用量|用量|使用值|平均值|目标值?|值|使用|平均)*(?:为|是|达到|超过|:)*~{size}',
    ],
    (said = '') => scaled({ metrics: [averaging('memory', toSize(said))] }),
  ],
]);
