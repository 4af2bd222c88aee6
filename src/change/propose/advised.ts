import { saidIn, type Answers } from '../../facts/answers.ts';
import type { Reading, Understood } from '../../spec/words/wish.ts';

/** A part of the request that only a model understood, and the same in words that the rules read. */
export type Advised = { readonly said: string; readonly phrase: string };

type Heard = {
  readonly words: string;
  readonly advised?: readonly Advised[];
  readonly answers?: Answers;
};

/** The request as the rules read it: what a person said comes first, what a model made of the rest follows. */
export function heardWords({ words, advised = [], answers = {} }: Heard): string {
  return [words, ...advised.map(({ phrase }) => phrase), ...saidIn(answers)]
    .filter((part) => part.trim() !== '')
    .join('. ');
}

/** Told as the person said it, and marked where it was the model that understood. */
export function retold(reading: Reading, { words, advised = [] }: Heard): Reading {
  if (advised.length === 0) return reading;
  const known = new Set(advised.flatMap(({ said, phrase }) => tokens(`${said} ${phrase}`)));
  return {
    ...reading,
    understood: reading.understood.map((row) => marked(row, words, advised)),
    leftover: reading.leftover.filter((word) => !tokens(word).every((token) => known.has(token))),
  };
}

function marked(row: Understood, words: string, advised: readonly Advised[]): Understood {
  const said = row.said.trim().replaceAll(/^[.\s]+|[.\s]+$/gu, '');
  const own = advised.find(({ phrase }) => phrase.includes(said) || said.includes(phrase));
  if (own === undefined || words.replaceAll(/\s+/gu, ' ').includes(said)) return row;
  const { en, zh } = row.subject;
  return { ...row, said: own.said, subject: { en: `${en}, read by the model`, zh: `${zh}（由模型理解）` } };
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
