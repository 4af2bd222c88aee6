import type { Alert, AlertKind } from '../../../spec/alert.ts';
import { toCount } from '../../../spec/words/numbers.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Condition = {
  readonly kind: AlertKind;
  readonly patterns: readonly RegExp[];
  readonly more?: (groups: Groups) => Partial<Alert>;
};

const being = String.raw`(?:(?:is|are|was|gets?|goes|go|be|being|stays?|has|have|had|been|becomes?|rises?|climbs?|drops?|falls?|jumps?|keeps?|starts?|sits?|runs?|hits?|comes?|will|should)\s)*`;
const above = String.raw`(?:(?:above|over|past|beyond|exceed(?:s|ing)?|reach(?:es|ing)?|passe?s|hits?|more\sthan|higher\sthan|greater\sthan|bigger\sthan|longer\sthan|slower\sthan|at\sleast|up\sto|at|to|crosses|>=?)\s?)+`;
const below = String.raw`(?:(?:below|under|fewer\sthan|less\sthan|<)\s?)+`;
const percent = String.raw`(?<percent>\d{1,3}(?:\.\d{1,3})?)\s?(?:%|percent|per\scent)`;
const number = String.raw`(?<count>\d{1,6}|one|two|three|four|five|six|ten|[一二两三四五六七八九十]{1,2})`;
const who = String.raw`(?:(?:the|its|our|any|a|an|one|some|each|of|my|all|every|more\sthan\sone)\s)*(?:(?:it|they|this|app|application|service|site|api|server|website|program|deployment|workload|system|thing|shop|backend|frontend|web)s?\s)?`;
const pods = String.raw`(?:pods?|replicas?|copies|copy|instances?|containers?)`;
const zhWho = String.raw`(?:它|应用|服务|程序|网站|接口|系统|整个|后端|前端)?(?:的)?`;
const zhPods = String.raw`(?:pod|容器|副本|实例)\s?`;
const zhAbove = String.raw`(?:使用率?|占用率?|用量|占比|比例)?\s?(?:超过|高于|大于|达到|超出|多于|>)(?:了)?\s?(?:其|它的)?(?:限制|上限|limit|请求|配额)?的?\s?`;
const ofLimit = String.raw`(?:\s(?:of|for)\s(?:(?:its|the|their|allowed|configured|memory|cpu|ram|own)\s){0,3}(?:limits?|requests?|quota|maximum|max|allowance|memory|cpu|ram))?`;

const share = ({ percent: said }: Groups): Partial<Alert> =>
  said === undefined ? {} : { limit: Number((Number(said) / 100).toFixed(5)) };
const counted = ({ count }: Groups): Partial<Alert> => (count === undefined ? {} : { limit: toCount(count) });
const free = ({ percent: said, left }: Groups): Partial<Alert> => {
  if (left !== undefined) return { limit: Number((1 - Number(left) / 100).toFixed(5)) };
  return share({ percent: said });
};

function latencyOf({ quantile, time = '0', unit = 's' }: Groups): Partial<Alert> {
  const amount = /^(?:ms|milli|毫秒)/iu.test(unit) ? Number(time) / 1000 : Number(time);
  const part = quantile === undefined ? 0.99 : Number(`0.${quantile}`);
  return { limit: amount, quantile: part };
}

function lateOf({ count = '1', unit = 'h' }: Groups): Partial<Alert> {
  return { limit: toCount(count) * (/^(?:d|天)/iu.test(unit) ? 86_400 : 3600) };
}

function all(...sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(`^(?:${source})$`, 'iu'));
}

const time = String.raw`(?<time>\d{1,6}(?:\.\d{1,3})?)\s?(?<unit>ms|milliseconds?|secs?|seconds?|s|毫秒|秒)`;
const quantile = String.raw`(?:p(?<quantile>\d{2,3})|(?<nth>99|95|90|50)(?:th)?\s?percentile)`;

/** What somebody wants to hear of, one condition at a time and nothing else beside it. */
export const conditions: readonly Condition[] = [
  {
    kind: 'down',
    patterns: all(
      String.raw`${who}(?:${being}(?:down|unavailable|unreachable|offline|dead|gone|not\s(?:up|available|running|reachable|responding|answering|healthy))|(?:stops?|fails?\sto)\s(?:respond|answer)(?:ing)?|does(?:n't|\snot)\s(?:respond|answer)|goes\sdown|dies|outages?|downtime)`,
      String.raw`(?:there\sare\s|there\sis\s|it\shas\s)?(?:no|zero|0)\s(?:more\s)?(?:ready\s|available\s|healthy\s|running\s)?${pods}(?:\s(?:is|are))?(?:\s(?:ready|available|running|left|up|healthy))?`,
      String.raw`${zhWho}(?:不可用|宕机|挂掉?了?|下线|掉线|无法访问|无法响应|没有响应|不响应|down机?|中断|停机|没有可用的?${zhPods})`,
    ),
  },
  {
    kind: 'fewer',
    patterns: all(
      String.raw`(?:there\sare\s)?${who}${being}${below}${number}\s(?:ready\s|available\s|healthy\s|running\s)?${pods}(?:\s(?:is|are))?(?:\s(?:ready|available|running|left|up|healthy))?`,
      String.raw`(?:the\s)?(?:number\sof\s)?(?:ready|available|healthy|running)\s${pods}\s${being}${below}${number}`,
      String.raw`${zhWho}可用的?${zhPods}数?量?\s?(?:少于|低于|小于|不足)\s?${number}\s?个?`,
    ),
    more: counted,
  },
  {
    kind: 'degraded',
    patterns: all(
      String.raw`(?:not\sall|some)\s(?:of\s(?:its|the)\s)?${pods}\s(?:are\s)?(?:not\s)?(?:ready|available|running|up|unavailable|missing|down)`,
      String.raw`${who}(?:${pods}|deployment)?\s?${being}(?:degraded|missing\s${pods})|${pods}\s(?:is|are)\s(?:missing|not\sready|unavailable|unhealthy)`,
      String.raw`(?:有)?${zhPods}(?:未就绪|不健康|缺失|不足)`,
    ),
  },
  {
    kind: 'restarts',
    patterns: all(
      String.raw`${who}(?:${pods}\s)?${being}(?:restart(?:s|ing|ed)?)(?:\s(?:too\soften|often|repeatedly|constantly|all\sthe\stime|frequently|unexpectedly))?(?:\s(?:more\sthan|over|at\sleast|>)?\s?${number}\stimes)?`,
      String.raw`${who}(?:pod|container)\srestarts(?:\s${being}${above}${number})?`,
      String.raw`${zhWho}(?:的)?${zhPods}?(?:有|发生|出现|频繁|反复|不断|一直|异常)*重启(?:次数)?(?:(?:超过|大于|多于|达到)\s?${number}\s?次?)?`,
    ),
    more: counted,
  },
  {
    kind: 'crashes',
    patterns: all(
      String.raw`${who}(?:${pods}\s)?${being}(?:in\s(?:a\s)?)?(?:crash(?:es|ing|ed)?|crash[\s-]?loop(?:s|ing|back-?off)?)(?:\s(?:repeatedly|too\soften))?`,
      String.raw`${zhWho}${zhPods}?(?:反复|不断|一直|持续)?(?:崩溃|crash\s?loop(?:backoff)?)`,
    ),
  },
  {
    kind: 'killed',
    patterns: all(
      String.raw`${who}(?:${pods}\s)?${being}(?:oom(?:[\s-]?kill(?:s|ed)?)?|out\sof\smemory|killed\sfor\smemory)|${who}runs?\sout\sof\smemory|oom\s?kills?`,
      String.raw`${zhWho}${zhPods}?(?:被|发生|出现)?\s?(?:oom\s?-?(?:kill(?:ed)?)?|内存溢出|内存不足)`,
    ),
  },
  {
    kind: 'pending',
    patterns: all(
      String.raw`${who}(?:${pods}\s)?${being}(?:stuck\s)?(?:in\s)?pending|${pods}\s(?:cannot|can't|could\snot)\sbe\sscheduled`,
      String.raw`${zhPods}(?:一直|长时间|卡在|处于|无法调度)*(?:pending|等待调度|无法调度)(?:状态)?`,
    ),
  },
  {
    kind: 'throttled',
    patterns: all(
      String.raw`${who}(?:cpu\s)?throttling(?:\s${being}${above}${percent})?|${who}(?:cpu\s|${pods}\s)?${being}(?:cpu[\s-])?throttled(?:\s(?:for\s|in\s)?${above}${percent}(?:\sof\sthe\stime)?)?`,
      String.raw`${zhWho}cpu\s?(?:被)?(?:限流|节流|throttl\w{2,3})(?:率|比例)?(?:${zhAbove}${percent})?`,
    ),
    more: share,
  },
  {
    kind: 'memory',
    patterns: all(
      String.raw`${who}(?:${pods}\s)?(?:'s\s)?(?:memory|ram)(?:\s(?:usage|use|consumption|utili[sz]ation))?\s${being}${above}${percent}${ofLimit}`,
      String.raw`${who}(?:${pods}\s)?(?:uses?|takes?|needs?|consumes?|is\susing)\s${above}${percent}\sof\s(?:its|the|their)\s(?:memory|ram)(?:\slimit)?`,
      String.raw`${who}(?:memory|ram)(?:\s(?:usage|use))?\s${being}(?:close\sto|near)\s(?:its|the)\slimit|(?:high|too\smuch)\smemory(?:\s(?:usage|use))?`,
      String.raw`${zhWho}(?:pod\s?的?)?内存${zhAbove}${percent}(?:的?(?:限制|上限|limit))?`,
    ),
    more: share,
  },
  {
    kind: 'cpu',
    patterns: all(
      String.raw`${who}(?:${pods}\s)?cpu(?:\s(?:usage|use|consumption|utili[sz]ation|load))?\s${being}${above}${percent}(?:\sof\s(?:(?:its|the|their|cpu)\s){0,2}requests?)?`,
      String.raw`${zhWho}(?:pod\s?的?)?cpu\s?${zhAbove}${percent}(?:的?请求)?`,
    ),
    more: share,
  },
  {
    kind: 'jobFailed',
    patterns: all(
      String.raw`(?:(?:the|a|an|any|our|its|one|of|nightly|daily|hourly|weekly|scheduled|backup|migration|cron|cleanup|[a-z]{3,20})\s){0,4}(?:cron\s?)?(?:jobs?|backups?|migrations?|cronjobs?)\s(?:run\s)?${being}(?:fails?|failed|failing|errors?(?:\sout)?|(?:does|did)(?:n't|\snot)\s(?:succeed|finish|complete))`,
      String.raw`(?:failed|failing)\s(?:cron\s?)?(?:jobs?|backups?|migrations?|cronjobs?)|(?:cron\s?)?job\sfailures?`,
      String.raw`(?:定时|夜间|每晚的?|每天的?|备份|迁移|这个|该)*(?:任务|job|cronjob|作业|备份|迁移)(?:执行|运行)?(?:失败|出错|报错)`,
    ),
  },
  {
    kind: 'jobLate',
    patterns: all(
      String.raw`(?:(?:the|a|any|our|nightly|daily|hourly|backup|cron|[a-z]{3,20})\s){0,4}(?:cron\s?)?(?:jobs?|backups?)\s(?:has(?:n't|\snot)|did(?:n't|\snot)|does(?:n't|\snot))\s(?:run|succeed(?:ed)?|finish(?:ed)?|been\smade)(?:\s(?:for|in|within))?(?:\s(?:more\sthan|over|the\slast))?\s${number}\s?(?<unit>h|hours?|d|days?)`,
      String.raw`(?:定时|备份)*(?:任务|备份)(?:超过\s?)?${number}\s?个?(?<unit>小时|天)(?:没有?|未)(?:成功|执行|运行)`,
    ),
    more: lateOf,
  },
  {
    kind: 'volumeFull',
    patterns: all(
      String.raw`(?:(?:the|a|any|its|our|of|data|persistent|database|postgres|storage|[a-z]{3,20})\s){0,4}(?:volumes?|disks?|pvcs?|claims?|storage|disk\sspace)\s${being}(?:(?:almost|nearly|close\sto|about|getting|running)\s){0,2}(?:full|out\sof\sspace|low(?:\son\sspace)?|fill(?:s|ing)?\sup|fills?)`,
      String.raw`(?:(?:the|a|any|its|our|data|persistent|database|storage|[a-z]{3,20})\s){0,4}(?:volumes?|disks?|pvcs?|claims?|storage|space)(?:\s(?:usage|use|space))?\s${being}(?:${above})?${percent}(?:\s(?:full|used|usage))?`,
      String.raw`(?:(?:the|a|its|our|less|fewer|than|only|[a-z]{3,20})\s){0,4}(?:volumes?|disks?|pvcs?|claims?)\s(?:has|have)\s(?:less\sthan|under|below|only)\s(?<left>\d{1,2})\s?%\s(?:free|left|space\sleft|of\sspace)(?:\sspace)?`,
      String.raw`(?:数据|存储|数据库)?(?:磁盘|存储卷?|卷|pvc|硬盘|存储空间|磁盘空间)(?:空间)?(?:快要?|即将|将要?|几乎)?(?:满了?|写满了?|用完了?|不足|${zhAbove}${percent})`,
    ),
    more: free,
  },
  {
    kind: 'atMost',
    patterns: all(
      String.raw`(?:the\s)?(?:auto-?scaler|hpa)\s${being}(?:at|reache?[sd]|hits?|maxed\sout|exhausted)(?:\s(?:its|the))?(?:\s(?:max(?:imum)?|limit|ceiling)(?:\s(?:replicas|number))?)?`,
      String.raw`(?:hpa|自动扩缩容?)(?:已)?达到(?:最大|上限)(?:副本数?)?`,
    ),
  },
  {
    kind: 'errors',
    patterns: all(
      String.raw`${who}(?:http\s|server\s|5xx\s|request\s|api\s)?(?:errors?(?:\s(?:rate|ratio|percentage))?|failure\srate|5xx(?:s|\s(?:rate|responses|errors))?)\s${being}${above}${percent}(?:\sof\s(?:all\s)?(?:requests|traffic|responses))?`,
      String.raw`${above}${percent}\sof\s(?:all\s|the\s|its\s)?(?:requests|responses|calls)\s(?:fail|are\s(?:failing|errors|5xx|failed)|return\s(?:a\s)?(?:5xx|500|errors?)|error|end\sin\serrors)`,
      String.raw`${zhWho}(?:http|请求|5xx|接口)?\s?(?:错误率|失败率|5xx\s?(?:比例|占比|错误率?)?|错误)\s?${zhAbove}${percent}`,
    ),
    more: share,
  },
  {
    kind: 'latency',
    patterns: all(
      String.raw`${who}${quantile}(?:\s(?:of\s)?(?:the\s)?(?:request\s|response\s)?(?:latency|latencies|response\stimes?|duration|times?))?\s${being}${above}${time}`,
      String.raw`${who}(?:request\s|response\s|http\s)?(?:latency|response\stimes?|duration)(?:\s\(?${quantile}\)?)?\s${being}${above}${time}(?:\s(?:at|in)\s(?:the\s)?p(?<at>\d{2,3}))?`,
      String.raw`(?:requests?|responses?)\s(?:take|takes|are|is|get|gets)\s${above}${time}`,
      String.raw`${zhWho}(?:p(?<quantile>\d{2,3})\s?(?:的)?)?(?:请求|响应|接口)?(?:延迟|响应时间|时延|耗时)\s?(?:超过|高于|大于|达到)\s?${time}`,
    ),
    more: ({ nth, at, quantile: said, ...groups }) => latencyOf({ ...groups, quantile: said ?? nth ?? at }),
  },
];
