import type { Kept } from '../common/writes.ts';
import { writtenBy, type Written } from '../common/written.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { placeholders, type Setting } from './config/setting.ts';
import type { Program } from './program.ts';

const address =
  /^jdbc:(sqlite|h2)(?::file)?:(?!mem:|tcp:|ssl:|zip:|:|~)(?:\.\/)?(\/?[\w.-]{1,60}(?:\/[\w.-]{1,60}){0,5})/u;

/** Databases in files that the settings name, as the drivers of them write them. */
export function writtenIn({ settings, module, files }: Program, snapshot: Snapshot): Written {
  const told = settings.filter(({ profile }) => profile === undefined).flatMap(fileIn);
  return writtenBy(files, { folder: module.folder, workdir: '/app', snapshot }, told);
}

function fileIn({ value, path, line }: Setting): Kept[] {
  const [, driver, file = ''] = address.exec(filled(value)) ?? [];
  if (driver === undefined) return [];
  const isNamed = driver === 'sqlite' && /\.(?:db3?|sqlite3?)$/u.test(file);
  return [
    { what: isNamed ? file : `${file}${driver === 'h2' ? '.mv.db' : ''}`, hit: { path, line, groups: [] } },
  ];
}

/** As it is where nobody sets the variables that it asks for. */
function filled(value: string): string {
  return placeholders(value).reduce(
    (text, { name, fallback }) => text.replace(`\${${name}:${fallback ?? ''}}`, fallback ?? ''),
    value,
  );
}
