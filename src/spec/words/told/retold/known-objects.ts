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

/** Objects that are spoken of, by their names. */
export function objectsIn(text: string): ReadonlyMap<string, string> {
  const found = patterns.flatMap(({ kind, named }) =>
    named.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => [name, kind] as const)),
  );
  return new Map(found.toReversed());
}
