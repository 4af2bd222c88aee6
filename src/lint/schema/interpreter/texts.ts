import { BadSchema } from './checker.ts';
import { pathText, report } from './report.ts';
import type { Keyword } from './scope.ts';

export const pattern: Keyword = (value, _, { patterns }) => {
  if (typeof value !== 'string') return undefined;
  const matches = patterns(value);
  if (matches === undefined)
    throw new BadSchema(`the schema has a regular expression that Go cannot read: ${value}`);
  return (node, run) => {
    if (node.kind !== 'scalar' || node.type !== 'string' || matches(String(node.value))) return;
    report(run, node, { keyword: 'pattern', message: `\`${pathText(run.path)}\` must match \`${value}\`` });
  };
};

export function textLengths(keyword: 'minLength' | 'maxLength'): Keyword {
  return (value) => {
    if (typeof value !== 'number') return undefined;
    return (node, run) => {
      if (node.kind !== 'scalar' || node.type !== 'string') return;
      const length = charactersOf(String(node.value));
      if (keyword === 'minLength' ? length >= value : length <= value) return;
      const word = keyword === 'minLength' ? 'at least' : 'at most';
      const message = `\`${pathText(run.path)}\` must have ${word} ${value} characters, not ${length}`;
      report(run, node, { keyword, message });
    };
  };
}

/** Characters, not UTF-16 units. */
function charactersOf(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdbff) count -= 1;
  }
  return count;
}
