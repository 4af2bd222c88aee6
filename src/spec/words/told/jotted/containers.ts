import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { isChinese } from './sentences.ts';

const image = '(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z][\\w.-]{0,60}:[\\w.-]{0,60}\\w';
const path = '/[\\w./-]{1,80}';
const inside = '(?:里面?|里头|内|中)?(?:有|含|包含|放|跑|带|装)?';
const two = '[两俩二三四2-4]\\s?个?\\s?';
const start = '(?<=[,;。:\\n]\\s?)';
const isSeveral = (text: string): boolean => isChinese(text) && /容器/u.test(text);

/** Containers that are told one after the other, and what all of them have. */
export const containers: readonly Rewriting[] = [
  // `容器 etcd 基于 x,暴露 2379 端口,端口名为 client`
  [
    new RegExp(`容器\\s?(${name})\\s?(?:是)?基于\\s?(?=${image})`, 'gu'),
    '容器名为 $1,镜像为 ',
    (text) => isChinese(text),
  ],
  [/(?<=端口\s?,\s?)端口名称?(?=\s?(?:为|是|叫))/gu, '名称', (text) => isChinese(text)],
  // `里头两个容器:一个叫 a,镜像 x;一个叫 b,y`.
  [
    new RegExp(
      `${start}(?:另|还有|再)?\\s?(?:外)?一个(?:容器)?\\s?(?:叫做?|名叫|名为|是)\\s?(${name})\\s?(?:容器)?[,:]?\\s?(?:的)?(?:镜像)?(?:用|是|为|使用|:)?\\s?(?:镜像)?\\s?(${image})\\s?(?:镜像)?(?=\\s?(?:[,;。]|$))`,
      'gu',
    ),
    '名为 $1 的容器使用镜像 $2',
    (text) => isSeveral(text) && new RegExp(`${inside}${two}容器`, 'u').test(text),
  ],
  [new RegExp(`${start}${inside}(${two})容器\\s?:\\s?(?=名为)`, 'gu'), '$1容器:', isSeveral],
  // `两个 init 容器按顺序跑,a 用 x 跑 y`.
  [
    new RegExp(
      `(?<=(?:init|初始化)\\s?容器[^。\\n]{0,400}[,;:]\\s?)(${name})\\s?(?:容器)?\\s?(?:用|使用|镜像(?:是|为)?)\\s?(${image})\\s?(?:镜像)?\\s?(?:来|去|先)?(?:跑|执行|运行)(?:命令)?\\s?(?=[a-z./"[])`,
      'gu',
    ),
    '名为 $1 的 Init 容器使用镜像 $2 运行命令 ',
    isSeveral,
  ],
  [
    new RegExp(
      `(?:有)?${two}(?:init|初始化)\\s?容器\\s?(?:按顺序|依次|先后|按序)?(?:跑|执行|运行|启动)?\\s?[,:]\\s?(?=名为)`,
      'giu',
    ),
    '',
    isSeveral,
  ],
  [
    new RegExp(`主容器\\s?(?:叫|名为|是)?\\s?(${name})\\s?(?:用|使用|镜像(?:是|为)?)\\s?(${image})`, 'gu'),
    '名为 $1 的容器使用镜像 $2',
    (text) => isSeveral(text) && /init|初始化/iu.test(text),
  ],
  // `两边都把 emptyDir 卷 html 挂上,a 挂到 /x,b 挂到 /y`.
  [
    new RegExp(
      `${start}(?:两边|两个容器|二者|两者|它们|俩容器|所有容器)\\s?(?:都|均|各自)?(?:要)?(?:把|将)?\\s?(?:一个|同一个|共享)?\\s?(?:叫做?|名为)?\\s?(?:(?:emptyDir)\\s?卷?\\s?(?:叫|名为)?\\s?(${name})|(${name})\\s?这个\\s?(?:emptyDir)\\s?卷?)\\s?(?:都)?(?:挂上|挂载|挂|共享)?\\s?[,:]\\s?((?:${name}\\s?(?:里|中|容器)?(?:挂载?)?(?:到|在)\\s?${path}(?:\\s?[,、和]\\s?)?){2,4})`,
      'giu',
    ),
    (...[, one, other, all = '']: (string | undefined)[]) =>
      all.replaceAll(
        new RegExp(`(${name})\\s?(?:里|中|容器)?(?:挂载?)?(?:到|在)\\s?(?=/)`, 'gu'),
        `$1 将 emptyDir 卷 ${one ?? other ?? ''} 挂载到 `,
      ),
    isSeveral,
  ],
  [
    new RegExp(
      `${start}(?:两边|两个容器|二者|两者|它们|俩容器)\\s?(?:都|均)(?:把|将)\\s?(?:emptyDir)\\s?卷?\\s?(?:叫|名为)?\\s?(${name})\\s?(?:都)?挂载?(?:到|在)\\s?(${path})`,
      'giu',
    ),
    (said = '', ...rest) => ofAll(said, rest),
    isSeveral,
  ],
  [
    new RegExp(
      `${start}(?:两者|二者|两边|它们|俩)(?:的)?\\s?(?:资源)?(上限|限制)\\s?(?:都|均)?(?:是|为)\\s?`,
      'gu',
    ),
    '两个容器都限制 ',
    isSeveral,
  ],
];

function ofAll(said: string, rest: readonly string[]): string {
  const [volume = '', where = ''] = rest;
  const text = rest.at(-1) ?? '';
  const names = [
    ...text.slice(0, text.indexOf(said)).matchAll(new RegExp(`名为\\s?(${name})\\s?的容器`, 'gu')),
  ].map(([, one = '']) => one);
  const isKnown = names.length > 1 && new RegExp(literally(said), 'u').test(text);
  return isKnown ? names.map((one) => `${one} 将 emptyDir 卷 ${volume} 挂载到 ${where}`).join(',') : said;
}
