import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toSeconds } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { host } from '../hosts.ts';

const path = String.raw`["'\x60]?(/[\w./-]{0,60}[\w/])["'\x60]?(?!\w)`;

/** Short ways of lists and letters to say what readers know in full. */
export const plainWordings: readonly Rewriting[] = [
  // readiness on /ready, liveness on /live
  [
    anyCase(
      String.raw`(?<![\w-])(readiness|liveness|startup)(?:\s(?:probe|check))?(?:\s(?:is|uses?))?\s(?:on|at|via|under)\s(?:the\s)?(?:path\s)?${path}`,
    ),
    '$1 probe httpGet $2',
  ],
  // The path of one that has no other.
  [anyCase(String.raw`(?<![\w./:@=-])((?:https?://)?${host})/(?=\s?(?:[,;)\n]|\.(?:\s|$)|$|and\s))`), '$1'],
  // A heading of variables is no object.
  [
    anyCase(
      String.raw`(?<=(?:^|[.;\n])\s{0,4}(?:[-*•]\s{0,3})?)(?:(?:static|plain|fixed|app(?:lication)?|runtime|common|shared|our|the|env(?:ironment)?)\s){0,2}(?:config(?:uration)?|settings|variables|vars|env(?:ironment)?)\s?:\s(?=[A-Z][A-Z0-9_]{0,60}\s?[=:])`,
    ),
    '',
  ],
  // Set LIST to a,b
  [
    /(?<![\w-])(?:set|Set)\s([A-Z][A-Z0-9_]{1,60})\s(?:to|=)\s([\w.:/-]{1,60}(?:,[\w.:/-]{1,60}){1,10})(?=\s|[.;]\s|[.;]?$)/gmu,
    '$1="$2"',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:please\s)?(?:limit|cap|restrict)\s(?:the\s)?(memory|cpu|ram)(?:\s(?:usage|use|consumption))?\s(?:to|at)\s(?=\d)`,
    ),
    '$1 limit ',
  ],
  // The program needs 60 seconds to start.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:and\s)?(?:(?:the|our|this)\s)?(?:app(?:lication)?|service|server|it|program|jvm|container)\s(?:usually\s|normally\s)?(?:needs|takes|requires)\s
        (?:about\s|around\s|up\sto\s|roughly\s|some\s|~\s?)?(\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?))\s(?:to|until\sit\s(?:is|has))\s(?:start(?:ed)?|boot(?:ed)?|come\sup|warm\sup|up)(?:\sup)?(?![\w-])
      `,
    ),
    (_, time = '') =>
      `startup probe with period 5 seconds and failure threshold ${String(Math.max(1, Math.ceil((toSeconds(time) * 2) / 5)))}`,
  ],
  // Of one after another: api has 3 replicas, web 2.
  [
    anyCase(
      String.raw`(?<=\sreplicas[^.;\n]{0,60},?\s(?:and\s)?[\w-]{1,40}\s(?:has|gets|needs|runs|with)\s)(\d{1,2})(?=\s(?:with|and)\s|\s?[,;)\n]|\.(?:\s|$)|\s?$)`,
    ),
    '$1 replicas',
  ],
  [
    anyCase(
      String.raw`(?<=\sreplicas,?\s(?:and\s)?(?!(?:at|to|up|from|on|in|of|max|min|port|with|by|for|or|than|and|each|least|most)\s)[a-z][\w-]{1,40}\s)(\d{1,2})(?=\s?[,;)\n]|\.(?:\s|$)|\s?$)`,
    ),
    '$1 replicas',
  ],
  // api 两个副本，每个 512Mi: each of its copies.
  [
    anyCase(
      String.raw`(?<=(?:^|[,，;；。\n])\s?[\w-]{1,40}\s?(?:服务)?\s?(?:跑|用|起|要|有)?\s?(?:\d{1,2}|[一二两三四五六])\s?个?(?:副本|实例|pod)\s?[,，]\s?)(?:每个|各)\s?(?=\d)`,
    ),
    '',
  ],
  // Where it is found.
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s|our\s)?(?:site|website|app|page|public\s(?:url|host|domain|address))\s(?:is|will\sbe|should\sbe|must\sbe)\s(?:at\s|on\s)?(?:https?://)?(?=${host}(?![\w/]))`,
    ),
    'host ',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s|our\s)?(?:hosts|domains|host\snames|hostnames)(?:\sare|\s?:)\s{1,3}(?:and\s)?(?=${host}(?![\w/]))`,
    ),
    'host ',
  ],
  // uploads in /app/media need a 50Gi volume that all pods share
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:the|our|all|collected|user|uploaded|its)\s){0,3}(?:uploads?|files?|media|data|attachments|documents|images|assets)\s(?:in|at|under|below)\s${path}\s
        (?:needs?|requires?|gets?|should\s(?:have|get|live\son))\s(?:an?\s)?(\d{1,5}\s?[MGT]i?)b?\s(?:volume|disk|claim|pvc|of\s(?:storage|disk))\s
        (?:(?:that|which)\s(?:(?:all|both)\s(?:the\s)?(?:pods|replicas|copies|instances)\s(?:can\s)?(?:share|use|see|mount)|is\sshared(?:\s(?:by|between|among)\s(?:all\s)?(?:the\s)?(?:pods|replicas|copies))?)|shared\s(?:by|between|among)\s(?:all\s)?(?:the\s)?(?:pods|replicas|copies))
      `,
    ),
    'a $2 persistent volume claim with access mode ReadWriteMany mounted at $1',
  ],
  // A value of several parts.
  [
    /(?<![\w.-])([A-Z][A-Z0-9_]{2,60})\s?(?:是|为|设为|设成|用|is|should\sbe|must\sbe)\s?((?:[a-z0-9][\w.-]{0,60}(?::\d{2,5})?)(?:,[a-z0-9][\w.-]{0,60}(?::\d{2,5})?){1,10})(?=[\s,，。；;.]|$)/gu,
    '$1="$2"',
  ],
  [/(?<![\w.-])([A-Z][A-Z0-9_]{2,60})\s?(?:是|为|设为|设成|用)\s?(?=")/gu, '$1='],
  // What the request is about says nothing more of it.
  [
    anyCase(
      String.raw`(?<=^\s{0,4})(?:please\s|can\syou\s|could\syou\s)?(?:create|generate|write|make|give\sme|add)\s(?:(?:the|all|k8s|kubernetes|necessary|deployment|some)\s){0,3}(?:manifests?|yaml|files|deployment)\s(?:for|of)\s(?:(?:the|our|this|my)\s){0,2}(?:([\w-]{2,40})\s)?(?:service|app|application|project|repo(?:sitory)?)\s?[:：]\s*`,
    ),
    (_, name = '') => (/^(?:this|the|web|whole|entire)?$/iu.test(name) ? '' : `deploy ${name}.\n`),
  ],
  // The Application stands in one namespace, and brings all into another.
  [
    anyCase(
      String.raw`(?:[,\s]{0,4}in\s(?:the\s)?(?:namespace\s["'\x60]?argo-?cd["'\x60]?|["'\x60]?argo-?cd["'\x60]?\snamespace)\s)?(?:(?:that|which)\s)?(?:deploys|deploying|syncs|syncing|delivers|installs)\s(?:(?:it|everything|this|all)\s)?(?:in)?to\s(?:the\s)?(?:namespace\s["'\x60]?([a-z0-9][a-z0-9-]{0,61})["'\x60]?|["'\x60]?([a-z0-9][a-z0-9-]{0,61})["'\x60]?\snamespace)(?=\s?(?:[.,;)\n]|$))`,
    ),
    (_, name = '', before = '') => `. Namespace: ${name === '' ? before : name}.\n`,
  ],
  // Before each rollout.
  [
    anyCase(
      String.raw`(?:上线|发布|部署|启动|更新|升级|发版)(?:之)?前\s?(?:要|需要|先|请|都|自动){0,3}(?:执行|跑|运行|做)\s?(?:一?[次下])?\s?(?:prisma|alembic|django|flyway|liquibase|rails|laravel|db)\s?的?(?:数据库)?迁移`,
    ),
    '部署前执行数据库迁移',
  ],
  [
    anyCase(
      String.raw`(?<![\w-]|(?:npm|yarn|pnpm|bun)\s)run\s(?:the\s)?["'\x60]?(?:bin/|bundle\sexec\s)?(?:rails\s|rake\s)?db:migrate["'\x60]?\s(?:before|ahead\sof|prior\sto)\s(?:every|each|the|any)\s(?:deploy(?:ment)?s?|release|roll-?out)`,
    ),
    'Run the migrations before each rollout',
  ],
  // Which port of its own, which of the Service.
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s)?service\s(?:should\s|must\s|shall\s)?(?:be|is|listens?|runs?)?\s?on\s(?:port\s)?(?=\d{2,5}(?!\d))`,
    ),
    'service port ',
  ],
  [
    /(?<![\w-])service\s?(?:对外|对内)?(?:的)?(?:端口)?(?:用|为|是|暴露|走|监听)?\s?(?=\d{2,5}(?!\d|\s?(?:个|副本)))/giu,
    'service 端口 ',
  ],
  // Nobody shall notice.
  [
    /(?:滚动)?(?:更新|升级|发布)(?:的时候|时|期间|过程中)?\s?(?:不能|不要|不可以?|别)(?:有|发生|出现)?(?:服务)?中断/gu,
    'rolling update with maxUnavailable 0',
  ],
  // Time for what is being done when a pod is taken away.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:please\s|and\s){0,3}(?:give|allow|grant)\s(?:(?:an?|the|each|every|all|any|its|their)\s)?(?:(?:running|current|open|in-?flight|active|pending|started|long)\s)?
        (?:jobs?|tasks?|requests?|messages?|work|connections?|it|them|workers?)\s(\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?)|(?:an?|one|two|half\sa)\s(?:minutes?|seconds?))\sto\s
        (?:finish|complete|end|drain|wrap\sup|be\sdone)(?:\s(?:its|the|their|running|current|work|jobs?|tasks?)){0,3}\s(?:before|when|while|once|if|until)\s(?:(?:the|its|a|their)\s)?(?:pods?|workers?|containers?|it|they|process(?:es)?)\s
        (?:(?:is|are|gets?|being|has\sto\sbe|must\sbe)\s){0,3}(?:stopped|stops?|shuts?\sdown|terminat\w{1,4}|killed|restarted|replaced|removed|goes\saway)(?![\w-])
      `,
    ),
    (_, time = '') => `grace period of ${String(toSeconds(time))} seconds`,
  ],
  // Apart from each other, where there is room.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:all|the|our|its)\s){0,2}(?:pods|replicas|copies|instances)\s(?:should(?:n't|\snot)|must(?:n't|\snot)|may\snot|do(?:n't|\snot)|can(?:not|'t))\s(?:all\s|ever\s|both\s)*
        (?:land|run|end\sup|sit|be|live|share|get\sscheduled)\s(?:(?:on|in)\s)?(?:the\ssame|one|a\ssingle)\s(?:node|machine|host|server|box|worker\snode)(?![\w-])
      `,
    ),
    'spread the pods over different nodes',
  ],
  // Whoever comes by the way in is no program that calls.
  [
    anyCase(
      String.raw`(?<=(?<!\w)only\s(?:the\s)?[\w-]{1,40})\s(?:and|or)\s(?:the\s)?ingress(?:[\s-]?controller|\snginx)?(?=\s(?:may|can|should|must|is|are)\s)`,
    ),
    '',
  ],
];
