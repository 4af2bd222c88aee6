/** Character classes of YAML 1.1 as libyaml has them; 0 is the end of the text. */
export const char = {
  end: 0,
  tab: 9,
  lf: 10,
  cr: 13,
  space: 32,
  bang: 33,
  double: 34,
  hash: 35,
  percent: 37,
  ampersand: 38,
  single: 39,
  star: 42,
  plus: 43,
  comma: 44,
  dash: 45,
  dot: 46,
  zero: 48,
  colon: 58,
  less: 60,
  greater: 62,
  question: 63,
  at: 64,
  open: 91,
  backslash: 92,
  close: 93,
  backtick: 96,
  openBrace: 123,
  pipe: 124,
  closeBrace: 125,
  bom: 0xfeff,
} as const;

export function codesOf(chars: string): ReadonlySet<number> {
  return new Set(Array.from(chars, (one) => one.charCodeAt(0)));
}

export function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

export function isBreakOrEnd(code: number): boolean {
  return code === 0 || isBreak(code);
}

export function isSpaceOrEnd(code: number): boolean {
  return code === 32 || code === 10 || code === 0 || code === 9 || isBreak(code);
}

/** What an anchor's name is made of. */
export function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95 || code === 45
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isFlowIndicator(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}
