import { describe } from '../kernel/problem.ts';
import { fillTemplate, type Filling } from './template.ts';

/** Text by path below `templates/`, read once at the root. */
export type Templates = ReadonlyMap<string, string>;

/** Fills one of our own templates; a template that does not fit its filling is a bug of ours. */
export function fill(templates: Templates, path: string, filling: Filling): string {
  const text = templates.get(path);
  if (text === undefined) throw new Error(`templates/${path} is missing`);
  const filled = fillTemplate({ path: `templates/${path}`, text }, filling, (part) => templates.get(part));
  if (!filled.ok) throw new Error(describe(filled.error));
  return filled.value;
}
