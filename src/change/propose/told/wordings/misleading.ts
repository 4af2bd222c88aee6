import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { chineseTimes } from '../../../../spec/words/text/chinese-times.ts';
import { chineseTurns } from './chinese-turns.ts';
import { chineseWays } from './chinese-ways.ts';
import { incidental } from './incidental.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const end = String.raw`(?=\s?(?:[.,;)\n]|$|and\s|but\s))`;
const lasting = String.raw`(\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?))(?![\w-])`;
const size = String.raw`(\d{1,5}\s?[KMGT]i?B?)(?![\w-])`;
const thing = String.raw`(?:an?\s|any\s|the\s)?([a-z][\w-]{1,24}(?:\s[a-z][\w-]{1,24})?)`;

/** What readers that know but a part of it would take for something else. */
export const misleading: readonly Rewriting[] = [
  ...chineseTurns,
  ...chineseWays,
  ...chineseTimes,
  ...incidental,
  // It needs neither a Service nor an Ingress.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:it|that|this|and|so|the\sapp)\s){0,3}(?:(?:needs?|wants?|gets?|has|have|requires?|with|uses?)\s)?neither\s${thing}\snor\s${thing}(?:\s(?:is|are)\s(?:needed|wanted|required))?${end}
      `,
    ),
    'no $1, no $2',
  ],
  // Requests must not be cut off before 150 seconds: who waits for them is the proxy.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:so|and|that|the|long|slow|such)\s){0,3}(?:requests?|responses?|connections?|uploads?|downloads?|exports?)\s(?:must|should|may|can|do)(?:\s?not|n't|\snever)\s(?:be\s)?
        (?:cut(?:\soff)?|timed?\sout|aborted|dropped|interrupted)\s(?:before|within|for|until|in\sless\sthan|earlier\sthan|under)\s(?:at\sleast\s)?${lasting}
      `,
    ),
    'request timeout of $1',
  ],
  // A disk that all pods share.
  [
    anyCase(
      overLines`
        (?<=/[\w./-]{1,80}),?\s(?:(?:which|that)\s(?:all|several|both)\s(?:the\s|our\s|of\sthe\s)?(?:pods|replicas|copies|instances)\s(?:can\s|must\s|should\s|will\s)?(?:share|use|mount|see|(?:read\s(?:and|or)\s)?write(?:\sto)?)|
        shared\s(?:by|between|among|across)\s(?:all|both|the)(?:\s(?:the|of\sthe))?\s(?:pods|replicas|copies|instances))${end}
      `,
    ),
    ', ReadWriteMany',
    (words) => /volume|claim|pvc|disk|storage|\d\s?[GT]i/iu.test(words) && !/readwritemany|rwx/iu.test(words),
  ],
  // It writes temporary files to /cache, so give it an emptyDir there of at most 500Mi.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:it|the\sapp|the\sprogram|and)\s){0,2}(?:writes?|stores?|keeps?|puts?|caches?|creates?)\s[^.,;/\n]{0,40}\s?(?:to|in|into|under|below)\s(/[\w./-]{1,80}[\w]),?\s(?:(?:so|and|please|then)\s){0,3}
        (?:give|mount|add|put|attach|use|create)\s(?:(?:it|us|there)\s)?(?:an?\s)(emptyDir|volume|empty\sdir)\s(?:there|for\s(?:that|it|this|those))(?:\s(?:of|with|limited\sto|capped\sat)\s(?:at\smost\s|up\sto\s|max(?:imum)?\s)?${size})?
      `,
    ),
    (...[, path = '', kind = '', amount]) =>
      `${kind}${amount === undefined ? '' : ` of ${amount}`} mounted at ${path}`,
  ],
  [
    anyCase(
      overLines`
        (?:程序|应用|服务|它)?(?:会|要|需要)?(?:往|向|在)\s?(/[\w./-]{1,80}\w)\s?(?:目录|下|里|中)?(?:写|存|放|缓存)(?:入)?(?:一些)?(?:临时|缓存)?(?:文件|数据)?[,，]\s?(?:所以|请|就)?(?:给它|帮它|在那里?)?(?:挂|加|建|配)(?:载|上)?一?个?
        \s?(?:(?:最大|最多|上限|不超过)?\s?${size}\s?的?)?\s?(?:emptyDir|临时卷|空目录卷?)
      `,
    ),
    (...[, path = '', amount]) =>
      `an emptyDir${amount === undefined ? '' : ` of ${amount}`} mounted at ${path}`,
  ],
  [
    anyCase(
      String.raw`(?<![\w-])priority\s?class(?:\sname)?(?:\s(?:is|should\sbe|must\sbe|to\sbe)\s|[:=]\s?)["'\x60]?([a-z][\w-]{2,60}\w)["'\x60]?`,
    ),
    'priorityClassName $1',
  ],
  // Before it is told to stop, and not until it is killed.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:and|then|please|also|but|should|must|it)\s){0,3}(?:wait|sleep|pause|delay)s?\s(?:for\s)?(\d{1,4})\s?(?:s|secs?|seconds?)\s(?:before|until)\s
        (?:(?:the|a|an|any|it|they|gets?|getting|sending|is|receives?|sent)\s){0,4}(?:SIGTERM|TERM(?:\ssignal)?|(?:stop|termination|kill)\ssignal)
      `,
    ),
    '. preStop sleep $1',
  ],
  // When readiness fails five times
  [
    anyCase(
      overLines`
        (?<![\w-])(?:when|if|once|after|only\swhen)\s(?:the\s)?(readiness|liveness)(?:\s(?:probe|check))?\s(?:fails|failed|has\sfailed|fails\sfor)\s(\d{1,2})\s(?:times|attempts)(?:\sin\sa\srow)?,?\s
        (?:(?:then|please|it\sshould|the\spod\sshould|should|must)\s){0,2}(?:stop\ssending\s(?:it\s)?traffic|take\s(?:it|the\spod|that\spod)\sout|restart\s(?:it|the\spod)|be\srestarted|be\staken\sout|no\smore\straffic)(?:\s(?:to\sit|of\s(?:the\s)?(?:rotation|service)))?
      `,
    ),
    '$1 probe failureThreshold $2',
  ],
  // Each copy has what the service has.
  [
    /(?<=(?:副本|实例|pod)\s?[,，、]\s?)每个(?:副本|实例|pod)?\s?(?=\d{1,5}m(?!\w)|[\d.]{1,5}\s?(?:核|[cC][pP][uU]|[MG]i?B?\s?内存))/giu,
    '',
  ],
  [
    /(?<=[\p{Script=Han},，；;]\s?)(\d{1,5}m)\s?[、,，/]\s?(\d{1,5}[MG]i)(?=\s?(?:[,，；;。.\n]|$|就|即可|够|足够|左右))(?:\s?(?:就|即可|足够?|够了?|左右|行|可以|好)*)/giu,
    'CPU $1、内存 $2',
  ],
  // tally exactly one
  [
    anyCase(
      String.raw`(?<=(?:^|[.,;\n]\s?|\sand\s)[a-z][\w-]{1,30}\s)(?:(?:gets|has|runs|needs|with|is)\s)?(?:exactly|only|just|always)\s(?:one|1)(?=\s?(?:[.,;)\n]|$|with\s(?:the\s)?(?:strategy|update)))`,
    ),
    '1 replica',
  ],
  [
    anyCase(
      String.raw`(?<=[,，；;。]\s?|[a-z]\s?)(?:永远|始终|固定)?(?:只|仅)(?:能|要|需)?(?:跑|起|部署|留|有|运行)一个(?=\s?(?:[,，；;。\n]|$))`,
    ),
    '1 个副本',
  ],
];
