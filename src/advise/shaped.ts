import { z } from 'zod';
import type { Language } from '../kernel/language.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { tongue } from './prompt.ts';
import { isForeign } from './tongue.ts';

/** An answer in the shape that was asked for, else what is wrong with it: the model is told that. */
export function shaped<Shape>(shape: z.ZodType<Shape>, answer: unknown): Result<Shape> {
  const parsed = shape.safeParse(answer);
  return parsed.success ? ok(parsed.data) : fail({ what: z.prettifyError(parsed.error).slice(0, 500) });
}

type Reading<Shape> = {
  readonly language: Language;
  readonly reasons: (said: Shape) => readonly string[];
};

/** The same, with reasons that those who asked can read. */
export function reasoned<Shape>(
  shape: z.ZodType<Shape>,
  answer: unknown,
  { language, reasons }: Reading<Shape>,
): Result<Shape> {
  const said = shaped(shape, answer);
  if (!said.ok || !isForeign(language, reasons(said.value))) return said;
  return fail({ what: `each reason must be written in ${tongue(language)}` });
}
