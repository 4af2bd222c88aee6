import { expand } from '../../syntax/dockerfile/expand.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ImageFacts } from './dockerfile.ts';
import { behindScript } from './script.ts';

/** A script that the image starts tells what runs in it, with the variables of the image. */
export function followed(image: ImageFacts, context: string, snapshot: Snapshot): ImageFacts {
  const { command, env } = image;
  const run = command === undefined ? undefined : behindScript(command.text, context, snapshot);
  if (command === undefined || run === undefined) return image;
  const text = expand(run.text, new Map(env.map(({ name, value }) => [name, value]))) ?? run.text;
  return { ...image, command: { ...command, ...run, text } };
}
