import type { Rewriting } from '../../text/rewriting.ts';
import { own } from './rows.ts';

const told = new RegExp(
  `名为\\s?(${own}\\s?的(?:Init|初始化)?容器)(?=使用镜像|,?\\s?(?:使用|镜像))|容器\\s?(?:名为|叫做?)?\\s?(${own})\\s?(?:的)?,?\\s?(?=使用|用|跑|采用|\\()`,
  'giu',
);
const path = '["\'`]?(/[\\w./-]{1,80})["\'`]?';
const all = '(?:[两二三]个容器|二者|两者|它们)';
const end = '(?=\\s?(?:[,;。)\\n]|$))';
const dir = '(?:挂载?)(?:到|在|至)';
const volume = `(?:(?:一个)?(?:叫做?|名为)\\s?(${own})\\s?的\\s?emptyDir(?:\\s?卷)?|emptyDir\\s?(?:卷)?\\s?(?:叫做?|名为)?\\s?(${own}))`;

/** One volume that several containers mount: each mounts it where it is told. */
export const mountsApart: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:再|然后)?(?:挂载?|加|用)(?:一个)?\\s?emptyDir\\s?(?:卷)?\\s?(?:,?挂)?(?:到|在)\\s?${all}的?\\s?${path}\\s?(?:目录|路径)?(?:下|里|中)?\\s?,\\s?卷(?:名|的名字)?(?:叫做?|名为|为|是)?\\s?(${own})`,
      'giu',
    ),
    (said, ...rest) => each(said, rest, (_, [where = '', name = '']) => ({ name, paths: [where] })),
  ],
  [
    new RegExp(
      `(?:${all})?\\s?(?:都|均)\\s?(?:把|将)\\s?(?:同一个)?\\s?${volume}\\s?(以?只读)?(?:方式)?\\s?${dir}\\s?(?:各自的)?\\s?${path}${end}`,
      'giu',
    ),
    (said, ...rest) =>
      each(said, rest, (_, [one, other, how, where = '']) => ({
        name: one ?? other ?? '',
        paths: [where],
        isReadOnly: how !== undefined,
      })),
  ],
  [
    new RegExp(
      `(?:${all})?\\s?(?:都|均)\\s?${dir.replace('(?:到|在|至)', '')}\\s?(?:同一个)?\\s?${volume}\\s?(?:卷)?(?:到|在|至)\\s?${path}${end}`,
      'giu',
    ),
    (said, ...rest) =>
      each(said, rest, (_, [one, other, where = '']) => ({ name: one ?? other ?? '', paths: [where] })),
  ],
  [
    new RegExp(
      `(?:${all})?\\s?(?:通过|用|共用|共享|使用)\\s?${volume}\\s?(?:来)?(?:,?\\s?(?:共享|挂载到|都挂(?:载)?到|分别挂(?:载)?到|各自挂(?:载)?到))\\s?(?:目录|路径)?\\s?${path}(?:\\s?(?:和|与|、)\\s?${path})?(?:\\s?(?:目录|路径))?(?:,\\s?(${own}|边车|sidecar)\\s?(?:容器)?(?:是|为|以)?只读(?:挂载)?)?${end}`,
      'giu',
    ),
    (said, ...rest) =>
      each(said, rest, (_, [one, other, first = '', second, readOnly]) => ({
        name: one ?? other ?? '',
        paths: second === undefined ? [first] : [first, second],
        readOnly,
      })),
  ],
];

type Mounted = {
  readonly name: string;
  readonly paths: readonly string[];
  readonly isReadOnly?: boolean;
  readonly readOnly?: string | undefined;
};
type Groups = readonly (string | undefined)[];

function each(said: string, rest: readonly unknown[], of: (said: string, groups: Groups) => Mounted): string {
  const at = rest.findIndex((one) => typeof one === 'number');
  const [start, text] = rest.slice(at);
  if (typeof start !== 'number' || typeof text !== 'string') return said;
  const groups = rest.slice(0, at).map((one) => (typeof one === 'string' ? one : undefined));
  return written(rosterOf(text.slice(0, start)), of(said, groups)) ?? said;
}

/** Who was told of before, each as it is called: `a的容器`, `b的Init容器`. */
export function rosterOf(before: string): readonly string[] {
  return [...new Set([...before.matchAll(told)].map(([, one, other = '']) => one ?? `${other} 的容器`))];
}

function written(roster: readonly string[], { name, paths, ...how }: Mounted): string | undefined {
  const only = /边车|sidecar/iu.test(how.readOnly ?? '') ? roster.at(-1) : how.readOnly;
  const isOnly = (one: string): boolean =>
    only !== undefined && (one === only || one.split(/\s|的/u)[0] === only);
  if (roster.length < 2 || (paths.length > 1 && paths.length !== roster.length)) return undefined;
  if (only !== undefined && !roster.some((one) => isOnly(one))) return undefined;
  return roster
    .map((one, order) => {
      const by = how.isReadOnly === true || isOnly(one) ? '以只读方式' : '';
      return `名为 ${one}把emptyDir卷 ${name} ${by}挂载到 ${paths[order] ?? paths[0] ?? ''}`;
    })
    .join(',');
}
