import { manifestRulesWith } from '../../lint/manifest-rules.ts';
import type { ManifestRule } from '../../lint/manifest/subject.ts';
import type { Readers } from '../../lint/manifest/templates/template.ts';
import { customDocument } from '../../lint/schema/crd.ts';
import type { Schemas } from '../../lint/schema/fits.ts';
import { compilerFor } from '../../lint/schema/interpreter/compile.ts';
import { expressions } from '../cel/expressions.ts';
import { patterns } from './patterns.ts';
import { schemaSet, type SchemaSet } from './set.ts';

/** All rules of manifests with the schemas that are bundled; those of a version are read when it is first asked for. */
export function bundledRules(schemas: Schemas = bundledSchemas()): readonly ManifestRule[] {
  return manifestRulesWith(schemas, expressions());
}

/** What the checks that a team writes for kube-linter are read by. */
export function readers(): Readers {
  return { patterns, compile: expressions(['object', 'subject', 'objects']) };
}

export function bundledSchemas(): Schemas {
  const sets = new Map<number, SchemaSet>();
  return {
    of: (kind, version, minor) => {
      const set = sets.get(minor) ?? setFor(minor);
      sets.set(minor, set);
      const found = set.lookup({ kind, version, namespace: '', name: '' });
      return found.kind === 'schema' ? found.check : undefined;
    },
    custom: (schema) =>
      compilerFor(patterns)(customDocument(schema, { location: 'a definition', strict: true })),
  };
}

function setFor(minor: number): SchemaSet {
  return schemaSet({
    locations: ['default'],
    cluster: { version: `1.${minor}.0`, strict: true },
    remote: { cache: '', verifyTls: true, signal: new AbortController().signal },
    ownKinds: () => new Map(),
  });
}
