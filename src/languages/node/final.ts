import { join } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import { has } from '../../facts/tree.ts';
import { finishedBy } from './finished.ts';
import type { Ground } from './ground.ts';
import { migrateBy } from './migrate.ts';

const nitroServer = '.output/server/index.mjs';

type Copy = { readonly from: string; readonly to: string };
/** What goes into the final stage and what starts there. */
export type Final = {
  readonly workdir: string;
  readonly copies: readonly Copy[];
  readonly words: readonly string[];
  readonly isPruned: boolean;
  /** Whether the programs of its packages are there. */
  readonly hasPackages: boolean;
};

export function finalStage(ground: Ground): Final {
  const { framework } = ground.member;
  if (framework?.name === 'nextjs' && isNextStandalone(ground)) return nextStandalone(ground);
  if (ground.member.start?.words[1] === nitroServer) return nuxtOutput(ground);
  return ground.steps.parts.length > 0 ? workspace(ground) : single(ground);
}

/** Only what was built is taken along. */
const bare = { isPruned: false, hasPackages: false };

function single(ground: Ground): Final {
  const made = finishedBy(ground);
  const copies =
    made.length === 0
      ? [{ from: '/app', to: './' }]
      : ['package.json', 'node_modules', ...made].map((name) => ({ from: `/app/${name}`, to: `./${name}` }));
  return { workdir: '/app', copies, words: startWords(ground), isPruned: true, hasPackages: true };
}

function workspace(ground: Ground): Final {
  const { member, steps, snapshot } = ground;
  const folders = steps.parts.map((part) => below(part.folder, member.root.folder));
  const workdir = `/app/${below(member.pkg.folder, member.root.folder)}`;
  const copies = ['package.json', 'node_modules', ...folders].map((name) => ({
    from: `/app/${name}`,
    to: `/app/${name}`,
  }));
  const hasPackages = steps.holes.prune.length === 0 || migrateBy(member, snapshot)?.isOwn === true;
  return { workdir, copies, words: startWords(ground), isPruned: true, hasPackages };
}

function nextStandalone(ground: Ground): Final {
  const { member, snapshot } = ground;
  const folder = below(member.pkg.folder, member.root.folder);
  const at = folder === '' ? '' : `${folder}/`;
  const hasPublic = snapshot.entries.some((entry) =>
    entry.path.startsWith(`${join(member.pkg.folder, 'public')}/`),
  );
  const copies = [
    { from: `/app/${at}.next/standalone`, to: './' },
    { from: `/app/${at}.next/static`, to: `./${at}.next/static` },
    ...(hasPublic ? [{ from: `/app/${at}public`, to: `./${at}public` }] : []),
  ];
  return { workdir: '/app', copies, words: ['node', `${at}server.js`], ...bare };
}

function nuxtOutput({ member }: Ground): Final {
  const folder = below(member.pkg.folder, member.root.folder);
  const from = `/app/${folder === '' ? '' : `${folder}/`}.output`;
  return {
    workdir: '/app',
    copies: [{ from, to: './.output' }],
    words: ['node', nitroServer],
    ...bare,
  };
}

function startWords({ member, steps }: Ground): readonly string[] {
  const [tool = '', ...args] = member.start?.words ?? [];
  const isCompiled =
    steps.holes.build.length > 0 && /^(?:\.\/)?(?:dist|build|lib|out)\//u.test(args[0] ?? '');
  return tool === 'node' && isCompiled ? ['node', '--enable-source-maps', ...args] : [tool, ...args];
}

export function isNextStandalone({ member, snapshot }: Pick<Ground, 'member' | 'snapshot'>): boolean {
  const configs = ['js', 'mjs', 'ts', 'cjs'].map((end) => join(member.pkg.folder, `next.config.${end}`));
  const files = configs
    .filter((path) => has(snapshot, path))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  return grep(files, /output:\s*['"]standalone['"]/u).length > 0;
}

export function below(folder: string, root: string): string {
  return root === '' ? folder : folder.slice(root.length + 1);
}
