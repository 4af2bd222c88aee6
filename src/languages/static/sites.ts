import { basename, dirname, join } from '../../kernel/paths.ts';
import { has, isProductive, isUnder, named, productiveUnder } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { isManifest } from '../common/marks.ts';
import { generators, type Generator } from './generators.ts';

/** Files that become a site: as they are, or through a generator. */
export type Site = {
  readonly folder: string;
  /** The file that says so. */
  readonly mark: string;
  readonly generator?: Generator;
  /** Where the pages are, or where the generator puts them; relative to the folder, '' for itself. */
  readonly root: string;
};

export function sitesOf(snapshot: Snapshot): Site[] {
  const generated = generators.flatMap((generator) =>
    generator.find(snapshot).map((mark): Site => {
      const folder = generator.folderOf(mark);
      return { folder, mark, generator, root: generator.outputOf(snapshot.text(mark) ?? '') };
    }),
  );
  const sites = generated.filter(
    ({ folder, generator }) => generator?.isAlone !== true || !hasProgram(folder, snapshot, generator.name),
  );
  const declared = declaredSites(snapshot).filter(
    ({ folder }) => !sites.some((site) => isUnder(folder, site.folder)),
  );
  const known = [...sites, ...declared];
  const plain = plainSites(snapshot).filter(
    ({ folder }) => !known.some((site) => isUnder(folder, site.folder)),
  );
  const found = [...known, ...plain];
  return [
    ...found,
    ...shownSites(snapshot).filter(({ folder }) => !found.some((site) => isUnder(site.folder, folder))),
  ];
}

const shown = /(?:^|[\s{;])root\s{1,8}["']?\/(?:[\w.-]{1,40}\/){0,6}([\w.-]{1,40})\/?["']?;/u;

/** Pictures and the like, none of them a page, that the settings of a server beside them show. */
function shownSites(snapshot: Snapshot): Site[] {
  const paths = productiveUnder('', snapshot);
  const settings = paths.filter((path) => /(?:^|\/)nginx[\w-]{0,40}\.conf(?:\.te?mpl(?:ate)?)?$/u.test(path));
  return settings.flatMap((mark): Site[] => {
    const folder = dirname(mark);
    const root = shown.exec(snapshot.text(mark) ?? '')?.[1];
    const isHere = root !== undefined && paths.some((path) => path.startsWith(`${join(folder, root)}/`));
    return isHere && !hasProgram(folder, snapshot) ? [{ folder, mark, root }] : [];
  });
}

/** A Staticfile may show a folder that elsewhere is the output of a build. */
function declaredSites(snapshot: Snapshot): Site[] {
  return named(snapshot, 'Staticfile')
    .filter(isProductive)
    .flatMap((mark): Site[] => {
      const folder = dirname(mark);
      const root = rootIn(folder, snapshot);
      const isSite = root !== undefined && has(snapshot, join(folder, root, 'index.html'));
      return isSite && !hasProgram(folder, snapshot) ? [{ folder, mark, root }] : [];
    });
}

function rootIn(folder: string, snapshot: Snapshot): string | undefined {
  const text = snapshot.text(join(folder, 'Staticfile')) ?? '';
  return /^root:\s*["']?\.?\/?([\w./-]+)/mu.exec(text)?.[1];
}

/** Folders of pages that nothing else here builds or serves, the outermost of each. */
function plainSites(snapshot: Snapshot): Site[] {
  const pages = named(snapshot, 'index.html').filter(isProductive);
  const folders = pages.map((path) => ({ mark: path, folder: dirname(path) }));
  const outer = folders.filter(
    ({ folder }) => !folders.some((other) => other.folder !== folder && isUnder(folder, other.folder)),
  );
  const sites = outer.map(({ mark, folder }) => placed(mark, folder, snapshot));
  const apart = sites.map((site) => (hasProgram(site.folder, snapshot) ? beside(site) : site));
  return apart.filter(({ folder }) => !hasProgram(folder, snapshot));
}

/** `web` beside `api` is a service of its own, where `public` would be what the program there shows. */
function beside(site: Site): Site {
  return /^(?:web|site|website|app)$/u.test(site.root)
    ? { ...site, folder: dirname(site.mark), root: '' }
    : site;
}

const usualRoots = /^(?:public|www|html|site|web|htdocs|src|app|static|website)$/u;

/** Further below, names that services have as well tell nothing. */
const onlyRoots = /^(?:public|www|html|htdocs|static)$/u;

/** Pages in a folder that only holds them belong to the one above; a Staticfile says where they are. */
function placed(mark: string, folder: string, snapshot: Snapshot): Site {
  const above = dirname(folder);
  const declared = rootIn(folder, snapshot);
  const name = basename(folder);
  const isInner = folder !== '' && (above === '' ? usualRoots : onlyRoots).test(name);
  if (isInner) return { folder: above, mark, root: name };
  return { folder, mark, root: declared === undefined || declared === '.' ? '' : declared };
}

const sources =
  /\.(?:php|py|rb|go|rs|java|kt|scala|cs|fs|vb|ex|exs|swift|cr|hs|cabal|nim|ml|erl|cob|cbl|f90|jl|pl|lua|R|scm|zig|dart|c|cc|cpp|jsp|aspx)$/u;

/** Something runs in the folder, below it, or beside it on the way up; packages of the generator itself are none. */
function hasProgram(folder: string, snapshot: Snapshot, generator?: string): boolean {
  const isOfGenerator = (path: string) =>
    generator !== undefined && (snapshot.text(path) ?? '').includes(generator);
  return productiveUnder('', snapshot).some((path) => {
    const isProgram = (isManifest(path) && !isOfGenerator(path)) || sources.test(path);
    return isProgram && (isUnder(path, folder) || isUnder(folder, dirname(path)));
  });
}
