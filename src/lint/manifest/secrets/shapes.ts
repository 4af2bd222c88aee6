import { secretShapes } from '../../../kernel/secret-shapes.ts';
import type { Resource } from '../../../syntax/yaml/resources.ts';
import { entryOf } from '../../../syntax/yaml/value.ts';
import { isPlaceholder, isWeak } from './literals.ts';

/** A text without one of each of these holds no secret; nearly every word of a manifest is passed over by them. */
const suspicious = [/[\w+=~-]{12}|:\/\/|\$[2a1-6]/u, /[A-Z_$@=]|[a-z0-9]{20}/u, /[\d_=:]|-----/u] as const;

export type Shaped = {
  readonly kind: string;
  /** The part of the text that was known. */
  readonly part: string;
  /** Whoever tries a handful of words has it without the repository. */
  readonly isWeak: boolean;
};

/** What kind of secret a text holds; undefined for what is none or only stands for one. */
export function shapeIn(text: string): Shaped | undefined {
  if (!suspicious.every((sign) => sign.test(text))) return undefined;
  for (const { kind, pattern } of secretShapes) {
    const [match] = text.matchAll(pattern);
    if (match === undefined) continue;
    const [part] = match;
    const isExample = isPlaceholder(part) || /password@|:pass@/iu.test(part);
    return isExample ? undefined : { kind, part, isWeak: isGuessed(match) };
  }
  return undefined;
}

/** A common word, or the same as the user before it. */
function isGuessed({ 0: part, groups }: RegExpExecArray): boolean {
  return isWeak(groups?.['secret'] ?? '') || /\/\/([^:/@]{1,100}):\1@/u.test(part);
}

/** The same in what base64 stands for. */
export function shapeWithin(text: string): Shaped | undefined {
  const clear = decoded(text);
  return shapeIn(text) ?? (clear === text ? undefined : shapeIn(clear));
}

/** What base64 stands for where it stands for text, else the text itself. */
export function decoded(text: string): string {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(text)) return text;
  const clear = atob(text);
  return /^[\t\n\r\u0020-\u007e]+$/u.test(clear) ? clear : text;
}

/** What is encrypted may stand in git. */
export function isSealed({ kind, root }: Resource): boolean {
  return kind === 'SealedSecret' || kind === 'ExternalSecret' || entryOf(root, 'sops') !== undefined;
}
