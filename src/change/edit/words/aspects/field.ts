import type { Json } from '../../../../kernel/json.ts';
import { readPath } from '../../path.ts';
import { plain, remove, set, type Aspect } from '../aspect.ts';

const path =
  /(?<![\w.])((?:spec|metadata|data|rules|subjects|roleRef|webhooks)(?:\.[A-Za-z_$][\w$-]*|\[[^\]\s]{1,253}\]){1,20})/u;
const value =
  /(?:\s?(?:to|=|:|as|be|设置?为|改[为成]|换成|为|成)\s?){1,2}("[^"\n]{0,500}"|'[^'\n]{0,500}'|\[[^\]\n]{0,500}\]|\S{1,500})\s*$/u;

/** A field by its path and its value, word for word: whatever has no other words. */
export const field: Aspect = {
  id: 'field',
  title: { en: 'Field', zh: '字段' },
  on: () => true,
  read: ({ words, verb }) => {
    const said = path.exec(words);
    const at = said === null ? undefined : readPath(said[1] ?? '');
    if (said === null || at === undefined) return undefined;
    if (verb === 'remove') return [remove(at)];
    const rest = words.slice(said.index + said[0].length);
    const given = value.exec(rest)?.[1];
    return given === undefined ? undefined : [set(at, typed(given))];
  },
};

/** As JSON reads it, else text. */
export function typed(said: string): Json {
  if (/^["'`]/u.test(said)) return plain(said);
  try {
    return JSON.parse(said) as Json;
  } catch {
    return plain(said);
  }
}
