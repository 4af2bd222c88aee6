import { literally } from '../../../kernel/literally.ts';
import type { Json } from '../../../kernel/json.ts';

/** Names that words are read without, each with the word that stands for it meanwhile. */
export type Veil = readonly (readonly [name: string, veiled: string])[];

/** Words that nobody says: to whoever reads them they are names, and nothing else. */
export function veilOf(names: readonly string[], words: string): Veil {
  const unsaid = letters.map((letter) => `zq${letter}-kvz`).filter((one) => !words.includes(one));
  return names.slice(0, unsaid.length).map((name, at) => [name, unsaid[at] ?? name]);
}

const letters = 'bcdfghjklmnp'.split('');

/** The same words, with other names; an image, a host or a path that holds a name is none. */
export function veiled(words: string, veil: Veil): string {
  return veil.reduce(
    (text, [name, other]) =>
      text.replaceAll(
        new RegExp(
          `(?<![\\w./:@-])(?<!(?:image|镜像|镜像为|使用镜像):?\\s?["'\`]?)${literally(name)}(?![\\w/@-]|[.:]\\w)`,
          'gu',
        ),
        other,
      ),
    words,
  );
}

/** What was made of veiled words, with the names that were said. */
export function unveiled<T>(made: T, veil: Veil): T {
  const text = JSON.stringify(made, (_, value: Json | undefined) => value);
  return JSON.parse(veil.reduce((all, [name, other]) => all.replaceAll(other, () => name), text)) as T;
}
