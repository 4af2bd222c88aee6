import { usualDeadline, type ModelSettings } from '../../config/model.ts';
import type { Question } from '../../advise/question.ts';

/** Tokens that the model has room for, beside what it is to answer. */
export function roomOf<T>({ most }: Question<T>, { context }: ModelSettings): number {
  return context === undefined ? most.input : Math.min(most.input, context - most.output);
}

/** Milliseconds; whoever waits longer for a model that is slow waits longer for each question. */
export function deadlineOf<T>({ most }: Question<T>, { deadline }: ModelSettings): number {
  return Math.min(most.deadline * Math.max(1, deadline / usualDeadline), deadline);
}
