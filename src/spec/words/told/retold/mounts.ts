import { overLines } from '../../../../kernel/over-lines.ts';
import type { Span } from '../../span.ts';
import { instead, placeOf, says, words, type Teller, type Whole } from './teller.ts';

const path = /(?<![\w.:/@~=-])\/(?:[\w][\w.-]{0,60}(?:\/[\w.-]{1,60}){0,8})?(?![\w/-]|\.\w)/gu;
const places = words(
  overLines`
    mount\w*|backed|at|under|underneath|below|beneath|visible|sees?|finds?|found|attached|available|shows? up|appears?|reads?|as files|
    into|accessible|available|present|as
  `,
);
const host = words("hosts?(?:'s)?|nodes?(?:'s)?|machines?(?:'s)?");
const empty = words('empty ?-?dir(?:ectory)?|scratch|temporary|ephemeral|vanish\\w*|disappear\\w*|empty');
const reading = words(
  overLines`
    read-?only|only (?:for )?(?:be )?read(?:ing)?|(?:only|just) reads?|not (?:be )?(?:written|changed|modified)|
    without (?:being )?(?:able to )?(?:chang\w+|writ\w+)|can(?:not|'t) (?:be )?(?:writ\w+|chang\w+)|only for reading|
    but not written|no writing
  `,
);
const same = words('(?:same|identical) (?:path|place|location|directory)|likewise');
const root = words(
  "root (?:directory |file ?system )?of the (?:host|node|machine)|(?:host|node|machine)(?:'s)? (?:own )?(?:root|/)|/ of the (?:host|node|machine)",
);
const own = '["\'`]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]?';
const noName = overLines`
  (?!(?:that|which|for|is|are|the|of|at|and|with|from|in|a|an|as|it|mounts?|mounted|named|called|known|there|to|by|name|whose|
  via|through|under)[^\w-])
`;
const volume = [
  words(
    `volume(?:'s)?(?: for (?:that|this|it))?(?: name)?(?:,? (?:which )?is)?(?: known as| named| called)?:? \\(?${noName}${own}`,
  ),
  words(`(?:via|through|by means of) ["'\`]${own}["'\`]`),
  words(`${noName}${own} volume`),
  words(`directory \\(${own}\\)`),
];
/** What stands before the name of an object, or of a folder. */
const lead = new RegExp(
  overLines`
    (?:(?:
      the|a|an|of|from|in|by|our|existing|whole|secret|config ?-?map|(?:persistent ?volume ?)?claim|pvc|host(?:'s)?|
      node(?:'s)?|directory|path|folder|root|with|via|all|contents?|keys|entries|data|credentials|called|named|at|under
    )\s)*["'\x60]?$
  `,
  'iu',
);

/** What a container finds in a folder, and where that comes from. */
export const mountsTold: Teller = {
  tell: (said, whole) => {
    const pieces = said.split(apart);
    if (pieces.length === 1 || (said.match(path) ?? []).length < 2) return mountOf(said, whole);
    const written = pieces.map((piece) => mountOf(piece, whole));
    return written.every((one) => one === undefined)
      ? undefined
      : pieces.map((piece, at) => written[at] ?? piece).join('. ');
  },
};

/** What one clause mounts and another does. */
const apart = /,?\s(?:whereas|while|whilst)\s|;\s/iu;

function mountOf(said: string, { text, isUnread, objects }: Whole): string | undefined {
  if (said.includes('volumeClaimTemplate')) return undefined;
  const paths = said.match(path) ?? [];
  const isTold = says(said, places) && paths.some((one) => isUnread(one));
  const of = isTold ? sourceIn(said, objects(), paths) : undefined;
  if (of === undefined) return undefined;
  const told = `It mounts ${of.source}${says(said, reading) ? ' read-only' : ''} at ${of.at}${volumeIn(said, text, of)}`;
  const own = of.name === undefined || !said.includes(of.name) ? [] : [placeOf(said, of.name)];
  return instead(
    said,
    [...placesIn(said), ...own].map((place) => withLead(said, place)),
    told,
  );
}

function volumeIn(said: string, text: string, of: Source): string {
  const name = nameOf(said) ?? nameOf(text);
  return name === undefined || name === of.name ? '' : ` with the volume ${name}`;
}

const placesIn = (said: string): Span[] =>
  [...said.matchAll(path)].map(({ index, 0: one }) => ({ start: index, end: index + one.length }));

/** With the words that say what sort of thing it is. */
function withLead(said: string, { start, end }: Span): Span {
  const before = lead.exec(said.slice(0, start))?.[0].length ?? 0;
  const after =
    /^["'\x60]?\s(?:secret|config ?-?map|claim|pvc)(?!\w)/iu.exec(said.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

type Source = { readonly source: string; readonly at: string; readonly name?: string };

function sourceIn(
  said: string,
  objects: ReadonlyMap<string, string>,
  paths: readonly string[],
): Source | undefined {
  const [name = meantIn(said, objects), ...others] = [...objects.keys()].filter((one) => said.includes(one));
  const [at = ''] = paths;
  if (paths.length > (name === undefined ? 2 : 1) || others.length > 0) return undefined;
  return name === undefined
    ? namelessIn(said, paths)
    : { source: `the ${objects.get(name) ?? ''} ${name}`, at, name };
}

function namelessIn(said: string, paths: readonly string[]): Source | undefined {
  if (says(said, host)) return hostIn(said, paths);
  const [at = '', ...more] = paths;
  return more.length === 0 && says(said, empty) ? { source: 'an emptyDir', at } : undefined;
}

/** `the config map`, where there is only one. */
function meantIn(said: string, objects: ReadonlyMap<string, string>): string | undefined {
  const end = said.search(path);
  const spoken = meant.flatMap(([pattern, kind]) =>
    [...said.matchAll(pattern)].map(({ index }) => ({ index, kind })),
  );
  const before = spoken.filter(({ index }) => index < end);
  const wanted = (before.length > 0 ? before : spoken).toSorted((a, b) => b.index - a.index)[0]?.kind;
  const [one, ...more] = [...objects].filter(([, of]) => of === wanted);
  return more.length === 0 ? one?.[0] : undefined;
}

const meant: readonly (readonly [said: RegExp, kind: string])[] = [
  [words('(?:the|that|this|said) config ?-?map'), 'ConfigMap'],
  [words('(?:the|that|this|said) secret'), 'Secret'],
  [words('(?:the|that|this|said) (?:claim|pvc)'), 'PersistentVolumeClaim'],
];

/** The folder of the node is told first, or is the same. */
function hostIn(said: string, [first = '', second]: readonly string[]): Source | undefined {
  if (says(said, root)) return { source: 'the hostPath /', at: first === '/' ? (second ?? '') : first };
  if (second !== undefined) return { source: `the hostPath ${first}`, at: second };
  return says(said, same) ? { source: `the hostPath ${first}`, at: first } : undefined;
}

function nameOf(said: string): string | undefined {
  const found = new Set(volume.flatMap((pattern) => [...said.matchAll(pattern)].map(([, one = '']) => one)));
  return found.size === 1 ? [...found][0] : undefined;
}
