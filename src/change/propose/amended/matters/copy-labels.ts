import type { Json, JsonMap } from '../../../../kernel/json.ts';
import { literally } from '../../../../kernel/literally.ts';
import { isList, isMap, mapOf, textOf } from '../../../../spec/words/merge.ts';
import { taken } from '../pieces.ts';

type Values = ReadonlyMap<string, string>;

const value = String.raw`["'\x60]?(?<value>[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?)["'\x60]?(?![\w/:])`;
const of = String.raw`(?:\s(?:is|says?|becomes?|has|with|set|the|value|to|of|should|shall|be|reads?|being|carr(?:y|ies))(?!\w)|\s?[=:]|\s?(?:为|是|改为|改成|换成|设为|值)){1,5}\s?`;
const instead = String.raw`(?:[,，(（]?\s?(?:(?:instead\sof|rather\sthan|in\splace\sof|and\snot|not|(?:where|while)\s(?:this\sone|the\s(?:stable|quoted|other)(?:\sone)?|it)\s(?:has|says|is)|代替|替换|而不是|不是|替代|原来是|原为)\s?))`;

/** Which of its labels are told to have another value, and the text without that. */
export function valuesIn(
  text: string,
  document: JsonMap,
): { readonly values: Values; readonly rest: string } {
  const values = new Map<string, string>();
  let rest = text;
  for (const [key, was] of Object.entries(labelsOf(document))) {
    const own = String.raw`["'\x60]?(?<![\w./-])${literally(key)}(?![\w-])["'\x60]?`;
    const old = String.raw`["'\x60]?(?:${literally(key)}["'\x60]?\s?[=:]\s?)?["'\x60]?${literally(was)}["'\x60]?(?![\w-])[)）]?`;
    const behind = new RegExp(String.raw`${instead}${old}`, 'iu');
    const phrases = [
      String.raw`(?:(?:with|and|the|its|labels?|labelled|标签)\s?)*${own}\s?[=:]\s?${value}`,
      String.raw`value\s${value}\s(?:of|for|in)\s(?:the\s)?(?:label\s)?${own}`,
      String.raw`(?:(?:the|its|label|标签)\s?)*${own}(?:\slabel)?${of}(?!${literally(was)}(?![\w-]))${value}`,
      String.raw`${own}\s${value}(?=\s?(?:instead|rather|代替|而不是))`,
    ];
    for (const phrase of phrases) {
      const found = taken(rest, new RegExp(phrase, 'iu'));
      const said = found?.said['value'];
      if (found === undefined || said === undefined || said === was) continue;
      values.set(key, said);
      rest = found.rest.replace(behind, ' ');
      break;
    }
  }
  return { values, rest };
}

function labelsOf({ spec, metadata }: JsonMap): Readonly<Record<string, string>> {
  const pod = mapOf(mapOf(mapOf(mapOf(spec)['template'])['metadata'])['labels']);
  const all = { ...mapOf(mapOf(metadata)['labels']), ...pod };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, one]) =>
      textOf(one) === undefined ? [] : [[key, textOf(one) ?? '']],
    ),
  );
}

/** Wherever a label of that key stands. */
export function withValues(document: JsonMap, values: Values): JsonMap {
  return mapLabels(document, (key, was) => values.get(key) ?? was);
}

/** Two that select the same pods would fight for them: the label that is called like the first is called like the second. */
export function relabelled(document: JsonMap, own: string, name: string): JsonMap {
  return mapLabels(document, (_key, was) => (was === own ? name : was));
}

function mapLabels(document: JsonMap, change: (key: string, was: Json) => Json): JsonMap {
  const put = (one: Json | undefined, field: string): Json | undefined => {
    if (isList(one)) return one.map((item) => put(item, '') ?? null);
    if (!isMap(one)) return one;
    const isLabels = field === 'labels' || field === 'matchLabels';
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [
        key,
        isLabels && inner !== undefined ? change(key, inner) : put(inner, key),
      ]),
    );
  };
  return mapOf(put(document, ''));
}
