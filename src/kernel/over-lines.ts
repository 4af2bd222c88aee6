/** A long pattern over several lines: the breaks between them, and the indents, are no part of it. */
export function overLines({ raw }: TemplateStringsArray, ...parts: readonly string[]): string {
  return String.raw({ raw: raw.map((text) => text.replaceAll(/\n\s*/gu, '')) }, ...parts);
}
