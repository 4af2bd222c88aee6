import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { askedOfBuilder } from '../common/builder.ts';
import type { Declared, Module } from './module.ts';

/** `1.8` and `VERSION_1_8` are 8; undefined for what is no version. */
export function plainVersion(text: string): string | undefined {
  return /^(?:VERSION_|JVM_|JavaVersion\.VERSION_)?(?:1[._])?(\d{1,2})(?:[._+-][\w.+-]{0,40})?$/u.exec(
    text.trim(),
  )?.[1];
}

type Pin = { readonly file: string; readonly pattern: RegExp };

const inMise =
  /^java[ \t]*=[ \t]*(?:\{[ \t]*version[ \t]*=[ \t]*|\[[ \t]*)?["'](?:[a-z][a-z-]{0,30}-)?(\d[\w.+-]{0,40})/u;

const pins: readonly Pin[] = [
  { file: '.java-version', pattern: /^[ \t]*(?:[a-z][a-z\d-]{0,24}-|[a-z-]{1,20})?(\d[\w.+-]{0,40})/u },
  { file: '.sdkmanrc', pattern: /^java[ \t]*=[ \t]*(\d[\w.+-]{0,40})/u },
  { file: '.tool-versions', pattern: /^java[ \t]+(?:[a-z][a-z-]{0,30}-)?(\d[\w.+-]{0,40})/u },
  ...['mise.toml', '.mise.toml', '.config/mise.toml'].map((file) => ({ file, pattern: inMise })),
  {
    file: 'system.properties',
    pattern: /^java\.runtime\.version[ \t]*=[ \t]*(?:[a-z]{1,20}-)?(\d[\w.+-]{0,40})/u,
  },
];

/** The JVM that a repository asks for: the files that tools install one by, else what its build compiles for. */
export function jvmVersion(module: Pick<Module, 'folder' | 'jvm'>, snapshot: Snapshot): Declared | undefined {
  for (const folder of upwards(module.folder)) {
    for (const pin of pins) {
      const found = pinned(join(folder, pin.file), pin.pattern, snapshot);
      if (found !== undefined) return found;
    }
  }
  return module.jvm ?? ofBuilder(module, snapshot);
}

function ofBuilder({ folder }: Pick<Module, 'folder'>, snapshot: Snapshot): Declared | undefined {
  const [asked] = upwards(folder).flatMap((at) => askedOfBuilder('java', at, snapshot) ?? []);
  const value = plainVersion((asked?.value ?? '').replace(/\.\*$/u, ''));
  return asked === undefined || value === undefined ? undefined : { ...asked, value };
}

function pinned(path: string, pattern: RegExp, snapshot: Snapshot): Declared | undefined {
  const text = snapshot.text(path) ?? '';
  for (const line of text.split('\n')) {
    const value = plainVersion(pattern.exec(line)?.[1] ?? '');
    if (value !== undefined) return { value, path, line: lineWith(text, line) };
  }
  return undefined;
}
