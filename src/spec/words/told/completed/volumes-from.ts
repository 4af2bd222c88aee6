import type { Rewriting } from '../../text/rewriting.ts';
import { image, isChinese, name, path, start } from './said.ts';

const kind = '(?:ConfigMap|Secret|PVC|PersistentVolumeClaim)';
const source = `(${kind})\\s?(?:名为)?\\s?(${name})`;
const file = '([\\w][\\w.-]{0,60})';
const only = '(?:以)?(?:只读)(?:方式|模式)?(?:地)?';
const many = (text: string): boolean => isChinese(text) && /容器/u.test(text);

/** Volumes with their source beside them, and claims and volumes that share what is said of both. */
export const volumesFrom: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:把|将)\\s?来自\\s?${source}\\s?的\\s?卷\\s?(${name})\\s?(${only})?\\s?[、,]?\\s?(?:并)?(?:通过|使用|用|以)\\s?subPath\\s?(?:为)?\\s?${file}\\s?(?:的方式)?\\s?(${only})?\\s?挂载?(?:到|在|至)\\s?(${path})`,
      'giu',
    ),
    (...[, sort, own, volume, one, sub, other, where]: (string | undefined)[]) =>
      `名为 ${volume ?? ''} 的卷引用 ${sort ?? ''} ${own ?? ''},${(one ?? other) ? '只读' : ''}挂载到 ${where ?? ''},subPath 为 ${sub ?? ''}`,
    isChinese,
  ],
  [
    new RegExp(
      `(?:把|将)?\\s?卷\\s?(${name})\\s?\\(\\s?(?:来自|取自|使用|用|引用)?\\s?${source}\\s?\\)\\s?(?=(?:只读)?挂[^;。]{0,80}(?:subPath|子路径))`,
      'giu',
    ),
    '名为 $1 的卷引用 $2 $3,',
    isChinese,
  ],
  [
    new RegExp(
      `卷\\s?(${name})\\s?(?:取自|来自|由|引自|来源为|来源是)\\s?${source}\\s?(?:提供)?\\s?,\\s?(?:挂载点|挂载路径|挂载位置|挂载到|挂到|挂在)(?:为|是)?\\s?(${path})\\s?,\\s?(?:子路径|subPath)\\s?(?:为|是)?\\s?${file}(\\s?,\\s?只读)?`,
      'giu',
    ),
    (...[, volume, sort, own, where, sub, isOnly]: (string | undefined)[]) =>
      `名为 ${volume ?? ''} 的卷引用 ${sort ?? ''} ${own ?? ''},${isOnly === undefined ? '' : '只读'}挂载到 ${where ?? ''},subPath 为 ${sub ?? ''}`,
    isChinese,
  ],
  // `容器 web 把该 PVC 以卷 logs 挂载到 /x`
  [
    new RegExp(
      `(?:把|将)\\s?(?:该|这个|上述)\\s?PVC\\s?(?:以|作为)\\s?卷\\s?(${name})\\s?(?:的形式)?\\s?挂载?(?:到|在)\\s?(${path})(?<=(?<![\\w-])(?:PVC|PersistentVolumeClaim)\\s(${name})[^]{1,400})`,
      'giu',
    ),
    '将卷 $1(PVC $3)挂载到 $2',
    isChinese,
  ],
  [new RegExp(`${start}(只读)?挂\\s?(${name})\\s?到\\s?(?=/)`, 'giu'), '将卷 $2 $1挂载到 ', many],
  [new RegExp(`(?<=的卷引用 [^,;。]{1,80},(?:只读)?)挂\\s?(?=/)`, 'giu'), '挂载到 ', isChinese],
  // A container of which the image is told between brackets.
  [
    new RegExp(
      `(?<=(?:(?:Pod|Deployment|StatefulSet|DaemonSet|Job)\\s${name}\\s?:|\\)[^。\\n]{2,200};)\\s?)(${name})\\s?\\(\\s?(${image})\\s?\\)\\s?,?\\s?(?=只读挂|挂|把|将|用|跑|执行|运行|监听)`,
      'giu',
    ),
    '容器 $1 使用镜像 $2,',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=容器 ${name} 使用镜像 [^,;。]{1,120},)\\s?(只读)?挂\\s?(${name})\\s?(?:到|在)\\s?(?=/)`,
      'giu',
    ),
    (...[, only = '', own = '']) => `将卷 ${own} ${only}挂载到 `,
    isChinese,
  ],
  // Where a volume comes from, by itself.
  [
    new RegExp(
      `(?<=(?:^|[,;。]\\s?))卷\\s?(${name})\\s?(?:取自|来自|引自|的?来源(?:为|是))\\s?${source}(?=\\s?(?:[。;\\n]|$))`,
      'giu',
    ),
    '名为 $1 的卷引用 $2 $3',
    isChinese,
  ],
  // An empty directory of which medium and size are told between brackets or ahead of it.
  [
    new RegExp(
      `(?:把|将)\\s?(?:一个)?\\s?名为\\s?(${name})\\s?的\\s?empty ?dir\\s?(?:卷)?\\s?\\(([^()\\n]{2,80})\\)\\s?挂载?(?:到|在)\\s?(${path})`,
      'giu',
    ),
    '把名为 $1 的 emptyDir 卷挂到 $3,$2',
    isChinese,
  ],
  [
    new RegExp(
      `在\\s?(${path})\\s?(?:上|处|目录)?\\s?挂载(?:了)?一个\\s?名为\\s?(${name})\\s?、\\s?((?:介质|大小|sizeLimit|medium)[^。;\\n]{2,80}?)\\s?的\\s?empty ?dir\\s?(?:类型的?)?(?:卷)?`,
      'giu',
    ),
    (...[, where = '', own = '', told = '']) =>
      `把名为 ${own} 的 emptyDir 卷挂到 ${where},${told.replaceAll('、', ',')}`,
    isChinese,
  ],
  [
    new RegExp(
      `empty ?dir\\s?(${name})\\s?\\(\\s?(Memory|内存)\\s?,\\s?(\\d{1,5}[KMG]i?)\\s?\\)\\s?(?:→|->|挂载?(?:到|在))\\s?(${path})`,
      'giu',
    ),
    '把名为 $1 的 emptyDir 卷挂到 $4,介质为 Memory,大小上限 $3',
    isChinese,
  ],
  [
    new RegExp(
      `内存(?:介质|型)的?\\s?empty ?dir\\s?(?:卷)?\\s?(${name})\\s?\\(\\s?(?:大小)?上限\\s?(\\d{1,5}[KMG]i?)\\s?\\)\\s?挂载?(?:到|在)\\s?(${path})`,
      'giu',
    ),
    '把名为 $1 的 emptyDir 卷挂到 $3,介质为 Memory,大小上限 $2',
    isChinese,
  ],
  // The first of two containers that says at once what it does with a volume.
  [new RegExp(`(?<=[两2]个容器\\s?:\\s?)(${name})\\s?(?=把|将)`, 'giu'), '名为 $1 的容器', isChinese],
  // A folder of a machine that shall be a volume.
  [
    new RegExp(
      `(?:机器?|节点|服务器|主机)上有(?:一?个)?(?:目录|文件夹)\\s?(${path})\\s?,\\s?(?:我)?(?:想|要|希望)?(?:拿来|用来|用作|把它)?(?:当作?|做成?|作为|变成)?\\s?(?:持久卷|PV)\\s?[:,]\\s?(?:PV|持久卷)\\s?(?:叫|名为|名)?\\s?(${name})`,
      'giu',
    ),
    'PV $2,使用主机路径 $1',
    isChinese,
  ],
  [
    new RegExp(
      `(?:同样|也|一样)\\s?(?:是)?(?:用|使用|属于)\\s?(${name})(?<=(?:storageClass(?:Name)?|存储类)\\s?(?:名)?(?:为|是|写|用)?\\s?(${name})[^]{1,300})(?=\\s?[,;。])`,
      'giu',
    ),
    (said = '', ...[own = '', before = '']) => (own === before ? `存储类为 ${own}` : said),
    isChinese,
  ],
  // What a volume and a claim have alike.
  [
    new RegExp(
      `(?:PV|PersistentVolume|持久卷)\\s?(${name})\\s?(?:和|与|、|以及)\\s?(?:PVC|PersistentVolumeClaim|持久卷(?:申领|声明))\\s?(${name})\\s?,?\\s?(?:两者|二者|它们)?(?:都|均)?(?:的)?(?:属于|使用|用)?\\s?(?:存储类|storageClass(?:Name)?)\\s?(?:名称?)?(?:都|均)?\\s?(?:为|是|用)?\\s?(${name})(?:\\s?,\\s?访问模式\\s?(?:都|均)?(?:为|是)?\\s?(ReadWriteOnce|ReadOnlyMany|ReadWriteMany|ReadWriteOncePod|RWO|ROX|RWX|RWOP))?([^。\\n]{0,120})`,
      'giu',
    ),
    (...[, volume = '', claim = '', of = '', mode, rest = '']: (string | undefined)[]) => {
      const told = `的存储类为 ${of}${mode === undefined ? '' : `,访问模式 ${mode}`}`;
      const both =
        /^\s?[,;]\s?前者\s?([^,;。]{2,60}(?:,[^,;。]{2,60}){0,2}?)\s?[,;]\s?后者\s?([^。]{2,80})$/u.exec(
          rest,
        );
      const more = both === null ? '' : `,${both[2] ?? ''}`;
      return both === null
        ? `PV ${volume} ${told},PVC ${claim} ${told}${rest}`
        : `PV ${volume} ${told},${both[1] ?? ''};PVC ${claim} ${told}${more}`;
    },
    isChinese,
  ],
];
