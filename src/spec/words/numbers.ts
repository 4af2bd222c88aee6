const english: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  last: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  once: 1,
  twice: 2,
  thrice: 3,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  half: 0.5,
  quarter: 0.25,
};
const digits: Readonly<Record<string, number>> = {
  零: 0,
  半: 0.5,
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

/** `3`, `three`, `a dozen`, `三`, `十二`, `half a`, `半个`. */
export function toCount(text: string): number {
  const plain = text.toLowerCase().replace('个', '').trim();
  if (/^\d+(?:\.\d+)?$/u.test(plain)) return Number(plain);
  const word = plain.replace(/^an?\s/u, '').split(/\s/u)[0] ?? '';
  return english[word] ?? fromHan(plain);
}

function fromHan(text: string): number {
  const said = text.replace(/^负/u, '');
  const count = /[百千万亿]/u.test(said) ? large(said) : small(said);
  return said === text ? count : -count;
}

function small(text: string): number {
  const at = text.indexOf('十');
  if (at === -1) return Array.from(text, (char) => digits[char] ?? 0).reduce((sum, one) => sum * 10 + one, 0);
  const tens = at === 0 ? 1 : (digits[text[at - 1] ?? ''] ?? 1);
  return tens * 10 + (digits[text[at + 1] ?? ''] ?? 0);
}

const powers: readonly (readonly [unit: string, worth: number])[] = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['千', 1000],
  ['百', 100],
];

/** `一百二十万`: what stands before the largest unit counts so many times. */
function large(text: string): number {
  const [unit, worth] = powers.find(([one]) => text.includes(one)) ?? ['', 1];
  if (unit === '') return small(text);
  const at = text.indexOf(unit);
  const many = at === 0 ? 1 : large(text.slice(0, at));
  return many * worth + large(text.slice(at + 1));
}

const shares: readonly (readonly [said: RegExp, share: string])[] = [
  [/half$/iu, '50%'],
  [/third$/iu, '33%'],
  [/quarter$/iu, '25%'],
  [/fifth$/iu, '20%'],
];

/** A number, or a share of a hundred as Kubernetes writes it. */
export function toAmount(said: string): string | number {
  const share = shares.find(([pattern]) => pattern.test(said));
  if (share !== undefined) return share[1];
  return said.includes('%') ? said.replaceAll(/\s/gu, '') : toCount(said);
}

/** People say MB and mean what Kubernetes calls Mi. */
export function toSize(text: string): string {
  const [, amount = '0', unit = ''] = /^(\d+(?:\.\d+)?)\s?(\S{0,12})$/u.exec(text.trim()) ?? [];
  const letter = letterOf(unit[0] ?? '');
  if (letter === '') return amount;
  if (Number.isInteger(Number(amount))) return `${Number(amount)}${letter}i`;
  return /^[KMGTP]i$/u.test(unit) ? `${amount}${unit}` : smaller(Number(amount), letter);
}

function letterOf(unit: string): string {
  return hanUnits[unit] ?? unit.toUpperCase();
}

const hanUnits: Readonly<Record<string, string>> = { 兆: 'M', 吉: 'G' };
const units = 'KMGTP';

function smaller(amount: number, letter: string): string {
  const below = units[units.indexOf(letter) - 1];
  return below === undefined ? `${amount}${letter}i` : `${Math.round(amount * 1024)}${below}i`;
}

/** Cores as Kubernetes writes them; what a person wrote in digits stays as it is. */
export function toCores(text: string): string {
  if (/^\d/u.test(text)) return text;
  const count = toCount(text);
  return Number.isInteger(count) ? String(count) : `${Math.round(count * 1000)}m`;
}

const seconds: readonly (readonly [RegExp, number])[] = [
  [/(?:minutes?|mins?|m|分钟?)$/iu, 60],
  [/(?:hours?|hrs?|h|小时)$/iu, 3600],
  [/(?:days?|(?<![a-z])d|天)$/iu, 86_400],
];

export function toSeconds(text: string): number {
  const unit = seconds.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
  const amount =
    /^\d+/u.exec(text)?.[0] ?? /^(?:[A-Za-z]+|[半一二两三四五六七八九十]+)/u.exec(text)?.[0] ?? '0';
  return toCount(amount) * unit;
}
