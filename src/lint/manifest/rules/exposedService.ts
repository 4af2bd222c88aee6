import { forbidServiceTypes } from '../templates/forbiddenServiceTypes.ts';
import { kubeLinterDocs } from '../kube-linter.ts';
import type { ManifestRule } from '../subject.ts';

export const exposedService: ManifestRule = {
  id: 'exposedService',
  severity: 'info',
  off: true,
  aliases: ['kube-linter:exposed-services', 'kube-score:service-type', 'kubescape:C-0256'],
  summary: 'A Service is reached from inside the cluster',
  why: 'NodePort and LoadBalancer open it to the network of the nodes or to the world.',
  docs: kubeLinterDocs('exposed-services'),
  bad: [
    `apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  type: NodePort
`,
    `apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  type: LoadBalancer
`,
  ],
  good: [
    `apiVersion: v1
kind: Service
metadata:
  name: demo
spec:
  type: ClusterIP
`,
  ],
  check: forbidServiceTypes({ forbiddenServiceTypes: ['NodePort', 'LoadBalancer'] }),
};
