import { overLines } from '../../../../kernel/over-lines.ts';
import { does } from './does.ts';
import { nameIn, naming, pairs, placing, spaceIn, nameWords, spaceWords } from './pieces.ts';
import { says, withRest, words, type ObjectTeller } from './teller.ts';

const size = words('(\\d{1,5}(?:\\.\\d)? ?(?:[KMGT]i?B?|(?:gibi|giga|mebi|mega|tebi|tera)bytes?|gigs?))');
const about = words('claims?|pvcs?|persistent ?volumes?|storage|disk|volume');
const claim = words('claims?|claimed|pvcs?|asks? for|asking for|wants?|requests?|requested|needs?');
const volume = words(
  'persistent ?volumes?(?! ?-?claims?)|pv|offers?|offering|provides?|director(?:y|ies)|nfs|capacity|host ?path|known to the cluster|made of',
);
const path = /(?<![\w.:/@~=-])\/[\w][\w.-]{0,60}(?:\/[\w.-]{1,60}){0,6}(?![\w/-])/u;
const classes = [
  words(
    overLines`
      (?:storage ?-?)?class(?:name)?(?: name)?(?: for both)?(?: is| of|:| named| called)? ["'\x60]?(?!(?:and|is|for|of|with|that|
      which|named|called|as|in)(?![\w-]))([a-z][a-z0-9-]{1,40})["'\x60]?
    `,
  ),
  words(
    '(?:the |of )["\'`]?(?!(?:storage|same|the)(?![\\w-]))([a-z][a-z0-9-]{1,40})["\'`]? (?:storage )?class',
  ),
];
const modes: readonly (readonly [mode: string, said: RegExp])[] = [
  ['ReadWriteOncePod', words('ReadWriteOncePod|(?:a single|one|only one) pod')],
  [
    'ReadWriteMany',
    words(
      overLines`
        ReadWriteMany|RWX|(?:many|several|all|
        multiple) nodes?(?: at once| together| simultaneously)?(?: [a-z]{2,10}){0,4} (?:writ\w+|read and write)|writ\w+ (?:by|
        from) (?:many|several|all|multiple)|shared between nodes
      `,
    ),
  ],
  [
    'ReadOnlyMany',
    words('ReadOnlyMany|ROX|(?:only )?read(?:able|ing)? (?:by|from|on) (?:many|several|all|multiple)'),
  ],
  [
    'ReadWriteOnce',
    words('ReadWriteOnce|RWO|(?:one|a single|only one) node|writ\\w+ (?:by|from) (?:one|a single)'),
  ],
];
const kept = words(
  '(?:retain\\w*|kept|keeps?|surviv\\w+|preserv\\w+|stays?|remains?|not (?:be )?(?:deleted|removed|lost))',
);
const freed = words(
  'released?|nobody claims|no longer claimed|unclaimed|claims? (?:is|are|has been|have been|gets?|being) (?:gone|deleted|removed|released)|deletion of (?:its|the|their) claims?|given back|reclaim\\w*|freed|any more',
);
const known = [
  does,
  size,
  about,
  claim,
  volume,
  ...classes,
  ...modes.map(([, said]) => said),
  kept,
  freed,
  pairs,
  ...nameWords,
  ...spaceWords,
  words(
    overLines`
      class|manual|access(?: modes?)?|modes?|same|both|kind|reading|writing|read|write|mounted?|node|host|path|data|labell?ed|
      labels?|carr(?:y|ies)|belongs?|become|things?|released|released|cluster|two|known|nodes?
    `,
  ),
];

type Store = { readonly isClaim: boolean; readonly said: string };

/** Storage that there is, and what is claimed of it. */
export const storage: ObjectTeller = {
  isBeside: true,
  about: (text) =>
    says(text, about) &&
    says(text, size) &&
    storesIn(text).length > 0 &&
    !/(?<!\w)(?:image|snapshot|quota|limits?|stateful\w*|headless|replicas?|(?:for|of|by|to)\s(?:each|every)|per\s(?:pod|instance|member)|templates?|together|cpu|provisioner)(?!\w)/iu.test(
      text,
    ),
  begins: (text) =>
    storesIn(text)
      .map((store, _, all) => written(store, text, all))
      .join(''),
  tell: (whole) => {
    const at = whole.search(/(?:,\s|\s)(?:and\s(?:then\s)?|then\s)(?:an?\s|the\s|finally\san?\s)pods?\s/iu);
    const [said, rest] =
      at === -1 ? [whole, ''] : [whole.slice(0, at), `. ${whole.slice(at).replace(/^,?\s(?:and\s)?/iu, '')}`];
    return (
      withRest('', said.replaceAll(new RegExp(path.source, 'gu'), ' ').replaceAll(named, ' '), known) + rest
    );
  },
};

const named = /(?<![\w./=:-])[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?![\w-])/gu;

/** One for each size, from where it is spoken of to where the next is. */
function storesIn(text: string): Store[] {
  const sizes = [...text.matchAll(size)];
  if (sizes.length === 0 || sizes.length > 2) return [];
  const [first, second] = sizes;
  const cut =
    second === undefined || first === undefined
      ? text.length
      : between(text, first.index + first[0].length, second.index);
  return [text.slice(0, cut), text.slice(cut)]
    .filter((said) => says(said, size))
    .flatMap((said, at) => {
      const isClaim = says(said, claim) && (at === 1 || !(says(said, volume) && path.test(said)));
      return isClaim || says(said, volume) ? [{ isClaim, said }] : [];
    });
}

function between(text: string, from: number, to: number): number {
  const middle = text.slice(from, to);
  const end = Math.max(middle.lastIndexOf('. '), middle.lastIndexOf('; '));
  const join = middle.search(/,?\sand\s/u);
  return from + (end !== -1 ? end + 1 : Math.max(join, 0));
}

function written({ isClaim, said }: Store, text: string, all: readonly Store[]): string {
  const others = all.filter((one) => one.said !== said).flatMap((one) => nameIn(one.said) ?? []);
  const name = nameIn(said, [...others, classIn(text) ?? '']);
  const own = isOfAll(text) ? text : said;
  const kind = isClaim ? 'PersistentVolumeClaim' : 'PersistentVolume';
  const space = isClaim ? spaceIn(text) : undefined;
  return `A ${[`${kind}${naming(name)}${placing(space)} of ${sizeOf(said)}`, ...detailsOf(own), ...(isClaim ? [] : ofVolume(said, text))].join(', ')}. `;
}

function detailsOf(said: string): string[] {
  const found = classIn(said);
  const mode = modes.find(([, pattern]) => says(said, pattern))?.[0];
  return [
    ...(found === undefined ? [] : [`storageClassName ${found}`]),
    ...(mode === undefined ? [] : [`access mode ${mode}`]),
  ];
}

/** Only what there is has a place, and a fate. */
function ofVolume(said: string, text: string): string[] {
  const [folder] = path.exec(said) ?? [];
  const [label] = said.match(pairs) ?? [];
  return [
    ...(folder === undefined ? [] : [`with the hostPath ${folder}`]),
    ...(label === undefined ? [] : [`labelled ${label}`]),
    ...(says(text, freed) && says(text, kept) ? ['persistentVolumeReclaimPolicy Retain'] : []),
  ];
}

function isOfAll(text: string): boolean {
  return /(?<!\w)(?:both|same|each|either|the two|all of (?:it|them))(?!\w)/iu.test(text);
}

function classIn(said: string): string | undefined {
  return classes.flatMap((pattern) => [...said.matchAll(pattern)].map(([, one]) => one))[0];
}

function sizeOf(said: string): string {
  const [, found = ''] = [...said.matchAll(size)][0] ?? [];
  return found
    .replace(/ ?(?:gibi|giga)bytes?$| ?gigs?$/iu, 'Gi')
    .replace(/ ?(?:mebi|mega)bytes?$/iu, 'Mi')
    .replace(/ ?(?:tebi|tera)bytes?$/iu, 'Ti')
    .replace(/ |B$/gu, '');
}
