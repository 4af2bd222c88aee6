import { expand, type Variables } from '../../syntax/dockerfile/expand.ts';
import { parseDockerfile } from '../../syntax/dockerfile/parse.ts';
import { globalVariables } from '../../syntax/dockerfile/stages.ts';
import type { Dockerfile, Instruction, Stage } from '../../syntax/dockerfile/model.ts';
import type { Snapshot } from '../snapshot.ts';
import { commandOf, type Command } from './command.ts';
import { lineage, shippedStage } from './shipped.ts';

/** What a Dockerfile says about the container that comes of it. */
export type ImageFacts = {
  readonly path: string;
  /** The stage that is shipped, where it is not the last. */
  readonly stage: string | undefined;
  /** Images that come from elsewhere: that of the last stage first, then those of the stages before it. */
  readonly bases: readonly Base[];
  readonly ports: readonly Declared<number>[];
  readonly env: readonly (Declared<string> & { readonly name: string })[];
  /** What it starts; `path` where a script that it starts says so. */
  readonly command: (Command & { readonly line: number; readonly path?: string }) | undefined;
  readonly health: (Declared<string> & { readonly port: number | undefined }) | undefined;
  /** What is copied from the build context. */
  readonly copies: readonly string[];
  /** What the last stage takes from others. */
  readonly handed: readonly string[];
  /** Folders and files that something is copied to in the last stage. */
  readonly destinations: readonly string[];
  /** Where it is started. */
  readonly workdir: string | undefined;
  readonly text: string;
};

export type Base = { readonly name: string; readonly tag: string | undefined; readonly line: number };
export type Declared<T> = { readonly value: T; readonly line: number };

const cache = new WeakMap<Snapshot, Map<string, ImageFacts>>();

/** Reads a Dockerfile of the repository once; where compose names a stage, that one counts as the last. */
export function imageFacts(snapshot: Snapshot, path: string, target?: string): ImageFacts {
  const known = cache.get(snapshot) ?? new Map<string, ImageFacts>();
  cache.set(snapshot, known);
  const key = `${path}#${target ?? ''}`;
  const facts = known.get(key) ?? readImage(path, snapshot.text(path) ?? '', target);
  known.set(key, facts);
  return facts;
}

function readImage(path: string, text: string, target: string | undefined): ImageFacts {
  const file = parseDockerfile(text);
  const stage = shippedStage(file, target);
  const chain = lineage(stage, file);
  const instructions = chain.flatMap((stage) => stage.instructions);
  const variables = variablesOf(file, instructions);
  return {
    path,
    stage: stage === file.stages.at(-1) ? undefined : stage?.alias?.text,
    bases: basesOf(chain, file.stages),
    ports: portsOf(instructions, variables),
    env: instructions.flatMap((one) => (one.keyword === 'ENV' ? pairsOf(one, variables) : [])),
    command: startOf(instructions),
    health: healthOf(instructions, variables),
    copies: file.instructions.flatMap((one) => (isFromStage(one) ? [] : sourcesOf(one))),
    handed: instructions.flatMap((one) => (isFromStage(one) ? sourcesOf(one) : [])),
    destinations: instructions.flatMap(destination),
    workdir: instructions.findLast(({ keyword }) => keyword === 'WORKDIR')?.argsText.trim(),
    text,
  };
}

function basesOf(chain: readonly Stage[], stages: readonly Stage[]): Base[] {
  const others = stages.filter((stage) => !chain.includes(stage)).toReversed();
  return [...chain, ...others]
    .filter((stage) => stage.parent === undefined)
    .map(({ image, from }) => ({ ...splitImage(image.resolved ?? image.text), line: from.line }));
}

function splitImage(image: string): { name: string; tag: string | undefined } {
  const [plain = ''] = image.split('@');
  const colon = plain.lastIndexOf(':');
  const isTag = colon > plain.lastIndexOf('/');
  return isTag
    ? { name: plain.slice(0, colon), tag: plain.slice(colon + 1) }
    : { name: plain, tag: undefined };
}

function variablesOf(file: Dockerfile, instructions: readonly Instruction[]): Variables {
  const global = globalVariables(file.instructions);
  const variables = new Map<string, string | undefined>();
  for (const { keyword, pairs } of instructions) {
    if (keyword !== 'ARG' && keyword !== 'ENV') continue;
    for (const { name, value } of pairs) {
      variables.set(name, value === undefined ? global.get(name) : expand(value, variables));
    }
  }
  return variables;
}

/** `EXPOSE 80 443/tcp $PORT 9000-9002`: of a range only its first, and nothing for udp. */
function portsOf(instructions: readonly Instruction[], variables: Variables): Declared<number>[] {
  return instructions
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap(({ words, line }) =>
      words.flatMap((word) => {
        const [, digits] =
          /^(\d{1,5})(?:-\d{1,5})?(?:\/tcp)?$/iu.exec(expand(word.text, variables) ?? '') ?? [];
        const value = Number(digits);
        return value > 0 && value < 65536 ? [{ value, line }] : [];
      }),
    );
}

function pairsOf(
  { pairs, line }: Instruction,
  variables: Variables,
): { name: string; value: string; line: number }[] {
  return pairs.flatMap(({ name, value }) => {
    const full = expand(value ?? '', variables);
    return full === undefined ? [] : [{ name, value: full, line }];
  });
}

function startOf(instructions: readonly Instruction[]): ImageFacts['command'] {
  const entrypoint = instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT');
  const cmd = instructions.findLast(({ keyword }) => keyword === 'CMD');
  const command = commandOf(wordsOf(entrypoint), wordsOf(cmd));
  const line = (command?.from === 'entrypoint' ? entrypoint : cmd)?.line ?? entrypoint?.line;
  return command === undefined || line === undefined ? undefined : { ...command, line };
}

/** The words of the exec form; a shell form is one text for `sh -c`. */
function wordsOf(instruction: Instruction | undefined): readonly string[] | undefined {
  if (instruction === undefined) return undefined;
  return instruction.json?.map(({ text }) => text) ?? ['sh', '-c', instruction.argsText.trim()];
}

function healthOf(instructions: readonly Instruction[], variables: Variables): ImageFacts['health'] {
  const check = instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK');
  const text = check === undefined ? undefined : (expand(check.argsText, variables) ?? check.argsText);
  const [, port, path] =
    /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::(\d{2,5}))?(\/[\w./-]{0,80})?/u.exec(
      text ?? '',
    ) ?? [];
  if (check === undefined || path === undefined) return undefined;
  return { value: path, port: port === undefined ? undefined : Number(port), line: check.line };
}

function destination({ keyword, words, json }: Instruction): string[] {
  return keyword === 'COPY' || keyword === 'ADD' ? [(json ?? words).at(-1)?.text ?? ''] : [];
}

function isFromStage({ flags }: Instruction): boolean {
  return flags.some(({ name }) => name === 'from');
}

function sourcesOf({ keyword, words, json }: Instruction): string[] {
  if (keyword !== 'COPY' && keyword !== 'ADD') return [];
  const all = (json ?? words).map(({ text }) => text);
  return all.slice(0, -1).filter((source) => !/^[a-z]+:\/\/|^<</u.test(source));
}
