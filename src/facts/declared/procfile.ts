import { join } from '../../kernel/paths.ts';
import type { Snapshot } from '../snapshot.ts';

export type Process = {
  readonly name: string;
  readonly command: string;
  readonly path: string;
  readonly line: number;
};

/** The processes that a Procfile names. */
export function procfile(folder: string, snapshot: Snapshot): Process[] {
  const path = join(folder, 'Procfile');
  return (snapshot.text(path) ?? '').split('\n').flatMap((line, at) => {
    const [, name, command] = /^([A-Za-z][\w-]{0,60}):[ \t]*(\S.{0,2000})$/u.exec(line.trimEnd()) ?? [];
    if (name === undefined || command === undefined) return [];
    return [{ name, command: withoutFence(command.trim()), path, line: at + 1 }];
  });
}

function withoutFence(command: string): string {
  return command.replace(/^exec\s+/u, '');
}
