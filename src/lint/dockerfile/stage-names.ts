import type { Edit } from '../../kernel/text.ts';
import { mountsOf } from './mounts.ts';
import type { DockerfileSubject } from './subject.ts';

/** Writes the name of a stage otherwise, wherever the file says it. */
export function renameStage(subject: DockerfileSubject, from: string, to: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { alias, image } of subject.stages) {
    if (alias?.text === from) edits.push({ start: alias.start, end: alias.end, text: to });
    if (image.text === from) edits.push({ start: image.start, end: image.end, text: to });
  }
  for (const instruction of subject.all) {
    for (const flag of instruction.flags) {
      if (flag.name === 'from' && flag.value === from) edits.push({ ...flag.valueSpan, text: to });
    }
    const isMounted = mountsOf(instruction).some((mount) => mount.options.get('from') === from);
    if (isMounted) edits.push(...mountEdits(subject, instruction.flags, { from, to }));
  }
  return edits;
}

type Flags = DockerfileSubject['instructions'][number]['flags'];

function mountEdits(
  { text }: DockerfileSubject,
  flags: Flags,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Edit[] {
  return flags.flatMap(({ name, valueSpan }) => {
    const value = text.slice(valueSpan.start, valueSpan.end);
    const at = `,${value},`.indexOf(`,from=${from},`);
    if (name !== 'mount' || at === -1) return [];
    const start = valueSpan.start + at + 'from='.length;
    return [{ start, end: start + from.length, text: to }];
  });
}
