import type { Delivery } from '../facts/facts.ts';
import type { Language } from '../kernel/language.ts';
import type { Filling } from '../render/template.ts';
import { cell, code } from './markdown.ts';
import type { ObjectChange } from './rendered/objects.ts';

/** More rows than this nobody reads. */
const mostRows = 100;

/** The applications that deliver what is changed, as rows of a table. */
export function affectedFilling(apps: readonly Delivery[], language: Language): Filling | undefined {
  if (apps.length === 0) return undefined;
  const say = (is: boolean): string => (language === 'zh' ? (is ? '是' : '否') : is ? 'yes' : 'no');
  const rows = apps.slice(0, mostRows).map(({ name, environment, cluster, path, autoSync, prune }) => {
    return `| ${cell(name)} | ${cell(environment)} | ${cell(cluster)} | ${code(path)} | ${say(autoSync)} | ${say(prune)} |`;
  });
  return { apps: { lines: rows } };
}

const actions = {
  create: { en: 'create', zh: '创建' },
  update: { en: 'change', zh: '修改' },
  delete: { en: '**delete**', zh: '**删除**' },
  replace: { en: '**delete and create again**', zh: '**删除并重建**' },
} as const;

/** The objects that change, as they reach the cluster. */
export function changesFilling(changes: readonly ObjectChange[], language: Language): Filling | undefined {
  if (changes.length === 0) return undefined;
  const rows = renamed(changes)
    .slice(0, mostRows)
    .map(({ action, kind, namespace, name, path, order }) => {
      const where = namespace === undefined ? name : `${namespace}/${name}`;
      const when = order === undefined ? '' : ` (${cell(order)})`;
      return `| ${actions[action][language]} | ${cell(kind)} ${code(where)}${when} | ${code(path)} |`;
    });
  return { objects: { lines: rows } };
}

/** Generated objects are named after their content: one that goes and one that comes are one that changes. */
export function renamed(changes: readonly ObjectChange[]): ObjectChange[] {
  const groups = Map.groupBy(changes, stemKey);
  return [...groups.values()].flatMap((group) => {
    const [gone, made, ...more] = group;
    if (gone === undefined || made === undefined || more.length > 0) return group;
    if (gone.action !== 'delete' || made.action !== 'create') return group;
    return [{ ...made, action: 'update' as const, name: made.name.replace(suffix, '-…') }];
  });
}

const suffix = /-[2456789bcdfghkmt]{10}$/u;

function stemKey({ kind, namespace = '', name, path }: ObjectChange): string {
  return [kind, namespace, suffix.test(name) ? name.replace(suffix, '\0') : name, path].join('\0');
}
