import { join } from '../../../kernel/paths.ts';

export type Line = { readonly path: string; readonly line: number; readonly text: string };

/** An object or a trait of a build of Mill; what stands in objects inside of it is theirs. */
export type MillObject = {
  readonly name: string;
  readonly isTrait: boolean;
  readonly parents: readonly string[];
  /** The names of the objects around it and its own, which is its folder too. */
  readonly place: string;
  readonly lines: Line[];
};

const opening =
  /^(\s{0,16})(object|trait)\s{1,4}(?:`package`|(\w{1,80}))\s{1,4}extends\s{1,4}([^{]{1,300}?)\s{0,4}(?:\{.{0,300})?$/u;

/** Blocks of Scala as people indent them. */
export function objectsIn(lines: readonly Line[]): MillObject[] {
  const found: MillObject[] = [];
  let open: { readonly indent: number; readonly object: MillObject }[] = [];
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const indent = line.text.length - line.text.trimStart().length;
    open = open.filter((block) => block.indent < indent);
    const object = objectAt(line, open.at(-1)?.object.place ?? '');
    if (object !== undefined) {
      found.push(object);
      open.push({ indent, object });
    }
    open.at(-1)?.object.lines.push(line);
  }
  return found;
}

function objectAt({ text }: Line, above: string): MillObject | undefined {
  const [, , kind, name = '', parents = ''] = opening.exec(text) ?? [];
  if (kind === undefined) return undefined;
  return {
    name,
    isTrait: kind === 'trait',
    parents: parents.split(/\s{1,4}with\s{1,4}|,/u).map((one) => one.trim().replace(/[[(].*$/u, '')),
    place: join(above, name),
    lines: [],
  };
}
