import { mapAt } from '../../../syntax/yaml/value.ts';
import type { ManifestRule } from '../../manifest/subject.ts';
import { pairsOf } from '../fields.ts';
import { faultOfKey } from '../names.ts';

const most = 256 * 1024;
const example = (annotation: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations:\n    ${annotation}\n`;

export const annotationSyntax: ManifestRule = {
  id: 'annotationSyntax',
  severity: 'error',
  summary: 'Annotations have keys that the API server takes, and together at most 256 KiB',
  why: 'The API server refuses an object whose annotations are misnamed or too large.',
  docs: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set',
  bad: [example('"my key": a'), example(`big: ${'a'.repeat(most)}`)],
  good: [example('example.com/note: any text, of any length')],
  *check({ resource }) {
    const annotations = mapAt(resource.root, ['metadata', 'annotations']);
    let size = 0;
    for (const { name, key, value } of pairsOf(annotations)) {
      const fault = faultOfKey(name.toLowerCase());
      if (fault !== undefined)
        yield { at: key, message: `the annotation key \`${name.slice(0, 80)}\` ${fault}` };
      size += name.length + (value.kind === 'scalar' ? value.text.length : 0);
    }
    if (annotations !== undefined && size > most) {
      yield { at: annotations, message: `the annotations have ${size} bytes; at most ${most} are allowed` };
    }
  },
};
