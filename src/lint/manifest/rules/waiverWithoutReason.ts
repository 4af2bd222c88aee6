import { exampleContainer, examplePod } from '../example-pod.ts';
import type { ManifestRule } from '../subject.ts';
import { barePlaces } from '../waivers.ts';

const containers = '  containers:\n    - name: app\n      image: a:1\n';

export const waiverWithoutReason: ManifestRule = {
  id: 'waiverWithoutReason',
  severity: 'style',
  ofComments: true,
  summary: 'A waiver says why',
  why: 'Whoever reads it later cannot tell whether it still holds.',
  docs: 'https://docs.kubelinter.io/#/configuring-kubelinter?id=ignoring-violations-for-specific-cases',
  bad: [
    `# supercargo ignore=latestTag\n${exampleContainer('')}`,
    examplePod(containers, '  annotations:\n    supercargo/ignore-latestTag: ""\n'),
  ],
  good: [
    `# supercargo ignore=latestTag the registry moves\n${exampleContainer('')}`,
    examplePod(containers, '  annotations:\n    supercargo/ignore-latestTag: the registry moves\n'),
    examplePod(containers, '  annotations:\n    kube-linter.io/ignore-all: ""\n'),
  ],
  *check({ resource, text }) {
    for (const at of barePlaces(resource, text)) yield { at };
  },
};
