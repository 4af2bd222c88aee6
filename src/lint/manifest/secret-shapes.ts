import { secretShapes } from '../../kernel/secret-shapes.ts';

const placeholder =
  /x{4,}|\*{3,}|changeme|change-me|example|placeholder|redacted|your[-_]|password@|:pass@/iu;

/** Without one of these there is no secret; nearly every word of a manifest is passed over by it. */
const suspicious = /[\w+=~-]{12}|:\/\/|\$[2a1-6]/u;

/** What kind of secret a text holds; undefined for what is none or only stands for one. */
export function shapeOf(text: string): string | undefined {
  if (!suspicious.test(text)) return undefined;
  for (const { kind, pattern } of secretShapes) {
    const [match] = text.matchAll(pattern);
    if (match !== undefined) return placeholder.test(match[0]) ? undefined : kind;
  }
  return undefined;
}
