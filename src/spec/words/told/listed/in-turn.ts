import { alone, partsOf, type Item } from './parts.ts';

const zhNames: Readonly<Record<string, string>> = {
  值: 'value',
  镜像: 'image',
  副本数: 'replicas',
  副本: 'replicas',
  标签: 'label',
  容量: 'size',
};
const opening =
  /\s(?:with|of)\s(?:the\s)?(?:(values?|images?|sizes?|labels?)\s(?:of\s)?)?|\s?[,，]?\s?(label)led\s|[,，]\s?(值|镜像|副本数?|标签|容量)?分别(?:为|是)?\s?/iu;

/** `a and b with 1 and 2`: each its own, where there are as many and nobody can mean all of both; `with 1` is of all. */
export function inTurnOf(said: string): readonly Item[] | undefined {
  return respectively(said) ?? plainly(said);
}

function plainly(said: string): readonly Item[] | undefined {
  const found = opening.exec(said);
  if (found === null) return undefined;
  const joint = found[0];
  const names = partsOf(said.slice(0, found.index)).map((part) => part.said);
  const rest = said.slice(found.index + joint.length);
  const values = partsOf(rest.replace(/,?\srespectively$/iu, '')).map((part) => part.said);
  const each = values.length === 1 ? names.map(() => values[0] ?? '') : values;
  const isEach = values.length === 1 || isOfEach(values, found[1]) || isInTurn(said);
  if (!isEach || names.length !== each.length || !names.every((one) => alone.test(one))) return undefined;
  const noun = nounOf(found);
  return names.map((name, at) => ({ name, lead: '', body: `${noun} ${each[at] ?? ''}`.trim() }));
}

function isInTurn(said: string): boolean {
  return /respectively$|分别/iu.test(said);
}

function nounOf([, several, label, zh = '']: readonly (string | undefined)[]): string {
  return several?.replace(/s$/u, '') ?? label ?? zhNames[zh] ?? '';
}

/** Amounts of one sort, or what is called by its name in the plural. */
function isOfEach(values: readonly string[], noun = ''): boolean {
  const isOne = noun.endsWith('s') || new Set(values.map((one) => shapeOf(one))).size === 1;
  return isOne && values.every((one) => /^\d|:\d/u.test(one));
}

/** `10Gi` and `5Gi` are of one shape, `2 replicas` and `10Gi` are not. */
function shapeOf(value: string): string {
  return value.replaceAll(/\d[\d.]*/gu, '0').replaceAll(/[KMGT]i?$/gu, 'u');
}

const value = String.raw`(?!(?:and|with)(?![\w-]))[\w./:%-]*\d[\w./:%-]*(?<![.])`;
const joint = String.raw`(?:,\sand\s|,\s|\sand\s)`;

/** `a and b with images x and y, 3 and 2 replicas and ports 80 and 90 respectively`. */
function respectively(said: string): readonly Item[] | undefined {
  const [, row = '', rest = ''] =
    /^([^]{3,200}?)\swith\s(?:the\s)?([^]{3,600}?),?\srespectively$/iu.exec(said) ?? [];
  const names = partsOf(row).map((part) => part.said);
  if (names.length < 2 || !names.every((one) => alone.test(one))) return undefined;
  const group = new RegExp(
    `(?:(?<noun>[a-z][a-z ]{2,30}?)s?\\s)?(?<values>${value}(?:${joint}${value}){${String(names.length - 1)}})(?<behind>\\s(?!and\\s|with\\s)[a-z]{2,20})?(?:${joint}|$)`,
    'giuy',
  );
  const groups = [...rest.matchAll(group)];
  const isWhole = groups.reduce((sum, [all]) => sum + all.length, 0) === rest.length;
  if (groups.length < 2 || !isWhole) return undefined;
  return names.map((name, at) => ({
    name,
    lead: 'with',
    body: groups.map(({ groups: of = {} }) => oneOf(of, at)).join(', '),
  }));
}

function oneOf(
  { noun = '', values = '', behind = '' }: Readonly<Record<string, string>>,
  at: number,
): string {
  return `${noun} ${values.split(new RegExp(joint, 'u'))[at] ?? ''}${behind}`.trim();
}
