import type { Rewriting } from './rewriting.ts';

const folded: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '：': ':',
  '，': ',',
  '；': ';',
  '（': '(',
  '）': ')',
  '＝': '=',
  '％': '%',
  '～': '~',
  '–': '-',
};

/** Marks, letters, figures and spaces of full width as those of half. */
export const inNarrow: readonly Rewriting[] = [
  [/[“”„「」『』‘’：，；（）＝％～–]/gu, (mark) => folded[mark] ?? mark],
  [/[０-９Ａ-Ｚａ-ｚ]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfe_e0)],
  [/[\u3000\u00a0]/gu, ' '],
];
