import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';

const program = namesOf(behind);

const zhAt = String.raw`(?:给|在|往|请)?\s?["'\x60]?(/[\w./-]{1,80}\w)["'\x60]?\s?(?:路径|目录)?(?:上|下|处|里)?(?:要|需要|都)?(?:挂载?|加|配|接)(?:上|载)?\s?(?:一?[个块])?\s?(\d{1,5}\s?[MGT]i?B?)\s?(?:大小)?的?\s?`;
const zhDisk = '(?:的|持久化?|数据|云)*(?:存储卷?|卷|盘|磁盘|硬盘|pvc|volume)';

/** What is kept, mounted or thrown away, as its readers know it: `mount config file /etc/a.yaml from configmap a`, `postgres data on 5Gi`. */
const object = String.raw`["'\x60]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?`;
const place = String.raw`["'\x60]?(/[\w./-]{1,100})["'\x60]?`;
const content = String.raw`(?:(?:the|our|its|their|tls|client|ca|server|private|kafka|service|account|ssh|license|api)\s){0,4}(?:certificates?|certs?|keystores?|truststores?|credentials|keys?|keyfile|files?|licen[cs]e|json|config(?:uration)?)`;
const zhContent = String.raw`(?:tls|ca|客户端|服务端|私有|kafka|ssh)?\s?(?:证书|密钥|私钥|公钥|凭证|凭据|配置|文件|授权|license|keystore)(?:文件)?`;

export const storageWordings: readonly Rewriting[] = [
  // Uploads of the backend are kept in /app/media; give them 10Gi. They go to /app/media. The volume is 10Gi.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:the\s|our\s|user\s)?(?:uploads?|media|files|images|pictures|data)(?:\sof\s((?:the\s)?[\w-]{1,60}))?\s)?
        (?:(?:is|are|be|should|must)\s){0,2}(?:kept|stored|saved|written|goe?s?|land|live)\s(?:in|into|to|under|at)\s["'\x60]?((?:/[\w.-]{1,60}){1,6})["'\x60]?\s?[,;.]\s(?:and\s|please\s){0,2}
        (?:give\s(?:them|those)\s|(?:the|this|that|its)\s(?:volume|disk|storage)\s(?:is|has|should\sbe|must\sbe|gets|needs)\s|they\s(?:need|get|should\sget)\s)
        (\d{1,5}\s?[GT]i?)B?(?:\sof)?(?:\s(?:disk|storage|space))?(?=\s?(?:[,;)\n]|\.(?:\s|$)|$))
      `,
    ),
    (...[, whose = '', path = '', size = '']) => `${whose} with a ${size} volume at ${path}`.trimStart(),
  ],
  // Mount the CA certificate from the secret corp-ca at /etc/ssl/corp.
  [
    anyCase(
      String.raw`(?<![\w-])(?:please\s)?mount\s(?:(?:the|our|its|all|a|an)\s){0,2}(?!secrets?\s|config\s?maps?\s|files?\s|keys?\s)(?:[\w-]{1,30}\s){1,3}?(?:from|in|of|out\sof|stored\sin)\s(?:the\s|our\s)?(secret|config\s?map)\s(?:named\s|called\s)?["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?\s(?:at|to|into|under|in)\s((?:/[\w-]{1,60}){1,6})(?![\w/]|\.\w)`,
    ),
    'mount the $1 $2 at $3',
  ],
  // What a Secret holds is read as files where somebody says where they are put.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:and|also|please|it|they|needs?|to|should|must)\s){0,4}(?:(?:reads?|takes?|loads?|gets?|uses?|with)\s)?${content}\s(?:(?:is|are|comes?|come|lives?|live|sits?|stored|kept|taken|read)\s){0,3}(?:from|in|inside)\s
        (?:the\s|a\s)?(secret|config\s?map)\s(?:(?:named|called)\s)?${object}(?:,|\sand|,\sand)?\s(?:(?:it|they|that|which|please|should|must|is|are|be)\s){0,4}mount(?:ed)?(?:\s(?:it|them|that))?\s
        (?:(?:read-?only|as\s(?:files|a\svolume))\s)?(?:at|to|under|on|into|in)\s${place}
      `,
    ),
    'mount $1 $2 at $3',
  ],
  [
    anyCase(
      overLines`
        (?:把|将)?\s?(?:${zhContent})?\s?(?:从|放在?|存在?|来自|都?在|是|用)?\s?(secret|config\s?map)\s?(?:名?叫|名为|是)?\s?${object}\s?(?:里面?|中)?\s?(?:读取?|取|拿|加载|获取)?(?:出来)?\s?(?:的)?\s?(?:${zhContent})?\s?[,，]?\s?(?:并|再|然后)?
        挂载?(?:到|在|至|进)(?:容器(?:的|里|内)?)?\s?${place}(?:\s?(?:下面?|目录|里))*
      `,
    ),
    '挂载 $1 $2 到 $3',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the|all|its|app(?:lication)?)\s){0,2}(?:logs?(?:\sfiles?)?|temp(?:orary)?\sfiles|caches?|uploads)\s(?:(?:should|must|have\sto|will|need\sto|can)\s)?(?:go(?:es)?|be\swritten|are\swritten|written|land|live)\s(?:in)?to\s["'\x60]?(/[\w./-]{1,80}\w)["'\x60]?,?\s(?:which|that|so\sit|and\sit|it)\s(?:must|should|has\sto|needs\sto)\sbe\swrit(?:e)?able(?![\w-])`,
    ),
    'an emptyDir volume mounted at $1',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:and\s|the\s(?:folder|directory|path)\s)?["'\x60]?(/[\w./-]{1,80}\w)["'\x60]?\s(?:must|should|has\sto|needs\sto)\sbe\swrit(?:e)?able(?![\w-])`,
    ),
    'an emptyDir volume mounted at $1',
  ],
  [
    /(?<![\w-])(?:also\s)?mount\s(?:the\s|our\s|its\s)?(?:config(?:uration)?\s)?(?:file\s)?(\/[\w./-]{1,80}\w)\sfrom\s(?:the\s)?(config ?map|secret)\s([\w.-]{1,60}\w)(?![\w/])/giu,
    'mount the $2 $3 at $1',
  ],
  // A class of storage, and what containers get that say nothing.
  [
    /(?<=(?:volume|disk|claim|pvc|storage)\s)(?:of|with|from|in)\s(?:the\s)?(?:storage\s)?class\s(?:named\s|called\s)?["'\x60]?([a-z0-9][\w.-]{0,60}\w)["'\x60]?(?![\w-])/giu,
    'with storageClassName $1',
  ],
  // The folder for what may be lost is there on every root that cannot be written.
  [
    /(?:with\s|and\s|plus\s)?(?:an?\s)?writ(?:e?able|ing\sto)\s(\/(?:var\/)?tmp)(?:\s(?:folder|directory|dir|volume))?(?![\w/])/giu,
    ', an emptyDir mounted at $1',
  ],
  // A folder that must stay: a persistent folder for /data (2Gi).
  [
    anyCase(
      String.raw`(?:with\s|and\s|plus\s)?an?\spersistent\s(?:folder|directory|dir|disk|volume|storage)\s(?:for|at|on|under|in|mounted\sat)\s(/[\w./-]{1,80}\w)\s?\(?(?:of\s|with\s)?(\d{1,5}\s?[MGT]i?B?)\)?`,
    ),
    ', a persistent volume claim of $2 mounted at $1, ',
  ],
  // One that all copies have: 5Gi at /app/uploads shared by all pods.
  [
    anyCase(
      String.raw`(?<![\w-])(?:with\s|and\s|plus\s)?(?:(?:an?\s)?(?:volume|disk|storage|folder)\s(?:of\s)?)?(\d{1,5}\s?[MGT]i?B?)\s(?:at|on|under|in|for)\s(/[\w./-]{1,80}\w),?\s(?=(?:which\sis\s|that\sis\s)?shared\s)`,
    ),
    ', a persistent volume claim of $1 mounted at $2, ',
  ],
  [
    anyCase(
      String.raw`(?<=(?:volume|disk|storage|claim|pvc|folder|\d[MGT]i?B?|/[\w./-]{1,60})[^.;\n]{0,60}[\s,])(?:(?:and|it|which|that|is|must|should|has\sto|be|to)\s){0,5}shared\s(?:between|by|across|among|with)\s(?:(?:all|the|both|its|our|every)\s){0,3}(?:replicas?|pods?|copies|instances)(?![\w-])`,
    ),
    'ReadWriteMany',
  ],
  [
    /(?<=(?:卷|盘|存储|\d[MGT]i?|\/[\w./-]{1,60})[^.;。；\n]{0,40})(?:所有|全部|多个|各个|几个|每个)?(?:副本|pod|实例)(?:之间|间|都)?(?:要|需要|可以|能)?共享|(?<=(?:卷|盘|存储|\d[MGT]i?)[^.;。；\n]{0,40})(?:要|需要|由|给)?(?:多个?|所有|各个)(?:副本|pod|实例)(?:之间|间)?共享/giu,
    'ReadWriteMany',
  ],
  // Whoever writes there: where it is and how much was said before, so that nothing else is made of it.
  [
    anyCase(
      String.raw`(?=[\s,;.(])(?<=/[\w./-]{1,80}[^;\n]{0,80})(?:[.,;]\s|\s?\(|\s)(?:(?:and|where|since|because|as|so|that)\s){0,2}(?:several|many|multiple|all|both)\s(?:the\s|our\s|of\sthe\s)?(?:pods|replicas|copies|instances)\s(?:(?:will|must|may|can|should|all|need\sto|have\sto|do)\s){0,2}(?:read\s(?:and|or)\s)?write(?:\s(?:there|it|into\sit|to\sit|to\sthem|to\sthis|in\sit))?(?:\sat\sthe\ssame\stime|\sconcurrently|\sat\sonce)?\)?(?=\s?(?:[.,;\n]|$))`,
    ),
    ', ReadWriteMany',
    isSized,
  ],
  [
    anyCase(
      String.raw`(?=[,，、；;。\s])(?<=/[\w./-]{1,80}[^;；\n]{0,40})\s?[,，、；;。]\s?(?:因为|并且|而且)?(?:有)?(?:多个?|所有的?|全部|各个|几个|每个)\s?(?:副本|pod|实例)\s?(?:都|同时|一起|会|要|需要|可以|能|得|往|在|里面?|那里|这里|上面?){0,5}(?:读写|写入?(?:数据|文件)?)(?=\s?(?:[,，。;；\n]|$))`,
    ),
    '，ReadWriteMany',
    isSized,
  ],
  // What lies on one: /app/uploads lies on a 20Gi volume.
  [
    anyCase(
      String.raw`(?<![\w./-])["'\x60]?(/[\w./-]{1,80}\w)["'\x60]?\s(?:(?:must|should|has\sto|will|needs\sto)\s)?(?:needs?|gets?|wants?|requires?|(?:(?:lies?|sits?|lives?|is|be|stays?|goes|go|kept)\s){1,2}(?:on|onto))\s(?:an?\s)?(?:(\d{1,5}\s?[MGT]i?B?)\s(?:persistent\s)?(?:volume|disk)|persistent\s(?:volume|disk)\sof\s(\d{1,5}\s?[MGT]i?B?))(?![\w-]|\s(?:from|of)\s)`,
    ),
    (_, path = '', ...sizes) =>
      `, a persistent volume claim of ${sizes.slice(0, 2).find(Boolean) ?? ''} mounted at ${path}, `,
  ],
  // Where first, and then how much: 给 /app/uploads 挂一个 5Gi 的卷.
  [anyCase(`${zhAt}共享${zhDisk}`), ', a persistent volume claim of $2 mounted at $1, ReadWriteMany, '],
  [anyCase(`${zhAt}${zhDisk}`), ', a persistent volume claim of $2 mounted at $1, '],
  // What a program keeps that is told with it: with postgres 16 and 10Gi of storage.
  [
    anyCase(
      String.raw`(?<![\w-])(with|plus|add|use|using|need)\s((?:an?\s|the\s)?${program}(?:[\s:]\d{1,2}(?:\.\d{1,2})?)?)\s(?:and|plus)\s(\d{1,5}\s?[GT]i?B?)\s(?:of\s)?(?:storage|disk|space|data)(?:\sspace)?(?![\w-])`,
    ),
    '$1 $2 with $3 of storage',
  ],
  // A database that is told once more has that much of a disk: postgres with 15Gi.
  [
    anyCase(
      String.raw`(?<=[,.;\n]\s?)(?:(?:and|the|our)\s){0,2}(postgres(?:ql)?|mysql|mariadb|mongo(?:db)?)\s(?:with|gets?|has|needs?|keeps?|takes?|on|should\s(?:have|get))\s(?:(?:an?|about|at\sleast)\s)?(\d{1,5}\s?[GT]i?B?)(?=\s?(?:[,;)\n]|\.(?:\s|$)|$|and\s))`,
    ),
    '$2 disk for $1',
  ],
  // Where its data lie, and how much: postgres data on 5Gi.
  [
    anyCase(
      String.raw`(^|[,.;，。；\n]\s?|\s)(${program})(?:'s)?\s?(?:的)?\s?(?:data|storage|disk|volume|数据盘|数据卷|磁盘|硬盘|存储)\s?(?:(?:on|of|at|is|has|gets|needs|uses|size|大小|给|用|是|要|为)\s?){0,2}[:：]?\s?(?:an?\s)?(\d{1,5}\s?[GT]i?B?)(?!\w|\.\w)(?:\s(?:disk|volume|storage))?`,
    ),
    '$1$3 disk for $2',
  ],
];

/** How much of a volume is said. */
function isSized(words: string): boolean {
  return /\d\s?[MGT]i?/u.test(words) && !/readwritemany|rwx/iu.test(words);
}
