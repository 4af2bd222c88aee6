import { isDevelopment } from '../facts/declared/command.ts';
import { imageFacts } from '../facts/declared/dockerfile.ts';
import { recipeOf } from '../facts/declared/recipe.ts';
import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { wordsOf } from './processes.ts';

/** An image of people that starts nothing, or what is only for developers, is started as compose or a Procfile says. */
export function startBeside(
  service: Service,
  dockerfile: string,
  snapshot: Snapshot,
): readonly string[] | undefined {
  const { start, evidence } = service;
  const said = evidence.find(({ fact }) => fact === 'start');
  const isTold = said !== undefined && /\.ya?ml$|(?:^|\/)Procfile$/u.test(said.path);
  if (start === undefined || !isTold) return undefined;
  const image = imageFacts(snapshot, dockerfile, recipeOf(dockerfile, snapshot).target);
  const own = image.command?.text;
  return own === undefined || isDevelopment(own) ? wordsOf(start) : undefined;
}
