import { nodesTold } from './nodes-told.ts';
import { beside } from './settled.ts';
import { allOf, amountIn, has, numberIn, oneOf } from './values.ts';
import type { Token } from './piece.ts';

const modes = 'ReadWriteOncePod|ReadWriteOnce|ReadWriteMany|ReadOnlyMany|RWOP|RWO|RWX|ROX';

/** Who may mount a volume. */
export const accessPieces: Readonly<Record<string, readonly string[]>> = {
  access: [
    `(?:(?:with|and|the|its|has|in) )*(?:(?:access ?)?modes?(?: is| are|:)?(?: of)? ?)?(?<access>(?:${modes})(?:(?:, | and |, and )(?:${modes}))*)`,
  ],
  ...nodesTold,
};

const short: Readonly<Record<string, string>> = {
  rwop: 'ReadWriteOncePod',
  rwo: 'ReadWriteOnce',
  rwx: 'ReadWriteMany',
  rox: 'ReadOnlyMany',
  readwriteoncepod: 'ReadWriteOncePod',
  readwriteonce: 'ReadWriteOnce',
  readwritemany: 'ReadWriteMany',
  readonlymany: 'ReadOnlyMany',
};

export function accessOf(tokens: readonly Token[]): string[] {
  const said = allOf(tokens, 'access').flatMap((one) => one.split(/, and |, | and /u));
  const named = said.map((one) => short[one.toLowerCase()] ?? one);
  const told = tokens.flatMap(({ key }) => ({ one: 'ReadWriteOnce', many: 'ReadWriteMany' })[key] ?? []);
  return [...new Set([...named, ...told])];
}

export const storageClass = [
  '(?:(?:with|in|of|from|its|the|and|uses?|using|for|belongs to) )*(?:storage ?)?class(?: ?name)?(?: is|:| of)?(?: set to)? {name}(?: storage)?',
  '(?:(?:with|in|of|from|its|the|and|uses?|using) )*(?!RW|ROX|Read(?:Write|Only)|empty |retain |delete |recycle |filesystem |block ){name} (?:storage ?)?class',
  'its class {name}',
  // `1Gi manual RWO`
  '(?<=\\d[KMGT]i )(?!(?:storage|disk|and|with|in|for|access|filesystem|block)(?!\\w)){name}(?= (?:RWOP?|RWX|ROX)(?!\\w))',
];
export const size = [
  '(?:(?:with|has|have|a|an|the|of|for|over|about|is|it|and|its|offers|offering|provides|providing|requests?|requesting|reserves?|claims?|ask(?:s|ing)? for|wants|at least|must request|room for|needs?) )*(?:capacity|size|storage|room|space)?(?: is| of|:)? ?{amount}(?: (?:of )?(?:capacity|(?:persistent |disk )?storage|in size|large|big|disk(?: space)?|space))?',
  '(?:an? )?{n} (?:gibibytes?|gigabytes?|GB|Gi|GiB)(?<gi>)(?: of storage)?',
];
export const mode = [
  '(?:(?:with|in|of|and|the|its) )*(?:volume ?)?mode(?: is|:)? {mode}',
  '(?:in |of )?{mode}(?: mode)?',
];

function plainIn(said: string): string {
  const number = numberIn(said);
  return Number.isNaN(number) ? amountIn(said) : String(number);
}

export function sizeOf(tokens: readonly Token[]): string | undefined {
  const amount = oneOf(tokens, 'size', 'amount') ?? oneOf(tokens, 'size', 'n');
  const said = amount === undefined ? undefined : plainIn(amount);
  const unit = tokens.some(({ key, said: one }) => key === 'size' && /gib|gigab/iu.test(one));
  if (said === undefined) return undefined;
  return unit && /^\d+$/u.test(said) ? `${said}Gi` : /[KMGTPE]i?$/u.test(said) ? said : undefined;
}

export function modeOf(tokens: readonly Token[]): string | undefined {
  const said = oneOf(tokens, 'mode');
  return said === undefined ? undefined : said.charAt(0).toUpperCase() + said.slice(1).toLowerCase();
}

export function keptOf(tokens: readonly Token[]): string | undefined {
  if (tokens.some(({ of }) => of['kept'] !== undefined)) return 'Retain';
  if (tokens.some(({ of }) => of['gone'] !== undefined)) return 'Delete';
  const said = oneOf(tokens, 'keep');
  return said === undefined ? undefined : said.charAt(0).toUpperCase() + said.slice(1).toLowerCase();
}

/** The class that is told, or that of which is told beside; the empty one stands for none. */
export function classIn(tokens: readonly Token[]): string | undefined {
  if (has(tokens, 'emptyClass')) return '';
  return (
    oneOf(tokens, 'class', 'name') ??
    (has(tokens, 'classBeside') || isAlike(tokens, /class/iu) ? beside : undefined)
  );
}

/** `the same size and class`: which of them is as in what is told of beside. */
export function isAlike(tokens: readonly Token[], what: RegExp): boolean {
  return allOf(tokens, 'alike').some((said) => what.test(said));
}

/** The class of the volume, where that has one. */
export const ofVolume = `${beside}?`;

/** The class of a claim: who is bound to a volume is of the class of that. */
export function claimedClassIn(tokens: readonly Token[]): string | undefined {
  const isBound = has(tokens, 'bound') || has(tokens, 'allOfIt');
  return classIn(tokens) ?? (isBound ? ofVolume : undefined);
}
