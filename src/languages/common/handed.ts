import { basename } from '../../kernel/paths.ts';
import type { Service } from '../../facts/facts.ts';

/** What a Procfile hands to the one program of an image; what only a shell understands is left to people. */
export function handedTo(name: string, { start = '', evidence, ports }: Service): string[] | undefined {
  const isDeclared = evidence.some(({ fact, path }) => fact === 'start' && basename(path) === 'Procfile');
  const port = String(ports[0]?.port ?? '$PORT');
  const filled = start.replaceAll(/\$\{PORT(?::?-\d{1,5})?\}|\$PORT\b/gu, port);
  const [program = '', ...words] = filled.trim().split(/\s+/u);
  if (!isDeclared || basename(program) !== name || /["'$`|&;<>*\\(){}]/u.test(filled)) return undefined;
  return words;
}
