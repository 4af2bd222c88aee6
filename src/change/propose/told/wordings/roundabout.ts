import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const number = String.raw`(\d{1,3}|an?|one|two|three|four|five|six|eight|ten|fifteen|twenty|thirty)`;
const span = String.raw`(${number.replace('(', '(?:')}\s?(?:s|secs?|seconds?|m|mins?|minutes?))(?![\w-])`;
const zhSpan = String.raw`((?:\d{1,4}|[一二两三四五六七八九十]{1,3}|半)\s?(?:秒|分)钟?)`;
const device = String.raw`(?:[a-z0-9-]+\.)*(?:nvidia|amd|intel|habana|qualcomm|aliyun|google)\.(?:com|ai)/[a-z][\w.-]{0,40}`;

function plainly(time: string): string {
  const [, count = '', unit = ''] = /^(\S+?)\s?([a-z]+)$/iu.exec(time) ?? [];
  return `${toCount(count)} ${unit}`;
}

/** What is told by what it is good for, or of a field by its name behind, as the readers know it. */
export const roundabout: readonly Rewriting[] = [
  // What it is called is told beside it: one GPU (nvidia.com/gpu).
  [anyCase(String.raw`(?<=gpus?|显卡|卡)\s?[(（]\s?${device}\s?[)）]`), ''],
  // the frontend goes public at shop.example.com
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:should|must|will|shall|can|to)\s)?(?:goes|go|is|be|gets?|made)\s(?:public|live|online)\s(?=(?:at|on|under)\s(?:https?://)?[a-z0-9-]+\.)`,
    ),
    'is reachable ',
  ],
  // they should log at INFO via LOG_LEVEL, concurrency is set through WORKERS=2
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:should|must|shall|can|to|please|always|only)\s){0,3}logs?\s(?:at|on|in|with)\s(?:the\s)?(?:level\s)?(trace|debug|info|warn(?:ing)?|error)(?:\s(?:level|only))?\s(?:via|through|by|with|using)\s(?:the\s)?(?:env(?:ironment)?\s)?(?:var(?:iable)?\s)?([A-Z][A-Z0-9_]{2,60})(?![\w=])`,
    ),
    'have $2=$1',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s|its\s)?[a-z][\w-]{2,20}(?:\s[a-z][\w-]{2,20})?\s(?:is|are|gets?|can\sbe|must\sbe|should\sbe)\s(?:set|configured|controlled|given|limited|passed|told)(?:\sto\sit)?\s(?:through|via|with|by|in|using|as)\s(?:the\s)?(?:env(?:ironment)?\s)?(?:var(?:iable)?\s)?(?=[A-Z][A-Z0-9_]{2,60}=\S)`,
    ),
    'env ',
  ],
  // two pods that never sit on the same node
  [
    anyCase(
      overLines`
        (?<=(?:pods?|replicas|copies|instances)\s?,?\s)(?<!affinity[^.;\n]{0,60})(?:(?:that|which|and|but|they)\s){0,2}(?:(?:must|should|may|can|do|shall|are|to)\s?)?(?:never|not|n't|cannot)\s(?:(?:to|be|allowed|ever)\s){0,3}
        (?:sit|run|land|live|share|end\sup|be|placed|scheduled|sitting|running|together|co-?located)\s?(?:on|in)?\s?(?:(?:one|a|the)\s)?(?:same|single|one)?\s?(?:node|machine|host|server)(?:\s(?:together|as\seach\sother))?(?![\w-])
      `,
    ),
    'over different nodes',
  ],
  // If a pod is evicted at least one must stay
  [
    anyCase(
      overLines`
        (?<![\w-])(?:and\s)?(?:if|when|whenever|while|even\sif)\s(?:(?:an?|any|the|some|our)\s)?(?:pods?|nodes?|cluster|replicas?)\s(?:is|are|gets?|being|goes|has\sto\sbe)\s(?:being\s)?(?:evicted|drained|upgraded|maintained|replaced|moved|rescheduled|down|restarted|patched),?\s
        (?:there\s(?:must|should)\s(?:be|stay)\s)?at\sleast\s${number}(?:\s(?:other|more))?(?:\s(?:pods?|replicas?|copies|copy|instances?|of\sthem))?\s?(?:(?:must|should|has\sto|have\sto|needs\sto|stays?|remains?|stay|keeps?|running|up|alive|available|serving|left|be|is)\s?){0,5}(?=[.,;)\n]|$)
      `,
    ),
    (_, least = '') => `, PodDisruptionBudget minAvailable ${toCount(least)}`,
  ],
  // Startup may take ten minutes
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s|its\s)?(?:start-?\s?up|starting(?:\sup)?|boot(?:ing)?(?:\sup)?|loading(?:\sthe\smodel)?|warm-?\s?up)\s(?:(?:may|can|might|could|will|sometimes)\s){1,2}(?:take|last|need)\s(?:up\sto\s|about\s|around\s|as\slong\sas\s)?${span}`,
    ),
    (_, time = '') => `it takes up to ${plainly(time)} to start`,
  ],
  // Liveness should be more patient: 5 failures
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s)?(liveness|readiness|startup)(?:\s(?:probe|check))?\s(?:should|must|can|could|may)\sbe\s(?:(?:more|less|very|a\sbit|much)\s){0,2}(?:patient|tolerant|lenient|strict|relaxed|forgiving|generous|aggressive)\s?[:,–-]\s?`,
    ),
    '$1 probe ',
  ],
  // it may take five minutes to finish its tasks when it is stopped
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:it|they|the\s(?:app|pods?))\s)?(?:may|can|might|could|should|must|needs?|has|have|gets?)\s(?:to\s)?(?:(?:take|takes|have|has|get|need|be\sgiven)\s)?(?:up\sto\s)?${span}\s(?:to|for)\s(?:finish|complete|drain|wrap|end|shut|finishing)[^.,;\n]{0,40}?
        \s(?:when|if|once|after|before)\s(?:it|they)(?:\s(?:is|are|gets?)|'s|'re)\s(?:being\s)?(?:stopped|terminated|shut\sdown|killed|told\sto\sstop|restarted)(?![\w-])
      `,
    ),
    'grace period of $1',
  ],
  // Where they are, and then who takes them.
  [
    anyCase(
      String.raw`(?:监控)?指标(?:的)?(?:路径|地址|接口|端点)?\s?(?:走|用|是|为|在|[:：])?\s?["'\x60]?(/[\w./-]{1,80}\w)["'\x60]?\s?[,，]?\s?(?:给|让|由|供)\s?prometheus\s?(?:来|去)?(?:抓取?|采集|拉取?|收集)`,
    ),
    'Prometheus 抓 $1',
  ],
  // The level by the variable that sets it.
  [
    anyCase(
      String.raw`(?:的)?(?:日志级别|日志等级|日志|log\s?level)?\s?(?:都)?(?:通过|用|由|以)\s?([A-Z][A-Z0-9_]{2,60}\s?=\s?[\w./:-]{1,80})\s?(?:来)?(?:设置|控制|指定|配置)`,
    ),
    '加环境变量 $1',
  ],
  // Alone it is the time to end in, whatever probe was told of before.
  [
    anyCase(
      String.raw`(?<=^|[.,;\n]\s?)((?:and\s)?)(?:an?\s|the\s)?(?:termination\s)?grace\s?period\s?(?:of\s|is\s|:\s?)?(\d{1,4})\s?(?:s|secs?|seconds?)(?=\s?(?:[.,;)\n]|$))`,
    ),
    '$1terminationGracePeriodSeconds: $2',
  ],
  // How much each has, behind when there are more of them.
  [
    anyCase(
      String.raw`(?<=\d\s?%\s?[,，。]\s?)(?:每个?\s?(?:pod|副本)\s?)?内存\s?(?:给|用|是|为)?\s?(\d{1,5}\s?[MG]i?)(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '内存 request $1 内存 limit $1',
  ],
  // A line that names the strategy alone.
  [
    anyCase(String.raw`(?<=(?:^|\n)\s{0,4}(?:[-*•]\s)?)recreate(?=\s?(?:[,.;]?[ \t]*(?:\n|$)))`),
    'strategy Recreate',
  ],
  // 停止的时候给它两分钟处理完手上的任务
  [
    anyCase(
      overLines`
        (?:服务|进程|pod|容器)?(?:停止|停机|停掉|关闭|退出|关停|下线|终止|缩容|停服)(?:的?时候?|前|之前|期间|后)?\s?[,，]?\s?(?:请|要|得|需要|最多|最长|先)*(?:给|等|留|预留|等待)(?:够|足|出)?(?:它们?|他们?|进程|服务)?\s?(?:最多|最长|大约)?\s?${zhSpan}(?:的?时间)?
        (?:来|去|让它们?)?(?:(?:处理|跑|做|执行|干|收)(?:完|好|尾)[^,，。;；\n]{0,12})?(?=[,，。;；\n]|$)
      `,
    ),
    '优雅停机 $1',
  ],
  [
    anyCase(
      String.raw`(?:准备好(?:了)?(?:没有|没)?|是否就绪|是否准备好)(?:了)?(?:要|就|可以)?(?:看|走|用|查|访问|问)\s?(?=["'\x60]?/\w)`,
    ),
    '就绪检查走 ',
  ],
  [
    anyCase(String.raw`启动(?:的?时候?|期间)?(?:最多|最长)(?:等待?|给|允许|容忍)\s?${zhSpan}`),
    '启动最多需要 $1',
  ],
  [
    anyCase(
      String.raw`(?<=(?:pod|副本|实例)[^。;；\n]{0,20}[,，]\s?)(?:总共|一共|总数)\s?(\d{1,3}|[一二两三四五六七八九十]{1,2})\s?个(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '$1 个副本',
  ],
];
