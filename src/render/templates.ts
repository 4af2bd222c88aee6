import { describe, type Problem } from '../kernel/problem.ts';
import { oncePer } from '../kernel/once.ts';
import type { Result } from '../kernel/result.ts';
import { type Part, parseTemplate } from './parse.ts';
import { fillParsed, type Filling } from './template.ts';

/** Text by path below `templates/`, read once at the root; `overrides` are those that a team wrote. */
export type Templates = ReadonlyMap<string, string> & { readonly overrides?: ReadonlySet<string> };

/** Where a team keeps its own, on the default branch. */
export const overrideFolder = '.github/supercargo/templates/';

/** A template of a team that cannot be filled. */
export class TemplateFault extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(describe(problem));
    this.name = 'TemplateFault';
    this.problem = problem;
  }
}

/** Fills a template; one of ours that does not fit its filling is a bug of ours, one of a team is theirs to mend. */
export function fill(templates: Templates, path: string, filling: Filling): string {
  const text = templates.get(path);
  if (text === undefined) throw new Error(`templates/${path} is missing`);
  const unused = templates.overrides === undefined ? 'refused' : 'allowed';
  const source = { path: `templates/${path}`, text, unused } as const;
  const known = partsOf(templates);
  const parsed = known.get(path) ?? parseTemplate(source, (part) => templates.get(part));
  known.set(path, parsed);
  const filled = parsed.ok ? fillParsed(parsed.value, source, filling) : parsed;
  if (filled.ok) return filled.value;
  throw faultIn(filled.error, templates);
}

const partsOf = oncePer<Templates, Map<string, Result<readonly Part[]>>>(() => new Map());

function faultIn(problem: Problem, { overrides }: Templates): Error {
  const where = problem.where ?? '';
  const [, name = ''] = /^templates\/(.{1,300}?)(?::\d{1,9})?$/u.exec(where) ?? [];
  if (overrides?.has(name) !== true) return new Error(describe(problem));
  const fix = 'Mend it, or remove it: then ours is used again.';
  return new TemplateFault({ fix, ...problem, where: where.replace('templates/', overrideFolder) });
}
