import { overLines } from '../../../../kernel/over-lines.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { withAt } from '../paths.ts';
import { taken } from '../pieces.ts';
import type { Matter } from './matter.ts';

const level = /(?<!\w)["'`]?(?<level>restricted|baseline|privileged)["'`]?(?!\w)/giu;
const modes: readonly (readonly [string, RegExp])[] = [
  [
    'enforce',
    /(?<![\w-])(?:enforc\w+|reject\w*|refus\w+|den(?:y|ied)|block\w*)(?![\w-])|强制(?:执行)?|拒绝/giu,
  ],
  ['audit', /(?<![\w-])audit\w*(?:\slogs?)?(?![\w-])|审计/giu],
  ['warn', /(?<![\w-])warn(?:s|ings?|ed)?(?![\w-])|警告|告警/giu],
];
const version =
  /(?:(?:kubernetes|k8s|the)\s)?(?:versions?|版本|pin(?:ned)?)?[^,.;，。；]{0,30}?(?<![\w.])(?<version>v1\.\d{1,2}|latest)(?![\w])/iu;
const prefix = 'pod-security.kubernetes.io/';

/** `enforce baseline, warn and audit at restricted`: the labels of a namespace that say so. */
export const podSecurity: Matter = {
  about: /(?<!\w)(?:restricted|baseline|privileged)(?!\w)/iu,
  words: overLines`
    pod\s?security(?:\s(?:standards?|admission|labels?|levels?|profiles?))?|PSA|PSS|PodSecurity|labels?|levels?|profiles?|standards?|enforc\w+|audit\w*|warn\w*|reject\w*|modes?|only|namespaces?|violat\w+|versions?|log|
    pin(?:ned)?|existing|命名空间|标签|级别|标准|强制(?:执行)?|审计|警告|告警|模式|版本|安全|拒绝
  `,
  read(text, documents) {
    const [space, ...others] = documents;
    if (space?.['kind'] !== 'Namespace' || others.length > 0) return undefined;
    const pinned = pinnedIn(text);
    const labels = labelsIn(pinned.rest);
    if (labels === undefined) return undefined;
    const versions = versionsOf(pinned, Object.keys(labels.made));
    const now = mapOf(mapOf(space['metadata'])['labels']);
    const all = { ...labels.made, ...versions };
    const made = Object.fromEntries(Object.entries(all).map(([key, value]) => [`${prefix}${key}`, value]));
    return {
      documents: withAt(documents, [0, 'metadata', 'labels'], { ...now, ...made }),
      value: Object.entries(all)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', '),
      rest: labels.rest,
    };
  },
};

type Pinned = { readonly version?: string; readonly around: string; readonly rest: string };

function pinnedIn(text: string): Pinned {
  const clause = text
    .split(/(?<=[.;。；](?=\s|$|\p{Script=Han}))|[(),，（）]/u)
    .find((one) => version.test(one));
  const found = clause === undefined ? undefined : taken(clause, version);
  if (clause === undefined || found === undefined) return { around: '', rest: text };
  return {
    version: found.said['version'] ?? '',
    around: clause,
    rest: text.replace(clause, level.test(clause) ? found.rest : ' '),
  };
}

function versionsOf(
  { version: own, around }: Pinned,
  told: readonly string[],
): Readonly<Record<string, string>> {
  if (own === undefined) return {};
  const named = modes.filter(([, said]) => new RegExp(said.source, 'iu').test(around)).map(([mode]) => mode);
  const meant = named.length > 0 ? named : told;
  return Object.fromEntries(meant.map((mode) => [`${mode}-version`, own]));
}

/** Every mode is of the level that is told next to it. */
function labelsIn(
  text: string,
): { readonly made: Readonly<Record<string, string>>; readonly rest: string } | undefined {
  const levels = Array.from(text.matchAll(level), ({ index, groups }) => ({
    at: index,
    name: (groups?.['level'] ?? '').toLowerCase(),
  }));
  const said = modes.flatMap(([mode, phrase]) =>
    Array.from(text.matchAll(phrase), ({ index }) => ({ mode, at: index })),
  );
  if (levels.length === 0 || said.length === 0) return undefined;
  const isOne = new Set(levels.map(({ name }) => name)).size === 1;
  const made: Record<string, string> = {};
  for (const { mode, at } of said) {
    const own = isOne
      ? levels[0]
      : levels.toSorted((a, b) => distance(text, at, a.at) - distance(text, at, b.at))[0];
    made[mode] ??= own?.name ?? '';
  }
  return { made, rest: text.replaceAll(level, ' ') };
}

function distance(text: string, a: number, b: number): number {
  const between = text.slice(Math.min(a, b), Math.max(a, b));
  return between.length + 100 * (between.match(/[,.;，。；]/gu)?.length ?? 0);
}
