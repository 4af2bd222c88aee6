import type { Language } from '../../kernel/language.ts';
import type { Severity } from '../../lint/contract.ts';
import { cell } from '../markdown.ts';
import type { ObjectChange } from '../rendered/objects.ts';

/** More kinds than this are only counted. */
const mostKinds = 4;

const actions = ['delete', 'replace', 'create', 'update'] as const;

const verbs = {
  create: { en: 'created', zh: '新建' },
  update: { en: 'changed', zh: '修改' },
  delete: { en: 'deleted', zh: '删除' },
  replace: { en: 'deleted and created again', zh: '删除并重建' },
} as const;

/** `1 Ingress created, 3 Deployments changed`, the gravest first. */
export function sayCounts(changes: readonly ObjectChange[], language: Language): string {
  const byAction = Map.groupBy(changes, ({ action }) => action);
  const parts = actions.flatMap((action) => sayAction(action, byAction.get(action) ?? [], language));
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** `1 deleted, 3 changed`, whatever kinds they are of. */
export function sayTotals(changes: readonly ObjectChange[], language: Language): string {
  const parts = actions.flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    if (count === 0) return [];
    return [language === 'zh' ? `${verbs[action].zh} ${count}` : `${count} ${verbs[action].en}`];
  });
  return parts.join(language === 'zh' ? '，' : ', ');
}

function sayAction(
  action: ObjectChange['action'],
  changes: readonly ObjectChange[],
  language: Language,
): string[] {
  if (changes.length === 0) return [];
  const kinds = [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, { length }]) => ({ kind, length }));
  const all = [{ kind: language === 'zh' ? '对象' : 'object', length: changes.length }];
  return (kinds.length > mostKinds ? all : kinds).map(({ kind, length }) =>
    language === 'zh'
      ? `${verbs[action].zh} ${cell(kind)} ${length} 个`
      : `${length} ${cell(length === 1 ? kind : plural(kind))} ${verbs[action].en}`,
  );
}

function plural(kind: string): string {
  if (/(?:s|x|ch|sh)$/u.test(kind)) return kind.endsWith('points') ? kind : `${kind}es`;
  return /[^aeiou]y$/u.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

const weights = [
  { severities: ['error'], en: ['error', 'errors'], zh: '错误' },
  { severities: ['warning'], en: ['warning', 'warnings'], zh: '警告' },
  { severities: ['info', 'style'], en: ['hint', 'hints'], zh: '提示' },
] as const;

/** `1 error, 2 warnings`; what there is none of is not named. */
export function saySeverities(found: readonly Severity[], language: Language): string {
  const parts = weights.flatMap(({ severities, en: [one, many], zh }) => {
    const count = found.filter((severity) => severities.some((own) => own === severity)).length;
    if (count === 0) return [];
    return [language === 'zh' ? `${zh} ${count}` : `${count} ${count === 1 ? one : many}`];
  });
  return parts.join(language === 'zh' ? '，' : ', ');
}
