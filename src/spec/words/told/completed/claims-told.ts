import type { Rewriting } from '../../text/rewriting.ts';
import { image, isChinese, label, name, path } from './said.ts';

const size = '\\d{1,5}[MGT]i?';
const mode = '(?:ReadWriteOnce|ReadWriteMany|ReadOnlyMany|ReadWriteOncePod|RW[OX]P?|ROX)';
const port = '(?:[a-z][a-z0-9-]{0,14})\\s\\d{2,5}(?!\\d)';
const isOfSets = (text: string): boolean => isChinese(text) && /statefulset/iu.test(text);

/** Templates of claims and services of stateful sets, and claims that several containers mount, with all of it between brackets. */
export const claimsTold: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:每个(?:副本|Pod|实例)(?:都)?(?:有|带|挂)?一?[块个]?\\s?(${size})\\s?的(?:盘|卷|磁盘|存储)|(?:volumeClaimTemplate|VCT|卷(?:声明|申领)模板))\\s?(${name})?\\s?\\(([^()\\n]{3,60})\\)`,
      'giu',
    ),
    (said = '', ...[ahead, own, told = '']) => template(told.split(/\s?[,、]\s?/u), ahead, own) ?? said,
    isOfSets,
  ],
  [
    new RegExp(
      `(?<![\\w-])Service\\s(${name})\\s?\\(\\s?(${label})\\s?,\\s?(${port}(?:\\s?[、,和]\\s?${port}){0,4})\\s?\\)`,
      'giu',
    ),
    (...[, own = '', of = '', ports = '']) =>
      `Service ${own},选择 ${of},${ports
        .split(/\s?[、,和]\s?/u)
        .map((one) => one.replace(/^(\S+)\s(\d+)$/u, '名为 $1 的端口 $2,目标端口 $2'))
        .join(',')},`,
    isChinese,
  ],
  // The ports of the service are those of the container.
  [
    new RegExp(
      `(?:暴露)?同样的(?:这)?(?:[两二三]个)?端口(?<=端口\\s?(${port})\\s?(?:、|和|,)\\s?(${port})[^]{1,400})`,
      'giu',
    ),
    '容器端口 $1 和 $2',
    isChinese,
  ],
  // `Pod erp 用这个 PVC(卷名 logs):容器 …,挂在 /x;…`
  [
    new RegExp(
      `(Pod\\s${name})\\s?(?:使用|用|挂载?)(?:这个|该)\\s?PVC\\s?\\(\\s?卷名?\\s?(?:为|叫)?\\s?(${name})\\s?\\)\\s?:([^。\\n]{10,400})(?<=(?<![\\w-])PVC\\s(${name})[^]{1,600})`,
      'giu',
    ),
    (...[, pod = '', volume = '', told = '', claim = '']) =>
      `${pod}:${containersIn(told).replaceAll(/(?<=[,;]\s?)(只读)?挂载?(?:在|到)\s?(?=\/)/gu, `将卷 ${volume} $1挂载到 `)},名为 ${volume} 的卷引用 PVC ${claim}`,
    isChinese,
  ],
  [
    new RegExp(
      `(Pod\\s${name})\\s?的?卷\\s?(${name})\\s?(?:引用|使用|来自)它(?:,|。|;)([^。\\n]{10,400})(?<=(?<![\\w-])PVC\\s(${name})[^]{1,600})`,
      'giu',
    ),
    (...[, pod = '', volume = '', told = '', claim = '']) =>
      `${pod}:${told.replaceAll(
        new RegExp(
          `容器\\s?(${name})\\s?\\(\\s?(${image})\\s?(?:,\\s?(命令\\s?[^()]{2,80}))?\\)\\s?在\\s?(${path})\\s?(只读)?挂载`,
          'giu',
        ),
        (...[, own = '', from = '', command, where = '', only = '']: (string | undefined)[]) =>
          `名为 ${own} 的容器使用镜像 ${from},${command === undefined ? '' : `${command},`}将卷 ${volume} ${only}挂载到 ${where}`,
      )},名为 ${volume} 的卷引用 PVC ${claim}`,
    isChinese,
  ],
];

function containersIn(told: string): string {
  return told.replaceAll(
    new RegExp(`(?:主容器|边车(?:容器)?|容器)\\s?(${name})\\s?,\\s?镜像\\s?(${image})`, 'gu'),
    '名为 $1 的容器使用镜像 $2',
  );
}

/** Of what stands between the brackets each is known by its sign: what has none is the class, or the name ahead of it. */
function template(told: readonly string[], ahead?: string, own?: string): string | undefined {
  const values = told.map((one) => one.replace(labelled, ''));
  const words = values.filter((one) => !is(size, one) && !is(mode, one));
  const [called, of, ...more] = own === undefined ? words : [own, ...words];
  const amount = ahead ?? values.find((one) => is(size, one));
  const how = values.find((one) => is(mode, one));
  if (called === undefined || amount === undefined || more.length > 0) return undefined;
  const kept = of === undefined ? '' : `,存储类为 ${of}`;
  return `卷声明模板 ${called},大小 ${amount}${how === undefined ? '' : `,访问模式 ${how}`}${kept},`;
}

/** `存储类 fast`: what a value is of, told with it. */
const labelled =
  /^(?:(?:卷(?:声明|申领)模板|volumeClaimTemplates?|存储类|storageClass(?:Name)?|访问模式|大小|容量|名为|名称)\s?(?:为|是|:)?\s?)+/iu;

function is(pattern: string, said: string): boolean {
  return new RegExp(`^${pattern}$`, 'iu').test(said);
}
