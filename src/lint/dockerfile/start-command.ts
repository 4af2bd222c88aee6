import { once } from '../../kernel/once.ts';
import type { Instruction, Stage } from '../../syntax/dockerfile/model.ts';
import { parseShell } from '../../syntax/shell/parse.ts';

export type Start = { readonly instruction: Instruction; readonly words: readonly string[] };

/** What the image runs, ENTRYPOINT and CMD of the last stage and those it is built on; the words of a shell form too. */
export function startCommands(stages: readonly Stage[]): readonly Start[] {
  const found = ['ENTRYPOINT', 'CMD'].flatMap((keyword) => lastOf(stages, keyword) ?? []);
  return found.map((instruction) => {
    const words = once(() => wordsOf(instruction));
    return {
      instruction,
      get words() {
        return words();
      },
    };
  });
}

function lastOf(stages: readonly Stage[], keyword: string): Instruction | undefined {
  let stage = stages.at(-1);
  while (stage !== undefined) {
    const last = stage.instructions.findLast((one) => one.keyword === keyword);
    if (last !== undefined) return last;
    stage = stage.parent === undefined ? undefined : stages[stage.parent];
  }
  return undefined;
}

function wordsOf({ json, script }: Instruction): readonly string[] {
  if (json === undefined) return lastCommand(script?.text ?? '');
  const words = json.map((word) => word.text);
  const isShell = /(?:^|\/)(?:ba|da|a|z)?sh$/u.test(words[0] ?? '') && /^-[a-z]*c$/u.test(words[1] ?? '');
  return isShell ? lastCommand(words[2] ?? '') : words;
}

function lastCommand(text: string): readonly string[] {
  const words =
    parseShell(text, 'sh')
      .commands.at(-1)
      ?.words.map((word) => word.value) ?? [];
  return words[0] === 'exec' ? words.slice(1) : words;
}
