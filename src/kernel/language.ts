/** What people write in, and so what they are answered in. */
export type Language = 'en' | 'zh';

/** A text in two languages. */
export type Bilingual = Readonly<Record<Language, string>>;

export function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
