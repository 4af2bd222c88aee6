import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { has, idAt, isEnd, nameAt, nameOf, placesOf, saidAt, take, termAt } from './at.ts';
import { nameBehind, onlyOf } from './base.ts';
import { whole } from '../spelled/values.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { groupOf } from './rights-words.ts';
import { termsIn } from './terms.ts';
import { admissionWords } from './admission-words.ts';
import type { Term } from './term.ts';

/** What may not be written to a cluster, and where that counts. */
export function admission(text: string): Gathered | undefined {
  const { plain, expressions } = withoutExpressions(text);
  const terms = termsIn(plain, admissionWords);
  const taken = new Set<number>();
  const [message, ...more] = placesOf(terms, 'text').map((at) => take(terms, at, taken));
  const target = targetIn(terms, taken);
  const pairs = placesOf(terms, 'pair').map((at): [string, string] => {
    const { key = '', value = '' } = termAt(terms, at);
    taken.add(at);
    return [key, value];
  });
  const binding = nameBy(terms, 'binding', taken);
  const name = nameBy(terms, 'policy', taken) ?? lastOf(terms, taken);
  const expression = onlyOf(expressions);
  const told = whole({ name, expression, target });
  if (told === undefined || more.length > 0 || has(terms, /^turn$/u)) return undefined;
  if (binding === undefined && pairs.length > 0) return undefined;
  const bound = binding === undefined ? [] : [bindingOf({ name: binding, policy: told.name, terms, pairs })];
  // `more than 8 replicas` says in words what the expression says.
  for (const at of placesOf(terms, 'number')) if (told.expression.includes(nameAt(terms, at))) taken.add(at);
  return { documents: [policyOf({ ...told, message, terms }), ...bound], odd: oddIn(terms, taken) };
}

type Told = {
  readonly name: string;
  readonly expression: string;
  readonly target: Target;
  readonly message: string | undefined;
  readonly terms: readonly Term[];
};

function policyOf({ name, expression, target, message, terms }: Told): JsonMap {
  const operations = valuesOf(terms, 'op:');
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name },
    spec: {
      failurePolicy: has(terms, /^ignore$/u) ? 'Ignore' : 'Fail',
      matchConstraints: {
        resourceRules: [
          { ...target, operations: operations.length === 0 ? ['CREATE', 'UPDATE'] : operations },
        ],
      },
      validations: [present({ expression, message })],
    },
  };
}

/** What follows the sign of some meanings, each once. */
function valuesOf(terms: readonly Term[], sign: string): string[] {
  return [...new Set(terms.flatMap(({ id }) => (id.startsWith(sign) ? [id.slice(sign.length)] : [])))];
}

/** CEL between marks, or from `object.` up to the next comma, is no language of people. */
function withoutExpressions(text: string): { readonly plain: string; readonly expressions: string[] } {
  const expressions: string[] = [];
  const keep = (found: string, said: string): string => {
    expressions.push(said.trim());
    return ` ${' '.repeat(Math.max(0, found.length - 2))} `;
  };
  const quoted = text.replaceAll(
    /[`"]([^`"\n]*(?:object|oldObject|request|variables)\.[^`"\n]{1,200})[`"]/gu,
    keep,
  );
  const plain = quoted.replaceAll(
    /(?<![\w.])((?:!?(?:object|oldObject|request)\.[\w.]+(?:\([^()\n]{0,60}\))?)(?:\s*(?:<=|>=|==|!=|<|>|&&|\|\|)\s*(?:!?[\w.'"-]+(?:\([^()\n]{0,60}\))?)){1,6})/gu,
    keep,
  );
  return { plain, expressions: [...new Set(expressions)] };
}

type Target = { readonly apiGroups: string[]; readonly apiVersions: string[]; readonly resources: string[] };

/** `deployments in apps/v1`. */
function targetIn(terms: readonly Term[], taken: Set<number>): Target | undefined {
  const all = [
    ...new Set(terms.flatMap(({ id, said }) => (id === 'resource' ? [pluralOf(said)] : []))),
  ].filter((one) => one !== 'namespaces' || !terms.some(({ id }) => id === 'ns'));
  const [first] = all;
  if (first === undefined) return undefined;
  const at = terms.findIndex(({ id, said }) => id === 'slashed' && /^[a-z][a-z.]*\/v\d\w*$/u.test(said));
  if (at !== -1) taken.add(at);
  const [told, version] = terms[at]?.said.split('/') ?? [];
  const groups = [...new Set(all.map((one) => told ?? groupOf[one] ?? ''))];
  return groups.length > 1
    ? undefined
    : { apiGroups: groups, apiVersions: [version ?? 'v1'], resources: all };
}

function pluralOf(said: string): string {
  const plain = said.replaceAll(/[\s-]/gu, '').toLowerCase();
  if (plain === '部署') return 'deployments';
  if (/(?:ss)$/u.test(plain)) return `${plain}es`;
  return plain.endsWith('s') ? plain : `${plain}s`;
}

/** What a kind is called: right behind it, or with little between. */
function nameBy(terms: readonly Term[], id: string, taken: Set<number>): string | undefined {
  const own = placesOf(terms, id)
    .flatMap((at) => nameNear(terms, at) ?? [])
    .filter((at) => idAt(terms, at) === 'name' && !taken.has(at) && !/^v\d/u.test(saidAt(terms, at)));
  const name = onlyOf(own.map((at) => nameAt(terms, at)));
  if (name !== undefined) for (const at of own) taken.add(at);
  return name;
}

function nameNear(terms: readonly Term[], at: number): number | undefined {
  const behind = nameBehind(terms, at);
  if (behind !== undefined) return behind;
  const far = terms.slice(at + 1, at + 7);
  const near = far.findIndex((one) => /^(?:name|policy|binding)$/u.test(one.id));
  const between = far.slice(0, near);
  const isClean = between.every((one) => /^(?:idle|called|mark|slashed|in)$/u.test(one.id) && !isEnd(one));
  return near !== -1 && isClean ? at + 1 + near : undefined;
}

function lastOf(terms: readonly Term[], taken: Set<number>): string | undefined {
  const open = terms.flatMap(({ id, said }, at) =>
    id === 'name' && !taken.has(at) && /[.-]/u.test(said) ? [at] : [],
  );
  const [only, ...others] = open;
  if (only === undefined || others.length > 0) return undefined;
  taken.add(only);
  return nameOf(terms[only] ?? { id: '', said: '', at: 0 });
}

type Bound = {
  readonly name: string;
  readonly policy: string;
  readonly terms: readonly Term[];
  readonly pairs: readonly [string, string][];
};

function bindingOf({ name, policy, terms, pairs }: Bound): JsonMap {
  const actions = valuesOf(terms, 'action:');
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name },
    spec: present({
      policyName: policy,
      validationActions: actions.length === 0 ? ['Deny'] : actions,
      matchResources:
        pairs.length === 0 ? undefined : { namespaceSelector: { matchLabels: Object.fromEntries(pairs) } },
    }),
  };
}
