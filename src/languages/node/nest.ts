import { z } from 'zod';
import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { importedIn } from './imports.ts';
import type { Package } from './package.ts';

const project = z.object({
  type: z.string().optional(),
  root: z.string().optional(),
  entryFile: z.string().optional(),
});
const schema = z.object({ projects: z.record(z.string(), project).catch({}) });

/** The applications that `nest-cli.json` names beside each other: built one by one with the package of the root. */
export function nestApplications(all: readonly Package[], snapshot: Snapshot): Package[] {
  return all.flatMap((root) => {
    const path = join(root.folder, 'nest-cli.json');
    return Object.entries(read(snapshot.text(path))).flatMap(([name, one]) => {
      const folder = join(root.folder, one.root ?? `apps/${name}`);
      const isOwn = folder === root.folder || has(snapshot, join(folder, 'package.json'));
      if (one.type !== 'application' || isOwn) return [];
      return [applicationOf({ name, folder, entry: one.entryFile ?? 'main', path, root }, snapshot)];
    });
  });
}

function read(text: string | undefined): z.output<typeof schema>['projects'] {
  if (text === undefined) return {};
  try {
    return schema.safeParse(JSON.parse(text)).data?.projects ?? {};
  } catch {
    return {};
  }
}

type Found = {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
  readonly path: string;
  readonly root: Package;
};

/** Nest puts what it builds below the root's `dist`, in the folder that the application has itself. */
function applicationOf({ name, folder, entry, path, root }: Found, snapshot: Snapshot): Package {
  const below = root.folder === '' ? folder : folder.slice(root.folder.length + 1);
  const output = `dist/${below}`;
  return {
    ...root,
    name,
    main: undefined,
    scripts: { build: `nest build ${name}`, start: `node ${output}/${entry}.js` },
    dependencies: importedIn(folder, root, snapshot),
    devDependencies: {},
    path,
    folder,
    text: snapshot.text(path) ?? '',
    isPublished: false,
    application: { root, build: `npx nest build ${name}`, output },
  };
}
