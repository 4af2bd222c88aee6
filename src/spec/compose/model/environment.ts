import { dirname, join } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import { field, isTrue, itemsOf, pairsOf, textAt, textOf, type Node } from '../read/node.ts';
import type { EnvFile, Variable } from './model.ts';
import { secretVariables } from './words.ts';

export function environmentOf(service: Node): Variable[] {
  return pairsOf(field(service, 'environment')).flatMap(([name, value, node]) => {
    if (!/^[^=\s]{1,253}$/u.test(name)) return [];
    return [
      present({ at: node.at, name, value, unset: unsetVariables(node), secrets: secretVariables(node) }),
    ];
  });
}

/** Variables that nobody gave a value to, of those that a text is made of, with what the file says of them then. */
export function unsetVariables(node: Node): string[] {
  if (node.kind !== 'text') return [];
  return (node.parts ?? []).flatMap((part) =>
    part.kind === 'variable' && part.value === undefined ? [named(part)] : [],
  );
}

function named({ name, why = '' }: { readonly name: string; readonly why?: string }): string {
  return why === '' ? name : `${name} (${why.slice(0, 200)})`;
}

export function envFilesOf(service: Node): EnvFile[] {
  return itemsOf(field(service, 'env_file')).flatMap((item) => {
    const path = textOf(item) ?? textAt(item, 'path');
    if (path === undefined || path === '') return [];
    const required = field(item, 'required');
    return [
      {
        at: item.at,
        path: join(dirname(item.at.path), path),
        isRequired: required === undefined || isTrue(required),
        isRaw: textAt(item, 'format') === 'raw',
      },
    ];
  });
}
