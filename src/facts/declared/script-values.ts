import type { ShellCommand, ShellScript } from '../../syntax/shell/script.ts';
import { plain } from './command.ts';

/** What a command of a script says, with the values that the script itself gives. */
export function textOf({ words }: ShellCommand, values: ReadonlyMap<string, string>, given: string): string {
  const run = words[0]?.value === 'exec' ? words.slice(1) : words;
  const all = run.flatMap(({ value }) =>
    /^\$(?:@|\*|\{[@*]\})$/u.test(value) ? given.split(' ') : [filled(value, values)],
  );
  return plain(all.filter((word) => word !== '')).slice(0, 500);
}

/** What the script itself gives a variable where nobody else did; what it only adds on a condition is not there. */
export function valuesOf({ commands, tree }: ShellScript): Map<string, string> {
  const values = new Map<string, string>();
  const always = new Set<unknown>(tree.commands.map(({ command }) => command));
  for (const { assignments, node } of commands) {
    for (const { name, value } of assignments) {
      const full = filled(value.replaceAll(/^"|"$/gu, ''), values);
      const isAdded = !always.has(node) && isAddedTo(name, value);
      if (!full.includes('$') && !isAdded) values.set(name, full);
    }
  }
  return values;
}

/** Its own default is nothing that is added. */
function isAddedTo(name: string, value: string): boolean {
  return new RegExp(String.raw`\$\{?${name}\b(?!:?[-=])`, 'u').test(value);
}

function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text
    .slice(0, 500)
    .replaceAll(/\$(?:\{(\w{1,80})\}|(\w{1,80}))/gu, (all, first?: string, second?: string) => {
      return values.get(first ?? second ?? '') ?? all;
    })
    .replaceAll(
      /\$\{(\w{1,80}):?[-=]([^${}]{0,200})\}/gu,
      (_all, name: string, otherwise: string) => values.get(name) ?? otherwise,
    );
}
