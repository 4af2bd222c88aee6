import type { Spoken } from '../spoken.ts';
import { closed } from './closed.ts';

const several = /[两二三23]个容器|多个?容器|sidecar|边车/iu;
const folder = '["\'`]?(?<at>/[\\w./-]{1,100})["\'`]?';
const where = /emptyDir|共享/iu;

/** Containers that are told one after the other with what they write and read of one folder. */
export const sharing: readonly Spoken[] = [
  closed({
    where: several,
    must: [
      /(?:容器)?(?<name>(?!init|sidecar|image|pod)[a-z][a-z0-9-]{0,40})(?:容器)? ?(?:用|使用|跑|是)(?:的?镜像)?/u,
      /(?<image>(?:[a-z0-9][\w.-]{0,80}\/){0,4}[a-z0-9][\w.-]{0,80}:[\w.-]{1,60})/u,
    ],
    idle: [/的?镜像|主容器|容器/gu],
    write: ({ name = '', image = '' }) => `容器${name}使用镜像${image}`,
  }),
  [
    /(?:同一个?|同样的?|相同的?|这个|该)(?:目录|文件夹|路径)(?<=(?<![\w:./-])(\/[\w./-]{1,100})(?![\w./-])[^]{0,200}?)/gu,
    '$1',
    (words) => several.test(words) && where.test(words),
  ],
  closed({
    where: /emptyDir/iu,
    unless: /挂/u,
    must: [/写|产生|输出|存/u, new RegExp(folder, 'u')],
    idle: [/日志|数据|文件|产生|输出|写|存|放|在|到|进|把|往|会|里|的|下/gu],
    write: ({ at = '' }) => `将emptyDir卷shared挂载到${at}`,
  }),
  closed({
    where: /emptyDir/iu,
    unless: /挂/u,
    must: [/(?<only>只读地?)?(?:去|来)?(?:读取?|采集|收集|看)/u, new RegExp(folder, 'u')],
    idle: [/日志|数据|文件|读取?|采集|收集|看|从|在|里|的|下|去|来|把/gu],
    write: ({ at = '', only }) => `将卷shared${only === undefined ? '' : '以只读方式'}挂载到${at}`,
  }),
  [
    /(?<=[,;。])(?<=卷shared[^]{0,300})(?:用|使用|通过)(?:一?个)?emptyDir(?:卷|共享)*(?:就行|即可)?(?=[,;。\n]|$)/giu,
    '',
  ],
];
