import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const path = String.raw`["'\x60]?/[a-z][\w./-]{0,80}(?<![.,])["'\x60]?(?![\w/])`;
const one = String.raw`(\d{1,5}\s?[GMT]i?B?)\s(?:of\s(?:disk|storage|space|persistent\sstorage)(?:\sspace)?\s)?(?:(?:is\s|are\s)?mounted\s)?(?:at|on|in|under|for)\s(${path})`;
const all = anyCase(one);

/** `it needs 5Gi at /data and 2Gi at /cache`: what is at a path is a volume, and no memory. */
export const sizesAt: readonly Rewriting[] = [
  [
    anyCase(
      String.raw`(?<=(?<![\w-])(?:needs?|wants?|gets?|has|have|requires?|give\sit|with|plus|and)\s|:\s)${one}(?:(?:\s?,\s(?:and\s)?|\sand\s|\splus\s)${one}){0,4}`,
    ),
    (said) => said.replaceAll(all, 'a volume of $1 at $2'),
  ],
];
