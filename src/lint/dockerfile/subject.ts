import { once } from '../../kernel/once.ts';
import type { Dockerfile, Instruction, Stage } from '../../syntax/dockerfile/model.ts';
import { interpreterOf } from '../../syntax/dockerfile/shell-text.ts';
import { parseShell } from '../../syntax/shell/parse.ts';
import type { ShellScript } from '../../syntax/shell/script.ts';
import type { Command } from './command.ts';
import { toCommand } from './command.ts';
import { dialectOf } from './dialect.ts';
import type { Pragma } from './pragmas.ts';
import { startCommands, type Start } from './start-command.ts';
import type { Settings } from '../engine/settings.ts';

/** A RUN, on its own or under ONBUILD, with the commands it runs; a here-document for Python has none. */
export type Run = {
  readonly instruction: Instruction;
  readonly script: ShellScript;
  /** Offset of the script in the file. */
  readonly base: number;
  readonly commands: readonly Command[];
};

/** The files around a Dockerfile, where they are known. */
export type Context = {
  /** Path of the Dockerfile from the root of the context. */
  readonly dockerfile: string;
  readonly dockerignore: string | undefined;
  readonly npmrc: string | undefined;
  /** Names of the files beside it; undefined where nobody looked. */
  readonly files: ReadonlySet<string> | undefined;
  /** Ports that the code of the context listens on; undefined where nobody knows. */
  readonly ports: readonly number[] | undefined;
};

/** What a rule for Dockerfiles looks at. */
export type DockerfileSubject = Dockerfile & {
  readonly runs: readonly Run[];
  /** Instructions and what ONBUILD triggers, in file order. */
  readonly all: readonly Instruction[];
  readonly finalStage: Stage | undefined;
  /** What the image runs. */
  readonly starts: readonly Start[];
  readonly settings: Settings;
  readonly context: Context | undefined;
  /** Day of the check as `YYYY-MM-DD`. */
  readonly today: string | undefined;
  readonly pragmas: readonly Pragma[];
  readonly knownRules: ReadonlySet<string>;
};

export type Surroundings = Pick<
  DockerfileSubject,
  'settings' | 'context' | 'today' | 'pragmas' | 'knownRules'
>;

export function toSubject(dockerfile: Dockerfile, surroundings: Surroundings): DockerfileSubject {
  const all = dockerfile.instructions.flatMap((one) =>
    one.trigger === undefined ? [one] : [one, one.trigger],
  );
  const starts = once(() => startCommands(dockerfile.stages));
  return {
    ...dockerfile,
    ...surroundings,
    all,
    runs: all.flatMap((instruction) => toRun(instruction) ?? []),
    finalStage: dockerfile.stages.at(-1),
    get starts() {
      return starts();
    },
  };
}

function toRun(instruction: Instruction): Run | undefined {
  const { keyword, script } = instruction;
  if (keyword !== 'RUN' || script === undefined) return undefined;
  const dialect = dialectOf(instruction.shell);
  const isForeign = dialect === undefined && interpreterOf(script) !== undefined;
  const parsed = parseShell(isForeign ? '' : script.text, dialect ?? 'bash');
  const commands = parsed.commands.flatMap((command) => toCommand(command, script.base) ?? []);
  return { instruction, script: parsed, base: script.base, commands };
}
