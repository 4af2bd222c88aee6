import type { Rewriting } from './rewriting.ts';

const own = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const path = '/[\\w./-]{1,80}';
const host = '(?:宿?主机|节点|node|机器)(?:上)?的?';
const same = '(?:容器(?:内|里|中)?的?)?(?:挂载)?路径(?:也)?(?:都)?(?:一样|相同|不变|一致|保持一致|同上)';

const ofSets = (text: string): boolean => /StatefulSet|(?<![A-Za-z])sts(?![A-Za-z])|有状态/iu.test(text);

/** What is put where into containers, and what nodes have of their own, as Chinese puts it. */
export const chineseMounts: readonly Rewriting[] = [
  // 宿主机的 /var/log 只读挂进去（路径一样）
  [
    new RegExp(
      `(?:把|将)?\\s?${host}\\s?(${path})\\s?(?:目录)?\\s?(?:以)?(只读)?(?:方式|地)?\\s?(?:挂载?)?(?:进去|进来|到容器(?:里|中)?)?\\s?[,，(（]\\s?(只读)?\\s?[,，、]?\\s?${same}\\s?[)）]?`,
      'giu',
    ),
    (...[, at = '', one, other]) =>
      `将宿主机的 ${at} ${one === undefined && other === undefined ? '' : '以只读方式'}挂载到 ${at}`,
  ],
  [
    /(?:与|和|跟)\s?(?:节点|宿?主机)\s?(?:共用|共享|用同一个)(?:同一个?)?网络(?:命名空间|栈)?/gu,
    '使用主机网络',
  ],
  [
    /([a-z][\w.-]{0,60}(?:\/[\w.-]{1,60})?(?:=[\w.-]{1,40})?)\s?[: ：]\s?(NoSchedule|NoExecute|PreferNoSchedule)\s?(?:这个|那个|的)?\s?污点\s?(?:也|都)?(?:要|得|需要|应该?|必须)?(?:能)?容忍(?:一下)?/giu,
    '容忍污点 $1:$2',
  ],
  // Each copy has a disk of its own.
  [
    new RegExp(
      `(?:每个|各个?)(?:副本|实例|Pod|节点)(?:都|均|各自?)?(?:应该?|要|需要?|得|必须)?(?:都)?(?:拥有|具有|带有?|配有?|有|使用|用|挂)(?:自己的|独立的)?一?[个块]?\\s?([^。;；\\n]{2,60}?[为是][^。;；\\n]{2,100}?)\\s?的\\s?(?:持久卷声明|PVC|PersistentVolumeClaim)(?:\\s?[,，]?\\s?(?:该|这个|其)?(?:持久卷)?(?:声明|PVC|卷)?的?(?:名称|名字)?(?:名为|为|叫|是)\\s?(${own}))?`,
      'giu',
    ),
    (...[, what = '', name]) => `卷声明模板${name === undefined ? '' : `名为 ${name}`},${what}`,
    ofSets,
  ],
  [
    /(?:数据|存储|磁|硬)?盘\s?(?:每个|各|每个副本|每人)\s?(?:一个|一块)?\s?(\d{1,5}\s?[GT]i?)B?(?![A-Za-z])/giu,
    '每个副本 $1 的盘',
    ofSets,
  ],
  [
    new RegExp(
      `(?:用|走|使用)\\s?(${own})\\s?(?:这个|的)\\s?(?:sc|storage\\s?class|存储类)(?![A-Za-z])`,
      'giu',
    ),
    '存储类为 $1',
  ],
  // init 里挂到 /work
  [
    /(?<=[,，。;；:：\n]\s?)init\s?(?:容器)?\s?里面?\s?挂(?:载)?(?:在|到)\s?(?=\/)/giu,
    '在初始化容器中挂载到 ',
  ],
  [
    new RegExp(
      `(?<=[,，。;；:：\\n]\\s?)(${own})\\s?(?:容器)?\\s?里面?\\s?挂(?:载)?(?:在|到)\\s?(?=/)`,
      'giu',
    ),
    '在 $1 容器中挂载到 ',
  ],
  // workdir 挂 /work, where workdir is told to be one
  [
    new RegExp(
      `(?<=[,，(（;；:：]\\s?)(${own})\\s?挂(?:载)?(?:在|到)?\\s?(?=/)(?=[^]{0,400}(?<![\\w-])\\1\\s?(?:是|为|用)\\s?(?:一个)?\\s?(?:emptyDir|空目录|临时卷))`,
      'giu',
    ),
    '卷 $1 挂载到 ',
  ],
  [
    new RegExp(
      `(?<=[,，。;；\\n]\\s?)(${own})\\s?(?:是|用)\\s?(?:一个)?\\s?emptyDir(?:\\s?卷)?(?=\\s?(?:[,，。;；\\n]|$))`,
      'giu',
    ),
    '名为 $1 的 emptyDir 卷',
    (text) => /\p{Script=Han}/u.test(text),
  ],
  // What it runs is run by the container that was named last.
  [
    new RegExp(
      `(?<=(?:初始化|init)\\s?容器)\\s?[,，]\\s?(?:该|这个|此|其)(?:初始化|init)?\\s?(?:容器)?\\s?(?=使用|用|运行|镜像)`,
      'giu',
    ),
    '',
  ],
  // 一个 emptyDir 叫 workdir
  [
    new RegExp(`(?:一个|个)?\\s?emptyDir\\s?(?:卷)?\\s?(?:叫|名叫|名为|名字(?:叫|是))\\s?(${own})`, 'giu'),
    '一个名为 $1 的 emptyDir 卷',
    (text) => /\p{Script=Han}/u.test(text),
  ],
];
