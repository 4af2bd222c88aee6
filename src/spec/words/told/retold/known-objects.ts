import { overLines } from '../../../../kernel/over-lines.ts';
import { words } from './teller.ts';

const own = '["\'`]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'`]?';
const noName = overLines`
  (?!(?:named|called|is|are|has|in|of|the|should|must|which|that|to|with|for|from|a|an|and|as|at|on|it|its|keys?|entry|values?|
  volume|file|mounted|becomes?|holds?|stores?|contains?|this)[^\w-])
`;

const kinds: readonly (readonly [kind: string, said: string])[] = [
  ['Secret', 'secrets?|credentials'],
  ['ConfigMap', 'config ?-?maps?|configuration map'],
  ['PersistentVolumeClaim', '(?:persistent ?volume ?)?claims?|pvcs?'],
];

const patterns = kinds.map(([kind, said]) => ({
  kind,
  named: [
    words(`(?:${said}) (?:named |called |known as )?${noName}${own}`),
    words(`${noName}${own},? \\(?(?:which is |is )?(?:an? )(?:existing )?(?:${said})`),
    words(`${noName}${own} (?:${said})`),
  ],
}));

/** Names that tell what they are of. */
const hints: readonly (readonly [kind: string, named: RegExp])[] = [
  [
    'Secret',
    /(?<![\w./=:-])[a-z][a-z0-9-]*-(?:secrets?|creds?|credentials|pass|password|passwords|token)(?![\w/:-])/gu,
  ],
  ['ConfigMap', /(?<![\w./=:-])[a-z][a-z0-9-]*-(?:config|cm|configmap|settings)(?![\w/:-])/gu],
  ['PersistentVolumeClaim', /(?<![\w./=:-])[a-z][a-z0-9-]*-(?:pvc|claim)(?![\w/:-])/gu],
];

/** Objects that are spoken of, by their names. */
export function objectsIn(text: string): ReadonlyMap<string, string> {
  const found = patterns.flatMap(({ kind, named }) =>
    named.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => [name, kind] as const)),
  );
  const hinted = hints.flatMap(([kind, pattern]) =>
    (text.match(pattern) ?? []).map((name) => [name, kind] as const),
  );
  return new Map([...hinted, ...found.toReversed()]);
}
