import type { Json, JsonMap } from '../../kernel/json.ts';
import { isMap } from '../../render/merge.ts';
import { isJson } from '../../render/notes.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { toValue } from '../../syntax/yaml/value.ts';
import type { Written } from './shape.ts';

/** An object of a file that we wrote. */
export type ObjectText = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly value: JsonMap;
  readonly file: Written;
};

export function objectsIn(file: Written): readonly ObjectText[] {
  return documents(file.text).flatMap((span) => {
    const parsed = parse(file.text, span);
    const value = parsed.ok && parsed.value.root !== undefined ? toValue(parsed.value.root) : undefined;
    if (!isJson(value) || !isMap(value)) return [];
    const metadata = value['metadata'];
    const kind = textOf(value['kind']);
    const name = isMap(metadata) ? textOf(metadata['name']) : '';
    return [{ id: `${kind}/${name}`, kind, name, value, file }];
  });
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
