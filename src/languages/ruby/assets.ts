import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { browserInstall, nodeForBuilding } from '../common/browser.ts';
import { gemOf } from './gemfile.ts';
import type { Bundle } from './bundle.ts';

const bundlers = [
  'jsbundling-rails',
  'cssbundling-rails',
  'webpacker',
  'shakapacker',
  'vite_rails',
  'vite_ruby',
];
const runtimes = ['uglifier', 'coffee-rails', 'coffee-script', 'autoprefixer-rails', 'execjs', 'terser'];

export type Assets = {
  readonly node: readonly { readonly image: string }[];
  readonly install: readonly {
    readonly files: string;
    readonly cache: string;
    readonly command: string;
  }[];
};

/** What Node must do before the assets can be precompiled. */
export function assetsOf(bundle: Bundle, snapshot: Snapshot): Assets {
  const isBundled =
    gemOf(bundle, ...bundlers) !== undefined && has(snapshot, join(bundle.folder, 'package.json'));
  if (!isBundled && gemOf(bundle, ...runtimes) === undefined) return { node: [], install: [] };
  return {
    node: [{ image: nodeForBuilding }],
    install: isBundled ? [installOf(bundle, snapshot)] : [],
  };
}

function installOf(bundle: Bundle, snapshot: Snapshot): Assets['install'][number] {
  const { files, cache, command } = browserInstall(bundle.folder, snapshot);
  return { files, cache, command };
}
