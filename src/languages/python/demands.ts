import type { SourceFile } from '../../facts/source.ts';
import { dirname } from '../../kernel/paths.ts';
import type { Demanded } from '../common/demanded.ts';
import type { Entry } from './ground.ts';
import type { Member } from './member.ts';
import { demandedByArgparse } from './argparse.ts';
import { demandedByClick } from './click.ts';
import { moduleOf } from './targets.ts';

/** Arguments without which the program that is started ends at once. */
export function demandsOf({ entry, files, project }: Member): Demanded | undefined {
  if (entry?.calls !== undefined) return inFunction(entry.calls, files, project.folder);
  const file = entry === undefined ? undefined : startedFile(entry, files);
  return file === undefined ? undefined : (demandedIn(file) ?? inModule(file, files, project.folder));
}

/** Only where it is started without a word behind it. */
function startedFile({ words, evidence }: Entry, files: readonly SourceFile[]): SourceFile | undefined {
  const [python, , ...given] = words;
  if (evidence.why !== 'the program' || python !== 'python') return undefined;
  if (given.length > (words[1] === '-m' ? 1 : 0)) return undefined;
  return files.find(({ path }) => path === evidence.path);
}

function demandedIn(file: SourceFile): Demanded | undefined {
  if (aware.test(file.text)) return undefined;
  return demandedByArgparse(file) ?? demandedByClick(file);
}

/** It looks itself whether it was given any, or goes on without. */
const aware =
  /\blen\(\s?(?:sys\.)?argv\b|\bSystemExit\b|\bexit_on_error\b|\bauto_envvar_prefix\b|\bsys\.argv(?:\s?=|\.(?:append|extend|insert))/u;

const brought = /^from ([.\w]{1,80}) import (main|cli|app|run)\b/mu;

/** The function that a file only calls, in the module that it is taken from. */
function inModule(file: SourceFile, files: readonly SourceFile[], root: string): Demanded | undefined {
  const [, from = '', name = ''] = brought.exec(file.text) ?? [];
  if (from === '' || !new RegExp(String.raw`\b${name}\(\)`, 'u').test(file.text)) return undefined;
  const own = moduleOf(dirname(file.path), root);
  const whole = from.startsWith('.') ? from.replace(/^\./u, own === '' ? '' : `${own}.`) : from;
  return inFunction(`${whole}:${name}`, files, root) ?? inFunction(`${from}:${name}`, files, root);
}

/** `shop.cli:main`, which a command of the project calls without a word. */
function inFunction(target: string, files: readonly SourceFile[], root: string): Demanded | undefined {
  const [from = '', name = ''] = target.split(':');
  const module = files.find(({ path }) => moduleOf(path, root) === from);
  if (module === undefined) return undefined;
  const called = new RegExp(String.raw`^(?:def ${name}\(|${name}\s?=\s?typer\.)`, 'mu');
  return called.test(module.text)
    ? demandedIn({ ...module, text: `${module.text}\n${name}()\n` })
    : undefined;
}
