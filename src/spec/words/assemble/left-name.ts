import { overLines } from '../../../kernel/over-lines.ts';
import { runs } from '../link.ts';
import type { Draft } from '../wish.ts';

const hyphened = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u;
/** What people write with a hyphen in any text. */
const plain = new RegExp(
  overLines`
    ^(?:
      well|so|self|non|pre|post|re|co|multi|cross|on|up|end|read|write|key|cluster|follow|state|high|
      low|long|short|open|first|second|third|two|three|one|e|in|by|follow|real|full|part|ad|de|built|
      ready|easy|hands|out|off|no|auto|sub|anti|ex|inter|intra|semi|all|any|ever|high|fine|coarse|large|
      small|day|time|name|user|log|plug|drop|back|set|sign|log|load|fault|service|customer|team|role|
      rule|cost|space
    )-[a-z]+$
  `,
  'u',
);

/** The only object that is made, where it has no name, has that which stands among what nobody could read. */
export function namedByRest(drafts: readonly Draft[], rest: readonly string[]): readonly Draft[] {
  const made = drafts.filter(({ isReference }) => !isReference);
  const [one, ...others] = made;
  const [name, ...more] = [...new Set(rest.filter((word) => hyphened.test(word) && !plain.test(word)))];
  if (one === undefined || others.length > 0 || one.name !== undefined || runs(one)) return drafts;
  if (name === undefined || more.length > 0) return drafts;
  return drafts.map((draft) => (draft === one ? { ...draft, name } : draft));
}
