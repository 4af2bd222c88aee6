import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const count = '(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)';
const copies = '(?:\\s(?:replicas?|pods?|copies|instances|of\\sthem))?';

const counted = String.raw`(?:\s(?:pods?|replicas?|copies))?`;
const least = String.raw`(?<![\w-])min(?:imum)?\.?:?\s(?:of\s)?(\d{1,3})${counted}`;
const most = String.raw`max(?:imum)?\.?:?\s(?:of\s)?(\d{1,4})${counted}`;

const bounded = String.raw`${least}\s?(?:[/,;–-]|and)\s?${most}(?:[,;]\s|,?\sand\s|\s)(?:(?:it|should|to|auto-?)\s?){0,2}(?:(?:scal(?:e|es|ing)|grow(?:s|ing)?|hpa)\s)?`;

/** How far it may grow with its load in few words, as their readers know it. */
export const growthWordings: readonly Rewriting[] = [
  // min 2 / max 10 pods, scale on 65% CPU
  [
    anyCase(
      String.raw`${bounded}(?:(?:on|by|at|with|when)\s){0,2}(\d{1,3})\s?%\s(?:of\s)?(cpu|memory)(?![\w-])`,
    ),
    'autoscale between $1 and $2 replicas at $3% $4',
  ],
  // min 2, max 6 pods; scale on memory 80 %
  [
    anyCase(
      String.raw`${bounded}(?:(?:on|by|at|with|when|the|its|average|target)\s){0,3}(cpu|memory)(?:\s(?:usage|load|use|utili[sz]ation))?\s?(?:(?:at|of|above|over|is|reaches|hits|target|[:=>])\s?){0,2}(\d{1,3})\s?%`,
    ),
    'autoscale between $1 and $2 replicas at $4% $3',
  ],
  [
    anyCase(String.raw`${least}\s?(?:[/,;–-]|and)\s?${most}(?![\w%]|\s?[MG]i)(?=\s?(?:[.,;)\n]|$))`),
    'autoscale between $1 and $2 replicas',
    // KEDA has scalers of its own.
    (words) => !/(?<!\w)keda(?!\w)/iu.test(words),
  ],
  // scale from 2 to 6 pods at 75% CPU
  [
    anyCase(
      String.raw`(?<![\w-])(?:auto-?)?scale(?:s|d)?\s(?:it\s|the\s(?:app|service)\s)?from\s(\d{1,3})\s(?:up\s)?to\s(\d{1,3})\s(?:pods|replicas|copies|instances)\s(?:at|on|by|when|above|over)\s(\d{1,3})\s?(?:%|percent)\s(?:of\s)?(cpu|memory)(?![\w-])`,
    ),
    'autoscale $1-$2 replicas at $3% $4',
  ],
  // cpu 到 60% 自动扩到最多 6 个
  [
    /cpu\s?(?:使用率|利用率|负载)?\s?(?:到|超过?|达到|高于|大于|>)\s?(\d{1,3})\s?%\s?(?:时|的时候|以上)?[,，]?\s?(?:就)?自动(?:扩容?|扩展|伸缩)(?:到|至)?\s?最多\s?(?:到)?(\d{1,3})\s?个?(?:副本|实例|pod)?/giu,
    ' autoscale up to $2 replicas at $1% cpu ',
  ],
  // 自动扩到 8: of how many at first was told before.
  [
    /自动(?:扩容?|伸缩|扩展)(?:到|至)\s?(?:最多\s?)?(\d{1,3})\s?个?(?:副本|实例|pod)?(?!\s?[%\d.])/giu,
    ' autoscale up to $1 replicas ',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:auto-?)?scal(?:e|es|ing)\s(?:on|by|with)\s(cpu|memory|ram)(?:\s(?:usage|use|utili[sz]ation))?\s(?:at|above|over|of|beyond)\s(\d{1,3})\s?(?:%|percent),?\s(?:from\s|between\s|with\s)?(\d{1,3})\s?(?:-|–|to|and)\s?(\d{1,3})(?:\s(?:pods|replicas|copies|instances))?(?![\w.%])`,
    ),
    'autoscale $3-$4 replicas at $2% $1',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:please\s)?(?:do\snot|don't|never)\s(?:auto-?scale)(?:\s(?:it|this|anything|the\s(?:app|service)))?(?=\s?(?:[.,;)\n]|$))`,
    ),
    'no autoscaling',
  ],
  // Between two numbers, by how busy it is: scale between 1 and 5 on CPU 80%, scales from 2 to 8 when the CPU is over 70%.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:auto-?)?scal(?:e|es|ed|ing)\s(?:(?:up|out|automatically|it|them)\s)*(?:between|from)\s(\d{1,3})\s(?:and|to)\s(\d{1,3})(?:\s(?:replicas|pods|copies|instances))?,?\s
        (?:(?:on|at|by|with|when|above|over|if|once|based)\s){1,2}(?:the\s|average\s|its\s){0,2}cpu(?:\s(?:usage|load|utili[sz]ation))?\s?(?:(?:is|goes|gets|rises|at|of|above|over|hits|reaches|target|exceeds|[:=>])\s?){0,3}(\d{1,3})\s?%
      `,
    ),
    'autoscale $1-$2 replicas at $3% cpu',
  ],
  // gateway scales to 6 at 70% CPU
  [
    anyCase(
      String.raw`(?<![\w-])scales?\s(?:up\s)?to\s(\d{1,3})\s(?:(?:pods|replicas|copies|instances)\s)?at\s(\d{1,3})\s?%\s(?:of\s)?(?:the\s)?cpu(?:\s(?:usage|load))?(?![\w-])`,
    ),
    'autoscale up to $1 replicas at $2% cpu',
  ],
  // 2 个副本，最多 6 个，CPU 70% 扩容
  [
    /(?<!(?:最少|至少)\s?)(?<!\d)(\d{1,3})\s?个?(?:副本|实例|pod)\s?[,，]\s?最多(?:扩到|到)?\s?(\d{1,3})\s?个(?:副本|实例|pod)?\s?[,，]\s?cpu\s?(?:使用率)?\s?(\d{1,3})\s?%\s?(?:时|的时候|以上)?(?:自动)?(?:扩容|伸缩)?/giu,
    '自动扩缩 $1-$2 个副本，CPU $3%',
  ],
  // start with 2 pods and let it grow to 8 when the CPU is over 70%
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:(?:start|begin|run|go|deploy)(?:s|ing)?\s(?:it\s)?)?(?:with\s|at\s)?(?:at\sleast\s)?${count}\s(?:pods?|replicas?|copies|instances),?\s(?:and\s|but\s|then\s|which\s|that\s){0,2})?
        (?:(?:please\s)?(?:let|allow|have|make)\s(?:it|them|that|this|the\s(?:app|service))\s(?:to\s)?|(?:it|they|the\s(?:app|service))\s)?(?:(?:can|may|could|should|must|will|is\sallowed\sto)\s)?(?:automatically\s)?(?:auto-?)?(?:scales?|grows?|goes|go)\s
        (?:up\s|out\s)?(?:automatically\s)?to\s(?:at\smost\s|max(?:imum)?\s)?${count}(?:\s(?:pods?|replicas?|copies|instances))?,?\s(?:when|if|once|as\ssoon\sas|whenever|while)\s(?:the\s|its\s|average\s){0,2}(cpu|memory)(?:\s(?:usage|load|use|utili[sz]ation))?\s
        (?:(?:is|goes|gets|rises|climbs|stays|reaches|hits|exceeds|passes|above|over|beyond|past|at|to|more|than|higher|>)\s){0,4}(\d{1,3})\s?(?:%|percent)
      `,
    ),
    (...[, least = '', most = '', of = 'cpu', share = '']) =>
      `autoscale ${least === '' ? 'up to ' : `${toCount(least)}-`}${toCount(most)} replicas at ${share}% ${of}`,
  ],
  // let it scale to 9, it can grow up to 9 pods
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:let|allow|have|make)\s(?:it|them|that|this|the\s(?:app|service))\s(?:to\s)?|(?:it|they|the\s(?:app|service))\s(?:can|may|could|should|must|is\sallowed\sto|should\sbe\sable\sto)\s)(?:automatically\s)?(?:auto-?)?(?:scale|grow|go)\s
        (?:up\s|out\s)?(?:automatically\s)?to\s(?:at\smost\s|max(?:imum)?\s)?${count}(?:\s(?:pods?|replicas?|copies|instances))?(?![\w%-]|\.\d|\s(?:on|at|when|by|with|if)\s)
      `,
    ),
    (_, most = '') => `autoscale up to ${toCount(most)} replicas`,
  ],
  // at least two pods, and more when it's busy (max 10)
  [
    anyCase(
      overLines`
        (?<![\w-])(?:there\s(?:should|must)\s(?:always\s)?be\s|always\s|keep\s|run\s|have\s)?(?:at\sleast|a\sminimum\sof|min(?:imum)?|never\s(?:less|fewer)\sthan)\s${count}\s?(?:pods?|replicas?|copies|instances)?(?:\srunning)?,?\s(?:and\s|but\s)?(?:more|scale\sup|grow|add\smore)\s
        (?:when|if|under|while|as)\s(?:(?:it|things|traffic|load|there|that|the\s(?:app|shop|service|site|load|traffic))(?:'s|\sis|\sare|\sgets?|\sgoes)?\s)?(?:busy|needed|necessary|required|load|loaded|high|up|more\s(?:traffic|load)|traffic|heavy)
        ,?\s[(]?(?:to\s|with\s|but\s)?(?:max(?:imum)?|at\smost|up\sto|no\smore\sthan|a\smaximum)(?:\sof)?\s${count}(?:\s(?:pods?|replicas?|copies|instances))?[)]?
      `,
    ),
    (_, least = '', most = '') => `autoscale ${toCount(least)}-${toCount(most)} replicas`,
  ],
  // 高峰期最多扩到 8 个（CPU 到 65% 时）
  [
    /(?:高峰期?|忙的?时候?|流量(?:大|高|上来)了?的?时候?|业务高峰)?(?:的时候|时)?[,，]?(?:可以|能|再|就|会)?(?:最多)?(?:(?:扩容?|涨|加)(?:到|至)|自动扩缩[,，]?)\s?(?:最多)?\s?(\d{1,3})\s?个?(?:副本|实例|pod)?\s?[（(,，]\s?(?:按|根据|以)?\s?(?:cpu)\s?(?:使用率|利用率|负载)?\s?(?:到|超过?|达到|高于|大于|>)?\s?(\d{1,3})\s?%\s?(?:时|的时候|以上|触发|就扩|扩容)*[）)]?/giu,
    '自动扩缩最多 $1 个副本，CPU 到 $2%',
  ],
  // 两个副本起步
  [/(?<=副本|实例|pod)\s?起步?(?=\s?[,，。;；])/giu, ''],
  // CPU 75% 扩容
  [
    /cpu\s?(?:使用率|利用率|负载)?\s?(\d{1,3})\s?%\s?(?:时|的时候|以上)?(?:自动)?(?:扩容|伸缩)(?!\s?[到至成]|\s?\d)/giu,
    'CPU $1% 自动扩缩',
  ],
  // 2-6 个副本按 CPU 70% 扩缩
  [
    /(\d{1,3})\s?(?:-|~|到|至)\s?(\d{1,3})\s?个?(?:副本|实例|pod)?\s?[,，]?\s?(?:按照?|根据|依据|基于|随)\s?cpu\s?(?:使用率|利用率|负载|平均)*\s?(\d{1,3})\s?%\s?(?:来|进行|做|自动|弹性)*(?:扩缩容?|伸缩|扩容)/giu,
    '自动扩缩 $1-$2 个副本，CPU $3%',
  ],
  // start with three instances and let it grow to eight, 从 2 个扩到 10 个: nobody says by what
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:starts?|begins?|starting|beginning)\s(?:with|at|from)\s)${count}${copies},?\s(?:(?:and|then|but|let|it|them|may|can|should|could|which|to)\s){0,5}
        (?:auto-?)?(?:grows?|scales?|goes|go|expands?)(?:\sup|\sout)?\sto\s${count}${copies}(?=\s?(?:[.,;\n]|$))
      `,
    ),
    'scale between $1 and $2 replicas',
  ],
  [
    /(?:副本数?|实例数?|pod\s?数?)?\s?从\s?([\d一二两三四五六七八九十]{1,3})\s?个?(?:副本|实例|pod)?\s?(?:自动|弹性)?(?:扩容?|扩展|伸缩|弹|涨|增长)(?:到|至)\s?([\d一二两三四五六七八九十]{1,3})\s?个?(?:副本|实例|pod)?/giu,
    (...[, least = '', most = '']) => `自动扩缩 ${toCount(least)}-${toCount(most)} 个副本`,
  ],
  // That it shall grow, and nothing of how far: it is asked.
  [
    anyCase(
      overLines`
        (?<![\w-])(with|add|enable|using|use|want|need|needs|set\sup|turn\son|configure|get|gets|activate)\s(?:some\s|an?\s|the\s|horizontal\s|pod\s|automatic\s|proper\s|basic\s){0,3}
        (?:auto-?\s?scaling|automatic\sscaling)(?:\s(?:enabled|on|please|too|as\swell))?(?![^.;\n]{0,80}\d|[\w-]|\s(?:on|by|based|off|from)\s)
      `,
    ),
    (...[, verb = '']) => `${/^(?:with|using|use|want|needs?|gets?)$/iu.test(verb) ? verb : 'add'} an HPA`,
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:should|must|shall|can|may|needs?\sto|has\sto|have\sto|ought\sto)\s(?:be\sable\sto\s|also\s|just\s){0,2}(?:be\s)?
        (?:auto-?\s?scaled?|scaled?\s(?:up\s(?:and\sdown\s)?|out\s|horizontally\s){0,2}(?:automatically|by\sitself|on\sits\sown|by\sthemselves|(?:with|under|to|on)\s(?:the\s)?(?:load|traffic|demand)))
        (?:\s(?:with|under|on)\s(?:the\s)?(?:load|traffic|demand))?(?![^.;\n]{0,80}\d|[\w-])
      `,
    ),
    'needs an HPA',
  ],
  [
    /(?:(?:开启|启用|打开|开通|配置|配上?|加上?|支持|需要|能够?|要|做|设置?){1,3}(?:一?个)?|可以|带上?)(?:自动|弹性)(?:的)?(?:水平)?(?:扩缩容?|伸缩|扩容)(?:能力|功能)?(?![^，,。；;\n]{0,40}\d|[到至])/gu,
    '要 HPA',
  ],
];
