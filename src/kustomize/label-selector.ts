import { Fault } from './fault.ts';
import type { Origin } from './node.ts';

type Labels = ReadonlyMap<string, string>;

/** Whether labels fit a selector such as `app=web,tier in (a, b),!old`. */
export function matchesLabels(selector: string, labels: Labels, from: Origin | undefined): boolean {
  return requirements(selector).every((requirement) => fits(requirement, labels, from));
}

/** Parts between commas, those within parentheses aside. */
function requirements(selector: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < selector.length; at += 1) {
    if (selector[at] === '(') depth += 1;
    if (selector[at] === ')') depth -= 1;
    if (selector[at] !== ',' || depth > 0) continue;
    parts.push(selector.slice(start, at));
    start = at + 1;
  }
  return [...parts, selector.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

function fits(requirement: string, labels: Labels, from: Origin | undefined): boolean {
  const [, key, operator, list = ''] = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/u.exec(requirement) ?? [];
  if (key !== undefined) return isOneOf(labels.get(key), list) === (operator === 'in');
  const compared = /^([^=!<>]+?)\s*(==|=|!=)\s*(\S*)$/u.exec(requirement);
  if (compared !== null) return (labels.get(compared[1] ?? '') === compared[3]) === (compared[2] !== '!=');
  const name = requirement.replace(/^!\s*/u, '');
  if (/^[^\s=!<>()]+$/u.test(name)) return labels.has(name) === (name === requirement);
  throw new Fault(`\`${requirement.slice(0, 80)}\` is no requirement of a label selector`, from);
}

function isOneOf(value: string | undefined, list: string): boolean {
  return value !== undefined && list.split(',').some((one) => one.trim() === value);
}
