import { expand, uses, type Variables } from './expand.ts';
import type { Image, Word } from './model.ts';

/** Reads the image of a FROM: `registry/name:tag@digest`, with ARG defaults where they are known. */
export function readImage(word: Word, variables: Variables): Image {
  const { text, start, end } = word;
  return { start, end, text, resolved: expand(text, variables), ...splitReference(text) };
}

export type Reference = {
  readonly registry: string | undefined;
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
};

export function splitReference(text: string): Reference {
  const shape = hideUses(text);
  const at = shape.indexOf('@');
  const front = at === -1 ? shape.length : at;
  const colon = shape.lastIndexOf(':', front - 1);
  const hasTag = colon > shape.lastIndexOf('/', front - 1);
  const whole = text.slice(0, hasTag ? colon : front);
  const slash = hideUses(whole).indexOf('/');
  const host = slash === -1 ? '' : whole.slice(0, slash);
  const isHost = /[.:]/u.test(host) || host === 'localhost';
  return {
    registry: isHost ? host : undefined,
    name: isHost ? whole.slice(slash + 1) : whole,
    tag: hasTag ? text.slice(colon + 1, front) : undefined,
    digest: at === -1 ? undefined : text.slice(at + 1),
  };
}

/** The text at the same length with a letter for everything inside a variable. */
function hideUses(text: string): string {
  if (!text.includes('$')) return text;
  let out = '';
  for (const { start, end } of uses(text)) {
    out += text.slice(out.length, start) + 'x'.repeat(end - start);
  }
  return out + text.slice(out.length);
}
