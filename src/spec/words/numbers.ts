const english: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  dozen: 12,
};
const digits: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A pattern for a count: `3`, `three`, `三`, `十二`. */
export const count = String.raw`(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|a single|[一二两俩三四五六七八九十]{1,3})`;

export function toCount(text: string): number {
  const word = text.toLowerCase().replace(/^a /u, '');
  if (/^\d+$/u.test(word)) return Number(word);
  return english[word] ?? fromHan(word);
}

function fromHan(text: string): number {
  const at = text.indexOf('十');
  if (at === -1) return Number(Array.from(text, (char) => digits[char] ?? 0).join(''));
  const tens = at === 0 ? 1 : (digits[text[at - 1] ?? ''] ?? 1);
  return tens * 10 + (digits[text[at + 1] ?? ''] ?? 0);
}
