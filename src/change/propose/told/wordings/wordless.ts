import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';

const program = namesOf(behind);

const unmounted = String.raw`(?<!(?:mount|volume|claim|pvc|secret|config|nfs|s3|disk|share|/\w|挂|卷|盘)(?:[^.;,。；，\n]|\.(?=\w)){0,60}(?:[,，]\s?)?)`;
const mountedNext = String.raw`(?![^.;。；\n]{0,60}(?:mount|volume|claim|replica|/\w|挂))`;

/** What people leave to the reader: the word that tells what a value is about (`8080`, `one pod`), whose it is in turn, what is there already. */
export const wordless: readonly Rewriting[] = [
  [/(?:并且?|同时|也|顺便)?(?:启用|开启|打开|启动|加上|配上)\s?(?:https|tls)(?![\w:])/giu, ' TLS '],
  // What runs here is kept running: one pod of it is a copy.
  [
    /(?<![\w-])(?:(?:an?|just|only|exactly)\s){0,2}(one|1|single)\s(?:running\s)?pod(?![\w-]|\s(?:named|called|that|which|spec|manifest|of\stype|disruption)\b)/giu,
    '$1 replica',
  ],
  // Where nothing is spoken of that could be mounted it is the container that nobody writes to.
  [
    anyCase(
      overLines`
        (?<=^|[,;]\s|\n|[.]\s|\b(?:and|run|runs|is|be|it)\s)(?=read)${unmounted}
        read-?\s?only(?=\s?(?:[,;.\n]|$|and\s(?:non|no\s|un|drop|with)))${mountedNext}
      `,
    ),
    'read-only root filesystem',
  ],
  [
    anyCase(
      String.raw`(?<=^|[,，、；。;\n]\s?|(?:^|\n)[-*•]\s)(?=只读)${unmounted}只读(?=\s?(?:[,，、。；;\n]|$))${mountedNext}`,
    ),
    '根文件系统只读',
  ],
  // What a ConfigMap holds, said first: with feature flags A=1, B=2.
  [
    /(?<=config ?map\s(?:(?:named|called)\s[\w.-]{1,60}\s)?(?:with|of|for|holding|containing)\s)(?!key)(?:[a-z][a-z-]{1,20}\s){1,3}(?=[A-Z][A-Z0-9_]{1,40}=)/giu,
    '',
  ],
  // All but one: 2 replicas each, except the worker which needs 1.
  [
    anyCase(
      overLines`
        (\d{1,3}|one|two|three|four|five)\s(replicas?|pods?|copies|instances)\s(?:each|for\s(?:each|all)(?:\sof\sthem)?|everywhere)\s?,?\s?
        (?:except|but|apart\sfrom)\s(?:for\s)?(?:the\s|our\s)?([a-z][\w-]{1,40})\s?[,:]?\s?(?:(?:which|that|it|only|just|needs?|gets?|has|have|should|runs?|with|is|on|at|will)\s){1,4}
        (\d{1,3}|one|two|three|four|five)(?:\s(?:replicas?|pods?|copies|instances|of\sthem))?(?=\s?(?:[.,;\n]|$))
      `,
    ),
    '$1 $2 each. $3 has $4 replicas',
  ],
  [
    anyCase(
      String.raw`(?:[,;]\s?|\sand\s)?(?<![\w-])(?:with\s)?(?:a\s)?default\slimits?\s(?:of\s|are\s|is\s|for\scontainers\s)?(\d{1,5}m|\d{1,2}(?:\.\d)?\s?cpus?)\s?(?:cpu\s)?(?:and|,|/)\s?(\d{1,5}\s?[MG]i)(?:\s(?:memory|ram))?(?=\s?(?:[.,;\n]|$))`,
    ),
    '. A LimitRange with default limits of cpu $1 and memory $2',
  ],
  // Of two in turn: api 和 web 分别 3 和 2 个副本.
  [
    /([a-z][\w-]{1,40})\s?(?:和|与|、)\s?([a-z][\w-]{1,40})\s?(?:分别|各自?)(?:是|为|要|跑|给|用)?\s?([\d一二两三四五六七八九十]{1,3})\s?个?\s?(?:和|与|、|,|，)\s?([\d一二两三四五六七八九十]{1,3})\s?个?\s?(副本|实例|pod)/giu,
    '$1 $3 个$5，$2 $4 个$5',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])([a-z][\w-]{1,40})\sand\s(?:the\s)?([a-z][\w-]{1,40})\s(?:with|have|get|need|run|at)\s(\d{1,3}|two|three|four|five)\sand\s(\d{1,3}|one|two|three|four|five)\s(replicas|pods|copies|instances)(?:,?\srespectively)?(?=\s?(?:[.,;\n]|$))`,
    ),
    '$1 with $3 $5, $2 with $4 $5',
  ],
  // A host and the path below it.
  [
    anyCase(
      String.raw`(?<![\w./@-])(${host})\s(?:under|below|(?:on|at|with)\s(?:the\s)?(?:path|prefix|base\spath))\s(/[a-z][\w/-]{0,60})(?!\w|\.\w)`,
    ),
    '$1$2',
  ],
  // How much one container gets, without the word for it.
  [
    /(?<=^|[,，。；;\n]\s?|(?:^|\n)[-*•]\s)(?:每个)?(?:容器|container|pod)(?:给|要|用|是|gets?)?\s?(\d{1,5}\s?[MG]i?B?)(?=\s?(?:[,，。；;.\n]|$))/giu,
    'memory $1',
  ],
  // A number alone is where it listens.
  [
    /(?<=[,，;；]\s?)(80|443|[3-9]\d{3}|1\d{4})(?=\s?(?:[,，;；。\n]|\.(?:\s|$)|$))/gu,
    (said) => `port ${said}`,
  ],
  // What it is there for: redis as broker in the cluster.
  [
    anyCase(
      String.raw`(?<=^|[,.;，。；\n]\s?|\sand\s)(?:an?\s)?(${program})\s?(?:as|for|作为?|当作?|做)\s?(?:(?:the|our|an?|its|message|task|job|celery|session|result)\s){0,3}(?:broker|queues?|cach(?:e|ing)|backend|sessions?|store|database|db|消息队列|队列|缓存|会话存储|数据库)(?:\s(?:in|inside)\s(?:the|our)\scluster|\sbackend|\sstore)?(?=\s?(?:[,.;，。；\n]|$|and\s))`,
    ),
    'with $1',
  ],
  [/^\s{0,4}(?:运维|老板|领导|同事|客户|产品|开发|测试)(?:同学|那边|团队)?说(?:需?要|让|得)?\s?/gu, ''],
  // What is there already, told in brackets: mongo（集群内已有，地址 mongo.db:27017）.
  [
    anyCase(
      String.raw`(?:连接?|用|使用)?\s?(${program})\s?[（(](?:[^（）()\n]{0,12})(?:已有|现有|已经有|已存在|外部|自建|托管)(?:[^（）()\n]{0,8}?)[,，:：\s]\s?(?:地址|在|主机|连接)?(?:是|为|:|：)?\s?((?:[a-z0-9-]{1,60}\.){0,5}[a-z0-9-]{1,60}(?::\d{2,5})?)[)）]`,
    ),
    '已有的 $1，地址 $2',
  ],
  [
    anyCase(
      String.raw`(?:(?:connects?|talks)\sto\s)?(?:the\s|our\s)?(${program})\s?\((?:(?:already|existing|exists|it|is|there|running|in|the|our|cluster|external|managed|hosted)[,\s]{1,2}){1,6}(?:at|under|on)\s((?:[a-z0-9-]{1,60}\.){0,5}[a-z0-9-]{1,60}(?::\d{2,5})?)\)`,
    ),
    '$1 is at $2',
  ],
  // What it listens on without the word for it.
  [
    anyCase(
      String.raw`(?<=(?:^|,|\sand|\n)\s?[a-z][\w-]{1,40}\s)(?:uses?|on|runs\son|listens\son|is\son)\s(?=\d{4,5}(?![\w.:]))`,
    ),
    'on port ',
  ],
];
