import type { Rewriting } from './rewriting.ts';

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const runs =
  /Deployment|StatefulSet|ReplicaSet|ReplicationController|(?<![A-Za-z])(?:deploy|sts|rs)(?![A-Za-z])/iu;
const counted =
  /(?<![A-Za-z])(?:Cron)?Jobs?(?![A-Za-z])|quota|配额|任务|HPA|Autoscaler|扩|DaemonSet|PDB|中断/iu;
const holder =
  '(?:镜像|副本数|端口|类型|策略|限制|请求|数量|总数|总量|名称|模式|路径|大小|容量|阈值|周期|间隔|时间|级别)';

/** Marks, units and small words that Chinese has several of. */
export const chineseMarks: readonly Rewriting[] = [
  // What ends a sentence.
  [/[！～](?=\s*(?:\n|$))|(?<=\p{Script=Han})~(?=\s*(?:\n|$))/gu, '。'],
  // What parts clauses where nothing else does.
  [/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '，', (text) => !/[,，、;；:：\n]/u.test(text)],
  // What joins.
  [
    /(?<=[\w\p{Script=Han}]) [+&] (?=[a-z\p{Script=Han}])/giu,
    ' 和 ',
    (text) =>
      isHan(text) && !/selector|(?<![\w-])(?:sh|bash|echo|sleep|curl)(?![\w-])|命令|\d \+ /iu.test(text),
  ],
  // What goes on, and is no other object.
  [
    /(?<=(?:^|[。；;\n,，])\s?)另外\s?[,，]?\s?(?=(?:该|此|这个)(?!\s?命名空间)|(?:它|容器|每个|如果|所有|Pod|StatefulSet|Deployment|DaemonSet|Service|服务)\s?(?:[使应必须需要以在有将把不运挂监选暴的]|里|中))/gu,
    '',
  ],
  // That it must be so.
  [
    new RegExp(
      `(?<=${holder}\\s?)(?:应当|应该|应|必须|须|需要|需|得|要)(?:被)?(?:设置|设|指定|限制)?(?:为|是|成)(?=\\s?["'\`\\w/])`,
      'gu',
    ),
    '为',
  ],
  // How much.
  [/(?<=\d)\s?兆(?:字节|B)?/gu, 'Mi'],
  [/(?<![\w./-])mem(?![\w./-])/giu, 'memory', isHan],
  [
    /(?<=[,，:：]\s?(?:总?共|一共|总计)?\s?)(\d{1,3}|[一两二三四五六七八九十])\s?个(?=\s?(?:[,，。;；]|$))/gu,
    '$1 个副本',
    (text) => runs.test(text) && !counted.test(text) && !/副本|replicas?|实例/iu.test(text),
  ],
  // Where it listens.
  [/(?<![\d.:])(\d{2,5})\s?口(?![令径子味碑岸])/gu, '$1 端口'],
  // Words that stand in English.
  [
    /(?<=[\p{Script=Han},，。;；]\s?)labels?\s?(?=\p{Script=Han}|[:：]|[a-z][\w./-]{0,60}\s?[=:])/giu,
    '标签',
    isHan,
  ],
  [/(?<=[\p{Script=Han},，。;；]\s?)env\s?(?=[A-Z][A-Z0-9]*_)/gu, '环境变量 ', isHan],
];
