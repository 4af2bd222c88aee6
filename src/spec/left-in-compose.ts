import { composeServices, type ComposeService } from '../facts/compose.ts';
import type { Service } from '../facts/facts.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Note } from './note.ts';

type Made = { readonly names: readonly string[]; readonly services: readonly Service[] };

/** What of the plainest compose file nothing here stands for: whoever wants all of it converts the file. */
export function leftInCompose(snapshot: Snapshot, made: Made): Note[] {
  const [first, ...others] = composeServices(snapshot);
  if (first === undefined) return [];
  const left = [first, ...others].filter((one) => one.file === first.file && isLeft(one, made));
  const [{ line } = first] = left;
  if (left.length === 0) return [];
  const [en, zh] = [', ', '、'].map((joint) => left.map(shown).join(joint));
  return [
    {
      id: 'left-in-compose',
      severity: 'info',
      path: first.file,
      line,
      onlyWith: '\napiVersion: apps/v1\n',
      text: {
        en: `${first.file} also runs ${en}, which is not part of this. \`/k8s --from compose\` converts the whole file.`,
        zh: `${first.file} 还运行 ${zh}，未包含在此。\`/k8s --from compose\` 会转换整个文件。`,
      },
      docs: 'https://kompose.io/user-guide/',
    },
  ];
}

function isLeft({ name, image, context, dockerfile }: ComposeService, { names, services }: Made): boolean {
  if (!/^[\w.-]{1,63}$/u.test(name) || names.includes(name)) return false;
  if (context === undefined) return image !== undefined && /^[\w./:@-]{1,120}$/u.test(image);
  const isPlain = /^[\w./@-]{0,120}$/u.test(context);
  return isPlain && services.every((one) => one.dockerfile !== dockerfile && folderOf(one) !== context);
}

function folderOf({ path }: Service): string {
  return path === '.' ? '' : path;
}

function shown({ name, image = '', context, isOnDemand }: ComposeService): string {
  const what = context === undefined ? image : `./${context}`;
  return `${name} (\`${what}\`${isOnDemand ? ', profile' : ''})`;
}
