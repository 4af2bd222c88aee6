import { scalarAt } from '../../../syntax/yaml/value.ts';
import type { Report } from '../../contract.ts';
import { exampleDeployment } from '../../manifest/example-workload.ts';
import { containersOf, podOf } from '../../manifest/pods.ts';
import type { DiffRule } from '../subject.ts';

export const imageDowngraded: DiffRule = {
  id: 'imageDowngraded',
  severity: 'warning',
  summary: 'An image is not replaced by an older one, or by one that may change',
  why: 'What a newer version has written to its database an older one often cannot read.',
  docs: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-back-a-deployment',
  bad: [
    { 'base.yaml': workload('1.10.0'), 'head.yaml': workload('1.9.3') },
    { 'base.yaml': workload(`1.9.3@sha256:${'0'.repeat(64)}`), 'head.yaml': workload('1.10.0') },
  ],
  good: [
    { 'base.yaml': workload('1.9.3'), 'head.yaml': workload('1.10.0') },
    { 'base.yaml': workload('1.9.3'), 'head.yaml': workload('main') },
  ],
  *check({ before, after }) {
    const pod = after === undefined ? undefined : podOf(after);
    const old = before === undefined ? undefined : podOf(before);
    if (pod === undefined || old === undefined) return;
    const was = new Map(
      containersOf(old).map(({ name, node }) => [name, scalarAt(node, ['image'])?.text ?? '']),
    );
    for (const { name, node } of containersOf(pod)) {
      const image = scalarAt(node, ['image']);
      const message = image && concern(image.text, was.get(name) ?? '');
      if (image !== undefined && message !== undefined) yield { at: image, ...message };
    }
  },
};

function concern(now: string, was: string): Pick<Report, 'message' | 'severity'> | undefined {
  if (isOlder(now, was)) {
    const message = `\`${now}\` is older than \`${was}\`, which runs now; data that the newer one has written may not be read`;
    return { message };
  }
  if (!was.includes('@sha256:') || now.includes('@')) return undefined;
  const message = `\`${now}\` may be another image tomorrow, as it is no longer named by its digest; keep one`;
  return { message, severity: 'info' };
}

/** Only tags that are versions of one image can be compared. */
function isOlder(now: string, was: string): boolean {
  const [a, b] = [split(now), split(was)];
  if (a === undefined || b === undefined || a.name !== b.name || a.rest !== b.rest) return false;
  const at = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
  return at !== -1 && a.numbers.length === b.numbers.length && (a.numbers[at] ?? 0) < (b.numbers[at] ?? 0);
}

function split(image: string) {
  const [, name, version, rest] =
    /^(.{1,400}):v?(\d{1,6}(?:\.\d{1,6}){1,3})(-[a-z][\w.-]{0,60})?(?:@sha256:[0-9a-f]{64})?$/u.exec(image) ??
    [];
  if (name === undefined || version === undefined) return undefined;
  return { name, numbers: version.split('.').map(Number), rest };
}

function workload(tag: string): string {
  return exampleDeployment({}).replace('app:1.2.3', `app:${tag}`);
}
