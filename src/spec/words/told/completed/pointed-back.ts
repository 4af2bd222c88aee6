import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese, label, name } from './said.ts';

const taint = '[a-z][\\w./-]{0,60}(?:=[\\w.-]{0,60})?:(?:NoSchedule|NoExecute|PreferNoSchedule)';
const that = '(?:该|这个|上述|此|这一|这)';
const key = '[a-z][\\w.-]{0,60}';
const kinds = '(?:Secret|ConfigMap)(?![\\w-])';

/** What points back to a taint, a label, an object, a group or pods is said by what it points to. */
export const pointedBack: readonly Rewriting[] = [
  [new RegExp(`(?<=污点\\s?(${taint})[^]{1,400}容忍)\\s?${that}污点`, 'gu'), '污点 $1', isChinese],
  [
    new RegExp(
      `(?<=节点[^。]{0,80}标签\\s?(?:为|是)?\\s?(${label})[^]{1,400}(?:带|带有|有|具有))\\s?${that}标签`,
      'giu',
    ),
    '标签 $1 ',
    isChinese,
  ],
  [
    new RegExp(`(?<=(?:定义|创建|编写|写|建)\\s?)${that}\\s?(${kinds})(?=\\s?,)`, 'giu'),
    (said = '', ...rest) => named(said, rest),
    isChinese,
  ],
  // Who runs on those machines bears their taint and asks for their label.
  [
    new RegExp(
      `(?:跑|运行|调度|放)在这些(?:机器|节点)上的\\s?(Pod|Deployment|Job|StatefulSet|DaemonSet)\\s(${name})(?<=污点\\s?(${taint})\\s?的(?:机器|节点)\\s?,\\s?标签(?:为|是)\\s?(${label})[^]{1,400})`,
      'giu',
    ),
    '$1 $2,容忍污点 $3,调度到标签为 $4 的节点',
    isChinese,
  ],
  [
    new RegExp(
      `只?(?:能|可以)?(?:跑|运行|调度|放)(?:在|到)\\s?(?:带(?:有)?标签)?\\s?(${label})\\s?的节点(?:上)?\\s?,\\s?这些节点(?:上)?(?:有|带有?|打了)污点\\s?(${taint})\\s?(?:,\\s?(?:要|需要?)?(?:加上?|添加|有)(?:对应|相应)的?容忍(?:度)?)`,
      'giu',
    ),
    ',调度到标签为 $1 的节点,容忍污点 $2',
    isChinese,
  ],
  [
    new RegExp(
      `(?:怎么|如何|怎样)?(?:让|使)?\\s?(Pod|Deployment|Job)\\s(${name})\\s?调度到带(?:有)?标签\\s?(${label})\\s?、\\s?(?:带(?:有)?)?污点\\s?(${taint})\\s?的\\s?(?:GPU)?\\s?节点(?:上)?`,
      'giu',
    ),
    '$1 $2,调度到标签为 $3 的节点,容忍污点 $4',
    isChinese,
  ],
  // Those machines are the ones that carry the label.
  [
    new RegExp(
      `(?:跑在|运行在|调度到|放到|放在)\\s?这些(?:机器|节点)(?:上)?(?=[^]{0,600})(?<=(?:机器|节点)[^。]{0,80}标签\\s?(?:为|是)?\\s?(${label})[^]{1,200})`,
      'giu',
    ),
    '调度到标签为 $1 的节点',
    isChinese,
  ],
  // The one Secret or ConfigMap that was named, of which keys are told.
  [
    new RegExp(
      `(?<=(?:取自|引用|来自|读取|使用|对应)\\s?)${that}\\s?(${kinds})(?=\\s?(?:中|里)?的?\\s?(?:这两个键|${key}\\s?(?:和|与|、)\\s?${key}\\s?(?:这)?(?:两个)?键))`,
      'giu',
    ),
    (said = '', ...rest) => named(said, rest),
    isChinese,
  ],
  [
    new RegExp(
      `(?<=[^]{0,400}(?:在|属于)\\s?(${name})\\s?(?:用户)?组[^]{1,400}(?:授予|绑定到|绑定给|绑到|绑给|给))\\s?(?:${that}(?:用户)?组|他们)`,
      'giu',
    ),
    '用户组 $1',
    (text) => isChinese(text) && /RoleBinding/iu.test(text),
  ],
  // The pods of which another object was told.
  [
    new RegExp(
      `为(?:这些|上述|该)\\s?(?:Pod|实例)\\s?((?:再)?(?:写|建|创建|编写|定义|准备)(?:一个)?[^,;。]{0,30}(?:Service|服务)\\s?${name})(?<=标签(?:为|是)?\\s?(${label})[^]{1,400})`,
      'giu',
    ),
    '$1,选择 $2',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=标签(?:为|是)?\\s?(${label})[^]{1,400})选择\\s?(?:相同|同样|同一批|这些|同一组)的?\\s?Pod`,
      'giu',
    ),
    '选择 $1 的 Pod',
    isChinese,
  ],
];

/** Of two nobody knows which is meant. */
function named(said: string, rest: readonly string[]): string {
  const [kind = '', at, text = ''] = rest;
  const before = text.slice(0, Number(at));
  const both = [
    ...before.matchAll(
      new RegExp(
        `(?<![\\w-])${kind}\\s?(?:名为|叫)?\\s?(?=[a-z])(${name})|(?:名为|叫)\\s?(${name})\\s?的[^,;。]{0,20}${kind}`,
        'giu',
      ),
    ),
  ].map(([, one, other]) => one ?? other ?? '');
  const [own, ...others] = new Set(both);
  return own === undefined || others.length > 0 ? said : ` ${kind} ${own}`;
}
