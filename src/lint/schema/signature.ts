import type { Result } from '../../kernel/result.ts';
import { fail, ok } from '../../kernel/result.ts';
import type { YamlMap, YamlNode } from '../../syntax/yaml/node.ts';
import { entryOf, stringAt } from '../../syntax/yaml/value.ts';
import type { Signature } from './verdict.ts';

export type Unsigned = { readonly message: string; readonly signature: Signature };

/** How a resource is read: on its own (leniently, as Go fills a struct) or out of a List. */
export type Reading = 'document' | 'item';

export function signatureOf(root: YamlMap, reading: Reading): Result<Signature, Unsigned> {
  const signature = reading === 'document' ? read(root, lenient) : read(root, exact);
  if (reading === 'document' && isMisshapen(root)) return misshapen(signature);
  if (signature.kind === '') return missing('kind', signature);
  if (signature.version === '') return missing('apiVersion', signature);
  return ok(signature);
}

/** How the value of a field is found, and how its text is read. */
type Fields = {
  readonly find: (node: YamlNode | undefined, name: string) => YamlNode | undefined;
  readonly text: (node: YamlNode | undefined) => string | undefined;
};

const exact: Fields = { find: (node, name) => entryOf(node, name)?.value, text: (node) => stringAt(node) };
/** A field of a Go struct is found whatever its case, and takes a number or a boolean for its text. */
const lenient: Fields = { find: findAnyCase, text: textOf };

function read(root: YamlMap, { find, text }: Fields): Signature {
  const metadata = find(root, 'metadata');
  const generated = text(find(metadata, 'generateName')) ?? '';
  return {
    kind: text(find(root, 'kind')) ?? '',
    version: text(find(root, 'apiVersion')) ?? '',
    namespace: text(find(metadata, 'namespace')) ?? '',
    name: generated === '' ? (text(find(metadata, 'name')) ?? '') : `${generated}{{ generateName }}`,
  };
}

function findAnyCase(node: YamlNode | undefined, name: string): YamlNode | undefined {
  const found = entryOf(node, name);
  if (found !== undefined || node?.kind !== 'map') return found?.value;
  return node.entries.findLast((entry) => entry.name.toLowerCase() === name.toLowerCase())?.value;
}

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? String(node.value) : undefined;
}

/** True where Go could not fill its struct of metadata and names. */
function isMisshapen(root: YamlMap): boolean {
  const metadata = findAnyCase(root, 'metadata');
  if (metadata?.kind === 'scalar') return metadata.type !== 'null';
  if (metadata?.kind === 'seq') return true;
  return ['name', 'namespace', 'generateName'].some(
    (name) => (findAnyCase(metadata, name)?.kind ?? 'scalar') !== 'scalar',
  );
}

function misshapen(signature: Signature): Result<Signature, Unsigned> {
  return fail({
    message: 'error while parsing: `metadata` must be a mapping whose names are strings',
    signature,
  });
}

function missing(key: string, signature: Signature): Result<Signature, Unsigned> {
  return fail({ message: `error while parsing: missing '${key}' key`, signature });
}

/** `apps/v1/Deployment`: how `-skip` and `-reject` name a kind exactly. */
export function exactKind({ version, kind }: Signature): string {
  return `${version}/${kind}`;
}
