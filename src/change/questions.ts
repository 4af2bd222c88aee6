import type { Question } from '../facts/facts.ts';
import type { Language } from '../kernel/language.ts';

/** A question in one line, with the answers that are known. */
export function sayQuestion(question: Question, language: Language): string {
  const candidates = question.candidates.map((candidate) => `\`${candidate}\``);
  const answers = candidates.length === 0 ? [] : [`(${candidates.join(language === 'zh' ? '、' : ', ')})`];
  return [question.question[language], question.why[language], ...answers].join(language === 'zh' ? '' : ' ');
}
