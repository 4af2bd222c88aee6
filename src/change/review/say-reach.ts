import type { Delivery } from '../../facts/facts.ts';
import type { Language } from '../../kernel/language.ts';
import type { Filling } from '../../render/template.ts';
import { cell, code } from '../markdown.ts';
import type { ObjectChange } from '../rendered/objects.ts';
import { changesOf } from './say-cluster.ts';
import { sayTotals } from './say-counts.ts';
import { sayDiff } from './say-diff.ts';
import { pictureOf } from './say-picture.ts';

/** More rows than this nobody reads. */
const mostRows = 100;

/** The applications that deliver what is changed, as rows of a table, and what becomes another in each. */
export function affectedFilling(
  apps: readonly Delivery[],
  changes: readonly ObjectChange[],
  language: Language,
): Filling | undefined {
  if (apps.length === 0) return undefined;
  const say = (is: boolean): string => (language === 'zh' ? (is ? '是' : '否') : is ? 'yes' : 'no');
  const rows = apps.slice(0, mostRows).map((app) => {
    const { name, environment, cluster, path, autoSync, prune } = app;
    const what = sayTotals(changesOf(app, changes), language);
    return `| ${cell(name)}${whenOf(app, apps, language)} | ${cell(environment)} | ${cell(cluster)} | ${code(path)} | ${what === '' ? '–' : what} | ${say(autoSync)} | ${say(prune)} |`;
  });
  return { apps: { lines: rows } };
}

/** What has to be synced before, as far as it is among what is reached. */
function whenOf({ wave, after = [] }: Delivery, apps: readonly Delivery[], language: Language): string {
  const isZh = language === 'zh';
  const names = after.filter((name) => apps.some((app) => app.name === name)).map(code);
  const parts = [
    ...(wave === undefined ? [] : [isZh ? `第 ${wave} 波` : `wave ${wave}`]),
    ...(names.length === 0 ? [] : [isZh ? `在 ${names.join('、')} 之后` : `after ${names.join(', ')}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What is more than this has no place beside the rest; `/k8s diff` shows it. */
const mostText = 20_000;

/** The objects that change, as they reach the cluster: a picture, and the difference of each. */
export function changesFilling(
  affected: readonly Delivery[],
  changes: readonly ObjectChange[],
  language: Language,
): Filling | undefined {
  if (changes.length === 0) return undefined;
  const picture = pictureOf(affected, changes, language);
  return {
    picture: picture.length === 0 ? undefined : { graph: { lines: picture } },
    objects: { lines: sayDiff(changes, { language, most: mostText }) },
  };
}

/** Generated objects are named after their content: one that goes and one that comes are one that changes. */
export function renamed(changes: readonly ObjectChange[]): ObjectChange[] {
  const groups = Map.groupBy(changes, stemKey);
  return [...groups.values()].flatMap((group) => {
    const [gone, made, ...more] = group;
    if (gone === undefined || made === undefined || more.length > 0) return group;
    if (gone.action !== 'delete' || made.action !== 'create') return group;
    return [
      { ...made, before: gone.before, action: 'update' as const, name: made.name.replace(suffix, '-…') },
    ];
  });
}

const suffix = /-[2456789bcdfghkmt]{10}$/u;

function stemKey({ kind, namespace = '', name, path }: ObjectChange): string {
  return [kind, namespace, suffix.test(name) ? name.replace(suffix, '\0') : name, path].join('\0');
}
