import type { Material } from './question.ts';

/** No tokenizer is the right one for every endpoint: a Han character is about one token, other text about a quarter. */
export function tokensOf(text: string): number {
  let han = 0;
  for (const char of text) if (char > '\u2E7F') han += 1;
  return Math.ceil(han + (text.length - han) / 3.5);
}

export type Chosen = { readonly material: readonly Material[]; readonly omitted: readonly string[] };

/** As much as fits, in order; what is too long for what is left is cut at a line and says so. */
export function choose(material: readonly Material[], most: number): Chosen {
  const chosen: Material[] = [];
  const omitted: string[] = [];
  let left = most;
  for (const part of material) {
    const cost = tokensOf(part.text) + tokensOf(part.heading) + 8;
    if (cost <= left) chosen.push(part);
    else {
      omitted.push(part.name ?? part.heading);
      const text = left > 200 ? cut(part.text, left - 50) : '';
      if (text !== '') chosen.push({ ...part, text: `${text}\n[the rest was left out]` });
    }
    left -= Math.min(cost, left);
  }
  return { material: chosen, omitted };
}

function cut(text: string, tokens: number): string {
  const head = text.slice(0, tokens * 3);
  const short = tokensOf(head) <= tokens ? head : head.slice(0, tokens);
  const line = short.lastIndexOf('\n');
  return line > 0 ? short.slice(0, line) : short;
}
