import type { Rewriting } from '../../text/rewriting.ts';
import { label, name } from './values.ts';

const own = `["'\`]?(${name})["'\`]?`;
const pair = `["'\`]?(${label})["'\`]?`;
const space = '(?:命名空间|namespace|ns)';
const inside = '(?:里面?|中|下面?|内)?的?';
const marked = `(?:带有?|具有|打了|打上了?|含有?|标签为|标签是|有)?\\s?${pair}\\s?(?:这个|的)?(?:标签)?的?\\s?Pods?`;
const ports =
  '(?:TCP\\s?)?(?:端口)?\\s?(\\d{2,5}(?:\\s?(?:、|和|与|,)\\s?\\d{2,5}){0,4})\\s?(?:端口)?(?![\\w./])';
const reach = '(?:访问|连接?|到|打)(?:它们?的?|其)?\\s?(?:的)?';
const only = '(?:只|仅)(?:允许|放行|接受|准)(?:来自)?';
const isPolicy = (text: string): boolean =>
  /network ?policy|网络策略|策略/iu.test(text) && !/istio|authorization ?policy/iu.test(text);
const doors = (said: string): string =>
  said
    .split(/\s?(?:、|和|与|,)\s?/u)
    .map((one) => `TCP端口${one}`)
    .join('、');
const plain = (said: string): string => said.replaceAll(/\s?[=:]\s?/gu, '=');

/** Whom pods let in, where the pods, their namespaces and labels are told in one clause. */
export const admitted: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:带有?|具有|打了|打上了?|含有?)\\s?${pair}\\s?(?:这个|的)?标签的\\s?(${space})\\s?(?:里面?|中|下)?\\s?的?、?,?\\s?(?:且|并且|同时|而且|,)?\\s?${marked}`,
      'giu',
    ),
    (...[, outer = '', , inner = '']) => `标签为${plain(outer)}的命名空间中标签为${plain(inner)}的Pod`,
    isPolicy,
  ],
  [
    new RegExp(
      `(?:带有?|具有|打了|打上了?|含有?)\\s?${pair}\\s?(?:这个|的)?标签的\\s?(Pods?|${space})`,
      'giu',
    ),
    (...[, one = '', what = '']) => `标签为${plain(one)}的${/^pod/iu.test(what) ? 'Pod' : '命名空间'}`,
    isPolicy,
  ],
  // `data 命名空间里 app=db 的 Pod 只接受 web 命名空间里 app=api 的 Pod 连 5432 端口`.
  [
    new RegExp(
      `(?<=^|[,:;。\\n]\\s?)(?:在)?\\s?${own}\\s?(?:这个)?${space}\\s?${inside}\\s?${marked}\\s?(?=(?:,\\s?)?(?:只|仅|不|禁))`,
      'giu',
    ),
    (...[, where = '', whom = '']) => `命名空间 ${where},应用于标签为${plain(whom)}的Pod,`,
    isPolicy,
  ],
  [
    new RegExp(
      `${only}\\s?${own}\\s?(?:这个)?${space}\\s?${inside}\\s?${marked}\\s?${reach}\\s?${ports}`,
      'giu',
    ),
    (...[, where = '', whom = '', through = '']) =>
      `只允许来自${where}命名空间中标签为${plain(whom)}的Pod访问${doors(through)}`,
    isPolicy,
  ],
  [
    new RegExp(
      `(?:放行|开放|允许访问)\\s?${marked}\\s?的?\\s?${ports}\\s?,\\s?(?:但)?来源\\s?(?:只能|必须|仅限|限定)?(?:是|为)?\\s?(?:标签为)?${pair}\\s?(?:标签)?的?\\s?${space}\\s?(?:里面?|中|下)?的?\\s?(?:所有)?(?:Pods?)?`,
      'giu',
    ),
    (...[, whom = '', through = '', from = '']) =>
      `应用于标签为${plain(whom)}的Pod,只允许来自标签为${plain(from)}的命名空间的Pod访问${doors(through)}`,
    isPolicy,
  ],
  [
    new RegExp(
      `(?:放行|开放|允许访问)\\s?${marked}\\s?的?\\s?${ports}\\s?,\\s?(?:但)?来源\\s?(?:只能|必须|仅限|限定)?(?:是|为)?\\s?(?:标签为)?${pair}\\s?(?:标签)?的?\\s?Pods?`,
      'giu',
    ),
    (...[, whom = '', through = '', from = '']) =>
      `应用于标签为${plain(whom)}的Pod,只允许来自标签为${plain(from)}的Pod访问${doors(through)}`,
    isPolicy,
  ],
  [
    new RegExp(
      `(?<=^|[,:;。\\n]\\s?)(?:在)?\\s?${own}\\s?(?:这个)?${space}\\s?${inside}\\s?${pair}(?=\\s?(?:的\\s?Pods?\\s?)?(?:只能|仅能|只允许))`,
      'giu',
    ),
    (...[, where = '', whom = '']) => `命名空间 ${where},应用于标签为${plain(whom)}的Pod,`,
    isPolicy,
  ],
  [
    /(?:只|仅)(?:能|允许|可以)(?:往外|向外|对外|出站)?(?:访问|连接?)(?:外部|外面)?(?:的)?\s?(?:TCP\s?)?(\d{2,5})\s?(?:端口)?\s?(?:和|与|、|以及)\s?DNS(?:\s?\(\s?UDP\s?(?:端口)?\s?53\s?\))?/giu,
    '只允许出站到TCP端口$1和UDP端口53',
    isPolicy,
  ],
  [
    new RegExp(
      `(?<=^|[,:;。\\n]\\s?)(?:把|将|在)?\\s?${own}\\s?(?:这个)?${space}\\s?${inside}(?:所有|全部)的?\\s?Pods?\\s?,?(?:都|均)?(?:禁止|不允许|拒绝)(?:一切|所有|全部|任何)?(?:的)?(?=入站|出站|进出)`,
      'giu',
    ),
    '命名空间 $1,应用于所有Pod,禁止所有',
    isPolicy,
  ],
];
