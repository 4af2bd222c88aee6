import type { Rewriting } from '../../text/rewriting.ts';
import { image, names, own, several } from './rows.ts';

const from = '(?:使用|采用|运行|镜像|基于|用|跑)(?:的)?(?:镜像)?(?:名称|名)?(?:为|是|用)?';
const behind = `\\s?(?:的镜像)?,?\\s?(?:${from}\\s?(?<image>${image})|\\(\\s?(?:镜像)?(?:为|是|:)?\\s?(?<within>${image})\\s?\\))(?:\\s?(?:这个)?镜像)?`;
const called = '(?:名称|名字|名)?\\s?(?:为|是|叫做?|:)?\\s?';
const order = '第[一二三四]个';

const forms = [
  // `容器一：名称 a，镜像 x`, `容器 a（x）`.
  `(?<!初始化|init\\s?|的|个\\s?)(?:${order}|主|边车|业务|辅助)?容器\\s?[一二三四甲乙]?\\s?[:,]?\\s?${called}(?<name>${own})${behind}`,
  // `边车 a（x）`.
  `(?:边车|sidecar)\\s?(?:叫|是|:)?\\s?(?<name>${own})${behind}`,
  // `第一个名为 a，使用 x 镜像`.
  `${order}(?:容器)?,?\\s?(?:名为|名称为|名字叫|叫做?|是)\\s?(?<name>${own})${behind}`,
  // `a 容器使用 x`.
  `(?<![\\w./-])(?<name>${own})\\s?容器${behind}`,
  // `镜像为 x 的 a 容器`.
  `(?:${from})?\\s?(?<![\\w./-])(?<image>${image})\\s?(?:镜像)?的\\s?(?<name>${own})\\s?容器`,
  `(?:名为|叫做?)\\s?(?<name>${own})\\s?[,、]\\s?${from}\\s?(?<image>${image})\\s?的容器`,
];
const item = new RegExp(forms.map((form, at) => named(form, at)).join('|'), 'giu');
const joint = /\s?(?:和|与|以及|及|、|,)\s?(?:一个|另一个)?\s?(?=名为[^,;。]{1,70}的容器使用镜像)/gu;

/** A name of a group may stand but once in a pattern. */
function named(form: string, at: number): string {
  return form.replaceAll(/\(\?<(name|image|within)>/gu, `(?<$1${at}>`);
}

/** Containers by their names and images, in whichever order each of both is told. */
export const containersTold: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:由\\s?)?${names}\\s?(?:这)?(${several})\\s?容器(?:组成|构成)?(?=\\s?[,;]\\s?(?:它们|其|使用的?)?(?:的)?(?:镜像|分别|前者))`,
      'giu',
    ),
    '$2容器 $1',
    isOfSeveral,
  ],
  [new RegExp(`(${several}\\s?容器)\\s?,?\\s?(?:名称|名字|容器名)(?=分别|依次)`, 'giu'), '$1,', isOfSeveral],
  [item, (said, ...rest) => told(rest.at(-1)) ?? said, isEach],
  [joint, ';', isOfSeveral],
  [
    new RegExp(`(?:${several}\\s?容器)\\s?[:,]\\s?(?=名为[^,;。]{1,70}的容器使用镜像)`, 'giu'),
    '',
    isOfSeveral,
  ],
];

function told(groups: unknown): string | undefined {
  const parts = Object.entries(groups ?? {});
  const of = (key: string): unknown =>
    parts.find(([name, said]) => name.startsWith(key) && said !== undefined)?.[1];
  const [name, from] = [of('name'), of('image') ?? of('within')];
  return typeof name !== 'string' || typeof from !== 'string'
    ? undefined
    : `名为 ${name} 的容器使用镜像 ${from}`;
}

/** Each of several, of which none runs before the others. */
function isEach(text: string): boolean {
  const found = isOfSeveral(text) ? [...text.matchAll(item)] : [];
  const before = [...text.matchAll(/名为\s?[\w.-]{1,60}\s?的容器使用镜像/gu)];
  return found.length > 0 && found.length + before.length > 1 && !/init|初始化/iu.test(text);
}

/** One pod, or what runs several of the same. */
function isOfSeveral(text: string): boolean {
  return (
    /pod|deployment|statefulset|daemonset|job/iu.test(text) && /容器[^]*(?:容器|边车|sidecar)/iu.test(text)
  );
}
