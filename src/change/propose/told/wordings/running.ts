import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { namedJobs } from './named-jobs.ts';
import { reached } from './reached.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { ending } from './ending.ts';
import { toCount, toSeconds } from '../../../../spec/words/numbers.ts';

const it = String.raw`(?:it|this|they|the\s(?:app|site|service|page|shop|api|product|system))`;
const end = String.raw`(?=\s?(?:[.,;。，；\n]|$))`;
const count = String.raw`(\d{1,3}|[一二两三四五六七八九十]{1,2})`;

/** How it shall run and be reached, as people say it who know of no field. */
export const running: readonly Rewriting[] = [
  ...reached,
  ...namedJobs,
  // Where the program listens instead.
  [
    anyCase(
      String.raw`(?:把|将)?\s?(?:端口)?\s?(?:从\s?)?\d{2,5}\s?(?:端口)?\s?(?:换成|改成|改为|换为|改到)\s?(\d{2,5})\s?(?:端口)?${end}`,
    ),
    '端口 $1',
  ],
  // use port 8080 instead of 3000 inside the container
  [
    anyCase(
      String.raw`(?<![\w-])(?:please\s|and\s){0,2}(?:use|listen\son|run\son|serve\son)\sport\s(\d{2,5})\s(?:instead\sof|rather\sthan|and\snot|not)\s(?:port\s)?\d{2,5}(?:\s(?:inside|in|within)\s(?:the\s|its\s)?(?:container|pod|image))?(?![\w.:])`,
    ),
    'listens on port $1',
  ],
  // in different zones
  [
    anyCase(
      String.raw`(?<![\w-])(?:in|across|over|on)\s(?:different|separate|several|two|distinct|multiple)\s(?:availability\s)?(zones|nodes|hosts|machines)(?![\w-])`,
    ),
    (_, of = '') => `, spread over ${/zone/iu.test(of) ? 'zones' : 'nodes'}`,
  ],
  // 只读文件系统，/tmp 可写
  [
    /(?<![\w/])((?:\/[\w.-]{1,40}){1,4})(?:\s?[和、与,]\s?((?:\/[\w.-]{1,40}){1,4}))?\s?(?:目录|路径)?(?:要|得|需要|必须|都|是)*可(?:以)?写(?:的)?/gu,
    (_, one = '', other = '') => `let it write to ${one}${other === '' ? '' : ` and ${other}`}`,
  ],
  // How it ends and is replaced.
  ...ending,
  [
    anyCase(
      String.raw`(?:停机|停止|关闭|退出|终止|下线)(?:时|前|的时候|之前)?\s?(?:要|需要|请)?先?(?:等待?|睡|sleep)\s?(\d{1,4})\s?(?:秒|s)钟?(?:再|后|之后|才)?(?:退出|停止|关闭|停|下线|终止)?`,
    ),
    'preStop sleep $1 seconds',
  ],
  [
    anyCase(
      overLines`
        (?:程序|应用|服务|它)?(?:退出|停止|关闭|停机|终止|下线)(?:之?前|时)?\s?(?:要|需要|最多|得|应该|请)*(?:留|给|等待?|预留|有)\s?(?:它)?\s?
        (\d{1,4})\s?(?:秒|s)钟?(?:的?时间)?(?:来|去)?(?:处理完?|收尾|完成|清理|优雅)[^,，。;；\n]{0,12}
      `,
    ),
    'grace period of $1 seconds',
  ],
  [
    anyCase(
      String.raw`(?:更新|升级|发布|发版|滚动)(?:的)?(?:时候?|过程中|期间)?\s?(?:一次|每次|同时)\s?(?:只|最多)?(?:换|更新|替换|升级|停|重启)\s?(?:一|1)\s?个(?:副本|实例|pod)?`,
    ),
    'rolling update with maxUnavailable 1',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:
          (?:replace|update|roll|swap|exchange)\s(?:the\s)?(?:pods|them|copies|replicas|instances)\sone
          \s(?:by\sone|at\sa\stime|after\s(?:the\sother|another))|
          (?:one|a\ssingle)\s(?:pod|copy|replica|instance)\sat\sa\stime\s(?:during|in|on|when)\s
          (?:the\s|an?\s)?(?:updates?|rollouts?|deploys?|releases?)
        )
      `,
    ),
    'rolling update with maxUnavailable 1',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:please\s|and\s){0,6}(?:give|allow|grant)\s(?:it|them|the\s(?:worker|pods?|app|service))\s
        (\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?)|(?:an?|one|two|half\sa)\s(?:minutes?|seconds?))\sto\s(?:finish|complete|end|drain)\s
        (?:(?:its|the|their|a|running|current|open)\s){0,3}(?:jobs?|work|tasks?|requests?|messages?|batch)\s
        (?:(?:when|if|before|while|once|after)\s)(?:(?:it|they|the\spods?)\s)?(?:(?:is|are|gets?|being|has\sto|must)\s){0,6}(?:stopped|stop|stops|shut\sdown|shuts\sdown|terminated?|killed|restarted|replaced)(?![\w-])
      `,
    ),
    (_, time = '') => `grace period of ${String(toSeconds(time))} seconds`,
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:please\s|and\s){0,6}(?:(?:do\snot|don'?t|never|must\snot)\s(?:let|allow|take|have)\s(?:away\s|down\s)?|no\s|not\s)(?:more\sthan\s)(one|two|three|\d{1,3})\s(?:pods?|copy|copies|replicas?|instances?)\s
        (?:(?:to|may|can|should|must|be|go|goes|get|is|are|taken)\s){0,3}(?:away|down|missing|unavailable|evicted|drained|offline)(?:\sat\s(?:a\stime|once))?(?![\w-])
      `,
    ),
    (_, most = '') => `PodDisruptionBudget maxUnavailable ${toCount(most)}`,
  ],
  // How much it may take.
  [
    anyCase(
      String.raw`内存(?:占用|使用)?\s?(?:超过|大于|到了?|达到|超出)\s?(\d{1,5})\s?(?:兆|m(?:i?b)?)\s?(?:就|则|时|的话|后)*(?:自动)?(?:重启|杀掉|干掉|kill)(?:它|掉)?`,
    ),
    '内存上限 $1Mi',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:and|please)\s){0,6}(?:restart|kill)\s${it}\s(?:if|when|once)\s(?:it\s)?
        (?:uses?|takes?|needs?|exceeds|goes\s(?:over|above))\s(?:more\sthan\s|over\s)?(\d{1,5})\s?([mg])
        i?b?(?:\s(?:of\s)?(?:memory|ram))?(?![\w-])
      `,
    ),
    (_, size = '', unit = '') => `memory limit ${size}${unit.toUpperCase()}i`,
  ],
  [/(?<![\p{Script=Han}])申请\s?(?=\d{1,5}m|\d{1,3}\s?核)/gu, 'request '],
  // How many there may be.
  [
    anyCase(
      String.raw`(?:自动)?(?:扩容?|伸缩)\s?(?:时)?(?:最多|上限)(?:到|为|是|扩到)?\s?${count}\s?个?(?:副本|实例|pod)?`,
    ),
    (_, most = '') => `自动扩缩，最多 ${toCount(most)} 个副本`,
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:please|and|it|should|may|can|must)\s){0,4}(?:scale|grow)s?\s(?:up\s|out\s)?
        (?:to\s)?(?:at\smost|no\smore\sthan|not\smore\sthan|a\smaximum\sof|a\smax\sof|max(?:imum)?)\s
        (\d{1,3})(?:\s(?:replicas|pods|copies|instances))?
      `,
    ),
    'autoscale up to $1 replicas',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:please|and|so|let|it|should|may|can)\s){0,4}(?:grow|scale|go)s?\s(?:up\s|out\s)?
        from\s(\d{1,3})\sto\s(\d{1,3})(?:\s(?:replicas|pods|copies|instances))?(?!\s?[\w%])
      `,
    ),
    'autoscale $1-$2 replicas',
  ],
  // Apart from each other.
  [
    anyCase(
      overLines`
        (?:同一(?:台|个)|每(?:台|个))(?:机器|节点|主机|服务器)(?:上)?\s?(?:最多|只能?|至多|不能超过)\s?(?:跑|放|部署|运行|有)?\s?(?:一|1)\s?
        个(?:副本|实例|pod)?|
        (?:不要|不能|别)(?:把)?(?:两个|多个)?(?:副本|实例|pod)\s?(?:都)?(?:放|跑|部署|挤)(?:在|到)同一(?:台|个)(?:机器|节点|主机)(?:上)?
      `,
    ),
    '副本必须分布在不同节点',
  ],
  [
    /(?<=副本)\s?(?:要|必须|都|尽量)?(?:分散|打散|分布|散)(?:到|在|开到)\s?不同的?(?:机器|主机|服务器)(?:上)?/gu,
    '，副本必须分布在不同节点',
  ],
  [
    anyCase(
      String.raw`(?:先)?等(?:待)?\s?(\d{1,4})\s?(?:秒|s)钟?\s?(?:再|后|之后)(?:开始)?(?:做|进行|跑)?(?:健康检查|探测|检查)`,
    ),
    '健康检查延迟 $1 秒',
  ],
  // What it waits for, and how often.
  [
    anyCase(
      String.raw`(?:就绪)(?:检查|探针|检测)?\s?(?:连续)?失败\s?${count}\s?次\s?(?:再|才|后|就|以后)?(?:摘|下线|剔除|停止)?(?:流量|接流量|接收流量)?`,
    ),
    (_, times = '') => `就绪探针失败阈值 ${toCount(times)}`,
  ],
  // Where images are.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:the\s|our\s)?images?\s
        (?:must|should|has\sto|have\sto|shall|will|is|are|be|to|get|gets|\s)+\s?
        (?:pulled|taken|fetched|pushed|stored|kept|loaded)\s(?:from|to|in|at)\s
        (?=[a-z0-9-]{1,40}\.[a-z0-9.-]{2,80}/)
      `,
    ),
    'images are in ',
  ],
  // What is written there may go.
  [
    /(?<=empty\s?dir[^.;。；\n]{0,12}[,，]\s?)(?:最多|上限|不超过|at\smost|max(?:imum)?|limited\sto|up\sto)\s?(?=\d{1,5}\s?[MG])/giu,
    'with size limit ',
  ],
];
