import type { Snapshot } from '../../facts/snapshot.ts';
import { basename } from '../../kernel/paths.ts';
import { thingsOf } from './objects.ts';
import type { Thing } from './thing.ts';
import type { Target } from './operation.ts';
import { graphFor } from './sites.ts';
import { valuesKind, workloadsIn } from './values.ts';
import { chartFolderOf, usual, valuesFiles } from './values-files.ts';

/** The environments for which there are builds, or values of a chart, by the folder or the file of each. */
export function environmentsOf(snapshot: Snapshot): ReadonlyMap<string, string> {
  const folders = [...graphFor(snapshot).kustomizations.keys()];
  const named = folders.flatMap((folder) => {
    const parts = folder.split('/');
    const isOverlay = /^(?:overlays?|env(?:ironment)?s?|clusters?)$/u.test(parts.at(-2) ?? '');
    const name = basename(folder);
    return isOverlay || usual.test(name) ? [[name, folder] as const] : [];
  });
  const ofCharts = valuesFiles(snapshot).map(({ environment, path }) => [environment, path] as const);
  return new Map([...ofCharts, ...named]);
}

const others: Readonly<Record<string, readonly string[]>> = {
  production: ['prod', 'live', '生产'],
  prod: ['production', 'live', '生产'],
  staging: ['stage', '预发布', '预发'],
  dev: ['development', '开发'],
  development: ['dev', '开发'],
  test: ['testing', '测试'],
};

/** The values of a chart as they are for an environment, where they have a file of their own for it. */
export function valuesFor<T extends Target>(target: T, folder: string | undefined, snapshot: Snapshot): T {
  if (target.kind !== valuesKind || folder === undefined) return target;
  const files = valuesFiles(snapshot);
  const own = files.filter(({ chart }) => chart === chartFolderOf(target.path, snapshot));
  const name = files.find(({ path }) => path === folder)?.environment ?? basename(folder);
  const found = own.find(({ environment: one }) => one === name || others[one]?.includes(name) === true);
  return found === undefined ? target : { ...target, path: found.path };
}

/** What a change in an environment starts from: a chart as its values are there. */
export function thingsFor(folder: string | undefined, snapshot: Snapshot): readonly Thing[] {
  return thingsOf(snapshot).map((thing) => {
    const { path, name } = valuesFor(thing, folder, snapshot);
    if (path === thing.path) return thing;
    return workloadsIn(path, snapshot).find((one) => one.name === name) ?? thing;
  });
}

export type Placed = {
  /** The folder of the environment that is meant, or its file of values; undefined where none is named. */
  readonly folder: string | undefined;
  /** The words without it. */
  readonly words: string;
};

/** `in production`, `for the staging environment`, `生产环境`. */
export function environmentIn(words: string, snapshot: Snapshot): Placed {
  for (const [name, folder] of environmentsOf(snapshot)) {
    for (const said of [name, ...(others[name] ?? [])]) {
      const found = spoken(said, words);
      if (found !== undefined)
        return { folder, words: words.replace(found, ' ').replaceAll(/ {2,}/gu, ' ').trim() };
    }
  }
  return { folder: undefined, words };
}

function spoken(name: string, words: string): string | undefined {
  const lower = words.toLowerCase();
  for (let at = lower.indexOf(name); at !== -1; at = lower.indexOf(name, at + 1)) {
    const lead = /(?:(?<!\w)(?:only )?(?:in|on|for|of|to)\s(?:the\s)?|在|只在|把|将)$/iu.exec(
      words.slice(0, at),
    )?.[0];
    const tail =
      /^(?:\s?(?:environment|env|cluster|overlay|环境|集群))?(?:\s?(?:中|里|上|的))?(?![\w-])/iu.exec(
        words.slice(at + name.length),
      )?.[0];
    if (lead !== undefined && tail !== undefined)
      return words.slice(at - lead.length, at + name.length + tail.length);
    if (tail !== undefined && /环境|集群|environment/u.test(tail))
      return words.slice(at, at + name.length + tail.length);
  }
  return undefined;
}
