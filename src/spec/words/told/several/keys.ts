import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const mark = String.raw`["'\x60]?`;
const variable = String.raw`${mark}([A-Z][A-Z0-9_]{1,60})${mark}`;
const name = String.raw`${mark}(?!(?:as|of|in|from|the|and|key|for)(?![\w-]))([a-z0-9](?:[\w.-]{0,80}\w)?)${mark}`;
const kind = String.raw`(secrets?|config\s?-?maps?|cm)`;
const of = String.raw`(?:\s(?:of|in|from)\s(?:the\s)?${kind}\s${name})?`;
const key = String.raw`(?:the\s|its\s)?key\s${name}${of}`;
const joint = String.raw`(?:,\s(?:and\s)?|\s(?:and|plus)\s|;\s|[,;.]?\s?\n[-*•]\s)`;
const open = (one: string): string => one.replaceAll(/\((?!\?)/gu, '(?:');

type Source = { readonly variable: string; readonly key: string; readonly kind: string; readonly of: string };

const isVariable = /^[A-Z][A-Z0-9_]+$/u;

/** All of them with the kind and the name that is told once; nothing where none is told. */
function sourced(items: readonly Source[]): string | undefined {
  const told: Source[] = [];
  const first = items.find((one) => one.of !== '');
  if (first === undefined || items.some((one) => !isVariable.test(one.variable))) return undefined;
  for (const one of items) {
    const source = one.of === '' ? (told.at(-1) ?? first) : one;
    told.push({ ...one, kind: source.kind, of: source.of });
  }
  return told
    .map(
      (one) =>
        `env ${one.variable} from ${/^s/iu.test(one.kind) ? 'secret' : 'configmap'} ${one.of} key ${one.key}`,
    )
    .join(', ');
}

/** Lists of one style, each read by the groups of its pattern. */
function style(item: string, read: (groups: readonly (string | undefined)[]) => Source): Rewriting {
  const one = new RegExp(item, 'giu');
  return [
    new RegExp(
      overLines`(?:(?:(?:it\s)?(?:takes?|uses?|reads?|sets?|gets?|needs?|injects?)|with|(?:the\s)?env(?:ironment)?(?:\svariables?)?:?)\s(?:[-*•]\s)?)?(?<![\w.=-])${open(item)}(?:${joint}${open(item)}){1,11}(?![\w-])`,
      'giu',
    ),
    (said) => sourced([...said.matchAll(one)].map((found) => read(found))) ?? said,
    (text) => /secret|config ?-?map/iu.test(text),
  ];
}

/** `key user of secret db as USER, key pass as PASS`, `USER=secret:db/user`: each from its source by itself. */
export const keys: readonly Rewriting[] = [
  style(
    String.raw`${key}\s(?:as|into|for|to)\s(?:the\s(?:variable\s)?)?${variable}`,
    ([, own = '', kind = '', of = '', to = '']) => ({ variable: to, key: own, kind, of }),
  ),
  style(
    String.raw`${variable}\s(?:(?:comes?|is|taken|read)\s){0,2}from\s${key}`,
    ([, to = '', own = '', kind = '', of = '']) => ({ variable: to, key: own, kind, of }),
  ),
  style(
    String.raw`${variable}\s(?:(?:comes?|is|taken|read)\s){0,2}from\s(?:the\s)?${kind}\s${name},\skey\s${name}`,
    ([, to = '', kind = '', of = '', own = '']) => ({ variable: to, key: own, kind, of }),
  ),
  style(
    String.raw`${variable}\s?=\s?${kind}[:/]\s?${name.replace(String.raw`[\w.-]`, String.raw`[\w-]`)}[/:.]${name}`,
    ([, to = '', kind = '', of = '', own = '']) => ({ variable: to, key: own, kind, of }),
  ),
];
