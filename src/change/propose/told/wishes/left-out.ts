import { oncePer } from '../../../../kernel/once.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { namesOf } from '../../scope.ts';
import { finite } from './begins.ts';
import type { Sides } from './bonds.ts';

/** What is said once and meant of what comes after a joint, too: a verb, or whom it is about. */
export function leftOut(sides: Sides, called: readonly Called[]): string | undefined {
  return verbIn(sides, called) ?? (sides.joint === 'and' ? subjectIn(sides, called) : undefined);
}

const verb = '(?:scale|expose|publish|put|run|pin|place|schedule|host|serve)';
const link = '(?:to|at|on|under|as|behind|in)';

type Gap = { readonly first: RegExp; readonly next: RegExp };

const gapOf = oncePer((called: readonly Called[]): Gap | undefined => {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2) return undefined;
  const name = String.raw`(?:the\s|our\s)?${namesOf(known)}(?:\s(?:service|app|deployment))?`;
  return {
    first: new RegExp(String.raw`(?:^|\s)(${verb})\s${name}\s(${link})\s[^,;]{1,60}$`, 'iu'),
    next: new RegExp(String.raw`^${name}\s(${link})\s\S`, 'iu'),
  };
});

/** `scale the api to 3 and the web to 2` */
function verbIn({ left, right }: Sides, called: readonly Called[]): string | undefined {
  const gap = gapOf(called);
  const [, said, how] = gap?.first.exec(left) ?? [];
  const [, same] = gap?.next.exec(right) ?? [];
  return how !== undefined && how.toLowerCase() === same?.toLowerCase() ? said?.toLowerCase() : undefined;
}

const alone = overLines`
  (?:it|(?:the|our|this)\s(?:app|application|service|container|program|server|site|shop|api|worker|pods?))
`;
const goesOn = new RegExp(`^(?:also\\s|then\\s)?${finite}`, 'iu');
const turned =
  /(?<![\w-])(?:only|except|unless|if|when(?:ever)?|until|while|because|since|that|which|who|where|not|never|or|but)(?![\w-])|n't(?!\w)/iu;

type Subjects = { readonly first: RegExp; readonly all: RegExp };

const subjectOf = oncePer((called: readonly Called[]): Subjects => {
  const known = called.filter(({ names }) => names.length > 0);
  const one =
    known.length < 2 ? alone : String.raw`(?:the\s|our\s)?${namesOf(known)}(?:\s(?:service|app|deployment))?`;
  const said = String.raw`(${one})\s(?:also\s)?${finite}`;
  return {
    first: new RegExp(String.raw`^(?:please,?\s|also,?\s)?${said}`, 'iu'),
    all: new RegExp(String.raw`(?<=^|^please,?\s|^also,?\s|[,;]\s|\sand\s|\swhile\s)${said}`, 'giu'),
  };
});

/** `it listens on 4000 and takes a minute to start` */
function subjectIn({ left, right }: Sides, called: readonly Called[]): string | undefined {
  if (!goesOn.test(right) || turned.test(left)) return undefined;
  const { first, all } = subjectOf(called);
  // Of whom it was told last: `vote needs 256Mi, result needs 512Mi and runs twice`.
  return first.test(left) ? [...left.matchAll(all)].at(-1)?.[1] : undefined;
}
