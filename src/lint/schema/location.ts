import type { Result } from '../../kernel/result.ts';
import { fail, ok } from '../../kernel/result.ts';
import { fileName } from './bundle/library.ts';
import type { Signature } from './verdict.ts';

/** What a schema location may name, after kubeconform. */
type Variable =
  | 'NormalizedKubernetesVersion'
  | 'StrictSuffix'
  | 'ResourceKind'
  | 'ResourceAPIVersion'
  | 'Group'
  | 'KindSuffix';

export type Cluster = { readonly version: string; readonly strict: boolean };

const standard =
  '{{ .NormalizedKubernetesVersion }}-standalone{{ .StrictSuffix }}/{{ .ResourceKind }}{{ .KindSuffix }}.json';

/** The template that a `-schema-location` stands for: a folder, a URL, or a template already. */
export function templateOf(location: string): string {
  return location.endsWith('json') ? location : `${location}/${standard}`;
}

const action = /\{\{-?\s*(.*?)\s*-?\}\}/gu;

/** Checks a template once, so that a wrong one is told before anything is judged. */
export function checkTemplate(template: string): Result<string, string> {
  for (const [, text = ''] of template.matchAll(action)) {
    if (!/^\.\w+$/u.test(text) || !isVariable(text.slice(1))) {
      return fail(
        `failed initialising schema location registry: template: manifestTemplate: cannot evaluate ${text}`,
      );
    }
  }
  return ok(template);
}

export function fill(template: string, { kind, version }: Signature, cluster: Cluster): string {
  const [group = '', apiVersion = group] = version.split('/');
  const named = fileName('', version);
  const values: Readonly<Record<Variable, string>> = {
    NormalizedKubernetesVersion: cluster.version === 'master' ? 'master' : `v${cluster.version}`,
    StrictSuffix: cluster.strict ? '-strict' : '',
    ResourceKind: kind.toLowerCase(),
    ResourceAPIVersion: apiVersion,
    Group: group,
    KindSuffix: named,
  };
  return template.replace(action, (whole: string, text: string) => {
    const name = text.slice(1);
    return isVariable(name) ? values[name] : whole;
  });
}

function isVariable(name: string): name is Variable {
  return /^(?:NormalizedKubernetesVersion|StrictSuffix|ResourceKind|ResourceAPIVersion|Group|KindSuffix)$/u.test(
    name,
  );
}
