import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { listing } from './lists.ts';

const name = String.raw`["'\x60]?(?!(?:volumes?|mounted|at|from|with|of|is|an?|the|and|named|called|existing|secret|config|source)(?![\w-]))[a-z](?:[a-z0-9.-]{0,60}[a-z0-9])?["'\x60]?(?![\w/-])`;
const path = String.raw`["'\x60]?/(?:[\w.@/-]{0,120}[\w/-])?["'\x60]?(?![\w/])`;
const size = String.raw`\d{1,6}(?:\.\d)?[KMGTP]i?(?!\w)`;
const place = String.raw`(?:,?\s(?:\(?(?:it\s)?(?:is\s|are\s)?mounted\s|mounts?\s)?(?:at|to|under|on|in)\s|,?\s?(?:都|并)?挂载?(?:到|在|于|至)\s?)(?=["'\x60]?/)`;
const bare = (said: string): string => said.replaceAll(/["'\x60]/gu, '');

type Told = {
  readonly kind: string;
  readonly name: string;
  readonly of?: string | undefined;
  readonly path: string;
};

/** As readers know one volume by itself. */
function written({ kind, name: own, of, path: at }: Told): string {
  const place = `mounted at ${bare(at)}`;
  const called = bare(own);
  if (/empty/iu.test(kind)) return `emptyDir volume ${called} ${place}`;
  if (/pvc|claim/iu.test(kind)) return `volume ${called} from existing pvc ${bare(of ?? own)} ${place}`;
  return `volume ${called} from ${/^s/iu.test(kind) ? 'secret' : 'configmap'} ${bare(of ?? own)} ${place}`;
}

const kinds = String.raw`(?:secret|config\s?-?map|empty\s?-?dir|existing\s(?:pvc|claim)|pvc)`;

/** `a configmap volume cfg mounted at /etc/cfg`: what fills it is called as it is, where nothing else is told. */
const kindFirst: Rewriting = [
  new RegExp(
    overLines`(?<![\w-])(?:mount\s)?(?:an?\s|the\s)?(secret|config\s?-?map|empty\s?-?dir)\s?(?:volume|卷)\s(?:named\s|called\s)?(${name})(?:\s?\((?:(?:secret|config\s?-?map)\s)?(${name})\))?${place}(${path})`,
    'giu',
  ),
  (...[, kind = '', own = '', of, at = '']: (string | undefined)[]) =>
    written({ kind, name: own, of, path: at }),
  (text) => several.test(text),
];

/** One volume that is told so is read as it stands. */
const several =
  /(?:secret|config ?-?map|empty ?-?dir) ?(?:volume|卷) [^.。]{1,160}?(?:secret|config ?-?map|empty ?-?dir) ?(?:volume|卷) /iu;

const entry = String.raw`(?:volume\s)?${name}\s?(?::|is|of|from|\()?\s?(?:an?\s|the\s)?${kinds}(?:\s(?!mounted|at\s)${name})?\)?${place}${path}`;
const parted = new RegExp(
  String.raw`^(?:volume\s)?(${name})\s?(?::|is|of|from|\()?\s?(?:an?\s|the\s)?(${kinds})(?:\s(?!mounted|at\s)(${name}))?\)?${place}(${path})$`,
  'iu',
);

const listed = listing({
  head: '(?:volumes|卷)',
  item: entry,
  said: (items) =>
    items
      .map((item) => {
        const [, own = '', kind = '', of, at = ''] = parted.exec(item) ?? [];
        return written({ kind, name: own, of, path: at });
      })
      .join(', '),
});

const claim = String.raw`(?:an?\s)?(?:one\s)?(?:called\s|named\s)?(?:${name}:?\s?(?:,\s?|of\s|with\s|\()?${size}|${size}\s(?:volume\s|disk\s|claim\s)?(?:called\s|named\s)?${name})(?:${place}|,?\s(?:->\s?)?)${path}\)?`;

function claimed(said: string): string {
  const [much = ''] = new RegExp(size, 'iu').exec(said) ?? [];
  const [at = ''] = new RegExp(String.raw`/[\w.@/-]{0,120}`, 'iu').exec(said) ?? [];
  const rest = said
    .replace(much, ' ')
    .replace(at, ' ')
    .replaceAll(
      /(?<![\w-])(?:an?|one|called|named|of|with|volume|disk|claim|mounted|mounts?|at|to|under|on|in|it|is|are)(?![\w-])|[^\w-]/giu,
      ' ',
    );
  return `claim-of-each ${rest.trim()} ${much} at ${at}`;
}

const claims = listing({
  head: overLines`
    (?:(?:(?:an?\s)?(?:persistent\s)?volume\s?-?claim\s?-?templates?|claim\s?-?templates?|volume\s?-?claims|(?<=stateful\s?set[^]{0,400})claims(?=:)|卷声明模板|
    each\s(?:replica|pod|copy)\s(?:gets|has|needs|should\sget)),?)
  `,
  item: claim,
  said: (items) => items.map(claimed).join(', '),
});

const template = String.raw`(?:volume\s?-?)?claim\s?-?template`;

/** `/data from claim template data of 10Gi`, `a 10Gi claim template data on /data`. */
const templated: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<![\w/])(${path})\sfrom\s(?:an?\s|the\s)?${template}\s(${name})\s(?:of|with)\s(${size})`,
      'giu',
    ),
    'claim-of-each $2 $3 at $1',
  ],
  [
    new RegExp(
      String.raw`(?:an?\s|the\s)?(?<!\w)(${size})\s${template}\s(?:called\s|named\s)?(${name})${place}(${path})`,
      'giu',
    ),
    'claim-of-each $2 $1 at $3',
  ],
  [
    new RegExp(
      String.raw`${template}s\s?(?:,|:|are|of)?\s(${name})\s\((${size})\)\sand\s(${name})\s\((${size})\)${place}(${path})\sand\s(${path})(?:,?\srespectively)?`,
      'giu',
    ),
    'claim-of-each $1 $2 at $5, claim-of-each $3 $4 at $6',
  ],
];

/** Volumes and claims side by side, each said by itself. */
export const volumes: readonly Rewriting[] = [...templated, kindFirst, listed, claims];
