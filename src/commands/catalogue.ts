import { ask } from './ask.ts';
import { author } from './author.ts';
import type { Command, Commands } from './command.ts';
import { change } from './change.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { feedback } from './feedback.ts';
import { fix } from './fix.ts';
import { generate } from './generate.ts';
import { help } from './help.ts';
import { ignore } from './ignore.ts';
import { review } from './review.ts';

/** In the order in which help lists them. */
export const catalogue: readonly Command[] = [
  generate,
  review,
  diff,
  fix,
  ignore,
  ask,
  author,
  change,
  feedback,
  explain,
  help,
];

export const commands: Commands = {
  catalogue,
  alone: { issue: generate, pullRequest: review },
  words: generate,
  question: ask,
};
