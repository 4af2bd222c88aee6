import type { GitOpsApp } from '../facts/facts.ts';
import type { Language } from '../kernel/language.ts';
import type { Filling } from '../render/template.ts';
import { cell, code } from './markdown.ts';
import type { ObjectChange } from './objects.ts';

/** More rows than this nobody reads. */
const mostRows = 100;

/** The applications that deliver what is changed, as rows of a table. */
export function affectedFilling(apps: readonly GitOpsApp[], language: Language): Filling | undefined {
  if (apps.length === 0) return undefined;
  const say = (is: boolean): string => (language === 'zh' ? (is ? '是' : '否') : is ? 'yes' : 'no');
  const rows = apps.slice(0, mostRows).map(({ name, environment, path, autoSync, prune }) => {
    return `| ${cell(name)} | ${cell(environment)} | ${code(path)} | ${say(autoSync)} | ${say(prune)} |`;
  });
  return { apps: { lines: rows } };
}

const actions = {
  create: { en: 'create', zh: '创建' },
  update: { en: 'change', zh: '修改' },
  delete: { en: '**delete**', zh: '**删除**' },
} as const;

/** The objects of the changed files, as they are written there. */
export function changesFilling(changes: readonly ObjectChange[], language: Language): Filling | undefined {
  if (changes.length === 0) return undefined;
  const rows = changes.slice(0, mostRows).map(({ action, kind, namespace, name, path }) => {
    const where = namespace === undefined ? name : `${namespace}/${name}`;
    return `| ${actions[action][language]} | ${cell(kind)} ${code(where)} | ${code(path)} |`;
  });
  return { objects: { lines: rows } };
}
