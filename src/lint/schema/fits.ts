import { entryOf } from '../../syntax/yaml/value.ts';
import type { Fix, Report } from '../contract.ts';
import { renameKey } from '../manifest/edit.ts';
import { fixBy, type Place } from '../manifest/fix.ts';
import type { ManifestRule, PlacedResource, ResourceSet } from '../manifest/subject.ts';
import { kindsOfDefinition, type OwnKind } from './crd.ts';
import { type Check, type RawObject, BadSchema, type Run, type Violation } from './interpreter/checker.ts';
import { maxVisits } from './interpreter/compile.ts';

/** Where a rule has its schemas from. */
export type Schemas = {
  /** The strict schema of a kind in a minor version of Kubernetes; undefined where none is known. */
  readonly of: (kind: string, apiVersion: string, minor: number) => Check | undefined;
  readonly custom: (schema: RawObject) => Check;
};

const service = (field: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: demo\nspec:\n  ports:\n    - port: 80\n      ${field}\n`;

/** Judges every resource by the schema of its kind, the server's or that of a definition in the repository. */
export function fitsSchema(schemas: Schemas): ManifestRule {
  const own = new WeakMap<ResourceSet, ReadonlyMap<string, OwnKind>>();
  const checks = new WeakMap<OwnKind, Check>();
  return {
    id: 'fitsSchema',
    severity: 'error',
    aliases: ['kubeconform:schema'],
    fixable: true,
    summary: 'A resource has the fields and types of its kind',
    why: 'The API server refuses or silently drops what the schema of a kind does not have.',
    docs: 'https://kubernetes.io/docs/reference/kubernetes-api/',
    bad: [service('targetport: 8080'), service('port: "80"'), service('name: [http]')],
    good: [service('targetPort: 8080'), service('name: http')],
    *check({ resource, set, minor, text }) {
      if (entryOf(resource.root, 'sops') !== undefined) return;
      const check = schemas.of(resource.kind, resource.apiVersion, minor) ?? ownCheck(resource, set);
      if (check !== undefined) yield* reportsOf(check, { resource, text });
    },
  };

  function ownCheck({ kind, apiVersion }: PlacedResource, set: ResourceSet): Check | undefined {
    const known = own.get(set) ?? definedIn(set);
    own.set(set, known);
    const found = known.get(`${apiVersion} ${kind}`);
    if (found === undefined) return undefined;
    const check = checks.get(found) ?? schemas.custom(found.schema());
    checks.set(found, check);
    return check;
  }
}

/** For those who only read the rule. */
export const noSchemas: Schemas = { of: () => undefined, custom: () => () => undefined };

function definedIn(set: ResourceSet): ReadonlyMap<string, OwnKind> {
  const kinds = set.ofKind('CustomResourceDefinition').flatMap(({ root }) => kindsOfDefinition(root));
  return new Map(kinds.map((kind) => [`${kind.apiVersion} ${kind.kind}`, kind]));
}

function* reportsOf(check: Check, place: Place): Generator<Report> {
  const { root } = place.resource;
  const run: Run = { path: [], violations: [], depth: 0, budget: maxVisits };
  try {
    check(root, run);
  } catch (error) {
    if (!(error instanceof BadSchema)) throw error;
    yield { at: root, message: error.message, severity: 'warning' };
  }
  for (const { at, message, meant } of run.violations) yield { at, message, ...written(meant, place) };
}

/** A field that nobody knows is given the name that was meant, and a value the quotes that its type has or has not. */
function written(meant: Violation['meant'], place: Place): { readonly fix?: Fix } {
  if (meant === undefined) return {};
  if ('entry' in meant) return fixBy(place, renameKey(meant.entry, meant.name), `Write \`${meant.name}\``);
  const { scalar, text } = meant;
  if (scalar.alias !== undefined || scalar.style === 'literal' || scalar.style === 'folded') return {};
  return fixBy(place, [{ start: scalar.start, end: scalar.end, text }], `Write \`${text}\``);
}
