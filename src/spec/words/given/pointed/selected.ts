import type { Rewriting } from '../../text/rewriting.ts';
import type { Owners } from './owner.ts';
import { labelsSaid, pickedBy, type Shown } from './shown.ts';

const budget = String.raw`(?:pod\s?-?disruption\s?-?budget|disruption\sbudget|pdb)`;
const service = String.raw`(?:service|svc)(?!\s?-?account|'s|\s(?:port|name)(?![\w-]))`;
const quote = '["\'`]?';
const name = `(?:,?\\s(?:called|named|by\\sthe\\sname(?:\\sof)?)\\s${quote}[a-z][\\w.-]{0,60}\\w${quote}|\\s\\(?${quote}[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,6}${quote}\\)?)`;
const next = String.raw`(?:for|of|in|on|at|with|to|that|which|from|and|is|are|should|must|shall|can|so|where|whose|it|its|exposing|exposed|listening|mapping|using|by|port|ports|type|min|max|named|called|please)(?![\w-])`;
/** A plain word between the kind and what it does. */
const plainName = `\\s(?!${next})[a-z][a-z0-9]{0,30}(?=[\\s]${next}|[,.;:]|$)`;
const ofThem = String.raw`(?:pods\s(?:of|in|from|behind|managed\sby|belonging\sto)\s)?`;
const selects = String.raw`(?:(?:that|which)\s(?:selects|matches|covers|protects|targets|uses|fronts|picks|finds)|exposing|(?:that|which)\sexposes|selecting|matching|covering|targeting|protecting)`;

/** Whose pods a Service or a budget is for is said by their labels, where nobody says any and only one thing runs. */
export function selectedIn(request: string, all: readonly Shown[], { english }: Owners): Rewriting[] {
  const labels = labelsOf(all);
  const kind = kindIn(request);
  if (labels === undefined || kind === undefined || isTold.test(request)) return [];
  const said = `for pods with the ${labels.includes(' and ') ? 'labels' : 'label'} ${labels}`;
  const whose = `(?:the\\s|all\\s){0,2}${ofThem}(?:${english}|it)(?:'s\\spods|\\spods|'s\\s(?:selector|labels))?(?![\\w-])`;
  const behind = new RegExp(
    `(?<=(?<![\\w-])${kind}(?:${name}|${plainName})?:?\\s)(?:for|of|in\\sfront\\sof|before)\\s${whose}|(?<![\\w-])${selects}\\s(?:${whose}|the\\s[\\w-]{1,30}\\sselector)(?![\\w-])`,
    'giu',
  );
  const first = new RegExp(
    `(?<![\\w-])${kind}(?![\\w-])(?:${name}|${plainName}|(?=[,.;:]|$|\\s${next}))`,
    'giu',
  );
  const step: Rewriting = behind.test(request)
    ? [behind, onlyFirst(behind, () => said)]
    : [first, onlyFirst(first, (whole) => `${whole} ${said}`)];
  return [step];
}

/** Of the only thing that is quoted, where that runs. */
function labelsOf([run, ...others]: readonly Shown[]): string | undefined {
  const labels = run?.isRun === true && others.length === 0 ? labelsSaid(pickedBy(run)) : undefined;
  return labels !== undefined && isPlain.test(labels) ? labels : undefined;
}

/** A Service or a budget, where it is only one of them. */
function kindIn(request: string): string | undefined {
  const isIn = (one: string): boolean => new RegExp(`(?<![\\w-])${one}(?![\\w-])`, 'iu').test(request);
  const [kind, ...others] = [budget, service].filter(isIn);
  return others.length === 0 ? kind : undefined;
}

/** What is said once is enough. */
function onlyFirst(said: RegExp, change: (whole: string) => string) {
  const earlier = new RegExp(said.source, 'iu');
  return (whole: string, ...rest: readonly unknown[]): string => {
    const [text, at] = [rest, rest.slice(0, -1)].map((list) => list.at(-1));
    if (typeof text !== 'string' || typeof at !== 'number') return whole;
    return earlier.test(text.slice(0, at)) ? whole : change(whole);
  };
}

/** Labels are named, or pairs that may be. */
const isTold =
  /(?<![\w-])labell?(?:s|ed)?(?![\w-])|[a-z][\w./-]{0,60}\s?=\s?[a-z]|(?<![\w-])(?:app|role|tier|run|component|name):\s?[a-z]/iu;
const isPlain = /^[\w./:@-][\w ./:@,-]{0,300}$/u;
