import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';

const refusal = new RegExp(
  overLines`
    (?:(?:error\sfrom\sserver\s)?\(forbidden\):?\s)?(?:error\swhen\s[^:\n]{1,80}:\s)?(?:"?[a-z][\w./-]{0,80}"?(?:\s"[^"\n]{1,80}")?\sis\s)?forbidden:\s
    User\s\\?"(?<user>[^"\\\s]{1,250})\\?"\scannot\s(?<verb>[a-z]{2,20})\sresource\s\\?"(?<resource>[a-z][a-z/]{1,60})\\?"\sin\sAPI\sgroup\s\\?"(?<group>[a-z0-9.-]{0,80})\\?"
    (?:\sin\sthe\snamespace\s\\?"(?<space>[a-z0-9-]{1,63})\\?"|\sat\sthe\scluster\sscope)?(?:[.。](?=\s|$))?
  `,
  'iu',
);

/** `The pod logs:` */
const opening = /(?<=^|[.\n。]\s{0,3})[^.\n。]{1,80}[:：]\s?(?:["'`]{0,3})$/u;

type Refused = {
  readonly user: string;
  readonly verb: string;
  readonly resource: string;
  readonly group: string;
};

/** `User "system:serviceaccount:ci:deployer" cannot list resource "deployments"`: the role that is quoted allows it then, and its binding is of that account. */
export function permitted(given: Given): Given {
  const found = refusal.exec(given.words);
  const { user = '', verb = '', resource = '', group = '' } = found?.groups ?? {};
  const roles = given.documents.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  const [role, ...others] = roles;
  if (found === null || role === undefined || others.length > 0) return given;
  const refused = { user, verb, resource, group };
  const documents = given.documents.map((one) => {
    if (one === role) return allowing(one, refused);
    return /^(?:Cluster)?RoleBinding$/u.test(textOf(one['kind']) ?? '') ? boundTo(one, role, user) : one;
  });
  return {
    ...given,
    words: `${given.words.slice(0, found.index).replace(opening, '')} ${given.words.slice(found.index + found[0].length)}`,
    documents,
    told: [...given.told, { said: found[0].trim(), value: `${verb} ${group}/${resource}` }],
  };
}

/** The rule that has the resource under another group, else one without the verb, else a rule more. */
function allowing(role: JsonMap, { verb, resource, group }: Refused): JsonMap {
  const rules = listOf(role['rules']).map(mapOf);
  const at = rules.findIndex((rule) => holds(rule['resources'], resource));
  const rule = rules[at];
  if (rule === undefined) {
    const own = { apiGroups: [group], resources: [resource], verbs: [verb] };
    return { ...role, rules: [...rules, own] };
  }
  const isOnly = listOf(rule['resources']).length === 1;
  const groups = holds(rule['apiGroups'], group)
    ? rule['apiGroups']
    : isOnly
      ? [group]
      : [...listOf(rule['apiGroups']), group];
  const verbs = holds(rule['verbs'], verb) ? rule['verbs'] : [...listOf(rule['verbs']), verb];
  const mended = { ...rule, apiGroups: groups ?? [group], verbs: verbs ?? [verb] };
  return { ...role, rules: rules.map((one, index) => (index === at ? mended : one)) };
}

function holds(list: Json | undefined, one: string): boolean {
  return listOf(list).some((item) => item === one || item === '*');
}

/** The account is where it says that it is; what it is bound to is the role that is quoted. */
function boundTo(binding: JsonMap, role: JsonMap, user: string): JsonMap {
  const [, space, account] = /^system:serviceaccount:([a-z0-9-]+):([a-z0-9.-]+)$/u.exec(user) ?? [];
  if (space === undefined || account === undefined) return binding;
  const subjects = listOf(binding['subjects']).map(mapOf);
  const isOf = (one: JsonMap): boolean => one['kind'] === 'ServiceAccount' && one['name'] === account;
  const known = subjects.some(isOf) || subjects.length !== 1;
  const mended = subjects.map((one) =>
    isOf(one) || (!known && one['kind'] === 'ServiceAccount')
      ? { ...one, name: account, namespace: space }
      : one,
  );
  const roleRef = {
    ...mapOf(binding['roleRef']),
    kind: role['kind'] ?? 'Role',
    name: mapOf(role['metadata'])['name'] ?? '',
  };
  const made = { ...binding, subjects: mended, roleRef };
  return JSON.stringify(made) === JSON.stringify(binding) ? binding : made;
}
