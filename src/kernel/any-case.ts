/** Folding case by Unicode as well makes a long pattern four times as slow to compile, so that `u` is left out. */
const flags = 'gi';

/** The characters of `\p{Script=Han}` that people type. */
const han = String.raw`\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9`;

/** A pattern that is found everywhere and in any case, written as one with `u` that names no other script than Han. */
export function anyCase(source: string): RegExp {
  const written = source.replaceAll(/\\p\{Script=Han\}|\\.|\[(?:\\.|[^\]\\])*\]/gsu, (part) => {
    if (part.startsWith('[')) return part.replaceAll(String.raw`\p{Script=Han}`, han);
    return part.startsWith(String.raw`\p`) ? `[${han}]` : part;
  });
  return new RegExp(written, flags);
}
