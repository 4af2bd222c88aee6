import { overLines } from '../../../kernel/over-lines.ts';
import { programs } from '../mentions/programs.ts';
import type { Rewriting } from './rewriting.ts';

const known = programs
  .flatMap(({ names }) => names)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const none = overLines`
  (?!(?:the|an?|this|that|its|your|our|my|same|new|container|docker|official|following|base|latest|current|public|first|second|
  use|uses|using|run|runs|set|bump|update|upgrade|move|switch|change|raise|from|at|on|and|to|old|present|existing|init|sidecar|main|app|application|of|with|in|using|runtime|language|is|should|must|pull|name)(?![\w./-]))
`;
const kind = '(?:(?:docker|container) )?image';
/** An image without a tag. */
const image = String.raw`(?<![\w./:@-])["'\x60]?${none}([a-z0-9](?:[\w./-]{0,120}\w)?)["'\x60]?(?![\w:/@-])`;
const program = String.raw`(?<![\w./:@-])["'\x60]?((?:${known})|[a-z0-9][\w.-]{0,60}/[\w./-]{0,80}\w)["'\x60]?(?![\w:/@-])`;
const tag = String.raw`["'\x60]?(v?\d(?:[\w.-]{0,60}\w)?|latest|stable|alpine)["'\x60]?(?![\w-])`;
const word = '(?:image )?(?:version|tag|release)(?: of|:)?';
const told = String.raw`(?:(?:,? (?:in|at|with|using) (?:the )?|,? )${word} ${tag}|,? \(${word} ${tag}\))`;

const isIn = (words: string): boolean => /version|tag|release/iu.test(words) && !/docker ?file/iu.test(words);

/** `the nginx image, version 1.25`, `version 1.25 of the nginx image`, `nginx with tag 1.25`: all are `nginx:1.25`. */
export const imagesTold: readonly Rewriting[] = [
  [
    new RegExp(`${image} ${kind}${told}`, 'giu'),
    (...[, name = '', plain, inside]) => `image ${tagged(name, plain ?? inside)}`,
    isIn,
  ],
  [
    new RegExp(`(?<![\\w-])(${kind}:? )${image}${told}`, 'giu'),
    (...[, begin = '', name = '', plain, inside]) => `${begin}${tagged(name, plain ?? inside)}`,
    isIn,
  ],
  [
    new RegExp(
      `(?<![\\w-])(?:the )?version ${tag} of (?:the )?(?:official )?(?:${image} ${kind}|${program})`,
      'giu',
    ),
    (...[, version, name, other = '']) => `the image ${tagged(name ?? other, version)}`,
    isIn,
  ],
  [
    new RegExp(`${program},? (?:with|at|using) (?:the )?(?:image )?tag ${tag}`, 'giu'),
    (...[, name = '', version]) => tagged(name, version),
    isIn,
  ],
];

function tagged(name: string, version: string | undefined): string {
  const called = programs.find(({ names }) => names.includes(name.toLowerCase()));
  return `${called?.image ?? name}:${version ?? ''}`;
}
