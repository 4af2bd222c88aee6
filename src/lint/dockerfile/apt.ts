import { hasArg, operands, runs } from './arguments.ts';
import type { Arg, Command } from './command.ts';

export function isAptGetInstall(command: Command): boolean {
  return runs(command, 'apt-get', 'install');
}

/** Packages that `apt-get install` names without a version. */
export function looseAptPackages(command: Command): readonly Arg[] {
  if (!isAptGetInstall(command)) return [];
  const packages = operands(command, ['t', 'target-release']).filter((arg) => arg.text !== 'install');
  return packages.filter(({ text }) => !text.includes('=') && !text.includes('/') && !text.endsWith('.deb'));
}

/** `rm -rf` of the folder, as hadolint reads it: of any folder. */
export function removesFolder(command: Command, folder: string): boolean {
  return runs(command, 'rm') && hasArg(command, '-rf', `${folder}/*`);
}
