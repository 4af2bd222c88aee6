/** A value, and the fields that it stands under, the outermost first. */
export type Leaf = { readonly fields: readonly string[]; readonly value: string };
/** What is written, by the words that its fields and kinds are made of. */
export type Fields = {
  /** All that stands under a field which bears the word; nothing where none does. */
  readonly under: (word: string) => readonly Leaf[];
  readonly has: (value: string) => boolean;
  /** `Istio` where objects of `networking.istio.io` are written. */
  readonly isOfGroup: (word: string) => boolean;
};

/** Lines say enough, of a template that is no YAML yet as well. */
export function fieldsOf(written: string): Fields {
  const leaves = leavesOf(written);
  const values = new Set(leaves.map(({ value }) => value.toLowerCase()));
  const groups = leaves.filter(({ fields }) => fields.at(-1) === 'apiVersion').map(({ value }) => value);
  const byWord = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const words = [...leaf.fields, ...(leaf.fields.at(-1) === 'kind' ? [leaf.value] : [])].flatMap(wordsOf);
    for (const word of new Set(words.flatMap(bentFrom))) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [leaf]);
      else known.push(leaf);
    }
  }
  return {
    under: (word) => bentFrom(word).flatMap((one) => byWord.get(one) ?? []),
    has: (value) => values.has(value.toLowerCase()),
    isOfGroup: (word) => word.length > 3 && groups.some((group) => group.includes(word.toLowerCase())),
  };
}

const line = /^((?: |- )*)(?:(["']?)([\w./-]{1,253})\2:(?: +|$))?(.*)$/u;

function leavesOf(written: string): Leaf[] {
  const open: { readonly depth: number; readonly field: string }[] = [];
  return written.split('\n').flatMap((text) => {
    const [, indent = '', , field, rest = ''] = line.exec(text) ?? [];
    while ((open.at(-1)?.depth ?? -1) >= indent.length) open.pop();
    if (field !== undefined) open.push({ depth: indent.length, field });
    const value = rest.replaceAll(/^["']|["']$/gu, '');
    return value === '' || value.startsWith('#') ? [] : [{ fields: open.map((one) => one.field), value }];
  });
}

/** `imagePullPolicy` is made of three words. */
function wordsOf(name: string): string[] {
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/u).filter((word) => word !== '');
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, 'y'],
  [/(?:es|ed|ing|s)$/u, ''],
  [/s$/u, ''],
  [/(?:ed|ing)$/u, 'e'],
];

/** A word, and what it may be bent of: `policies` is said of a policy. */
function bentFrom(word: string): string[] {
  const plain = word.toLowerCase();
  const stems = endings.map(([ending, stem]) => plain.replace(ending, stem));
  return [...new Set([plain, ...stems.filter((stem) => stem.length > 2)])];
}

/** Whether a value that is said of a field stands under it: where none is said, the field is enough. */
export function isWritten(word: string, value: string | undefined, fields: Fields): boolean {
  const under = fields.under(word);
  if (under.length === 0) return false;
  const parts = (value ?? '').toLowerCase().split(/[=:]+/u);
  return parts.every((part) =>
    under.some((leaf) => [...leaf.fields, leaf.value].some((one) => one.toLowerCase().includes(part))),
  );
}
