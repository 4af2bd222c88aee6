import { composeServices, type ComposeService } from '../facts/compose.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Note } from './note.ts';

/** Public programs of the plainest compose file that nothing here stands for: whoever wants them all converts the file. */
export function leftInCompose(snapshot: Snapshot, made: readonly string[]): Note[] {
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

function isLeft({ name, image, context, isOnDemand }: ComposeService, made: readonly string[]): boolean {
  const isPublic = image !== undefined && context === undefined && /^[\w./:@-]{1,120}$/u.test(image);
  return isPublic && !isOnDemand && /^[\w.-]{1,63}$/u.test(name) && !made.includes(name);
}

function shown({ name, image }: ComposeService): string {
  return `${name} (\`${image}\`)`;
}
