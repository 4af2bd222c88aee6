import { overLines } from '../../kernel/over-lines.ts';
import { grep } from '../../facts/source.ts';
import { isThere } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { join } from '../../kernel/paths.ts';
import type { Member } from './member.ts';

/** Folders below the project's that hold what people sent: they must outlive the pod. */
export function keptBy(member: Member, snapshot: Snapshot): string[] {
  const { framework, project, files } = member;
  const isLaravel = framework?.name === 'laravel' || framework?.name === 'lumen';
  if (!isLaravel) return outermost([...(framework?.kept ?? []), ...sentTo(member, snapshot)]);
  const isStored = grep(files, stores).length > 0 && !isElsewhere(project.folder, snapshot);
  return isStored ? ['storage/app'] : [];
}

function sentTo({ project, files }: Member, snapshot: Snapshot): string[] {
  if (grep(files, /\bmove_uploaded_file\(|->moveTo\(|->move\(/u).length === 0) return [];
  const named = grep(files, uploads).flatMap(({ groups }) => groups.find((group) => group !== '') ?? []);
  return [...named, ...usualFolders.filter((name) => isThere(join(project.folder, name), snapshot))];
}

const stores =
  /\bStorage::(?!fake)|->(?:store|storeAs|storePublicly|storePubliclyAs)\(|->putFile(?:As)?\(|->addMedia\w{0,20}\(/u;

/** The sample environment keeps files in a bucket. */
function isElsewhere(folder: string, snapshot: Snapshot): boolean {
  const text = snapshot.text(join(folder, '.env.example')) ?? '';
  return /^FILESYSTEM_(?:DISK|DRIVER)=["']?(?:s3|gcs|azure)/mu.test(text);
}

const usualFolders = ['uploads', 'upload', 'public/uploads', 'public/upload', 'web/uploads'];

/** `$target_dir = "uploads/"`, `%kernel.project_dir%/public/uploads/brochures`. */
const folder = String.raw`(?:__DIR__\s?\.\s?)?['"](?:\.?\/)?((?:[\w-]{1,40}\/){0,4}uploads?(?:\/[\w-]{1,40}){0,2})`;
const uploads = new RegExp(
  overLines`
    (?:\bmove_uploaded_file\([^,\n]{1,80},|\w{0,20}(?:dir|path|folder|target|dest|upload)\w{0,20}['"\]]{0,2}\s{0,4}(?:=>?|,))
    \s{0,4}${folder}\/?['"]|
    =\s{0,4}${folder}\/['"]|
    %kernel\.project_dir%\/((?:[\w-]{1,40}\/){0,4}uploads?(?:\/[\w-]{1,40}){0,2})
  `,
  'iu',
);

function outermost(folders: readonly string[]): string[] {
  const all = [...new Set(folders)];
  return all.filter((one) => !all.some((other) => other !== one && one.startsWith(`${other}/`)));
}

const scratch = ['templates_c', 'cache', 'tmp', 'temp', 'logs', 'log', 'uploads'];

/** Folders of plain pages that stand empty for what is written at run time. */
export function scratchOf({ project }: Member, snapshot: Snapshot): string[] {
  return scratch.filter((name) => {
    const folder = join(project.folder, name);
    const within = snapshot.entries.filter(({ path }) => path.startsWith(`${folder}/`));
    const isKeeper = ({ path }: { path: string }): boolean =>
      /^(?:\.git\w{0,10}|\.htaccess|\.keep|index\.html?|index\.php|README(?:\.md)?|_dummy)$/u.test(
        path.slice(folder.length + 1),
      );
    return within.length > 0 && (name === 'uploads' || within.every(isKeeper));
  });
}
