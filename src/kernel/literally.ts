/** As a pattern that finds this text and nothing else; names of others are full of signs. */
export function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
