import { join } from '../../kernel/paths.ts';
import { lineWith, type Hit } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Member } from './member.ts';

type Configured = { readonly files: readonly string[]; readonly port: RegExp };

/** Frameworks that open the port of their own configuration, unless PORT says another. */
const configured: Readonly<Record<string, Configured>> = {
  // What its build makes opens that of the server for developers.
  astro: {
    files: ['mjs', 'js', 'ts', 'mts'].map((end) => `astro.config.${end}`),
    port: /\bserver:\s{0,4}\{[^{}]{0,200}?\bport:\s{0,4}(\d{2,5})\b/u,
  },
  egg: {
    files: ['prod.js', 'prod.ts', 'default.js', 'default.ts'].map((end) => `config/config.${end}`),
    port: /\blisten:\s{0,4}\{[^{}]{0,200}?\bport:\s{0,4}(\d{2,5})\b/u,
  },
};

export function frameworkPort({ framework, pkg }: Member, snapshot: Snapshot): Hit | undefined {
  const name = framework?.name ?? '';
  const { files, port } = (Object.hasOwn(configured, name) ? configured[name] : undefined) ?? none;
  const hits = files.flatMap((file): Hit[] => {
    const path = join(pkg.folder, file);
    const text = snapshot.text(path) ?? '';
    const [all, number = ''] = port.exec(text) ?? [];
    return all === undefined
      ? []
      : [{ path, line: lineWith(text, all.split('\n')[0] ?? ''), groups: [number] }];
  });
  return hits[0];
}

const none: Configured = { files: [], port: /(?!)/u };
