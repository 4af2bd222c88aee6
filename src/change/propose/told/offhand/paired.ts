import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const image = String.raw`((?:[a-z0-9][\w.-]{0,80}(?::\d{2,5})?\/){1,4}[\w.-]{1,80}:[\w.-]{1,80})`;
const part = '(前端|后端|网关|接口|管理后台|页面)';
const copies = String.raw`(?:\s?(?:各|都|分别)\s?(?:跑|起|部署|要)?\s?([\d一两二三四五六七八九十]{1,3})\s?个?(?:副本|实例))?`;
const host = String.raw`((?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,12})`;

function nameOf(reference: string): string {
  return reference.split('/').at(-1)?.split(':')[0] ?? reference;
}

/** A front and what stands behind it, each an image of its own, and which paths lead to which. */
export const pairedOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`^\s{0,8}(?:部署|跑|起)?\s?${part}\s?(?:是|用|镜像)?\s?${image}\s?(?:和|、|，|,|与)\s?${part}\s?(?:是|用|镜像)?\s?${image}${copies}(?:\s?[，,。；]\s?(?:域名)?\s?${host}\s?的?\s?(\/[\w/-]{0,40})\s?(?:走|给|到|转到|转给|指向)\s?${part}\s?[，,、]\s?(\/[\w/-]{0,40})\s?(?:走|给|到|转到|转给|指向)\s?${part})?(?=\s?(?:$|[，,。；;\n]))`,
      'giu',
    ),
    (...[, one = '', first = '', other = '', second = '', ...more]) =>
      saidApart(
        [
          { part: one, image: first },
          { part: other, image: second },
        ],
        more,
      ),
  ],
];

type Part = { readonly part: string; readonly image: string };

function saidApart(parts: readonly Part[], more: readonly (string | undefined)[]): string {
  const [many, at, ...led] = more;
  const each = many === undefined ? '' : `，${many} 个副本`;
  const made = parts.map(({ image: reference }) => `部署 ${nameOf(reference)}，镜像 ${reference}${each}`);
  return [...made, ...(at === undefined ? [] : [doorOf(parts, at, led)])].join('；');
}

function doorOf(parts: readonly Part[], at: string, led: readonly (string | undefined)[]): string {
  const nameFor = (whose: string | undefined) =>
    nameOf(parts.find(({ part: own }) => own === whose)?.image ?? '');
  const [path = '/', whose, other = '/', own] = led;
  return `创建 Ingress，域名 ${at}，路径 ${path} 转到 ${nameFor(whose)} 的 80 端口，${other} 转到 ${nameFor(own)} 的 80 端口`;
}
