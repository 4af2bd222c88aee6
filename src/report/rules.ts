import { wrap } from '../kernel/wrap.ts';
import type { Example, Rule } from '../lint/contract.ts';

/** All of a rule but its check. */
export type RuleText = Omit<Rule<never>, 'check'>;

export type RuleGroup = { readonly title: string; readonly rules: readonly RuleText[] };

/** The reference page of the rules. */
export function rulesMarkdown(groups: readonly RuleGroup[]): string {
  const head = [
    '# Rules',
    '',
    'Written by `npm run docs` from the rules themselves; `supercargo explain ID` prints one.',
    '',
  ];
  return [...head, ...groups.flatMap(groupLines)].join('\n');
}

/** One rule, in lines that fit a terminal. */
export function ruleText(rule: RuleText, columns: number): string {
  return [
    `${rule.id} (${facts(rule).join(', ')})`,
    '',
    ...wrap(`${rule.summary}.`, columns),
    ...wrap(rule.why, columns),
    '',
    ...examples('Found', rule.bad),
    ...examples('Left alone', rule.good),
    rule.docs,
    '',
  ].join('\n');
}

function groupLines({ title, rules }: RuleGroup): readonly string[] {
  return [
    `## ${title}`,
    '',
    '| rule | | what it asks for | why | elsewhere |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(
      (rule) =>
        `| ${link(rule)} | ${facts(rule).join(', ')} | ${cell(rule.summary)} | ${cell(rule.why)} | ${(rule.aliases ?? []).join(', ')} |`,
    ),
    '',
  ];
}

function link({ id, docs }: RuleText): string {
  return `<a id="${id.toLowerCase()}"></a>[${id}](${docs})`;
}

function facts({ severity, off, fixable }: RuleText): readonly string[] {
  return [severity, ...(off === true ? ['off by default'] : []), ...(fixable === true ? ['fixable'] : [])];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

/** Examples of what is too large are themselves large. */
function shortened(line: string): string {
  return line.length > 200 ? `${line.slice(0, 200)}… (${line.length} characters)` : line;
}

function examples(title: string, all: readonly Example[]): readonly string[] {
  return all.flatMap((example) => {
    const files = typeof example === 'string' ? [['', example]] : Object.entries(example);
    const lines = files.flatMap(([path = '', text = '']) => [
      ...(path === '' ? [] : [`  # ${path}`]),
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `    ${shortened(line)}`),
    ]);
    return [`${title}:`, ...lines, ''];
  });
}
