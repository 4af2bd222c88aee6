import type { Result } from '../../kernel/result.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { entryOf, mapAt, stringAt } from '../../syntax/yaml/value.ts';
import type { Signature } from './verdict.ts';

export type Unsigned = { readonly message: string; readonly signature: Signature };

/** How a resource is read: on its own (leniently, as Go fills a struct) or out of a List. */
export type Reading = 'document' | 'item';

export function signatureOf(root: YamlMap, reading: Reading): Result<Signature, Unsigned> {
  const text = reading === 'document' ? lenient : stringAt;
  const signature = read(root, text);
  if (signature.kind === '') return missing('kind', signature);
  if (signature.version === '') return missing('apiVersion', signature);
  return ok(signature);
}

type Text = (node: YamlNode | undefined, path: readonly string[]) => string | undefined;

function read(root: YamlMap, text: Text): Signature {
  const metadata = mapAt(root, ['metadata']);
  const generated = text(metadata, ['generateName']) ?? '';
  return {
    kind: text(root, ['kind']) ?? '',
    version: text(root, ['apiVersion']) ?? '',
    namespace: text(metadata, ['namespace']) ?? '',
    name: generated === '' ? (text(metadata, ['name']) ?? '') : `${generated}{{ generateName }}`,
  };
}

/** A number or a boolean where a string belongs is taken for its text. */
function lenient(node: YamlNode | undefined, [name = '']: readonly string[]): string | undefined {
  const value = entryOf(node, name)?.value;
  return value?.kind === 'scalar' && value.type !== 'null' ? String(value.value) : undefined;
}

function missing(key: string, signature: Signature): Result<Signature, Unsigned> {
  return fail({ message: `error while parsing: missing '${key}' key`, signature });
}

/** `apps/v1/Deployment`: how `-skip` and `-reject` name a kind exactly. */
export function exactKind({ version, kind }: Signature): string {
  return `${version}/${kind}`;
}
