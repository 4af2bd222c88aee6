/** Where something stands, for people. */
export type Place = { readonly path: string; readonly line: number };

/** A compose file after variables are put in; every part knows the file and line that it came from. */
export type Node = MapNode | ListNode | TextNode;

export type MapNode = {
  readonly kind: 'map';
  readonly at: Place;
  readonly fields: ReadonlyMap<string, Node>;
  readonly tag?: Tag;
};
export type ListNode = {
  readonly kind: 'list';
  readonly at: Place;
  readonly items: readonly Node[];
  readonly tag?: Tag;
};
export type TextNode = {
  readonly kind: 'text';
  readonly at: Place;
  readonly text: string;
  readonly isNull: boolean;
  /** The text in pieces, where variables were put in. */
  readonly parts?: readonly Part[];
  readonly tag?: Tag;
};

/** What an override says about what it meets: take it away, or do not mix with it. */
export type Tag = 'reset' | 'override';

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly value: string | undefined;
      readonly why?: string;
    };

export function field(node: Node | undefined, ...names: readonly string[]): Node | undefined {
  let here = node;
  for (const name of names) here = here?.kind === 'map' ? here.fields.get(name) : undefined;
  return here;
}

/** The text of a scalar that says something. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'text' && !node.isNull ? node.text : undefined;
}

export function textAt(node: Node | undefined, ...names: readonly string[]): string | undefined {
  return textOf(field(node, ...names));
}

export function isTrue(node: Node | undefined): boolean {
  return /^(?:true|yes|on|1)$/iu.test(textOf(node) ?? '');
}

/** A whole number of nothing less than zero. */
export function countOf(node: Node | undefined): number | undefined {
  const text = textOf(node)?.trim() ?? '';
  return /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

export function entriesOf(node: Node | undefined): readonly (readonly [string, Node])[] {
  return node?.kind === 'map' ? [...node.fields] : [];
}

/** A scalar or a list of scalars, as many fields may be written. */
export function textsOf(node: Node | undefined): string[] {
  const single = textOf(node);
  if (single !== undefined) return [single];
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

/** `KEY: value` or `- KEY=value`; undefined where only the key stands. */
export function pairsOf(node: Node | undefined): (readonly [string, string | undefined, Node])[] {
  if (node?.kind === 'map') return [...node.fields].map(([name, value]) => [name, textOf(value), value]);
  return itemsOf(node).flatMap((item) => {
    const text = textOf(item);
    if (text === undefined) return [];
    const at = text.indexOf('=');
    return [
      at === -1
        ? ([text, undefined, item] as const)
        : ([text.slice(0, at), text.slice(at + 1), item] as const),
    ];
  });
}

export function say({ path, line }: Place): string {
  return `${path}:${line}`;
}
