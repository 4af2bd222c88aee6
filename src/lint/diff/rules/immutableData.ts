import { at, scalarAt } from '../../../syntax/yaml/value.ts';
import { nameNode } from '../../manifest/head.ts';
import { isTrue } from '../../manifest/security-context.ts';
import { isSame } from '../same.ts';
import type { DiffRule } from '../subject.ts';

const before = `apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
immutable: true
data: {a: "1"}
`;

export const immutableData: DiffRule = {
  id: 'immutableData',
  severity: 'error',
  summary: 'A ConfigMap or Secret that was declared immutable stays as it is',
  why: 'The API server refuses a change of its data and of the flag itself, so the sync fails.',
  docs: 'https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable',
  bad: [
    { 'base.yaml': before, 'head.yaml': before.replace('"1"', '"2"') },
    { 'base.yaml': before, 'head.yaml': before.replace('true', 'false') },
  ],
  good: [
    { 'base.yaml': before, 'head.yaml': before.replace('settings', 'settings-2').replace('"1"', '"2"') },
    { 'base.yaml': before.replace('immutable: true\n', ''), 'head.yaml': before },
  ],
  *check({ before: old, after }) {
    if (old === undefined || (after?.kind !== 'ConfigMap' && after?.kind !== 'Secret')) return;
    if (!isTrue(scalarAt(old.root, ['immutable']))) return;
    for (const name of ['immutable', 'data', 'binaryData', 'stringData']) {
      if (isSame(at(old.root, [name]), at(after.root, [name]))) continue;
      const message = `\`${name}\` cannot change, as the object was created with \`immutable: true\`; make a new one under another name`;
      yield { at: at(after.root, [name]) ?? nameNode(after), message };
    }
  },
};
