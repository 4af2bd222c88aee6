import type { Instruction } from '../../syntax/dockerfile/model.ts';
import { unquote } from '../../syntax/dockerfile/words.ts';
import type { Fix } from '../contract.ts';

/** The label that took the place of MAINTAINER. */
export function maintainerLabel({ span, argsText, args }: Instruction, label: string): Fix {
  const name = unquote(argsText).replaceAll(/["\\$]/gu, '\\$&');
  const text = `${label} org.opencontainers.image.authors="${name}"`;
  return { description: 'Use a label', edits: [{ start: span.start, end: args.end, text }] };
}
