import { longestAnswer, parseAnswer } from '../../advise/parse.ts';
import type { Question, Silence } from '../../advise/question.ts';
import type { Redactor } from '../../advise/redact.ts';

/** Placeholders are put back in the text before it is read, so that every part of a value has them. */
export function understood<T>(text: string, question: Question<T>, redactor: Redactor) {
  const parsed = parseAnswer(text);
  const back = question.isRead === true ? redactor.restoreForPeople : redactor.restore;
  return parsed.ok ? question.read(restored(parsed.value, back)) : parsed;
}

function restored(value: unknown, back: (text: string) => string): unknown {
  if (typeof value === 'string') return back(value);
  if (Array.isArray(value)) return value.map((item) => restored(item, back));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restored(item, back)]));
}

export function silenceOf(text: string, end: string): Silence | undefined {
  if (end === 'refused' || end === 'filtered') return 'refused';
  if (text.length > longestAnswer) return 'tooLong';
  if (text.trim() === '') return 'empty';
  return end === 'cut' ? 'cut' : undefined;
}
