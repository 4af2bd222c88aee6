import type { Rewriting } from '../../text/rewriting.ts';
import { image, names, own, partsOf, several } from './rows.ts';
import { toldOfEach } from './told-of-each.ts';

const called = '(?:名为|叫做?|是|为|:)?';
const from = '(?:使用|采用|用|跑|运行|镜像)(?:的?镜像)?(?:为|是|用)?';
const holding = '(?:其中|里面?|下)?(?:有|包含|包括|含有?|带|放|跑|起|设)?';
const item = `(${own})\\s?(?:\\(\\s?(?:镜像)?(?:为|是|:)?\\s?(${image})((?:\\s?[,、][^()]{1,200})?)\\)|\\s?,?\\s?${from}\\s?(${image}))`;
const order = '(?:第[一二三四]个|一个|另(?:外)?一个)\\s?(?:容器)?\\s?(?:叫做?|名为|是|为)?\\s?';

/** Containers that are told side by side, each with its image by its own name. */
export const containersApart: readonly Rewriting[] = [
  // `两个容器 a 和 b，镜像分别为 x 和 y`.
  [
    new RegExp(
      `${holding}(?:${several})?\\s?容器\\s?,?:?(?:分别)?\\s?${called}\\s?${names}\\s?[,;]\\s?((?:它们|其)?的?(?:使用的?)?镜像(?:分别|依次)|分别${from}\\s?|前者)([^。\\n]{1,600})`,
      'giu',
    ),
    (...[said = '', row = '', how = '', all = '']) => inTurn(said, partsOf(row), how + all),
    isOfPod,
  ],
  // `两个容器：a 用 x，…；b 用 y，…`, `容器 a（x）和 b（y）`.
  [
    new RegExp(
      `${holding}(?:${several}\\s?容器\\s?[,:。]?|(?<!初始化|边车|主|init\\s?|sidecar\\s?)容器\\s?(?=${own}\\s?\\())\\s?(?:分别)?${called}\\s?(?=(?:${order})?${own}\\s?(?:\\(|,?\\s?${from}))[^。\\n]{1,700}(?:。\\s?另(?:外)?一个[^。\\n]{1,300})?`,
      'giu',
    ),
    (said) => each(said),
    isOfPod,
  ],
];

function inTurn(said: string, roster: readonly string[], all: string): string {
  const told = toldOfEach(all, roster);
  const isWhole = told?.every((own) => new RegExp(image, 'u').test(own.join(','))) === true;
  if (!isWhole) return said;
  return `包含${roster.map((one, at) => `名为 ${one} 的容器${[...(told[at] ?? [])].join(',').replace(/^镜像(?:为|是)?/u, '使用镜像')}`).join(';')}`;
}

function each(said: string): string {
  const items = new RegExp(
    `(?<=^|[:,;。]\\s?|(?:和|与|、|以及|有|包含|包括|含|带|放|跑|起|设|[两二三四五2-5]\\s?个)\\s?|第[一二三四]个\\s?|一个\\s?(?:叫做?|名为|是)?\\s?)(?:容器\\s?)?(?:${order})?${item}`,
    'giu',
  );
  if (/init|初始化/iu.test(said)) return said;
  const found = [...said.matchAll(items)];
  if (found.length < 2 || found.length > 5) return said;
  const start = found[0]?.index ?? 0;
  let at = 0;
  const told = said.slice(start).replaceAll(items, (...[, one = '', inside, more = '', behind = '']) => {
    at += 1;
    return `${at === 1 ? '' : ';'}名为 ${one} 的容器使用镜像 ${inside ?? behind}${more.replace(/^\s?、/u, ',')}`;
  });
  return `包含${told.replaceAll(/\s?(?:和|与|、|以及|,|;|。)?\s?(?=;名为)/gu, '').replace(/^;/u, '')}`;
}

/** One pod, or what runs several of the same. */
function isOfPod(text: string): boolean {
  return /pod|deployment|statefulset|daemonset|job/iu.test(text) && /容器/u.test(text);
}
