import type { Answers } from '../../facts/answers.ts';
import { isChoice, keyOf } from '../../facts/answers.ts';
import type { Question } from '../../facts/facts.ts';
import type { Language } from '../../kernel/language.ts';
import { code } from '../markdown.ts';

/** A question that is answered by choosing. */
export type Choice = {
  readonly key: string;
  readonly text: string;
  readonly why: string;
  readonly options: readonly string[];
};

/** A question in one line, with the answers that are known. */
export function sayQuestion(question: Question, language: Language): string {
  const candidates = question.candidates.map((candidate) => `\`${candidate}\``);
  const answers = candidates.length === 0 ? [] : [`(${candidates.join(language === 'zh' ? '、' : ', ')})`];
  return [question.question[language], question.why[language], ...answers].join(language === 'zh' ? '' : ' ');
}

export function choicesIn(questions: readonly Question[], language: Language): readonly Choice[] {
  return questions.filter(isChoice).map((question) => ({
    key: keyOf(question),
    text: question.question[language],
    why: question.why[language],
    options: question.candidates,
  }));
}

/** For a description: a box to tick for each answer, and behind it what a tick says. */
export function listQuestions(questions: readonly Question[], language: Language): readonly string[] {
  const open = questions.filter((question) => !isChoice(question));
  const choices = choicesIn(questions, language).flatMap(({ key, text, why, options }) => [
    `**${text}** ${why}`,
    '',
    ...options.map((option) => `- [ ] ${code(option)} ${answerMark(key, option)}`),
    '',
  ]);
  return [...choices, ...open.map((question) => `- ${sayQuestion(question, language)}`)];
}

/** Hidden behind a box: what a tick says. */
export function answerMark(key: string, option: string): string {
  return `<!-- supercargo:answer=${encodeURIComponent(key)}:${encodeURIComponent(option)} -->`;
}

const box = /^[-*] \[[xX]\] .{0,2000}<!-- supercargo:answer=([\w%.!~*'()-]+):([\w%.!~*'()-]+) -->\s*$/u;

/** The answers whose boxes were ticked by an edit of a text of ours. */
export function newlyTicked(before: string, now: string): Answers {
  const old = tickedIn(before);
  return Object.fromEntries(Object.entries(tickedIn(now)).filter(([key, option]) => old[key] !== option));
}

function tickedIn(body: string): Answers {
  const found = body.split('\n').flatMap((line) => {
    const [, key = '', option = ''] = box.exec(line) ?? [];
    return key === '' ? [] : [[decoded(key), decoded(option)] as const];
  });
  return Object.fromEntries(found);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
