import { scaledTo } from '../../kinds/scale-bounds.ts';
import { container, oneOf } from '../../say.ts';
import type { Frame } from './anyhow.ts';

const variable = { en: 'Environment', zh: '环境变量' };

/** Settings that everybody calls the same. */
export const settings: readonly Frame[] = [
  {
    id: 'log-level-anyhow',
    subject: variable,
    topics: [/(?<![\w-])log(?:ging)?(?: |-)?(?:level|verbosity)?(?![\w-])|日志(?:级别|等级)?/giu],
    value: /(?<![\w-])(trace|debug|info|warn(?:ing)?|error|fatal|verbose)(?![\w-])/giu,
    sense:
      /(?<![\w-])(?:set|level|mode|on|change|switch|turn|output)(?![\w-])|设置?[为成]?|改[为成]?|调[为成]?/giu,
    unless: /LOG_LEVEL|stderr|error ?log/u,
    mean: (value) => container({ env: [{ name: 'LOG_LEVEL', value: value.toLowerCase() }] }),
  },
  {
    id: 'time-zone-anyhow',
    subject: variable,
    topics: [/(?<![\w-])(?:time ?zone|tz|clock|local time)(?![\w-])|时区/giu],
    value:
      /(?<![\w/-])((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Z]\w{1,30}(?:\/\w{1,30})?|UTC)(?![\w/-])/gu,
    mean: (zone) => ({
      ...oneOf(
        ['CronJob', { cron: { timeZone: zone } }],
        ['workload', { container: { env: [{ name: 'TZ', value: zone }] } }],
      ),
      value: zone,
    }),
  },
];

/** `grow to ten when it gets busy`: the most of what scales, and no count of copies. */
export const busy: Frame = {
  id: 'busy-anyhow',
  subject: { en: 'Autoscaling', zh: '自动扩缩' },
  topics: [
    /(?<![\w-])(?:scales?|scaling|grows?|adds?|expands?)(?: up| out)?(?![\w-])|扩容?|扩展/giu,
    /(?<![\w-])(?:busy|load|traffic|demand|peaks?|needed|necessary|under pressure)(?![\w-])|忙|负载|高峰|压力|流量/giu,
  ],
  value:
    /(?<![\w.:/-])(\d{1,3}|two|three|four|five|six|eight|ten|twenty)(?![\w%-]|[.:/]\w|\s?(?:%|percent|[KMGT]i?B?(?!\w)))/giu,
  sense:
    /(?<![\w-])(?:up|out|to|at most|pods?|copies|replicas?|instances?|when(?:ever)?|if|gets?|goes|high|increases?|rises?|depending|based|more|most|maximum|max)(?![\w-])|最多|到|个|副本|实例/giu,
  mean: scaledTo,
};
