import { isDay, type Waiver } from '../../config/house-policy.ts';
import { policyPath, readPolicy } from '../../config/policy.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { applyEdits, indexLines, positionAt, type Edit } from '../../kernel/text.ts';
import { yamlScalar } from '../../render/scalar.ts';
import type { YamlNode } from '../../syntax/yaml/node.ts';
import { parse } from '../../syntax/yaml/parse.ts';
import { entryOf } from '../../syntax/yaml/value.ts';

/** The policy's text with one more waiver; nothing else in it moves. */
export function addWaiver(text: string | undefined, waiver: Waiver, today: string): Result<string> {
  const problem = objection(waiver, today);
  if (problem !== undefined) return fail({ what: problem, fix: usage });
  const before = readPolicy(text);
  const [broken] = before.problems;
  if (broken !== undefined) return fail(broken);
  const made = insert(text ?? '', waiver);
  const after = readPolicy(made);
  const isRight =
    after.problems.length === 0 && after.policy.waivers.length === before.policy.waivers.length + 1;
  if (made !== undefined && isRight) return ok(made);
  return fail({
    what: `\`${policyPath}\` is written in a way that I cannot add a waiver to`,
    fix: `Add it by hand: \`${flowOf(waiver)}\` below \`waivers:\`.`,
  });
}

const usage = 'Write `/k8s ignore RULE why it is fine until YYYY-MM-DD`.';

function objection({ reason, until }: Waiver, today: string): string | undefined {
  if (reason === '') return 'A waiver needs a reason: who reads it in a year was not here today';
  if (until === undefined) return 'A waiver needs an end: a day after which it counts no more';
  if (!isDay(until)) return `\`${until}\` is no day`;
  return until < today ? `${until} is over already` : undefined;
}

function insert(text: string, waiver: Waiver): string | undefined {
  const parsed = parse(text);
  if (!parsed.ok) return undefined;
  const { root } = parsed.value;
  const entry = entryOf(root, 'waivers');
  if (entry === undefined) return appended(text, blockOf(waiver, '  '));
  const edit = editFor(entry.value, { text, waiver, keyEnd: entry.key.end });
  return edit === undefined ? undefined : applyEdits(text, [edit]);
}

function appended(text: string, lines: readonly string[]): string {
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${start}waivers:\n${lines.join('\n')}\n`;
}

type Place = { readonly text: string; readonly waiver: Waiver; readonly keyEnd: number };

function editFor(value: YamlNode, { text, waiver, keyEnd }: Place): Edit | undefined {
  if (value.kind === 'scalar' && value.value === null) {
    return after(text, keyEnd + 1, blockOf(waiver, '  '));
  }
  if (value.kind !== 'seq' || value.alias !== undefined) return undefined;
  const last = value.items.at(-1);
  if (value.flow) {
    const at = text.lastIndexOf(']', value.end);
    const comma = last === undefined ? '' : ', ';
    return { start: at, end: at, text: `${comma}${flowOf(waiver)}` };
  }
  if (last === undefined) return undefined;
  return after(text, last.end, blockOf(waiver, indentOf(text, last.start)));
}

/** New lines behind the line on which an offset stands. */
function after(text: string, offset: number, lines: readonly string[]): Edit {
  const isAtEnd = text[offset - 1] === '\n';
  const end = isAtEnd ? offset - 1 : text.indexOf('\n', offset);
  const at = end === -1 ? text.length : end;
  return { start: at, end: at, text: `\n${lines.join('\n')}` };
}

/** How far the dash of an item is indented. */
function indentOf(text: string, offset: number): string {
  const index = indexLines(text);
  const start = index.starts[positionAt(index, offset).line - 1] ?? 0;
  return /^[ ]*/u.exec(text.slice(start, offset))?.[0] ?? '';
}

function pairsOf({ rule, paths, reason, until }: Waiver): readonly string[] {
  const isEverywhere = paths.length === 1 && paths[0] === '**';
  return [
    `rule: ${yamlScalar(rule)}`,
    ...(isEverywhere ? [] : [`paths: [${paths.map((path) => JSON.stringify(path)).join(', ')}]`]),
    `reason: ${JSON.stringify(reason)}`,
    `until: ${JSON.stringify(until ?? '')}`,
  ];
}

function blockOf(waiver: Waiver, indent: string): string[] {
  return pairsOf(waiver).map((pair, index) => `${indent}${index === 0 ? '- ' : '  '}${pair}`);
}

function flowOf(waiver: Waiver): string {
  return `{ ${pairsOf(waiver).join(', ')} }`;
}
