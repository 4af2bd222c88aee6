import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const marks = '["\'\x60]?';
const name = `${marks}((?!(?:with|that|which|holding|in|of|for|and|is|as|to|from|on|at|by|its|the|an?|read|read-only|name|names|key|keys|volume)(?![\\w-]))[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6})${marks}`;
const ends =
  '(?=[.,:;()]|$|\\n| (?:with|that|which|holding|in|of|for|and|has|whose|containing|on|from|read-only|at|under|is|into|as|through|mounted)(?![\\w-]))';
/** What is pointed to by what it is, and how its name stands beside. */
const kinds: readonly (readonly [noun: string, said: string])[] = [
  ['Secret', 'the Secret $'],
  ['Config ?Map', 'the ConfigMap $'],
  ['(?:PVC|Persistent ?Volume ?Claim)', 'the PersistentVolumeClaim $'],
  ['Service ?Account', 'the ServiceAccount $'],
];
const goesOn =
  '(?= (?:read-only|at|under|as|through|via|should|must|shall|has to|into|in|for)(?![\\w-])|[.,;]|$)(?! (?:is |shall be |should be |must be )?(?:to be )?(?:named|called))';

/** The one that is told of ahead under its name. */
function nameOf(noun: string, words: string, at: number): string | undefined {
  const found = [
    ...words.slice(0, at).matchAll(spaced(`(?<![\\w-])${noun},?(?: (?:named|called))? ${name}${ends}`)),
  ];
  const names = new Set(found.map(([, said = '']) => said));
  return names.size === 1 ? [...names][0] : undefined;
}

function pointing(noun: string, said: string): Rewriting {
  return [
    spaced(
      `(?<![\\w-])(?:(?:this|that|said|the (?:same|new|above|aforementioned)) ${noun}(?! ${name}${ends})(?![\\w-])|the ${noun}${goesOn})`,
    ),
    (...all) => {
      const own = nameOf(noun, all.at(-1) ?? '', Number(all.at(-2)));
      return own === undefined ? (all[0] ?? '') : said.replace('$', own);
    },
  ];
}

/** `that uses this Service`: the one that governs a StatefulSet. */
const governed: Rewriting = [
  spaced(
    `(?<=(?<![\\w-])stateful ?-?set(?![\\w-])[^.;\\n]{0,120}),? (?:that |which |and |it )?(?:uses|using|refers to|referring to|is governed by|is backed by|relies on) (?:this|that|the same|the (?:above|headless)) (?:headless )?service(?= (?:and|has|with|runs)(?![\\w-])|[.,;]|$)`,
  ),
  (...all) => {
    const own = nameOf('Service', all.at(-1) ?? '', Number(all.at(-2)));
    return own === undefined ? (all[0] ?? '') : ` with serviceName ${own}`;
  },
];

/** `Mount this Secret`, where one of that kind was told of by its name. */
export const pointersOutright: readonly Rewriting[] = [
  ...kinds.map(([noun, said]) => pointing(noun, said)),
  governed,
];
