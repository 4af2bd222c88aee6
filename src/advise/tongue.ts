import type { Language } from '../kernel/language.ts';

/** Whether people who read one language can read this; code in it does not count. */
export function isIn(language: Language, text: string): boolean {
  const prose = text.replaceAll(/```[\s\S]*?(?:```|$)/gu, ' ').replaceAll(/`[^`\n]*`/gu, ' ');
  const letters = count(prose, /\p{L}/gu);
  if (letters === 0) return true;
  const han = count(prose, /\p{Script=Han}/gu);
  const latin = count(prose, /\p{Script=Latin}/gu);
  const other = letters - han - latin;
  if (other > letters / 5) return false;
  // A Chinese sentence about this field is full of Latin names, and one character stands for several letters.
  return language === 'zh' ? han * 12 >= latin : han * 5 <= latin;
}

/** Reasons in another language than the conversation's; a few names are in none. */
export function isForeign(language: Language, reasons: readonly string[]): boolean {
  const text = reasons.join(' ');
  return count(text, /\p{L}/gu) > 60 && !isIn(language, text);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
