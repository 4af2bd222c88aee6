import type { Variables } from './expand.ts';
import { expand } from './expand.ts';
import { readImage } from './image.ts';
import type { Instruction, Stage, Word } from './model.ts';

export function readStages(instructions: readonly Instruction[]): readonly Stage[] {
  const variables = globalVariables(instructions);
  const stages: Stage[] = [];
  const byAlias = new Map<string, number>();
  for (const opening of openings(instructions)) {
    const stage = readStage(opening, byAlias, variables);
    stages.push(stage);
    if (stage.alias !== undefined) byAlias.set(stage.alias.text.toLowerCase(), stage.index);
  }
  return stages;
}

/** Values of the ARGs above the first FROM: all that a FROM may use, apart from what BuildKit sets itself. */
export function globalVariables(instructions: readonly Instruction[]): Variables {
  const variables = new Map<string, string | undefined>();
  for (const { keyword, pairs, stage } of instructions) {
    if (keyword !== 'ARG' || stage !== -1) continue;
    for (const { name, value } of pairs) {
      variables.set(name, value === undefined ? variables.get(name) : expand(value, variables));
    }
  }
  return variables;
}

type Opening = Pick<Stage, 'from' | 'index' | 'instructions'>;

function openings(instructions: readonly Instruction[]): readonly Opening[] {
  const found: { from: Instruction; index: number; instructions: Instruction[] }[] = [];
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') {
      found.push({ from: instruction, index: found.length, instructions: [] });
    } else found.at(-1)?.instructions.push(instruction);
  }
  return found;
}

function readStage(opening: Opening, byAlias: ReadonlyMap<string, number>, variables: Variables): Stage {
  const { from } = opening;
  const [word, as, name] = from.words;
  const image = readImage(word ?? emptyWord(from), variables);
  const hasAlias = as?.text.toUpperCase() === 'AS';
  return {
    ...opening,
    image,
    platform: from.flags.find((flag) => flag.name === 'platform'),
    as: hasAlias ? as : undefined,
    alias: hasAlias ? name : undefined,
    parent: byAlias.get((image.resolved ?? image.text).toLowerCase()),
  };
}

function emptyWord(from: Instruction): Word {
  return { text: '', start: from.keywordSpan.end, end: from.keywordSpan.end };
}
