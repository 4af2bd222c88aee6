import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf, textOf } from '../merge.ts';
import { overlaps } from '../span.ts';
import type { Found } from './env-words.ts';

const key = String.raw`["'\x60]?([\w.-]{0,80}\w)["'\x60]?`;
const bare = new RegExp(
  String.raw`(?<!\w)(?:from|out of) (?:the |its |their |this |that )?key(?: named| called)? ${key}(?![\w-]|\.\w| (?:of|in|from|inside|within)(?!\w)(?! (?:the|this|that|its) (?:secret|config ?-?map)(?: object)?(?:[,.;]|$| and )))|\((?:stored |kept |found |it is )?(?:under|with the key|from key|key:?|at key) (?:the key )?${key}\)|(?:来自|取自|引用自?|读取自|从)\s?(?:其|它的?|该)?(?:中)?的?\s?键\s?${key}`,
  'giu',
);
/** A Secret or a ConfigMap and its name, in either order. */
const holder =
  /(?<![\w-])(secret|config ?-?map|密钥|配置映射)(?: named| called|\s?名为)?\s?["'`]?(?!(?:with|that|which|and|named|called|should|must|as|at|in|to|key|from|into)(?![\w-]))([a-z0-9][a-z0-9.-]{0,60})|名为\s?["'`]?([a-z0-9][a-z0-9.-]{0,60})["'`]?\s?的\s?(secret|config ?-?map|密钥|配置映射)/giu;

/** `A from the key x and B from the key y of the secret s`, `B from its key y`: of what is told next in the sentence, or was told of last. */
export function bareKeys(words: string, told: readonly Found<JsonMap>[]): Found<JsonMap>[] {
  return [...words.matchAll(bare)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const of = told.some((one) => overlaps(one, span))
      ? undefined
      : (nextIn(words, span.end, told) ?? lastIn(words, span.start));
    return of === undefined
      ? []
      : [{ ...span, is: { [of.field]: { name: of.name, key: match[1] ?? match[2] ?? match[3] ?? '' } } }];
  });
}

type Holder = { readonly field: string; readonly name: string };

/** `and B from the key y of the secret s` */
function nextIn(words: string, from: number, told: readonly Found<JsonMap>[]): Holder | undefined {
  const next = told.find(({ start }) => start >= from);
  if (next === undefined || next.start - from > 60) return undefined;
  if (
    !/^(?:,| and|、|和|以及|,\s?and) (?:the )?["'`]?[A-Z][A-Z0-9_]{2,40}/u.test(words.slice(from, from + 60))
  )
    return undefined;
  const [field = '', ref] = Object.entries(next.is)[0] ?? [];
  const name = textOf(mapOf(ref)['name']);
  return name === undefined ? undefined : { field, name };
}

function lastIn(words: string, before: number): Holder | undefined {
  const [last] = [...words.slice(0, before).matchAll(holder)].slice(-1);
  if (last === undefined) return undefined;
  const kind = last[1] ?? last[4] ?? '';
  return {
    field: /config|配置/iu.test(kind) ? 'configMapKeyRef' : 'secretKeyRef',
    name: last[2] ?? last[3] ?? '',
  };
}
