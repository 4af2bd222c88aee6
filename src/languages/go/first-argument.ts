/** Up to the comma behind it, or to the end of the call. */
export function firstArgument(text: string): string {
  let open = 0;
  for (const { index = 0, 0: sign } of text.matchAll(/"[^"]{0,300}"|[(){},]/gu)) {
    if (open === 0 && /[)},]/u.test(sign) && sign.length === 1) return text.slice(0, index);
    open += depth[sign] ?? 0;
  }
  return text;
}

const depth: Readonly<Record<string, number>> = { '(': 1, '{': 1, ')': -1, '}': -1 };
